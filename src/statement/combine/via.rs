//! Through whom the article has a statement: "…, Jane Doe said, the agency reported".

use crate::annotation::EntityType;
use crate::document::{Document, Span, Statement, Via};

use crate::statement::speaker::entity_of;

/// Cues of those who carry what others said.
const CARRYING: [&str; 7] = ["reported", "reports", "has reported", "have reported", "quoted", "according to", "wrote"];

/// How many statements before may be carried by one.
const REACH: usize = 16;

/// Turns the statements of carriers that hold statements of others into `via` of these, the statements being in the order
/// of their first words.
pub(super) fn with_carriers(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    let mut carriers = vec![false; statements.len()];
    for index in 0..statements.len() {
        let Some((source, carried)) = carrier(document, &statements[index]) else { continue };
        for earlier in index.saturating_sub(REACH)..index {
            let held = statements[earlier].cue.first().is_some_and(|&cue| carried.contains(cue));
            if held && !carriers[earlier] {
                statements[earlier].via.push(Via { span: source, entity: None });
                carriers[index] = true;
            }
        }
    }
    let kept = statements.into_iter().zip(carriers).filter(|(_, carrier)| !carrier);
    kept.map(|(statement, _)| statement).collect()
}

/// Whether a statement that others find is carried by one: it shares words with what an outlet reports, and its own cue
/// stands before that of the outlet ("“A,” | she said |, the agency reported").
pub(super) fn is_carried(document: &Document<'_>, statement: &Statement, by: &Statement) -> bool {
    let shares = |&part: &Span| by.content.iter().any(|content| content.overlaps(part));
    let cue = statement.cue.first().copied();
    let carried = carrier(document, by).map(|(_, carried)| carried);
    statement.content.iter().any(shares) && carried.zip(cue).is_some_and(|(carried, cue)| carried.contains(cue))
}

/// The source of an outlet's or agency's statement, and all that stands from its content up to its cue.
fn carrier(document: &Document<'_>, statement: &Statement) -> Option<(Span, Span)> {
    let (source, content, cue) = (*statement.source.first()?, *statement.content.first()?, *statement.cue.first()?);
    let entity = entity_of(document, source).and_then(|index| document.entities.get(index as usize));
    let body = entity.is_some_and(|entity| entity.kind == EntityType::Organization);
    let carries = CARRYING.contains(&document.slice(cue).to_lowercase().as_str());
    (body && carries && content.end <= cue.start).then_some((source, Span { start: content.start, end: cue.start }))
}
