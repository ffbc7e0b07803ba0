//! What the trees say of a mention: its head, its role in its clause, and what governs it.

use std::ops::Range;

use crate::document::{Deprel, Document};
use crate::syntax::piece;

/// How a noun phrase or pronoun takes part in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// "*She* wrote."
    Subject,
    /// "*She* was seen."
    PassiveSubject,
    /// "They saw *her*."
    Object,
    /// "They spoke with *her*."
    Oblique,
    /// "*her* letter".
    Possessor,
    /// "a letter to *her*".
    Complement,
    /// "the *Paris* office".
    Modifier,
    /// "the mayor, *Jane Roe*".
    Apposition,
    /// "It was *she*."
    Predicate,
    /// Anything else.
    Other,
}

/// How far a tree is climbed.
const CLIMB: usize = 32;

/// The head of a phrase: the first of its tokens whose own head lies outside of it.
pub(super) fn head(document: &Document<'_>, tokens: Range<usize>) -> usize {
    let outside = |&token: &usize| {
        let token = &document.tokens[token];
        token.deprel != Deprel::Punct && token.head.is_none_or(|head| !tokens.contains(&(head as usize)))
    };
    tokens.clone().find(outside).unwrap_or(tokens.start)
}

/// What a token hangs on and how, a member of a coordination as its first member.
pub(super) fn attachment(document: &Document<'_>, token: usize) -> (Option<usize>, Deprel) {
    let mut at = token;
    for _ in 0..CLIMB {
        let Some(read) = document.tokens.get(at) else { break };
        match (read.deprel, read.head) {
            (Deprel::Conj, Some(head)) => at = head as usize,
            (deprel, head) => return (head.map(|head| head as usize), deprel),
        }
    }
    (None, Deprel::Dep)
}

/// Whether a word only stands for a clause that follows as the subject: "*It* is clear that they lost".
pub(super) fn announces_clause(document: &Document<'_>, token: usize) -> bool {
    let word = &document.tokens[token];
    let after = document.tokens[token + 1..].iter().take(piece::LONGEST);
    let mut clause = after.filter(|other| other.head == word.head && other.sentence == word.sentence);
    word.deprel == Deprel::Expl && clause.any(|other| other.deprel.universal() == Deprel::Csubj)
}

/// The role of the phrase that a token heads.
pub(super) fn role(document: &Document<'_>, token: usize) -> Role {
    match attachment(document, token).1 {
        Deprel::Nsubj | Deprel::NsubjOuter | Deprel::Csubj => Role::Subject,
        Deprel::NsubjPass => Role::PassiveSubject,
        Deprel::Obj | Deprel::Iobj => Role::Object,
        Deprel::Obl | Deprel::OblAgent | Deprel::OblUnmarked => Role::Oblique,
        Deprel::NmodPoss => Role::Possessor,
        Deprel::Nmod | Deprel::NmodUnmarked => Role::Complement,
        Deprel::Compound | Deprel::NmodDesc | Deprel::Amod | Deprel::Flat => Role::Modifier,
        Deprel::Appos => Role::Apposition,
        Deprel::Root | Deprel::Ccomp | Deprel::Xcomp | Deprel::Advcl | Deprel::Acl | Deprel::AclRelcl => {
            Role::Predicate
        }
        _ => Role::Other,
    }
}

/// The tokens above one in its tree, the nearest first.
pub(super) fn ancestors<'d>(document: &'d Document<'_>, token: usize) -> impl Iterator<Item = usize> + use<'d> {
    let up = |&at: &usize| document.tokens.get(at).and_then(|token| token.head).map(|head| head as usize);
    std::iter::successors(up(&token), up).take(CLIMB)
}

/// The tokens of a sentence that hang on one, in order.
pub(super) fn dependents<'d>(
    document: &'d Document<'_>,
    token: usize,
    among: Range<usize>,
) -> impl Iterator<Item = usize> + use<'d> {
    let near = among.start.max(token.saturating_sub(CLIMB))..among.end.min(token + CLIMB);
    near.filter(move |&other| document.tokens[other].head == Some(token as u32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coref::testing;

    #[test]
    fn a_clause_is_announced_where_it_follows() {
        let announced = |text: &str| announces_clause(&testing::document(text), 0);
        assert!(announced("It is clear that Spain played badly."));
        assert!(!announced("It played badly."));
    }
}
