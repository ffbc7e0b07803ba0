//! The boilerplate around an article on a page, known by its words: share buttons, licences, links, credits of editors.

use std::sync::LazyLock;

use super::author::are_names;
use super::shape::{Shape, is_last_word, words};
use crate::annotation::ZoneKind;
use crate::lexicon::{Case, Table};

static BOILERPLATE: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/boilerplate.txt"), Case::Folded));

/// Marks that may stand before the phrase.
const BULLETS: [char; 11] = ['•', '·', '▪', '►', '▶', '»', '>', '*', '–', '—', '-'];

/// The most words of a paragraph in which phrases count; in a longer one only a label with a colon does.
const MOST_WORDS: usize = 40;

/// The longest line that is known by its first words where it has no full stop, in words.
const OPEN_WORDS: usize = 16;

/// The longest label before a mark, in characters.
const LABEL: usize = 24;

/// The part of the following blocks that shares the purpose of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reach {
    /// None.
    Itself,
    /// The short lines behind it, as behind "Tags".
    List,
    /// All that follows, as behind "Leave a Reply".
    Rest,
}

/// The purpose of a paragraph that is known by its words, and the part of the following blocks that shares it.
pub(super) fn boilerplate(text: &str, shape: Shape) -> Option<(ZoneKind, Reach)> {
    let text = text.trim_start_matches(BULLETS).trim_start();
    let inner = text.trim_start_matches(['[', '(', ' ']);
    let found = BOILERPLATE.at_start(text).map(|found| (text, found));
    if let Some((text, (length, row))) = found.or_else(|| Some((inner, BOILERPLATE.at_start(inner)?))) {
        let rest = &text[length..];
        let alone = !rest.contains(char::is_alphanumeric);
        let label = text[..length].ends_with(':');
        let (fits, reach) = match row.column(2) {
            "rest" => (alone, Reach::Rest),
            "list" => (alone, Reach::List),
            "whole" => (alone, Reach::Itself),
            "names" => (are_names(rest), Reach::Itself),
            "year" => (rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || "©(".contains(c)), Reach::Itself),
            "open" => (!shape.closed && shape.words <= OPEN_WORDS && !rest.is_empty(), Reach::Itself),
            _ => (label || shape.words <= MOST_WORDS, Reach::Itself),
        };
        if fits {
            return Some((kind(row.column(1))?, reach));
        }
    }
    if let Some(kind) = labelled(inner) {
        return Some((kind, Reach::Itself));
    }
    if shape.words > MOST_WORDS {
        return None;
    }
    let (_, row) = first_sentence(text)
        .find_map(|(at, _)| BOILERPLATE.at_start(&text[at..]).filter(|(_, row)| row.column(2) == "inside"))?;
    Some((kind(row.column(1))?, Reach::Itself))
}

/// The zone of a line whose label a bar, a dash or another mark follows instead of a colon: "READ MORE | …".
fn labelled(text: &str) -> Option<ZoneKind> {
    let mark =
        text.char_indices().take(LABEL).find(|&(_, c)| matches!(c, '|' | '–' | '—' | '»' | '>' | '→' | '►' | '-'))?;
    let label = text[..mark.0].strip_suffix(' ')?;
    let row = BOILERPLATE.get(&format!("{}:", label.trim_end()))?;
    matches!(row.column(1), "related" | "boilerplate").then(|| kind(row.column(1))).flatten()
}

/// Whether a word alone is a label of a section or of another thing on a page: "EXCLUSIVE".
pub(super) fn is_label(word: &str) -> bool {
    BOILERPLATE.contains(word)
}

/// The words of the first sentence; a phrase in a later one tells nothing of the paragraph.
fn first_sentence(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut ended = false;
    words(text).take_while(move |(_, word)| !std::mem::replace(&mut ended, is_last_word(word)))
}

fn kind(name: &str) -> Option<ZoneKind> {
    Some(match name {
        "boilerplate" => ZoneKind::Boilerplate,
        "related" => ZoneKind::Related,
        "tags" => ZoneKind::Tags,
        "byline" => ZoneKind::Byline,
        "section" => ZoneKind::Section,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Option<ZoneKind> {
        boilerplate(text, Shape::of(text)).map(|found| found.0)
    }

    #[test]
    fn a_phrase_counts_where_its_row_says() {
        assert_eq!(of("Related: Bridge closed"), Some(ZoneKind::Related));
        assert_eq!(of("– Politics news –"), Some(ZoneKind::Section));
        assert_eq!(of("Share this article"), Some(ZoneKind::Boilerplate));
        assert_eq!(of("Anna Berg and Per Li contributed reporting."), Some(ZoneKind::Byline));
        assert_eq!(of("Written by Anna Berg and Per Li"), Some(ZoneKind::Byline));
        assert_eq!(of("Written by a friend, the book sold well."), None);
        assert_eq!(of("Copyright 2021 Fjord Press. All rights reserved."), Some(ZoneKind::Boilerplate));
        assert_eq!(of("Copyright law was changed."), None);
        assert_eq!(of("Share prices fell on Friday."), None);
        assert_eq!(of("[Read: Why bridges fall]"), Some(ZoneKind::Related));
        assert_eq!(of("READ MORE | Why bridges fall"), Some(ZoneKind::Related));
        assert_eq!(of("More: See photos of the bridge"), Some(ZoneKind::Related));
        assert_eq!(of("More from the Fjord Times"), Some(ZoneKind::Related));
        assert_eq!(of("More from the state is needed."), None);
        assert_eq!(of("Politics is hard, she said."), None);
    }

    #[test]
    fn every_row_names_a_zone_and_a_place() {
        for line in include_str!("../lexicon/boilerplate.txt").lines().filter(|line| !line.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            assert!(columns.len() == 3 && kind(columns[1]).is_some(), "{line}");
            assert!(
                ["whole", "start", "open", "names", "year", "inside", "list", "rest"].contains(&columns[2]),
                "{line}"
            );
        }
    }
}
