//! Passives and their agents.

use crate::document::{Deprel, Document, Upos};
use crate::statement::frame::subject::shares_passive;
use crate::syntax::walker::Walker;

/// Whether a verb is in the passive.
pub(super) fn is_passive(document: &Document<'_>, verb: usize) -> bool {
    let walker = Walker::new(document);
    let own = |verb: usize| {
        let passive = |t: usize| matches!(walker.relation(t), Deprel::AuxPass | Deprel::NsubjPass | Deprel::CsubjPass);
        walker.dependents(verb).any(passive)
    };
    own(verb) || shares_passive(walker, verb) && walker.governor(verb).is_some_and(own)
}

/// The agent of a passive.
pub(super) fn by(document: &Document<'_>, verb: usize) -> Option<usize> {
    let walker = Walker::new(document);
    let is_by =
        |noun: usize| walker.dependents(noun).any(|t| walker.relation(t) == Deprel::Case && document.word(t) == "by");
    walker.dependents(verb).find(|&noun| {
        let relation = walker.relation(noun);
        relation == Deprel::OblAgent
            || relation == Deprel::Obl && is_by(noun) && document.tokens[noun].upos != Upos::Num
    })
}
