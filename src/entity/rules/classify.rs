//! What a stretch of units names: known names, head words, given names and shapes in turn.

use std::ops::Range;
use std::sync::LazyLock;

use super::name_part::{Part, Unit};
use crate::annotation::EntityType;
use crate::document::Document;
use crate::entity::capitals::{Capitals, Casing};
use crate::entity::finding::{Finding, Trust, text};
use crate::lexicon::gazetteer::{Kind, is_body};
use crate::lexicon::name_word::{begins_name, first_word, last_word};
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{Case, Table, person_name, role, word_shape};

static PLACE_NAME_PARTS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/place_name_parts.txt"), Case::Exact));

/// Whether the last of several units is the head word of a body ("… Committee").
pub(super) fn ends_as_body(document: &Document<'_>, units: &[Unit]) -> bool {
    let Some(last) = units.last() else { return false };
    let word = text(document, &last.tokens);
    units.len() > 1 && last_word(&word) == Some(EntityType::Organization) && !person_name::is_surname(&word)
}

/// Whether a name that follows a title may be a person's.
pub(super) fn may_be_titled(document: &Document<'_>, name: &[Unit]) -> bool {
    let begins_with_known = match name.first().map(|unit| (unit.part, &unit.tokens)) {
        Some((Part::Known(known), tokens)) => {
            name.len() == 1 && tokens.len() == 1 && !known.kind.is_polity() || name.len() == 1 && tokens.len() > 2
        }
        _ => false,
    };
    let given = name.first().is_some_and(|unit| person_name::is_given(&text(document, &unit.tokens)));
    !begins_with_known && (given || !ends_as_body(document, name))
}

/// A person of this name.
pub(super) fn person(document: &Document<'_>, name: &[Unit]) -> Finding {
    let tokens = range(name);
    let mut finding = Finding::new(tokens.clone(), EntityType::Person, Trust::Sure);
    finding.gender = person_name::gender(&text(document, &tokens));
    finding
}

fn range(units: &[Unit]) -> Range<usize> {
    let start = units.first().map_or(0, |unit| unit.tokens.start);
    start..units.last().map_or(start, |unit| unit.tokens.end)
}

/// The names that a stretch of units is made of, one or several side by side.
pub(super) fn names(capitals: &Capitals<'_, '_>, units: &[Unit]) -> Vec<Finding> {
    let document = capitals.document;
    let (Some(first), Some(last)) = (units.first(), units.last()) else { return Vec::new() };
    if let [only] = units {
        return single(capitals, only).into_iter().collect();
    }
    if units.iter().any(|unit| unit.part == Part::Nickname) && is_person(document, units) {
        return vec![person(document, units)];
    }
    if let Some(kind) = headed(document, units) {
        return vec![Finding::new(range(units), kind, Trust::Sure)];
    }
    if is_person(document, units) {
        return vec![person(document, units)];
    }
    match (first.part, last.part) {
        (Part::Known(known), _) if splits_after(known.kind) => {
            let mut found = names(capitals, &units[..1]);
            found.extend(names(capitals, &units[1..]));
            found
        }
        (_, Part::Known(known)) if known.kind.is_polity() && !has_connector(units) => {
            before_place(capitals, units, known.kind)
        }
        (_, Part::Known(_)) if !has_connector(units) => {
            let mut found = names(capitals, &units[..units.len() - 1]);
            found.extend(names(capitals, &units[units.len() - 1..]));
            found
        }
        _ => vec![unknown(capitals, units)],
    }
}

fn has_connector(units: &[Unit]) -> bool {
    units.iter().any(|unit| unit.part.is_connector())
}

/// Whether what follows a known name is another name: "Iran | Rouhani", but "Chicago Bulls".
fn splits_after(kind: Kind) -> bool {
    !matches!(kind, Kind::City | Kind::Province)
}

/// "Northern Iraq" is one name, "Rouhani Iran" two.
fn before_place(capitals: &Capitals<'_, '_>, units: &[Unit], kind: Kind) -> Vec<Finding> {
    let document = capitals.document;
    let (place, before) = match units.split_last() {
        Some((place, before)) => (place, before),
        None => return Vec::new(),
    };
    let direction = before.len() == 1 && is_direction(&text(document, &before[0].tokens));
    if direction {
        let tokens = range(units);
        let kind = if kind == Kind::Country { EntityType::Location } else { EntityType::Gpe };
        return vec![Finding::new(tokens, kind, Trust::Likely)];
    }
    let mut found = names(capitals, before);
    found.extend(single(capitals, place));
    found
}

/// Whether a word tells which part of a place is meant: "Northern".
fn is_direction(word: &str) -> bool {
    PLACE_NAME_PARTS.get(word).is_some_and(|row| row.column(1) == "direction")
}

/// The type that a head word tells: "… Committee", "Ministry of …", "Lake …".
fn headed(document: &Document<'_>, units: &[Unit]) -> Option<EntityType> {
    let (first, last) = (units.first()?, units.last()?);
    let opener = text(document, &first.tokens);
    let closer = document.word(last.tokens.end - 1);
    let of = units.iter().position(|unit| matches!(unit.part, Part::Of | Part::For));
    if let Some(of) = of {
        let before = document.word(units[of.saturating_sub(1)].tokens.end - 1);
        return first_word(before).or_else(|| last_word(before)).or_else(|| first_word(&opener));
    }
    if let Some(kind) = extended(document, units) {
        return Some(kind);
    }
    if matches!(last.part, Part::Word | Part::Role(_))
        && let Some(kind) = last_word(closer)
        && !(person_name::is_given(&opener) && units.len() == 2 && kind != EntityType::Organization)
        && !(person_name::is_given(&opener) && person_name::is_surname(closer))
    {
        return Some(kind);
    }
    let opens = matches!(first.part, Part::Word) && units.len() == 2;
    first_word(&opener).filter(|kind| opens && matches!(kind, EntityType::Location | EntityType::Gpe))
}

