//! Authors: lines that name them, and their initials.

use super::date::first_date;
use super::shape::{Shape, bare, is_upper, words};
use super::{imprint, outlet};
use crate::document::Span;

/// The longest line of authors, in words.
const LONGEST: usize = 16;

/// Whether a line gives its authors wherever it stands: "By Anna Berg, Associated Press", "MH/PA".
pub(super) fn is_byline(text: &str, shape: Shape) -> bool {
    let by = ["By ", "BY ", "by "].iter().find_map(|by| text.strip_prefix(by));
    (shape.words <= LONGEST && by.is_some_and(are_names)) || is_initials(text) || is_with_agency(text, shape)
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
    shape.words <= 8 && shape.lower == 0 && !shape.closed && agency.is_some_and(outlet::is_known)
}

/// Whether a line behind the headline names the author: "Anna Berg in Oslo", "@annaberg".
pub(super) fn is_author(text: &str, shape: Shape) -> bool {
    let name =
        |word: &str| word.starts_with(|c: char| c.is_uppercase() || matches!(c, '@' | '|' | '&')) || is_joiner(word);
    let names = (2..=9).contains(&shape.words) && words(text).all(|(_, word)| name(word));
    let address = shape.words <= 3 && text.contains('@');
    !shape.closed && shape.numeric == 0 && !text.contains(':') && (names || address)
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

/// The words that name the author in a byline: names or initials, without agency, role and date.
pub(super) fn author(line: &str) -> Option<Span> {
    let label = imprint::at_start(line);
    if label.is_some_and(|(_, whom)| whom != "author") {
        return None;
    }
    let from = label.map_or(0, |(length, _)| length);
    let end = first_date(line).map_or(line.len(), |(span, _)| span.start as usize).max(from);
    let names = line[from..end].find([',', '|', ';', '\n', '•', '·', ')']).map_or(end, |length| from + length);
    let name = line[from..names].trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '.' | '-' | '–' | '—'));
    let start = name.as_ptr() as usize - line.as_ptr() as usize;
    let shape = Shape::of(name);
    let named = label.is_some() || is_initials(name) || is_author(name, shape) || is_name(name, shape);
    (named && !name.is_empty() && !name.contains('@') && !outlet::is_known(name))
        .then(|| Span::new(start, start + name.len()))
}

fn is_joiner(word: &str) -> bool {
    matches!(word, "and" | "in" | "for" | "at" | "of" | "with" | "the" | "de" | "van" | "von" | "bin" | "al" | "der")
}

fn is_role(word: &str) -> bool {
    let word = word.to_lowercase();
    ["writer", "writers", "correspondent", "editor", "reporter", "staff"].iter().any(|role| word.ends_with(role))
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
        ] {
            assert!(is_byline(line, Shape::of(line)), "{line}");
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
            ("Anna Berg in Oslo", Some("Anna Berg in Oslo")),
            ("MH/PA", Some("MH/PA")),
            ("Source: Fjord Press", None),
            ("Reuters", None),
            ("@annaberg", None),
        ] {
            assert_eq!(author(line).map(|span| &line[span.range()]), name, "{line}");
        }
    }
}
