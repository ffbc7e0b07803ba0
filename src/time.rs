//! Times and quantities: found, and resolved to TIMEX3 (TimeML 1.2.1).
//!
//! An expression is first a partial time: what its words say by themselves, as the rules in `time/rules/` read them. It
//! is grounded late, against the publication date or the time mentioned last, as SUTime does (Chang and Manning 2012);
//! where the words leave the side open ("on Tuesday", "in May"), the verbs nearby decide.

mod atom;
mod calendar;
mod doubt;
mod duration;
#[cfg(test)]
mod examples;
mod filter;
mod grammar;
mod lexer;
mod matcher;
mod number;
mod partial;
mod quantity;
mod resolve;
mod tense;
mod vocabulary;

use std::sync::LazyLock;

use crate::annotation::{Direction, WarningCode, ZoneKind};
use crate::document::{Document, Span, Time, Warning, Zone};

pub use quantity::quantities;

use atom::Atom;
use calendar::{Grain, Period};
use filter::Around;
use grammar::Grammar;
use matcher::{Match, Matcher, Side};
use partial::{Partial, Sort};
use resolve::Context;

/// The rules, family by family; of two that fit equally the earlier counts.
const RULES: [&str; 6] = [
    include_str!("time/rules/patterns.txt"),
    include_str!("time/rules/clock.txt"),
    include_str!("time/rules/date.txt"),
    include_str!("time/rules/relative.txt"),
    include_str!("time/rules/duration.txt"),
    include_str!("time/rules/set.txt"),
];

static MATCHER: LazyLock<Matcher> = LazyLock::new(|| {
    let mut vocabulary = vocabulary::tables();
    let (grammar, _) = Grammar::read(&RULES, &mut vocabulary);
    Matcher::new(grammar, vocabulary)
});

/// An expression and the tense around it.
struct Expression {
    found: Match,
    tense: Direction,
}

/// The times of an article, and what is to be said of those that could not be read.
pub fn expressions(document: &Document<'_>) -> (Vec<Time>, Vec<Warning>) {
    let mut found = Vec::new();
    let mut warnings = Vec::new();
    for_stretches(document, |atoms, matches| {
        for one in matches {
            let around = Around { text: document.text, atoms, found: one };
            if around.is_foreign_year() {
                let message = "a year of another calendar, or no year: not read".to_owned();
                warnings.push(Warning { code: WarningCode::UnreadDate, message, span: Some(one.span) });
            } else if around.is_time() {
                let tense = tense::direction(document.text, atoms, one.atoms.0, one.atoms.1);
                found.push(Expression { found: *one, tense });
            }
        }
    });
    (ground(document, &found), warnings)
}

/// Calls a function for each stretch that is read with its atoms and what the rules find in it.
fn for_stretches(document: &Document<'_>, mut each: impl FnMut(&[Atom], &[Match])) {
    let (mut atoms, mut matches) = (Vec::new(), Vec::new());
    for stretch in stretches(document) {
        atom::read(document.text, stretch, &MATCHER.vocabulary, &mut atoms);
        matches.clear();
        MATCHER.matches(&atoms, &mut matches);
        each(&atoms, &matches);
    }
}

/// The sentences, and the blocks that say when and where the article was written, in order.
fn stretches(document: &Document<'_>) -> Vec<Span> {
    let published = document.meta.published.map(|(span, _)| span);
    let dated = |zone: &&Zone| {
        let holds_date = published.is_some_and(|span| zone.span.contains(span)) && !zone.kind.is_prose();
        holds_date || matches!(zone.kind, ZoneKind::Dateline | ZoneKind::Byline)
    };
    let blocks = document.zones.iter().filter(dated).map(|zone| zone.span);
    let mut stretches: Vec<Span> = document.sentences.iter().map(|sentence| sentence.span).chain(blocks).collect();
    stretches.sort_unstable();
    stretches
}

/// Resolves expressions one after the other.
fn ground(document: &Document<'_>, expressions: &[Expression]) -> Vec<Time> {
    let (mut mentioned, mut topic) = (None, None);
    let mut times = Vec::with_capacity(expressions.len());
    for Expression { found, tense } in expressions {
        let begun = mentioned.filter(|_| found.range == Some(Side::End)).map(|period: Period| period.first);
        let context = Context { published: document.date, mentioned, topic, tense: *tense, begun };
        let (partial, sort) = settled(found, *tense);
        let Some(resolved) = resolve::resolve(&partial, sort, context) else { continue };
        let compared = partial.topical || partial.sign.is_some();
        if let Some(period) = resolved.period.filter(|_| !compared) {
            mentioned = Some(period);
            topic = if period.grain == Grain::Quarter { Some(period) } else { topic };
        }
        let kind = partial.kind(sort);
        let (modifier, anchor) = (partial.modifier, resolved.anchor);
        times.push(Time { span: found.span, kind, value: resolved.value, modifier, anchor });
    }
    times
}

/// What an expression is that may be a date or a duration: a date only where the verbs point ahead.
fn settled(found: &Match, tense: Direction) -> (Partial, Sort) {
    if found.partial.tentative && tense != Direction::After {
        return (Partial { sign: None, ..found.partial }, Sort::Duration);
    }
    (found.partial, found.sort)
}
