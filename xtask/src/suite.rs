//! All tests, one runner after the other, and a table of how they went.

use std::env;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::ValueEnum;
use tempfile::TempDir;

use crate::browsers::{Browser, Browsers};
use crate::package::Simd;
use crate::program;
use crate::project::Project;
use crate::{npm, offline, package, seeds, vendor};

/// Which tests to run.
#[derive(clap::Args)]
pub struct Options {
    /// Only these; all if none is named.
    parts: Vec<Part>,
}

/// A part of the tests, by its runner.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Unit and integration tests, on this machine.
    Native,
    /// The examples of the documentation.
    Docs,
    /// The TypeScript compiler, over the page and over a program that uses the package's types.
    Types,
    /// The crate in a window and in a worker, in Chromium and Firefox, with SIMD and, in one of them, without.
    Wasm,
    /// The page and the package, driven in Chromium and Firefox, with axe.
    Page,
}

/// Installs what the tests need and runs them; fails if any test does.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let parts = if options.parts.is_empty() { Part::value_variants() } else { &options.parts };
    let has = |part| parts.contains(&part);
    let mut report = Report::default();
    let workshop = report.time("set-up", || Workshop::set_up(project, has(Part::Wasm) || has(Part::Page)))?;
    if has(Part::Native) {
        report.run("native", workshop.native())?;
    }
    if has(Part::Docs) {
        report.run("documentation", workshop.documentation())?;
    }
    if has(Part::Types) || has(Part::Page) {
        report.time("package", || workshop.build())?;
    }
    if has(Part::Types) {
        report.run("types of the page", workshop.types("."))?;
        report.run("types of the tests", workshop.types("tests/page"))?;
    }
    if has(Part::Wasm) {
        report.run("wasm in Chromium", workshop.wasm(Browser::Chromium, Simd::On)?)?;
        report.run("wasm in Firefox", workshop.wasm(Browser::Firefox, Simd::On)?)?;
        report.run("wasm without SIMD", workshop.wasm(Browser::Chromium, Simd::Off)?)?;
    }
    if has(Part::Page) {
        report.time("programs for the page", || workshop.build_for_page())?;
        report.run("page", workshop.page()?)?;
    }
    report.finish()
}

/// What the runners work with.
struct Workshop<'p> {
    project: &'p Project,
    browsers: Option<Browsers>,
    /// Browsers leave their profiles behind; this goes when the tests are done.
    scratch: TempDir,
}

