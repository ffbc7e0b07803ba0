//! Quotations that are somebody's words, told from those of terms, nicknames and titles.

use crate::document::{Document, Quotation, Span};

/// The fewest words of a quotation that is a statement by itself.
const STATED: usize = 4;

/// The quotation that ends at a byte and is long enough to be speech, with the paragraphs before that it goes on with.
pub(in crate::statement) fn spoken_until(document: &Document<'_>, end: u32) -> Option<Span> {
    let last = document.quotations.partition_point(|q| q.span.start < end);
    let quotation =
        document.quotations[..last].iter().rev().take(16).find(|q| q.span.end == end && q.within.is_none())?;
    is_spoken(document, quotation).then_some(quotation.span)
}

/// Whether a quotation is somebody's words rather than a term, a nickname or a title.
pub(in crate::statement) fn is_spoken(document: &Document<'_>, quotation: &Quotation) -> bool {
    let inner = document.slice(quotation.inner);
    let words = inner.split_whitespace().count();
    let ended = inner.ends_with([',', '.', '!', '?', '…', '—', '-']);
    ended || words >= STATED && inner.split_whitespace().skip(1).any(|word| word.starts_with(char::is_lowercase))
}
