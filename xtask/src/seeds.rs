//! The bundled articles, as the page loads them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::json;

use crate::project::Project;
use crate::stamp::Stamp;

/// Copies `seeds/*.txt` into `www/seeds` with an `index.json`: `[{"file", "opening", "words"}]`.
pub fn copy(project: &Project) -> Result<()> {
    let articles = read(project)?;
    let stamp = Stamp::new(project, "seeds", &articles);
    let folder = project.path("www/seeds");
    if stamp.is_fresh() && folder.join("index.json").is_file() {
        return Ok(());
    }
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot remove www/seeds")?;
    }
    fs::create_dir_all(&folder).context("cannot make www/seeds")?;
    for (file, text) in &articles {
        fs::write(folder.join(file), text).with_context(|| format!("cannot write www/seeds/{file}"))?;
    }
    let index = articles.iter().map(|(file, text)| {
        let words = text.split_whitespace().count();
        json!({ "file": file, "opening": opening(text), "words": words })
    });
    let index = serde_json::to_string_pretty(&index.collect::<Vec<_>>())?;
    fs::write(folder.join("index.json"), index + "\n").context("cannot write www/seeds/index.json")?;
    stamp.write()
}

/// File names and texts, by name.
fn read(project: &Project) -> Result<Vec<(String, String)>> {
    let folder = project.path("seeds");
    let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    let article = |file: PathBuf| {
        let name = file.file_name().context("a file has a name")?.to_string_lossy().into_owned();
        Ok((name, fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?))
    };
    files.into_iter().map(article).collect()
}

/// The first line that reads like words rather than figures, cut after about eighty characters.
fn opening(text: &str) -> String {
    let is_wordy = |line: &&str| {
        let words = line.split_whitespace().count();
        let letters = line.chars().filter(|c| c.is_alphabetic()).count();
        words >= 4 && letters * 3 > line.chars().count() * 2
    };
    let line = text.lines().find(is_wordy).unwrap_or(text).trim();
    let mut opening = String::new();
    for word in line.split_whitespace() {
        if opening.chars().count() + word.chars().count() > 80 {
            return opening + " …";
        }
        if !opening.is_empty() {
            opening.push(' ');
        }
        opening.push_str(word);
    }
    opening
}
