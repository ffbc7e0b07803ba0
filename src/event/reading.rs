//! Readings: what act a word tells of, composed from the patterns of the words that it governs.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Upos};
use crate::syntax::walker::Walker;

use super::act::{Act, Manner};
use super::class;
use super::frame::{self, Frame};
use super::modality;
use super::party::Parties;
use super::pattern::{self, Alone, Condition, Operator, Outcome, Pattern};

/// The most words that an act is composed of.
const DEPTH: usize = 5;

/// The places where the recipient of an act stands, the likeliest first.
const RECIPIENT: [&str; 14] =
    ["obj", "against", "on", "with", "to", "at", "into", "upon", "from", "between", "in", "over", "for", "of"];

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
    /// What a noun must have to tell of it by itself; none for other words.
    pub(super) alone: Option<Alone>,
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

    fn walker(&self) -> Walker<'d, 't> {
        self.parties.walker
    }

    fn document(&self) -> &'d Document<'t> {
        self.parties.walker.document
    }

    /// What a word tells of, if it is a verb, an adjective or a noun with a pattern that fits.
    pub(super) fn read(&self, token: usize) -> Option<Reading> {
        self.read_within(token, DEPTH)
    }

    fn read_within(&self, token: usize, depth: usize) -> Option<Reading> {
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
        let frame = frame::of_noun(walker, noun);
        let mut reading = self.first_fitted(noun, &frame, patterns.iter(), depth)?;
        reading.alone = Some(alone);
        reading.words.extend(modifier);
        self.give_modality(&mut reading, noun);
        Some(reading)
    }

    /// The reading of a word by the first pattern that fits and gives one.
    fn first_fitted<'m>(
        &self,
        head: usize,
        frame: &Frame,
        patterns: impl Iterator<Item = &'m Pattern>,
        depth: usize,
    ) -> Option<Reading> {
        for pattern in patterns {
            let standing = |condition: &'m Condition| Some((condition, self.standing(frame, condition, depth)?));
            let Some(matched) = pattern.conditions.iter().map(standing).collect::<Option<Vec<_>>>() else { continue };
            if pattern.outcome == Outcome::Nothing {
                return None;
            }
            if let Some(reading) = self.fitted(head, frame, pattern.outcome, &matched, depth) {
                return Some(reading);
            }
        }
        None
    }

    /// The reading of a word by a pattern whose conditions some words meet.
    fn fitted(
        &self,
        head: usize,
        frame: &Frame,
        outcome: Outcome,
        matched: &[(&Condition, usize)],
        depth: usize,
    ) -> Option<Reading> {
        let inner = matched.iter().find(|(condition, _)| condition.class == "act").map(|&(_, token)| token);
        let is_noun = self.is_noun(head);
        let explicit = self.explicit(matched, is_noun);
        match outcome {
            Outcome::Nothing => None,
            Outcome::Act(act) | Outcome::Offer(act) => {
                let offered = matches!(outcome, Outcome::Offer(_));
                let mut reading = self.plain(head, frame, act, explicit);
                reading.manner = if offered { Manner::Intended } else { Manner::Done };
                let things = matched.iter().filter(|(condition, token)| {
                    !matches!(
                        condition.class,
                        "party"
                            | "people"
                            | "any"
                            | "place"
                            | "country"
                            | "state"
                            | "states"
                            | "held"
                            | "many"
                            | "official"
                            | "office-holder"
                    ) && condition.place != "subj"
                        && (condition.class != "act" || !is_verdict(act))
                        && !self.parties.is_party(*token)
                });
                reading.words.extend(things.map(|&(_, token)| token));
                Some(reading)
            }
            Outcome::Operator(operator) => {
                let inner = self.read_within(inner?, depth)?;
                self.composed(head, frame, operator, inner, explicit)
            }
        }
    }

    /// Whether a word is a noun, or a gerund that stands as one.
    fn is_noun(&self, head: usize) -> bool {
        matches!(self.document().tokens[head].upos, Upos::Noun | Upos::Propn) || frame::is_nominal(self.walker(), head)
    }

    /// The word that stands in a place and is of the class that is asked for.
    fn standing(&self, frame: &Frame, condition: &Condition, depth: usize) -> Option<usize> {
        let heads = frame.at(condition.place);
        let found = heads.iter().find_map(|&head| self.of_class(head, condition.class, depth));
        // The members of a coordination count each by itself.
        found.or_else(|| {
            let joined = heads.iter().flat_map(|&head| self.parties.members(head).into_iter().skip(1));
            joined.filter_map(|head| self.of_class(head, condition.class, depth)).next()
        })
    }

    /// The word itself, or the noun that it counts, if it is of a class.
    fn of_class(&self, head: usize, class: &str, depth: usize) -> Option<usize> {
        let parties = self.parties;
        let counted = parties.counted(head);
        let fits = match class {
            "any" => true,
            "act" => self.read_within(counted, depth).is_some(),
            "party" => parties.is_party(counted),
            "people" => parties.is_people(counted),
            "many" => parties.is_party(counted) && (parties.is_many(counted) || parties.is_many(head)),
            "place" => parties.is_place(counted),
            "country" => parties.kind(counted) == Some(EntityType::Gpe),
            "office-holder" => parties.is_office_holder(counted),
            "official" => parties.members(counted).into_iter().any(|member| parties.is_official(member)),
            "state" => parties.is_state(counted),
            "held" => parties.is_place(counted) || !parties.named_in(counted).is_empty(),
            "states" => {
                let is_state = |&token: &usize| parties.kind(token) == Some(EntityType::Gpe);
                parties.members(counted).iter().filter(|token| is_state(token)).count() > 1
            }
            class => self.is_thing(counted, class),
        };
        fits.then_some(counted)
    }

    /// Whether a noun, or it with a word before it, is of a class of things.
    fn is_thing(&self, head: usize, class: &str) -> bool {
        let lemma = self.parties.lemma(head);
        let before = self.walker().dependents(head).filter(|&token| token < head);
        class::is_of(&lemma, class)
            || before
                .map(|token| format!("{} {lemma}", self.parties.lemma(token)))
                .any(|both| class::is_of(&both, class))
    }

    /// The recipients that a pattern names.
    fn explicit(&self, matched: &[(&Condition, usize)], is_noun: bool) -> Vec<usize> {
        let marked = matched.iter().find(|(condition, _)| condition.is_recipient);
        let typed = || {
            matched.iter().find(|(condition, _)| {
                let is_agent = condition.place == "subj" || is_noun && condition.place == "by";
                !is_agent
                    && matches!(
                        condition.class,
                        "party" | "people" | "country" | "state" | "place" | "office-holder" | "official"
                    )
            })
        };
        let found = marked.or_else(typed);
        found
            .map(|&(condition, token)| {
                let named = self.parties.named_in(token);
                if named.is_empty() && matches!(condition.class, "place" | "country" | "state") {
                    vec![token]
                } else {
                    named
                }
            })
            .unwrap_or_default()
    }

    /// The reading of a word that tells of an act by itself.
    fn plain(&self, head: usize, frame: &Frame, act: Act, explicit: Vec<usize>) -> Reading {
        let is_noun = self.is_noun(head);
        let (mut actors, mut recipients) = (self.agents(head, frame, is_noun), explicit);
        if is_noun && actors.is_empty() {
            actors = frame.at("between").into_iter().flat_map(|head| self.parties.named_in(head)).collect();
            if act.name() == "mediate" {
                recipients.append(&mut actors);
            }
        }
        if recipients.is_empty() {
            recipients = self.recipients(frame, act, &RECIPIENT, &actors);
        }
        if recipients.is_empty() && matches!(act.name(), "demand" | "request") {
            let own = |&clause: &usize| crate::statement::frame::subject::own_subject(self.walker(), clause);
            recipients = frame.clauses.iter().filter_map(own).flat_map(|head| self.parties.named_near(head)).collect();
        }
        if is_noun && is_assault(act) {
            let is_town = |token: usize| {
                self.walker().relation(token) == Deprel::Compound
                    && self.parties.is_place(token)
                    && !self.parties.is_state(token)
            };
            let towns: Vec<usize> = actors.iter().copied().filter(|&token| is_town(token)).collect();
            actors.retain(|token| !towns.contains(token));
            if recipients.is_empty() {
                recipients = towns;
            }
        }
        recipients.retain(|token| !actors.contains(token));
        if is_noun && recipients.is_empty() && actors.len() < 2 {
            let with = frame.at("with").into_iter().flat_map(|head| self.parties.named_in(head));
            recipients.extend(with.filter(|token| !actors.contains(token)));
        }
        Reading {
            head,
            act,
            manner: Manner::Done,
            words: vec![head],
            actors,
            recipients,
            is_denied: false,
            is_possible: false,
            is_planned: false,
            is_due: false,
            alone: None,
        }
    }

    /// Those who do what a word tells of: the subject, or whom its phrase belongs to; of a noun its owner, or who stands
    /// after "by".
    fn agents(&self, head: usize, frame: &Frame, is_noun: bool) -> Vec<usize> {
        let heads = if is_noun { frame.at("by") } else { frame.subjects.clone() };
        let found: Vec<usize> = heads
            .into_iter()
            .flat_map(|subject| {
                let named: Vec<usize> = self.parties.members(self.parties.counted(subject));
                let named: Vec<usize> = named.into_iter().filter(|&token| self.parties.is_party(token)).collect();
                if named.is_empty() && !is_noun && self.is_instrument(subject) {
                    return self.parties.owners(subject);
                }
                named
            })
            .collect();
        if found.is_empty() && is_noun { self.parties.owners(head) } else { found }
    }

    /// Whether a thing acts for those to whom it belongs: their tanks, their raids, or any thing that is theirs by an adjective.
    fn is_instrument(&self, thing: usize) -> bool {
        let is_armed = ["force", "weapon", "aircraft"].iter().any(|class| self.is_thing(thing, class));
        let owned = self.walker().dependents(thing).any(|token| self.walker().relation(token) == Deprel::NmodPoss);
        is_armed || !owned
    }

    /// Those to whom an act is done, where its pattern does not say it: in the object, or behind a preposition.
    fn recipients(&self, frame: &Frame, act: Act, places: &[&str], actors: &[usize]) -> Vec<usize> {
        let own: Option<Vec<&str>> = act.recipient_places().map(|places| places.split(' ').collect());
        let places = own.as_deref().unwrap_or(places);
        let others = |place: &str| -> Vec<usize> {
            let named = frame.at(place).into_iter().flat_map(|head| {
                let named = if place == "obj" { self.parties.named_in(head) } else { self.parties.named_near(head) };
                if named.is_empty() && self.parties.is_place(head) { vec![head] } else { named }
            });
            named.filter(|token| !actors.contains(token)).collect()
        };
        places.iter().map(|place| others(place)).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// The reading of a word that does something with the act which another tells of.
    fn composed(
        &self,
        head: usize,
        frame: &Frame,
        operator: Operator,
        inner: Reading,
        explicit: Vec<usize>,
    ) -> Option<Reading> {
        let is_noun = self.is_noun(head);
        let agents = self.agents(head, frame, is_noun);
        let mut reading = Reading { head, alone: None, ..inner };
        reading.words.insert(0, head);
        let (inner_actors, inner_recipients) = (reading.actors.clone(), reading.recipients.clone());
        apply(&mut reading, operator)?;
        let no_agent = agents.is_empty();
        reading.actors = match operator {
            Operator::Undergo => inner_actors.clone(),
            Operator::Occur if inner_actors.is_empty() => {
                frame.at("between").into_iter().flat_map(|head| self.parties.named_in(head)).collect()
            }
            Operator::Occur => inner_actors.clone(),
            _ if no_agent
                && matches!(operator, Operator::Do | Operator::Consider | Operator::Stop | Operator::Plan) =>
            {
                inner_actors.clone()
            }
            _ => agents.clone(),
        };
        reading.recipients = match operator {
            Operator::Undergo => agents,
            _ if !explicit.is_empty() => explicit,
            Operator::Demand | Operator::Appeal if inner_actors.iter().any(|token| !reading.actors.contains(token)) => {
                inner_actors.clone()
            }
            Operator::Demand | Operator::Appeal if !frame.at("from").is_empty() => {
                frame.at("from").into_iter().flat_map(|head| self.parties.named_in(head)).collect()
            }
            Operator::Refuse
                if matches!(inner.manner, Manner::Demanded | Manner::Appealed | Manner::Intended)
                    && !inner_actors.is_empty() =>
            {
                inner_actors.clone()
            }
            _ if !inner_recipients.is_empty() => inner_recipients,
            Operator::Occur => inner_recipients,
            _ => {
                let mut found =
                    self.recipients(frame, reading.act, RECIPIENT.get(1..).unwrap_or_default(), &reading.actors);
                found.extend(inner_actors.iter().filter(|_| no_agent.eq(&false)).copied());
                found
            }
        };
        let actors = reading.actors.clone();
        let same = |token: usize| {
            actors.iter().any(|&actor| {
                actor == token
                    || self.parties.entity_index(actor).is_some_and(|e| self.parties.entity_index(token) == Some(e))
            })
        };
        reading.recipients.retain(|&token| !same(token));
        reading.recipients.sort_unstable();
        reading.recipients.dedup();
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
        use crate::annotation::Plover;
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
                .find_map(|clause| crate::statement::frame::subject::own_subject(walker, clause))
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

/// Whether an act is a judgement of another, which stays an event of its own.
fn is_verdict(act: Act) -> bool {
    use crate::annotation::Plover;
    act.done().is_some_and(|code| matches!(code.plover, Plover::Accuse | Plover::Support))
}

/// Whether an act is an assault.
fn is_assault(act: Act) -> bool {
    act.done().is_some_and(|code| code.plover == crate::annotation::Plover::Assault)
}

/// Does with a reading what an operator says; none where nothing comes of it.
fn apply(reading: &mut Reading, operator: Operator) -> Option<()> {
    reading.is_due = false;
    use Manner::{Accused, Appealed, Demanded, Done, Intended, Refused, Threatened};
    match operator {
        Operator::Do | Operator::Occur | Operator::Undergo | Operator::Try => {}
        Operator::Intend => match reading.manner {
            Done if reading.act.may_be_intended() => reading.manner = Intended,
            Done => reading.is_planned = true,
            _ => {}
        },
        Operator::Plan => match reading.manner {
            Done if reading.act.is_friendly() && reading.act.may_be_intended() => reading.manner = Intended,
            Done => reading.is_planned = true,
            _ => {}
        },
        Operator::Consider => reading.is_possible = true,
        Operator::Fail | Operator::Deny => reading.is_denied = !reading.is_denied,
        Operator::Refuse => match reading.manner {
            Refused => reading.is_denied = true,
            _ if reading.act.may_be_refused() => reading.manner = Refused,
            _ => (reading.act, reading.manner) = (Act::named("reject")?, Done),
        },
        Operator::Demand => reading.manner = Demanded,
        Operator::Appeal => reading.manner = Appealed,
        Operator::Accuse => reading.manner = Accused,
        Operator::Threaten => reading.manner = Threatened,
        Operator::Stop => match reading.manner {
            Done => reading.act = reading.act.stopped()?,
            Intended => reading.manner = Refused,
            _ => return None,
        },
    }
    if matches!(operator, Operator::Demand | Operator::Appeal | Operator::Accuse | Operator::Threaten) {
        (reading.is_denied, reading.is_possible, reading.is_planned) = (false, false, false);
    }
    Some(())
}
