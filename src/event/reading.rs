//! Readings: what act a word tells of, composed from the patterns of the words that it governs.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::annotation::Plover;
use crate::document::{Deprel, Document, Upos};
use crate::statement::frame::subject;
use crate::syntax::walker::Walker;

use super::act::{Act, Manner};
use super::frame;
use super::modality;
use super::party::Parties;
use super::pattern::{self, Alone, Operator};

/// The most words that an act is composed of.
const DEPTH: usize = 5;

/// An act that a word tells of, with those who take part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    /// The word.
    pub(super) head: usize,
    pub(super) act: Act,
    pub(super) manner: Manner,
    /// The words that the act is composed of.
    pub(super) words: Vec<usize>,
    /// The heads of the phrases of those who do it.
    pub(super) actors: Vec<usize>,
    /// The heads of the phrases of those to whom it is done.
    pub(super) recipients: Vec<usize>,
    pub(super) is_denied: bool,
    pub(super) is_possible: bool,
    pub(super) is_planned: bool,
    /// Whether it ought to be done.
    pub(super) is_due: bool,
    /// What the outermost word does with the act that the others tell of.
    pub(super) operator: Option<Operator>,
    /// What a noun must have to tell of it by itself; none for other words.
    pub(super) alone: Option<Alone>,
}

impl Reading {
    /// The act of a word by itself: nobody takes part, and nothing is said against it.
    pub(super) fn new(head: usize, act: Act, manner: Manner) -> Reading {
        Reading {
            head,
            act,
            manner,
            words: vec![head],
            actors: Vec::new(),
            recipients: Vec::new(),
            is_denied: false,
            is_possible: false,
            is_planned: false,
            is_due: false,
            operator: None,
            alone: None,
        }
    }
}

/// Reads the words of a document.
pub(super) struct Reader<'p, 'd, 't> {
    pub(super) parties: &'p Parties<'d, 't>,
    /// The readings so far, so that each word is read once.
    known: RefCell<FxHashMap<usize, Option<Reading>>>,
}

