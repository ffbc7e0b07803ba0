//! The sentences of a zone.

use std::ops::Range;

use super::abbreviation;
use super::character::{is_apostrophe, is_closer, is_hyphen, is_opener};
use crate::document::Span;
use crate::lexicon::quotation_verb::follows_quotation;
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{calendar, person_name};

/// The most tokens of a bracket that is an insertion in its sentence.
const INSERTION: usize = 60;

/// The number of tokens after a full stop among which closing marks and the notes of the sentence are looked for.
const TAIL: usize = 12;

/// The most marks that may open a sentence.
const MARKS: usize = 6;

/// The most tokens of a time that opens a sentence: "At 5 a.m.".
const TIME: usize = 6;

/// The most tokens of a country that opens a sentence: "In the U.S.".
const COUNTRY: usize = 3;

/// The number of tokens after a quotation among which a reporting verb is looked for.
const CLAUSE: usize = 6;

/// The first words of time zones that are written out, and short forms that may be other words.
const ZONES: [&str; 10] = ["Eastern", "Central", "Mountain", "Pacific", "Greenwich", "Local", "ET", "CT", "MT", "PT"];

/// Plurals with a capital that go on with the initials of a country: "U.S. Marines".
const SERVICES: [&str; 12] = [
    "Marines",
    "Marshals",
    "Forces",
    "Customs",
    "Airways",
    "Airlines",
    "Senators",
    "Attorneys",
    "Courts",
    "Olympics",
    "Rangers",
    "Homes",
];

/// The last words of names that end with an exclamation mark: "Yahoo!", "Moulin Rouge!".
const MARKED: [&str; 9] = ["Yahoo", "Jeopardy", "Wham", "Oklahoma", "Mia", "Rouge", "Airplane", "Kahoot", "Joomla"];

/// The sentences of one zone, as ranges of its tokens.
pub(super) fn split(text: &str, tokens: &[Span]) -> Vec<Range<usize>> {
    let mut zone = Zone { text, tokens, start: 0, quote: false, bracket: None };
    let mut sentences = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if at > zone.start && zone.starts_block(at) {
            sentences.push(zone.start..at);
            zone.begin(at);
        }
        zone.pass(at);
        let Some(end) = zone.end_at(at) else {
            at += 1;
            continue;
        };
        (at + 1..end).for_each(|token| zone.pass(token));
        sentences.push(zone.start..end);
        zone.begin(end);
        at = end;
    }
    if zone.start < tokens.len() {
        sentences.push(zone.start..tokens.len());
    }
    sentences
}

/// Whether a straight quotation mark opens or closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
}

/// The tokens of a zone, and the brackets and quotation marks that are open at the token that is read.
struct Zone<'z> {
    text: &'z str,
    tokens: &'z [Span],
    /// The first token of the sentence that is read.
    start: usize,
    /// Whether a straight quotation mark is open.
    quote: bool,
    /// The number of tokens since a bracket was opened, if it is still open.
    bracket: Option<usize>,
}

