//! Predicates and what their tense, aspect and mood say: the finite part of a verb, its auxiliaries, and the clauses that an
//! infinitive or a participle hangs on.

use crate::annotation::Direction;
use crate::document::{Deprel, Xpos};

use super::governor::{AHEAD, BACK, HIGHEST, REACH, Tree};
use super::tense::Tense;

/// The tense of what lay ahead of something that is over, and so is perhaps over too.
const LATER: Tense = Tense { is_firm: false, ..AHEAD };

/// What the finite part of a verb says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// A direction of its own.
    Points(Direction),
    /// The present tense.
    Present,
    /// The present perfect.
    Perfect,
    /// A modal verb that says less than "will".
    Possible,
    /// An infinitive with "to".
    Infinitive,
    /// A participle without an auxiliary.
    Participle,
    /// A base form or participle that shares the auxiliaries of the verb that it is joined to.
    Joined,
}

impl Tree<'_, '_> {
    /// The direction of a verb, or of a noun or adjective with a copula.
    pub(super) fn of_predicate(&self, verb: usize, steps: usize) -> Option<Tense> {
        let steps = steps.checked_sub(1)?;
        let form = self.form(verb);
        // "Was set for Friday" says nothing of when it was set.
        let arranged = self.xpos(verb) == Xpos::Vbn && self.has_use(verb, "ahead");
        match form {
            Form::Points(Direction::Before) if arranged => Some(LATER),
            Form::Points(direction) => Some(Tense { direction, ..BACK }),
            Form::Possible => Some(Tense { is_firm: false, ..AHEAD }),
            Form::Perfect => Some(Tense { is_present: true, ..BACK }),
            _ if self.has_use(verb, "ahead") && form != Form::Infinitive => Some(self.of_plan(verb, steps)),
            Form::Present if self.has_use(verb, "tells") => Some(BACK),
            Form::Present => Some(Tense { is_firm: false, is_present: true, ..AHEAD }),
            Form::Infinitive => self.of_infinitive(verb, steps),
            Form::Participle if self.xpos(verb) == Xpos::Vbn => Some(BACK),
            Form::Participle | Form::Joined => self.of_clause_above(verb, steps),
        }
    }

    /// The direction of an infinitive with "to".
    fn of_infinitive(&self, verb: usize, steps: usize) -> Option<Tense> {
        let above = self.walker.governor(verb);
        match (self.walker.relation(verb), above) {
            (Deprel::Advcl, Some(above)) if !self.has_use(above, "ahead") => self.of_predicate(above, steps),
            (Deprel::Xcomp | Deprel::Ccomp | Deprel::Csubj, Some(above)) if self.takes_its_time(above) => {
                self.of_predicate(above, steps)
            }
            (Deprel::Acl, Some(noun)) if self.is_one_of_an_order(noun) => self.of_clause_above(noun, steps),
            (Deprel::Conj, Some(above)) => self.of_predicate(above, steps),
            _ if self.is_result(verb) => self.of_clause_above(verb, steps),
            _ => Some(self.of_plan(verb, steps)),
        }
    }

    /// The direction of what a verb plans: ahead, unless what is told of it is over.
    fn of_plan(&self, verb: usize, steps: usize) -> Tense {
        if self.is_told(verb, steps) { LATER } else { AHEAD }
    }

    /// Whether an infinitive says what came of what is told ("only to fail").
    fn is_result(&self, verb: usize) -> bool {
        let to = (1..=3).filter_map(|steps| verb.checked_sub(steps)).find(|&token| self.xpos(token) == Xpos::To);
        let before = to.and_then(|to| to.checked_sub(1));
        before.is_some_and(|token| self.walker.document.word(token).eq_ignore_ascii_case("only"))
    }

    /// Whether a verb that looks back says of what an infinitive tells ("asked her to come on Sept. 11").
    fn is_told(&self, verb: usize, steps: usize) -> bool {
        let above = self.of_clause_above(verb, steps);
        above.is_some_and(|tense| tense.looks_back() && !tense.is_present || tense == LATER)
    }

