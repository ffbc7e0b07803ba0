//! The WebAssembly package: the crate as a module that a page imports, with its TypeScript types, and beside it the same
//! module for engines without SIMD.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli::wasm_bindgen;

use crate::program;
use crate::project::Project;
use crate::stamp::Stamp;

/// Rust's name for WebAssembly in browsers.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// The module that engines with SIMD load: all browsers since 2023.
const MODULE: &str = "sayso_bg.wasm";

/// The module that the others load, with the same JavaScript.
const PLAIN_MODULE: &str = "sayso_plain_bg.wasm";

/// The features that every browser since 2022 knows and the compiler makes use of, without SIMD.
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

/// Whether a module may use the vector unit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Simd {
    /// It may, and engines without one refuse it.
    On,
    /// It may not.
    Off,
}

impl Simd {
    /// Cargo with these flags, which keeps what it compiles with SIMD and without in folders of their own.
    pub fn cargo(self, project: &Project) -> Command {
        let mut flags = env::var("RUSTFLAGS").unwrap_or_default();
        if self == Simd::On {
            flags += " -C target-feature=+simd128";
        }
        let mut cargo = program::cargo(project);
        // Level 3 makes the module larger (13 kB compressed) and no quicker.
        cargo.env("RUSTFLAGS", flags).env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "2");
        cargo.env("CARGO_TARGET_DIR", self.target(project));
        cargo
    }

    /// The folder that cargo compiles into. The library is a module too and has the same file name both ways; in one folder
    /// each would take the other's place, and both would be compiled anew each time.
    fn target(self, project: &Project) -> PathBuf {
        match self {
            Simd::On => project.target(""),
            Simd::Off => project.target("plain"),
        }
    }

    /// The name of the stamp of a package that is made so.
    fn stamp(self) -> &'static str {
        match self {
            Simd::On => "package",
            Simd::Off => "package-plain",
        }
    }

    /// The features that wasm-opt may use.
    fn features(self) -> Vec<&'static str> {
        let simd = (self == Simd::On).then_some("--enable-simd");
        FEATURES.into_iter().chain(simd).collect()
    }
}

/// Builds the package into `www/pkg`.
pub fn build(project: &Project) -> Result<()> {
    add_target(project)?;
    let (package, without) = (project.path("www/pkg"), project.target("xtask/plain"));
    make(project, Simd::On, &package)?;
    make(project, Simd::Off, &without)?;
    if read(&without.join("sayso.js"))? != read(&package.join("sayso.js"))? {
        bail!("the modules with SIMD and without have got JavaScript that differs, and cannot share it");
    }
    let module = package.join(PLAIN_MODULE);
    fs::copy(without.join(MODULE), &module).with_context(|| format!("cannot write {}", module.display()))?;
    Ok(())
}

/// Compiles the module and makes it, its JavaScript and its types in a folder of their own.
fn make(project: &Project, simd: Simd, package: &Path) -> Result<()> {
    program::run(simd.cargo(project).args(["build", "--quiet", "--release", "--lib", "--target", TARGET]))?;
    let compiled = simd.target(project).join(TARGET).join("release/sayso.wasm");
    let stamp = Stamp::new(project, simd.stamp(), (read(&compiled)?, simd.features(), OPTIMIZE));
    if stamp.is_fresh() && package.join(MODULE).is_file() {
        return Ok(());
    }
    println!("making the WebAssembly package in {}", package.display());
    bind(&compiled, package)?;
    retell(&package.join("sayso.d.ts"))?;
    optimize(project, simd, &package.join(MODULE))?;
    stamp.write()
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Builds the package with a call that panics into `target/xtask/panics`, for the page tests.
pub fn build_panicking(project: &Project) -> Result<()> {
    program::run(Simd::On.cargo(project).args(["build", "--quiet", "--example", "panics", "--target", TARGET]))?;
    bind(&project.target(TARGET).join("debug/examples/panics.wasm"), &project.target("xtask/panics"))
}

/// Builds the syntax stage by itself, as quick as the package, into `target/xtask/stage`, for `cargo xtask bench`.
pub fn build_stage(project: &Project) -> Result<()> {
    let example = ["build", "--quiet", "--release", "--example", "stage", "--target", TARGET];
    program::run(Simd::On.cargo(project).args(example))?;
    let folder = project.target("xtask/stage");
    bind(&project.target(TARGET).join("release/examples/stage.wasm"), &folder)?;
    optimize(project, Simd::On, &folder.join("stage_bg.wasm"))
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
fn optimize(project: &Project, simd: Simd, module: &Path) -> Result<()> {
    let mut node = program::named(project, "node");
    node.arg("node_modules/binaryen/bin/wasm-opt").args(simd.features()).args(OPTIMIZE);
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
