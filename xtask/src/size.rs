//! The size of the files that a page loads.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::project::Project;
use crate::{program, single};

/// The greatest size of all files that a page loads, compressed with brotli, in bytes.
const BUDGET: u64 = 2_000_000;

/// The greatest share of that for the network that reads grammar and the tables of lemmas and features, in bytes.
const SYNTAX_BUDGET: u64 = 900_000;

/// The files of that network and of these tables, which the module holds.
const SYNTAX: [&str; 3] = ["src/syntax/weights.bin", "src/syntax/lemma.txt", "src/syntax/forms.txt"];

/// The beginnings of the paths of files that the page does not load to read an article, and the time at which it loads them.
const LATER: [(&str, &str); 7] = [
    ("icons/", "where the page is installed"),
    ("newspaper.", "by the demo page"),
    ("offline.js", "by the service worker, after the page"),
    ("service-worker.js", "by the browser, after the page"),
    ("strings/de.", "in another language"),
    ("strings/page-de.", "in another language"),
    ("vendor/approx-string-match.js", "where a text with corrections is edited"),
];

/// A Node program that prints the compressed size of each file it is given.
const COMPRESS: &str = "const { readFileSync } = require('fs'), { brotliCompressSync } = require('zlib');
for (const file of process.argv.slice(1)) console.log(brotliCompressSync(readFileSync(file)).length);";

/// Prints the size of every file that is served, and the sum of what the page loads to read an article against the budget.
///
/// Of the modules with SIMD and without a page loads one; the larger counts.
pub fn print(project: &Project) -> Result<()> {
    let folder = project.path("www");
    let files = files(&folder)?;
    let (mut loaded, mut later) = ([0, 0], [0, 0]);
    let mut modules = Vec::new();
    println!("{:>10} {:>10}  bytes", "raw", "brotli");
    for (file, (raw, compressed)) in files.iter().zip(sizes(project, &files)?) {
        let name = file.strip_prefix(&folder)?.display().to_string();
        let when = when_later(&name);
        println!("{raw:>10} {compressed:>10}  {name}{}", when.map_or(String::new(), |when| format!(" ({when})")));
        if name.ends_with(".wasm") {
            modules.push((compressed, raw, name));
            continue;
        }
        let sums = if when.is_some() { &mut later } else { &mut loaded };
        *sums = [sums[0] + raw, sums[1] + compressed];
    }
    let (compressed, raw, name) = modules.into_iter().max().context("the WebAssembly is not there")?;
    loaded = [loaded[0] + raw, loaded[1] + compressed];
    print_sum(loaded, &format!("what the page loads, with {name} alone of the modules"), BUDGET);
    println!("{:>10} {:>10}  what it loads later or never, as the brackets say", later[0], later[1]);
    print_single(project)?;
    print_syntax(project)
}

/// The time at which a file is loaded that the page does not load to read an article.
fn when_later(name: &str) -> Option<&'static str> {
    LATER.iter().find(|(beginning, _)| name.starts_with(beginning)).map(|(_, when)| *when)
}

/// Prints the size of the page as one file, whose WebAssembly is compressed inside.
fn print_single(project: &Project) -> Result<()> {
    let file = single::make(project)?;
    let raw = fs::metadata(&file).with_context(|| format!("cannot read {}", file.display()))?.len();
    println!("{raw:>10} {:>10}  sayso.html, all of it in one file", "");
    Ok(())
}

/// Prints the sizes of the weights and tables of the syntax in the module, each compressed by itself.
fn print_syntax(project: &Project) -> Result<()> {
    let mut sums = [0, 0];
    println!("\nin the module");
    for (name, (raw, compressed)) in SYNTAX.iter().zip(sizes(project, &SYNTAX.map(|name| project.path(name)))?) {
        println!("{raw:>10} {compressed:>10}  {name}");
        sums = [sums[0] + raw, sums[1] + compressed];
    }
    print_sum(sums, "in all for syntax", SYNTAX_BUDGET);
    Ok(())
}

fn print_sum([raw, compressed]: [u64; 2], what: &str, budget: u64) {
    let share = compressed as f64 / budget as f64 * 100.0;
    println!("{raw:>10} {compressed:>10}  {what}: {share:.1} % of the budget of {budget}");
}

/// The size of each file, as it is and compressed with brotli.
fn sizes(project: &Project, files: &[PathBuf]) -> Result<Vec<(u64, u64)>> {
    let printed = program::output(program::named(project, "node").arg("-e").arg(COMPRESS).args(files))?;
    let size = |(file, compressed): (&PathBuf, &str)| {
        let raw = fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?.len();
        Ok((raw, compressed.parse().context("node did not print sizes")?))
    };
    files.iter().zip(printed.lines()).map(size).collect()
}

/// All files below a folder but the types, which no page loads, sorted.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    Ok(files)
}

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
