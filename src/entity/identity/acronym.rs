//! Initials and the names that they are made of.

use std::ops::Range;

use crate::annotation::EntityType;
use crate::document::Document;
use crate::entity::finding::{Finding, Trust};

/// The initials of the capitalized words of a name with several: "IAEA" of "International Atomic Energy Agency".
pub(super) fn initials(document: &Document<'_>, tokens: &Range<usize>) -> Option<String> {
    let words = tokens.clone().map(|token| document.word(token));
    let letters: String = words.filter_map(|word| word.chars().next().filter(|c| c.is_uppercase())).collect();
    (letters.chars().count() > 1).then_some(letters)
}

/// The fewest letters of initials that no words explain.
pub(super) const SHORTEST: usize = 3;

/// The most words between a name and its initials: ", also known as the".
const BETWEEN: usize = 5;

/// Whether names of a type are shortened to initials by everybody: not those of people.
pub(super) fn is_shortened(kind: EntityType) -> bool {
    use EntityType::{Agreement, Event, Facility, Gpe, Location, Organization, Product};
    matches!(kind, Agreement | Event | Facility | Gpe | Location | Organization | Product)
}

/// Whether initials beside a longer name of a type may be those of that name, by which neither gets another type.
fn may_join(initials: &Finding, kind: EntityType) -> bool {
    let untyped = initials.kind == EntityType::Other && initials.trust == Trust::Guess;
    is_shortened(kind) && (initials.kind == kind || untyped)
}

/// The index of the finding right before some initials that they are defined by: "Joint Plan (JP)", "Joint Plan, or JP".
///
/// Initials in brackets may be those of the name in another language, as long as they share a letter with it.
pub(super) fn definition(document: &Document<'_>, findings: &[Finding], index: usize) -> Option<usize> {
    let start = findings[index].tokens.start;
    let before = index.checked_sub(1)?;
    let name = &findings[before];
    if !may_join(&findings[index], name.kind)
        || name.tokens.len() < 2
        || name.tokens.end >= start
        || start - name.tokens.end > BETWEEN
    {
        return None;
    }
    let between = name.tokens.end..start;
    let mut words = between.map(|token| document.word(token)).filter(|word| !matches!(*word, "," | "the" | "also"));
    let letters = document.word(start).chars().filter(|c| c.is_alphabetic());
    let shared = |c: char| name.tokens.clone().any(|token| document.word(token).starts_with(c));
    let all = letters.clone().all(shared);
    let some = letters.clone().next().is_some_and(shared) || letters.filter(|&c| shared(c)).count() > 1;
    let joined = match (words.next()?, words.next(), words.next()) {
        ("(", None, None) => some,
        ("or", None, None) | ("known", Some("as"), None) | ("(", Some("or"), None) => all,
        ("called", None, None) => all,
        _ => false,
    };
    joined.then_some(before)
}
