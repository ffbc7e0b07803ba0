//! What the tests of coreference share: texts read as far as it, with statements made by hand.

use crate::annotation::{Act, StatementKind, ZoneKind};
use crate::document::{Document, Occasion, Span, Statement, Zone};
use crate::{entity, text, token};

/// A text with its sentences and names.
pub(super) fn document(text: &str) -> Document<'_> {
    let mut document = Document { text, ..Document::default() };
    document.zones = text::zones(text).into_iter().map(|zone| Zone { kind: ZoneKind::Body, ..zone }).collect();
    (document.tokens, document.sentences) = token::split(&document);
    (document.mentions, document.entities) = entity::names(&document);
    document
}

/// A statement of verbatim words.
pub(super) fn statement(source: Span, quoted: Span) -> Statement {
    Statement {
        kind: StatementKind::Direct,
        act: Act::Speech,
        source: vec![source],
        cue: Vec::new(),
        content: vec![quoted],
        quoted: vec![quoted],
        speaker: None,
        addressee: Vec::new(),
        occasion: Occasion::default(),
        via: Vec::new(),
        within: None,
        negated: false,
        conditions: Vec::new(),
        stance: Vec::new(),
    }
}

/// Where some words stand first.
pub(super) fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_default();
    Span::new(start, start + words.len())
}
