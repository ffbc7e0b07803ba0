//! Tokens: from the characters of a zone to words and marks.

use std::sync::LazyLock;

use super::character::{is_apostrophe, is_blank, is_hyphen, is_word};
use super::{abbreviation, address, contraction, mark, number};
use crate::document::Span;
use crate::lexicon::{Case, Table};

/// Parts that stay with the rest of a word over a hyphen.
static PREFIXES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/prefixes.txt"), Case::Folded));

/// Words that have lost their beginning and keep the apostrophe that stands for it; clitics on their own are like them.
const ELIDED: [&str; 13] = ["em", "cause", "til", "till", "n", "cuz", "bout", "s", "m", "d", "re", "ve", "ll"];

/// Words with a slash inside.
const SLASHED: [&str; 12] = ["w/o", "w/out", "w/", "b/c", "b/w", "s/he", "n/a", "c/o", "l/c", "a/c", "i/o", "p/e"];

/// Adds the tokens of a zone of `text` to `tokens`.
pub(super) fn tokenize(text: &str, zone: Span, tokens: &mut Vec<Span>) {
    let end = zone.end as usize;
    let mut at = zone.start as usize;
    while at < end {
        let rest = &text[at..end];
        let start = rest.find(|c| !is_blank(c)).unwrap_or(rest.len());
        let chunk = rest[start..].find(is_blank).map_or(rest.len(), |length| start + length);
        Chunk::new(&text[..end], at + start, at + chunk, tokens).read();
        at += chunk;
    }
}

/// A run of characters without a blank between them, read from left to right.
struct Chunk<'t, 'o> {
    /// The text up to the zone's end.
    text: &'t str,
    at: usize,
    end: usize,
    /// Whether it has one of the marks without which nothing is an address.
    may_hold_address: bool,
    tokens: &'o mut Vec<Span>,
}

impl<'t, 'o> Chunk<'t, 'o> {
    fn new(text: &'t str, at: usize, end: usize, tokens: &'o mut Vec<Span>) -> Self {
        let inner = &text.as_bytes()[at..end.saturating_sub(1).max(at)];
        let may_hold_address = inner.iter().any(|b| matches!(b, b'@' | b'.' | b':'));
        Chunk { text, at, end, may_hold_address, tokens }
    }

    fn read(&mut self) {
        while let Some(first) = self.rest().chars().next() {
            if let Some(length) = self.unit(first) {
                self.emit(length);
            } else if is_word(first) {
                self.word();
            } else {
                self.emit(mark::length(self.rest()));
            }
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..self.end]
    }

    fn emit(&mut self, length: usize) {
        self.tokens.push(Span::new(self.at, self.at + length));
        self.at += length;
    }

    /// The length in bytes of an address, tag, number or elided word that begins here.
    fn unit(&self, first: char) -> Option<usize> {
        let rest = self.rest();
        let address = if self.may_hold_address && first.is_ascii_alphanumeric() { address::length(rest) } else { None };
        address.or_else(|| match first {
            '0'..='9' => number::length(rest),
            '.' | '+' if !self.text[..self.at].ends_with(is_word) => number::length(rest),
            '@' | '#' => address::tag_length(rest),
            first if is_apostrophe(first) || first == '‘' => elided_length(rest),
            _ => None,
        })
    }

    /// Reads a word with its apostrophes, hyphens and the full stop of an abbreviation.
    fn word(&mut self) {
        let rest = self.rest();
        let plain = plain_length(rest);
        let dotted = dotted_length(rest);
        let length = plain.max(dotted);
        if rest[length..].starts_with('.') {
            let (before, after) = (&self.text[..self.at], &self.text[self.at + length + 1..]);
            if abbreviation::keeps_stop(&rest[..length], before, after) {
                return self.emit(length + 1);
            }
        }
        if dotted > plain {
            return self.emit(dotted);
        }
        if let Some(joined) = slashed_length(rest, plain).or_else(|| currency_length(rest, plain)) {
            return self.emit(joined);
        }
        let follows_hyphen = self.text[..self.at].ends_with(is_hyphen);
        let compound = if follows_hyphen { plain } else { plain + over_hyphen(&rest[..plain], &rest[plain..]) };
        let mut done = 0;
        for part in
            contraction::parts(&rest[..compound], &self.text[self.at + compound..]).into_iter().chain([compound])
        {
            self.emit(part - done);
            done = part;
        }
    }
}

/// The length in bytes of a word that has lost its beginning: "'em", "'90s".
fn elided_length(text: &str) -> Option<usize> {
    let mark = text.chars().next()?.len_utf8();
    let length = text[mark..].find(|c| !is_word(c)).unwrap_or(text.len() - mark);
    let word = &text[mark..mark + length];
    let year = word.strip_suffix('s').unwrap_or(word);
    let is_year = year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit());
    (is_year || ELIDED.iter().any(|elided| word.eq_ignore_ascii_case(elided))).then_some(mark + length)
}

