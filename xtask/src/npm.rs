//! The packages from npm: wasm-opt, the TypeScript compiler, bundlers and what drives the browsers.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::program;
use crate::project::Project;
use crate::stamp::Stamp;

/// Installs just what `package-lock.json` names, and runs no script of it.
pub fn install(project: &Project) -> Result<()> {
    let lock = fs::read(project.path("package-lock.json")).context("cannot read package-lock.json")?;
    let stamp = Stamp::new(project, "npm", lock);
    if stamp.is_fresh() && project.path("node_modules").is_dir() {
        return Ok(());
    }
    if program::on_path("npm").is_none() {
        bail!(
            "npm is not on the PATH; install Node.js 20.19 or later with npm (Debian, Ubuntu: apt install nodejs npm)"
        );
    }
    println!("installing the npm packages of package-lock.json into node_modules");
    program::run(program::named(project, "npm").args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    stamp.write()
}
