//! The articles that speed is measured on.

use std::path::{Path, PathBuf};
use std::{env, fs};

/// The texts of the JSON list that `SAYSO_ARTICLES` names, which `cargo xtask bench` writes; else the bundled articles.
pub fn articles() -> Vec<String> {
    match env::var_os("SAYSO_ARTICLES") {
        Some(file) => serde_json::from_str(&read(Path::new(&file))).expect("a list of texts"),
        None => bundled(),
    }
}

fn bundled() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let entries = fs::read_dir(folder).expect("the articles are there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files.iter().map(|file| read(file)).collect()
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
