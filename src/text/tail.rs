//! The tail of a body, attached to its last paragraph: initials, a licence, the names of editors.

use super::author::is_initials;
use super::boilerplate::boilerplate;
use super::caption::closing_credit;
use super::shape::{Shape, is_last_word, words};
use crate::annotation::ZoneKind;
use crate::document::{Span, Zone};

/// The length of the end of the paragraph in which it is looked for, in bytes.
const WINDOW: usize = 800;

/// The zones of the tail of a paragraph, in order, in bytes from the paragraph's beginning; never all of the paragraph.
pub(super) fn tail(text: &str) -> Vec<Zone> {
    let mut zones: Vec<Zone> = Vec::new();
    let mut end = text.len();
    for start in starts(text).into_iter().rev() {
        let words = text[start..end].trim_end();
        let Some(kind) = kind(words) else { continue };
        let mut span = Span::new(start, start + words.len());
        if let Some(next) = zones.pop_if(|next| next.kind == kind) {
            span = span.to(next.span);
        }
        zones.push(Zone { span, kind });
        end = start;
    }
    zones.reverse();
    zones
}

/// The bytes at which a part of the tail may begin: behind the end of a sentence and behind initials.
fn starts(text: &str) -> Vec<usize> {
    let mut from = text.len().saturating_sub(WINDOW);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let mut starts = Vec::new();
    let mut before: Option<&str> = None;
    for (at, word) in words(&text[from..]) {
        let parted = before.is_some_and(|before| is_last_word(before) || before.ends_with(')') || is_initials(before));
        if parted && !word.starts_with(char::is_lowercase) {
            starts.push(from + at);
        }
        before = Some(word);
    }
    starts
}

/// The purpose of a stretch at the end of a body, if it is not the body itself.
fn kind(words: &str) -> Option<ZoneKind> {
    if is_initials(words) || is_agency_in_brackets(words) {
        return Some(ZoneKind::Byline);
    }
    let (kind, _) = boilerplate(words, Shape::of(words))?;
    (kind != ZoneKind::Section).then_some(kind)
}

/// Whether words are an agency in brackets, as behind the last sentence: "(Reuters)".
fn is_agency_in_brackets(words: &str) -> bool {
    words.starts_with('(') && words.ends_with(')') && closing_credit(words).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Vec<(ZoneKind, &str)> {
        tail(text).iter().map(|zone| (zone.kind, &text[zone.span.range()])).collect()
    }

    #[test]
    fn initials_and_licence_behind_the_story() {
        let text = "The council “met”. AB/CD All content by Fjord News is licensed under a free licence. See www.fjord.example.";
        assert_eq!(parts(text)[0], (ZoneKind::Byline, "AB/CD"));
        assert_eq!(parts(text)[1].0, ZoneKind::Boilerplate);
    }

    #[test]
    fn names_of_editors_and_agencies() {
        assert_eq!(
            parts("They met on Friday. (Reporting by Anna Berg; Editing by Per Li)"),
            [(ZoneKind::Byline, "(Reporting by Anna Berg; Editing by Per Li)")]
        );
        assert_eq!(
            parts("They met on Friday. Anna B. Berg contributed to this report."),
            [(ZoneKind::Byline, "Anna B. Berg contributed to this report.")]
        );
        assert_eq!(parts("They met on Friday. (Reuters)"), [(ZoneKind::Byline, "(Reuters)")]);
    }

    #[test]
    fn the_story_itself_is_no_tail() {
        assert!(parts("They met. They shared a meal. Nobody spoke of the U.S./UK deal.").is_empty());
        assert!(parts("All rights reserved").is_empty());
    }
}
