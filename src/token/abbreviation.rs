//! Abbreviations that keep their full stop, and whether a sentence can end with one.

use std::sync::LazyLock;

use super::character::is_blank;
use crate::lexicon::{Case, Table, person_name};

static ABBREVIATIONS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/abbreviations.txt"), Case::Folded));

/// Words that begin sentences and, written with a capital, hardly anything else.
static OPENERS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/sentence_openers.txt"), Case::Exact));

/// The longest abbreviation that is looked up, in bytes.
const LONGEST: usize = 8;

/// The most characters that a nickname between initial and surname has.
const NICKNAME: usize = 12;

/// Whether the full stop after a word belongs to it; `before` and `after` are the text around word and full stop.
pub(super) fn keeps_stop(word: &str, before: &str, after: &str) -> bool {
    if after.starts_with('.') {
        return false;
    }
    let next = after.trim_start_matches(is_blank);
    let is_before_number = || next.starts_with(|c: char| c.is_ascii_digit());
    if is_letter(word) && word.starts_with(char::is_uppercase) {
        return is_initial(word, before.trim_end_matches(is_blank), next);
    }
    if is_dotted(word) {
        return true;
    }
    match class(word) {
        Some("number") => is_before_number(),
        Some("measure") => {
            let named = word.starts_with(char::is_uppercase) && next.starts_with(char::is_uppercase);
            named || before.trim_end_matches(is_blank).ends_with(|c: char| c.is_ascii_digit())
        }
        Some("state") => {
            before.trim_end_matches(is_blank).ends_with([',', '-', '(']) && word.starts_with(char::is_uppercase)
        }
        Some("title") => after.starts_with(is_blank),
        class => class.is_some(),
    }
}

/// Whether a token that ends with its full stop stands before a name, so that no sentence ends with it.
pub(super) fn precedes_name(token: &str) -> bool {
    token.strip_suffix('.').is_some_and(|word| is_letter(word) || class(word) == Some("title"))
}

/// Whether a token is "a.m." or "p.m.".
pub(super) fn is_half_of_day(token: &str) -> bool {
    matches!(token.to_ascii_lowercase().as_str(), "a.m." | "p.m.")
}

/// Whether a token is the initials of a country or body with their full stops: "U.S.", "U.N.".
pub(super) fn is_initials(token: &str) -> bool {
    token.strip_suffix('.').is_some_and(is_dotted) && token.bytes().all(|byte| byte == b'.' || byte.is_ascii_uppercase())
}

/// Whether somebody is called so before his name, by whoever speaks of nobody's office: "Mr".
pub(super) fn is_courtesy(word: &str) -> bool {
    matches!(word.trim_end_matches('.'), "Mr" | "Mrs" | "Ms")
}

/// Whether a word with a capital is hardly ever anything but the first of a sentence.
pub(super) fn opens_sentence(word: &str) -> bool {
    OPENERS.contains(word)
}

fn is_letter(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

/// Whether a capital letter stands for a name ("J. K. Rowling") rather than ending a sentence ("Plan B.").
fn is_initial(letter: &str, before: &str, next: &str) -> bool {
    if ends_with_initial(before) || before.ends_with(',') && next.starts_with([',', ';', ')', '&']) {
        return true;
    }
    let word = &next[..next.find(|c: char| !c.is_alphabetic()).unwrap_or(next.len())];
    let before_name = word.starts_with(char::is_uppercase) && !opens_sentence(word);
    let is_pronoun = letter == "I" && !(before_name && follows_given(before));
    !is_pronoun && (before_name || opens_with_nickname(next))
}

/// Whether the last word is a given name.
fn follows_given(before: &str) -> bool {
    let start = before.rfind(|c: char| !c.is_alphabetic()).map_or(0, |end| end + 1);
    before.get(start..).is_some_and(person_name::is_given)
}

/// Whether the last word is an initial with its full stop.
fn ends_with_initial(before: &str) -> bool {
    let mut letters = before.chars().rev();
    letters.next() == Some('.')
        && letters.next().is_some_and(char::is_uppercase)
        && !letters.next().is_some_and(char::is_alphanumeric)
}

/// Whether one word in quotation marks or brackets follows, and then a capital: "Robert C. “Bobby” Scott".
fn opens_with_nickname(next: &str) -> bool {
    let marks = ['"', '“', '”', '\'', '‘', '’', '(', ')'];
    let Some(inner) = next.strip_prefix(marks) else { return false };
    let end = inner.char_indices().take(NICKNAME).find(|&(_, c)| !c.is_alphabetic());
    let name = end.and_then(|(end, _)| inner[end..].strip_prefix(marks));
    name.is_some_and(|rest| rest.trim_start_matches(is_blank).starts_with(char::is_uppercase))
}

/// Whether a word is letters with full stops between, the last full stop not counted: "U.S", "Ph.D", "a.m".
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_alphabetic()))
}

fn class(word: &str) -> Option<&'static str> {
    (word.len() <= LONGEST).then(|| ABBREVIATIONS.get(word).map(|row| row.column(1))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_stop_stays_where_the_word_is_abbreviated() {
        let cases = [
            ("met ", "Gen", " Soleimani"),
            ("on ", "Jan", " 3"),
            ("the ", "U.S", " bid"),
            ("by ", "J", " Smith"),
            ("by J. ", "K", " Rowling"),
            ("see ", "No", " 4"),
            ("Reno, ", "Nev", ", was"),
            ("(D-", "Ore", ")"),
            ("Ann ", "C", " “Bee” Smith"),
            ("of 7 ", "lb", ", 10 oz."),
        ];
        for (before, word, after) in cases {
            assert!(keeps_stop(word, before, after), "{before}{word}.{after}");
        }
    }

    #[test]
    fn a_full_stop_ends_the_sentence_otherwise() {
        let cases = [
            ("he said ", "no", " He left"),
            ("vitamin ", "C", " The"),
            ("as ", "I", " He"),
            ("an ", "art", " "),
            ("is ", "ill", " He"),
        ];
        for (before, word, after) in cases {
            assert!(!keeps_stop(word, before, after), "{before}{word}.{after}");
        }
    }
}
