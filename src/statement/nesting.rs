//! The order of statements, and for each the statement inside of which it is quoted.

use crate::document::{Span, Statement, last_before};

/// Puts statements in order of their first words and notes for each the innermost other statement whose content holds it.
pub(super) fn order(statements: &mut [Statement]) {
    statements.sort_by_key(|statement| (start(statement), place(statement).map(|span| span.start)));
    let mut contents: Vec<(Span, usize)> =
        statements.iter().enumerate().flat_map(|(index, s)| s.content.iter().map(move |&part| (part, index))).collect();
    contents.sort_by_key(|(part, _)| part.outer_first());
    for (index, statement) in statements.iter_mut().enumerate() {
        let Some(place) = place(statement) else { continue };
        let around = last_before(&contents, |(part, _)| part.start, place.start + 1, REACH).iter().rev();
        let holds = |&&(part, other): &&(Span, usize)| other != index && part.contains(place);
        statement.within =
            around.filter(holds).min_by_key(|(part, _)| part.end - part.start).map(|&(_, other)| other as u32);
    }
}

/// The contents before a statement that are looked at for one around it.
const REACH: usize = 64;

/// The part of a statement that must lie inside another's content: its cue, or its content where it has none.
fn place(statement: &Statement) -> Option<Span> {
    statement.cue.first().or(statement.content.first()).copied()
}

fn start(statement: &Statement) -> u32 {
    let spans = statement.source.iter().chain(&statement.cue).chain(&statement.content);
    spans.map(|span| span.start).min().unwrap_or(0)
}
