//! How quick it is: natively, and in browsers.

use anyhow::Result;

use crate::browsers::Browsers;
use crate::program;
use crate::project::Project;

/// Measures and prints one report.
pub fn run(project: &Project) -> Result<()> {
    let browsers = Browsers::install(project)?;
    println!("native");
    program::run(program::cargo(project).args(["bench", "--quiet", "--bench", "annotate", "--bench", "linear"]))?;
    let mut node = program::named(project, "node");
    program::run(browsers.tell(node.arg("benches/page.mjs"))?)
}
