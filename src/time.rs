//! Times and quantities: found, and resolved to TIMEX3 (TimeML 1.2.1).
//!
//! An expression is first a partial time: what its words say by themselves, as the rules in `time/rules/` read them. It
//! is grounded late, against the publication date or the time mentioned last, as SUTime does (Chang and Manning 2012);
//! where the words leave the side open ("on Tuesday", "in May"), the verbs nearby decide.

mod anchor;
mod atom;
mod calendar;
mod candidate;
mod class;
mod distance;
mod doubt;
mod duration;
#[cfg(test)]
mod examples;
mod expected;
mod field;
mod filter;
mod grammar;
mod lexer;
mod matcher;
mod number;
mod order;
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
use order::Evidence;
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

/// The rules of times.
static TIMES: LazyLock<Matcher> = LazyLock::new(|| {
    let mut vocabulary = vocabulary::tables();
    let (grammar, _) = Grammar::read(&RULES, &mut vocabulary);
    Matcher::new(grammar, vocabulary)
});

/// An expression and the tense around it.
struct Expression {
    found: Match,
    tense: Direction,
}

/// The times of an article, and what is to be said of those that could not be read for certain.
pub fn expressions(document: &Document<'_>) -> (Vec<Time>, Vec<Warning>) {
    let (mut expressions, mut warnings) = find(document);
    let evidence = Evidence::of(expressions.iter().map(|expression| &expression.found.partial), document.date);
    for Expression { found, .. } in &mut expressions {
        warnings.extend(evidence.settle(&mut found.partial, found.span));
    }
    (ground(document, &expressions), warnings)
}

/// The expressions of an article, and warnings of those in other calendars.
fn find(document: &Document<'_>) -> (Vec<Expression>, Vec<Warning>) {
    let (mut found, mut warnings) = (Vec::new(), Vec::new());
    for_stretches(document, &TIMES, |atoms, matches| {
        for one in matches {
            let around = Around { text: document.text, atoms, found: one };
            if around.is_foreign() {
                let message = "a date of another calendar, or none: not read".to_owned();
                warnings.push(Warning { code: WarningCode::UnreadDate, message, span: Some(one.span) });
            } else if around.is_time() {
                let tense = tense::direction(document.text, atoms, one.atoms.0, one.atoms.1);
                let sort = if around.is_rate() { Sort::Set } else { one.sort };
                found.push(Expression { found: Match { sort, ..*one }, tense });
            }
        }
    });
    (found, warnings)
}

/// Calls a function for each stretch that is read with its atoms and what the rules find in it.
fn for_stretches(document: &Document<'_>, matcher: &Matcher, mut each: impl FnMut(&[Atom], &[Match])) {
    let (mut atoms, mut matches) = (Vec::new(), Vec::new());
    for stretch in stretches(document) {
        atom::read(document.text, stretch, &matcher.vocabulary, &mut atoms);
        matches.clear();
        matcher.matches(&atoms, &mut matches);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Anchor, TimeUnit};
    use crate::{Date, token};

    /// The times of a text and the codes of its warnings.
    fn read(text: &str, date: Option<&str>) -> (Vec<Time>, Vec<WarningCode>) {
        let date = date.and_then(|date| date.parse::<Date>().ok());
        let zones = vec![Zone { span: Span::new(0, text.len()), kind: ZoneKind::Body }];
        let mut document = Document { text, zones, date, ..Document::default() };
        (document.tokens, document.sentences) = token::split(&document);
        let (times, warnings) = expressions(&document);
        (times, warnings.iter().map(|warning| warning.code).collect())
    }

    fn values(text: &str, date: Option<&str>) -> Vec<Option<String>> {
        read(text, date).0.into_iter().map(|time| time.value).collect()
    }

    fn some(value: &str) -> Option<String> {
        Some(value.to_owned())
    }

    #[test]
    fn the_publication_date_decides() {
        let text = "He resigned on Tuesday, a week after he was named.";
        assert_eq!(values(text, Some("2019-09-26")).first(), Some(&some("2019-09-24")));
        assert_eq!(values(text, Some("2020-02-17")).first(), Some(&some("2020-02-11")));
        assert_eq!(values(text, None).first(), Some(&None));
    }

    #[test]
    fn without_a_date_nothing_is_guessed() {
        let (times, _) = read("Last week he spoke of May 2018; two days ago he left.", None);
        let anchor = |direction, unit, count| Some(Anchor { direction, unit, count });
        let found: Vec<_> = times.into_iter().map(|time| (time.value, time.anchor)).collect();
        let expected = [
            (None, anchor(Direction::Before, TimeUnit::Week, 1)),
            (some("2018-05"), None),
            (None, anchor(Direction::Before, TimeUnit::Day, 2)),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_other_dates_of_an_article_tell_the_order_of_day_and_month() {
        let british = "It ran from 25/03/2019 and was shown on 04/05/2019.";
        assert_eq!(values(british, None).last(), Some(&some("2019-05-04")));
        let (times, warnings) = read("It was shown on 04/05/2019.", None);
        assert_eq!(times.first().map(|time| time.value.clone()), Some(some("2019-04-05")));
        assert_eq!(warnings, [WarningCode::AmbiguousDate]);
    }

    #[test]
    fn other_calendars_are_marked_and_not_misread() {
        let (times, warnings) = read("The budget of 1398 passed on Mehr 2.", Some("2019-09-24"));
        assert_eq!(times, []);
        assert_eq!(warnings, [WarningCode::UnreadDate, WarningCode::UnreadDate]);
    }
}
