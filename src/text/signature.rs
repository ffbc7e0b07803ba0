//! The signature of an article: a line that names its authors, with their roles, outlets and places, addresses and the date.
//!
//! Marks and joining words part the line into pieces. A line is a signature where each of its pieces is of a known kind.

use super::date::{first_date, is_date_line};
use super::imprint;
use super::line::trimmed;
use super::piece::{Piece, is_given, piece};
use super::shape::words;
use crate::document::Span;

/// The longest signature, in bytes.
const LONGEST: usize = 400;

/// The most words before a label such as "By": those of a date or a section.
const BEFORE_LABEL: usize = 8;

/// Marks that may stand before the label, or before the first name.
const OPENERS: [char; 9] = ['-', '–', '—', '(', '[', '*', '•', '·', '▪'];

/// Marks that part the pieces.
const SEPARATORS: [char; 12] = [',', ';', '|', '•', '·', '(', ')', '[', ']', '/', '\n', '~'];

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
    let parted = |before: &str| is_date_line(before) || before.ends_with([':', '|', '•', '·']);
    let behind_date = words(line)
        .take(BEFORE_LABEL)
        .find(|(at, word)| word.eq_ignore_ascii_case("by") && *at > 0 && parted(line[..*at].trim_end()));
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
            ("By Anna Berg for the Fjord Times", Some("Anna Berg"), Some("Fjord Times")),
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
            ("By Fjord News staff", None, Some("Fjord News")),
            ("By The Associated Press in Oslo", None, Some("Associated Press")),
            ("Exclusive: By Anna Berg", Some("Anna Berg"), None),
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
