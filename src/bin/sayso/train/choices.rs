//! `sayso choices`: the choices that pronouns are made of, a line of JSON for each text.

use std::fs;
use std::io;
use std::path::PathBuf;

use sayso::train::{KeptRanker, choices};
use serde_json::json;

use crate::Outcome;

use super::{ChoicesArguments, lines};

/// Writes the choices of every text.
pub fn run(arguments: &ChoicesArguments) -> io::Result<Outcome> {
    let ranker = arguments.ranker.as_ref().map_or_else(|| Ok(KeptRanker::blank()), ranker)?;
    lines::write(&arguments.jsonl, |article| {
        Ok(article.and_then(|article| {
            let choices = choices(&article.text, ranker, arguments.silver).map_err(|error| error.to_string())?;
            Ok(json!({"id": article.id, "choices": choices}))
        }))
    })
}

fn ranker(path: &PathBuf) -> io::Result<KeptRanker> {
    KeptRanker::read(fs::read(path)?).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))
}
