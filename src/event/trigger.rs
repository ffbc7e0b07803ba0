//! Triggers: the words that tell of an event.

use crate::document::{Document, Span};

/// The words of a trigger as spans in text order, those side by side as one.
pub(super) fn trigger(document: &Document<'_>, words: &[usize]) -> Vec<Span> {
    let mut words = words.to_vec();
    words.sort_unstable();
    words.dedup();
    let mut spans: Vec<(usize, Span)> = Vec::new();
    for word in words {
        let span = document.tokens[word].span;
        match spans.last_mut() {
            Some((last, before)) if *last + 1 == word => (*last, *before) = (word, before.to(span)),
            Some((_, before)) if before.overlaps(span) => *before = before.to(span),
            _ => spans.push((word, span)),
        }
    }
    spans.into_iter().map(|(_, span)| span).collect()
}
