//! Contractions: words that are written as one and are two or more: "don't", "Iran's", "gonna".

use std::sync::LazyLock;

use super::character::is_apostrophe;
use crate::lexicon::{Case, Table};

/// Contractions without an apostrophe; the second column has a bar where one parts.
static CONTRACTIONS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/contractions.txt"), Case::Folded));

/// The longest word that is looked up among the contractions, in bytes.
const LONGEST: usize = 12;

/// Words before which "its" is meant for "it's".
const AFTER_ITS: [&str; 31] = [
    "a", "an", "the", "not", "no", "nothing", "in", "on", "for", "from", "at", "with", "as", "all", "also", "been",
    "going", "getting", "just", "really", "simply", "like", "so", "too", "still", "my", "your", "his", "her", "their",
    "our",
];

/// The bytes at which a word parts, in order; `after` is the text that follows it.
pub(super) fn parts(word: &str, after: &str) -> Vec<usize> {
    if word.len() > 1 && word.contains(is_apostrophe) {
        let found = clitics(word);
        if !found.is_empty() {
            return found;
        }
    }
    let is_acronym = word.len() < 4 && word.bytes().all(|b| b.is_ascii_uppercase());
    if word.len() > LONGEST || is_acronym {
        return Vec::new();
    }
    if word.eq_ignore_ascii_case("its") {
        return if is_it_is(after) { vec![2] } else { Vec::new() };
    }
    // A curly apostrophe has more bytes than the table's straight one: count characters.
    let bars = CONTRACTIONS.get(word).map_or("", |row| row.column(1)).match_indices('|');
    let places = bars.enumerate().map(|(earlier, (at, _))| at - earlier);
    places.filter_map(|place| word.char_indices().nth(place).map(|(at, _)| at)).collect()
}

/// The first bytes of the clitics at the end of a word, in order.
fn clitics(word: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut rest = word;
    while let Some(at) = clitic(rest) {
        found.push(at);
        rest = &rest[..at];
    }
    found.reverse();
    found
}

/// Whether "its" stands for "it's" before a text.
fn is_it_is(after: &str) -> bool {
    let Some(next) = after.strip_prefix(' ') else { return false };
    let end = next.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(next.len());
    AFTER_ITS.iter().any(|word| next[..end].eq_ignore_ascii_case(word))
}

/// The first byte of the last clitic of a word, if it has one with a word before it.
fn clitic(word: &str) -> Option<usize> {
    let (apostrophe, mark) = word.char_indices().rev().take(3).find(|&(_, c)| is_apostrophe(c))?;
    let tail = &word[apostrophe + mark.len_utf8()..];
    let host = &word[..apostrophe];
    if tail.eq_ignore_ascii_case("t") && host.ends_with(['n', 'N']) {
        return (host.len() > 1).then(|| host.len() - 1);
    }
    let known = ["s", "m", "d", "re", "ve", "ll"].iter().any(|clitic| tail.eq_ignore_ascii_case(clitic));
    (known && !host.is_empty()).then_some(apostrophe)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(word: &str) -> String {
        let mut pieces = Vec::new();
        let mut start = 0;
        for at in parts(word, " own") {
            pieces.push(&word[start..at]);
            start = at;
        }
        pieces.push(&word[start..]);
        pieces.join("|")
    }

    #[test]
    fn clitics() {
        let split_words = ["do|n't", "ca|n’t", "Iran|'s", "I|'d|'ve", "should|n't|'ve", "we|'re", "DO|N'T", "C|’s"];
        for expected in split_words {
            assert_eq!(split(&expected.replace('|', "")), expected);
        }
    }

    #[test]
    fn words_without_an_apostrophe() {
        for expected in ["can|not", "gon|na", "Wan|na", "Y’|all", "du|n|no", "do|nt", "got|ta"] {
            assert_eq!(split(&expected.replace('|', "")), expected);
        }
    }

    #[test]
    fn whole_words() {
        for word in ["o'clock", "Qa'ida", "D'Souza", "its", "IM", "n't", "'s", "canned"] {
            assert_eq!(split(word), word);
        }
    }
}
