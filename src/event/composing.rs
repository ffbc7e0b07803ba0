//! Composing: who takes part in an act, and what becomes of it by the words that govern it.

use std::sync::LazyLock;

use crate::annotation::Plover;
use crate::document::{Deprel, Upos};
use crate::lexicon::{Case, Table};
use crate::statement::frame::subject;

use super::act::{Act, Manner};
use super::class;
use super::frame::{self, Frame};
use super::pattern::{Condition, Operator};
use super::reading::{Reader, Reading};

/// The places where the recipient of an act stands, the likeliest first.
static PLACES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let table = Table::parse(include_str!("recipient_places.txt"), Case::Exact);
    let mut rows: Vec<_> = table.rows().map(|row| (row.column(1).parse::<u8>().ok(), row.key())).collect();
    rows.sort_unstable();
    rows.into_iter().map(|(_, place)| place).collect()
});

impl Reader<'_, '_, '_> {
    /// The recipients that a pattern names.
    pub(super) fn explicit(&self, matched: &[(&Condition, usize)], is_noun: bool) -> Vec<usize> {
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
    pub(super) fn plain(&self, head: usize, frame: &Frame, act: Act, explicit: Vec<usize>) -> Reading {
        let is_noun = self.is_noun(head);
        let (mut actors, mut recipients) = (self.agents(head, frame, is_noun), explicit);
        if is_noun && actors.is_empty() {
            actors = frame.at("between").into_iter().flat_map(|head| self.parties.named_in(head)).collect();
            if act.name() == "mediate" {
                recipients.append(&mut actors);
            }
        }
        if recipients.is_empty() {
            recipients = self.recipients(frame, act, &PLACES, &actors);
        }
        if recipients.is_empty() && matches!(act.name(), "demand" | "request") {
            let own = |&clause: &usize| subject::own_subject(self.walker(), clause);
            recipients = frame.clauses.iter().filter_map(own).flat_map(|head| self.parties.named_near(head)).collect();
        }
        if is_noun && (is_assault(act) || act.name() == "investigate") {
            // "the Lyon and Nice attacks"
            let first = |token: usize| match self.walker().relation(token) {
                Deprel::Conj => self.walker().governor(token).unwrap_or(token),
                _ => token,
            };
            let suffers = |token: usize| self.is_sufferer(first(token), act);
            let sufferers: Vec<usize> = actors.iter().copied().filter(|&token| suffers(token)).collect();
            if recipients.is_empty() {
                actors.retain(|token| !sufferers.contains(token));
                recipients = sufferers;
            }
        }
        recipients.retain(|token| !actors.contains(token));
        if is_noun && recipients.is_empty() && actors.len() < 2 {
            let with = frame.at("with").into_iter().flat_map(|head| self.parties.named_in(head));
            recipients.extend(with.filter(|token| !actors.contains(token)));
        }
        Reading { actors, recipients, ..Reading::new(head, act, Manner::Done) }
    }

    /// Whether a place right before a noun is where it happens or whom it is about and not who does it: "the Lyon attack", "the
    /// Russia inquiry". A state before an act of arms does it.
    fn is_sufferer(&self, token: usize, act: Act) -> bool {
        let relation = self.walker().relation(token);
        let is_terror = matches!(act.name(), "bomb" | "suicide-bomb" | "car-bomb" | "roadside-bomb" | "massacre");
        if relation == Deprel::NmodPoss && is_terror && self.parties.is_place(token) {
            return true;
        }
        let is_place = relation == Deprel::Compound && self.parties.is_place(token);
        let is_of_arms = matches!(act.name(), "bombard" | "drone-strike" | "shell" | "occupy" | "kill" | "assassinate");
        is_place && (!self.parties.is_state(token) || !is_of_arms)
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
                if named.is_empty() && !is_noun && self.is_thing(subject, "document") {
                    return self.authors(subject);
                }
                if named.is_empty() && !is_noun && self.is_instrument(subject) {
                    return self.parties.owners(subject);
                }
                named
            })
            .collect();
        if found.is_empty() && is_noun { self.parties.owners(head) } else { found }
    }

    /// Whether a party is none of some others.
    fn is_other(&self, token: usize, others: &[usize]) -> bool {
        let entity = self.parties.entity_index(token);
        others.iter().all(|&other| other != token && (entity.is_none() || self.parties.entity_index(other) != entity))
    }

    /// Those whose document it is: its owners, or who sends or issues it: "they | sent a letter that urged him", "in a tweet that
    /// accused her he".
    fn authors(&self, document: usize) -> Vec<usize> {
        let owners = self.parties.owners(document);
        if !owners.is_empty() {
            return owners;
        }
        let walker = self.walker();
        let is_in = || walker.dependents(document).any(|case| self.document().word(case) == "in");
        let verb = walker.governor(document).filter(|&verb| {
            self.document().tokens[verb].upos == Upos::Verb
                && match walker.relation(document) {
                    Deprel::Obj => self.is_issuing(verb),
                    Deprel::Obl => is_in(),
                    _ => false,
                }
        });
        let subject = verb.and_then(|verb| frame::doer(walker, verb));
        subject.map(|subject| self.parties.named_near(subject)).unwrap_or_default()
    }

    /// Whether a verb says that somebody writes or sends what is its object.
    fn is_issuing(&self, verb: usize) -> bool {
        class::is_of(&self.parties.lemma(verb), "issuing")
    }

    /// Whether a thing acts for those to whom it belongs: their tanks, their raids, or any thing that is theirs by an adjective.
    fn is_instrument(&self, thing: usize) -> bool {
        let is_armed = ["force", "weapon", "aircraft"].iter().any(|class| self.is_thing(thing, class));
        if self.is_thing(thing, "finding") || self.is_thing(thing, "rule") {
            return false;
        }
        let owned = self.walker().dependents(thing).any(|token| self.walker().relation(token) == Deprel::NmodPoss);
        is_armed || !owned
    }

    /// Those to whom an act is done, where its pattern does not say it: in the object, or behind a preposition.
    fn recipients(&self, frame: &Frame, act: Act, places: &[&str], actors: &[usize]) -> Vec<usize> {
        let own: Option<Vec<&str>> = act.recipient_places().map(|places| places.split(' ').collect());
        let places = own.as_deref().unwrap_or(places);
        let others = |place: &str| -> Vec<usize> {
            let named = frame.at(place).into_iter().flat_map(|head| {
                let named = if place == "obj" && !is_reproach(act) {
                    self.parties.named_in(head)
                } else {
                    self.parties.named_near(head)
                };
                if named.is_empty() && self.parties.is_place(head) { vec![head] } else { named }
            });
            named.filter(|token| !actors.contains(token)).collect()
        };
        places.iter().map(|place| others(place)).find(|found| !found.is_empty()).unwrap_or_default()
    }

    /// The reading of a word that does something with the act which another tells of.
    pub(super) fn composed(
        &self,
        head: usize,
        frame: &Frame,
        operator: Operator,
        inner: Reading,
        explicit: Vec<usize>,
    ) -> Option<Reading> {
        let is_noun = self.is_noun(head);
        let agents = self.agents(head, frame, is_noun);
        let mut reading = Reading { head, alone: None, operator: Some(operator), ..inner };
        reading.words.insert(0, head);
        let (inner_actors, inner_recipients) = (reading.actors.clone(), reading.recipients.clone());
        apply(&mut reading, operator)?;
        let no_agent = agents.is_empty();
        // Who warns that another will do it does not threaten.
        let is_warning = operator == Operator::Threaten && matches!(&*self.parties.lemma(head), "warn" | "warning");
        if is_warning
            && !inner_actors.is_empty()
            && !no_agent
            && inner_actors.iter().all(|&token| self.is_other(token, &agents))
        {
            return None;
        }
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
            // Who begins to receive threats does not threaten.
            Operator::Do if agents.iter().all(|agent| inner_recipients.contains(agent)) => inner_actors.clone(),
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
                    self.recipients(frame, reading.act, PLACES.get(1..).unwrap_or_default(), &reading.actors);
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
}

/// Whether an act is a reproach, which is made to whom its object belongs and not to all whom that names.
fn is_reproach(act: Act) -> bool {
    act.done().is_some_and(|code| code.plover == Plover::Accuse)
}

/// Whether an act is an assault.
fn is_assault(act: Act) -> bool {
    act.done().is_some_and(|code| code.plover == Plover::Assault)
}

/// Does with a reading what an operator says; none where nothing comes of it.
pub(super) fn apply(reading: &mut Reading, operator: Operator) -> Option<()> {
    use Manner::{Accused, Appealed, Demanded, Done, Intended, Refused, Threatened};
    reading.is_due = false;
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
