//! Authors: lines that name them, and their initials.

use super::outlet;
use super::piece::is_role;
use super::shape::{Shape, bare, is_upper, words};
use super::signature::signature;
use crate::document::Span;

/// The longest line on who reported from where, in words.
const LONGEST: usize = 40;

/// The longest line that an outlet, a role or a date alone makes a line of authors, in words.
const SHORT: usize = 8;

/// Whether a line gives its authors wherever it stands: "By Anna Berg, Associated Press", "MH/PA".
pub(super) fn is_byline(text: &str, shape: Shape) -> bool {
    let signed = || {
        signature(text).is_some_and(|found| {
            let unlabelled = found.authors.is_some() && found.given && found.told && !shape.closed;
            let unlabelled = unlabelled && !text.contains('/') && !text.starts_with(['-', '–', '—', '(', '@']);
            found.labelled || unlabelled
        })
    };
    is_initials(text) || is_with_agency(text, shape) || signed() || reports(text, shape)
}

/// Whether a line says who reports from where, alone or before the names of others who contributed: "Anna Berg reports from
/// Oslo", "Berg reported from Oslo. Per Li in Rome contributed."
fn reports(text: &str, shape: Shape) -> bool {
    let cue = |cue: &str| text.split_once(cue);
    let Some((names, rest)) = cue(" reported from ").or_else(|| cue(" reports from ")) else { return false };
    let place = rest.split(['.', ';']).next().unwrap_or(rest);
    let small = |word: &str| is_joiner(word) || matches!(word, "," | "from");
    let capital =
        !place.is_empty() && words(place).all(|(_, word)| small(word) || word.starts_with(char::is_uppercase));
    let others = rest[place.len()..].trim_start_matches(['.', ';', ' ']);
    let alone = others.is_empty() || others.contains("contributed") || others.contains(" reported from ");
    shape.words <= LONGEST && capital && alone && signature(names).is_some_and(|found| found.authors.is_some())
}

/// Whether a text is names of people, with joining words and roles, and no more.
pub(super) fn are_names(text: &str) -> bool {
    let small = |word: &str| is_joiner(word) || is_role(word);
    let name = |(_, word): (usize, &str)| !bare(word).starts_with(char::is_lowercase) || small(bare(word));
    !text.trim_start().starts_with(char::is_lowercase) && words(text).all(name)
}

/// Whether a word is the initials of author and editor, with or without the story's number: "MH/PA", "AB/1234567".
pub(super) fn is_initials(word: &str) -> bool {
    let mut pieces = word.trim_matches(|c| matches!(c, '(' | ')' | '.')).split('/');
    let letters = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase());
    let code = |part: &str| {
        (1..=12).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let ends = pieces.next().is_some_and(letters) && pieces.next_back().is_some_and(code);
    ends && pieces.clone().nth(2).is_none() && pieces.all(letters)
}

/// Whether a line is a name with an agency: "Anna Berg, Associated Press".
fn is_with_agency(text: &str, shape: Shape) -> bool {
    let agency = text.rfind([',', '|']).map(|comma| &text[comma + 1..]);
    let known = |name: &str| outlet::is_known(name) && !outlet::is_photo_agency(name.trim());
    shape.words <= 8 && shape.lower == 0 && !shape.closed && agency.is_some_and(known)
}

/// Whether a line behind the headline names the author: "Anna Berg in Oslo", "@annaberg".
pub(super) fn is_author(text: &str, shape: Shape) -> bool {
    let name =
        |word: &str| word.starts_with(|c: char| c.is_uppercase() || matches!(c, '@' | '|' | '&')) || is_joiner(word);
    let names = (2..=9).contains(&shape.words) && words(text).all(|(_, word)| name(word));
    let address = shape.words <= 3 && text.contains('@');
    let signed = || signature(text).is_some_and(|found| found.given || (found.told && shape.words <= SHORT));
    !shape.closed && ((shape.numeric == 0 && !text.contains(':') && (names || address)) || signed())
}

