//! The signature of an article: a line that names its authors, with their roles, outlets and places, addresses and the date.
//!
//! Marks and joining words part the line into pieces. A line is a signature where each of its pieces is of a known kind.

use std::sync::LazyLock;

use super::date::{first_date, is_date_line, is_of_date};
use super::dateline::is_city;
use super::imprint;
use super::line::trimmed;
use super::outlet;
use super::shape::{bare, words};
use crate::document::Span;
use crate::lexicon::calendar::is_in_date_line;
use crate::lexicon::function_word::{begins_no_name, holds_together};
use crate::lexicon::word_shape::in_title_case;
use crate::lexicon::{Case, Table, person_name};

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/byline_words.txt"), Case::Folded));

/// The longest signature, in bytes.
const LONGEST: usize = 400;

/// The most words before a label such as "By": those of a date.
const BEFORE_LABEL: usize = 8;

/// The most words of a name.
const NAME_WORDS: usize = 5;

/// The most words before the word for a role: "chief national affairs".
const BEFORE_ROLE: usize = 4;

/// Marks that may stand before the label, or before the first name.
const OPENERS: [char; 9] = ['-', '–', '—', '(', '[', '*', '•', '·', '▪'];

/// Marks that part the pieces.
const SEPARATORS: [char; 12] = [',', ';', '|', '•', '·', '(', ')', '[', ']', '/', '\n', '~'];

/// The classes of words of which no name consists.
const CLASSES: [&str; 4] = ["article", "conjunction", "pronoun", "personal"];

/// Given names that are small words, too, and are names only before another.
const RARE: [&str; 4] = ["Per", "An", "So", "My"];

/// What a signature tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signature {
    /// The words from the first author's name to the last's.
    pub authors: Option<Span>,
    /// The outlet that it names first.
    pub outlet: Option<Span>,
    /// Whether a word such as "By" opens it.
    pub labelled: bool,
    /// Whether it gives a role, an outlet, an address or the day, as no other line of names does.
    pub told: bool,
    /// Whether the first author's name begins with a given name.
    pub given: bool,
}

/// The kind of a piece of a signature, with the words of the name that it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Piece {
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

/// What a line tells if it is a signature.
pub(super) fn signature(line: &str) -> Option<Signature> {
    if line.len() > LONGEST || line.contains(['“', '”', '"', '?', '!']) {
        return None;
    }
    let (from, labelled) = label(line)?;
    let mut signature = Signature { labelled, told: first_date(line).is_some(), ..Signature::default() };
    let mut staff = false;
    let mut named_last = false;
    for mut span in pieces(line, from) {
        match imprint::at_start(&line[span.range()]) {
            Some((length, "author")) => span.start += length as u32,
            Some(_) if signature.authors.is_some() => break,
            _ => {}
        }
        let Some(span) = trimmed(line, span) else { continue };
        let text = &line[span.range()];
        let piece = piece(text, signature.authors.is_none())?;
        let moved = |inner: Span| inner.shifted(span.start);
        match piece {
            Piece::Name { name, told, outlet } => {
                let first = words(&text[name.range()]).next().map_or("", |(_, word)| word);
                signature.given |= signature.authors.is_none() && is_given(first);
                signature.authors = Some(signature.authors.map_or(moved(name), |authors| authors.to(moved(name))));
                signature.told |= told;
                signature.outlet = signature.outlet.or(outlet.map(moved));
            }
            Piece::Suffix(suffix) if named_last => {
                signature.authors = signature.authors.map(|authors| authors.to(moved(suffix)));
            }
            Piece::Suffix(_) => return None,
            Piece::Outlet(outlet) => {
                signature.told = true;
                signature.outlet = signature.outlet.or(Some(moved(outlet)));
            }
            Piece::Telling => {
                signature.told = true;
                staff = true;
            }
            Piece::Aside => {}
        }
        named_last = matches!(piece, Piece::Name { .. } | Piece::Suffix(_));
    }
    (signature.authors.is_some() || signature.outlet.is_some() || staff).then_some(signature)
}

/// The byte behind the label of a line, and whether there is one; `None` where the label is not that of an author.
fn label(line: &str) -> Option<(usize, bool)> {
    let marks = line.len() - line.trim_start_matches(|c: char| c.is_whitespace() || OPENERS.contains(&c)).len();
    let opened = |at: usize| imprint::at_start(&line[at..]).map(|(length, whom)| (at + length, whom));
    let whole = line.starts_with('(').then(|| opened(0)).flatten();
    if let Some((behind, whom)) = whole.or_else(|| opened(marks)) {
        let colon = line[behind..].trim_start().starts_with(':');
        return (whom == "author")
            .then(|| (behind + if colon { line[behind..].find(':').map_or(0, |at| at + 1) } else { 0 }, true));
    }
    let behind_date = words(line)
        .take(BEFORE_LABEL)
        .find(|(at, word)| word.eq_ignore_ascii_case("by") && *at > 0 && is_date_line(line[..*at].trim_end()));
    Some(behind_date.map_or((marks, false), |(at, word)| (at + word.len(), true)))
}

