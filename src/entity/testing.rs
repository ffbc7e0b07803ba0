//! What tests of names and of what comes after them share: a text read as far as its names.

use crate::annotation::ZoneKind;
use crate::document::{Document, Zone};
use crate::{syntax, text, token};

/// A text whose blocks are all prose, with sentences, grammar and names.
pub(crate) fn document(text: &str) -> Document<'_> {
    let mut document = Document { text, ..Document::default() };
    document.zones = text::zones(text).into_iter().map(|zone| Zone { kind: ZoneKind::Body, ..zone }).collect();
    (document.tokens, document.sentences) = token::split(&document);
    let mut tagger = super::Tagger::new(&document).expect("the shipped weights are whole");
    let read = syntax::read(&document, |start, piece| {
        tagger.read(start, piece);
    });
    document.tagged = tagger.names();
    document.tokens = read.expect("the shipped weights are whole");
    (document.mentions, document.entities) = super::names(&document);
    document
}
