//! Times and quantities: found, and resolved to TIMEX3 (TimeML 1.2.1).
//!
//! An expression is first a partial time: what its words say by themselves, as the rules in `time/rules/` read them. It
//! is grounded late, against the publication date or the time mentioned last, as SUTime does (Chang and Manning 2012);
//! where the words leave the side open ("on Tuesday", "in May"), the verbs nearby decide.

mod amount;
mod anchor;
mod atom;
mod atoms;
mod calendar;
mod candidate;
mod class;
mod context;
mod distance;
mod doubt;
mod duration;
mod ends;
#[cfg(test)]
mod examples;
mod field;
mod filter;
mod first_set;
mod fraction;
mod governor;
mod grammar;
mod ground;
mod lexer;
mod matcher;
mod neighbour;
mod number;
mod order;
mod partial;
mod predicate;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod quantity;
mod range;
mod resolve;
mod rule;
mod step;
mod story;
mod tense;
mod verb;
mod vocabulary;

use std::sync::LazyLock;

use crate::annotation::{Direction, WarningCode, ZoneKind};
use crate::document::{Document, Span, Warning, Zone};

pub use ground::{Expressions, ground};
pub use quantity::quantities;

use atom::Atom;
use filter::Around;
use grammar::Grammar;
use matcher::{Match, Matcher};
use partial::{Partial, Sort};

/// The rules, family by family; of two that fit equally the earlier counts.
const RULES: [&str; 7] = [
    include_str!("time/rules/patterns.txt"),
    include_str!("time/rules/list.txt"),
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

/// The expressions of an article, and what is to be said of dates in other calendars.
pub fn find(document: &Document<'_>) -> (Expressions, Vec<Warning>) {
    let (mut expressions, mut warnings) = (Expressions::default(), Vec::new());
    for_stretches(document, &TIMES, |atoms, matches| {
        expressions.begin_sentence();
        for one in matches {
            let around = Around { text: document.text, atoms, found: one };
            if around.is_foreign() {
                let message = "a date of another calendar, or none: not read".to_owned();
                warnings.push(Warning { code: WarningCode::UnreadDate, message, span: Some(one.span) });
            } else if around.is_time() {
                let tense = verb::tense(document, atoms, one);
                let (partial, sort) = settled(one, tense.direction);
                let sort = if around.is_rate() { Sort::Set } else { sort };
                let partial = if around.is_part_of_thing() { partial.of_any_day() } else { partial };
                if resolve::is_possible(&partial, sort) {
                    let paragraph = document.zones.partition_point(|zone| zone.span.end <= one.span.start);
                    let is_heading = document.zones.get(paragraph).is_some_and(|zone| zone.kind == ZoneKind::Heading);
                    let paragraph = (paragraph, is_heading);
                    expressions.push(document.text, Match { sort, partial, ..*one }, tense, paragraph);
                }
            }
        }
    });
    (expressions, warnings)
}

/// The reading of an expression that may be a date or a duration: a date only where the verbs point ahead.
fn settled(found: &Match, tense: Direction) -> (Partial, Sort) {
    if found.partial.tentative && tense != Direction::After {
        return (Partial { sign: None, ..found.partial }, Sort::Duration);
    }
    (found.partial, found.sort)
}

/// Calls a function for each stretch that is read with its atoms and what the rules find in it.
fn for_stretches(document: &Document<'_>, matcher: &Matcher, mut each: impl FnMut(&[Atom], &[Match])) {
    let (mut atoms, mut matches) = (Vec::new(), Vec::new());
    for stretch in stretches(document) {
        atoms::read(document.text, stretch, &matcher.vocabulary, &mut atoms);
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

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::annotation::{Anchor, TimeBase, TimeUnit};
    use crate::document::Time;
    use crate::{syntax, token};

    /// The times of a text and the codes of its warnings.
    fn read(text: &str, date: Option<&str>) -> (Vec<Time>, Vec<WarningCode>) {
        let date = date.and_then(|date| date.parse::<Date>().ok());
        let zones = vec![Zone { span: Span::new(0, text.len()), kind: ZoneKind::Body }];
        let mut document = Document { text, zones, date, ..Document::default() };
        (document.tokens, document.sentences) = token::split(&document);
        document.tokens = syntax::read(&document, |_, _| Ok(())).unwrap_or_default();
        let (expressions, unread) = find(&document);
        let (times, doubts) = ground(&expressions, document.date);
        (times, unread.iter().chain(&doubts).map(|warning| warning.code).collect())
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
    fn a_history_is_counted_from_what_it_told_last() {
        let text = "The war began in 1861. In May 1861 the port fell. In July they marched. In 1862 the army was beaten at \
                    the river, and by the end of the year it had fled. In March 1863 the siege began.";
        let found = values(text, Some("2019-09-24"));
        let expected = ["1861", "1861-05", "1861-07", "1862", "1862", "1863-03"].map(some);
        assert_eq!(found, expected);
        let bases: Vec<_> = read(text, Some("2019-09-24")).0.into_iter().map(|time| time.base).collect();
        assert_eq!(bases, [None, None, Some(TimeBase::Time(1)), None, Some(TimeBase::Time(3)), None]);
    }

    #[test]
    fn a_report_is_counted_from_the_publication_date() {
        let text =
            "The bank, founded in 1985, said on Tuesday that it would close in March. In May it had opened a branch.";
        let found = read(text, Some("2019-09-24")).0;
        let found: Vec<_> = found.into_iter().map(|time| (time.value.unwrap_or_default(), time.base)).collect();
        let day = |value: &str| (value.to_owned(), Some(TimeBase::Publication));
        assert_eq!(found, [("1985".to_owned(), None), day("2019-09-24"), day("2020-03"), day("2019-05")]);
    }

    #[test]
    fn what_is_later_than_an_unknown_time_is_not_guessed() {
        let later = read("She was seven when she saw it. Seven decades later she died.", Some("2019-09-24")).0;
        assert_eq!(later.first().map(|time| time.value.clone()), Some(None));
        let now =
            values("She was seven when she saw it. Seven decades later she has seen hundreds.", Some("2019-09-24"));
        assert_eq!(now, [some("PRESENT_REF")]);
    }

    #[test]
    fn other_calendars_are_marked_and_not_misread() {
        let (times, warnings) = read("The budget of 1398 passed on Mehr 2.", Some("2019-09-24"));
        assert_eq!(times, []);
        assert_eq!(warnings, [WarningCode::UnreadDate, WarningCode::UnreadDate]);
    }
}
