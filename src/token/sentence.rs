//! Sentences: which tokens a sentence ends with.

use std::ops::Range;

use super::abbreviation;
use super::character::{is_closer, is_opener};
use crate::document::Span;

/// How many tokens a bracket may hold and still be an insertion in its sentence.
const INSERTION: usize = 60;

/// How many tokens after a quotation are looked at for a reporting verb.
const CLAUSE: usize = 5;

/// Verbs that follow a quotation together with their subject.
const REPORTING: [&str; 22] = [
    "said",
    "says",
    "asked",
    "asks",
    "told",
    "added",
    "replied",
    "wrote",
    "writes",
    "tweeted",
    "shouted",
    "exclaimed",
    "wondered",
    "demanded",
    "declared",
    "answered",
    "responded",
    "continued",
    "warned",
    "insisted",
    "cried",
    "joked",
];

/// The sentences of one zone, as ranges of its tokens.
pub(super) fn split(text: &str, tokens: &[Span]) -> Vec<Range<usize>> {
    let zone = Zone { text, tokens };
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut at = 0;
    let mut state = State::default();
    while at < tokens.len() {
        state.step(zone.word(at), zone.is_glued(at));
        let end = zone.end_at(at, &state);
        at += 1;
        let Some(end) = end else { continue };
        for token in at..end {
            state.step(zone.word(token), zone.is_glued(token));
        }
        state.bracket = None;
        sentences.push(start..end);
        start = end;
        at = end;
    }
    if start < tokens.len() {
        sentences.push(start..tokens.len());
    }
    sentences
}

/// What is open at a token.
#[derive(Debug, Default)]
struct State {
    /// Whether a straight quotation mark is open.
    quote: bool,
    /// How many tokens ago a bracket was opened that is still open.
    bracket: Option<usize>,
}

impl State {
    fn step(&mut self, word: &str, _glued: bool) {
        match word {
            "\"" => self.quote = !self.quote,
            "(" | "[" => self.bracket = Some(0),
            ")" | "]" => self.bracket = None,
            _ => self.bracket = self.bracket.map(|age| age + 1).filter(|&age| age < INSERTION),
        }
    }
}

/// The tokens of a zone.
struct Zone<'z> {
    text: &'z str,
    tokens: &'z [Span],
}

impl<'z> Zone<'z> {
    fn word(&self, token: usize) -> &'z str {
        self.tokens.get(token).map_or("", |span| &self.text[span.range()])
    }

    /// Whether nothing stands between a token and the one before it.
    fn is_glued(&self, token: usize) -> bool {
        match (self.tokens.get(token.wrapping_sub(1)), self.tokens.get(token)) {
            (Some(before), Some(span)) => before.end == span.start,
            _ => false,
        }
    }

    /// Where the sentence ends, exclusive, if it ends with the token `at` and what closes after it.
    fn end_at(&self, at: usize, state: &State) -> Option<usize> {
        let word = self.word(at);
        let abbreviated = word.len() > 1 && word.ends_with('.') && !word.starts_with('.');
        if !(abbreviated || is_terminal(word)) {
            return None;
        }
        if state.bracket.is_some() && !self.closes_bracket(at + 1) {
            return None;
        }
        let (end, quoted) = self.closers(at + 1, state.quote);
        let next = self.opening_word(end);
        if end >= self.tokens.len() {
            return Some(end);
        }
        if self.is_glued(end) && !self.lacks_space(at, end) {
            return None;
        }
        let continues =
            next.starts_with(char::is_lowercase) || self.word(end).starts_with([',', ';', ':', ')', ']', '/']);
        if continues || abbreviated && !self.ends_with_abbreviation(word, next) {
            return None;
        }
        if quoted && self.is_reporting_clause(end) && word != "." {
            return None;
        }
        Some(end)
    }

    /// Whether a bracket closes at once, so that the full stop before it ends a sentence in brackets.
    fn closes_bracket(&self, at: usize) -> bool {
        matches!(self.word(at), ")" | "]")
    }

    /// The end of the marks that close after a full stop, and whether a quotation mark is among them.
    fn closers(&self, mut at: usize, mut open: bool) -> (usize, bool) {
        let mut quoted = false;
        while at < self.tokens.len() {
            let word = self.word(at);
            let closes = match word {
                "\"" => open && self.is_glued(at),
                "''" => self.is_glued(at),
                _ => (is_terminal(word) || word.chars().all(|c| is_closer(c) && !is_opener(c))) && self.is_glued(at),
            };
            if !closes {
                break;
            }
            if word == "\"" {
                open = false;
            }
            quoted |= matches!(word, "\"" | "”" | "’" | "''" | "'" | "»");
            at += 1;
        }
        (at, quoted)
    }

    /// The first word from `at` on that is no opening mark.
    fn opening_word(&self, at: usize) -> &'z str {
        let opens = |word: &str| matches!(word, "\"" | "'" | "``") || word.chars().all(is_opener);
        (at..at + 3).map(|token| self.word(token)).find(|word| !word.is_empty() && !opens(word)).unwrap_or("")
    }

    /// Whether a space is missing after the full stop at `at`: "the end.The next".
    fn lacks_space(&self, at: usize, next: usize) -> bool {
        let before = self.word(at.wrapping_sub(1));
        let ends_word = before.len() > 1 && before.ends_with(char::is_lowercase);
        ends_word && (next > at + 1 || self.word(next).starts_with(char::is_uppercase))
    }

    fn ends_with_abbreviation(&self, word: &str, next: &str) -> bool {
        const OPENERS: [&str; 24] = [
            "The", "He", "She", "It", "They", "We", "I", "But", "In", "This", "That", "A", "An", "And", "His", "There",
            "On", "As", "At", "If", "For", "However", "When", "These",
        ];
        !abbreviation::precedes_name(word) && OPENERS.contains(&next)
    }

    /// Whether a subject and a reporting verb follow: "John asked".
    fn is_reporting_clause(&self, at: usize) -> bool {
        (at + 1..at + CLAUSE).any(|token| REPORTING.contains(&self.word(token)))
            && self.word(at).starts_with(char::is_alphabetic)
    }
}

/// Whether a token is a mark that ends sentences.
fn is_terminal(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, '.' | '!' | '?' | '…' | '。' | '؟' | '‽'))
}
