//! Names beside a common noun that say who it is: "her mother, Helle", "a lawyer for the family, Ann Roe of Bonn".

use std::ops::Range;

use super::cast::Cast;
use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Mention, Upos};
use crate::syntax::walker::Walker;

/// The name that says who or which the noun is that heads some words; `fits` is asked for its type, and told whether the
/// tree has it for the noun's.
pub(super) fn name(
    document: &Document<'_>,
    cast: &Cast<'_, '_>,
    head: usize,
    words: &Range<usize>,
    fits: impl Fn(EntityType, bool) -> bool,
) -> Option<Mention> {
    let last = words.end.checked_sub(1).filter(|&last| last > head)?;
    let (start, end) = (document.tokens.get(head + 1)?.span, document.tokens[last].span);
    let names: Vec<Mention> = cast.names_in(start.to(end)).collect();
    let beside = |mention: &Mention| {
        let sure = is_beside(document, mention, head, words)?;
        cast.entity(mention.entity).filter(|entity| fits(entity.kind, sure))
    };
    names.into_iter().find(|mention| beside(mention).is_some())
}

/// The name that brackets right behind a pronoun or a noun say it stands for: "he (Hale)", "our enemy (the United States)". One
/// without an article behind a noun may as well say where or of what: "a lawyer (Texas)".
pub(super) fn gloss(document: &Document<'_>, cast: &Cast<'_, '_>, head: usize) -> Option<Mention> {
    let word = |token: usize| if token < document.tokens.len() { document.word(token) } else { "" };
    let pronoun = document.tokens[head].upos == Upos::Pron;
    if word(head + 1) != "(" {
        return None;
    }
    let article = word(head + 2).eq_ignore_ascii_case("the");
    let name = cast.name_at(head + 2 + usize::from(article)).filter(|_| pronoun || article)?;
    let own = document.tokens_in(name.span);
    let fills = own.start <= head + 2 + usize::from(article) && word(own.end) == ")";
    fills.then_some(name)
}

/// Whether the tree, too, has a name for the noun's that stands right behind it, or behind a comma or dash; none where it
/// does not stand there.
fn is_beside(document: &Document<'_>, mention: &Mention, head: usize, words: &Range<usize>) -> Option<bool> {
    let walker = Walker::new(document);
    let own = document.tokens_in(mention.span);
    let root = walker.head_of(&own, |_| true)?;
    let titles = |token: usize| {
        matches!(
            walker.relation(token),
            Deprel::NmodDesc | Deprel::Compound | Deprel::Flat | Deprel::Amod | Deprel::Det
        )
    };
    let start = own.start.min(walker.phrase(root, titles).start).max(head + 1);
    let relation = matches!(walker.relation(root), Deprel::Appos | Deprel::Flat | Deprel::NmodDesc);
    let direct = relation && walker.governor(root) == Some(head);
    if start == head + 1 {
        return direct.then_some(true);
    }
    let mark = document.word(start - 1);
    let opens = matches!(mark, "," | "–" | "—" | "-" | "--" | ":");
    let clause = (head + 1..start).any(|token| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux));
    let listed = own.end < words.end && matches!(document.word(own.end), "and" | "or" | "&");
    // "Ann Roe, D-Texas" and "in Austin, Texas" are of places; a type that fits rules them out.
    (opens && !listed && (!clause || direct)).then_some(direct)
}
