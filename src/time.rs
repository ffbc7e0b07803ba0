//! Times and quantities: found, and resolved to TIMEX3 (TimeML 1.2.1).
//!
//! An expression is first a partial time: what its words say by themselves, as the rules in `time/rules/` read them. It
//! is grounded late, against the publication date or the time mentioned last, as SUTime does (Chang and Manning 2012);
//! where the words leave the side open ("on Tuesday", "in May"), the verbs nearby decide.

mod atom;
mod calendar;
mod duration;
#[cfg(test)]
mod examples;
mod filter;
mod grammar;
mod lexer;
mod matcher;
mod number;
mod partial;
mod resolve;
mod tense;
mod vocabulary;

use std::sync::LazyLock;

use crate::annotation::{Direction, WarningCode};
use crate::document::{Document, Time, Warning};

use atom::Atom;
use filter::Around;
use grammar::Grammar;
use matcher::{Match, Matcher};
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
    for_sentences(document, |atoms, matches| {
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

/// Calls a function for each sentence with its atoms and what the rules find in it.
fn for_sentences(document: &Document<'_>, mut each: impl FnMut(&[Atom], &[Match])) {
    let (mut atoms, mut matches) = (Vec::new(), Vec::new());
    for sentence in &document.sentences {
        atom::read(document.text, sentence.span, &MATCHER.vocabulary, &mut atoms);
        matches.clear();
        MATCHER.matches(&atoms, &mut matches);
        each(&atoms, &matches);
    }
}

/// Resolves expressions one after the other.
fn ground(document: &Document<'_>, expressions: &[Expression]) -> Vec<Time> {
    let mut mentioned = None;
    let mut times = Vec::with_capacity(expressions.len());
    for Expression { found, tense } in expressions {
        let context = Context { published: document.date, mentioned, tense: *tense };
        let Some(resolved) = resolve::resolve(&found.partial, found.sort, context) else { continue };
        mentioned = resolved.period.or(mentioned);
        let kind = found.partial.kind(found.sort);
        times.push(Time {
            span: found.span,
            kind,
            value: resolved.value,
            modifier: found.partial.modifier,
            anchor: resolved.anchor,
        });
    }
    times
}
