//! Modality: whether the words around a verb deny what it tells of, put it off, or make it hang on something.

use crate::document::{Deprel, Upos};
use crate::syntax::walker::Walker;

/// The steps up a tree on which a condition is looked for.
const STEPS: usize = 4;

/// What auxiliaries, adverbs and conjunctions say of a verb.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Modality {
    /// It is not so: "not", "never".
    pub(super) is_denied: bool,
    /// It will be so: "will", "going to".
    pub(super) is_future: bool,
    /// It would be so.
    pub(super) is_would: bool,
    /// It ought to be so: "must", "should".
    pub(super) is_due: bool,
    /// It may be so: "may", "reportedly".
    pub(super) is_possible: bool,
}

/// The modality of a word by its own auxiliaries and adverbs, or those of the verb that it is joined to.
pub(super) fn of(walker: Walker<'_, '_>, token: usize) -> Modality {
    let mut found = Modality::default();
    read(walker, token, &mut found);
    let joined = walker.governor(token).filter(|_| walker.relation(token) == Deprel::Conj);
    let auxiliary = |at: usize| walker.dependents(at).any(|token| is_auxiliary(walker, token));
    if let Some(first) = joined.filter(|&first| first < token && !auxiliary(token)) {
        let own_subject = crate::statement::frame::subject::own_subject(walker, token).is_some();
        let is_bare = walker.document.tokens[token].xpos == crate::document::Xpos::Vb;
        if !own_subject && is_bare {
            read(walker, first, &mut found);
        }
    }
    found
}

fn is_auxiliary(walker: Walker<'_, '_>, token: usize) -> bool {
    matches!(walker.relation(token), Deprel::Aux | Deprel::AuxPass | Deprel::Cop)
}

fn read(walker: Walker<'_, '_>, token: usize, found: &mut Modality) {
    for other in walker.dependents(token) {
        let word = walker.document.word(other).to_lowercase();
        let relation = walker.relation(other);
        match word.as_str() {
            "not" | "n't" | "n’t" | "never" | "neither" | "nor" if relation != Deprel::Cc => found.is_denied = true,
            "no" if relation == Deprel::Det => found.is_denied = true,
            "will" | "shall" | "'ll" | "’ll" | "wo" if is_auxiliary(walker, other) => found.is_future = true,
            "would" | "'d" | "’d" if is_auxiliary(walker, other) && is_modal(walker, other) => found.is_would = true,
            "must" | "should" | "ought" if is_auxiliary(walker, other) => found.is_due = true,
            "may" | "might" | "could" | "can" | "ca" if is_auxiliary(walker, other) => found.is_possible = true,
            "reportedly" | "allegedly" | "possibly" | "perhaps" | "maybe" | "probably" => found.is_possible = true,
            "possible" | "alleged" | "potential" | "suspected" | "likely" if relation == Deprel::Amod => {
                found.is_possible = true;
            }
            _ => {}
        }
    }
    let above = walker.governor(token).filter(|_| walker.relation(token) == Deprel::Xcomp);
    if let Some(above) = above {
        match (&*walker.lemma(above), walker.document.tokens[above].upos) {
            ("go", Upos::Verb) if walker.document.word(above) == "going" => found.is_future = true,
            ("have" | "need", _) => found.is_due = true,
            _ => {}
        }
    }
}

fn is_modal(walker: Walker<'_, '_>, token: usize) -> bool {
    walker.document.tokens[token].xpos == crate::document::Xpos::Md
}

/// Whether a word stands in a clause that says on what something hangs: "if it withdraws", "until they lift".
pub(super) fn is_condition(walker: Walker<'_, '_>, token: usize) -> bool {
    let mut at = token;
    for _ in 0..STEPS {
        let is_clause = matches!(walker.relation(at), Deprel::Advcl | Deprel::Ccomp | Deprel::Acl | Deprel::Obl);
        if is_clause && walker.dependents(at).any(|mark| mark < at && opens_condition(walker, mark)) {
            return true;
        }
        let Some(above) = walker.governor(at) else { return false };
        if !matches!(walker.relation(at), Deprel::Conj | Deprel::Xcomp | Deprel::Ccomp | Deprel::Obj) {
            return false;
        }
        at = above;
    }
    false
}

/// Whether a verb has a clause beside it that says on what it hangs.
pub(super) fn has_condition(walker: Walker<'_, '_>, verb: usize) -> bool {
    let is_clause = |&token: &usize| walker.relation(token) == Deprel::Advcl;
    walker.dependents(verb).filter(is_clause).any(|clause| {
        walker.dependents(clause).any(|mark| {
            mark < clause && matches!(&*walker.document.word(mark).to_lowercase(), "if" | "unless" | "provided")
        })
    })
}

fn opens_condition(walker: Walker<'_, '_>, mark: usize) -> bool {
    let is_mark = matches!(walker.relation(mark), Deprel::Mark | Deprel::Advmod | Deprel::Case);
    is_mark && matches!(&*walker.document.word(mark).to_lowercase(), "if" | "unless" | "until" | "whether" | "provided")
}
