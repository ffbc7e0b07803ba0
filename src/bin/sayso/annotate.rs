//! `sayso annotate`: an annotation a line.

use std::io::{self, BufWriter, Write};

use sayso::Options;
use serde::Serialize;

use crate::arguments::AnnotateArguments;
use crate::input::{self, Article, Fault, Lines, Step};
use crate::progress::Progress;
use crate::{Outcome, complain};

/// What stands in the place of an article that could not be read.
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
    if let Some(path) = &arguments.input.jsonl {
        let mut lines = Lines::open(path)?;
        let mut progress = Progress::of_bytes(lines.size);
        while let Some(step) = lines.next()? {
            writer.write(step, &mut progress)?;
        }
        progress.finish();
    } else {
        let mut progress = Progress::of_files(arguments.input.files.len());
        for step in input::files(&arguments.input.files, arguments.date.as_slice()) {
            if let Err(fault) = &step.article {
                complain(&fault.message);
            }
            writer.write(step, &mut progress)?;
        }
        progress.finish();
    }
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
    fn write(&mut self, step: Step, progress: &mut Progress) -> io::Result<()> {
        match step.article.and_then(|article| self.annotate(article)) {
            Ok(annotation) => serde_json::to_writer(&mut self.out, &annotation)?,
            Err(fault) => {
                self.outcome = Outcome::Incomplete;
                serde_json::to_writer(&mut self.out, &ErrorLine { id: fault.id.as_deref(), error: &fault.message })?;
            }
        }
        self.out.write_all(b"\n")?;
        progress.advance(step.progress);
        Ok(())
    }

    fn annotate(&self, article: Article) -> Result<sayso::annotation::Annotation, Fault> {
        let options = Options { id: article.id.clone(), date: article.date, ..self.options.clone() };
        sayso::annotate(&article.text, &options).map_err(|error| Fault { id: article.id, message: error.to_string() })
    }
}
