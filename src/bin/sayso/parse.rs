//! `sayso parse --conllu`: tags, lemmas, features and trees for words that are given.

use std::io::{self, BufWriter, Write};

use sayso::syntax::{Network, Parser, conllu};

use crate::arguments::ParseArguments;
use crate::input;
use crate::progress::Progress;
use crate::{Outcome, complain};

/// Reads every sentence, in order; one that is not CoNLL-U is complained of and written as it came.
pub fn run(arguments: &ParseArguments) -> io::Result<Outcome> {
    let file = input::whole(&arguments.conllu)?;
    let mut parser = Parser::new(Network::shipped().map_err(io::Error::other)?);
    let mut out = BufWriter::new(io::stdout().lock());
    let mut progress = Progress::of_bytes(Some(file.len() as u64));
    let mut outcome = Outcome::Complete;
    for block in conllu::blocks(&file) {
        match block.sentence() {
            Ok(sentence) => {
                let lines = sentence.with(&parser.parse(&sentence.words()));
                out.write_all(lines.trim_end_matches('\n').as_bytes())?;
            }
            Err(error) => {
                complain(&error.to_string());
                outcome = Outcome::Incomplete;
                out.write_all(block.bytes)?;
            }
        }
        out.write_all(block.end().as_bytes())?;
        progress.advance((block.bytes.len() + block.end().len()) as u64);
    }
    progress.finish();
    out.flush()?;
    Ok(outcome)
}
