//! What a noun phrase or a pronoun in the third person stands for: of the entities before it that agree with it in type,
//! number and gender, the one that is nearest and foremost.

use super::discourse::{Candidate, Discourse, Form, Referent, agree, is_definite};
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
        Pronoun { plural: true, .. } => referent.plural || referent.entity.kind == EntityType::Organization,
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
        let score = salience(discourse, own, candidate) - (index - other) as i32;
        if found.is_none_or(|(best, _)| score > best) {
            found = Some((score, entity));
        }
    }
    found.filter(|(score, _)| *score > LEAST).map(|(_, entity)| entity)
}

/// Below this an antecedent is too far away.
const LEAST: i32 = -60;

/// How foremost a mention before another is.
fn salience(discourse: &Discourse<'_, '_>, own: &Candidate, other: &Candidate) -> i32 {
    let distance = own.sentence.saturating_sub(other.sentence).min(10) as i32;
    let mut score = -12 * distance;
    if other.subject {
        score += 14;
    }
    if other.nested {
        score -= 4;
    }
    if other.quoted_in != own.quoted_in {
        score -= 10;
    }
    let mentions = other.entity.map_or(0, |entity| discourse.entities[entity].mentions);
    score + (mentions.min(8) as i32)
}

fn noun_phrase(discourse: &mut Discourse<'_, '_>, index: usize, nominal: &Nominal) {
    let entity = same_noun(discourse, index, nominal).or_else(|| sort(discourse, index, nominal));
    match entity {
        Some(entity) => discourse.link(index, entity),
        None => {
            let made = discourse.create(index, nominal.noun.kind, nominal.noun.plural);
            discourse.entities[made].entity.country = country(discourse, nominal);
        }
    }
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
            referent.entity.kind == EntityType::Organization && !referent.plural
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
    let found = discourse.before(index).find(|&other| {
        near(&discourse.candidates[other])
            && !discourse.candidates[other].nested
            && discourse.referent(other).is_some_and(&fits)
    })?;
    discourse.candidates[found].entity
}

fn country(discourse: &Discourse<'_, '_>, nominal: &Nominal) -> Option<&'static str> {
    let document = discourse.document;
    let end = nominal.head;
    (nominal.tokens.start..end)
        .find_map(|token| gazetteer::known_at(document, token..end).and_then(|(_, known)| known.country))
}
