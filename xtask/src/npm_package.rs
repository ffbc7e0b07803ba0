//! The element and the core as a package for npm.

use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;

use crate::program;
use crate::project::Project;

/// Makes `target/npm/sayso` of the page as it is built, and gives the folder.
pub fn make(project: &Project) -> Result<PathBuf> {
    let folder = project.target("npm/sayso");
    let mut node = program::named(project, "node");
    node.arg("xtask/npm/build.mjs").arg(project.path("www")).arg(&folder).arg(version(project)?);
    program::run(&mut node)?;
    Ok(folder)
}

/// The version of the crate, which is that of the package.
fn version(project: &Project) -> Result<String> {
    let told =
        program::output(program::cargo(project).args(["metadata", "--no-deps", "--offline", "--format-version=1"]))?;
    let told: Value = serde_json::from_str(&told).context("cargo did not print JSON")?;
    let packages = told["packages"].as_array().context("cargo named no packages")?;
    let package = packages.iter().find(|package| package["name"] == "sayso").context("there is no crate sayso")?;
    package["version"].as_str().map(str::to_owned).context("the crate has no version")
}
