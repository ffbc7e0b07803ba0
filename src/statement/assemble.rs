//! From tokens to a statement: spans, what is verbatim, and how much of the content that is.

use crate::annotation::StatementKind;
use crate::document::{Document, Span, Statement, Via};

use super::clause::Reading;
use super::draft::Draft;
use super::stance;

/// The statement of a draft.
pub(super) fn statement(reading: &Reading<'_, '_>, draft: Draft) -> Statement {
    let spans =
        |tokens: Option<std::ops::Range<usize>>| tokens.and_then(|t| reading.span(t)).into_iter().collect::<Vec<_>>();
    let (kind, quoted) = verbatim(reading.document, &draft.content);
    let stance = stance::stance(&draft.cue, &draft.content);
    Statement {
        source: spans(draft.source.map(|source| source.tokens)),
        cue: spans(Some(draft.cue.group)),
        addressee: spans(draft.addressee),
        via: spans(draft.carrier).into_iter().map(|span| Via { span, entity: None }).collect(),
        negated: draft.cue.negated,
        confidence: draft.cue.percent,
        stance,
        ..Statement::new(kind, draft.cue.act, draft.content, quoted)
    }
}

/// Puts the parts of a statement in order, and joins those that share words.
pub(super) fn tidied(document: &Document<'_>, mut statement: Statement) -> Statement {
    for parts in [&mut statement.source, &mut statement.cue, &mut statement.content] {
        parts.sort_by_key(|part| part.start);
        parts.dedup_by(|next, part| {
            let joined = next.start < part.end;
            if joined {
                part.end = part.end.max(next.end);
            }
            joined
        });
    }
    (statement.kind, statement.quoted) = verbatim(document, &statement.content);
    statement
}

/// How much of a content is in quotation marks, and the words that are, an editor's insertions left out.
pub(super) fn verbatim(document: &Document<'_>, content: &[Span]) -> (StatementKind, Vec<Span>) {
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
