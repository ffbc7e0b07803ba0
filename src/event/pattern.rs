//! Patterns: what must stand with a word for it to tell of an event.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::{Case, Row, Table};

use super::act::Act;

const VERB_ROWS: &str = include_str!("verbs.txt");

const NOUN_ROWS: &str = include_str!("nouns.txt");

static VERBS: LazyLock<FxHashMap<&'static str, Vec<Pattern>>> = LazyLock::new(|| {
    let table = Table::parse(VERB_ROWS, Case::Exact);
    table.rows().map(|row| (row.key(), texts(row, 1).filter_map(Pattern::parse).collect())).collect()
});

static NOUNS: LazyLock<FxHashMap<&'static str, (Alone, Vec<Pattern>)>> = LazyLock::new(|| {
    let table = Table::parse(NOUN_ROWS, Case::Exact);
    let read = |row: Row<'static>| {
        (row.key(), (Alone::parse(row.column(1)), texts(row, 2).filter_map(Pattern::parse).collect()))
    };
    table.rows().map(read).collect()
});

/// What is done with the act that a part of a pattern tells of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    /// The subject does it.
    Do,
    /// It happens, the subject being the act itself.
    Occur,
    /// It is done to the subject.
    Undergo,
    /// The subject agrees or offers to do it.
    Intend,
    /// The subject means to do it.
    Plan,
    /// The subject may do it.
    Consider,
    /// The subject tries to do it.
    Try,
    /// The subject does not do it.
    Fail,
    /// The subject says that it did not do it.
    Deny,
    /// The subject will not do it.
    Refuse,
    /// The subject demands it.
    Demand,
    /// The subject asks for it.
    Appeal,
    /// The subject says that another did it.
    Accuse,
    /// The subject threatens it.
    Threaten,
    /// The subject ends it.
    Stop,
}

impl Operator {
    fn parse(word: &str) -> Option<Operator> {
        Some(match word {
            "do" => Operator::Do,
            "occur" => Operator::Occur,
            "undergo" => Operator::Undergo,
            "intend" => Operator::Intend,
            "plan" => Operator::Plan,
            "consider" => Operator::Consider,
            "try" => Operator::Try,
            "fail" => Operator::Fail,
            "deny" => Operator::Deny,
            "refuse" => Operator::Refuse,
            "demand" => Operator::Demand,
            "appeal" => Operator::Appeal,
            "accuse" => Operator::Accuse,
            "threaten" => Operator::Threaten,
            "stop" => Operator::Stop,
            _ => return None,
        })
    }
}

/// What a pattern makes of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// The act itself.
    Act(Act),
    /// The act itself, which is only offered.
    Offer(Act),
    /// The act that a part tells of.
    Operator(Operator),
    /// Nothing, whatever patterns follow: "declined to comment".
    Nothing,
}

/// A place beside a word and the class of what must stand there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Condition {
    /// `subj`, `obj`, `clause` or a preposition.
    pub(super) place: &'static str,
    /// A class of `classes.txt`, a noun, or a class that is computed.
    pub(super) class: &'static str,
    /// Whether who stands there is the recipient.
    pub(super) is_recipient: bool,
}

/// A pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    pub(super) conditions: Vec<Condition>,
    pub(super) outcome: Outcome,
}

impl Pattern {
    fn parse(text: &'static str) -> Option<Pattern> {
        let (conditions, outcome) = text.split_once('>')?;
        let conditions = conditions.split(',').filter(|part| !part.is_empty()).map(condition).collect::<Option<_>>()?;
        let outcome = match (outcome.strip_prefix('+'), outcome.strip_suffix('^')) {
            (Some(operator), _) => Outcome::Operator(Operator::parse(operator)?),
            (None, Some(act)) => Outcome::Offer(Act::named(act)?),
            (None, None) if outcome == "-" => Outcome::Nothing,
            (None, None) => Outcome::Act(Act::named(outcome)?),
        };
        Some(Pattern { conditions, outcome })
    }
}

fn condition(text: &'static str) -> Option<Condition> {
    let (place, class) = text.split_once(':')?;
    let recipient = place.strip_suffix('!');
    Some(Condition { place: recipient.unwrap_or(place), class, is_recipient: recipient.is_some() })
}

/// The parties that a noun must have to tell of an event by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Alone {
    /// An actor and a recipient.
    Both,
    /// One of them.
    Either,
    /// It tells of none by itself.
    Never,
}

impl Alone {
    fn parse(word: &str) -> Alone {
        match word {
            "both" => Alone::Both,
            "either" => Alone::Either,
            _ => Alone::Never,
        }
    }
}

/// The patterns of a verb or an adjective with its particle, if it has any.
pub(super) fn of_verb(lemma: &str) -> Option<&'static [Pattern]> {
    VERBS.get(lemma).map(Vec::as_slice)
}

/// What a noun with the word before it must have to stand by itself, and its patterns.
pub(super) fn of_noun(lemma: &str) -> Option<(Alone, &'static [Pattern])> {
    NOUNS.get(lemma).map(|(alone, patterns)| (*alone, patterns.as_slice()))
}

/// The patterns of a row, which begin with a column.
fn texts(row: Row<'static>, first: usize) -> impl Iterator<Item = &'static str> {
    (first..).map(move |index| row.column(index)).take_while(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_can_be_read_and_no_word_has_two_rows() {
        for (source, first, words) in [(VERB_ROWS, 1, VERBS.len()), (NOUN_ROWS, 2, NOUNS.len())] {
            let rows = Table::parse(source, Case::Exact);
            for row in rows.rows() {
                for text in texts(row, first) {
                    assert!(Pattern::parse(text).is_some(), "{}: {text}", row.key());
                }
            }
            let lines = source.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count();
            assert_eq!(lines, words);
        }
    }
}
