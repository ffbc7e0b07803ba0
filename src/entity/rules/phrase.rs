//! From runs of name parts to names: titles are parted from the names that they stand before, and an "of" or "and" inside
//! a name is told from one between two.

use super::classify;
use super::name_part::{NamePart, NamePartKind};
use super::walker;
use crate::annotation::EntityType;
use crate::document::Document;
use crate::entity::capitals::Capitals;
use crate::entity::finding::{Finding, text};
use crate::lexicon::gazetteer::{Kind, country_of};
use crate::lexicon::name_word;
use crate::lexicon::person_name;
use crate::lexicon::role::with_standing;
use crate::lexicon::vocabulary::is_common;

/// The names in a run.
pub(super) fn findings(capitals: &Capitals<'_, '_>, run: &[NamePart]) -> Vec<Finding> {
    let Some(last_role) = run.iter().rposition(|part| matches!(part.kind, NamePartKind::Role(_))) else {
        return untitled(capitals, run);
    };
    let (before, rest) = run.split_at(last_role);
    if let Some((object, name)) = split_object(capitals, &rest[1..])
        && !name.is_empty()
        && classify::may_be_titled(capitals.document, name)
    {
        return titled(capitals, before, &rest[0], object, name);
    }
    if classify::ends_as_body(capitals.document, run) {
        return untitled(capitals, run);
    }
    let mut found = findings(capitals, trimmed(before));
    found.extend(untitled(capitals, trimmed(&rest[1..])));
    found
}

/// The parts after a title as two: those that "of" joins to the title, and the name ("[of] the United States | Donald Trump").
fn split_object<'u>(capitals: &Capitals<'_, '_>, rest: &'u [NamePart]) -> Option<(&'u [NamePart], &'u [NamePart])> {
    let Some(first) = rest.first() else { return Some((rest, rest)) };
    match first.kind {
        NamePartKind::Of | NamePartKind::For => {
            let known = rest.get(1).is_some_and(|part| matches!(part.kind, NamePartKind::Known(_)));
            let name = match named_after(capitals.document, rest) {
                Some(start) => &rest[start..],
                None if known => rest.get(2..).unwrap_or_default(),
                None => &[],
            };
            let object = &rest[..rest.len() - name.len()];
            (!name.iter().any(|part| part.kind.is_connector()) && capitals.document.tokens.len() > object.len())
                .then_some((object, name))
        }
        NamePartKind::And | NamePartKind::Possessive => None,
        _ => Some((&rest[..0], rest)),
    }
}

/// The first part of a person's name after the body that a title is of: "of the Iranian Parliament | Ali Larijani".
fn named_after(document: &Document<'_>, rest: &[NamePart]) -> Option<usize> {
    let is_given = |part: &NamePart| {
        matches!(part.kind, NamePartKind::Word | NamePartKind::Initial)
            && person_name::is_given(&text(document, &part.tokens))
    };
    let plain =
        |part: &NamePart| matches!(part.kind, NamePartKind::Word | NamePartKind::Initial | NamePartKind::Particle);
    let last = (2..rest.len().saturating_sub(1)).rev().find(|&at| is_given(&rest[at]))?;
    let start = (2..=last).rev().take_while(|&at| is_given(&rest[at])).last()?;
    let name = &rest[start..];
    (name.iter().all(plain) && !classify::ends_as_body(document, name)).then_some(start)
}

/// A person with titles, and the names inside the titles.
fn titled(
    capitals: &Capitals<'_, '_>,
    before: &[NamePart],
    role: &NamePart,
    object: &[NamePart],
    name: &[NamePart],
) -> Vec<Finding> {
    let document = capitals.document;
    let (name, rest) = until_conjunction(name);
    let modifiers = title_modifiers(before);
    let mut found = findings(capitals, trimmed(&before[..before.len() - modifiers.len()]));
    let mut titles = Vec::new();
    let inside = earlier_titles(capitals, modifiers, &mut titles);
    let start = own_modifiers(modifiers).first().unwrap_or(role).tokens.start;
    let end = object.last().unwrap_or(role).tokens.end;
    let floor = walker(document).sentence(start).start;
    titles.push(text(document, &(with_standing(document, start, floor)..end)));
    let aim = object.first().is_some_and(|part| part.kind == NamePartKind::For);
    let objects = untitled(capitals, trimmed(object));
    let mut person = classify::person(document, name);
    person.gender = role_gender(role).or(person.gender);
    let owned = objects.iter().rev().filter(|_| !aim).find_map(|finding| finding.country);
    let named = inside.iter().rev().find_map(|finding| finding.country);
    person.country =
        owned.or(named).or_else(|| country_in(document, modifiers)).or_else(|| country_in(document, object));
    found.extend(inside);
    found.extend(objects);
    person.titles = titles;
    found.push(person);
    found.extend(untitled(capitals, trimmed(rest)));
    found
}

/// The parts before a title that belong to it: all that no "and" parts from it.
fn title_modifiers(before: &[NamePart]) -> &[NamePart] {
    let start = before.iter().rposition(|part| part.kind == NamePartKind::And).map_or(0, |index| index + 1);
    &before[start..]
}

