//! From runs of units to names: titles are parted from the names that they stand before, and what "of" and "and" join
//! is told from what they part.

use super::classify;
use super::name_part::{Part, Unit};
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
pub(super) fn findings(capitals: &Capitals<'_, '_>, run: &[Unit]) -> Vec<Finding> {
    let Some(last_role) = run.iter().rposition(|unit| matches!(unit.part, Part::Role(_))) else {
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

/// What follows a title, parted into what "of" joins to the title and the name: "[of] the United States | Donald Trump".
fn split_object<'u>(capitals: &Capitals<'_, '_>, rest: &'u [Unit]) -> Option<(&'u [Unit], &'u [Unit])> {
    let Some(first) = rest.first() else { return Some((rest, rest)) };
    match first.part {
        Part::Of | Part::For => {
            let known = rest.get(1).is_some_and(|unit| matches!(unit.part, Part::Known(_)));
            let name = match named_after(capitals.document, rest) {
                Some(start) => &rest[start..],
                None if known => rest.get(2..).unwrap_or_default(),
                None => &[],
            };
            let object = &rest[..rest.len() - name.len()];
            (!name.iter().any(|unit| unit.part.is_connector()) && capitals.document.tokens.len() > object.len())
                .then_some((object, name))
        }
        Part::And | Part::Possessive => None,
        _ => Some((&rest[..0], rest)),
    }
}

/// Where the person's name begins after what a title is of: "of the Iranian Parliament | Ali Larijani".
fn named_after(document: &Document<'_>, rest: &[Unit]) -> Option<usize> {
    let is_given = |unit: &Unit| {
        matches!(unit.part, Part::Word | Part::Initial) && person_name::is_given(&text(document, &unit.tokens))
    };
    let plain = |unit: &Unit| matches!(unit.part, Part::Word | Part::Initial | Part::Particle);
    let last = (2..rest.len().saturating_sub(1)).rev().find(|&at| is_given(&rest[at]))?;
    let start = (2..=last).rev().take_while(|&at| is_given(&rest[at])).last()?;
    let name = &rest[start..];
    (name.iter().all(plain) && !classify::ends_as_body(document, name)).then_some(start)
}

/// A person with titles, and the names inside the titles.
fn titled(capitals: &Capitals<'_, '_>, before: &[Unit], role: &Unit, object: &[Unit], name: &[Unit]) -> Vec<Finding> {
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
    let aim = object.first().is_some_and(|unit| unit.part == Part::For);
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

/// What stands before a title and belongs to it: all that no "and" parts from it.
fn title_modifiers(before: &[Unit]) -> &[Unit] {
    let start = before.iter().rposition(|unit| unit.part == Part::And).map_or(0, |index| index + 1);
    &before[start..]
}

/// What stands between the title before and this one: "Leader of the Revolution | Ayatollah" has nothing there.
fn own_modifiers(modifiers: &[Unit]) -> &[Unit] {
    match modifiers.iter().rposition(|unit| matches!(unit.part, Part::Role(_))) {
        Some(_) => &[],
        None => modifiers,
    }
}

/// The titles before the last one, and the names inside all of them.
fn earlier_titles(capitals: &Capitals<'_, '_>, modifiers: &[Unit], titles: &mut Vec<String>) -> Vec<Finding> {
    let document = capitals.document;
    let Some(role) = modifiers.iter().rposition(|unit| matches!(unit.part, Part::Role(_))) else {
        return untitled(capitals, trimmed(modifiers));
    };
    let (before, rest) = modifiers.split_at(role);
    let mut found = earlier_titles(capitals, before, titles);
    let start = own_modifiers(before).first().unwrap_or(&rest[0]).tokens.start;
    let start = with_standing(document, start, walker(document).sentence(start).start);
    let end = rest.last().map_or(rest[0].tokens.end, |unit| unit.tokens.end);
    titles.push(text(document, &(start..end)));
    found.extend(untitled(capitals, trimmed(&rest[1..])));
    found
}

fn role_gender(unit: &Unit) -> Option<crate::annotation::Gender> {
    match unit.part {
        Part::Role(role) => role.gender,
        _ => None,
    }
}

/// The country of an adjective of a people among these units ("Iranian President").
fn country_in(document: &Document<'_>, units: &[Unit]) -> Option<&'static str> {
    units.iter().find_map(|unit| country_of(&text(document, &unit.tokens)))
}

/// A person's name up to "and".
fn until_conjunction(name: &[Unit]) -> (&[Unit], &[Unit]) {
    let end = name.iter().position(|unit| matches!(unit.part, Part::And | Part::For | Part::Of));
    name.split_at(end.unwrap_or(name.len()))
}

/// Without what joins at its ends.
fn trimmed(units: &[Unit]) -> &[Unit] {
    let start = units.iter().position(|unit| !unit.part.is_connector()).unwrap_or(units.len());
    let end = units.iter().rposition(|unit| !unit.part.is_connector()).map_or(start, |last| last + 1);
    &units[start..end.max(start)]
}

/// The names in a run in which titles are no titles.
fn untitled(capitals: &Capitals<'_, '_>, run: &[Unit]) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, unit) in run.iter().enumerate() {
        let parts = match unit.part {
            Part::Of | Part::For => !joins_of(capitals.document, &run[start..index], unit.part),
            Part::And => !joins_and(capitals.document, &run[start..index], &run[index + 1..]),
            _ => false,
        };
        if parts {
            found.extend(classify::names(capitals, trimmed(&run[start..index])));
            start = index + 1;
        }
    }
    found.extend(classify::names(capitals, trimmed(&run[start.min(run.len())..])));
    found
}

/// Whether "of" or "for" goes on with the name before it ("Bank of England"), or only tells of it ("Merkel of Germany").
fn joins_of(document: &Document<'_>, left: &[Unit], connector: Part) -> bool {
    let Some(last) = left.last() else { return false };
    let word = document.word(last.tokens.end - 1);
    let head = name_word::begins_name(word) || name_word::last_word(word).is_some();
    match last.part {
        Part::Word if connector == Part::For => head,
        Part::Word => head || (left.len() == 1 && !person_name::is_given(word) && !person_name::is_surname(word)),
        Part::Known(known) => match known.kind.entity_type() {
            EntityType::Organization | EntityType::Event => head,
            EntityType::Group => connector == Part::Of && left.len() == 1,
            _ => false,
        },
        _ => false,
    }
}

/// Whether "and" is inside a name ("Food and Drug Administration") or between two.
fn joins_and(document: &Document<'_>, left: &[Unit], right: &[Unit]) -> bool {
    let plain = |unit: &&Unit| match unit.part {
        Part::Word => unit.tokens.len() > 1 || is_common(document.word(unit.tokens.start)),
        Part::Known(known) => matches!(known.kind, Kind::Demonym | Kind::Group),
        Part::Of | Part::For => true,
        _ => false,
    };
    let next = right.iter().position(|unit| unit.part.is_connector()).unwrap_or(right.len());
    let right_is_body = classify::ends_as_body(document, &right[..next]) && next > 1;
    let left_is_open =
        left.iter().any(|unit| matches!(unit.part, Part::Of | Part::For)) && right.first().as_ref().is_some_and(plain);
    let nothing_named = left.iter().all(|unit| plain(&unit));
    let complete = classify::ends_as_body(document, left);
    (right_is_body && nothing_named && !complete) || (left_is_open && nothing_named)
}
