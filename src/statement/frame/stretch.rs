//! Stretches of the text with parts taken out.

use crate::document::{Document, Span};

/// Some stretches without the words that they share with another, and without the marks and white space that the cut leaves
/// at its edges.
pub(in crate::statement) fn minus(document: &Document<'_>, spans: &[Span], taken: Span) -> Vec<Span> {
    let mut left = Vec::with_capacity(spans.len() + 1);
    for &span in spans {
        if !span.overlaps(taken) {
            left.push(span);
            continue;
        }
        let before = Span { start: span.start, end: taken.start.max(span.start) };
        let after = Span { start: taken.end.min(span.end), end: span.end };
        left.extend([without_end(document, before), without_beginning(document, after)].into_iter().flatten());
    }
    left
}

/// A stretch without the marks at its beginning but one that opens a quotation.
pub(in crate::statement) fn without_beginning(document: &Document<'_>, span: Span) -> Option<Span> {
    let words = document.slice(span);
    let rest = words.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '–' | '—' | '-'));
    let start = span.end - rest.len() as u32;
    kept(document, Span { start, end: span.end })
}

/// A stretch without the marks at its end.
pub(in crate::statement) fn without_end(document: &Document<'_>, span: Span) -> Option<Span> {
    let words = document.slice(span);
    let rest = words.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '–' | '—' | '-'));
    kept(document, Span { start: span.start, end: span.start + rest.len() as u32 })
}

/// A stretch that holds a word.
fn kept(document: &Document<'_>, span: Span) -> Option<Span> {
    let holds = !span.is_empty() && document.slice(span).contains(char::is_alphanumeric);
    holds.then(|| span.trimmed(document.text))
}
