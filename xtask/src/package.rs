//! The WebAssembly package: the crate as a module that a page imports, with its TypeScript types.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli::wasm_bindgen;

use crate::program;
use crate::project::Project;
use crate::stamp::Stamp;

/// Rust's name for WebAssembly in browsers.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// What every browser since 2022 knows and the compiler makes use of; SIMD is not among it.
const FEATURES: [&str; 8] = [
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// As quick as `-O3` in measurements, and smaller.
const OPTIMIZE: [&str; 3] = ["-Oz", "--strip-debug", "--strip-producers"];

/// Builds the package into `www/pkg`.
pub fn build(project: &Project) -> Result<()> {
    add_target(project)?;
    program::run(program::cargo(project).args(["build", "--quiet", "--release", "--lib", "--target", TARGET]))?;
    let compiled = project.target(TARGET).join("release/sayso.wasm");
    let bytes = fs::read(&compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let package = project.path("www/pkg");
    let stamp = Stamp::new(project, "package", (bytes, FEATURES, OPTIMIZE));
    if stamp.is_fresh() && package.join("sayso_bg.wasm").is_file() {
        return Ok(());
    }
    println!("making the WebAssembly package in www/pkg");
    bind(&compiled, &package)?;
    retell(&package.join("sayso.d.ts"))?;
    optimize(project, &package.join("sayso_bg.wasm"))?;
    stamp.write()
}

/// Builds the package with a call that panics into `target/xtask/panics`, for the page tests.
pub fn build_panicking(project: &Project) -> Result<()> {
    program::run(program::cargo(project).args(["build", "--quiet", "--example", "panics", "--target", TARGET]))?;
    bind(&project.target(TARGET).join("debug/examples/panics.wasm"), &project.target("xtask/panics"))
}

/// Adds the compiler's WebAssembly target where it is missing.
pub fn add_target(project: &Project) -> Result<()> {
    let mut rustc = program::named(project, "rustc");
    let library = program::output(rustc.args(["--print", "target-libdir", "--target", TARGET]))?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    if program::on_path("rustup").is_none() {
        bail!("Rust's {TARGET} target is missing and rustup is not on the PATH; install rustup from https://rustup.rs");
    }
    println!("installing Rust's {TARGET} target with rustup");
    program::run(program::named(project, "rustup").args(["target", "add", TARGET]))
}

/// Writes the module's JavaScript and TypeScript types.
fn bind(compiled: &Path, package: &Path) -> Result<()> {
    if package.exists() {
        fs::remove_dir_all(package).with_context(|| format!("cannot remove {}", package.display()))?;
    }
    let words = ["wasm-bindgen", "--target", "web", "--remove-name-section", "--remove-producers-section", "--out-dir"];
    let mut arguments = words.map(OsString::from).to_vec();
    arguments.extend([package.into(), compiled.into()]);
    wasm_bindgen::run_cli_with_args(arguments).context("wasm-bindgen failed")
}

/// Rewrites Rust's links in the documentation of the types, in place.
fn retell(types: &Path) -> Result<()> {
    let text = fs::read_to_string(types).with_context(|| format!("cannot read {}", types.display()))?;
    fs::write(types, without_links(&text)).with_context(|| format!("cannot write {}", types.display()))
}

/// The same with a link to `A::b` written as `A.b` alone.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, link)) = rest.split_once("[`") {
        plain += before;
        let Some((name, after)) = link.split_once("`]") else {
            return plain + "[`" + link;
        };
        plain += &format!("`{}`", name.replace("::", "."));
        rest = after.strip_prefix('(').and_then(|path| path.split_once(')')).map_or(after, |(_, after)| after);
    }
    plain + rest
}

/// Makes the module smaller and quicker, in place.
fn optimize(project: &Project, module: &Path) -> Result<()> {
    let mut node = program::named(project, "node");
    node.arg("node_modules/binaryen/bin/wasm-opt").args(FEATURES).args(OPTIMIZE);
    program::run(node.arg(module).arg("-o").arg(module))
}

#[cfg(test)]
mod tests {
    use super::without_links;

    #[test]
    fn links_of_rustdoc_become_names_that_typescript_knows() {
        let told = "an index into\n * [`Annotation::times`](super::Annotation::times) (or null), in the [`Unit`]; a[0]";
        assert_eq!(without_links(told), "an index into\n * `Annotation.times` (or null), in the `Unit`; a[0]");
        assert_eq!(without_links("never [`closed"), "never [`closed");
    }
}
