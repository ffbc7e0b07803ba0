//! `sayso export`: annotations in the formats that other tools read.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use clap::CommandFactory;
use clap::error::ErrorKind;
use sayso::Options;
use sayso::annotation::{Correction, Unit};
use sayso::export::{self, Export, Format, Origin};
use serde::Deserialize;
use serde_json::Value;

use crate::arguments::{Arguments, ExportArguments};
use crate::input::{self, Fault, InputArticle};
use crate::{Outcome, complain};

/// Writes all articles that the arguments name, in order; one that cannot be read is left out, and standard error says so.
pub fn run(arguments: &ExportArguments) -> io::Result<Outcome> {
    let files = &arguments.input.files;
    let is_of_one = arguments.address.is_some() || arguments.title.is_some() || arguments.corrections.is_some();
    if is_of_one && files.len() > 1 {
        let message = "--address, --title and --corrections are of one FILE: export the files one by one";
        Arguments::command().error(ErrorKind::WrongNumberOfValues, message).exit();
    }
    let tokens = arguments.format == Format::Conllu;
    let options = Options { tokens, ..arguments.input.options() };
    let corrections = match &arguments.corrections {
        Some(path) => corrections(path, options.unit)?,
        None => Vec::new(),
    };
    let (address, outlet, title) = (arguments.address.clone(), arguments.outlet.clone(), arguments.title.clone());
    let mut writer = Writer {
        out: BufWriter::new(io::stdout().lock()),
        format: arguments.format,
        options,
        corrections,
        origin: Origin { address, outlet, title },
        outcome: Outcome::Complete,
    };
    writer.out.write_all(export::head(writer.format).as_bytes())?;
    input::each(&arguments.input, arguments.date.as_slice(), |article| writer.write(article))?;
    writer.out.flush()?;
    Ok(writer.outcome)
}

/// Reads corrections whose offsets must be in this unit: a list of them, or an object that holds one, with the unit that it
/// counts.
fn corrections(path: &Path, unit: Unit) -> io::Result<Vec<Correction>> {
    let wrong = |problem: String| io::Error::other(format!("{}: {problem}", path.display()));
    let mut given: Value = serde_json::from_slice(&input::whole(path)?).map_err(|error| wrong(error.to_string()))?;
    if let Some(counted) = given.get("unit").map(Unit::deserialize) {
        let counted = counted.map_err(|error| wrong(error.to_string()))?;
        if counted != unit {
            let counted = format!("{counted:?}").to_lowercase();
            return Err(wrong(format!("its corrections count in {counted}; say --unit {counted}")));
        }
    }
    if let Value::Object(fields) = &mut given {
        given = fields.remove("corrections").unwrap_or_else(|| Value::Array(Vec::new()));
    }
    serde_json::from_value(given).map_err(|error| wrong(format!("is no list of corrections: {error}")))
}

struct Writer<W> {
    out: W,
    format: Format,
    options: Options,
    corrections: Vec<Correction>,
    origin: Origin,
    outcome: Outcome,
}

impl<W: Write> Writer<W> {
    fn write(&mut self, article: Result<InputArticle, Fault>) -> io::Result<()> {
        match article.and_then(|article| self.export(&article)) {
            Ok(body) => self.out.write_all(body.as_bytes())?,
            Err(fault) => {
                self.outcome = Outcome::Incomplete;
                complain(&fault.message);
            }
        }
        Ok(())
    }

    fn export(&self, article: &InputArticle) -> Result<String, Fault> {
        let options = Options { id: article.id.clone(), date: article.date, ..self.options.clone() };
        let (text, corrections, origin) = (&*article.text, &*self.corrections, &self.origin);
        let write = || {
            let annotation = sayso::annotate(text, &options)?;
            export::body(self.format, &Export { text, annotation: &annotation, corrections, origin })
        };
        write().map_err(|error: sayso::Error| {
            let name = article.id.as_deref().map(|id| format!("{id}: ")).unwrap_or_default();
            Fault { id: article.id.clone(), message: format!("{name}{error}") }
        })
    }
}
