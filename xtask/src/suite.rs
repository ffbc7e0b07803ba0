//! All tests, one runner after the other, and a table of how they went.

use std::cmp::Reverse;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use clap::ValueEnum;
use tempfile::TempDir;

use crate::browsers::{Browser, Browsers};
use crate::package::Simd;
use crate::program;
use crate::project::Project;
use crate::report::Report;
use crate::{npm, npm_package, offline, package, seeds, single, vendor, waits};

/// The tests to run.
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
    let mut report = Report::begin();
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
        let runs = [
            ("wasm in Chromium", workshop.wasm(Browser::Chromium, Simd::On)?),
            ("wasm in Firefox", workshop.wasm(Browser::Firefox, Simd::On)?),
            ("wasm without SIMD", workshop.wasm(Browser::Chromium, Simd::Off)?),
        ];
        report.run_together("wasm", runs.into())?;
    }
    if has(Part::Page) {
        report.time("programs for the page", || workshop.build_for_page())?;
        report.run_together("page", workshop.page()?)?;
        waits::print(&workshop.waits())?;
    }
    report.finish()
}

/// The lanes of the page tests: what each is called, and what it drives.
///
/// A lane waits for its browser every now and then; while it does, another has the processor.
const LANES: [(&str, &str); 5] = [
    ("page in Firefox 1", "Firefox"),
    ("page in Firefox 2", "Firefox"),
    ("page in Chromium 1", CHROMIUM),
    ("page in Chromium 2", CHROMIUM),
    ("page in Chromium 3", CHROMIUM),
];

/// What the lanes of Chromium drive: those tests that need no browser, too.
const CHROMIUM: &str = "Chromium,Node";

/// The project and the browsers that the runners work with.
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

    /// Builds the programs that the page tests need besides the page; once, for their lanes run at the same time.
    fn build_for_page(&self) -> Result<()> {
        package::build_panicking(self.project)?;
        single::make(self.project)?;
        npm_package::make(self.project)?;
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

    /// The page tests, in lanes that run side by side, each in one process with browsers of its own; those that drive the
    /// same browsers share the files out between them as they come to them.
    fn page(&self) -> Result<Vec<(&'static str, Command)>> {
        let files = self.page_tests()?;
        let lane = |(name, kinds): (_, &str)| {
            let claims = self.scratch.path().join(kinds);
            fs::create_dir_all(&claims).with_context(|| format!("cannot make {}", claims.display()))?;
            let mut node = program::named(self.project, "node");
            node.args(["--test-reporter=spec", "tests/page/all.mjs"]).args(&files);
            self.browsers()?.tell(&mut node)?.env("TMPDIR", self.scratch.path());
            node.env("SAYSO_CLI", self.project.target("debug/sayso"));
            node.env("SAYSO_BROWSERS", kinds).env("SAYSO_CLAIMS", claims).env("SAYSO_WAITS", self.waits());
            Ok((name, node))
        };
        LANES.into_iter().map(lane).collect()
    }

    /// The file in which the page tests note how long they wait.
    fn waits(&self) -> PathBuf {
        self.scratch.path().join("waits.jsonl")
    }

    /// The files of page tests, longest first, for these hold the most tests: a lane that comes to a long one last would
    /// be waited for.
    fn page_tests(&self) -> Result<Vec<PathBuf>> {
        let entries = fs::read_dir(self.project.path("tests/page")).context("cannot read tests/page")?;
        let mut files = Vec::new();
        for entry in entries {
            let entry = entry?;
            if entry.file_name().to_string_lossy().ends_with(".test.mjs") {
                files.push((Reverse(entry.metadata()?.len()), entry.path()));
            }
        }
        files.sort();
        Ok(files.into_iter().map(|(_, file)| file).collect())
    }
}