/// The pieces of a line from a byte on, without the marks and the white space around them.
fn pieces(line: &str, from: usize) -> Vec<Span> {
    let mut pieces = Vec::new();
    let mut start = from;
    let mut cut = |start: usize, end: usize| {
        let text = line.get(start..end).unwrap_or("");
        let is_mark = |c: char| c.is_whitespace() || matches!(c, ':' | '-' | '–' | '—' | '\'' | '’');
        let inner = text.trim_matches(is_mark);
        if inner.contains(char::is_alphanumeric) {
            let at = inner.as_ptr() as usize - line.as_ptr() as usize;
            pieces.push(Span::new(at, at + inner.len()));
        }
    };
    for (at, word) in words(&line[from..]).map(|(at, word)| (from + at, word)) {
        let joins =
            matches!(word, "&" | "-" | "–" | "—" | "--" | "+") || word.eq_ignore_ascii_case("and") || word == "with";
        if joins {
            cut(start, at);
            start = at + word.len();
            continue;
        }
        for (offset, mark) in word.match_indices(SEPARATORS) {
            if word.contains('@') || word.contains("://") {
                break;
            }
            cut(start, at + offset);
            start = at + offset + mark.len();
        }
    }
    cut(start, line.len());
    pieces
}

/// The kind of a piece; the first name may be of one word, and no place is looked for before it.
fn piece(text: &str, first: bool) -> Option<Piece> {
    let text = text.trim_end_matches(|c: char| c.is_whitespace() || c == '.' && !ends_with_initial(text));
    if is_of_date(text) {
        return Some(Piece::Aside);
    }
    if outlet::is_known(text) {
        return Some(Piece::Outlet(Span::new(0, text.len())));
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

/// "Follow @annaberg" or an address, alone or behind a name.
fn with_address(text: &str, first: bool) -> Option<Piece> {
    let is_address = |word: &str| word.contains('@') || word.contains("://") || word.starts_with("www.");
    words(text).find(|(_, word)| is_address(word))?;
    let (at, _) = words(text).find(|(_, word)| is_address(word) || class(bare(word)) == "address")?;
    behind(text, at, first)
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
        true => Some(Piece::Outlet(Span::new(rest.0, text.len()))),
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
    let outlet = outlet::is_known(place.trim_start_matches("the ")).then(|| Span::new(start, text.len()));
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

fn is_given(word: &str) -> bool {
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

    fn read(line: &str) -> Option<(Option<&str>, Option<&str>)> {
        let found = signature(line)?;
        let words = |span: Option<Span>| span.map(|span| &line[span.range()]);
        Some((words(found.authors), words(found.outlet)))
    }

    #[test]
    fn all_authors_and_the_outlet() {
        for (line, authors, outlet) in [
            ("By Anna Berg", Some("Anna Berg"), None),
            ("BY ANNA BERG AND PER LI", Some("ANNA BERG AND PER LI"), None),
            ("By Anna Berg, Per Li Jr. and Ole Dahl", Some("Anna Berg, Per Li Jr. and Ole Dahl"), None),
            ("By Anna Berg, Per Li, Jr. & Ole Dahl", Some("Anna Berg, Per Li, Jr. & Ole Dahl"), None),
            ("By Ana de la Torre and J. K. Moe", Some("Ana de la Torre and J. K. Moe"), None),
            ("By national affairs reporter Anna Berg", Some("Anna Berg"), None),
            ("By Anna Berg, health correspondent", Some("Anna Berg"), None),
            ("By ITV News Political Editor Anna Berg", Some("Anna Berg"), Some("ITV News")),
            ("By Anna Berg Staff Writer", Some("Anna Berg"), None),
            ("By Anna Berg, Fjord Times", Some("Anna Berg"), Some("Fjord Times")),
            ("By Anna Berg for the Fjord Times", Some("Anna Berg"), Some("the Fjord Times")),
            ("By Anna Berg | November 13, 2014 | 5:03 pm", Some("Anna Berg"), None),
            ("By Anna Berg in Oslo and Per Li in Rome", Some("Anna Berg in Oslo and Per Li"), None),
            ("By Anna Berg, Oslo", Some("Anna Berg"), None),
            ("-- By Anna Berg Follow @annaberg", Some("Anna Berg"), None),
            ("2/26/2024 7:11 AM PST BY ANNA BERG", Some("ANNA BERG"), None),
            ("Words by Anna Berg", Some("Anna Berg"), None),
            ("(Reporting by Anna Berg and Per Li; Editing by Ole Dahl)", Some("Anna Berg and Per Li"), None),
            (
                "Reporting by Anna Berg in Oslo; Writing by Per Li; Editing by Ole Dahl",
                Some("Anna Berg in Oslo; Writing by Per Li"),
                None,
            ),
            ("Anna Berg, Fjord Times 8:01 p.m. EDT April 7, 2015", Some("Anna Berg"), Some("Fjord Times")),
            ("By BBC News", None, Some("BBC News")),
            ("By FJORD STAFF", None, None),
        ] {
            assert_eq!(read(line), Some((authors, outlet)), "{line}");
        }
    }

    #[test]
    fn other_lines_are_no_signatures() {
        for line in [
            "By then the bridge had closed.",
            "By Friday they had left",
            "By Friday",
            "By the numbers",
            "By what right?",
            "The council met in Oslo",
            "Edited by Anna Berg",
            "",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
