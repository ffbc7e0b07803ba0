//! The frame of a verb, an adjective or a noun: who and what stands in which place beside it.

use crate::document::{Deprel, Upos, Xpos};
use crate::statement::frame::subject::{self, Subject};
use crate::syntax::walker::Walker;

/// What stands beside a word, as tokens that head phrases or clauses.
#[derive(Debug, Clone, Default)]
pub(super) struct Frame {
    pub(super) subjects: Vec<usize>,
    pub(super) objects: Vec<usize>,
    /// Phrases and clauses with a preposition each.
    pub(super) obliques: Vec<(String, usize)>,
    pub(super) clauses: Vec<usize>,
    /// Those of the clauses that are infinitives or gerunds.
    pub(super) infinitives: Vec<usize>,
    /// The particle of a phrasal verb.
    pub(super) particle: Option<usize>,
}

impl Frame {
    /// The heads that stand in a place: `subj`, `obj`, `clause`, `inf` or a preposition.
    pub(super) fn at(&self, place: &str) -> Vec<usize> {
        match place {
            "subj" => self.subjects.clone(),
            "obj" => self.objects.clone(),
            "clause" => self.clauses.clone(),
            "inf" => self.infinitives.clone(),
            preposition => self.obliques.iter().filter(|(own, _)| own == preposition).map(|&(_, head)| head).collect(),
        }
    }
}

/// The frame of a verb or an adjective.
pub(super) fn of_predicate(walker: Walker<'_, '_>, verb: usize) -> Frame {
    let mut frame = Frame::default();
    let passive = is_passive(walker, verb);
    if !walker.document.tokens[verb].upos.eq(&Upos::Noun) {
        let subjects = subjects(walker, verb, passive);
        if passive { frame.objects = subjects } else { frame.subjects = subjects }
    }
    for token in walker.dependents(verb) {
        match walker.relation(token) {
            Deprel::Obj | Deprel::Iobj => frame.objects.push(antecedent(walker, token)),
            Deprel::OblAgent if passive => frame.subjects.push(token),
            Deprel::Obl | Deprel::OblAgent | Deprel::Nmod => {
                let words = prepositions(walker, token);
                if passive && words.iter().any(|word| word == "by") {
                    frame.subjects.push(token);
                }
                frame.obliques.extend(words.into_iter().map(|word| (word, token)));
            }
            Deprel::Xcomp | Deprel::Ccomp => frame.clauses.push(token),
            Deprel::Advcl => add_clause(walker, &mut frame, token),
            Deprel::CompoundPrt => frame.particle = Some(token),
            Deprel::Advmod if is_particle(walker, verb, token) => frame.particle = Some(token),
            _ => {}
        }
    }
    if frame.objects.is_empty() {
        frame.objects.extend(relative_object(walker, verb, passive));
    }
    for object in frame.objects.clone() {
        if object > verb {
            add_modifiers(walker, &mut frame, object);
            if frame.clauses.is_empty() {
                frame.clauses.extend(behind_relative(walker, object));
            }
        }
    }
    frame.infinitives = frame.clauses.iter().copied().filter(|&clause| is_infinitive(walker, clause)).collect();
    frame
}

/// Whether a clause is an infinitive or a gerund and no finite clause.
fn is_infinitive(walker: Walker<'_, '_>, clause: usize) -> bool {
    let has_to = || walker.dependents(clause).any(|mark| mark < clause && walker.document.word(mark) == "to");
    walker.relation(clause) == Deprel::Xcomp || walker.document.tokens[clause].xpos == Xpos::Vbg || has_to()
}

/// Whether a gerund stands as a noun: "the | downing | of a plane".
pub(super) fn is_nominal(walker: Walker<'_, '_>, verb: usize) -> bool {
    let is_gerund = walker.document.tokens[verb].xpos == Xpos::Vbg;
    is_gerund
        && walker.dependents(verb).any(|token| {
            token < verb && matches!(walker.relation(token), Deprel::Det | Deprel::NmodPoss | Deprel::Amod)
        })
}

