//! Initials and the names that they are made of.

use std::ops::Range;

use super::finding::Finding;
use crate::document::Document;

/// The initials of the capitalized words of a name with several: "IAEA" of "International Atomic Energy Agency".
pub(super) fn initials(document: &Document<'_>, tokens: &Range<usize>) -> Option<String> {
    let words = tokens.clone().map(|token| document.word(token));
    let letters: String = words.filter_map(|word| word.chars().next().filter(|c| c.is_uppercase())).collect();
    (letters.chars().count() > 1).then_some(letters)
}

/// The finding that one in brackets right after it gives the initials of: "Joint Plan (JP)".
pub(super) fn definition(document: &Document<'_>, findings: &[Finding], index: usize) -> Option<usize> {
    let start = findings[index].tokens.start;
    let bracket = start.checked_sub(1).filter(|&before| document.word(before) == "(")?;
    let before = index.checked_sub(1)?;
    let name = &findings[before];
    let first = document.word(start).chars().next()?;
    let fits = name.tokens.clone().any(|token| document.word(token).starts_with(first));
    (name.tokens.end == bracket && name.tokens.len() > 1 && fits).then_some(before)
}
