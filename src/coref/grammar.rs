//! The grammar of a mention by its tree: its head and its role in its clause.

use std::ops::Range;

use crate::document::{Deprel, Document};
use crate::syntax::piece;
use crate::syntax::walker::Walker;

/// The role of a noun phrase or pronoun in its clause.
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

/// The token that heads a phrase, which no punctuation mark does.
pub(super) fn head(document: &Document<'_>, tokens: Range<usize>) -> usize {
    Walker::new(document).head_of(&tokens, |token| token.deprel != Deprel::Punct).unwrap_or(tokens.start)
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
    match Walker::new(document).attachment(token).1 {
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
