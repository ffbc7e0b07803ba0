//! What an outlet carries: "the agency quoted X as saying", "X said …, the agency reported", "the agency reported, citing X".

mod cited;
mod quoted;
mod reported;
mod told;

use crate::document::{Document, Span, Statement, Via};

pub(super) use cited::with_cited;
pub(super) use quoted::with_quoted;
pub(super) use reported::with_reported;
pub(super) use told::with_told;

/// The `via` of an outlet.
fn via(span: Span) -> Via {
    Via { span, entity: None }
}

/// Whether a cue of a statement shares words with a stretch.
fn reports_at(statement: &Statement, stretch: Span) -> bool {
    statement.cue.iter().any(|cue| cue.overlaps(stretch))
}

/// The statements around a sentence whose cues lie in it, as indices; `statements` are in order of their cues' sentences.
fn in_sentence<'s>(
    document: &'s Document<'_>,
    statements: &'s [Statement],
    token: usize,
) -> impl Iterator<Item = usize> + 's {
    let sentence = document.tokens[token].sentence;
    let own = move |statement: &Statement| {
        statement.cue.first().and_then(|&cue| document.sentence_at(cue)) == Some(sentence as usize)
    };
    (0..statements.len()).filter(move |&index| own(&statements[index]))
}
