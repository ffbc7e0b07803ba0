//! Tokens: from the characters of a zone to words and marks.

use std::sync::LazyLock;

use super::character::{is_apostrophe, is_blank, is_hyphen, is_word};
use super::{abbreviation, contraction, unit};
use crate::document::Span;
use crate::lexicon::{Case, Table};

static PREFIXES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/prefixes.txt"), Case::Folded));

/// Adds the tokens of a zone of `text` to `tokens`.
pub(super) fn tokenize(text: &str, zone: Span, tokens: &mut Vec<Span>) {
    let end = zone.end as usize;
    let mut at = zone.start as usize;
    while at < end {
        let rest = &text[at..end];
        let start = rest.find(|c| !is_blank(c)).unwrap_or(rest.len());
        let chunk = rest[start..].find(is_blank).map_or(rest.len(), |length| start + length);
        Chunk { text: &text[..end], at: at + start, end: at + chunk, tokens: &mut *tokens }.read();
        at += chunk;
    }
}

/// Characters without a blank between them, read from left to right.
struct Chunk<'t, 'o> {
    /// The text up to the zone's end.
    text: &'t str,
    at: usize,
    end: usize,
    tokens: &'o mut Vec<Span>,
}

impl<'t> Chunk<'t, '_> {
    fn read(&mut self) {
        while let Some(first) = self.rest().chars().next() {
            let elided = if is_apostrophe(first) { self.elision() } else { None };
            if let Some(length) = unit::length(self.rest()).or(elided) {
                self.emit(length);
            } else if is_word(first) {
                self.word();
            } else {
                let length = mark(self.rest(), first);
                self.emit(length);
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

    /// A word with its apostrophes, hyphens and the full stop of an abbreviation.
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
        let prefixed = plain + prefix_length(&rest[..plain], &rest[plain..]);
        let word = &rest[..prefixed];
        let mut done = 0;
        for part in contraction::parts(word).into_iter().chain([prefixed]) {
            self.emit(part - done);
            done = part;
        }
    }

    /// A word that has lost its beginning: "'em", "'90s".
    fn elision(&self) -> Option<usize> {
        let rest = self.rest();
        let mark = rest.chars().next()?.len_utf8();
        let word = &rest[mark..];
        let length = word.find(|c| !is_word(c)).unwrap_or(word.len());
        let word = &word[..length];
        let year = word.strip_suffix('s').unwrap_or(word);
        let is_year = year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit());
        let known = ["em", "cause", "til", "n", "cuz", "bout", "s", "m", "d", "re", "ve", "ll"];
        (is_year || known.iter().any(|k| word.eq_ignore_ascii_case(k))).then_some(mark + length)
    }
}

/// The bytes of a word, with apostrophes and ampersands inside it, up to its first hyphen.
fn plain_length(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let mut follows_word = || letters.peek().is_some_and(|&(_, next)| is_word(next));
        let joined =
            is_apostrophe(c) || c == '&' && text[..at].len() <= 3 && text[..at].chars().all(char::is_uppercase);
        if is_word(c) || joined && at > 0 && follows_word() {
            end = at + c.len_utf8();
        } else {
            break;
        }
    }
    end.max(text.chars().next().map_or(0, char::len_utf8))
}

/// The bytes of letters with full stops between them, "U.S", "a.m", the last full stop left out.
fn dotted_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0;
    let mut at = 0;
    loop {
        let letters = bytes[at..].iter().take(3).take_while(|b| b.is_ascii_alphabetic()).count();
        if !(1..=2).contains(&letters) || at == 0 && letters == 2 && !text.starts_with("Ph") {
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

/// What a prefix takes with it over its hyphen, hyphen included: "-war" after "anti".
fn prefix_length(word: &str, after: &str) -> usize {
    let Some(hyphen) = after.chars().next().filter(|&c| is_hyphen(c)) else { return 0 };
    let rest = &after[hyphen.len_utf8()..];
    if !rest.starts_with(is_word) || word.len() > 8 || !PREFIXES.contains(word) {
        return 0;
    }
    hyphen.len_utf8() + plain_length(rest)
}

/// The bytes of a mark: a run of full stops, hyphens, exclamation and question marks or the like is one.
fn mark(text: &str, first: char) -> usize {
    let run = |same: fn(char, char) -> bool| text.find(|c| !same(first, c)).unwrap_or(text.len());
    match first {
        '.' | '-' | '*' | '=' | '~' | '<' | '>' => run(|first, c| c == first),
        '!' | '?' => run(|_, c| matches!(c, '!' | '?')),
        '\'' if text.starts_with("''") => 2,
        '`' if text.starts_with("``") => 2,
        _ => first.len_utf8(),
    }
}
