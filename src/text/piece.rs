//! The pieces of a signature: the name of an author, an outlet, a role, an address, a place, a date.

use std::sync::LazyLock;

use super::date::is_of_date;
use super::outlet;
use super::places::is_city;
use super::shape::{bare, words};
use crate::document::Span;
use crate::lexicon::calendar::is_in_date_line;
use crate::lexicon::function_word::{begins_no_name, holds_together};
use crate::lexicon::word_shape::in_title_case;
use crate::lexicon::{Case, Table, person_name};

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/byline_words.txt"), Case::Folded));

/// The most words of a name.
const NAME_WORDS: usize = 5;

/// The most words before the word for a role: "chief national affairs".
const BEFORE_ROLE: usize = 4;

/// The classes of words of which no name consists.
const CLASSES: [&str; 4] = ["article", "conjunction", "pronoun", "personal"];

/// Given names that are small words, too, and are names only before another.
const RARE: [&str; 4] = ["Per", "An", "So", "My"];

/// The kind of a piece of a signature, with the words of the name that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// The name of an author, with a role, a place or a date behind it or before it.
    Name { name: Span, told: bool, outlet: Option<Span> },
    /// "Jr.", "M.D.".
    Suffix(Span),
    /// An outlet.
    Outlet(Span),
    /// A role, an address.
    Telling,
    /// A date; a place.
    Aside,
}

/// The kind of a piece; the first name may be of one word, and no place is looked for before it.
pub(super) fn piece(text: &str, first: bool) -> Option<Piece> {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || c == '.' && !ends_with_initial(text));
    if is_of_date(text) {
        return Some(Piece::Aside);
    }
    if outlet::is_known(text) {
        return Some(Piece::Outlet(outlet_at_end(text, 0)));
    }
    if class(text) == "suffix" {
        return Some(Piece::Suffix(Span::new(0, text.len())));
    }
    with_address(text, first)
        .or_else(|| affiliation(text))
        .or_else(|| with_role(text, first))
        .or_else(|| with_date(text, first))
        .or_else(|| with_place(text, first))
        .or_else(|| name(text, first))
}

/// The outlet that a text ends with from a byte on, without its article where it has a name without it.
fn outlet_at_end(text: &str, start: usize) -> Span {
    let name = &text[start..];
    let bare = ["the ", "The ", "THE "].iter().find_map(|article| name.strip_prefix(article));
    let bare = bare.filter(|bare| outlet::is_known(bare)).unwrap_or(name);
    Span::new(text.len() - bare.len(), text.len())
}

/// "Follow @annaberg" or an address, alone or behind a name.
fn with_address(text: &str, first: bool) -> Option<Piece> {
    let is_address = |word: &str| word.contains('@') || word.contains("://") || word.starts_with("www.");
    words(text).find(|(_, word)| is_address(word))?;
    let (at, _) = words(text).find(|(_, word)| is_address(word) || class(bare(word)) == "address")?;
    let beside =
        |word: &str| is_address(word) || class(bare(word)) == "address" || matches!(word, "on" | "at" | "me" | "X");
    words(&text[at..]).all(|(_, word)| beside(word)).then(|| behind(text, at, first)).flatten()
}

/// The piece before a byte, behind which something tells of a signature.
fn behind(text: &str, at: usize, first: bool) -> Option<Piece> {
    let before = text[..at].trim_end();
    if before.is_empty() {
        return Some(Piece::Telling);
    }
    match piece(before, first)? {
        Piece::Name { name, outlet, .. } => Some(Piece::Name { name, told: true, outlet }),
        Piece::Aside => Some(Piece::Telling),
        other => Some(other),
    }
}

