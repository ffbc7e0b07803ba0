//! From characters to atoms, one by one.

use crate::document::Span;

use super::atom::{Atom, Kind};
use super::number::Numeral;
use super::vocabulary::{UNKNOWN, Vocabulary};

/// The longest word that the vocabulary is asked for, in bytes.
const LONGEST: usize = 24;

/// Reads a stretch of text atom by atom.
pub(super) struct Lexer<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    vocabulary: &'a Vocabulary,
}

impl<'a> Lexer<'a> {
    /// A reader of the characters of a span.
    pub fn new(text: &'a str, span: Span, vocabulary: &'a Vocabulary) -> Lexer<'a> {
        Lexer { text, at: span.start as usize, end: span.end as usize, vocabulary }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..self.end]
    }

    fn atom(&self, start: usize, kind: Kind) -> Atom {
        let span = Span::new(start, self.at);
        Atom::unread(span, kind)
    }

    fn number(&mut self) -> Atom {
        let (start, rest) = (self.at, self.rest());
        let mut length = digits(rest);
        length += lakhs(rest, length);
        if length <= 3 {
            while rest[length..].starts_with(',') && digits(&rest[length + 1..]) == 3 {
                length += 4;
            }
        }
        let after = rest[length..].strip_prefix('.').map_or(0, digits);
        let again = rest[length..].get(1 + after..).is_some_and(|more| more.starts_with('.') && digits(&more[1..]) > 0);
        let dotted = rest.len() < self.text.len() && self.text[..start].ends_with('.') && after > 0;
        if after > 0 && !again && !dotted {
            length += 1 + after;
        }
        let mut numeral = Numeral::from_digits(&rest[..length]);
        if let Some((share, more)) = fraction(&rest[length..]).filter(|_| numeral.decimals == 0) {
            (numeral.value, numeral.decimals) = (numeral.value + share, 1);
            length += more;
        }
        let letters = letters(&rest[length..]);
        if matches!(rest[length..length + letters].to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th") {
            numeral.ordinal = true;
            length += letters;
        }
        self.at += length;
        self.atom(start, Kind::Number(numeral))
    }

    fn word(&mut self) -> Atom {
        let (start, rest) = (self.at, self.rest());
        let mut length = letters(rest);
        let mut known = self.look_up(&rest[..length]);
        if let Some((meridiem, word)) = self.meridiem(rest, length) {
            (length, known) = (meridiem, word);
        } else if rest[length..].starts_with('.') && rest[length + 1..].trim_start().chars().next().is_some() {
            let dotted = self.look_up(&rest[..length + 1]);
            if dotted != UNKNOWN {
                (length, known) = (length + 1, dotted);
            }
        } else if rest[..length].eq_ignore_ascii_case("o") && rest[length..].starts_with(['\'', '’']) {
            let mark = rest[length..].chars().next().map_or(0, char::len_utf8);
            let more = letters(&rest[length + mark..]);
            if rest[length + mark..length + mark + more].eq_ignore_ascii_case("clock") {
                (length, known) = (length + mark + more, self.vocabulary.number("o'clock"));
            }
        }
        self.at += length;
        let capital = rest.starts_with(char::is_uppercase);
        Atom { word: known, capital, ..self.atom(start, Kind::Word) }
    }

    /// "a.m." in all its forms: the length in bytes and the word that stands for it.
    fn meridiem(&self, rest: &str, length: usize) -> Option<(usize, u16)> {
        let word = match &rest[..length] {
            "a" | "A" => "a.m.",
            "p" | "P" => "p.m.",
            _ => return None,
        };
        let gaps = |s: &str| s.len() - s.trim_start_matches([' ', '\u{a0}']).len();
        let mut at = length + gaps(&rest[length..]);
        let dotted = rest[at..].starts_with('.');
        at += usize::from(dotted);
        at += gaps(&rest[at..]);
        if !rest[at..].starts_with(['m', 'M']) || letters(&rest[at..]) != 1 {
            return None;
        }
        at += 1;
        let gap = gaps(&rest[at..]);
        if dotted && rest[at + gap..].starts_with('.') {
            at += gap + 1;
        }
        Some((at, self.vocabulary.number(word)))
    }

    fn mark(&mut self, first: char) -> Atom {
        let start = self.at;
        self.at += first.len_utf8();
        let mark = match first {
            '-' | '‐' | '‑' | '‒' | '–' | '—' | '~' => '-',
            '\'' | '’' | '‘' | 'ʼ' => '\'',
            other => other,
        };
        if mark == '\'' && self.text[..start].ends_with(char::is_alphanumeric) {
            let length = letters(self.rest());
            let word = match &self.rest()[..length] {
                "s" | "S" => "'s",
                "ll" => "'ll",
                _ => return self.atom(start, Kind::Mark(mark)),
            };
            self.at += length;
            return Atom { word: self.vocabulary.number(word), ..self.atom(start, Kind::Word) };
        }
        let mut bytes = [0; 4];
        let word = self.vocabulary.number(mark.encode_utf8(&mut bytes));
        Atom { word, ..self.atom(start, Kind::Mark(mark)) }
    }

    fn look_up(&self, word: &str) -> u16 {
        let mut folded = [0; LONGEST];
        let Some(buffer) = folded.get_mut(..word.len()) else { return UNKNOWN };
        buffer.copy_from_slice(word.as_bytes());
        buffer.make_ascii_lowercase();
        std::str::from_utf8(buffer).map_or(UNKNOWN, |word| self.vocabulary.number(word))
    }
}

impl Iterator for Lexer<'_> {
    type Item = Atom;

    fn next(&mut self) -> Option<Atom> {
        let before = self.at;
        self.at += spaces(self.rest());
        let glued = self.at == before;
        let first = self.rest().chars().next()?;
        let atom = match first {
            '0'..='9' => self.number(),
            letter if letter.is_alphabetic() => self.word(),
            mark => self.mark(mark),
        };
        Some(Atom { glued, ..atom })
    }
}

/// A fraction behind a whole number (" 1/2") at the beginning of a text: its value and its length in bytes.
fn fraction(text: &str) -> Option<(f64, usize)> {
    let [b' ', over @ b'1'..=b'9', b'/', under @ b'2'..=b'9', rest @ ..] = text.as_bytes() else { return None };
    let apart = !rest.first().is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'/');
    let value = f64::from(over - b'0') / f64::from(under - b'0');
    (apart && over < under).then_some((value, 4))
}

/// The number of bytes behind the first digits of a number whose thousands are parted as in India ("5,00,000").
fn lakhs(text: &str, first: usize) -> usize {
    let mut length = first;
    while text[length..].starts_with(',') && digits(&text[length + 1..]) == 2 {
        length += 3;
    }
    let last = text[length..].starts_with(',') && digits(&text[length + 1..]) == 3;
    if first <= 2 && length > first && last { length + 4 - first } else { 0 }
}

/// The number of bytes of digits that a text begins with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// The number of bytes of letters that a text begins with.
fn letters(text: &str) -> usize {
    let plain = text.bytes().take_while(u8::is_ascii_alphabetic).count();
    match text.as_bytes().get(plain) {
        Some(0x80..) => plain + text[plain..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - plain),
        _ => plain,
    }
}

/// The number of bytes of white space that a text begins with.
fn spaces(text: &str) -> usize {
    match text.as_bytes() {
        [b'!'..=b'~', ..] => 0,
        [b' ', b'!'..=b'~', ..] => 1,
        _ => text.len() - text.trim_start().len(),
    }
}
