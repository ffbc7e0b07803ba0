//! Who reports where no words beside the cue name him: the subject that the tree gives the cue.

use std::sync::LazyLock;

use super::passive::{by, is_passive};
use crate::document::{Deprel, Document, Upos, Xpos};
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

static CONTROLLING: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/controlling_verbs.txt"), Case::Folded));

static VOICING: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/voicing_verbs.txt"), Case::Folded));

static HELD: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/held_nouns.txt"), Case::Folded));

/// The most steps up the tree to the clause whose subject is taken.
const DEEPEST: usize = 6;

/// Who may have reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// The words that a token heads.
    Token(usize),
    /// Whoever makes the statement that another cue, to which the token belongs, reports.
    Reporter(usize),
}

/// Who reports by the tree; `reports` says of a token whether it is a cue of another statement.
pub(super) fn subject(document: &Document<'_>, cue: usize, reports: impl Fn(usize) -> bool) -> Option<Subject> {
    let search = Search { document, walker: Walker::new(document), reports: &reports };
    match document.tokens.get(cue)?.upos {
        Upos::Noun | Upos::Propn => search.of_noun(cue, DEEPEST),
        Upos::Adp => search.walker.governor(cue).map(Subject::Token),
        _ => search.of_verb(cue, DEEPEST),
    }
}

/// The subject of a clause as its words have it, be the verb active or passive.
pub(super) fn surface_subject(document: &Document<'_>, verb: usize) -> Option<usize> {
    let search = Search { document, walker: Walker::new(document), reports: &|_| false };
    match search.surface(verb, DEEPEST)? {
        Subject::Token(token) | Subject::Reporter(token) => Some(token),
    }
}

struct Search<'s, 'd, 't> {
    document: &'d Document<'t>,
    walker: Walker<'d, 't>,
    reports: &'s dyn Fn(usize) -> bool,
}

impl Search<'_, '_, '_> {
    fn dependent(&self, token: usize, relations: &[Deprel]) -> Option<usize> {
        self.walker.dependents(token).find(|&other| relations.contains(&self.walker.relation(other)))
    }

    /// Who does what a verb or adjective says.
    fn of_verb(&self, verb: usize, depth: usize) -> Option<Subject> {
        let bare_participle = self.document.tokens[verb].xpos == Xpos::Vbn
            && matches!(self.walker.relation(verb), Deprel::Acl | Deprel::Advcl)
            && self.dependent(verb, &[Deprel::Aux]).is_none();
        if is_passive(self.document, verb) || bare_participle {
            return by(self.document, verb).map(Subject::Token);
        }
        self.surface(verb, depth)
    }

    /// The subject of a clause, its own or that of the clause that it hangs on.
    fn surface(&self, verb: usize, depth: usize) -> Option<Subject> {
        let depth = depth.checked_sub(1)?;
        let own = self.dependent(verb, &[Deprel::Nsubj, Deprel::NsubjPass, Deprel::NsubjOuter]);
        if let Some(own) = own.filter(|&own| self.walker.relation(own) != Deprel::Expl) {
            return Some(Subject::Token(own));
        }
        let head = self.walker.governor(verb)?;
        let noun = |token: usize| matches!(self.document.tokens[token].upos, Upos::Noun | Upos::Propn | Upos::Pron);
        if (self.reports)(head) && !matches!(self.walker.relation(verb), Deprel::Ccomp) {
            let object = self.controlled(verb, head);
            return Some(object.map_or(Subject::Reporter(head), Subject::Token));
        }
        match self.walker.relation(verb) {
            Deprel::Xcomp => match self.controlled(verb, head) {
                Some(object) => Some(Subject::Token(object)),
                None => self.surface(head, depth),
            },
            Deprel::Conj | Deprel::Advcl | Deprel::Parataxis if !noun(head) => self.surface(head, depth),
            Deprel::Acl if self.is_infinitive(verb) => self.of_noun(head, depth),
            Deprel::AclRelcl | Deprel::Acl => Some(Subject::Token(head)),
            Deprel::Conj | Deprel::Advcl => self.surface(head, depth),
            _ => None,
        }
    }

    /// The object of a verb that does what the infinitive behind it says.
    fn controlled(&self, verb: usize, head: usize) -> Option<usize> {
        let controls = CONTROLLING.contains(&self.walker.lemma(head).to_lowercase());
        let object =
            self.dependent(head, &[Deprel::Obj, Deprel::Iobj]).filter(|_| controls && self.is_infinitive(verb))?;
        (!is_passive(self.document, head)).then_some(object)
    }

    fn is_infinitive(&self, verb: usize) -> bool {
        self.walker.dependents(verb).any(|token| self.document.tokens[token].xpos == Xpos::To)
    }

    /// Whether the subject of a verb says what its object is a noun for.
    fn voices(&self, verb: usize) -> bool {
        VOICING.contains(&self.walker.lemma(verb).to_lowercase())
    }

    /// Whether whoever does something has in mind what a noun is for: "waited | in the hope".
    fn is_held(&self, noun: usize) -> bool {
        let case = self.dependent(noun, &[Deprel::Case]).map_or("", |case| self.document.word(case));
        matches!(case, "in" | "with" | "on" | "In" | "With" | "On")
            && HELD.contains(&self.walker.lemma(noun).to_lowercase())
    }

    /// Whose a noun is that reports: "his claim", "the claim by the mayor", "the mayor renewed his threat".
    fn of_noun(&self, noun: usize, depth: usize) -> Option<Subject> {
        let depth = depth.checked_sub(1)?;
        if let Some(own) = self.dependent(noun, &[Deprel::NmodPoss]) {
            return Some(Subject::Token(own));
        }
        let from = |other: usize| {
            let mut cases = self.walker.dependents(other).filter(|&t| self.walker.relation(t) == Deprel::Case);
            cases.any(|t| matches!(self.document.word(t), "by" | "from"))
        };
        let mut nouns = self.walker.dependents(noun).filter(|&t| t > noun && self.walker.relation(t) == Deprel::Nmod);
        if let Some(other) = nouns.find(|&other| from(other)) {
            return Some(Subject::Token(other));
        }
        if let Some(subject) = self.dependent(noun, &[Deprel::Nsubj]) {
            return Some(Subject::Token(subject));
        }
        let (head, relation) = self.walker.attachment(noun);
        let head = head?;
        let verbal = matches!(self.document.tokens[head].upos, Upos::Verb | Upos::Adj | Upos::Aux);
        match relation {
            Deprel::Obj | Deprel::Xcomp if verbal && self.voices(head) => {
                if (self.reports)(head) {
                    Some(Subject::Reporter(head))
                } else {
                    self.of_verb(head, depth)
                }
            }
            Deprel::Nmod if !verbal => self.of_noun(head, depth),
            Deprel::Obl if verbal && self.is_held(noun) => self.of_verb(head, depth),
            // "is looking for a way | to say": whoever looks for it says it.
            Deprel::Obj | Deprel::Obl if verbal && is_means(&self.walker.lemma(noun).to_lowercase()) => {
                self.of_verb(head, depth)
            }
            _ => None,
        }
    }
}

/// Whether a noun is for what helps to do something.
fn is_means(noun: &str) -> bool {
    matches!(noun, "way" | "means" | "chance" | "opportunity" | "excuse" | "pretext" | "occasion" | "platform")
}
