//! Statements from drafts: spans from tokens.

use super::clause::Reading;
use super::draft::Draft;
use super::stance;
use crate::document::{Statement, Via};
use crate::statement::verbatim::verbatim;

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