    /// Whether an infinitive happens when the word that it hangs on does ("had to", "was hard to").
    fn takes_its_time(&self, above: usize) -> bool {
        let adjective = self.xpos(above) == Xpos::Jj && !self.has_use(above, "ahead");
        self.has_use(above, "with") || adjective
    }

    /// The direction of the nearest predicate above a word.
    fn of_clause_above(&self, token: usize, steps: usize) -> Option<Tense> {
        let above = self.walker.ancestors(token).take(HIGHEST).find(|&above| self.is_predicate(above))?;
        self.of_predicate(above, steps)
    }

    /// The form of a predicate, by the first of its auxiliaries.
    fn form(&self, verb: usize) -> Form {
        let mut auxiliaries = self.walker.dependents(verb).filter(|&token| {
            matches!(self.walker.relation(token), Deprel::Aux | Deprel::AuxPass | Deprel::Cop) && token < verb + REACH
        });
        let first = auxiliaries.next();
        let perfect = auxiliaries.any(|token| self.walker.lemma(token) == "have");
        let Some(first) = first else { return self.form_alone(verb) };
        match self.xpos(first) {
            Xpos::Md => modal(&self.walker.document.word(first).to_ascii_lowercase(), perfect),
            Xpos::Vbd => Form::Points(Direction::Before),
            Xpos::Vbz | Xpos::Vbp if self.walker.lemma(first) == "have" => Form::Perfect,
            Xpos::Vbz | Xpos::Vbp => Form::Present,
            Xpos::Vb if self.has_to(verb) => Form::Infinitive,
            Xpos::Vbg | Xpos::Vbn | Xpos::Vb => Form::Joined,
            _ => self.form_alone(verb),
        }
    }

    /// The form of a verb without auxiliaries.
    fn form_alone(&self, verb: usize) -> Form {
        match self.xpos(verb) {
            Xpos::Vbd => Form::Points(Direction::Before),
            Xpos::Vbz | Xpos::Vbp => Form::Present,
            Xpos::Vb if self.has_to(verb) => Form::Infinitive,
            _ if self.walker.relation(verb) == Deprel::Conj => Form::Joined,
            Xpos::Vbg | Xpos::Vbn => Form::Participle,
            _ => Form::Present,
        }
    }

    /// Whether a token is a verb in a role of its own, or has a copula.
    pub(super) fn is_predicate(&self, token: usize) -> bool {
        let relation = self.walker.relation(token);
        let auxiliary = matches!(relation, Deprel::Aux | Deprel::AuxPass | Deprel::Cop | Deprel::Amod | Deprel::Case);
        let verb = matches!(self.xpos(token), Xpos::Vb | Xpos::Vbd | Xpos::Vbg | Xpos::Vbn | Xpos::Vbp | Xpos::Vbz);
        // A word with a subject of its own and no copula is a verb that was taken for an adjective ("The shops open Friday").
        let clausal = || {
            self.walker
                .dependents(token)
                .any(|other| matches!(self.walker.relation(other), Deprel::Cop | Deprel::Nsubj))
        };
        !auxiliary && (verb || clausal())
    }

    /// Whether a noun is one of several in an order ("the first to speak", "the oldest man to win").
    fn is_one_of_an_order(&self, noun: usize) -> bool {
        let orders = |token: usize| {
            let word = self.walker.lemma(token);
            self.xpos(token) == Xpos::Jjs || matches!(&*word, "first" | "second" | "third" | "last" | "only" | "latest")
        };
        orders(noun) || self.walker.dependents(noun).any(orders)
    }

    fn has_to(&self, verb: usize) -> bool {
        let dependents = self.walker.dependents(verb);
        dependents.into_iter().any(|token| self.walker.relation(token) == Deprel::Mark && self.xpos(token) == Xpos::To)
    }
}

/// What a modal verb says, with "have" after it or not.
fn modal(word: &str, perfect: bool) -> Form {
    match word {
        "will" | "'ll" | "’ll" | "wo" | "shall" => Form::Points(Direction::After),
        _ if perfect => Form::Points(Direction::Before),
        _ => Form::Possible,
    }
}
