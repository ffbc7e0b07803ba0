//! How much a page loads.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::program;
use crate::project::Project;

/// What all that a page loads may weigh, compressed with brotli, in bytes.
const BUDGET: u64 = 2_000_000;

/// A Node program that prints the compressed size of each file it is given.
const COMPRESS: &str = "const { readFileSync } = require('fs'), { brotliCompressSync } = require('zlib');
for (const file of process.argv.slice(1)) console.log(brotliCompressSync(readFileSync(file)).length);";

/// Prints the size of every file that is served, and the sum against the budget.
///
/// Of the modules with SIMD and without a page loads one; the larger counts.
pub fn print(project: &Project) -> Result<()> {
    let folder = project.path("www");
    let mut files = Vec::new();
    collect(&folder, &mut files)?;
    files.sort();
    let compressed = program::output(program::named(project, "node").arg("-e").arg(COMPRESS).args(&files))?;
    let mut sums = [0, 0];
    let mut modules = Vec::new();
    println!("{:>10} {:>10}  bytes", "raw", "brotli");
    for (file, compressed) in files.iter().zip(compressed.lines()) {
        let raw = fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?.len();
        let compressed: u64 = compressed.parse().context("node did not print sizes")?;
        let name = file.strip_prefix(&folder)?.display();
        println!("{raw:>10} {compressed:>10}  {name}");
        match file.extension().is_some_and(|extension| extension == "wasm") {
            true => modules.push((compressed, raw, name.to_string())),
            false => sums = [sums[0] + raw, sums[1] + compressed],
        }
    }
    let (compressed, raw, name) = modules.into_iter().max().context("the WebAssembly is not there")?;
    sums = [sums[0] + raw, sums[1] + compressed];
    let share = sums[1] as f64 / BUDGET as f64 * 100.0;
    println!(
        "{:>10} {:>10}  in all, with {name} alone of the modules: {share:.1} % of the budget of {BUDGET}",
        sums[0], sums[1]
    );
    Ok(())
}

/// All files below a folder but the types, which no page loads.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else if !path.to_string_lossy().ends_with(".d.ts") {
            files.push(path);
        }
    }
    Ok(())
}