/// Whether a line behind the story can be the name of an author or an agency: "Fjord Press", "AB".
pub(super) fn is_name(text: &str, shape: Shape) -> bool {
    let letters =
        |word: &str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '/' | ','));
    (1..=4).contains(&shape.words)
        && shape.capital == shape.words
        && !shape.closed
        && words(text).all(|(_, word)| letters(word))
        && (shape.words > 1 || is_upper(text) || outlet::is_known(text))
}

/// The words that name the authors in a byline: names or initials, without agency, role, place and date.
pub(super) fn author(line: &str) -> Option<Span> {
    let start = |text: &str| text.as_ptr() as usize - line.as_ptr() as usize;
    if is_initials(line) {
        let name = line.trim_matches(|c| matches!(c, '(' | ')' | '.'));
        return Some(Span::new(start(name), start(name) + name.len()));
    }
    let names = contributors(line).or_else(|| line.strip_prefix("From ")).unwrap_or(line);
    let found = signature(names)?;
    let authors = found.authors?;
    let text = &names[authors.range()];
    let named = found.labelled || found.told || names.len() < line.len() || {
        let shape = Shape::of(text);
        is_author(text, shape) || is_name(text, shape)
    };
    named.then(|| authors.shifted(start(names) as u32))
}

/// The names of those who are said to have contributed, without their outlet: "CNN's Anna Berg and Per Li contributed to …".
fn contributors(line: &str) -> Option<&str> {
    let end = [" contributed ", " reported from ", " reports from ", " also contributed"]
        .iter()
        .find_map(|cue| line.find(cue))?;
    let names = line[..end].trim_start_matches(|c: char| !c.is_alphanumeric());
    let possessive = ["’s ", "'s "].iter().find_map(|mark| names.split_once(mark));
    let own = possessive.filter(|(outlet, _)| outlet::is_known(outlet.trim_start_matches("The ")));
    Some(own.map_or(names, |(_, names)| names))
}

fn is_joiner(word: &str) -> bool {
    matches!(word, "and" | "in" | "for" | "at" | "of" | "with" | "the" | "de" | "van" | "von" | "bin" | "al" | "der")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_authors() {
        for line in [
            "By Anna Berg",
            "By ANNA BERG, Associated Press",
            "By Sportswriter Anna Berg",
            "MH/PA",
            "AB/1234567",
            "Anna Berg, Reuters",
            "By Anna Berg and Per Li",
            "Anna Berg reports from Oslo",
            "Berg reported from Oslo. Ole Li in Rome contributed.",
            "Anna Berg, health correspondent",
            "Posted by Anna Berg on May 4, 2021",
        ] {
            assert!(is_byline(line, Shape::of(line)), "{line}");
        }
        for line in ["— Anna Berg (@annaberg) May 4, 2021", "-- Anna Berg, Fjord Times reporter"] {
            assert!(!is_byline(line, Shape::of(line)), "{line}");
        }
        for line in ["By then the bridge had closed.", "By Friday they had left", "He/she", "and/or", "24/7"] {
            assert!(!is_byline(line, Shape::of(line)), "{line}");
        }
    }

    #[test]
    fn the_author_alone() {
        for (line, name) in [
            ("By Anna Berg, Associated Press", Some("Anna Berg")),
            ("BY ANNA BERG | February 17, 2020", Some("ANNA BERG")),
            ("By Anna Berg February 17, 2020", Some("Anna Berg")),
            ("(Reporting by Anna Berg; Editing by Per Li)", Some("Anna Berg")),
            ("Anna Berg in Oslo", Some("Anna Berg")),
            (
                "CNN’s Anna Berg, Per Li and Ole Dahl contributed to this report.",
                Some("Anna Berg, Per Li and Ole Dahl"),
            ),
            ("MH/PA", Some("MH/PA")),
            ("Source: Fjord Press", None),
            ("Reuters", None),
            ("@annaberg", None),
        ] {
            assert_eq!(author(line).map(|span| &line[span.range()]), name, "{line}");
        }
    }
}
