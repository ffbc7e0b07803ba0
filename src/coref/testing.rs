//! What the tests of coreference share: texts read as far as it, with statements made by hand.

use crate::annotation::{Act, StatementKind, ZoneKind};
use crate::document::{Document, Span, Statement, Zone};
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
    let base = Statement::new(StatementKind::Direct, Act::Speech, vec![quoted], vec![quoted]);
    Statement { source: vec![source], ..base }
}

/// Where some words stand first.
pub(super) fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_default();
    Span::new(start, start + words.len())
}
