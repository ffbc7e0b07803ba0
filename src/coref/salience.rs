//! What a noun phrase or a pronoun in the third person stands for: of the entities before it that agree with it in type,
//! number and gender, the one that is nearest and foremost.

use super::body::may_stand_for;
use super::discourse::{Candidate, Discourse, Form, Referent, agree, country, is_definite};
use super::nominal::{Nominal, Opening};
use super::pronoun::{Person, Pronoun};
use crate::annotation::EntityType;
use crate::entity::gazetteer::{self, Kind};

/// Joins what is left in the third person, from left to right; noun phrases that stand for nobody before them are
/// entities of their own.
pub(super) fn join(discourse: &mut Discourse<'_, '_>) {
    for index in 0..discourse.candidates.len() {
        if discourse.candidates[index].entity.is_some() {
            continue;
        }
        match discourse.candidates[index].form.clone() {
            Form::Name => {}
            Form::Pronoun(pronoun) if pronoun.person == Person::Third => third_person(discourse, index, pronoun),
            Form::Pronoun(_) => {}
            Form::Nominal(nominal) => noun_phrase(discourse, index, &nominal),
        }
    }
}

fn third_person(discourse: &mut Discourse<'_, '_>, index: usize, pronoun: Pronoun) {
    if pronoun.gender.is_none() && !pronoun.plural && is_expletive(discourse, index) {
        return;
    }
    let fits = |referent: &Referent| match pronoun {
        Pronoun { gender: Some(gender), .. } => {
            referent.entity.kind == EntityType::Person && agree(referent.entity.gender, Some(gender))
        }
        Pronoun { plural: true, .. } => {
            let actor = matches!(referent.entity.kind, EntityType::Group | EntityType::Person | EntityType::Gpe);
            (referent.plural && actor) || referent.entity.kind == EntityType::Organization
        }
        _ => !referent.plural && referent.entity.kind != EntityType::Person,
    };
    if let Some(entity) = best(discourse, index, fits) {
        discourse.link(index, entity);
    } else if pronoun.gender.is_some() {
        discourse.create(index, EntityType::Person, false);
    }
}

/// Whether "it" stands for nothing: "it is clear that", "it seems".
fn is_expletive(discourse: &Discourse<'_, '_>, index: usize) -> bool {
    const AHEAD: usize = 5;
    let document = discourse.document;
    let candidate = &discourse.candidates[index];
    if candidate.pronoun().is_some_and(|pronoun| pronoun.possessive) {
        return false;
    }
    let next = document.tokens_in(candidate.span).end;
    let end = document.sentences.get(candidate.sentence).map_or(next, |sentence| sentence.range().end);
    let mut words = (next..end.min(next + AHEAD)).map(|token| document.word(token));
    match words.next() {
        Some("seems" | "seemed" | "appears" | "appeared" | "turns" | "rains") => true,
        Some("is" | "was" | "'s" | "’s" | "would" | "will" | "may" | "might" | "has" | "had" | "takes" | "took") => {
            words.any(|word| matches!(word, "that" | "to" | "whether" | "when" | "how" | "who" | "time"))
        }
        _ => false,
    }
}

/// The entity of the foremost mention before one that fits.
fn best(discourse: &Discourse<'_, '_>, index: usize, fits: impl Fn(&Referent) -> bool) -> Option<usize> {
    let own = &discourse.candidates[index];
    let mut found: Option<(i32, usize)> = None;
    for other in discourse.before(index) {
        let candidate = &discourse.candidates[other];
        let Some(entity) = candidate.entity else { continue };
        if candidate.span.contains(own.span) || !fits(&discourse.entities[entity]) {
            continue;
        }
        let score = salience(own, candidate, &discourse.entities[entity]) + weight::STEP * (index - other) as i32;
        if found.is_none_or(|(best, _)| score > best) {
            found = Some((score, entity));
        }
    }
    found.filter(|(score, _)| *score > LEAST).map(|(_, entity)| entity)
}

