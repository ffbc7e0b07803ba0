//! One line of JSON for each text of a file, which every command for training writes.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use serde_json::Value;

use crate::input::{InputArticle, Lines};
use crate::progress::Progress;
use crate::{Outcome, complain};

/// Hands every text to `read`, in order, or what is wrong with it, and writes the line that comes back; a text without one is
/// complained of.
pub fn write(
    jsonl: &Path,
    mut read: impl FnMut(Result<InputArticle, String>) -> io::Result<Result<Value, String>>,
) -> io::Result<Outcome> {
    let mut lines = Lines::open(jsonl)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut progress = Progress::of_bytes(lines.size);
    let mut outcome = Outcome::Complete;
    while let Some(step) = lines.next()? {
        match read(step.article.map_err(|fault| fault.message))? {
            Ok(line) => {
                serde_json::to_writer(&mut out, &line)?;
                out.write_all(b"\n")?;
            }
            Err(message) => {
                complain(&message);
                outcome = Outcome::Incomplete;
            }
        }
        progress.advance(step.progress);
    }
    progress.finish();
    out.flush()?;
    Ok(outcome)
}
