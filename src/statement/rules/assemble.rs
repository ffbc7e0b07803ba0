//! Statements from drafts: spans from tokens.

use super::clause::TaggedSentence;
use super::draft::Draft;
use super::stance;
use crate::document::{Statement, Via};
use crate::statement::verbatim;

/// The statement of a draft.
pub(super) fn statement(tagged: &TaggedSentence<'_, '_>, draft: Draft) -> Statement {
    let spans =
        |tokens: Option<std::ops::Range<usize>>| tokens.and_then(|t| tagged.span(t)).into_iter().collect::<Vec<_>>();
    let stance = stance::stance(&draft.cue, &draft.content);
    Statement {
        source: spans(draft.source.map(|source| source.tokens)),
        cue: spans(Some(draft.cue.group)),
        addressee: spans(draft.addressee),
        via: spans(draft.carrier).into_iter().map(|span| Via { span, entity: None }).collect(),
        negated: draft.cue.negated,
        confidence: draft.cue.percent,
        stance,
        ..verbatim::statement(tagged.document, draft.cue.act, draft.content)
    }
}
