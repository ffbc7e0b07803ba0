//! The page as one HTML file that works from `file://`, everything inside.

use std::path::PathBuf;

use anyhow::Result;

use crate::program;
use crate::project::Project;

/// Makes `target/sayso.html` of the page as it is built, and gives the file.
pub fn make(project: &Project) -> Result<PathBuf> {
    let file = project.target("sayso.html");
    let mut node = program::named(project, "node");
    program::run(node.arg("xtask/single/build.mjs").arg(project.path("www")).arg(&file))?;
    Ok(file)
}
