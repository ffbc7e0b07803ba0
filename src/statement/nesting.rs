//! The order of statements, and for each the statement inside of which it is quoted.

use std::iter::successors;

use crate::document::{Span, Statement, last_before};

/// Puts statements in order of their first words and notes for each the innermost other statement whose content holds it.
pub(super) fn order(statements: &mut [Statement]) {
    statements.sort_by_key(|statement| (start(statement), place(statement).map(|span| span.start)));
    let mut contents: Vec<(Span, usize)> =
        statements.iter().enumerate().flat_map(|(index, s)| s.content.iter().map(move |&part| (part, index))).collect();
    contents.sort_by_key(|(part, _)| part.outer_first());
    let mut outers: Vec<Option<usize>> = vec![None; statements.len()];
    for (index, statement) in statements.iter().enumerate() {
        let Some(place) = place(statement) else { continue };
        let around = last_before(&contents, |(part, _)| part.start, place.start + 1, REACH).iter().rev();
        // Of two whose cues lie in each other's contents only one is inside of the other.
        let is_inside = |other: usize| successors(Some(other), |&at| outers[at]).any(|at| at == index);
        let holds = |&&(part, other): &&(Span, usize)| part.contains(place) && !is_inside(other);
        outers[index] = around.filter(holds).min_by_key(|(part, _)| part.end - part.start).map(|&(_, other)| other);
    }
    for (statement, outer) in statements.iter_mut().zip(outers) {
        statement.within = outer.map(|outer| outer as u32);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Act, StatementKind};

    #[test]
    fn no_statement_is_inside_of_itself() {
        let span = |start, end| Span { start, end };
        let made = |cue: Span, content: Span| Statement {
            cue: vec![cue],
            ..Statement::new(StatementKind::Indirect, Act::Speech, vec![content], Vec::new())
        };
        let mut statements = [made(span(10, 14), span(0, 40)), made(span(20, 24), span(8, 60))];
        order(&mut statements);
        assert_eq!(statements.iter().filter(|statement| statement.within.is_some()).count(), 1);
    }
}
