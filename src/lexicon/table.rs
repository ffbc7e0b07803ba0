//! The one reader of word lists and gazetteers.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::document::{Document, Span};

/// A row of a [`Table`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    line: &'a str,
}

impl<'a> Row<'a> {
    /// A column, counted from 0, the key; empty where the row has no such column.
    pub fn column(self, index: usize) -> &'a str {
        self.line.split('\t').nth(index).unwrap_or("").trim()
    }

    /// Whether a column, which a space parts into words, has one of them.
    ///
    /// ```
    /// use sayso::lexicon::{Case, Table};
    ///
    /// let table = Table::parse("# Example. Source: own. 2026-11-30\ncentre\tcity like", Case::Exact);
    /// assert!(table.get("centre").is_some_and(|row| row.has(1, "city") && !row.has(1, "place")));
    /// ```
    pub fn has(self, index: usize, word: &str) -> bool {
        self.column(index).split(' ').any(|own| own == word)
    }

    /// The first column.
    pub fn key(self) -> &'a str {
        self.column(0)
    }
}

/// Whether upper and lower case are the same to a [`Table`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// "us" is not "US".
    Exact,
    /// "Said" is "said".
    Folded,
}

/// A word list, ready to be looked up in.
///
/// ```
/// use sayso::lexicon::{Case, Table};
///
/// let table = Table::parse("# Example. Source: own. 2026-11-21\nsay\tspeech\npoint out\tspeech", Case::Folded);
/// assert_eq!(table.get("Point Out").map(|row| row.column(1)), Some("speech"));
/// assert!(table.get("shout").is_none());
/// ```
#[derive(Debug, Clone)]
pub struct Table<'a> {
    rows: FxHashMap<Cow<'a, str>, Row<'a>>,
    /// For the first word of every key, the most bytes that a key with it has.
    longest: FxHashMap<Cow<'a, str>, usize>,
    case: Case,
}

impl<'a> Table<'a> {
    /// Reads a table; of two rows with one key the first counts.
    pub fn parse(source: &'a str, case: Case) -> Table<'a> {
        let mut table = Table { rows: FxHashMap::default(), longest: FxHashMap::default(), case };
        for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let row = Row { line };
            let key = table.fold(row.key());
            let first = match &key {
                Cow::Borrowed(key) => Cow::Borrowed(first_word(key)),
                Cow::Owned(key) => Cow::Owned(first_word(key).to_owned()),
            };
            let longest = table.longest.entry(first).or_default();
            *longest = key.len().max(*longest);
            table.rows.entry(key).or_insert(row);
        }
        table
    }

    /// The row of a word or phrase.
    pub fn get(&self, phrase: &str) -> Option<Row<'a>> {
        match self.case {
            Case::Exact => self.rows.get(phrase).copied(),
            Case::Folded => self.rows.get(self.fold(phrase).as_ref()).copied(),
        }
    }

    /// Whether a word or phrase has a row.
    pub fn contains(&self, phrase: &str) -> bool {
        self.get(phrase).is_some()
    }

    /// Its rows, in no order that may show.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> {
        self.rows.values().copied()
    }

    /// The number of its rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether it has no row.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The longest phrase that begins with the first of these tokens and ends with one of them: its tokens and its row.
    ///
    /// Tokens are joined as they stand in the text, any white space between them as one space, so that a key need not
    /// know how the text is parted into tokens.
    pub fn longest_at(&self, document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, Row<'a>)> {
        let first = tokens.start;
        let span = document.tokens.get(first)?.span;
        let longest = *self.longest.get(first_word(&self.fold(document.slice(span))))?;
        let mut phrase = String::new();
        let mut found = None;
        let mut end = span.start;
        for token in tokens {
            let span = document.tokens[token].span;
            if span.start > end && !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(&self.fold(document.slice(Span { start: span.start.max(end), end: span.end.max(end) })));
            if phrase.len() > longest {
                break;
            }
            end = span.end;
            if let Some(&row) = self.rows.get(phrase.as_str()) {
                found = Some((first..token + 1, row));
            }
        }
        found
    }

    /// The longest phrase that a text begins with: its length in the text and its row.
    ///
    /// For stages that have no tokens yet. The phrase ends where a word ends; any white space in it counts as one space.
    ///
    /// ```
    /// use sayso::lexicon::{Case, Table};
    ///
    /// let table = Table::parse("# Example. Source: own. 2026-11-21\nread more\nread", Case::Folded);
    /// assert_eq!(table.at_start("Read  more:").map(|(length, row)| (length, row.key())), Some((10, "read more")));
    /// assert!(table.at_start("Readers").is_none());
    /// ```
    pub fn at_start(&self, text: &str) -> Option<(usize, Row<'a>)> {
        let longest = *self.longest.get(first_word(&self.fold(first_word(text))))?;
        let mut phrase = String::new();
        let mut found = None;
        let mut chars = text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            if c.is_whitespace() {
                if !phrase.ends_with(' ') {
                    phrase.push(' ');
                }
                continue;
            }
            phrase.push_str(&self.fold(c.encode_utf8(&mut [0; 4])));
            if phrase.len() > longest {
                break;
            }
            let inside_word = c.is_alphanumeric() && chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            if let Some(&row) = self.rows.get(phrase.as_str()).filter(|_| !inside_word) {
                found = Some((at + c.len_utf8(), row));
            }
        }
        found
    }

    /// A phrase as keys are kept: with straight apostrophes, and in lower case where case is folded.
    fn fold<'p>(&self, phrase: &'p str) -> Cow<'p, str> {
        let is_folded = |b: u8| b.is_ascii() && (self.case == Case::Exact || !b.is_ascii_uppercase());
        if phrase.bytes().all(is_folded) {
            return Cow::Borrowed(phrase);
        }
        let straight = phrase.replace(['’', 'ʼ'], "'");
        Cow::Owned(match self.case {
            Case::Exact => straight,
            Case::Folded => straight.to_lowercase(),
        })
    }
}

/// The letters and digits that a phrase begins with.
fn first_word(phrase: &str) -> &str {
    let end = phrase.find(|c: char| !c.is_alphanumeric()).unwrap_or(phrase.len());
    &phrase[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Sentence, Token};

    fn document(words: &'static str) -> Document<'static> {
        let start = |word: &str| word.as_ptr() as usize - words.as_ptr() as usize;
        let spans = words.split_whitespace().map(|word| Span::new(start(word), start(word) + word.len()));
        let tokens: Vec<Token> = spans.map(|span| Token::unread(span, 0)).collect();
        let all = Sentence { span: Span::new(0, words.len()), tokens: 0..tokens.len() as u32, zone: 0 };
        Document { text: words, tokens, sentences: vec![all], ..Document::default() }
    }

    #[test]
    fn the_longest_phrase_wins() {
        let table = Table::parse("# x\npoint\tnoun\npoint out\tspeech\npoint out that he\tlonger", Case::Folded);
        let document = document("They Point  out that it");
        let found = table.longest_at(&document, 1..5).map(|(tokens, row)| (tokens, row.column(1)));
        assert_eq!(found, Some((1..3, "speech")));
        assert_eq!(table.longest_at(&document, 2..5), None);
    }

    #[test]
    fn case_and_apostrophes() {
        let exact = Table::parse("# x\nUS\tUSA\nHa'aretz\tISR", Case::Exact);
        assert!(exact.contains("US") && !exact.contains("us"));
        assert!(exact.longest_at(&document("Ha’aretz reported"), 0..2).is_some());
    }
}
