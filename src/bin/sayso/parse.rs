//! `sayso parse --conllu`: tags, lemmas, features and trees for words that are given.

use std::io::{self, BufWriter, Write};

use sayso::syntax::{Network, Reader, conllu};

use crate::arguments::ParseArguments;
use crate::input;
use crate::progress::Progress;
use crate::{Outcome, complain};

/// Reads every sentence, in order; one that is not CoNLL-U is complained of and written as it came.
pub fn run(arguments: &ParseArguments) -> io::Result<Outcome> {
    let text = input::whole(&arguments.conllu)?;
    let mut reader = Reader::new(Network::shipped().map_err(io::Error::other)?);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut progress = Progress::of_bytes(Some(text.len() as u64));
    let mut outcome = Outcome::Complete;
    for (line, block) in blocks(&text) {
        match conllu::Sentence::parse(block, line) {
            Ok(sentence) => out.write_all(sentence.with(&reader.read(&sentence.words())).as_bytes())?,
            Err(error) => {
                complain(&error.to_string());
                outcome = Outcome::Incomplete;
                writeln!(out, "{block}")?;
            }
        }
        out.write_all(b"\n")?;
        progress.advance(block.len() as u64 + 2);
    }
    progress.finish();
    out.flush()?;
    Ok(outcome)
}

/// What stands between empty lines, each with the number of its first line.
fn blocks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut line = 1;
    text.split("\n\n").filter_map(move |part| {
        let block = part.trim_matches('\n');
        let start = line + part.len() - part.trim_start_matches('\n').len();
        line += part.matches('\n').count() + 2;
        (!block.is_empty()).then_some((start, block))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_know_their_lines() {
        let found: Vec<_> = blocks("a\nb\n\nc\n\n\n\nd\n").collect();
        assert_eq!(found, [(1, "a\nb"), (4, "c"), (8, "d")]);
        assert_eq!(blocks("\n\n\n").count(), 0);
    }
}
