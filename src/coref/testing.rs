//! The helpers that the tests of coreference share: texts read as far as their names, with statements made by hand.

use crate::annotation::{Act, StatementKind};
use crate::document::{Span, Statement};

pub(super) use crate::entity::testing::document;

/// A statement of verbatim words.
pub(super) fn statement(source: Span, quoted: Span) -> Statement {
    let base = Statement::new(StatementKind::Direct, Act::Speech, vec![quoted], vec![quoted]);
    Statement { source: vec![source], ..base }
}

/// The place where some words stand first.
pub(super) fn span(text: &str, words: &str) -> Span {
    let start = text.find(words).unwrap_or_default();
    Span::new(start, start + words.len())
}
