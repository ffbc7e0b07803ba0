//! `sayso annotate`: an annotation a line.

use std::io::{self, BufWriter, Write};

use sayso::Options;
use serde::Serialize;

use crate::arguments::AnnotateArguments;
use crate::input::{self, Fault, InputArticle};
use crate::{Outcome, complain};

/// The line in the place of an article that could not be read.
#[derive(Serialize)]
struct ErrorLine<'a> {
    id: Option<&'a str>,
    error: &'a str,
}

/// Annotates all articles that the arguments name, in order.
pub fn run(arguments: &AnnotateArguments) -> io::Result<Outcome> {
    let mut writer = Writer {
        out: BufWriter::new(io::stdout().lock()),
        options: Options { tokens: arguments.tokens, sieves: arguments.sieves, ..arguments.input.options() },
        outcome: Outcome::Complete,
    };
    // Of a line that cannot be read, the line in its place tells enough.
    let are_files = arguments.input.jsonl.is_none();
    input::each(&arguments.input, arguments.date.as_slice(), |article| {
        if let (Err(fault), true) = (&article, are_files) {
            complain(&fault.message);
        }
        writer.write(article)
    })?;
    writer.out.flush()?;
    Ok(writer.outcome)
}

struct Writer<W> {
    out: W,
    options: Options,
    outcome: Outcome,
}

impl<W: Write> Writer<W> {
    /// Writes the line of an article, or of its fault.
    fn write(&mut self, article: Result<InputArticle, Fault>) -> io::Result<()> {
        match article.and_then(|article| self.annotate(article)) {
            Ok(annotation) => serde_json::to_writer(&mut self.out, &annotation)?,
            Err(fault) => {
                self.outcome = Outcome::Incomplete;
                serde_json::to_writer(&mut self.out, &ErrorLine { id: fault.id.as_deref(), error: &fault.message })?;
            }
        }
        self.out.write_all(b"\n")?;
        Ok(())
    }

    fn annotate(&self, article: InputArticle) -> Result<sayso::annotation::Annotation, Fault> {
        let options = Options { id: article.id.clone(), date: article.date, ..self.options.clone() };
        sayso::annotate(&article.text, &options).map_err(|error| Fault { id: article.id, message: error.to_string() })
    }
}