/// The frame of a participle that says in which state its subject is: "they are | prepared | to leave".
pub(super) fn of_state(walker: Walker<'_, '_>, participle: usize) -> Frame {
    let mut frame = of_predicate(walker, participle);
    if frame.subjects.is_empty() && is_passive(walker, participle) {
        std::mem::swap(&mut frame.subjects, &mut frame.objects);
    }
    frame
}

/// The frame of a noun: its clauses and what its prepositions join to it.
pub(super) fn of_noun(walker: Walker<'_, '_>, noun: usize) -> Frame {
    let mut frame = Frame::default();
    add_modifiers(walker, &mut frame, noun);
    let agents: Vec<usize> = frame.at("of").into_iter().flat_map(|object| agents(walker, object)).collect();
    frame.obliques.extend(agents.into_iter().map(|agent| ("by".to_owned(), agent)));
    frame
}

/// What stands behind a noun with "by", which trees hang on it though it belongs to the noun before: "the killing of a guard | by
/// rebels".
fn agents(walker: Walker<'_, '_>, noun: usize) -> Vec<usize> {
    let is_agent = |&token: &usize| {
        token > noun
            && walker.relation(token) == Deprel::Nmod
            && walker.dependents(token).any(|case| case < token && walker.document.word(case) == "by")
    };
    walker.dependents(noun).filter(is_agent).collect()
}

/// Adds what modifies a noun by a preposition or as a clause, also where the tree hangs it on the verb right before.
fn add_modifiers(walker: Walker<'_, '_>, frame: &mut Frame, noun: usize) {
    for token in walker.dependents(noun).filter(|&token| token > noun) {
        match walker.relation(token) {
            Deprel::Nmod | Deprel::Obl => {
                let words = prepositions(walker, token);
                frame.obliques.extend(words.into_iter().map(|word| (word, token)));
            }
            Deprel::Acl | Deprel::Ccomp | Deprel::Advcl | Deprel::Xcomp => add_clause(walker, frame, token),
            _ => {}
        }
    }
}

/// The infinitive behind the relative clause of an object, which trees often hang in that: "allow | those who fled | to return".
fn behind_relative(walker: Walker<'_, '_>, object: usize) -> Option<usize> {
    let relative = walker.dependents(object).find(|&token| walker.relation(token) == Deprel::AclRelcl)?;
    let is_infinitive = |&token: &usize| {
        token > relative
            && walker.relation(token) == Deprel::Advcl
            && walker.dependents(token).any(|mark| walker.document.word(mark) == "to" && mark + 1 == token)
    };
    walker.dependents(relative).find(is_infinitive)
}

/// Adds a clause, and its preposition as well where it has one: "accused of | stealing".
fn add_clause(walker: Walker<'_, '_>, frame: &mut Frame, clause: usize) {
    let marks = walker
        .dependents(clause)
        .filter(|&mark| mark < clause && matches!(walker.relation(mark), Deprel::Mark | Deprel::Case));
    for mark in marks {
        let word = walker.document.word(mark).to_lowercase();
        if word == "to" {
            frame.clauses.push(clause);
        }
        frame.obliques.push((word, clause));
    }
}

/// The prepositions of a phrase, those of several words each by itself.
fn prepositions(walker: Walker<'_, '_>, head: usize) -> Vec<String> {
    let is_case = |&token: &usize| token < head && walker.relation(token) == Deprel::Case;
    walker.dependents(head).filter(is_case).map(|token| walker.document.word(token).to_lowercase()).collect()
}

/// Whether an adverb right behind a verb is a particle of it: "pulled | out".
fn is_particle(walker: Walker<'_, '_>, verb: usize, token: usize) -> bool {
    token == verb + 1 && matches!(walker.document.word(token), "out" | "off" | "down" | "up" | "over" | "away" | "back")
}

/// Who or what does what an active verb tells of.
pub(super) fn doer(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let is_active = walker.document.tokens[verb].upos == Upos::Verb && !is_passive(walker, verb);
    is_active.then(|| subjects(walker, verb, false)).and_then(|subjects| subjects.first().copied())
}

