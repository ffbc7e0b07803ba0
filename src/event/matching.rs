//! Matching: whether what stands beside a word is what a pattern asks for, and the reading that it gives.

use crate::annotation::{EntityType, Plover};
use crate::document::Upos;

use super::act::{Act, Manner};
use super::frame::{self, Frame};
use super::pattern::{Condition, Outcome, Pattern};
use super::reading::{Reader, Reading};

impl Reader<'_, '_, '_> {
    /// The reading of a word by the first pattern that fits and gives one.
    pub(super) fn first_fitted<'m>(
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
    pub(super) fn is_noun(&self, head: usize) -> bool {
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
            "power" => parties.members(counted).into_iter().any(|member| parties.is_power(member)),
            "armed" => parties.members(counted).into_iter().any(|member| parties.is_armed(member)),
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
    pub(super) fn is_thing(&self, head: usize, class: &str) -> bool {
        self.parties.is_thing_of(head, class)
    }
}

/// Whether an act is a judgement of another, which stays an event of its own.
fn is_verdict(act: Act) -> bool {
    act.done().is_some_and(|code| matches!(code.plover, Plover::Accuse | Plover::Support))
}
