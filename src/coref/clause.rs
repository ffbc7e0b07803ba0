//! The clauses of a sentence by its tree, and how they hang together.

use crate::document::{Deprel, Upos};
use crate::syntax::walker::Walker;

/// The head of the clause that a token stands in.
pub(super) fn head(walker: Walker<'_, '_>, token: usize) -> Option<usize> {
    std::iter::once(token).chain(walker.ancestors(token)).find(|&at| heads_clause(walker, at))
}

/// Whether a token heads a clause.
fn heads_clause(walker: Walker<'_, '_>, token: usize) -> bool {
    match walker.relation(token) {
        Deprel::Conj => matches!(walker.document.tokens[token].upos, Upos::Verb | Upos::Aux),
        relation => way(relation) != OTHER,
    }
}

const OTHER: usize = 6;

/// The way in which a clause hangs on another, as a number from 1 to 6.
fn way(relation: Deprel) -> usize {
    match relation {
        Deprel::Advcl | Deprel::AdvclRelcl => 1,
        Deprel::Ccomp | Deprel::Parataxis | Deprel::Csubj | Deprel::CsubjPass => 2,
        Deprel::Acl | Deprel::AclRelcl => 3,
        Deprel::Xcomp => 4,
        Deprel::Conj | Deprel::Root => 5,
        _ => OTHER,
    }
}

/// The sort of clause that a token stands in, as a number below 7: 0 where there is none.
pub(super) fn sort(walker: Walker<'_, '_>, token: usize) -> usize {
    head(walker, token).map_or(0, |head| match walker.relation(head) {
        // A verb that is coordinated stands in a clause of the sort of the first.
        Deprel::Conj => walker.attachment(head).0.map_or(5, |_| way(walker.attachment(head).1)),
        relation => way(relation),
    })
}

/// How the clauses of two tokens of a sentence hang together, as a number below 14: 0 for one clause, 1 to 6 where the clause of the
/// first hangs on that of the second, 7 to 12 where that of the second hangs on that of the first, 13 for neither.
pub(super) fn between(walker: Walker<'_, '_>, first: usize, second: usize) -> usize {
    let (Some(first), Some(second)) = (head(walker, first), head(walker, second)) else { return 13 };
    if first == second {
        return 0;
    }
    // The clause right below the upper one tells the way.
    let below = |lower: usize, upper: usize| {
        let between = walker.path(lower, upper)?;
        Some(std::iter::once(lower).chain(between).filter(|&at| heads_clause(walker, at)).last().unwrap_or(lower))
    };
    match (below(first, second), below(second, first)) {
        (Some(lower), _) => way(walker.relation(lower)),
        (None, Some(lower)) => 6 + way(walker.relation(lower)),
        (None, None) => 13,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coref::testing;

    /// How the clauses of two words hang together, the first of which stands in `first`.
    fn clauses(text: &str, first: &str, second: &str) -> usize {
        let document = testing::document(text);
        let place = |word: &str| (0..document.tokens.len()).find(|&token| document.word(token) == word).unwrap_or(0);
        between(Walker::new(&document), place(first), place(second))
    }

    #[test]
    fn clauses_hang_on_each_other() {
        assert_eq!(clauses("Anna Weber sold her house.", "her", "Weber"), 0);
        assert_eq!(clauses("Anna Weber left because she was tired.", "she", "Weber"), 1);
        assert_eq!(clauses("Anna Weber said that she was tired.", "she", "Weber"), 2);
        assert_eq!(clauses("When she was tired, Anna Weber left.", "Weber", "she"), 7);
    }
}
