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

/// The frames of a sentence that are looked at.
const MOST: usize = 16;

/// Statements as the frames of their sentences change them; a frame is found at a token, and is given the statements whose
/// cues, or contents where they have none, lie in its sentence.
fn changed<F>(
    document: &Document<'_>,
    statements: Vec<Statement>,
    frame: impl Fn(usize) -> Option<F>,
    change: impl Fn(Vec<Statement>, &F) -> Vec<Statement>,
) -> Vec<Statement> {
    let mut groups: Vec<Vec<Statement>> = vec![Vec::new(); document.sentences.len() + 1];
    for statement in statements {
        let place = statement.cue.first().or(statement.content.first()).and_then(|&part| document.sentence_at(part));
        groups[place.unwrap_or(document.sentences.len())].push(statement);
    }
    for (sentence, group) in document.sentences.iter().zip(&mut groups) {
        for frame in sentence.range().filter_map(&frame).take(MOST) {
            *group = change(std::mem::take(group), &frame);
        }
    }
    groups.into_iter().flatten().collect()
}
