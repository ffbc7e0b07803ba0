//! `sayso unjudged`: the statements that the judge learns from, a line of JSON for each text.

use std::io;
use std::path::Path;

use sayso::Options;
use sayso::annotation::Unit;
use sayso::train::unjudged;
use serde_json::json;

use crate::Outcome;

use super::lines;

/// Writes the statements of every text.
pub fn run(jsonl: &Path) -> io::Result<Outcome> {
    let options = Options { unit: Unit::Char, ..Options::default() };
    lines::write(jsonl, |article| {
        Ok(article.and_then(|article| {
            let read = unjudged(&article.text, &options).map_err(|error| error.to_string())?;
            Ok(json!({
                "id": article.id,
                "annotation": read.annotation,
                "features": read.features,
                "count": read.count,
            }))
        }))
    })
}
