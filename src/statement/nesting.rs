//! Which statement is quoted inside of which.

use crate::document::{Span, Statement};

/// Puts statements in order of their first words and notes for each the innermost other whose content holds it.
pub(super) fn order(statements: &mut [Statement]) {
    statements.sort_by_key(|statement| (start(statement), place(statement).map(|span| span.start)));
    let mut contents: Vec<(Span, usize)> =
        statements.iter().enumerate().flat_map(|(index, s)| s.content.iter().map(move |&part| (part, index))).collect();
    contents.sort_by_key(|(part, _)| part.outer_first());
    for (index, statement) in statements.iter_mut().enumerate() {
        let Some(place) = place(statement) else { continue };
        let last = contents.partition_point(|(part, _)| part.start <= place.start);
        let around = contents[last.saturating_sub(REACH)..last].iter().rev();
        let holds = |&&(part, other): &&(Span, usize)| other != index && part.contains(place);
        statement.within =
            around.filter(holds).min_by_key(|(part, _)| part.end - part.start).map(|&(_, other)| other as u32);
    }
}

/// How many contents before a statement may hold it.
const REACH: usize = 64;

/// What must lie inside another's content: the cue, or the whole content where there is none.
fn place(statement: &Statement) -> Option<Span> {
    statement.cue.first().or(statement.content.first()).copied()
}

fn start(statement: &Statement) -> u32 {
    let spans = statement.source.iter().chain(&statement.cue).chain(&statement.content);
    spans.map(|span| span.start).min().unwrap_or(0)
}
