//! The benchmarks: natively, and in browsers.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::articles::Articles;
use crate::browsers::Browsers;
use crate::project::Project;
use crate::{package, program};

/// Words a second that the syntax stage must read, and where.
const BARS: [(&str, f64); 2] = [("native", 60_000.0), ("Chromium", 30_000.0)];

/// Measures and prints one report.
pub fn run(project: &Project) -> Result<()> {
    let browsers = Browsers::install(project)?;
    package::build_stage(project)?;
    let articles = Articles::find(project)?;
    let file = articles.write(project)?;
    println!("words a second on one core: {}, {} words", articles.name, articles.words());
    let mut lines = program::output(bench(project, &file, "speed").args(["--", "--json"]))?;
    let mut node = program::named(project, "node");
    lines += &program::output(browsers.tell(node.arg("benches/speed.mjs").arg(&file))?)?;
    print_speeds(&speeds(&lines)?);
    println!("\nwhat each stage takes, natively");
    program::run(&mut bench(project, &file, "stages"))?;
    println!("\nhow the time of the syntax stage grows, natively");
    program::run(&mut bench(project, &file, "growth"))?;
    println!("\nproducts of matrices, natively");
    program::run(&mut bench(project, &file, "linear"))?;
    println!("\nthe page");
    let mut node = program::named(project, "node");
    program::run(browsers.tell(node.arg("benches/page.mjs"))?)
}

/// A native bench over these articles.
fn bench(project: &Project, articles: &Path, name: &str) -> std::process::Command {
    let mut cargo = program::cargo(project);
    cargo.args(["bench", "--quiet", "--bench", name]).env("SAYSO_ARTICLES", articles);
    cargo
}

/// Words a second in one place.
struct Speed {
    place: String,
    kernel: String,
    syntax: f64,
    annotate: f64,
}

/// Reads the lines of JSON that the benches print.
fn speeds(lines: &str) -> Result<Vec<Speed>> {
    let speed = |line: &str| {
        let values: Value = serde_json::from_str(line)?;
        let text = |name: &str| values[name].as_str().map(str::to_owned).context("a bench did not say where it ran");
        let number = |name: &str| values[name].as_f64().context("a bench did not say how quick it was");
        Ok(Speed {
            place: text("name")?,
            kernel: text("kernel")?,
            syntax: number("syntax")?,
            annotate: number("annotate")?,
        })
    };
    lines.lines().filter(|line| line.starts_with('{')).map(speed).collect()
}

/// Prints a table; the first row is what the others are compared with.
fn print_speeds(speeds: &[Speed]) {
    println!("{:<10} {:>8} {:>12} {:>9} {:>12} {:>12}", "", "kernel", "syntax", "at least", "of native", "annotate");
    let native = speeds.first().map_or(f64::NAN, |speed| speed.syntax);
    for Speed { place, kernel, syntax, annotate } in speeds {
        let bar = BARS.iter().find(|(name, _)| name == place).map_or(String::new(), |(_, bar)| format!("{bar:.0}"));
        let share = syntax / native;
        println!("{place:<10} {kernel:>8} {syntax:>12.0} {bar:>9} {share:>12.2} {annotate:>12.0}");
    }
}
