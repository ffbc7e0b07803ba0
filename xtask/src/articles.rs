//! The texts that speed is measured on.

use std::env;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::read::MultiGzDecoder;
use serde_json::Value;

use crate::project::Project;

/// The files of the articles that the bars of speed are measured on, below the folder of corpora.
const POLNEAR: &str = "corpora/polnear/dev.jsonl.gz";

/// Articles, and where they come from.
pub struct Articles {
    /// A description of them, for people.
    pub name: &'static str,
    pub texts: Vec<String>,
}

impl Articles {
    /// PolNeAR's dev articles where corpora are at hand, in the folder that `SAYSO_SHARED` names or else in `../shared`;
    /// else the bundled articles.
    pub fn find(project: &Project) -> Result<Articles> {
        let shared = env::var_os("SAYSO_SHARED").map_or_else(|| project.path("../shared"), PathBuf::from);
        let corpus = shared.join(POLNEAR);
        if corpus.is_file() {
            let texts = corpus_texts(&corpus).with_context(|| format!("cannot read {}", corpus.display()))?;
            return Ok(Articles { name: "the dev articles of PolNeAR", texts });
        }
        let texts = bundled(&project.path("seeds")).context("cannot read the bundled articles")?;
        Ok(Articles { name: "the bundled articles", texts })
    }

    /// The number of their words, between white space.
    pub fn words(&self) -> usize {
        self.texts.iter().map(|text| text.split_whitespace().count()).sum()
    }

    /// Writes the texts as a JSON list, for the programs that measure, and gives the file.
    pub fn write(&self, project: &Project) -> Result<PathBuf> {
        let file = project.target("xtask/articles.json");
        fs::write(&file, serde_json::to_string(&self.texts)?)
            .with_context(|| format!("cannot write {}", file.display()))?;
        Ok(file)
    }
}

/// The texts of a corpus: compressed lines of JSON with a "text" each.
fn corpus_texts(corpus: &Path) -> Result<Vec<String>> {
    let lines = BufReader::new(MultiGzDecoder::new(File::open(corpus)?)).lines();
    let text = |line: String| {
        let article: Value = serde_json::from_str(&line)?;
        article["text"].as_str().map(str::to_owned).context("an article has no text")
    };
    lines.map(|line| text(line?)).collect()
}

fn bundled(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut files = entries.collect::<Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    files.iter().map(|file| Ok(fs::read_to_string(file)?)).collect()
}