impl<'p, 'd, 't> Reader<'p, 'd, 't> {
    pub(super) fn new(parties: &'p Parties<'d, 't>) -> Reader<'p, 'd, 't> {
        Reader { parties, known: RefCell::default() }
    }

    pub(super) fn walker(&self) -> Walker<'d, 't> {
        self.parties.walker
    }

    pub(super) fn document(&self) -> &'d Document<'t> {
        self.parties.walker.document
    }

    /// What a word tells of, if it is a verb, an adjective or a noun with a pattern that fits.
    pub(super) fn read(&self, token: usize) -> Option<Reading> {
        self.read_within(token, DEPTH)
    }

    pub(super) fn read_within(&self, token: usize, depth: usize) -> Option<Reading> {
        if let Some(known) = self.known.borrow().get(&token) {
            return known.clone();
        }
        let depth = depth.checked_sub(1)?;
        // A word that comes to itself again, which no tree has, tells of nothing.
        self.known.borrow_mut().insert(token, None);
        let found = match self.document().tokens[token].upos {
            Upos::Verb if frame::is_nominal(self.walker(), token) => self.noun(token, depth),
            Upos::Verb | Upos::Adj => self.predicate(token, depth),
            Upos::Noun | Upos::Propn => self.noun(token, depth),
            _ => None,
        };
        self.known.borrow_mut().insert(token, found.clone());
        found
    }

    fn predicate(&self, verb: usize, depth: usize) -> Option<Reading> {
        let lemma = self.parties.lemma(verb);
        let walker = self.walker();
        let is_adjective = self.document().tokens[verb].upos == Upos::Adj;
        if is_adjective && matches!(walker.relation(verb), Deprel::Amod) {
            return None;
        }
        let form = self.document().word(verb).to_lowercase();
        // "is committed to", "are prepared to" are adjectives, whatever their tag.
        let state = pattern::of_verb(&form).filter(|_| form != lemma || frame::is_passive(walker, verb));
        let bare = pattern::of_verb(&lemma).or_else(|| pattern::of_verb(&format!("{lemma}e")));
        let particle_word = walker.dependents(verb).find(|&token| walker.relation(token) == Deprel::CompoundPrt);
        if bare.is_none() && particle_word.is_none() && !lemma.is_empty() {
            let next = verb + 1;
            let follows = walker.governor(next) == Some(verb);
            if !follows {
                return None;
            }
        }
        if let Some(patterns) = state {
            let frame = frame::of_state(walker, verb);
            if let Some(mut reading) = self.first_fitted(verb, &frame, patterns.iter(), depth) {
                self.give_modality(&mut reading, verb);
                return Some(reading);
            }
        }
        let frame = if is_adjective { frame::of_state(walker, verb) } else { frame::of_predicate(walker, verb) };
        let phrasal = frame.particle.map(|particle| format!("{lemma} {}", self.parties.lemma(particle)));
        let phrasal = phrasal.as_deref().and_then(pattern::of_verb);
        let rows = [phrasal, bare.filter(|_| phrasal.is_some() || particle_word.is_none())];
        let mut reading = self.first_fitted(verb, &frame, rows.into_iter().flatten().flatten(), depth)?;
        if phrasal.is_some() {
            reading.words.extend(frame.particle);
        }
        self.give_recipients(&mut reading, verb, depth);
        self.give_modality(&mut reading, verb);
        Some(reading)
    }

    fn noun(&self, noun: usize, depth: usize) -> Option<Reading> {
        let lemma = self.parties.lemma(noun);
        let walker = self.walker();
        let before = walker.dependents(noun).filter(|&token| {
            token < noun && matches!(walker.relation(token), Deprel::Compound | Deprel::Amod | Deprel::NmodUnmarked)
        });
        let form = self.document().word(noun).to_lowercase();
        let compound = before.collect::<Vec<_>>().into_iter().rev().find_map(|token| {
            let phrase = format!("{} {lemma}", self.parties.lemma(token));
            pattern::of_noun(&phrase).map(|found| (Some(token), found))
        });
        let (modifier, (alone, patterns)) = compound
            .or_else(|| pattern::of_noun(&lemma).or_else(|| pattern::of_noun(&form)).map(|found| (None, found)))?;
        let mut frame = frame::of_noun(walker, noun);
        frame.obliques.extend(self.parties.owners(noun).into_iter().map(|owner| ("owner".to_owned(), owner)));
        let mut reading = self.first_fitted(noun, &frame, patterns.iter(), depth)?;
        reading.alone = Some(alone);
        reading.words.extend(modifier);
        self.give_modality(&mut reading, noun);
        Some(reading)
    }

    /// Gives a reading what auxiliaries, adverbs and adjectives say of its word.
    fn give_modality(&self, reading: &mut Reading, head: usize) {
        let found = modality::of(self.walker(), head);
        reading.is_possible |= found.is_possible;
        reading.is_due |= found.is_due;
        if (found.is_future || found.is_would) && reading.manner == Manner::Done {
            if reading.act.may_be_intended() {
                reading.manner = Manner::Intended;
            } else {
                reading.is_planned = true;
            }
        }
        reading.is_denied ^= found.is_denied;
        if reading.is_denied && reading.manner == Manner::Intended && reading.act.may_be_refused() {
            (reading.manner, reading.is_denied) = (Manner::Refused, false);
        }
        if reading.is_denied && reading.manner == Manner::Intended {
            reading.manner = Manner::Done;
        }
    }

    /// Gives a threat or an ultimatum the one on whom it hangs, and a protest the one of whom it demands something, where its
    /// own words name nobody.
    fn give_recipients(&self, reading: &mut Reading, verb: usize, depth: usize) {
        let walker = self.walker();
        let plover = reading.act.code(reading.manner).map(|code| code.plover);
        if !reading.recipients.is_empty() {
            return;
        }
        let clauses = walker.dependents(verb).filter(|&clause| {
            clause > verb && matches!(walker.relation(clause), Deprel::Advcl | Deprel::Acl | Deprel::Xcomp)
        });
        let found = match plover {
            Some(Plover::Threaten) => clauses
                .filter(|&clause| {
                    walker
                        .dependents(clause)
                        .any(|mark| matches!(&*self.document().word(mark).to_lowercase(), "if" | "unless" | "until"))
                })
                .find_map(|clause| subject::own_subject(walker, clause))
                .map(|subject| self.parties.named_near(subject)),
            Some(Plover::Protest) => clauses
                .filter_map(|clause| self.read_within(clause, depth))
                .find(|inner| !inner.recipients.is_empty())
                .map(|inner| {
                    reading.words.push(inner.head);
                    inner.recipients
                }),
            _ => None,
        };
        reading.recipients = found.unwrap_or_default();
        let actors = reading.actors.clone();
        reading.recipients.retain(|token| !actors.contains(token));
    }
}
