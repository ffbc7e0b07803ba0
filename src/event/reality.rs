//! Reality: whether what a reading tells of happened.

use crate::annotation::{Plover, Reality};
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
    if reading.is_denied || is_refuted(walker, reading) {
        return Reality::Denied;
    }
    if reading.is_possible || is_asked(walker, reading.head) {
        return Reality::Possible;
    }
    if reading.is_planned || is_purpose(walker, reading.head) && reading.manner == Manner::Done {
        return Reality::Planned;
    }
    Reality::Asserted
}

/// Whether a verb is an infinitive that says for what somebody goes or is sent: "came | to arrest him".
fn is_purpose(walker: Walker<'_, '_>, head: usize) -> bool {
    const GOING: [&str; 10] =
        ["go", "come", "travel", "arrive", "fly", "send", "visit", "return", "deploy", "dispatch"];
    let goes = || walker.governor(head).is_some_and(|above| GOING.contains(&&*walker.lemma(above)));
    walker.relation(head) == Deprel::Advcl && is_bare_infinitive(walker, head) && goes()
}

/// Whether a word tells of an act that is not said to be done or meant: the infinitive behind a word which no pattern knows, as in
/// "the power | to arrest"; or talks and aid as the object of a verb that no pattern knows, as in "he dangled | a meeting".
pub(super) fn is_loose(walker: Walker<'_, '_>, reading: &Reading) -> bool {
    let relation = walker.relation(reading.head);
    let hangs = matches!(relation, Deprel::Xcomp | Deprel::Acl | Deprel::Ccomp | Deprel::Csubj | Deprel::Advcl);
    let plover = reading.act.code(reading.manner).map(|code| code.plover);
    let wished = matches!(plover, Some(Plover::Aid | Plover::Consult | Plover::Cooperate | Plover::Agree));
    hangs
        && reading.manner == Manner::Done
        && is_bare_infinitive(walker, reading.head)
        && !is_purpose(walker, reading.head)
        || wished && reading.alone.is_some() && relation == Deprel::Obj && reading.words.first() == Some(&reading.head)
}

/// Whether a word stands in a question.
fn is_asked(walker: Walker<'_, '_>, head: usize) -> bool {
    let sentence = walker.sentence(head);
    let marks = sentence.clone().rev().take(2);
    marks
        .filter(|&token| walker.document.tokens[token].upos == Upos::Punct)
        .any(|token| walker.document.word(token) == "?")
}

/// The steps up a tree on which a denial is looked for.
const STEPS: usize = 4;

/// Whether a word stands in what somebody denies: "denied claims that they | attacked | it".
fn is_refuted(walker: Walker<'_, '_>, reading: &Reading) -> bool {
    let is_clause =
        |at: usize| matches!(walker.relation(at), Deprel::Ccomp | Deprel::Xcomp | Deprel::Acl | Deprel::Obj);
    let mut at = reading.head;
    for _ in 0..STEPS {
        let Some(above) = walker.governor(at).filter(|_| is_clause(at)) else { return false };
        if matches!(&*walker.lemma(above), "deny" | "refute" | "disprove") && !reading.words.contains(&above) {
            return true;
        }
        at = above;
    }
    false
}

/// Whether a verb is an infinitive with "to" and no auxiliary.
fn is_bare_infinitive(walker: Walker<'_, '_>, head: usize) -> bool {
    let words = || walker.dependents(head).filter(|&token| token < head);
    let has_to = words().any(|mark| walker.relation(mark) == Deprel::Mark && walker.document.word(mark) == "to");
    let has_auxiliary = words().any(|token| walker.relation(token) == Deprel::Aux && walker.lemma(token) == "have");
    walker.document.tokens[head].upos == Upos::Verb && has_to && !has_auxiliary
}
