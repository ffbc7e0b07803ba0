//! `sayso features`: the features that training scripts learn from, a line of JSON for each text and the states of its tokens.

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Lines as TextLines, Write};
use std::ops::Range;

use sayso::Options;
use sayso::annotation::Unit;
use sayso::train::{ContentFeatures, Features, features};
use serde_json::{Value, json};

use crate::Outcome;

use super::{FeaturesArguments, lines};

/// Writes the features of every text, and the states of its tokens to a file of their own.
pub fn run(arguments: &FeaturesArguments) -> io::Result<Outcome> {
    let mut states = BufWriter::new(File::create(&arguments.states)?);
    let mut contents =
        arguments.contents.as_ref().map(|path| File::open(path).map(BufReader::new)).transpose()?.map(BufRead::lines);
    let options = Options { unit: Unit::Char, ..Options::default() };
    let outcome = lines::write(&arguments.jsonl, |article| {
        let contents = next_contents(contents.as_mut())?;
        let read = article.and_then(|article| {
            let read = features(&article.text, &options, &contents).map_err(|error| error.to_string())?;
            Ok((line(article.id, &read), read.states))
        });
        for number in read.iter().flat_map(|(_, states)| states) {
            states.write_all(&number.to_le_bytes())?;
        }
        Ok(read.map(|(line, _)| line))
    })?;
    states.flush()?;
    Ok(outcome)
}

/// The contents of the next text, one line of the file that lists them.
fn next_contents(lines: Option<&mut TextLines<BufReader<File>>>) -> io::Result<Vec<Range<usize>>> {
    let line = lines.and_then(Iterator::next).transpose()?;
    let spans: Vec<[usize; 2]> = line.map(|line| serde_json::from_str(&line)).transpose()?.unwrap_or_default();
    Ok(spans.into_iter().map(|[start, end]| start..end).collect())
}

/// A text's tokens as lists of one entry for each, and the rows for each task.
fn line(id: Option<String>, read: &Features) -> Value {
    let tokens = &read.tokens;
    json!({
        "id": id,
        "tokens": tokens.iter().map(|token| [token.start, token.end]).collect::<Vec<_>>(),
        "sentence": tokens.iter().map(|token| token.sentence).collect::<Vec<_>>(),
        "upos": tokens.iter().map(|token| &*token.upos).collect::<Vec<_>>(),
        "xpos": tokens.iter().map(|token| &*token.xpos).collect::<Vec<_>>(),
        "deprel": tokens.iter().map(|token| &*token.deprel).collect::<Vec<_>>(),
        "head": tokens.iter().map(|token| token.head).collect::<Vec<_>>(),
        "lemma": tokens.iter().map(|token| &*token.lemma).collect::<Vec<_>>(),
        "pieces": read.pieces,
        "passages": read.passages,
        "names": read.names,
        "roles": read.roles,
        "contents": read.contents.iter().map(content).collect::<Vec<_>>(),
        "rows": {"names": read.name_rows, "roles": read.role_rows},
    })
}

/// The tokens and rows of a content.
fn content(content: &ContentFeatures) -> Value {
    json!({"start": content.tokens.start, "end": content.tokens.end, "roles": content.roles})
}