/// The parts between a title and the title before it: none in "Leader of the Revolution | Ayatollah".
fn own_modifiers(modifiers: &[NamePart]) -> &[NamePart] {
    match modifiers.iter().rposition(|part| matches!(part.kind, NamePartKind::Role(_))) {
        Some(_) => &[],
        None => modifiers,
    }
}

/// The titles before the last one, and the names inside all of them.
fn earlier_titles(capitals: &Capitals<'_, '_>, modifiers: &[NamePart], titles: &mut Vec<String>) -> Vec<Finding> {
    let document = capitals.document;
    let Some(role) = modifiers.iter().rposition(|part| matches!(part.kind, NamePartKind::Role(_))) else {
        return untitled(capitals, trimmed(modifiers));
    };
    let (before, rest) = modifiers.split_at(role);
    let mut found = earlier_titles(capitals, before, titles);
    let start = own_modifiers(before).first().unwrap_or(&rest[0]).tokens.start;
    let start = with_standing(document, start, walker(document).sentence(start).start);
    let end = rest.last().map_or(rest[0].tokens.end, |part| part.tokens.end);
    titles.push(text(document, &(start..end)));
    found.extend(untitled(capitals, trimmed(&rest[1..])));
    found
}

fn role_gender(part: &NamePart) -> Option<crate::annotation::Gender> {
    match part.kind {
        NamePartKind::Role(role) => role.gender,
        _ => None,
    }
}

/// The country of an adjective of a people among these parts ("Iranian President").
fn country_in(document: &Document<'_>, parts: &[NamePart]) -> Option<&'static str> {
    parts.iter().find_map(|part| country_of(&text(document, &part.tokens)))
}

/// A person's name as two: the parts up to "and", "for" or "of", and the others.
fn until_conjunction(name: &[NamePart]) -> (&[NamePart], &[NamePart]) {
    let end =
        name.iter().position(|part| matches!(part.kind, NamePartKind::And | NamePartKind::For | NamePartKind::Of));
    name.split_at(end.unwrap_or(name.len()))
}

/// The parts without those at the ends that only join others.
fn trimmed(parts: &[NamePart]) -> &[NamePart] {
    let start = parts.iter().position(|part| !part.kind.is_connector()).unwrap_or(parts.len());
    let end = parts.iter().rposition(|part| !part.kind.is_connector()).map_or(start, |last| last + 1);
    &parts[start..end.max(start)]
}

/// The names in a run whose words for titles are parts of names.
fn untitled(capitals: &Capitals<'_, '_>, run: &[NamePart]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, part) in run.iter().enumerate() {
        let parted = match part.kind {
            NamePartKind::Of | NamePartKind::For => !joins_of(capitals.document, &run[start..index], part.kind),
            NamePartKind::And => !joins_and(capitals.document, &run[start..index], &run[index + 1..]),
            _ => false,
        };
        if parted {
            found.extend(classify::names(capitals, trimmed(&run[start..index])));
            start = index + 1;
        }
    }
    found.extend(classify::names(capitals, trimmed(&run[start.min(run.len())..])));
    found
}

/// Whether "of" or "for" goes on with the name before it ("Bank of England"), or only tells of it ("Merkel of Germany").
fn joins_of(document: &Document<'_>, left: &[NamePart], connector: NamePartKind) -> bool {
    let Some(last) = left.last() else { return false };
    let word = document.word(last.tokens.end - 1);
    let head = name_word::begins_name(word) || name_word::last_word(word).is_some();
    match last.kind {
        NamePartKind::Word if connector == NamePartKind::For => head,
        NamePartKind::Word => {
            head || (left.len() == 1 && !person_name::is_given(word) && !person_name::is_surname(word))
        }
        NamePartKind::Known(known) => match known.kind.entity_type() {
            EntityType::Organization | EntityType::Event => head,
            EntityType::Group => connector == NamePartKind::Of && left.len() == 1,
            _ => false,
        },
        _ => false,
    }
}

/// Whether "and" is inside a name ("Food and Drug Administration") or between two.
fn joins_and(document: &Document<'_>, left: &[NamePart], right: &[NamePart]) -> bool {
    let plain = |part: &&NamePart| match part.kind {
        NamePartKind::Word => part.tokens.len() > 1 || is_common(document.word(part.tokens.start)),
        NamePartKind::Known(known) => matches!(known.kind, Kind::Demonym | Kind::Group),
        NamePartKind::Of | NamePartKind::For => true,
        _ => false,
    };
    let next = right.iter().position(|part| part.kind.is_connector()).unwrap_or(right.len());
    let right_is_body = classify::ends_as_body(document, &right[..next]) && next > 1;
    let left_is_open = left.iter().any(|part| matches!(part.kind, NamePartKind::Of | NamePartKind::For))
        && right.first().as_ref().is_some_and(plain);
    let nothing_named = left.iter().all(|part| plain(&part));
    let complete = classify::ends_as_body(document, left);
    (right_is_body && nothing_named && !complete) || (left_is_open && nothing_named)
}
