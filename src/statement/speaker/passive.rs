//! Passives and their agents.

use crate::document::{Deprel, Document, Upos};
use crate::statement::frame::subject;
use crate::syntax::walker::Walker;

/// Whether a verb is in the passive.
pub(super) fn is_passive(document: &Document<'_>, verb: usize) -> bool {
    let walker = Walker::new(document);
    subject::is_passive(walker, verb) || walker.dependents(verb).any(|t| walker.relation(t) == Deprel::CsubjPass)
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