/// The type of a known body, event or group with words before it: "Social | Democratic Party", "Greek | Civil War",
/// "Australian | Greens".
fn extended(document: &Document<'_>, units: &[Unit]) -> Option<EntityType> {
    let (last, before) = units.split_last()?;
    let Part::Known(known) = last.part else { return None };
    let modifies = |unit: &Unit| match unit.part {
        Part::Word => unit.tokens.clone().all(|token| is_common(document.word(token))),
        Part::Known(known) => known.kind == Kind::Demonym,
        _ => false,
    };
    let place = |unit: &Unit| matches!(unit.part, Part::Known(known) if known.kind.is_polity());
    let heads =
        begins_name(document.word(last.tokens.start)) || last_word(document.word(last.tokens.end - 1)).is_some();
    let head = heads && last.tokens.len() > 1;
    match known.kind {
        Kind::Organization if head && before.iter().all(|unit| modifies(unit) || place(unit)) => {
            Some(EntityType::Organization)
        }
        Kind::Event if last.tokens.len() > 1 && before.iter().all(modifies) => Some(EntityType::Event),
        Kind::Group if before.iter().all(modifies) => Some(EntityType::Organization),
        _ => None,
    }
}

/// Whether a given name opens a name in which nothing speaks against a person.
fn is_person(document: &Document<'_>, units: &[Unit]) -> bool {
    let Some((first, rest)) = units.split_first() else { return false };
    let opener = text(document, &first.tokens);
    let given = match first.part {
        Part::Word => person_name::is_given(&opener),
        Part::Initial => true,
        Part::Known(known) => known.kind.is_polity() && person_name::is_given(&opener),
        _ => false,
    };
    let fits = |unit: &Unit| match unit.part {
        Part::Nickname => true,
        Part::Word | Part::Initial | Part::Particle => !word_shape::is_acronym(document.word(unit.tokens.start)),
        Part::Known(known) => unit.tokens.len() == 1 && known.kind != Kind::Demonym,
        _ => false,
    };
    let surname = rest.last().is_some_and(|unit| {
        let closer = text(document, &unit.tokens);
        person_name::is_surname(&closer) && !is_common(&opener)
    });
    (given || surname) && rest.len() <= 5 && rest.iter().all(fits)
}

/// The name that one unit is.
fn single(capitals: &Capitals<'_, '_>, unit: &Unit) -> Option<Finding> {
    let document = capitals.document;
    let name = text(document, &unit.tokens);
    match unit.part {
        Part::Known(known) if known.kind == Kind::Demonym => None,
        Part::Known(known) => Some(Finding::known(unit.tokens.clone(), known)),
        Part::Word if is_body(&name) => {
            Some(Finding::new(unit.tokens.clone(), EntityType::Organization, Trust::Likely))
        }
        Part::Word => Some(unknown(capitals, std::slice::from_ref(unit))),
        _ => None,
    }
}

/// A name of which nothing is known: its shape and its words must do.
fn unknown(capitals: &Capitals<'_, '_>, units: &[Unit]) -> Finding {
    let document = capitals.document;
    let tokens = range(units);
    let first = document.word(tokens.start);
    let words = units.iter().filter(|unit| !unit.part.is_connector()).count();
    let common = tokens.clone().filter(|&token| is_common(document.word(token))).count();
    let plain = units.iter().all(|unit| matches!(unit.part, Part::Word | Part::Initial | Part::Particle));
    let (kind, trust) = if words == 1 {
        single_word(capitals, &tokens)
    } else if plain && words <= 4 && common == 0 && !word_shape::is_acronym(first) {
        (EntityType::Person, Trust::Likely)
    } else if common * 2 >= tokens.len() && words <= 3 {
        (EntityType::Other, Trust::Guess)
    } else {
        (EntityType::Organization, Trust::Guess)
    };
    Finding::new(tokens, kind, trust)
}

fn single_word(capitals: &Capitals<'_, '_>, tokens: &Range<usize>) -> (EntityType, Trust) {
    let word = capitals.document.word(tokens.start);
    if word_shape::is_acronym(word) && capitals.casing(tokens.start) != Casing::Upper {
        let role = role::role(word).is_some();
        return (if role { EntityType::Other } else { EntityType::Organization }, Trust::Guess);
    }
    if person_name::is_surname(word) || (person_name::is_given(word) && !is_common(word)) {
        return (EntityType::Person, Trust::Likely);
    }
    if is_common(word) {
        return (EntityType::Other, Trust::Guess);
    }
    if has_place_ending(word) {
        return (EntityType::Gpe, Trust::Guess);
    }
    let brand = word_shape::has_inner_capital(word);
    (if brand { EntityType::Organization } else { EntityType::Person }, Trust::Guess)
}

/// Whether a word ends as many names of towns and countries do: "Hamburg".
fn has_place_ending(word: &str) -> bool {
    let fits = |ending: &str| word.len() > ending.len() + 2 && word.ends_with(ending);
    PLACE_NAME_PARTS.rows().any(|row| row.column(1) == "ending" && fits(row.key()))
}
