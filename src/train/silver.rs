//! Pronouns whose antecedents a text without annotation tells.
//!
//! Two sorts: names that are said again, which are read as if they were pronouns ("Roe spoke … Roe left" as "she left"), in the
//! manner of Kocijan et al. 2019 ("WikiCREM: A Large Unsupervised Corpus for Coreference Resolution"); and pronouns for whose gender there
//! is but one person in sight, with people of the other gender left to choose from.

use rustc_hash::FxHashMap;

use crate::annotation::{EntityType, ZoneKind};
use crate::coref::discourse::{Discourse, Referent};
use crate::coref::grammar::Role;
use crate::coref::mention::Form;
use crate::coref::third_person::Choice;
use crate::coref::trail::AntecedentCandidate;
use crate::lexicon::pronoun::{Person, Pronoun};

/// The names of a text that are read as pronouns.
#[derive(Debug)]
pub(super) struct Silver {
    /// The entity of each, by the mention.
    masked: FxHashMap<usize, usize>,
}

impl Silver {
    /// Reads some names of a discourse as pronouns: two in three of those of one word that stands for a person of known gender who was named
    /// before, but none next to another.
    pub(super) fn new(discourse: &mut Discourse<'_, '_>) -> Silver {
        /// The fewest mentions between two of them.
        const APART: usize = 3;
        let mut masked = FxHashMap::default();
        let mut seen = vec![0_usize; discourse.entities.len()];
        let mut last: Option<usize> = None;
        for index in 0..discourse.mentions.len() {
            let Some(entity) = discourse.mentions[index].entity else { continue };
            seen[entity] += 1;
            let gender = discourse.entities[entity].entity.gender;
            let far = last.is_none_or(|last| index - last >= APART);
            let Some(gender) = gender.filter(|_| seen[entity] > 1 && far && may_be_masked(discourse, index)) else {
                continue;
            };
            last = Some(index);
            if !(index + seen[entity]).is_multiple_of(3) {
                let mention = &mut discourse.mentions[index];
                let possessive = mention.role == Role::Possessor;
                let pronoun = Pronoun { person: Person::Third, plural: false, gender: Some(gender), possessive };
                (mention.form, mention.entity) = (Form::Pronoun(pronoun), None);
                discourse.entities[entity].mentions -= 1;
                masked.insert(index, entity);
            }
        }
        Silver { masked }
    }

    /// The index of the antecedent of a pronoun, where the text tells it.
    pub(super) fn known(&self, discourse: &Discourse<'_, '_>, index: usize, choice: &Choice) -> Option<usize> {
        /// The number of sentences, its own among them, that speak of nobody of unknown gender.
        const NEAR: usize = 3;
        let mention = &discourse.mentions[index];
        let gender = mention.pronoun()?.gender?;
        let place = |entity: usize| choice.antecedents.iter().position(|(candidate, _)| candidate.entity == entity);
        let referents = choice.antecedents.iter().map(|(candidate, _)| &discourse.entities[candidate.entity]);
        let people = || referents.clone().filter(|referent| is_person(referent));
        if let Some(&entity) = self.masked.get(&index) {
            return place(entity).filter(|_| people().count() > 1);
        }
        let mut known = None;
        for (at, (candidate, _)) in choice.antecedents.iter().enumerate() {
            let referent = &discourse.entities[candidate.entity];
            let near = candidate.sentence + NEAR > mention.sentence;
            match referent.entity.gender {
                _ if !is_person(referent) => {}
                Some(own) if own == gender && known.is_some() => return None,
                Some(own) if own == gender => known = Some((at, candidate.entity)),
                None if near => return None,
                _ => {}
            }
        }
        let (at, entity) = known?;
        (entity < discourse.document.entities.len() && people().count() > 1).then_some(at)
    }

    /// Whether a candidate may be right too as far as the text tells: a person of unknown gender.
    pub(super) fn is_doubtful(discourse: &Discourse<'_, '_>, candidate: &AntecedentCandidate) -> bool {
        let referent = &discourse.entities[candidate.entity];
        is_person(referent) && referent.entity.gender.is_none()
    }
}

/// Whether an entity is a single person.
fn is_person(referent: &Referent) -> bool {
    referent.given && referent.entity.kind == EntityType::Person && !referent.plural
}

/// Whether a name may be read as a pronoun: one word in the body of the article.
fn may_be_masked(discourse: &Discourse<'_, '_>, index: usize) -> bool {
    let document = discourse.document;
    let mention = &discourse.mentions[index];
    let zone = document.sentences.get(mention.sentence).and_then(|it| document.zones.get(it.zone as usize));
    let referent = mention.entity.map(|entity| &discourse.entities[entity]);
    let person = referent.is_some_and(is_person);
    let one = document.tokens_in(mention.span).len() == 1;
    matches!(mention.form, Form::Name) && person && one && zone.is_some_and(|zone| zone.kind == ZoneKind::Body)
}