/// "for the Fjord Times", "Special to the Fjord Times", "of Fjord Press".
fn affiliation(text: &str) -> Option<Piece> {
    let small = |word: &str| {
        matches!(word.to_lowercase().as_str(), "special" | "for" | "to" | "of" | "from" | "at" | "in" | "the" | "via")
    };
    let rest = words(text).find(|(_, word)| !small(word))?;
    let opened = words(text).next().is_some_and(|(_, word)| small(word) && !word.eq_ignore_ascii_case("the"));
    let capital = || words(&text[rest.0..]).all(|(_, word)| !word.starts_with(char::is_lowercase) || small(word));
    if rest.0 == 0 || !(opened || outlet::is_known(&text[rest.0..])) || !capital() {
        return None;
    }
    match outlet::is_known(&text[rest.0..]) {
        true => Some(Piece::Outlet(outlet_at_end(text, rest.0))),
        false => Some(Piece::Aside),
    }
}

/// A role, alone, before a name or behind it: "staff writer", "health reporter Anna Berg", "Anna Berg Staff Writer".
fn with_role(text: &str, first: bool) -> Option<Piece> {
    let (at, word) = words(text).find(|(_, word)| is_role(bare(word)))?;
    let index = words(&text[..at]).count();
    let rest = text[at + word.len()..].trim_start();
    let start_of = words(text)
        .find(|(at, word)| class(bare(word)) == "qualifier" && *at > 0)
        .map_or(at, |(start, _)| start.min(at));
    let before = text[..start_of].trim_end();
    if rest.is_empty() || goes_on_with_place(rest) || is_role(words(rest).next().map_or("", |(_, word)| bare(word))) {
        let signed = (!before.is_empty() && words(before).count() >= 2).then(|| name(before, first)).flatten();
        if outlet::is_known(text[..at].trim_end()) {
            return Some(Piece::Outlet(outlet_at_end(text[..at].trim_end(), 0)));
        }
        let plain = text.starts_with(char::is_lowercase) || index <= BEFORE_ROLE;
        return signed.map_or_else(
            || plain.then_some(Piece::Telling),
            |piece| match piece {
                Piece::Name { name, outlet, .. } => Some(Piece::Name { name, told: true, outlet }),
                other => Some(other),
            },
        );
    }
    let from = rest.as_ptr() as usize - text.as_ptr() as usize;
    let shifted = |span: Span| span.shifted(from as u32);
    match piece(rest, first)? {
        Piece::Name { name, outlet, .. } if index <= BEFORE_ROLE => {
            let employer = outlet::at_start(text).filter(|&length| length <= at).map(|length| Span::new(0, length));
            Some(Piece::Name { name: shifted(name), told: true, outlet: employer.or(outlet.map(shifted)) })
        }
        _ => None,
    }
}

/// Whether words behind a role say of what it is: "of the Fjord Times", "in Oslo".
fn goes_on_with_place(rest: &str) -> bool {
    let small = |word: &str| matches!(word, "of" | "for" | "at" | "in" | "on" | "to" | "from" | "the" | "and");
    words(rest).next().is_some_and(|(_, word)| small(word) && word != "the")
        && words(rest).all(|(_, word)| small(word) || !bare(word).starts_with(char::is_lowercase))
}

/// A date behind a name or an outlet: "Anna Berg February 17".
fn with_date(text: &str, first: bool) -> Option<Piece> {
    let (at, _) = words(text).skip(1).find(|(at, _)| is_of_date(&text[*at..]))?;
    piece(text[..at].trim_end(), first)
}

/// A place or an outlet behind a name: "Anna Berg in Oslo", "Anna Berg for Fjord News".
fn with_place(text: &str, first: bool) -> Option<Piece> {
    let (at, word) = words(text).skip(1).find(|(_, word)| matches!(*word, "in" | "for" | "at" | "of" | "from"))?;
    let place = text[at + word.len()..].trim_start();
    let small = |word: &str| matches!(word, "the" | "of" | "de" | "and" | "in");
    let fits = !place.is_empty() && words(place).all(|(_, word)| !word.starts_with(char::is_lowercase) || small(word));
    let start = place.as_ptr() as usize - text.as_ptr() as usize;
    let outlet = outlet::is_known(place.trim_start_matches("the ")).then(|| outlet_at_end(text, start));
    if outlet::is_known(text[..at].trim_end()) && fits {
        return Some(Piece::Outlet(outlet_at_end(text[..at].trim_end(), 0)));
    }
    match name(text[..at].trim_end(), first).filter(|_| fits)? {
        Piece::Name { name, .. } => Some(Piece::Name { name, told: outlet.is_some(), outlet }),
        other => Some(other),
    }
}

