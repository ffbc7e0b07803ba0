//! Noun phrases that describe the name beside them: "Hassan Rouhani, Iran's president", "the president, Hassan Rouhani",
//! "Rouhani is the president".

use super::discourse::{Discourse, country, is_definite};
use super::mention::Form;
use crate::annotation::EntityType;
use crate::document::{Deprel, Xpos};
use crate::lexicon::role::{self, RoleKind};

/// Joins noun phrases to the names that they stand beside.
pub(super) fn join(discourse: &mut Discourse<'_, '_>) {
    for index in 0..discourse.mentions.len() {
        if discourse.mentions[index].entity.is_some() || discourse.mentions[index].nominal().is_none() {
            continue;
        }
        if let Some(entity) = before(discourse, index).or_else(|| after(discourse, index)) {
            discourse.link(index, entity);
            entitle(discourse, index, entity);
        }
    }
}

/// Gives a person the office that a noun phrase names, and its country.
fn entitle(discourse: &mut Discourse<'_, '_>, phrase: usize, entity: usize) {
    let document = discourse.document;
    let Some(nominal) = discourse.mentions[phrase].nominal() else { return };
    let words = nominal.modifiers.start..nominal.head + 1;
    let country = country(document, nominal);
    let office = role::role(&nominal.noun.lemma).is_some_and(|role| role.kind == RoleKind::Office);
    let title = words.map(|token| document.word(token)).collect::<Vec<_>>().join(" ");
    let person = &mut discourse.entities[entity].entity;
    if person.kind != EntityType::Person {
        return;
    }
    person.country = person.country.or(country);
    if office && !person.titles.iter().any(|own| own.contains(&title)) {
        person.titles.push(title);
    }
}

/// The most mentions before and after one that may stand beside it.
const NEAR: usize = 4;

/// The entity of the name right before a noun phrase, with a comma or "is" between.
fn before(discourse: &Discourse<'_, '_>, index: usize) -> Option<usize> {
    let earliest = index.saturating_sub(NEAR);
    let found = (earliest..index).rev().find(|&other| {
        matches!(discourse.mentions[other].form, Form::Name) && joined(discourse, other, index, &[",", "is", "was"])
    })?;
    let comma = discourse.document.text[discourse.mentions[found].span.end as usize..].starts_with(',');
    if comma && is_subject(discourse, index) {
        return None;
    }
    fits(discourse, found, index)
}

/// The entity of the name right after a noun phrase and a comma.
fn after(discourse: &Discourse<'_, '_>, index: usize) -> Option<usize> {
    let latest = discourse.mentions.len().min(index + 1 + NEAR);
    let found = (index + 1..latest).find(|&other| {
        let named = matches!(discourse.mentions[other].form, Form::Name);
        named && (joined(discourse, index, other, &[","]) || described(discourse, index, other))
    })?;
    fits(discourse, found, index)
}

/// Whether a participle with its words describes a noun phrase, and a name stands between commas behind it: "the person | taking
/// over |, Ann Roe,".
fn described(discourse: &Discourse<'_, '_>, phrase: usize, name: usize) -> bool {
    /// The most words of the participle.
    const LONGEST: usize = 8;
    let document = discourse.document;
    let (phrase, name) = (&discourse.mentions[phrase], &discourse.mentions[name]);
    let words = document.tokens_in(phrase.span).end..document.tokens_in(name.span).start.saturating_sub(1);
    let participle = document.tokens.get(words.start).is_some_and(|first| matches!(first.xpos, Xpos::Vbg | Xpos::Vbn));
    let behind = document.tokens_in(name.span).end;
    let comma = |token: usize| token < document.tokens.len() && document.word(token) == ",";
    let definite = phrase.nominal().is_some_and(is_definite);
    definite
        && phrase.sentence == name.sentence
        && participle
        && words.len() <= LONGEST
        && comma(words.end)
        && comma(behind)
        && !words.clone().any(comma)
}

/// Whether a noun phrase is the subject of a verb behind it, of which the name before the comma is none: "with Ms. Roe, | the
/// official | said".
fn is_subject(discourse: &Discourse<'_, '_>, phrase: usize) -> bool {
    let document = discourse.document;
    let Some(nominal) = discourse.mentions[phrase].nominal() else { return false };
    let head = &document.tokens[nominal.head];
    matches!(head.deprel, Deprel::Nsubj | Deprel::NsubjPass)
        && head.head.is_some_and(|verb| verb as usize > nominal.head)
}

/// Whether nothing but one of these words parts two mentions of a sentence.
fn joined(discourse: &Discourse<'_, '_>, first: usize, second: usize, by: &[&str]) -> bool {
    let document = discourse.document;
    let (first, second) = (&discourse.mentions[first], &discourse.mentions[second]);
    let (from, to) = (document.tokens_in(first.span).end, document.tokens_in(second.span).start);
    first.sentence == second.sentence && to == from + 1 && by.contains(&document.word(from))
}

fn fits(discourse: &Discourse<'_, '_>, name: usize, phrase: usize) -> Option<usize> {
    let referent = discourse.referent(name)?;
    let noun = &discourse.mentions[phrase].nominal()?.noun;
    let person = referent.entity.kind == EntityType::Person && noun.kind == EntityType::Person;
    let body = referent.entity.kind == noun.kind && noun.kind != EntityType::Gpe && !noun.plural;
    let gender = super::discourse::agree(referent.entity.gender, noun.gender);
    ((person || body) && gender).then_some(discourse.mentions[name].entity).flatten()
}
