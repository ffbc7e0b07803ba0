//! Outlets, which publish news: agencies, newspapers, broadcasters, known by name or by the shape of the name.

use std::ops::Range;
use std::sync::LazyLock;

use super::shape::{bare, words};
use crate::document::Document;
use crate::document::Span;
use crate::lexicon::calendar::is_in_date_line;
use crate::lexicon::function_word::holds_together;
use crate::lexicon::{Case, Row, Table};

static OUTLETS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/outlets.txt"), Case::Exact));

/// The longest name, in words, that is known by its shape alone.
const MOST_WORDS: usize = 5;

/// Whether a whole phrase names an outlet.
pub(super) fn is_known(name: &str) -> bool {
    lookup(name.trim()).is_some() || has_shape(name.trim())
}

/// The longest listed name of an outlet that begins with the first of these tokens.
pub(crate) fn outlet_at(document: &Document<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let found = OUTLETS.longest_at(document, tokens).filter(|(_, row)| row.column(1) != "ending");
    found.map(|(range, _)| range)
}

/// Whether a name is that of an agency whose words or pictures others print.
pub(super) fn is_agency(name: &str) -> bool {
    lookup(name).is_some_and(|row| row.column(1) != "press")
}

/// Whether a name is that of an agency that sells pictures.
pub(super) fn is_photo_agency(name: &str) -> bool {
    lookup(name).is_some_and(|row| row.column(1) == "photo")
}

/// The full name of an outlet: "Associated Press" for "AP".
pub(super) fn full_name(name: &str) -> String {
    let full = lookup(name).map(|row| row.column(2)).filter(|full| !full.is_empty());
    full.unwrap_or(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The longest name of an outlet that a text begins with, as its length.
pub(super) fn at_start(text: &str) -> Option<usize> {
    let listed = OUTLETS.at_start(text).filter(|(_, row)| row.column(1) != "ending").map(|(length, _)| length);
    let mut shaped = None;
    for (at, word) in words(text).take(MOST_WORDS) {
        let opens = at > 0 || !(holds_together(word, &[]) || is_in_date_line(word));
        if !word.starts_with(char::is_uppercase) || !opens || is_possessive(word) {
            break;
        }
        let end = at + word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        shaped = Some(end).filter(|&end| has_shape(&text[..end])).or(shaped);
        if end < at + word.len() {
            break;
        }
    }
    listed.max(shaped)
}

/// Whether a word is a possessive, behind which a name begins: "the mayor's Fjord Times".
fn is_possessive(word: &str) -> bool {
    ["'s", "’s", "s'", "s’"].iter().any(|ending| word.ends_with(ending))
}

/// The outlets that a short text names, each at its place.
pub(super) fn named_in(text: &str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(offset) = text[from..].find(char::is_alphanumeric) {
            let at = from + offset;
            let rest = &text[at..];
            if let Some(length) = at_start(rest) {
                from = at + length;
                return Some(Span::new(at, from));
            }
            from = at + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        }
        None
    })
}

/// The row of a name; agencies write themselves in capitals in credits: "REUTERS".
fn lookup(name: &str) -> Option<Row<'static>> {
    let capitalised = || {
        let mut letters = name.chars();
        let first = letters.next()?;
        OUTLETS.get(&format!("{first}{}", letters.as_str().to_lowercase()))
    };
    OUTLETS.get(name).or_else(capitalised).filter(|row| row.column(1) != "ending")
}

/// Whether a name has capitals and an ending that outlets have: "Fjord News Agency", "Financial Tribune".
fn has_shape(name: &str) -> bool {
    let capital = |word: &str| bare(word).starts_with(char::is_uppercase);
    let is_ending =
        |(at, _): (usize, &str)| at > 0 && OUTLETS.get(&name[at..]).is_some_and(|row| row.column(1) == "ending");
    (2..=MOST_WORDS).contains(&words(name).take(MOST_WORDS + 1).count())
        && words(name).all(|(_, word)| capital(word))
        && words(name).any(is_ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_by_name_or_by_shape() {
        assert!(is_known("Reuters") && is_known("REUTERS") && is_known("Fjord News Agency"));
        assert!(!is_known("The council") && !is_known("Times") && !is_known("Anna Berg"));
        assert_eq!(full_name("AP"), "Associated Press");
        assert_eq!(full_name("Fjord Times"), "Fjord Times");
    }

    #[test]
    fn the_longest_name_at_the_beginning() {
        assert_eq!(at_start("Reuters reported"), Some(7));
        assert_eq!(at_start("Fjord News Agency reported"), Some(17));
        assert_eq!(at_start("Anna Berg reported"), None);
        assert_eq!(at_start("News of the day"), None);
    }

    #[test]
    fn names_in_a_credit() {
        let credit = "Anna Berg/AFP via Getty Images";
        let names: Vec<&str> = named_in(credit).map(|span| &credit[span.range()]).collect();
        assert_eq!(names, ["AFP", "Getty Images"]);
    }
}
