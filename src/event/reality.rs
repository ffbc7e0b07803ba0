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

/// Whether a verb stands as an infinitive with "to" that no pattern has taken up: "came | to arrest him".
fn is_purpose(walker: Walker<'_, '_>, head: usize) -> bool {
    let clause = matches!(walker.relation(head), Deprel::Advcl | Deprel::Xcomp | Deprel::Acl | Deprel::Ccomp);
    walker.document.tokens[head].upos == Upos::Verb
        && clause
        && walker.dependents(head).any(|mark| {
            walker.relation(mark) == Deprel::Mark && walker.document.word(mark) == "to" && mark < head
        })
}
