//! Outlets and agencies through whom the article has a statement: "…, Jane Doe said, the agency reported".

use std::sync::LazyLock;

use crate::annotation::{Act, EntityType};
use crate::document::{Document, Span, Statement, Via};
use crate::lexicon::{Case, Table};

use super::outlet::is_outlet;
use crate::statement::speaker::entity_of;

/// Cues of outlets that carry what others said.
static CUES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/carrier_cues.txt"), Case::Folded));

/// The statements before one of an outlet that it may carry.
const REACH: usize = 16;

/// The statements, which are in the order of their first words, without those of outlets that carry statements of others;
/// the outlets stand in the `via` of these.
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

/// The statements, nested in each other, those that an outlet reports somebody to have made with the outlet in their `via`: "R reported
/// that | X said".
pub(super) fn with_reporters(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    let reporter = |statement: &Statement| {
        let (source, cue) = (*statement.source.first()?, *statement.cue.first()?);
        let reports = document.slice(cue).split(' ').next_back().is_some_and(|word| CUES.contains(word));
        let plain = statement.cue.len() == 1 && statement.via.is_empty() && !statement.source.is_empty();
        (reports && plain && is_outlet(document, source)).then_some(source)
    };
    let reporters: Vec<Option<Span>> = statements.iter().map(reporter).collect();
    for statement in &mut statements {
        let outer = statement.within.and_then(|outer| reporters.get(outer as usize).copied().flatten());
        let told = statement.act == Act::Speech && !statement.source.is_empty() && statement.via.is_empty();
        statement.via.extend(outer.filter(|_| told).map(|span| Via { span, entity: None }));
    }
    statements
}

/// Whether the statement `by` is an outlet's and carries a statement of rules: the contents share words, and the cue of
/// the latter stands before that of the outlet ("“A,” | she said |, the agency reported").
pub(super) fn is_carried(document: &Document<'_>, statement: &Statement, by: &Statement) -> bool {
    let shares = |&part: &Span| by.content.iter().any(|content| content.overlaps(part));
    let cue = statement.cue.first().copied();
    let carried = carrier(document, by).map(|(_, carried)| carried);
    statement.content.iter().any(shares) && carried.zip(cue).is_some_and(|(carried, cue)| carried.contains(cue))
}

/// The source of a statement of an outlet or agency that may carry others, and the stretch from its content to its cue,
/// in which the others' cues stand.
fn carrier(document: &Document<'_>, statement: &Statement) -> Option<(Span, Span)> {
    let (source, content, cue) = (*statement.source.first()?, *statement.content.first()?, *statement.cue.first()?);
    let entity = entity_of(document, source).and_then(|index| document.entities.get(index as usize));
    let body = entity.is_some_and(|entity| entity.kind == EntityType::Organization);
    (body && CUES.contains(document.slice(cue)) && content.end <= cue.start)
        .then_some((source, Span { start: content.start, end: cue.start }))
}
