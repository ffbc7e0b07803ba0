//! Two reports that "and" joins: "X said A | and Y said B".

use crate::annotation::Act;
use crate::document::{Document, Span, Statement, Upos, last_before};
use crate::statement::frame::stretch::without_end;

/// The statements before a part that are looked at for one around it.
const REACH: usize = 16;

/// Statements whose content ends before another report that is joined to it.
pub(super) fn parted(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    let mut joined: Vec<(Span, Span)> = statements.iter().filter_map(|statement| joined(document, statement)).collect();
    joined.sort_by_key(|(joint, _)| joint.start);
    for statement in &mut statements {
        let tells = matches!(statement.act, Act::Speech | Act::Writing) && statement.cue.len() == 1;
        for place in 0..statement.content.len() {
            let part = statement.content[place];
            if !tells || has_quotation(document, part) {
                continue;
            }
            let inside = last_before(&joined, |(joint, _)| joint.start, part.end, REACH).iter();
            let mut inside = inside.filter(|(joint, whole)| part.contains(*joint) && whole.end + 1 >= part.end);
            let cue = statement.cue[0];
            if let Some(&(joint, _)) =
                inside.find(|(joint, _)| cue.end <= part.start && is_clause(document, part, *joint))
            {
                let before = Span { start: part.start, end: joint.start };
                statement.content[place] = without_end(document, before).unwrap_or(part);
            }
        }
    }
    statements
}

/// The "and" before a report with a source of its own, and the whole of the report.
fn joined(document: &Document<'_>, statement: &Statement) -> Option<(Span, Span)> {
    let (source, cue) = (*statement.source.first()?, *statement.cue.first()?);
    let first = document.tokens.partition_point(|token| token.span.start < source.start);
    let joint = first.checked_sub(1)?;
    let joins = document.tokens[joint].upos == Upos::Cconj && matches!(document.word(joint), "and" | "but");
    let says = document.tokens_in(cue).any(|token| matches!(document.word(token), "said" | "says" | "told" | "say"));
    let last = statement.content.last()?;
    let follows = source.end <= cue.start && cue.end <= last.start && statement.act == Act::Speech;
    let near = || document.slice(Span { start: source.end, end: cue.start }).trim().is_empty();
    (joins && says && follows && near()).then(|| (document.tokens[joint].span, source.to(*last)))
}

/// Whether the words of a content before a joint have a verb.
fn is_clause(document: &Document<'_>, part: Span, joint: Span) -> bool {
    let tokens = document.tokens_in(Span { start: part.start, end: joint.start });
    let verb = |token: usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux);
    tokens.into_iter().any(verb)
}

/// Whether a part holds quotation marks.
fn has_quotation(document: &Document<'_>, part: Span) -> bool {
    super::holds_quotation(document, &[part])
}
