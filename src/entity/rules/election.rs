//! Elections that a year and a place name: "2006 Italian general election", "1998 United States Senate elections in
//! California".

use std::ops::Range;
use std::sync::LazyLock;

use crate::annotation::EntityType;
use crate::document::Document;
use crate::entity::finding::{Finding, Trust};
use crate::lexicon::gazetteer::{Kind, known_at};
use crate::lexicon::{Case, Table, word_shape};

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/election_words.txt"), Case::Exact));

/// The most words between the year and "election".
const LONGEST: usize = 10;

/// The elections in a sentence.
pub(super) fn findings(document: &Document<'_>, sentence: Range<usize>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut token = sentence.start;
    while token < sentence.end {
        match election(document, token..sentence.end) {
            Some(end) => {
                found.push(Finding::new(token..end, EntityType::Event, Trust::Sure));
                token = end;
            }
            None => token += 1,
        }
    }
    found
}

/// The end of the election that a year at the first of these tokens opens, if a place follows it.
fn election(document: &Document<'_>, tokens: Range<usize>) -> Option<usize> {
    let year = document.word(tokens.start);
    if year.len() != 4 || !year.starts_with(['1', '2']) || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let end = tokens.end.min(tokens.start + 1 + LONGEST);
    let mut placed = false;
    let mut token = tokens.start + 1;
    while token < end {
        let text = document.word(token);
        let sort = WORDS.get(text).map_or("", |row| row.column(1));
        if sort == "election" {
            return placed.then(|| with_place(document, token + 1..tokens.end));
        }
        if let Some((range, known)) = known_at(document, token..end) {
            placed |= known.country.is_some() || known.kind.is_polity();
            token = range.end;
        } else if word_shape::is_capitalized(text) || sort == "kind" {
            placed |= word_shape::is_capitalized(text);
            token += 1;
        } else {
            return None;
        }
    }
    None
}

/// The end of an election with the country or state after it, if there is one: "in California".
fn with_place(document: &Document<'_>, after: Range<usize>) -> usize {
    let place = after.start + 1..after.end;
    if place.is_empty() || document.word(after.start) != "in" {
        return after.start;
    }
    let found = known_at(document, place).filter(|(_, known)| matches!(known.kind, Kind::Country | Kind::Province));
    found.map_or(after.start, |(range, _)| range.end)
}
