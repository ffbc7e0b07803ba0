//! `sayso compare`: several articles as one document.

use std::io::{self, BufWriter, Write};

use clap::CommandFactory;
use clap::error::ErrorKind;
use sayso::{Error, MAX_BYTES, Options};

use crate::arguments::{Arguments, CompareArguments};
use crate::input::{self, Fault, InputArticle, Lines};
use crate::{Outcome, complain};

/// Compares all articles that the arguments name; one that cannot be read is left out, and standard error says so.
pub fn run(arguments: &CompareArguments) -> io::Result<Outcome> {
    let files = &arguments.input.files;
    if arguments.dates.len() > 1 && arguments.dates.len() != files.len() {
        let message =
            format!("{} dates for {} files: give one for all, or one for each", arguments.dates.len(), files.len());
        Arguments::command().error(ErrorKind::WrongNumberOfValues, message).exit();
    }
    let mut articles = Vec::new();
    let mut outcome = Outcome::Complete;
    let mut take = |article: Result<InputArticle, Fault>| match article.and_then(check_length) {
        Ok(article) => articles.push(article),
        Err(fault) => {
            outcome = Outcome::Incomplete;
            complain(&fault.message);
        }
    };
    if let Some(path) = &arguments.input.jsonl {
        let mut lines = Lines::open(path)?;
        while let Some(step) = lines.next()? {
            take(step.article);
        }
    } else {
        input::files(files, &arguments.dates).for_each(|step| take(step.article));
    }
    let base = arguments.input.options();
    let pairs = articles
        .iter()
        .map(|article| (article.text.as_str(), Options { id: article.id.clone(), date: article.date, ..base.clone() }));
    let comparison = sayso::compare(pairs).map_err(io::Error::other)?;
    let mut out = BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut out, &comparison)?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(outcome)
}

/// A text that is too long must not cost the others, so it is left out before they are compared.
fn check_length(article: InputArticle) -> Result<InputArticle, Fault> {
    match article.text.len() {
        bytes if bytes > MAX_BYTES => Err(Fault { message: Error::TextTooLong { bytes }.to_string(), id: article.id }),
        _ => Ok(article),
    }
}
