//! Helpers of the tests of statements: a document from a text, and statements as words.

use super::RuleFindings;
use crate::annotation::ZoneKind;
use crate::document::{Document, Span, Statement, Zone};
use crate::pipeline::{Reading, Step};

/// A text whose lines are paragraphs, read up to its quotations.
pub(super) fn quoted(text: &str) -> Document<'_> {
    read_through(text, Step::Quotations)
}

/// A text whose lines are paragraphs, read up to its statements.
pub(super) fn document(text: &str) -> Document<'_> {
    read_through(text, Step::Statements)
}

fn read_through(text: &str, last: Step) -> Document<'_> {
    let start = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
    let lines = text.lines().map(|line| Span::new(start(line), start(line) + line.len()).trimmed(text));
    let zones = lines.filter(|span| !span.is_empty()).map(|span| Zone { span, kind: ZoneKind::Body }).collect();
    let mut reading = Reading::of(Document { text, zones, ..Document::default() }, None);
    reading.run(Step::Words.to(last), &mut ()).expect("the shipped weights are whole");
    reading.document
}

/// A statement as words.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Read {
    pub source: String,
    pub cue: String,
    pub content: Vec<String>,
    pub addressee: String,
    pub within: Option<u32>,
}

impl Read {
    /// A statement without an addressee that is quoted inside of no other.
    pub(super) fn new(source: &str, cue: &str, content: &[&str]) -> Read {
        let content = content.iter().map(|&part| part.to_owned()).collect();
        Read { source: source.to_owned(), cue: cue.to_owned(), content, ..Read::default() }
    }

    /// The same statement with an addressee.
    pub(super) fn told(self, addressee: &str) -> Read {
        Read { addressee: addressee.to_owned(), ..self }
    }

    /// The same statement, quoted inside of another.
    pub(super) fn within(self, outer: u32) -> Read {
        Read { within: Some(outer), ..self }
    }
}

/// The statements of a text as words.
pub(super) fn read(text: &str) -> Vec<Read> {
    let document = document(text);
    words(&document, &document.statements)
}

/// The statements that rules find in a text, as words.
pub(super) fn ruled(text: &str) -> Vec<Read> {
    let document = read_through(text, Step::Grammar);
    words(&document, &RuleFindings::read(&document).statements)
}

fn words(document: &Document<'_>, statements: &[Statement]) -> Vec<Read> {
    let words = |spans: &[Span]| spans.iter().map(|&span| document.slice(span)).collect::<Vec<_>>().join(" ");
    let read = |statement: &Statement| Read {
        source: words(&statement.source),
        cue: words(&statement.cue),
        content: statement.content.iter().map(|&span| document.slice(span).to_owned()).collect(),
        addressee: words(&statement.addressee),
        within: statement.within,
    };
    statements.iter().map(read).collect()
}
