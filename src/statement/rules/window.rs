//! The stretches of a sentence that are read by themselves: what stands outside of quotations, and each of these.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::document::{Document, Quotation};

use super::clause::{Reading, Tag};

/// Where the quotation marks of a document are, by their bytes.
pub(super) struct Marks {
    tags: FxHashMap<u32, Tag>,
}

impl Marks {
    pub(super) fn of(document: &Document<'_>) -> Marks {
        let mut tags = FxHashMap::default();
        for quotation in &document.quotations {
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

    /// The stretches of a sentence that are read by themselves: what stands outside of quotations, and each of them.
    pub(super) fn windows(&self, reading: &Reading<'_, '_>) -> Vec<Window> {
        let document = reading.document;
        let sentence = reading.tokens();
        let Some(span) = reading.span(sentence.clone()) else { return Vec::new() };
        let last = document.quotations.partition_point(|q| q.span.start < span.end);
        let spoken = |q: &&Quotation| q.span.end > span.start && document.tokens_in(q.inner).len() >= SPOKEN;
        let earlier = last.saturating_sub(REACH);
        let mut tokens: Vec<Range<usize>> = document.quotations[earlier..last]
            .iter()
            .filter(spoken)
            .map(|q| document.tokens_in(q.inner))
            .map(|inner| inner.start.max(sentence.start)..inner.end.min(sentence.end))
            .filter(|inner| !inner.is_empty())
            .collect();
        tokens.insert(0, sentence);
        let inside = |inner: &Range<usize>, outer: &Range<usize>| inner.start >= outer.start && inner.end <= outer.end;
        let window = |(index, outer): (usize, &Range<usize>)| Window {
            tokens: outer.clone(),
            holes: tokens[index + 1..].iter().filter(|inner| inside(inner, outer)).cloned().collect(),
        };
        tokens.iter().enumerate().map(window).collect()
    }
}

/// The fewest tokens of a quotation that is read by itself; shorter ones are terms of the sentence around them.
pub(super) const SPOKEN: usize = 4;

/// How many quotations that began before a sentence may still reach into it.
pub(super) const REACH: usize = 64;

/// A stretch of a sentence that is read by itself, and the quotations in it, which are read by themselves in turn.
pub(super) struct Window {
    pub tokens: Range<usize>,
    pub holes: Vec<Range<usize>>,
}

impl Window {
    pub(super) fn is_hole(&self, token: usize) -> bool {
        self.holes.iter().any(|hole| hole.contains(&token))
    }
}
