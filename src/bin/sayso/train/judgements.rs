//! `sayso unjudged`: the statements that the judge learns from, a line of JSON for each text.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use sayso::Options;
use sayso::annotation::Unit;
use sayso::train::unjudged;
use serde_json::json;

use crate::input::Lines;
use crate::{Outcome, complain};

/// Reads every text, in order; one that cannot be read is complained of and has no line.
pub fn run(jsonl: &Path) -> io::Result<Outcome> {
    let mut lines = Lines::open(jsonl)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut outcome = Outcome::Complete;
    while let Some(step) = lines.next()? {
        let read = step.article.map_err(|fault| fault.message).and_then(|article| {
            let options = Options { unit: Unit::Char, ..Options::default() };
            unjudged(&article.text, &options).map(|read| (article.id, read)).map_err(|error| error.to_string())
        });
        match read {
            Ok((id, read)) => {
                let line = json!({
                    "id": id,
                    "annotation": read.annotation,
                    "features": read.features,
                    "count": read.count,
                });
                serde_json::to_writer(&mut out, &line)?;
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
