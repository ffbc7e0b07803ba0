//! An article to write in every format.

use rustc_hash::FxHashMap;

use crate::annotation::{Annotation, Correction, CorrectionKind, Span, Unit};
use crate::{Date, Error, Options, annotate};

use super::{Export, Format, Origin, write};

/// A text with what formats trip over: characters of two UTF-16 units, marks of Markdown, HTML and tables, line breaks.
pub(super) const NASTY: &str = "A *bold* <b>headline</b>, 🙂 and \"more\"\n\n\
    “We will see 🙂, and | =1+1 too,” Mary Smith, the minister, said in Paris on Monday.\n\n\
    She added that [nothing](http://example.org) had happened. “It was @fine,\n\n“and it is,” John Brown told reporters.\n";

/// A text with its annotation and what is said beside it.
pub(super) struct Sample {
    pub text: String,
    pub annotation: Annotation,
    pub corrections: Vec<Correction>,
    pub origin: Origin,
}

impl Sample {
    pub fn new(text: &str) -> Sample {
        Sample::read(text, false, Unit::Utf16)
    }

    pub fn with_tokens(text: &str) -> Sample {
        Sample::read(text, true, Unit::Utf16)
    }

    pub fn read(text: &str, tokens: bool, unit: Unit) -> Sample {
        let (id, date) = (Some("nasty.txt".to_owned()), Some(Date::constant(2020, 2, 17)));
        let options = Options { id, date, unit, tokens, ..Options::default() };
        let annotation = annotate(text, &options).unwrap();
        Sample { text: text.to_owned(), annotation, corrections: Vec::new(), origin: Origin::default() }
    }

    /// Adds a correction of each kind: of the first statement, of the second, of one that is missing.
    pub fn correct(&mut self) {
        let none = Correction {
            kind: CorrectionKind::NotAStatement,
            statement: Some(1),
            content: self.annotation.statements[1].content.clone(),
            source: Vec::new(),
            speaker: None,
            entity: None,
            note: None,
        };
        let speaker = Correction {
            kind: CorrectionKind::Speaker,
            statement: Some(0),
            content: self.annotation.statements[0].content.clone(),
            speaker: Some("Somebody Else".to_owned()),
            ..none.clone()
        };
        let missing = Correction {
            kind: CorrectionKind::MissingStatement,
            statement: None,
            content: vec![Span { start: 2, end: 8 }],
            note: Some("=HYPERLINK(\"http://example.org\")".to_owned()),
            ..none.clone()
        };
        self.corrections = vec![speaker, none, missing];
    }

    pub fn export(&self) -> Export<'_> {
        Export { text: &self.text, annotation: &self.annotation, corrections: &self.corrections, origin: &self.origin }
    }

    pub fn try_write(&self, format: Format) -> Result<String, Error> {
        write(format, &self.export())
    }

    pub fn write(&self, format: Format) -> String {
        self.try_write(format).unwrap()
    }

    /// The rows of a table by the names of their columns.
    pub fn rows(&self, format: Format) -> Vec<FxHashMap<String, String>> {
        let table = self.write(format);
        csv::Reader::from_reader(table.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
    }

    /// The words at a position in UTF-16 code units.
    pub fn words(&self, start: u32, end: u32) -> String {
        let units: Vec<u16> = self.text.encode_utf16().collect();
        String::from_utf16(&units[start as usize..end as usize]).unwrap()
    }
}
