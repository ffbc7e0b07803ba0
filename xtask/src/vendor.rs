//! Libraries from npm that the page loads, copied as plain modules.

use std::fs;

use anyhow::{Context, Result};

use crate::project::Project;
use crate::stamp::Stamp;

/// The name of each library, and the paths of its module and of its licence in its folder.
const LIBRARIES: [(&str, &str, &str); 2] =
    [("approx-string-match", "build/src/index.js", "LICENSE"), ("idb", "build/index.js", "LICENSE")];

/// Copies the libraries into `www/vendor`, each with its licence on top.
pub fn copy(project: &Project) -> Result<()> {
    let modules = LIBRARIES.map(|(name, module, license)| Ok((name, with_license(project, name, module, license)?)));
    let modules = modules.into_iter().collect::<Result<Vec<_>>>()?;
    let folder = project.path("www/vendor");
    let stamp = Stamp::new(project, "vendor", &modules);
    if stamp.is_fresh() && folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(&folder).context("cannot make www/vendor")?;
    for (name, module) in &modules {
        fs::write(folder.join(format!("{name}.js")), module)
            .with_context(|| format!("cannot write www/vendor/{name}.js"))?;
    }
    stamp.write()
}

/// A library's module under its licence, which the type checker leaves alone.
fn with_license(project: &Project, name: &str, module: &str, license: &str) -> Result<String> {
    let read = |file: &str| {
        let path = project.path("node_modules").join(name).join(file);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    Ok(format!("// @ts-nocheck\n/*! {name}\n\n{}*/\n{}", read(license)?, read(module)?))
}
