//! Abbreviations that keep their full stop, and whether a sentence can end with one.

use std::sync::LazyLock;

use super::character::is_blank;
use crate::lexicon::{Case, Table};

static ABBREVIATIONS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/abbreviations.txt"), Case::Folded));

/// The longest abbreviation that is looked up, in bytes.
const LONGEST: usize = 8;

/// Whether the full stop after a word belongs to it; `before` and `after` are the text around word and full stop.
pub(super) fn keeps_stop(word: &str, before: &str, after: &str) -> bool {
    if is_initial(word) {
        return after.trim_start_matches(is_blank).starts_with(char::is_uppercase) && word != "I";
    }
    if is_dotted(word) {
        return true;
    }
    match class(word) {
        Some("number") => after.trim_start_matches(is_blank).starts_with(|c: char| c.is_ascii_digit()),
        Some("state") => before.trim_end_matches(is_blank).ends_with(',') && word.starts_with(char::is_uppercase),
        Some("title") => after.starts_with(is_blank),
        class => class.is_some(),
    }
}

/// Whether a token that ends with its full stop stands before a name, so that no sentence ends with it.
pub(super) fn precedes_name(token: &str) -> bool {
    token.strip_suffix('.').is_some_and(|word| is_initial(word) || class(word) == Some("title"))
}

/// A single capital letter, as in "J. K. Rowling".
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

/// Letters with full stops between, as in "U.S", "Ph.D" and "a.m", the last full stop not counted.
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| (1..=2).contains(&part.len()) && part.is_ascii())
        && word.bytes().all(|b| b == b'.' || b.is_ascii_alphabetic())
}

fn class(word: &str) -> Option<&'static str> {
    (word.len() <= LONGEST).then(|| ABBREVIATIONS.get(word).map(|row| row.column(1))).flatten()
}