/// The name of an author; behind the first, a word alone and a city are where the author writes.
fn name(text: &str, first: bool) -> Option<Piece> {
    let count = words(text).count();
    let place = !first && (count == 1 || is_city(text));
    let is_part = |(at, word): (usize, &str)| {
        let bare = bare(word);
        let capital = bare.starts_with(char::is_uppercase) && !bare.contains(|c: char| c.is_ascii_digit());
        let particle =
            person_name::joins_names(word) || person_name::follows_particle(word) || person_name::opens_surname(word);
        let article = word
            .split_once(['-', '’', '\''])
            .is_some_and(|(article, _)| person_name::is_article(article) || matches!(article, "d" | "l"));
        let rare = count > 1 && RARE.contains(&in_title_case(bare).as_str());
        let nobody =
            (begins_no_name(bare) || holds_together(bare, &CLASSES)) && !rare && !is_given(bare) && !is_initial(word);
        (capital && (at > 0 && is_particle(bare) || !nobody)) || ((particle || article) && at < text.len())
    };
    let last = words(text).last().is_some_and(|(_, word)| word.contains(char::is_uppercase));
    let fits = (1..=NAME_WORDS + 1).contains(&count) && words(text).all(is_part) && last && !text.contains(':');
    let people = count <= NAME_WORDS || words(text).any(|(_, word)| is_particle(word));
    let dated = words(text).all(|(_, word)| is_in_date_line(word));
    (fits && people && !dated).then(|| match place {
        true => Piece::Aside,
        false => Piece::Name { name: Span::new(0, text.len()), told: false, outlet: None },
    })
}

fn is_particle(word: &str) -> bool {
    let word = word.to_lowercase();
    person_name::joins_names(&word) || person_name::follows_particle(&word)
}

/// Whether a word is a given name, in capitals or not.
pub(super) fn is_given(word: &str) -> bool {
    person_name::is_given(word) || person_name::is_given(&in_title_case(word))
}

/// Whether a word is an initial: "J.", "J.K.".
fn is_initial(word: &str) -> bool {
    word.ends_with('.') && word.split('.').all(|part| part.chars().count() <= 1)
}

fn ends_with_initial(text: &str) -> bool {
    words(text).last().is_some_and(|(_, word)| is_initial(word))
}

/// Whether a word is what an author is: "writer", "sportswriter".
pub(super) fn is_role(word: &str) -> bool {
    let word = word.to_lowercase();
    class(&word) == "role" || ["writer", "correspondent"].iter().any(|role| word.ends_with(role))
}

fn class(word: &str) -> &'static str {
    WORDS.get(word.trim_end_matches('.')).map_or("", |row| row.column(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name_of(text: &str) -> Option<&str> {
        match piece(text, true)? {
            Piece::Name { name, .. } => Some(&text[name.range()]),
            _ => None,
        }
    }

    #[test]
    fn the_name_without_what_stands_beside_it() {
        for (text, name) in [
            ("Anna Berg", "Anna Berg"),
            ("ANNA BERG", "ANNA BERG"),
            ("Ana de la Torre", "Ana de la Torre"),
            ("J. K. Moe", "J. K. Moe"),
            ("health reporter Anna Berg", "Anna Berg"),
            ("Anna Berg Staff Writer", "Anna Berg"),
            ("Anna Berg in Oslo", "Anna Berg"),
            ("Anna Berg February 17", "Anna Berg"),
            ("Anna Berg Follow @annaberg", "Anna Berg"),
        ] {
            assert_eq!(name_of(text), Some(name), "{text}");
        }
    }

    #[test]
    fn pieces_that_name_nobody() {
        for text in ["the bridge", "Friday", "They", "The Bridge", "2024", "Fjord News", "Staff Writer"] {
            assert_eq!(name_of(text), None, "{text}");
        }
        assert_eq!(piece("M.D.", false), Some(Piece::Suffix(Span::new(0, 4))));
        assert_eq!(piece("Oslo", false), Some(Piece::Aside));
    }
}
