//! Paragraphs without quotation marks that a colon introduces: the items of a list, and a block of somebody's own words, as
//! in "The mayor also said:".

use std::ops::Range;

use crate::annotation::{StatementKind, ZoneKind};
use crate::document::{Document, Span, Statement, Upos};
use crate::statement::frame::report;
use crate::statement::quotation::quotation_at;

use super::parts::shares_words;

/// The most items of a list.
const MOST: usize = 40;

/// The fewest items of a list that no bullets mark.
const LEAST: usize = 2;

/// The statements of an article with those of the paragraphs that a colon introduces.
///
/// The paragraph before them ends with a colon, and the last statement in it whose cue is in no quotation and that has a
/// source is the one that goes on: where its content is of another sentence or its own words before the cue, it is left out.
pub(super) fn with_introduced(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let mut found = Vec::new();
    let mut replaced: Vec<Span> = Vec::new();
    let mut zone = 0;
    while zone + 1 < document.zones.len() {
        let paragraphs = introduced(document, zone);
        if paragraphs.is_empty() {
            zone += 1;
            continue;
        }
        let next = paragraphs.end;
        if let Some(frame) = last_sentence(document, zone).and_then(|sentence| report::last_in(document, sentence)) {
            let made = paragraphs.enumerate().filter_map(|(index, paragraph)| {
                let words = words(document, paragraph)?;
                let cue = if index == 0 { vec![frame.cue] } else { Vec::new() };
                let new = Statement::new(StatementKind::Direct, frame.act, vec![words], vec![words]);
                Some(Statement { source: vec![frame.source], cue, ..new })
            });
            found.extend(made);
            replaced.push(frame.cue);
        }
        zone = next;
    }
    let stays = |statement: &Statement| !statement.cue.iter().any(|&cue| shares_words(&replaced, cue));
    statements.into_iter().filter(stays).chain(found).collect()
}

/// The paragraphs that a paragraph introduces with a colon at its end.
fn introduced(document: &Document<'_>, zone: usize) -> Range<usize> {
    let none = zone..zone;
    let introduces =
        document.zones[zone].kind == ZoneKind::Body && document.slice(document.zones[zone].span).ends_with(':');
    if !introduces {
        return none;
    }
    let low = zone + 1;
    let high = document.zones.len().min(low + MOST);
    let prose = |&at: &usize| document.zones[at].kind.is_prose() && !is_marked(document, at);
    let bullets = (low..high).take_while(|at| prose(at) && has_bullet(document, *at)).count();
    if bullets > 0 {
        return low..low + bullets;
    }
    let open = (low..high).take_while(|at| prose(at) && !is_closed(document, *at)).count();
    if open >= LEAST {
        return low..low + open;
    }
    if low < high && prose(&low) && is_first_person(document, low) { low..low + 1 } else { none }
}

/// The last sentence of a paragraph.
fn last_sentence(document: &Document<'_>, zone: usize) -> Option<Span> {
    let span = document.zones[zone].span;
    let after = document.sentences.partition_point(|sentence| sentence.span.start < span.end);
    let last = document.sentences.get(after.checked_sub(1)?)?;
    (last.zone as usize == zone).then_some(last.span)
}

/// Whether a paragraph begins with a quotation mark.
fn is_marked(document: &Document<'_>, zone: usize) -> bool {
    let start = document.zones[zone].span.start;
    quotation_at(document, start).is_some()
}

/// Whether a paragraph begins with the mark of an item.
fn has_bullet(document: &Document<'_>, zone: usize) -> bool {
    bullet(document.slice(document.zones[zone].span)) > 0
}

/// The bytes of the mark of an item at the beginning of a text, and the white space after it.
fn bullet(text: &str) -> usize {
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let rest = &text[digits..];
    let mark = if digits > 0 && digits < 3 {
        rest.chars().next().filter(|c| matches!(c, '.' | ')'))
    } else {
        text.chars().next().filter(|c| matches!(c, '-' | '–' | '—' | '•' | '*' | '·' | '‣' | '▪' | '●' | '■'))
    };
    let Some(mark) = mark else { return 0 };
    let length = if digits > 0 && digits < 3 { digits } else { 0 } + mark.len_utf8();
    let spaces = text[length..].len() - text[length..].trim_start().len();
    if spaces > 0 { length + spaces } else { 0 }
}

/// Whether a paragraph ends as a sentence does.
fn is_closed(document: &Document<'_>, zone: usize) -> bool {
    document.slice(document.zones[zone].span).ends_with(['.', '!', '?', '”', '"', ':', '…'])
}

/// Whether a paragraph speaks in the first person outside of quotation marks.
pub(super) fn is_first_person(document: &Document<'_>, zone: usize) -> bool {
    let tokens = document.tokens_in(document.zones[zone].span);
    let first = |token: usize| {
        document.tokens[token].upos == Upos::Pron
            && matches!(document.word(token), "I" | "We" | "we" | "my" | "My" | "our" | "Our" | "me" | "us")
    };
    tokens.into_iter().any(first)
}

/// The words of a paragraph without the mark of an item.
fn words(document: &Document<'_>, zone: usize) -> Option<Span> {
    let span = document.zones[zone].span;
    let start = span.start + bullet(document.slice(span)) as u32;
    let words = Span { start, end: span.end }.trimmed(document.text);
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::bullet;
    use crate::statement::testing::{Read, read};

    #[test]
    fn items_behind_a_colon_are_said_by_one() {
        let found =
            read("The mayor said:\n- the road would reopen\n- the fee would fall\nThe council meets on Monday.");
        assert_eq!(
            found,
            [
                Read::new("The mayor", "said", &["the road would reopen"]),
                Read::new("The mayor", "", &["the fee would fall"]),
            ]
        );
        assert!(read("What you need:\nTwo eggs\nA cup of milk").is_empty());
    }

    #[test]
    fn a_block_in_the_first_person() {
        let found = read(
            "The captain wrote to the council:\nI am sorry for what I did to my neighbours.\nIt met the next day.",
        );
        assert_eq!(found[0].content, ["I am sorry for what I did to my neighbours."]);
    }

    #[test]
    fn marks_of_items() {
        assert_eq!(
            ["- one", "• one", "2. one", "2) one", "one", "-one", "2020 was"].map(bullet),
            [2, 4, 3, 3, 0, 0, 0]
        );
    }
}
