//! Names beside a common noun that say who it is: "her mother, Helle", "a lawyer for the family, Ann Roe of Bonn".

use std::ops::Range;

use super::cast::Cast;
use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Mention, Upos};
use crate::syntax::walker::Walker;

/// The name that says who or which the noun is that heads some words; what the noun stands for must be of its type.
pub(super) fn name(
    document: &Document<'_>,
    cast: &Cast<'_, '_>,
    head: usize,
    words: &Range<usize>,
    fits: impl Fn(EntityType) -> bool,
) -> Option<Mention> {
    let last = words.end.checked_sub(1).filter(|&last| last > head)?;
    let (start, end) = (document.tokens.get(head + 1)?.span, document.tokens[last].span);
    let names: Vec<Mention> = cast.names_in(start.to(end)).collect();
    let of_type = |mention: &Mention| cast.entity(mention.entity).is_some_and(|entity| fits(entity.kind));
    let beside = |mention: &Mention| is_beside(document, mention, head, words);
    names.into_iter().find(|mention| of_type(mention) && beside(mention))
}

/// Whether a name stands right behind the noun, or behind a comma or dash and before another or nothing.
fn is_beside(document: &Document<'_>, mention: &Mention, head: usize, words: &Range<usize>) -> bool {
    let walker = Walker::new(document);
    let own = document.tokens_in(mention.span);
    let Some(root) = walker.head_of(&own, |_| true) else { return false };
    let titles = |token: usize| {
        matches!(walker.relation(token), Deprel::NmodDesc | Deprel::Compound | Deprel::Flat | Deprel::Amod)
    };
    let start = own.start.min(walker.phrase(root, titles).start).max(head + 1);
    let direct = matches!(walker.relation(root), Deprel::Appos | Deprel::Flat | Deprel::NmodDesc);
    if start == head + 1 {
        return direct && walker.governor(root) == Some(head);
    }
    let mark = document.word(start - 1);
    let opens = matches!(mark, "," | "–" | "—" | "-" | "--" | ":");
    let clause = (head + 1..start).any(|token| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux));
    let listed = own.end < words.end && matches!(document.word(own.end), "and" | "or" | "&");
    // "Ann Roe, D-Texas" and "in Austin, Texas" are of places; a type that fits rules them out.
    opens && !listed && (!clause || direct && walker.governor(root) == Some(head))
}