impl<'z> Zone<'z> {
    fn word(&self, token: usize) -> &'z str {
        self.tokens.get(token).map_or("", |span| &self.text[span.range()])
    }

    /// The text between a token and the one before it.
    fn gap(&self, token: usize) -> &'z str {
        match (self.tokens.get(token.wrapping_sub(1)), self.tokens.get(token)) {
            (Some(before), Some(span)) => &self.text[before.end as usize..span.start as usize],
            _ => "",
        }
    }

    /// Whether nothing stands between a token and the one before it.
    fn is_glued(&self, token: usize) -> bool {
        token > 0 && token < self.tokens.len() && self.gap(token).is_empty()
    }

    fn begin(&mut self, token: usize) {
        self.start = token;
        self.bracket = None;
    }

    /// Notes the bracket or quotation mark that a token opens or closes.
    fn pass(&mut self, token: usize) {
        match self.word(token) {
            "\"" => self.quote = self.side(token, self.quote) == Side::Opens,
            "(" | "[" => self.bracket = Some(0),
            ")" | "]" => self.bracket = None,
            _ => self.bracket = self.bracket.map(|age| age + 1).filter(|&age| age < INSERTION),
        }
    }

    /// The side that a straight quotation mark is: by the blank beside it, else by whether one is open.
    fn side(&self, token: usize, open: bool) -> Side {
        let (before, after) = (self.is_glued(token), self.is_glued(token + 1));
        let closes = if before == after { open } else { before };
        if closes { Side::Closes } else { Side::Opens }
    }

    /// Whether an empty line or an item of a list begins before a token.
    fn starts_block(&self, token: usize) -> bool {
        let gap = self.gap(token);
        let lines = gap.bytes().filter(|&b| b == b'\n').count();
        let is_bullet = matches!(self.word(token), "-" | "*" | "•" | "·" | "●" | "▪" | "‣" | "–");
        lines > 1 || lines == 1 && is_bullet && !self.is_glued(token + 1)
    }

    /// The end of the sentence, exclusive, if it ends with the token `at` and the closing marks and notes after it.
    fn end_at(&self, at: usize) -> Option<usize> {
        let word = self.word(at);
        let abbreviated = word.len() > 1 && word.ends_with('.') && word.starts_with(char::is_alphabetic);
        if !(abbreviated || is_terminal(word)) || self.bracket.is_some() && !matches!(self.word(at + 1), ")" | "]") {
            return None;
        }
        let (closed, quoted) = self.closers(at + 1);
        let end = self.note(closed);
        if end >= self.tokens.len() {
            return Some(end);
        }
        let stays = self.is_list_number(at)
            || self.has_no_word(at)
            || self.is_glued(end) && !self.lacks_space(at, end)
            || self.continues(at, end, quoted)
            || self.ends_name(at, end)
            || abbreviated && !self.ends_with_abbreviation(word, end)
            || quoted && self.last_stop(at, closed) != "." && self.is_reporting_clause(end);
        (!stays).then_some(end)
    }

    /// The end of the marks that close after a full stop, and whether a quotation mark is among them.
    fn closers(&self, mut at: usize) -> (usize, bool) {
        let (mut open, mut quoted) = (self.quote, false);
        let limit = self.tokens.len().min(at + TAIL);
        while at < limit {
            let word = self.word(at);
            let is_quote = !word.is_empty() && word.chars().all(|c| is_closer(c) && !matches!(c, ')' | ']' | '}'));
            let closes = match word {
                "\"" => self.side(at, open) == Side::Closes,
                "“" => self.is_glued(at) && !self.is_glued(at + 1),
                "”" | "»" | "›" => true,
                _ if is_terminal(word) => true,
                _ => self.is_glued(at) && (is_quote || matches!(word, ")" | "]" | "}")),
            };
            if !closes {
                break;
            }
            open &= word != "\"";
            quoted |= is_quote;
            at += 1;
        }
        (at, quoted)
    }

    /// The end of the notes that follow a sentence: numbers, "[3]", and at the end of the zone the mark of an omission, "[…]".
    fn note(&self, mut at: usize) -> usize {
        let limit = at + TAIL;
        while at < limit && self.word(at) == "[" && self.word(at + 2) == "]" {
            let inner = self.word(at + 1);
            let is_number = inner.bytes().all(|b| b.is_ascii_digit());
            let is_last = at + 3 == self.tokens.len();
            if !(is_number || is_ellipsis(inner) && is_last) {
                break;
            }
            at += 3;
        }
        at
    }

    /// The last mark of those from `at` on that ends sentences.
    fn last_stop(&self, at: usize, closed: usize) -> &'z str {
        (at..closed).rev().map(|token| self.word(token)).find(|word| is_terminal(word)).unwrap_or(".")
    }

    /// Whether all of the sentence so far is the number of an item: "2."
    fn is_list_number(&self, at: usize) -> bool {
        let number = self.word(self.start);
        at == self.start + 1
            && self.word(at) == "."
            && number.len() <= 3
            && number.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    }

    /// Whether the sentence so far is nothing but marks: "“…".
    fn has_no_word(&self, at: usize) -> bool {
        let is_mark = |token| !self.word(token).contains(char::is_alphanumeric);
        at < self.start + MARKS && (self.start..=at).all(is_mark)
    }

    /// Whether a space is missing after the full stop at `at`: "the end.The next".
    fn lacks_space(&self, at: usize, end: usize) -> bool {
        let before = self.word(at.wrapping_sub(1));
        let ends_word = before.chars().count() > 1 && before.ends_with(char::is_lowercase);
        let is_ellipsis = is_ellipsis(self.word(at)) && end == at + 1;
        ends_word && !is_ellipsis && self.opening_word(end).starts_with(char::is_uppercase)
    }

    /// Whether the words after a full stop go on with the sentence.
    fn continues(&self, at: usize, end: usize, quoted: bool) -> bool {
        let next = self.word(end);
        if next.starts_with([',', ';', ':', ')', ']', '/', '%', '&'])
            || next.starts_with(is_apostrophe) && self.is_glued(end)
        {
            return true;
        }
        let is_dash = next.starts_with(|c| is_hyphen(c) || matches!(c, '–' | '—' | '―'));
        if is_dash && quoted {
            return true;
        }
        let word = if is_dash { self.word(end + 1) } else { self.opening_word(end) };
        let ends_without_capital = end == at + 1 && !is_dash && self.ends_without_capital(at);
        word.starts_with(char::is_lowercase) && !ends_without_capital
            || self.is_omission(at, end) && !opens_clause(word)
    }

    /// Whether a full stop before a small letter can end a sentence, as where people leave out capitals.
    fn ends_without_capital(&self, at: usize) -> bool {
        let before = self.word(at.wrapping_sub(1));
        let is_word = before.chars().count() > 2 && before.chars().all(char::is_lowercase);
        is_word && matches!(self.word(at), "." | "!" | "?" | "??" | "!!" | "!!!" | "???")
    }

    /// Whether the full stop at `at` is an ellipsis with a space before it, which often stands for words left out.
    fn is_omission(&self, at: usize, end: usize) -> bool {
        end == at + 1 && is_ellipsis(self.word(at)) && !self.is_glued(at)
    }

    /// The first word from `at` on that is no opening mark.
    fn opening_word(&self, at: usize) -> &'z str {
        (at..at + 3).map(|token| self.word(token)).find(|word| !word.is_empty() && !opens(word)).unwrap_or("")
    }

    /// Whether the sentence ends with an abbreviation because the next words hardly go on with it.
    fn ends_with_abbreviation(&self, word: &str, end: usize) -> bool {
        let next = self.word(end);
        let is_quotation = opens(next) && !matches!(next, "(" | "[" | "{");
        let opener = self.opening_word(end);
        let capital = opener.starts_with(char::is_uppercase);
        if word == "etc." {
            return capital;
        }
        if abbreviation::introduces(word) {
            return false;
        }
        if word == "St." && self.ends_with_street(end, opener) {
            return true;
        }
        if abbreviation::is_half_of_day(word) {
            return (capital || is_quotation) && self.ends_with_time(end, opener);
        }
        if abbreviation::is_initials(word) && self.is_setting(end, COUNTRY) {
            return false;
        }
        if abbreviation::is_initials(word) && self.ends_with_initials(end, opener) {
            return true;
        }
        !abbreviation::precedes_name(word) && (is_quotation || abbreviation::opens_sentence(opener))
    }

    /// Whether a time of day before a token may end the sentence: nothing goes on with it ("5 p.m. Friday", "the 5 p.m. News"),
    /// and more than this time has been said ("At 5 a.m. Mr. Lee").
    fn ends_with_time(&self, end: usize, next: &str) -> bool {
        let number = end.saturating_sub(2);
        let described =
            (self.start..number).rev().take(3).any(|token| matches!(self.word(token), "the" | "The" | "a" | "A"));
        let dated = calendar::names_no_entity(next) || calendar::is_time_zone(next) || ZONES.contains(&next);
        !(dated || described || self.is_setting(end, TIME))
    }

    /// Whether all of the sentence before a token is a time or place of so many tokens that opens it: "At 5 a.m.", "In the U.S.".
    fn is_setting(&self, end: usize, most: usize) -> bool {
        let first = self.word(self.start);
        let opens =
            matches!(first, "At" | "By" | "Around" | "About" | "Before" | "After" | "Until" | "From" | "On" | "In");
        opens && end - self.start <= most
    }

    /// Whether the name of a street before a token ends the sentence, and no saint's name follows: "on Main St. She".
    fn ends_with_street(&self, end: usize, next: &str) -> bool {
        let before = self.word(end.wrapping_sub(2));
        let named = before.starts_with(char::is_uppercase) && !abbreviation::opens_sentence(before);
        named && self.start + 2 < end && abbreviation::opens_sentence(next)
    }

    /// Whether a country's initials before a token end the sentence, because somebody's name without an office follows: "in the
    /// U.S. Tom stayed".
    fn ends_with_initials(&self, end: usize, next: &str) -> bool {
        let before = self.word(end.wrapping_sub(2));
        let named = person_name::is_given(next) && !is_common(next) || abbreviation::is_courtesy(next);
        (named || self.opens_with_plural(end, next)) && before.starts_with(char::is_lowercase)
    }

    /// Whether a common noun in the plural with a capital, and then a word in small letters, begin a sentence: "Farmers of".
    fn opens_with_plural(&self, at: usize, word: &str) -> bool {
        let plural = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss");
        plural && is_common(word) && !SERVICES.contains(&word) && self.word(at + 1).starts_with(char::is_lowercase)
    }

    /// Whether an exclamation mark belongs to the name before it: "Yahoo! Research".
    fn ends_name(&self, at: usize, end: usize) -> bool {
        let next = self.word(end);
        let begins = abbreviation::opens_sentence(next) || person_name::is_given(next) || opens(next);
        let before = self.word(at.wrapping_sub(1));
        self.word(at) == "!" && end == at + 1 && MARKED.contains(&before) && !begins
    }

    /// Whether a name and a reporting verb follow: "John Smith asked".
    fn is_reporting_clause(&self, at: usize) -> bool {
        let is_name = |word: &&str| word.starts_with(|c: char| c.is_uppercase() || matches!(c, '.' | '-'));
        let names = (at..at + CLAUSE).map(|token| self.word(token)).take_while(is_name).count();
        let subject = self.word(at);
        let is_speaker = subject == "I" || subject.ends_with('.') || !abbreviation::opens_sentence(subject);
        let opens_another = self.word(at + names + 1) == ":";
        names > 0 && is_speaker && follows_quotation(self.word(at + names)) && !opens_another
    }
}

/// Whether a word begins a sentence rather than going on with one after an ellipsis.
fn opens_clause(word: &str) -> bool {
    abbreviation::opens_sentence(word) && word != "I"
}

/// Whether a token opens a quotation or a bracket, or may.
fn opens(word: &str) -> bool {
    matches!(word, "\"" | "'" | "''" | "``") || !word.is_empty() && word.chars().all(is_opener)
}

/// Whether a token is a mark that ends sentences.
fn is_terminal(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, '.' | '!' | '?' | '…' | '。' | '؟' | '‽'))
}

/// Whether a token is three full stops or more, or stands for them.
fn is_ellipsis(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| matches!(c, '.' | '…'))
}

#[cfg(test)]
mod tests;
