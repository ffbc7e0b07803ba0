//! The helper that tests of names and of later stages share: a text read as far as its names.

use crate::annotation::ZoneKind;
use crate::document::{Document, Zone};
use crate::pipeline::{Reading, Step};
use crate::text;

/// A text whose blocks are all prose, with sentences, grammar and names.
pub(crate) fn document(text: &str) -> Document<'_> {
    let mut document = Document { text, ..Document::default() };
    document.zones = text::zones(text).into_iter().map(|zone| Zone { kind: ZoneKind::Body, ..zone }).collect();
    let mut reading = Reading::of(document, None);
    reading.run(Step::Words.to(Step::Names), &mut ()).expect("the shipped weights are whole");
    reading.document
}
