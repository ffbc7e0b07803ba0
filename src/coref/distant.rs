//! People who were spoken of too long before a pronoun for it to be joined to them.

use super::discourse::{Referent, agree};
use super::trail;
use crate::annotation::{EntityType, Gender, WarningCode};
use crate::document::{Span, Warning};

const GENDERS: [Gender; 2] = [Gender::Male, Gender::Female];

/// The people who may be "he" and "she", as far as a document has been read.
#[derive(Debug, Default)]
pub(super) struct Distant {
    /// For each gender the person of it who was spoken of last, with the place in the trail.
    latest: [Option<(usize, usize)>; GENDERS.len()],
}

impl Distant {
    /// Goes on past a mention of an entity, at a place in the trail.
    pub(super) fn push(&mut self, entity: usize, at: usize, entities: &[Referent]) {
        for (latest, gender) in self.latest.iter_mut().zip(GENDERS) {
            if may_be(&entities[entity], gender) {
                *latest = Some((entity, at));
            }
        }
    }

    /// Whether nobody of a gender was spoken of from a place in the trail on, but somebody before.
    pub(super) fn is_before(&self, gender: Gender, reached: usize, entities: &[Referent]) -> bool {
        let of_gender = GENDERS.iter().zip(self.latest).filter(|(other, _)| **other == gender);
        let mut latest = of_gender.filter_map(|(_, latest)| latest);
        latest.any(|(entity, at)| at < reached && may_be(&entities[entity], gender))
    }
}

/// Whether an entity is a person who may be of a gender.
fn may_be(referent: &Referent, gender: Gender) -> bool {
    referent.entity.kind == EntityType::Person && !referent.plural && agree(referent.entity.gender, Some(gender))
}

/// The warning for a pronoun that may stand for somebody too long before.
pub(super) fn warning(pronoun: Span) -> Warning {
    let message = format!(
        "pronouns were looked up only among the last {} mentions and {} entities; one may stand for somebody who was last \
         spoken of before these",
        trail::WINDOW,
        trail::ENTITIES
    );
    Warning { code: WarningCode::DistantAntecedent, message, span: Some(pronoun) }
}
