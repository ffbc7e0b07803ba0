//! The parts of a content that are verbatim, and the kind of statement that they make.

use crate::annotation::{Act, StatementKind};
use crate::document::{Document, Span, Statement};

/// A statement of which nothing is known but its act and its content.
pub(super) fn statement(document: &Document<'_>, act: Act, content: Vec<Span>) -> Statement {
    let (kind, quoted) = verbatim(document, &content);
    Statement::new(kind, act, content, quoted)
}

/// A statement with another content, and the kind and verbatim parts of that.
pub(super) fn with_content(document: &Document<'_>, statement: Statement, content: Vec<Span>) -> Statement {
    let (kind, quoted) = verbatim(document, &content);
    Statement { kind, quoted, content, ..statement }
}

/// The share of a content that is in quotation marks, as a kind of statement, and the words that are, an editor's
/// insertions left out.
fn verbatim(document: &Document<'_>, content: &[Span]) -> (StatementKind, Vec<Span>) {
    let mut marked = Vec::new();
    for &part in content {
        let first = document.quotations.partition_point(|q| q.span.start < part.start);
        let mut end = part.start;
        for quotation in document.quotations[first..].iter().take_while(|q| q.span.start < part.end) {
            if quotation.span.start >= end {
                let inside = |span: Span| Span { start: span.start, end: span.end.min(part.end).max(span.start) };
                marked.push((inside(quotation.span), inside(quotation.inner)));
                end = quotation.span.end;
            }
        }
    }
    let words = |span: Span| document.slice(span).chars().filter(|c| c.is_alphanumeric()).count();
    let all: usize = content.iter().map(|&part| words(part)).sum();
    let verbatim: usize = marked.iter().map(|&(whole, _)| words(whole)).sum();
    let kind = match verbatim {
        0 => StatementKind::Indirect,
        _ if verbatim == all => StatementKind::Direct,
        _ => StatementKind::Mixed,
    };
    (kind, marked.into_iter().flat_map(|(_, inner)| without_insertions(document.text, inner)).collect())
}

/// The parts of a quotation outside of brackets.
fn without_insertions(text: &str, inner: Span) -> Vec<Span> {
    let mut parts = Vec::new();
    let mut depth = 0_u32;
    let mut start = inner.start;
    let words = if inner.is_empty() { "" } else { &text[inner.range()] };
    for (offset, c) in words.char_indices() {
        let at = inner.start + offset as u32;
        match c {
            '[' | '(' => {
                if depth == 0 {
                    parts.push(Span { start, end: at });
                }
                depth += 1;
            }
            ']' | ')' if depth > 0 => {
                depth -= 1;
                start = at + 1;
            }
            _ => {}
        }
    }
    if depth == 0 {
        parts.push(Span { start, end: inner.end });
    }
    parts.into_iter().map(|part| part.trimmed(text)).filter(|part| !part.is_empty()).collect()
}
