//! Quotations that are somebody's words, told from those of terms, nicknames and titles.

use crate::document::{Document, Quotation, Span, last_before};

/// The fewest words of a quotation that is somebody's words even where no mark ends a clause in it.
const STATED: usize = 4;

/// The quotations that begin before a byte and are looked at for the one that ends there.
const REACH: usize = 16;

/// The outermost quotation that ends at a byte, if it is somebody's words.
pub(in crate::statement) fn spoken_until(document: &Document<'_>, end: u32) -> Option<Span> {
    let before = last_before(&document.quotations, |q| q.span.start, end, REACH);
    let quotation = before.iter().rev().find(|q| q.span.end == end && q.within.is_none())?;
    is_spoken(document, quotation).then_some(quotation.span)
}

/// Whether a quotation is somebody's words rather than a term, a nickname or a title.
pub(in crate::statement) fn is_spoken(document: &Document<'_>, quotation: &Quotation) -> bool {
    let inner = document.slice(quotation.inner);
    let words = inner.split_whitespace().count();
    let ended = inner.ends_with([',', '.', '!', '?', '…', '—', '-']);
    ended || words >= STATED && inner.split_whitespace().skip(1).any(|word| word.starts_with(char::is_lowercase))
}
