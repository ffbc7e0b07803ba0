//! Reality: whether what a reading tells of happened.

use crate::annotation::Reality;
use crate::document::{Deprel, Upos};
use crate::syntax::walker::Walker;

use super::act::Manner;
use super::modality;
use super::reading::Reading;

/// The reality of what a reading tells of.
///
/// A refusal, a demand and an offer are asserted as such: the manner is in the code. What is left is whether it is denied, may be,
/// is to come or hangs on something.
pub(super) fn of(walker: Walker<'_, '_>, reading: &Reading) -> Reality {
    if modality::is_condition(walker, reading.head) {
        return Reality::Conditional;
    }
    let hangs = reading.manner == Manner::Intended || reading.is_planned || reading.is_possible;
    if hangs && modality::has_condition(walker, reading.head) {
        return Reality::Conditional;
    }
    if reading.is_denied {
        return Reality::Denied;
    }
    if reading.is_possible {
        return Reality::Possible;
    }
    if reading.is_planned || is_purpose(walker, reading.head) && reading.manner == Manner::Done {
        return Reality::Planned;
    }
    Reality::Asserted
}

/// Whether a verb is an infinitive that says for what something is done: "came | to arrest him".
fn is_purpose(walker: Walker<'_, '_>, head: usize) -> bool {
    walker.relation(head) == Deprel::Advcl && is_bare_infinitive(walker, head)
}

/// Whether a word tells of an act that is not said to be done or meant: the infinitive behind a word which no pattern knows, as in
/// "the power | to arrest".
pub(super) fn is_loose(walker: Walker<'_, '_>, reading: &Reading) -> bool {
    let hangs = matches!(walker.relation(reading.head), Deprel::Xcomp | Deprel::Acl | Deprel::Ccomp | Deprel::Csubj);
    hangs && reading.manner == Manner::Done && is_bare_infinitive(walker, reading.head)
}

/// Whether a verb is an infinitive with "to" and no auxiliary.
fn is_bare_infinitive(walker: Walker<'_, '_>, head: usize) -> bool {
    let words = || walker.dependents(head).filter(|&token| token < head);
    let has_to = words().any(|mark| walker.relation(mark) == Deprel::Mark && walker.document.word(mark) == "to");
    let has_auxiliary = words().any(|token| walker.relation(token) == Deprel::Aux && walker.lemma(token) == "have");
    walker.document.tokens[head].upos == Upos::Verb && has_to && !has_auxiliary
}
