//! The parts of attributions as stretches of the text.

use std::ops::Range;

use crate::document::{Document, Role, Span, Upos, last_before};
use crate::statement::network::groups::Attribution;

/// The sources, cues and contents of attributions, by their place in the text.
pub(super) struct Parts {
    /// In text order, not overlapping, each with its role and attribution.
    all: Vec<(Span, Role, usize)>,
    /// The contents of each attribution, in order.
    pub contents: Vec<Vec<Span>>,
}

impl Parts {
    pub(super) fn new(document: &Document<'_>, attributions: &[Attribution]) -> Parts {
        let contents = attributions.iter().map(|attribution| spans_of(document, &attribution.content)).collect();
        let mut parts = Parts { all: Vec::new(), contents };
        for (index, attribution) in attributions.iter().enumerate() {
            for (role, tokens) in [(Role::Source, &attribution.source), (Role::Cue, &attribution.cue)] {
                let spans = without_times(document, spans_of(document, tokens));
                parts.all.extend(spans.into_iter().map(|span| (span, role, index)));
            }
            parts.all.extend(parts.contents[index].iter().map(|&span| (span, Role::Content, index)));
        }
        parts.all.sort_by_key(|(span, ..)| span.start);
        parts
    }

    /// The parts that share words with a stretch.
    fn over(&self, stretch: Span) -> impl Iterator<Item = &(Span, Role, usize)> {
        let first = self.all.partition_point(|(span, ..)| span.end <= stretch.start);
        self.all[first..].iter().take_while(move |(span, ..)| span.start < stretch.end)
    }

    /// The role and attribution of the part that a stretch is in: the first cue that shares words with it, else the first
    /// part around it.
    pub(super) fn at(&self, stretch: Span) -> Option<(Role, usize)> {
        let cue = self.over(stretch).find(|(_, role, _)| *role == Role::Cue);
        cue.or_else(|| self.over(stretch).find(|(span, ..)| span.contains(stretch)))
            .map(|&(_, role, index)| (role, index))
    }

    /// The attribution whose part shares words with a stretch first.
    pub(super) fn first_over(&self, stretch: Span) -> Option<usize> {
        self.over(stretch).next().map(|&(.., index)| index)
    }

    /// Whether no part shares words with a stretch.
    pub(super) fn is_free(&self, stretch: Span) -> bool {
        self.over(stretch).next().is_none()
    }

    /// Whether a stretch holds the cue of an attribution.
    pub(super) fn has_cue(&self, stretch: Span) -> bool {
        self.over(stretch).any(|(span, role, _)| *role == Role::Cue && stretch.contains(*span))
    }

    /// The sources that share words with some stretches.
    pub(super) fn sources_at(&self, stretches: &[Span]) -> Vec<Span> {
        let over = stretches.iter().flat_map(|&stretch| self.over(stretch));
        let sources = over.filter(|(_, role, _)| *role == Role::Source).map(|&(span, ..)| span);
        let mut sources: Vec<Span> = sources.collect();
        sources.sort_by_key(|span| span.start);
        sources.dedup();
        sources
    }
}

/// Whether a stretch shares words with the last of some spans in text order that begins before the stretch ends: where
/// the spans do not overlap, with any.
pub(super) fn shares_words(spans: &[Span], stretch: Span) -> bool {
    last_before(spans, |span| span.start, stretch.end, 1).iter().any(|span| span.overlaps(stretch))
}

/// The spans of some runs of tokens.
pub(super) fn spans_of(document: &Document<'_>, tokens: &[Range<usize>]) -> Vec<Span> {
    tokens.iter().filter_map(|tokens| span_of(document, tokens)).collect()
}

fn span_of(document: &Document<'_>, tokens: &Range<usize>) -> Option<Span> {
    let last = tokens.end.checked_sub(1).filter(|&last| last >= tokens.start)?;
    Some(document.tokens.get(tokens.start)?.span.to(document.tokens.get(last)?.span))
}

/// Spans without the time that they may end with and its prepositions: "the senator | on Tuesday".
pub(super) fn without_times(document: &Document<'_>, mut spans: Vec<Span>) -> Vec<Span> {
    for span in &mut spans {
        let next = document.times.partition_point(|time| time.span.start < span.end);
        let Some(time) = next.checked_sub(1).map(|index| document.times[index].span) else { continue };
        let mut tokens = document.tokens_in(*span);
        if time.end != span.end || time.start <= span.start {
            continue;
        }
        tokens.end = document.tokens.partition_point(|token| token.span.start < time.start);
        let joins = |token: usize| document.tokens[token].upos == Upos::Adp;
        while tokens.len() > 1 && joins(tokens.end - 1) {
            tokens.end -= 1;
        }
        *span = span_of(document, &tokens).unwrap_or(*span);
    }
    spans
}
