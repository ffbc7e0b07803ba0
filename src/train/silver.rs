//! Pronouns whose antecedents a text without annotation tells: those for whose gender there is but one person in sight, who is then told
//! apart from people of the other gender as if nothing were known of genders.

use crate::annotation::EntityType;
use crate::coref::discourse::{Discourse, Referent};
use crate::coref::third_person::Choice;
use crate::coref::trail::AntecedentCandidate;

/// The index of the antecedent of a pronoun, where the text tells it.
pub(super) fn known(discourse: &Discourse<'_, '_>, index: usize, choice: &Choice) -> Option<usize> {
    /// The number of sentences, its own among them, that speak of nobody of unknown gender.
    const NEAR: usize = 3;
    let mention = &discourse.mentions[index];
    let gender = mention.pronoun()?.gender?;
    let (mut known, mut people) = (None, 0);
    for (at, (candidate, _)) in choice.antecedents.iter().enumerate() {
        let referent = &discourse.entities[candidate.entity];
        if !is_person(referent) {
            continue;
        }
        people += 1;
        match referent.entity.gender {
            Some(own) if own == gender && known.is_some() => return None,
            Some(own) if own == gender => known = Some((at, candidate.entity)),
            None if candidate.sentence + NEAR > mention.sentence => return None,
            _ => {}
        }
    }
    let (at, entity) = known?;
    (entity < discourse.document.entities.len() && people > 1).then_some(at)
}

/// Whether a candidate may be right too as far as the text tells: a person of unknown gender.
pub(super) fn is_doubtful(discourse: &Discourse<'_, '_>, candidate: &AntecedentCandidate) -> bool {
    let referent = &discourse.entities[candidate.entity];
    is_person(referent) && referent.entity.gender.is_none()
}

/// Whether an entity is a single person.
fn is_person(referent: &Referent) -> bool {
    referent.given && referent.entity.kind == EntityType::Person && !referent.plural
}
