//! Modality: whether the words around a verb deny what it tells of, put it off, or make it hang on something.

use crate::document::{Deprel, Upos, Xpos};
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
        let xpos = walker.document.tokens[token].xpos;
        let is_participle = xpos == Xpos::Vbn && walker.document.tokens[first].xpos == xpos && auxiliary(first);
        if !own_subject && (xpos == Xpos::Vb || is_participle) {
            let denied = found.is_denied;
            read(walker, first, &mut found);
            found.is_denied &= denied || !is_contrast(walker, token);
        }
    }
    found
}

/// Whether a verb is joined to the one before as its opposite: "did not leave | but | attacked".
fn is_contrast(walker: Walker<'_, '_>, token: usize) -> bool {
    walker.dependents(token).any(|cc| walker.relation(cc) == Deprel::Cc && walker.document.word(cc) == "but")
}

/// Whether a negation says that more is so than what follows: "not | only".
fn is_of_more(walker: Walker<'_, '_>, negation: usize) -> bool {
    let next = walker.document.tokens.get(negation + 1).map(|_| walker.document.word(negation + 1).to_lowercase());
    next.is_some_and(|next| matches!(&*next, "only" | "just" | "merely" | "simply" | "solely"))
}

fn is_auxiliary(walker: Walker<'_, '_>, token: usize) -> bool {
    matches!(walker.relation(token), Deprel::Aux | Deprel::AuxPass | Deprel::Cop)
}

fn read(walker: Walker<'_, '_>, token: usize, found: &mut Modality) {
    for other in walker.dependents(token) {
        let word = walker.document.word(other).to_lowercase();
        let relation = walker.relation(other);
        match word.as_str() {
            "not" | "n't" | "n’t" | "never" | "neither" | "nor" if relation != Deprel::Cc => {
                found.is_denied |= !is_of_more(walker, other);
            }
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
    // "an attack is | unlikely"
    let judged = walker.governor(token).filter(|_| walker.relation(token) == Deprel::Nsubj);
    let is_unsure = |above: usize| matches!(&*walker.lemma(above), "unlikely" | "likely" | "possible" | "conceivable");
    found.is_possible |= judged.is_some_and(is_unsure);
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
    walker.document.tokens[token].xpos == Xpos::Md
}

/// Whether a word stands in a clause that says on what something hangs: "if it withdraws", "until they lift".
pub(super) fn is_condition(walker: Walker<'_, '_>, token: usize) -> bool {
    opening(walker, token).is_some_and(|(is_content, word)| word != "whether" && !(is_content && word == "if"))
}

/// Whether a word stands in what is asked or not known: "did not say | whether it attacked".
pub(super) fn is_unknown(walker: Walker<'_, '_>, token: usize) -> bool {
    opening(walker, token).is_some_and(|(is_content, word)| word == "whether" || is_content && word == "if")
}

/// The word that opens the clause around a word as one of a condition, and whether that clause is what somebody says or asks.
fn opening(walker: Walker<'_, '_>, token: usize) -> Option<(bool, String)> {
    let mut at = token;
    for _ in 0..STEPS {
        let relation = walker.relation(at);
        if matches!(relation, Deprel::Advcl | Deprel::Ccomp | Deprel::Acl | Deprel::Obl) {
            let is_open =
                |mark: usize| !walker.document.word(mark).eq_ignore_ascii_case("until") || !is_told(walker, at);
            let opener =
                walker.dependents(at).find(|&mark| mark < at && opens_condition(walker, mark) && is_open(mark));
            if let Some(opener) = opener {
                return Some((relation == Deprel::Ccomp, walker.document.word(opener).to_lowercase()));
            }
        }
        if !matches!(relation, Deprel::Conj | Deprel::Xcomp | Deprel::Ccomp | Deprel::Obj) {
            return None;
        }
        at = walker.governor(at)?;
    }
    None
}

/// Whether a clause without a verb form of its own stands under a verb of what may be: "could be punished | by defying it".
pub(super) fn is_under_possible(walker: Walker<'_, '_>, token: usize) -> bool {
    let mut at = token;
    for _ in 0..STEPS {
        let Some(above) = walker.governor(at).filter(|_| hangs_without_form(walker, at)) else { return false };
        let may = |&other: &usize| {
            walker.relation(other) == Deprel::Aux
                && matches!(
                    &*walker.document.word(other).to_lowercase(),
                    "may" | "might" | "could" | "can" | "must" | "should"
                )
        };
        if walker.dependents(above).any(|other| may(&other)) {
            return !matches!(&*walker.lemma(above), "see" | "hear" | "watch" | "show");
        }
        at = above;
    }
    false
}

/// Whether a word heads a gerund or infinitive clause beside a verb which does not say what happened before.
fn hangs_without_form(walker: Walker<'_, '_>, token: usize) -> bool {
    let words = || walker.dependents(token).filter(|&other| other < token);
    let has_to = || words().any(|mark| walker.document.word(mark) == "to");
    let is_perfect = || words().any(|aux| walker.relation(aux) == Deprel::Aux && &*walker.lemma(aux) == "have");
    let is_earlier = || {
        let is_mark = |&mark: &usize| matches!(walker.relation(mark), Deprel::Mark | Deprel::Case);
        let mut marks = words().filter(is_mark);
        marks.any(|mark| !matches!(&*walker.document.word(mark).to_lowercase(), "by" | "to" | "in"))
    };
    let beside = matches!(walker.relation(token), Deprel::Advcl | Deprel::Xcomp | Deprel::Ccomp | Deprel::Csubj);
    let xpos = walker.document.tokens[token].xpos;
    beside && (xpos == Xpos::Vbg || has_to()) && !is_perfect() && !is_earlier()
}

/// Whether a verb, or the one that it is joined to, has a clause beside it that says on what it hangs.
pub(super) fn has_condition(walker: Walker<'_, '_>, verb: usize) -> bool {
    let first = walker.governor(verb).filter(|_| walker.relation(verb) == Deprel::Conj);
    hangs_on_clause(walker, verb) || first.is_some_and(|first| hangs_on_clause(walker, first))
}

fn hangs_on_clause(walker: Walker<'_, '_>, verb: usize) -> bool {
    let is_clause = |&token: &usize| walker.relation(token) == Deprel::Advcl;
    walker.dependents(verb).filter(is_clause).any(|clause| {
        walker.dependents(clause).any(|mark| {
            mark < clause && matches!(&*walker.document.word(mark).to_lowercase(), "if" | "unless" | "provided")
        })
    })
}

/// Whether a verb is in the past, so that what it tells of happened: "until they | shot | him".
fn is_told(walker: Walker<'_, '_>, verb: usize) -> bool {
    let is_past = |token: usize| walker.document.tokens[token].xpos == Xpos::Vbd;
    is_past(verb) || walker.dependents(verb).any(|aux| aux < verb && is_auxiliary(walker, aux) && is_past(aux))
}

fn opens_condition(walker: Walker<'_, '_>, mark: usize) -> bool {
    let is_mark = matches!(walker.relation(mark), Deprel::Mark | Deprel::Advmod | Deprel::Case);
    is_mark && matches!(&*walker.document.word(mark).to_lowercase(), "if" | "unless" | "until" | "whether" | "provided")
}
