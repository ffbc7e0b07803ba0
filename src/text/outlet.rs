//! Who publishes news: agencies, newspapers, broadcasters, known by name or by the shape of the name.

use std::sync::LazyLock;

use super::shape::{bare, words};
use crate::lexicon::{Case, Row, Table};

static OUTLETS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/outlets.txt"), Case::Exact));

/// What a name ends with that can only be an outlet's.
const ENDINGS: [&str; 12] = [
    "News Agency",
    "Press Agency",
    "News Service",
    "Newswire",
    "Tribune",
    "Times",
    "Gazette",
    "Herald",
    "Daily",
    "Post",
    "News",
    "Press",
];

/// Words that are no part of a name though they may begin with a capital letter.
const OUTSIDE: [&str; 8] = ["The", "A", "An", "As", "In", "And", "But", "By"];

/// The longest name, in words, that is known by its shape alone.
const MOST_WORDS: usize = 5;

/// Whether a whole phrase names an outlet.
pub(super) fn is_known(name: &str) -> bool {
    let name = name.trim();
    lookup(name).is_some() || has_shape(name)
}

/// Whether it is an agency that others print, of words or of pictures.
pub(super) fn is_agency(name: &str) -> bool {
    lookup(name).is_some_and(|row| row.column(1) != "press")
}

/// Whether it sells pictures.
pub(super) fn is_photo_agency(name: &str) -> bool {
    lookup(name).is_some_and(|row| row.column(1) == "photo")
}

/// The name that a name stands for: "AP" for "Associated Press".
pub(super) fn full_name(name: &str) -> String {
    let full = lookup(name).map(|row| row.column(2)).filter(|full| !full.is_empty());
    full.unwrap_or(name).to_owned()
}

/// Agencies write themselves in capitals in credits: "REUTERS".
fn lookup(name: &str) -> Option<Row<'static>> {
    let first_capital = || {
        let mut letters = name.chars();
        let first = letters.next()?;
        OUTLETS.get(&format!("{first}{}", letters.as_str().to_lowercase()))
    };
    OUTLETS.get(name).or_else(|| name.is_ascii().then(first_capital).flatten())
}

/// "Fjord News Agency", "Financial Tribune".
fn has_shape(name: &str) -> bool {
    let capital = |word: &str| bare(word).starts_with(char::is_uppercase);
    (2..=MOST_WORDS).contains(&words(name).count())
        && words(name).all(|(_, word)| capital(word))
        && ENDINGS.iter().any(|ending| name.strip_suffix(ending).is_some_and(|rest| rest.ends_with(' ')))
}

/// The longest name of an outlet that a text begins with, as its length.
pub(super) fn at_start(text: &str) -> Option<usize> {
    let listed = OUTLETS.at_start(text).map(|(length, _)| length);
    let mut shaped = None;
    for (at, word) in words(text).take(MOST_WORDS) {
        if !word.starts_with(char::is_uppercase) || (at == 0 && OUTSIDE.contains(&word)) {
            break;
        }
        let end = at + word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        if has_shape(&text[..end]) {
            shaped = Some(end);
        }
        if end < at + word.len() {
            break;
        }
    }
    listed.max(shaped)
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
    }
}
