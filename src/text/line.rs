//! Paragraphs: the lines of a text, those that were broken at a column put together again.

use crate::document::Span;
use crate::text::shape::{ends_sentence, starts_lowercase};

/// The fewest breaks inside a sentence that show that a text was broken at a column; they must be a quarter of all, too.
const SURE_BREAKS: usize = 3;

/// The most words of an author's line in small letters.
const SIGNED_WORDS: usize = 9;

/// A paragraph: one line, or several of a text that was broken at a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Its place in the text, without white space at its ends; never empty.
    pub span: Span,
    /// A number that paragraphs without an empty line between them share.
    pub group: u32,
}

/// The paragraphs of a text, in order: all of it but white space and marks that show nothing.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = lines(text);
    let column = column(text, &lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut previous: Option<&Line> = None;
    for line in &lines {
        match (paragraphs.last_mut(), previous) {
            (Some(last), Some(before)) if line.continues(before, text, column) => last.span = last.span.to(line.span),
            _ => paragraphs.push(Paragraph { span: line.span, group: line.group }),
        }
        previous = Some(line);
    }
    paragraphs
}

/// Whether a character shows nothing: white space, byte order mark, zero width space, NUL.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\0')
}

/// A span without blank characters at its ends; `None` where it holds no others.
pub(super) fn trimmed(text: &str, span: Span) -> Option<Span> {
    let inner = text.get(span.range())?;
    let start = span.start as usize + (inner.len() - inner.trim_start_matches(is_blank).len());
    let end = span.start as usize + inner.trim_end_matches(is_blank).len();
    (start < end).then(|| Span::new(start, end))
}

struct Line {
    span: Span,
    group: u32,
    indent: u32,
    /// The length from the beginning of the line to its last character, in characters.
    width: usize,
}

impl Line {
    fn words<'t>(&self, text: &'t str) -> &'t str {
        &text[self.span.range()]
    }

    /// Whether a break in the middle of a sentence parts it from the line before.
    fn surely_continues(&self, before: &Line, text: &str) -> bool {
        let words = self.words(text);
        self.group == before.group
            && starts_lowercase(words)
            && !starts_with_address(words)
            && !is_signed(words)
            && !ends_sentence(before.words(text))
    }

    /// Whether the line goes on with the paragraph of the line before.
    ///
    /// In a text that was broken at a column, the line before must be too full for this one's first word.
    fn continues(&self, before: &Line, text: &str, column: Option<usize>) -> bool {
        let full = |column| {
            let word = self.words(text).split_whitespace().next().map_or(0, |word| word.chars().count());
            before.width <= column && before.width + 1 + word > column && self.indent <= before.indent
        };
        self.surely_continues(before, text) || (self.group == before.group && column.is_some_and(full))
    }
}

/// Whether a line is "by" and capitalised words: the line of an author in small letters.
fn is_signed(line: &str) -> bool {
    let capital =
        |word: &str| !word.starts_with(char::is_lowercase) || matches!(word, "and" | "for" | "the" | "in" | "of");
    let names = line.strip_prefix("by ").map(|names| names.split_whitespace().take(SIGNED_WORDS + 1));
    names.is_some_and(|names| {
        let words: Vec<&str> = names.collect();
        (2..=SIGNED_WORDS).contains(&words.len()) && words.iter().all(|word| capital(word)) && !line.ends_with('.')
    })
}

/// Whether a line begins with an address of the web or of a person.
fn starts_with_address(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or("");
    word.contains("://") || word.contains('@') || word.starts_with("www.")
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let (mut start, mut group) = (0, 0);
    let unbroken = |c| !matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    while start < text.len() {
        let rest = &text[start..];
        let length = rest.find(|c| !unbroken(c)).unwrap_or(rest.len());
        match trimmed(text, Span::new(start, start + length)) {
            Some(span) => {
                let indent = span.start - start as u32;
                let width = indent as usize + text[span.range()].chars().count();
                lines.push(Line { span, group, indent, width });
            }
            None => group += 1,
        }
        let end = &rest[length..];
        let mark = if end.starts_with("\r\n") { 2 } else { end.chars().next().map_or(0, char::len_utf8) };
        start += length + mark;
    }
    lines
}

/// The column at which a text was broken, learnt from the breaks in the middle of sentences.
fn column(text: &str, lines: &[Line]) -> Option<usize> {
    let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(before, line)| before.group == line.group);
    let sure = || pairs().filter(|(before, line)| line.surely_continues(before, text));
    let enough = sure().count() >= SURE_BREAKS && sure().count() * 4 >= pairs().count();
    sure().map(|(before, _)| before.width).max().filter(|_| enough)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        paragraphs(text).iter().map(|paragraph| &text[paragraph.span.range()]).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(read("One.\r\nTwo.\r\n\r\n  Three.\u{2029}"), ["One.", "Two.", "Three."]);
    }

    #[test]
    fn lines_that_were_broken_at_a_column_are_joined() {
        let text = "The council met on Friday to speak\nabout the bridge that was closed\nin May. It \
                    found no money.\nA new vote will be held when the\nmayor is back from his travels.";
        assert_eq!(read(text).len(), 2);
        assert!(read(text)[1].starts_with("A new vote"));
    }

    #[test]
    fn long_lines_beside_broken_ones_stay_alone() {
        let long = "The council, which had met for the third time this week, found no money for the bridge.";
        let text = format!("{long}\n{long}\n\nNote: this\nis a note\nthat was\nbroken.");
        assert_eq!(read(&text).len(), 3);
    }

    #[test]
    fn marks_that_show_nothing_are_no_text() {
        assert_eq!(read("\u{feff}Text.\n\u{200b}\n\0"), ["Text."]);
    }
}
