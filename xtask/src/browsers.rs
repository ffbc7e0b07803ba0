//! The browsers that the tests run in, and the programs that drive them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::json;

use crate::project::Project;
use crate::{apt, program, version};

const GECKODRIVER_VERSION: &str = "0.37.1";

/// The oldest Chromium and Chrome, and the oldest Firefox, that the tests run in: those of the summer of 2024. README.md names
/// them too. What these lack is skipped, by `tests/page/needs.mjs`.
const OLDEST: u32 = 128;

/// A program that the tests need: the variable that may name it, and its names on the `PATH`.
///
/// The variables are our own, because an exported `GECKODRIVER` makes other tools run Firefox where Chromium is meant.
struct Wanted {
    variable: &'static str,
    names: &'static [&'static str],
    package: &'static str,
}

const CHROME: Wanted =
    Wanted { variable: "SAYSO_CHROME", names: &["chromium", "chromium-browser", "google-chrome"], package: "chromium" };

const CHROMEDRIVER: Wanted = Wanted {
    variable: "SAYSO_CHROMEDRIVER",
    names: &["chromedriver", "chromium.chromedriver"],
    package: "chromium-driver",
};

const FIREFOX: Wanted =
    Wanted { variable: "SAYSO_FIREFOX", names: &["firefox-esr", "firefox"], package: "firefox-esr" };

impl Wanted {
    fn find(&self) -> Option<PathBuf> {
        let named = env::var_os(self.variable).map(PathBuf::from);
        named.or_else(|| self.names.iter().find_map(|name| program::on_path(name)))
    }
}

/// The browsers and what drives them.
pub struct Browsers {
    chrome: PathBuf,
    firefox: PathBuf,
    chromedriver: PathBuf,
    geckodriver: PathBuf,
}

/// One of the browsers.
#[derive(Clone, Copy)]
pub enum Browser {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
}

impl Browsers {
    /// Finds the browsers and installs those that are missing.
    pub fn install(project: &Project) -> Result<Browsers> {
        let wanted = [CHROME, CHROMEDRIVER, FIREFOX];
        let missing = wanted.iter().filter(|wanted| wanted.find().is_none());
        let packages: Vec<_> = missing.map(|wanted| wanted.package).collect();
        if !packages.is_empty() {
            apt::install(&packages, &["chromium", "firefox"]).context(ADVICE)?;
        }
        let [Some(chrome), Some(chromedriver), Some(firefox)] = wanted.map(|wanted| wanted.find()) else {
            bail!("{ADVICE}");
        };
        let browsers = Browsers { chrome, chromedriver, firefox, geckodriver: geckodriver(project)? };
        browsers.check()?;
        Ok(browsers)
    }

    /// Prints the versions, and fails with a sentence where a browser is too old.
    fn check(&self) -> Result<()> {
        for (name, file, variable) in [
            ("Chromium", &self.chrome, Some(CHROME.variable)),
            ("ChromeDriver", &self.chromedriver, None),
            ("Firefox", &self.firefox, Some(FIREFOX.variable)),
            ("geckodriver", &self.geckodriver, None),
        ] {
            let version = version::of(file)?;
            println!("{name} {version} ({})", file.display());
            if let Some(variable) = variable {
                version::check(name, file, &version, OLDEST, variable)?;
            }
        }
        Ok(())
    }

    /// Tells a Node program where the browsers are, and the program that serves the page.
    pub fn tell<'c>(&self, node: &'c mut Command) -> Result<&'c mut Command> {
        node.env("SAYSO_CHROME", &self.chrome).env("SAYSO_FIREFOX", &self.firefox);
        Ok(node.env("SAYSO_XTASK", env::current_exe()?))
    }

    /// The variables by which the test runner knows a browser, its file of capabilities written into `folder`.
    pub fn variables(&self, browser: Browser, folder: &Path) -> Result<[(&'static str, PathBuf); 2]> {
        let (variable, driver, options, binary) = match browser {
            Browser::Chromium => ("CHROMEDRIVER", &self.chromedriver, "goog:chromeOptions", &self.chrome),
            Browser::Firefox => ("GECKODRIVER", &self.geckodriver, "moz:firefoxOptions", &self.firefox),
        };
        let capabilities = folder.join(format!("{variable}.json"));
        fs::write(&capabilities, json!({ options: { "binary": binary } }).to_string())
            .with_context(|| format!("cannot write {}", capabilities.display()))?;
        Ok([(variable, driver.clone()), ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)])
    }
}

const ADVICE: &str = "the tests need Chromium or Chrome, its chromedriver, and Firefox; install what is missing and put it \
    on the PATH, or name the programs in SAYSO_CHROME, SAYSO_CHROMEDRIVER, SAYSO_FIREFOX and SAYSO_GECKODRIVER";

/// The driver of Firefox, which Debian does not have: built by cargo, below the target folder.
fn geckodriver(project: &Project) -> Result<PathBuf> {
    let wanted = Wanted {
        variable: "SAYSO_GECKODRIVER",
        names: &["geckodriver", "firefox.geckodriver"],
        package: "geckodriver",
    };
    let tools = project.target("tools");
    let built = tools.join("bin/geckodriver");
    if let Some(found) = wanted.find() {
        return Ok(found);
    }
    if !built.is_file() {
        println!("building geckodriver {GECKODRIVER_VERSION} into {}", built.display());
        let scratch = tools.join("build");
        let mut cargo = program::cargo(project);
        // A driver that is built quickly drives Firefox as well.
        cargo.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0").env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        cargo.args(["install", "--quiet", "--locked", "geckodriver", "--version", GECKODRIVER_VERSION]);
        program::run(cargo.arg("--root").arg(&tools).arg("--target-dir").arg(&scratch))?;
        fs::remove_dir_all(&scratch).with_context(|| format!("cannot remove {}", scratch.display()))?;
    }
    Ok(built)
}
