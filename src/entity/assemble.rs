//! From found names to mentions and entities.

use super::finding::{Finding, Trust, text};
use super::identity::{alias, namesake};
use crate::annotation::{EntityType, MentionForm, Sieve, ZoneKind};
use crate::document::{Document, Entity, Mention};
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{gazetteer, person_name};

/// The mentions and entities of names in text order.
pub(super) fn assemble(document: &Document<'_>, mut findings: Vec<Finding>) -> (Vec<Mention>, Vec<Entity>) {
    alias::tell_saints(document, &mut findings);
    let groups = group(&findings, &alias::entities(document, &findings));
    let mut mentions: Vec<Mention> = Vec::new();
    let mut entities = Vec::new();
    for group in groups {
        let kind = kind(&group);
        if kind == EntityType::Other && group.iter().all(|finding| finding.trust == Trust::Guess) {
            continue;
        }
        let entity = entities.len() as u32;
        entities.push(describe(document, &group, kind));
        mentions.extend(group.iter().map(|finding| {
            let span = finding.span(document);
            Mention { span, head: span, form: MentionForm::Name, entity, sieve: Sieve::Name }
        }));
    }
    mentions.sort_by_key(|mention| mention.span.outer_first());
    mentions.dedup_by_key(|mention| mention.span);
    (mentions, entities)
}

/// The most titles that an entity keeps.
const MOST_TITLES: usize = 24;

/// The findings of each entity, entities in the order of their first names.
fn group<'f>(findings: &'f [Finding], entities: &[usize]) -> Vec<Vec<&'f Finding>> {
    let count = entities.iter().max().map_or(0, |last| last + 1);
    let mut place = vec![usize::MAX; count];
    let mut groups: Vec<Vec<&Finding>> = Vec::new();
    for (finding, &entity) in findings.iter().zip(entities) {
        if place[entity] == usize::MAX {
            place[entity] = groups.len();
            groups.push(Vec::new());
        }
        groups[place[entity]].push(finding);
    }
    groups
}

/// The type that the most trustworthy of the names say, the most of them where they differ.
fn kind(group: &[&Finding]) -> EntityType {
    let trust = group.iter().map(|finding| finding.trust).max().unwrap_or(Trust::Guess);
    let mut tally: Vec<(EntityType, usize)> = Vec::new();
    for finding in group.iter().filter(|finding| finding.trust == trust) {
        match tally.iter_mut().find(|(kind, _)| *kind == finding.kind) {
            Some((_, votes)) => *votes += 1,
            None => tally.push((finding.kind, 1)),
        }
    }
    let first_of_the_most =
        |best: (EntityType, usize), next: (EntityType, usize)| if next.1 > best.1 { next } else { best };
    tally.into_iter().reduce(first_of_the_most).map_or(EntityType::Other, |(kind, _)| kind)
}

fn describe(document: &Document<'_>, group: &[&Finding], kind: EntityType) -> Entity {
    let state = group.iter().find_map(|finding| finding.state());
    let country_name =
        state.map(|known| known.country.and_then(gazetteer::country_name).unwrap_or(known.name).to_owned());
    let forms = || group.iter().map(|finding| text(document, &finding.tokens));
    let longest = fullest(document, group);
    let mut titles: Vec<String> = Vec::new();
    for title in group.iter().flat_map(|finding| &finding.titles) {
        if titles.len() < MOST_TITLES && !titles.contains(title) {
            titles.push(title.clone());
        }
    }
    let full = forms().filter(|form| form.contains(' ')).find_map(|form| person_name::gender(&form));
    let told = group.iter().find_map(|finding| namesake::told_gender(finding)).or(full);
    let told = told.or_else(|| group.iter().find_map(|finding| finding.gender));
    let gender = told.or_else(|| person_name::gender(&longest).filter(|_| !person_name::is_surname(&longest)));
    Entity {
        kind,
        name: country_name.unwrap_or(longest),
        titles,
        country: group.iter().find_map(|finding| finding.country),
        gender: gender.filter(|_| kind == EntityType::Person),
        members: Vec::new(),
    }
}

/// The longest of the names, but for those that a headline or a sentence's first word made longer ("Berg Quits",
/// "Democrat Anna Lind") where there are others of several words.
fn fullest(document: &Document<'_>, group: &[&Finding]) -> String {
    let rank = |finding: &Finding| {
        let ends = [finding.tokens.start, finding.tokens.end.saturating_sub(1).max(finding.tokens.start)];
        let person = finding.kind == EntityType::Person;
        let common = person && ends.iter().any(|&token| is_common(document.word(token)));
        let several = finding.tokens.len() > 1;
        (several && !(common || is_in_headline(document, finding)), document.slice(finding.span(document)).len())
    };
    let best = group.iter().copied().reduce(|best, next| if rank(next) > rank(best) { next } else { best });
    best.map_or_else(String::new, |finding| text(document, &finding.tokens))
}

fn is_in_headline(document: &Document<'_>, finding: &Finding) -> bool {
    let sentence = document.sentences.get(document.tokens[finding.tokens.start].sentence as usize);
    let zone = sentence.and_then(|sentence| document.zones.get(sentence.zone as usize));
    zone.is_some_and(|zone| zone.kind != ZoneKind::Body)
}