/// Who or what does what a passive verb tells of, behind "by".
pub(super) fn agent(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let is_agent = |&token: &usize| {
        token > verb
            && matches!(walker.relation(token), Deprel::OblAgent | Deprel::Obl)
            && prepositions(walker, token).iter().any(|word| word == "by")
    };
    walker.dependents(verb).find(is_agent).filter(|_| is_passive(walker, verb))
}

/// The verb right before "and" that a verb is a pair with, where the tree joins it to one further off: "they say a marine | shot |
/// and killed two".
fn twin(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let document = walker.document;
    let joined = walker.relation(verb) == Deprel::Conj && subject::own_subject(walker, verb).is_none();
    let first = verb.checked_sub(2).filter(|_| joined)?;
    let is_pair = matches!(document.word(verb - 1), "and" | "or")
        && document.tokens[first].upos == Upos::Verb
        && document.tokens[first].xpos == document.tokens[verb].xpos;
    (is_pair && walker.governor(verb) != Some(first)).then_some(first)
}

/// The subjects of a verb, of a passive one its objects; relative pronouns are what they stand for.
fn subjects(walker: Walker<'_, '_>, verb: usize, passive: bool) -> Vec<usize> {
    let modified = walker.relation(verb) == Deprel::Acl && walker.document.tokens[verb].xpos == Xpos::Vbn;
    let head = match walker.governor(verb).filter(|_| modified && passive) {
        Some(noun) => Some(noun),
        None => match subject::subject(walker, twin(walker, verb).unwrap_or(verb)) {
            Subject::Head(head) | Subject::Asked(head) => Some(head),
            Subject::Nobody => None,
        },
    };
    let expletive = || {
        let is_expletive = |&token: &usize| walker.relation(token) == Deprel::Expl && token < verb;
        walker.dependents(verb).find(is_expletive)
    };
    head.or_else(expletive).map(|head| antecedent(walker, head)).into_iter().collect()
}

/// The noun that a relative pronoun stands for; another word itself.
fn antecedent(walker: Walker<'_, '_>, token: usize) -> usize {
    let is_relative = matches!(walker.document.tokens[token].xpos, Xpos::Wdt | Xpos::Wp);
    let verb = walker.governor(token).filter(|_| is_relative);
    let Some(verb) = verb else { return token };
    let mut at = verb;
    for _ in 0..4 {
        match (walker.relation(at), walker.governor(at)) {
            (Deprel::AclRelcl, Some(noun)) => return noun,
            (Deprel::Conj | Deprel::Xcomp, Some(above)) => at = above,
            _ => return token,
        }
    }
    token
}

/// The noun before a relative clause whose verb has a subject of its own and no object: "the deal | that it breached".
fn relative_object(walker: Walker<'_, '_>, verb: usize, passive: bool) -> Option<usize> {
    let own = subject::own_subject(walker, verb)?;
    let gap = !passive
        && walker.relation(verb) == Deprel::AclRelcl
        && !matches!(walker.document.tokens[own].xpos, Xpos::Wdt | Xpos::Wp);
    walker.governor(verb).filter(|_| gap)
}

/// Whether a verb is passive, by itself, as a participle behind a noun, or with the passive verb that it is joined to.
pub(super) fn is_passive(walker: Walker<'_, '_>, verb: usize) -> bool {
    let xpos = walker.document.tokens[verb].xpos;
    let has_object = || walker.dependents(verb).any(|token| walker.relation(token) == Deprel::Obj);
    if subject::is_passive(walker, verb) {
        return true;
    }
    if !matches!(xpos, Xpos::Vbn | Xpos::Vbd) || has_object() {
        return false;
    }
    match (walker.relation(verb), walker.governor(verb)) {
        (Deprel::Acl, _) => xpos == Xpos::Vbn,
        (Deprel::Conj, Some(first)) => {
            xpos == Xpos::Vbn && subject::own_subject(walker, verb).is_none() && subject::is_passive(walker, first)
        }
        _ => false,
    }
}