impl<'p> Workshop<'p> {
    fn set_up(project: &'p Project, in_browsers: bool) -> Result<Workshop<'p>> {
        npm::install(project)?;
        package::add_target(project)?;
        let browsers = in_browsers.then(|| Browsers::install(project)).transpose()?;
        let folder = project.target("xtask");
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let scratch = TempDir::new_in(&folder).context("cannot make a folder for browsers' profiles")?;
        Ok(Workshop { project, browsers, scratch })
    }

    fn build(&self) -> Result<()> {
        package::build(self.project)?;
        vendor::copy(self.project)?;
        seeds::copy(self.project)?;
        offline::write(&self.project.path("www"))
    }

    /// What the page tests need besides the page.
    fn build_for_page(&self) -> Result<()> {
        package::build_panicking(self.project)?;
        let mut cargo = program::cargo(self.project);
        program::run(cargo.args(["build", "--quiet", "--package", "sayso", "--all-features", "--bin", "sayso"]))
    }

    fn browsers(&self) -> Result<&Browsers> {
        self.browsers.as_ref().context("the browsers were not set up")
    }

    fn native(&self) -> Command {
        let mut cargo = program::cargo(self.project);
        cargo.args([
            "test",
            "--quiet",
            "--no-fail-fast",
            "--workspace",
            "--all-features",
            "--lib",
            "--bins",
            "--tests",
        ]);
        cargo
    }

    fn documentation(&self) -> Command {
        let mut cargo = program::cargo(self.project);
        cargo.args(["test", "--quiet", "--all-features", "--doc"]);
        cargo
    }

    fn types(&self, folder: &str) -> Command {
        let mut node = program::named(self.project, "node");
        node.args(["node_modules/typescript/bin/tsc", "--project", folder]);
        node
    }

    fn wasm(&self, browser: Browser, simd: Simd) -> Result<Command> {
        let mut cargo = simd.cargo(self.project);
        cargo.args(["test", "--no-fail-fast", "--target", package::TARGET, "--test", "web", "--test", "worker"]);
        let runner = format!("{} runner", env::current_exe()?.display());
        cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
        cargo.env_remove("CHROMEDRIVER").env_remove("GECKODRIVER").env("WASM_BINDGEN_TEST_TIMEOUT", "120");
        cargo.envs(self.browsers()?.variables(browser, self.scratch.path())?);
        cargo.env("TMPDIR", self.scratch.path());
        Ok(cargo)
    }

    fn page(&self) -> Result<Command> {
        let mut node = program::named(self.project, "node");
        node.args(["--test", "--test-reporter=spec"]).args(self.page_tests()?);
        self.browsers()?.tell(&mut node)?.env("TMPDIR", self.scratch.path());
        node.env("SAYSO_CLI", self.project.target("debug/sayso"));
        Ok(node)
    }

    fn page_tests(&self) -> Result<Vec<PathBuf>> {
        let entries = fs::read_dir(self.project.path("tests/page")).context("cannot read tests/page")?;
        let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
        files.sort();
        Ok(files)
    }
}

/// How each part went.
#[derive(Default)]
struct Report {
    rows: Vec<Row>,
}

struct Row {
    name: &'static str,
    passed: bool,
    tests: u64,
    time: Duration,
}

impl Report {
    /// Runs a step that everything after it needs.
    fn time<T>(&mut self, name: &'static str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n── {name}");
        let start = Instant::now();
        let done = step()?;
        self.rows.push(Row { name, passed: true, tests: 0, time: start.elapsed() });
        Ok(done)
    }

    /// Runs a test runner to its end, whether its tests pass or not.
    fn run(&mut self, name: &'static str, mut command: Command) -> Result<()> {
        println!("\n── {name}");
        std::io::stdout().flush()?;
        let start = Instant::now();
        let (status, printed) = program::show(&mut command)?;
        self.rows.push(Row { name, passed: status.success(), tests: count(&printed), time: start.elapsed() });
        Ok(())
    }

    /// Prints the table.
    fn finish(self) -> Result<()> {
        println!("\n{:<22} {:>8} {:>7} {:>9}", "", "", "passed", "time");
        for Row { name, passed, tests, time } in &self.rows {
            let outcome = if *passed { "ok" } else { "FAILED" };
            let tests = if *tests == 0 { String::new() } else { tests.to_string() };
            println!("{name:<22} {outcome:>8} {tests:>7} {:>7.1} s", time.as_secs_f64());
        }
        let tests: u64 = self.rows.iter().map(|row| row.tests).sum();
        let time: Duration = self.rows.iter().map(|row| row.time).sum();
        let failed: Vec<_> = self.rows.iter().filter(|row| !row.passed).map(|row| row.name).collect();
        let outcome = if failed.is_empty() { "ok" } else { "FAILED" };
        println!("{:<22} {outcome:>8} {tests:>7} {:>7.1} s", "all", time.as_secs_f64());
        if !failed.is_empty() {
            bail!("these tests failed: {}", failed.join(", "));
        }
        Ok(())
    }
}

/// How many tests passed, by what the runners of Rust and Node say.
fn count(printed: &str) -> u64 {
    let passed = |line: &str| {
        let number = match line.trim().strip_prefix("test result: ") {
            Some(result) => result.split(" passed").next()?.split(' ').next_back()?,
            None => line.trim().strip_prefix("ℹ pass ")?,
        };
        number.parse::<u64>().ok()
    };
    printed.lines().filter_map(passed).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runners_own_summaries_are_counted() {
        let printed = "test result: ok. 31 passed; 0 failed; 2 ignored; 0 measured\n\
            test result: FAILED. 4 passed; 1 failed; 0 ignored\nℹ tests 9\nℹ pass 8\nℹ fail 1\n";
        assert_eq!(count(printed), 43);
    }
}