/// The length in bytes of a word up to its first hyphen, with apostrophes inside it and the ampersand of "AT&T".
fn plain_length(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let joins = |c| is_apostrophe(c) || c == '&' && has_ampersand(&text[..at]);
        if is_word(c) || at > 0 && joins(c) && letters.peek().is_some_and(|&(_, next)| is_word(next)) {
            end = at + c.len_utf8();
        } else {
            break;
        }
    }
    end
}

/// Whether the letters before an ampersand are of one word with those after it: "AT&T", "P&L".
fn has_ampersand(before: &str) -> bool {
    before.len() == 1 || before.len() <= 3 && before.chars().all(char::is_uppercase)
}

/// The length in bytes of letters with full stops between them, the last one left out ("U.S", "a.m"); 0 for other words.
fn dotted_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0;
    let mut at = 0;
    loop {
        let letters = bytes[at..].iter().take(3).take_while(|b| b.is_ascii_alphabetic()).count();
        let fits = letters == 1 || letters == 2 && (at > 0 || text.starts_with("Ph"));
        if !fits {
            return end;
        }
        if at > 0 {
            end = at + letters;
        }
        if bytes.get(at + letters) != Some(&b'.') {
            return end;
        }
        at += letters + 1;
    }
}

/// The length in bytes of a word with a slash inside: "w/o", "s/he".
fn slashed_length(text: &str, plain: usize) -> Option<usize> {
    let after = text[plain..].strip_prefix('/')?;
    let length = plain + 1 + after.find(|c| !is_word(c)).unwrap_or(after.len());
    SLASHED.iter().any(|slashed| text[..length].eq_ignore_ascii_case(slashed)).then_some(length)
}

/// The length in bytes of a currency's letters and sign before a number: "US$", "HK$".
fn currency_length(text: &str, plain: usize) -> Option<usize> {
    let amount = text[plain..].strip_prefix('$')?;
    let is_country = plain <= 3 && text[..plain].chars().all(char::is_uppercase);
    (is_country && amount.starts_with(|c: char| c.is_ascii_digit())).then_some(plain + 1)
}

/// The length in bytes of a hyphen and the part after it that stay with a word: "-war" of "anti-war", "-e" of the Persian
/// "Naqsh-e Jahan".
fn over_hyphen(word: &str, after: &str) -> usize {
    let Some(hyphen) = after.chars().next().filter(|&c| is_hyphen(c)).map(char::len_utf8) else { return 0 };
    let rest = &after[hyphen..];
    let length = plain_length(rest);
    let is_ezafe =
        matches!(&rest[..length], "e" | "ye") && length == rest.len() && word.starts_with(char::is_uppercase);
    if length > 0 && (is_ezafe || PREFIXES.contains(word)) { hyphen + length } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The tokens of a text, with bars between those that have no blank between them.
    fn tokens(text: &str) -> String {
        let mut spans = Vec::new();
        tokenize(text, Span::new(0, text.len()), &mut spans);
        let mut joined = String::new();
        let mut end = 0;
        for span in spans {
            if span.start > 0 {
                joined.push(if span.start == end { '|' } else { ' ' });
            }
            joined.push_str(&text[span.range()]);
            end = span.end;
        }
        joined
    }

    fn check(expected: &[&str]) {
        for expected in expected {
            let text: String = expected.replace('|', "");
            assert_eq!(&tokens(&text), expected);
        }
    }

    #[test]
    fn contractions_and_possessives() {
        check(&["do|n't", "Iran|'s", "the states|' rights", "the US|’ bid", "he|'d|'ve", "gon|na", "can|not", "’90s"]);
        check(&["its own", "it|s not"]);
    }

    #[test]
    fn hyphens_part_compounds_but_no_prefixes() {
        check(&[
            "state|-|of|-|the|-|art",
            "anti-war",
            "al|-|Qaeda",
            "co-founder|'s",
            "Naqsh-e Jahan",
            "Hizb|-|e|-|Islami",
            "e-mails",
        ]);
    }

    #[test]
    fn quotation_marks_brackets_and_dashes() {
        check(&[
            "“|Yes|,|”",
            "\"|No|!|\"",
            "‘|maybe|’",
            "«|oui|»",
            "``|so|''",
            "(|a|)",
            "[|b|]",
            "one|—|two|--|three|–|four",
        ]);
    }

    #[test]
    fn money_numbers_and_times() {
        check(&["$|5|m", "US$|4.5", "€|10", "10|%", "5:30|pm", "5|-|10", "1,200", "9/11", "3rd", "7|km|²", "No. 4"]);
    }

    #[test]
    fn addresses_and_tags() {
        check(&["(|https://example.org/a|)|.", "a.b@example.org|,", "@some_one|:", "#tag|!", "example.com|'s", "#|1"]);
    }

    #[test]
    fn abbreviations_and_what_looks_like_them() {
        check(&[
            "U.S.|-|led",
            "Jan. 3",
            "Gen. Soleimani",
            "J. K. Rowling",
            "U.S",
            "p.m.|,",
            "end|.|The",
            "AT&T",
            "w/o",
            "and|/|or",
        ]);
    }
}