/// Below this an antecedent is too far away.
const LEAST: i32 = -60;

/// What speaks for an antecedent, tuned on the training part of GUM.
mod weight {
    /// For every sentence between.
    pub(super) const DISTANCE: i32 = -12;
    /// For every mention between.
    pub(super) const STEP: i32 = -1;
    pub(super) const SUBJECT: i32 = 20;
    /// Where one stands inside quotation marks and the other does not.
    pub(super) const OTHER_VOICE: i32 = -10;
    /// For every mention of the entity so far, up to [`MENTIONS`].
    pub(super) const MENTION: i32 = 4;
    pub(super) const MENTIONS: usize = 12;
    pub(super) const NAME: i32 = 6;
    pub(super) const PRONOUN: i32 = 3;
    pub(super) const INDEFINITE: i32 = -8;
    /// Where both tell the same gender.
    pub(super) const GENDER: i32 = 10;
    /// For a possessive in the same sentence.
    pub(super) const POSSESSIVE: i32 = 5;
}

/// How foremost a mention before another is.
fn salience(own: &Candidate, other: &Candidate, referent: &Referent) -> i32 {
    let distance = own.sentence.saturating_sub(other.sentence).min(10) as i32;
    let form = match &other.form {
        Form::Name => weight::NAME,
        Form::Pronoun(_) => weight::PRONOUN,
        Form::Nominal(nominal) if nominal.opening == Opening::Indefinite => weight::INDEFINITE,
        Form::Nominal(_) => 0,
    };
    let pronoun = own.pronoun();
    let gender = pronoun.is_some_and(|pronoun| pronoun.gender.is_some() && pronoun.gender == referent.entity.gender);
    let possessive = pronoun.is_some_and(|pronoun| pronoun.possessive) && distance == 0;
    let counted = |condition: bool, weight: i32| if condition { weight } else { 0 };
    weight::DISTANCE * distance
        + weight::MENTION * referent.mentions.min(weight::MENTIONS) as i32
        + form
        + counted(other.subject, weight::SUBJECT)
        + counted(other.quoted_in != own.quoted_in, weight::OTHER_VOICE)
        + counted(gender, weight::GENDER)
        + counted(possessive, weight::POSSESSIVE)
}

fn noun_phrase(discourse: &mut Discourse<'_, '_>, index: usize, nominal: &Nominal) {
    let named = named_agreement(discourse, nominal);
    let entity = named.or_else(|| same_noun(discourse, index, nominal)).or_else(|| sort(discourse, index, nominal));
    match entity {
        Some(entity) => discourse.link(index, entity),
        None => {
            let made = discourse.create(index, nominal.noun.kind, nominal.noun.plural);
            discourse.entities[made].entity.country = country(discourse.document, nominal);
        }
    }
}

/// The only agreement that the article names, be it later ("the deal, formally known as …").
fn named_agreement(discourse: &Discourse<'_, '_>, nominal: &Nominal) -> Option<usize> {
    let wanted = nominal.noun.kind == EntityType::Agreement && !nominal.noun.plural && is_definite(nominal);
    discourse.agreement.filter(|_| wanted)
}

/// The entity that a definite noun phrase with the same noun before stands for.
fn same_noun(discourse: &Discourse<'_, '_>, index: usize, nominal: &Nominal) -> Option<usize> {
    if nominal.opening == Opening::Indefinite || nominal.opening == Opening::Bare && !nominal.noun.plural {
        return None;
    }
    let document = discourse.document;
    let words =
        |nominal: &Nominal| nominal.modifiers.clone().map(|t| document.word(t).to_lowercase()).collect::<Vec<_>>();
    let own = words(nominal);
    let found = discourse.before(index).find(|&other| {
        discourse.candidates[other].nominal().is_some_and(|earlier| {
            let theirs = words(earlier);
            let known = own.iter().all(|word| theirs.contains(word));
            earlier.noun.lemma == nominal.noun.lemma
                && earlier.noun.plural == nominal.noun.plural
                && known
                && (nominal.opening == Opening::Definite || own == theirs && earlier.opening == nominal.opening)
        })
    })?;
    discourse.candidates[found].entity
}

