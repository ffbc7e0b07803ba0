//! Windows: the stretches of a sentence that are read by themselves, which are the words outside of quotations and each
//! quotation.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::document::{Document, Quotation, Span, last_before};

use super::clause::{Tag, TaggedSentence};

/// The quotation marks in a stretch of a document, by their bytes.
pub(super) struct Marks {
    tags: FxHashMap<u32, Tag>,
}

impl Marks {
    pub(super) fn of(document: &Document<'_>, stretch: Span) -> Marks {
        let mut tags = FxHashMap::default();
        let before = |byte: u32| document.quotations.partition_point(|quotation| quotation.span.start < byte);
        let near = before(stretch.start).saturating_sub(REACH)..before(stretch.end);
        for quotation in &document.quotations[near] {
            tags.insert(quotation.span.start, Tag::OpenQuote);
            if quotation.closed {
                let closing = document.slice(quotation.span).trim_end();
                let width = closing.chars().last().map_or(1, char::len_utf8) as u32;
                let doubled = closing.ends_with("''")
                    && !closing.ends_with("'''")
                    && quotation.span.end - quotation.inner.end > 1;
                tags.insert(quotation.span.end - if doubled { 2 } else { width }, Tag::CloseQuote);
            }
        }
        Marks { tags }
    }

    pub(super) fn tag(&self, byte: u32) -> Option<Tag> {
        self.tags.get(&byte).copied()
    }
}

/// A stretch of a sentence that is read by itself.
pub(super) struct Window {
    pub tokens: Range<usize>,
    /// The quotations in it, which have windows of their own.
    pub quotations: Vec<Range<usize>>,
}

impl Window {
    /// Whether a token is in a quotation that has a window of its own.
    pub(super) fn is_quoted(&self, token: usize) -> bool {
        self.quotations.iter().any(|quotation| quotation.contains(&token))
    }
}

/// The windows of a sentence: the sentence itself, then its quotations in text order.
pub(super) fn windows(tagged: &TaggedSentence<'_, '_>) -> Vec<Window> {
    let document = tagged.document;
    let sentence = tagged.tokens();
    let Some(span) = tagged.span(sentence.clone()) else { return Vec::new() };
    let mut tokens: Vec<Range<usize>> = last_before(&document.quotations, |q| q.span.start, span.end, REACH)
        .iter()
        .filter(|q| q.span.end > span.start && has_window(document, q))
        .map(|q| document.tokens_in(q.inner))
        .map(|inner| inner.start.max(sentence.start)..inner.end.min(sentence.end))
        .filter(|inner| !inner.is_empty())
        .collect();
    tokens.insert(0, sentence);
    let inside = |inner: &Range<usize>, outer: &Range<usize>| inner.start >= outer.start && inner.end <= outer.end;
    let window = |(index, outer): (usize, &Range<usize>)| Window {
        tokens: outer.clone(),
        quotations: tokens[index + 1..].iter().filter(|inner| inside(inner, outer)).cloned().collect(),
    };
    tokens.iter().enumerate().map(window).collect()
}

/// Whether a quotation is read by itself; shorter ones are terms of the sentence around them.
pub(super) fn has_window(document: &Document<'_>, quotation: &Quotation) -> bool {
    document.tokens_in(quotation.inner).len() >= LEAST
}

/// The fewest tokens of a quotation that is read by itself.
const LEAST: usize = 4;

/// The quotations before a sentence, or before its end or that of a content, that are looked at for those that reach into it.
pub(super) const REACH: usize = 64;
