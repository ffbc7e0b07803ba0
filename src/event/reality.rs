//! Reality: whether what a reading tells of happened.

use std::sync::LazyLock;

use crate::annotation::{Plover, Reality};
use crate::document::{Deprel, Upos, Xpos};
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

use super::act::Manner;
use super::modality;
use super::reading::Reading;

/// The verbs whose object is an act that is thought or spoken of.
static THINKING: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("thinking.txt"), Case::Folded));

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
    let is_open = is_asked(walker, reading.head) || modality::is_unknown(walker, reading.head);
    let is_done = reading.manner == Manner::Done;
    let may_be = is_done && modality::is_under_possible(walker, reading.head) || is_alleged(walker, reading);
    if reading.is_possible || is_open || may_be {
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
    let is_loose_infinitive = hangs && is_bare_infinitive(walker, reading.head) && !is_purpose(walker, reading.head);
    reading.manner == Manner::Done && (is_loose_infinitive || is_named(walker, reading.head))
        || wished && reading.alone.is_some() && relation == Deprel::Obj && reading.words.first() == Some(&reading.head)
}

/// Whether a gerund names an act as what is thought or spoken of, and not as done: "saw | ousting | him as a duty", "plans such as
/// | banning | it".
fn is_named(walker: Walker<'_, '_>, head: usize) -> bool {
    let words = || walker.dependents(head).filter(|&token| token < head);
    let is_gerund = walker.document.tokens[head].upos == Upos::Verb && walker.document.tokens[head].xpos == Xpos::Vbg;
    let stands_alone = || {
        !words().any(|token| {
            matches!(
                walker.relation(token),
                Deprel::Nsubj | Deprel::Aux | Deprel::Det | Deprel::NmodPoss | Deprel::Amod
            )
        })
    };
    let is_example = || words().any(|mark| matches!(walker.document.word(mark), "as" | "like" | "including"));
    let above = walker.governor(head);
    let is_seen = || above.is_some_and(|above| THINKING.contains(&walker.lemma(above)));
    is_gerund
        && stands_alone()
        && match walker.relation(head) {
            Deprel::Ccomp | Deprel::Xcomp | Deprel::Obj => is_seen(),
            Deprel::Csubj => true,
            Deprel::Nmod | Deprel::Obl | Deprel::Acl | Deprel::Advcl => is_example(),
            Deprel::Conj => above.is_some_and(|first| first < head && is_listed(walker, first)),
            _ => false,
        }
}

/// Whether a gerund is the first of a list of acts that are named.
fn is_listed(walker: Walker<'_, '_>, first: usize) -> bool {
    let is_example = walker
        .dependents(first)
        .any(|mark| mark < first && matches!(walker.document.word(mark), "as" | "like" | "including"));
    let is_thought = || walker.governor(first).is_some_and(|above| THINKING.contains(&walker.lemma(above)));
    walker.document.tokens[first].xpos == Xpos::Vbg && (is_example || is_thought())
}

/// The tokens behind a word that are looked at for the quotation that asks in its stead.
const REACH: usize = 48;

/// Whether a word stands in a question, and not before the quotation that asks: "he urged them, saying: “What have we to lose?”".
fn is_asked(walker: Walker<'_, '_>, head: usize) -> bool {
    let sentence = walker.sentence(head);
    let word = |token: usize| walker.document.word(token);
    let mut marks = sentence.clone().rev().take(2);
    let ends = marks.any(|token| walker.document.tokens[token].upos == Upos::Punct && word(token) == "?");
    ends && !(head..sentence.end).take(REACH).any(|token| matches!(word(token), ":" | "“" | "‘" | "``"))
}

/// Whether a word stands in what is only alleged: "allegations that he | abused | them", "accused of killing one and | wounding |
/// another".
fn is_alleged(walker: Walker<'_, '_>, reading: &Reading) -> bool {
    let mut at = reading.head;
    for _ in 0..STEPS {
        let relation = walker.relation(at);
        let hangs = matches!(relation, Deprel::Ccomp | Deprel::Xcomp | Deprel::Acl | Deprel::Advcl | Deprel::Conj);
        let Some(above) = walker.governor(at).filter(|_| hangs) else { return false };
        let is_inner = relation != Deprel::Conj && !is_relative(walker, at);
        if is_inner && is_allegation(walker, above, at) && !reading.words.contains(&above) {
            return true;
        }
        at = above;
    }
    false
}

/// Whether a word says that the clause behind it is only alleged, feared or suspected.
fn is_allegation(walker: Walker<'_, '_>, above: usize, clause: usize) -> bool {
    let lemma = walker.lemma(above).to_lowercase();
    let is_gerund = walker.document.tokens[clause].xpos == Xpos::Vbg;
    let of = |word: &str| walker.dependents(clause).any(|mark| mark < clause && walker.document.word(mark) == word);
    match &*lemma {
        "allegation" | "accusation" | "suspicion" | "rumour" | "rumor" | "speculation" | "fear" | "possibility"
        | "risk" | "suspect" | "allege" | "speculate" => true,
        "accuse" | "charge" => is_gerund && (of("of") || of("with")),
        _ => false,
    }
}

/// Whether a verb heads a relative clause.
fn is_relative(walker: Walker<'_, '_>, verb: usize) -> bool {
    walker.relation(verb) == Deprel::AclRelcl
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