/// The entity of the sort that a definite noun phrase names, if one is near.
fn sort(discourse: &Discourse<'_, '_>, index: usize, nominal: &Nominal) -> Option<usize> {
    let noun = &nominal.noun;
    if !is_definite(nominal) || noun.plural {
        return None;
    }
    let near = |sentences: usize| {
        let own = discourse.candidates[index].sentence;
        move |candidate: &Candidate| own - candidate.sentence.min(own) <= sentences
    };
    match noun.kind {
        EntityType::Agreement => nearest(discourse, index, |_| true, |r| r.entity.kind == EntityType::Agreement),
        EntityType::Gpe => polity(discourse, index, nominal),
        EntityType::Organization if nominal.modifiers.is_empty() => nearest(discourse, index, near(2), |referent| {
            let body = referent.entity.kind == EntityType::Organization && !referent.plural;
            body && may_stand_for(&noun.lemma, &referent.entity.name)
        }),
        EntityType::Person if is_general(nominal) => nearest(discourse, index, near(2), |referent| {
            referent.entity.kind == EntityType::Person && agree(referent.entity.gender, noun.gender)
        }),
        _ => None,
    }
}

/// Whether a noun phrase says so little that it may stand for anybody just named.
fn is_general(nominal: &Nominal) -> bool {
    matches!(
        nominal.noun.lemma.split(' ').next_back(),
        Some(
            "old"
                | "man"
                | "woman"
                | "official"
                | "politician"
                | "cleric"
                | "leader"
                | "democrat"
                | "republican"
                | "author"
                | "writer"
                | "lawmaker"
                | "candidate"
                | "nominee"
                | "diplomat"
                | "actor"
                | "actress"
                | "singer"
                | "star"
                | "billionaire"
                | "mogul"
                | "businessman"
                | "scientist"
                | "artist"
                | "officer"
        )
    )
}

/// "the country", "the kingdom", "the city" as the nearest of their sort.
fn polity(discourse: &Discourse<'_, '_>, index: usize, nominal: &Nominal) -> Option<usize> {
    if country(discourse.document, nominal).is_some() {
        return None;
    }
    let wanted: fn(Kind, Option<&str>) -> bool = match nominal.noun.lemma.as_str() {
        "country" | "nation" | "state" | "republic" | "homeland" => |kind, _| kind == Kind::Country,
        "kingdom" | "monarchy" => {
            |kind, code| kind == Kind::Country && code.is_some_and(|code| KINGDOMS.contains(&code))
        }
        "city" | "town" | "capital" | "village" => |kind, _| matches!(kind, Kind::City | Kind::Capital),
        "province" | "county" => |kind, _| kind == Kind::Province,
        _ => return None,
    };
    nearest(
        discourse,
        index,
        |_| true,
        |referent| {
            let known = gazetteer::known(&referent.entity.name);
            referent.entity.kind == EntityType::Gpe && known.is_some_and(|known| wanted(known.kind, known.country))
        },
    )
}

/// The countries that are kingdoms.
const KINGDOMS: [&str; 18] = [
    "SAU", "GBR", "JOR", "BHR", "MAR", "ESP", "NLD", "BEL", "SWE", "NOR", "DNK", "THA", "KHM", "BTN", "LSO", "SWZ",
    "TON", "MYS",
];

fn nearest(
    discourse: &Discourse<'_, '_>,
    index: usize,
    near: impl Fn(&Candidate) -> bool,
    fits: impl Fn(&Referent) -> bool,
) -> Option<usize> {
    let found = discourse
        .before(index)
        .find(|&other| near(&discourse.candidates[other]) && discourse.referent(other).is_some_and(&fits))?;
    discourse.candidates[found].entity
}
