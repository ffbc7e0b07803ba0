//! `sayso choices`: the choices that pronouns are made of, a line of JSON for each text.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;

use sayso::train::{KeptRanker, choices};
use serde_json::json;

use crate::input::Lines;
use crate::{Outcome, complain};

use super::ChoicesArguments;

/// Reads every text, in order; one that cannot be read is complained of and has no line.
pub fn run(arguments: &ChoicesArguments) -> io::Result<Outcome> {
    let ranker = arguments.ranker.as_ref().map_or_else(|| Ok(KeptRanker::blank()), ranker)?;
    let mut lines = Lines::open(&arguments.jsonl)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut outcome = Outcome::Complete;
    while let Some(step) = lines.next()? {
        let read = step.article.map_err(|fault| fault.message).and_then(|article| {
            choices(&article.text, ranker).map(|choices| (article.id, choices)).map_err(|error| error.to_string())
        });
        match read {
            Ok((id, choices)) => {
                serde_json::to_writer(&mut out, &json!({"id": id, "choices": choices}))?;
                out.write_all(b"\n")?;
            }
            Err(message) => {
                complain(&message);
                outcome = Outcome::Incomplete;
            }
        }
    }
    out.flush()?;
    Ok(outcome)
}

fn ranker(path: &PathBuf) -> io::Result<KeptRanker> {
    KeptRanker::read(fs::read(path)?).map_err(|error| io::Error::other(format!("{}: {error}", path.display())))
}
