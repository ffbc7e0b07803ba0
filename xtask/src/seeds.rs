//! The bundled articles, as the page loads them.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::project::Project;
use crate::stamp::Stamp;

/// A bundled article.
#[derive(Hash)]
struct Article {
    file: String,
    /// The day of its publication, YYYY-MM-DD.
    date: String,
    text: String,
}

/// Copies the articles that `seeds/index.json` lists into `www/seeds`, with an `index.json` for the page:
/// a list of objects with `file`, `date`, `opening` and `words`.
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
    for Article { file, text, .. } in &articles {
        fs::write(folder.join(file), text).with_context(|| format!("cannot write www/seeds/{file}"))?;
    }
    let index = articles.iter().map(|Article { file, date, text }| {
        let words = text.split_whitespace().count();
        json!({ "file": file, "date": date, "opening": opening(text), "words": words })
    });
    let index = serde_json::to_string_pretty(&index.collect::<Vec<_>>())?;
    fs::write(folder.join("index.json"), index + "\n").context("cannot write www/seeds/index.json")?;
    stamp.write()
}

/// The articles, in the order in which they are listed.
fn read(project: &Project) -> Result<Vec<Article>> {
    let read = |file: &str| {
        let path = project.path("seeds").join(file);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let list: Value = serde_json::from_str(&read("index.json")?).context("seeds/index.json is not JSON")?;
    let list = list.as_array().context("seeds/index.json is not a list")?;
    let field = |entry: &Value, name: &str| {
        let value = entry.get(name).and_then(Value::as_str).map(str::to_owned);
        value.with_context(|| format!("an article in seeds/index.json has no \"{name}\""))
    };
    let article = |entry: &Value| {
        let file = field(entry, "file")?;
        Ok(Article { date: field(entry, "date")?, text: read(&file)?, file })
    };
    list.iter().map(article).collect()
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
