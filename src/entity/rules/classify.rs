//! From a stretch of name parts to names and their types: by known names, head words, given names and shapes in turn.

use std::ops::Range;
use std::sync::LazyLock;

use super::name_part::{NamePart, NamePartKind};
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

/// Whether the last of several parts is the head word of a body ("… Committee").
pub(super) fn ends_as_body(document: &Document<'_>, parts: &[NamePart]) -> bool {
    let Some(last) = parts.last() else { return false };
    let word = text(document, &last.tokens);
    parts.len() > 1 && last_word(&word) == Some(EntityType::Organization) && !person_name::is_surname(&word)
}

/// Whether a name that follows a title may be a person's.
pub(super) fn may_be_titled(document: &Document<'_>, name: &[NamePart]) -> bool {
    let begins_with_known = match name.first().map(|part| (part.kind, &part.tokens)) {
        Some((NamePartKind::Known(known), tokens)) => {
            name.len() == 1 && tokens.len() == 1 && !known.kind.is_polity() || name.len() == 1 && tokens.len() > 2
        }
        _ => false,
    };
    let given = name.first().is_some_and(|part| person_name::is_given(&text(document, &part.tokens)));
    !begins_with_known && (given || !ends_as_body(document, name))
}

/// A person of this name.
pub(super) fn person(document: &Document<'_>, name: &[NamePart]) -> Finding {
    let tokens = range(name);
    let mut finding = Finding::new(tokens.clone(), EntityType::Person, Trust::Sure);
    finding.gender = person_name::gender(&text(document, &tokens));
    finding
}

fn range(parts: &[NamePart]) -> Range<usize> {
    let start = parts.first().map_or(0, |part| part.tokens.start);
    start..parts.last().map_or(start, |part| part.tokens.end)
}

/// The names that a stretch of parts is made of, one or several side by side.
pub(super) fn names(capitals: &Capitals<'_, '_>, parts: &[NamePart]) -> Vec<Finding> {
    let document = capitals.document;
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Vec::new() };
    if let [only] = parts {
        return single(capitals, only).into_iter().collect();
    }
    if parts.iter().any(|part| part.kind == NamePartKind::Nickname) && is_person(document, parts) {
        return vec![person(document, parts)];
    }
    if let Some(kind) = headed(document, parts) {
        return vec![Finding::new(range(parts), kind, Trust::Sure)];
    }
    if is_person(document, parts) {
        return vec![person(document, parts)];
    }
    match (first.kind, last.kind) {
        (NamePartKind::Known(known), _) if splits_after(known.kind) => {
            let mut found = names(capitals, &parts[..1]);
            found.extend(names(capitals, &parts[1..]));
            found
        }
        (_, NamePartKind::Known(known)) if known.kind.is_polity() && !has_connector(parts) => {
            before_place(capitals, parts, known.kind)
        }
        (_, NamePartKind::Known(_)) if !has_connector(parts) => {
            let mut found = names(capitals, &parts[..parts.len() - 1]);
            found.extend(names(capitals, &parts[parts.len() - 1..]));
            found
        }
        _ => vec![unknown(capitals, parts)],
    }
}

fn has_connector(parts: &[NamePart]) -> bool {
    parts.iter().any(|part| part.kind.is_connector())
}

/// Whether what follows a known name is another name: "Iran | Rouhani", but "Chicago Bulls".
fn splits_after(kind: Kind) -> bool {
    !matches!(kind, Kind::City | Kind::Province)
}

/// The names in a stretch that ends with a place: one in "Northern Iraq", two in "Rouhani Iran".
fn before_place(capitals: &Capitals<'_, '_>, parts: &[NamePart], kind: Kind) -> Vec<Finding> {
    let document = capitals.document;
    let (place, before) = match parts.split_last() {
        Some((place, before)) => (place, before),
        None => return Vec::new(),
    };
    let direction = before.len() == 1 && is_direction(&text(document, &before[0].tokens));
    if direction {
        let tokens = range(parts);
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
fn headed(document: &Document<'_>, parts: &[NamePart]) -> Option<EntityType> {
    let (first, last) = (parts.first()?, parts.last()?);
    let opener = text(document, &first.tokens);
    let closer = document.word(last.tokens.end - 1);
    let of = parts.iter().position(|part| matches!(part.kind, NamePartKind::Of | NamePartKind::For));
    if let Some(of) = of {
        let before = document.word(parts[of.saturating_sub(1)].tokens.end - 1);
        return first_word(before).or_else(|| last_word(before)).or_else(|| first_word(&opener));
    }
    if let Some(kind) = extended(document, parts) {
        return Some(kind);
    }
    if matches!(last.kind, NamePartKind::Word | NamePartKind::Role(_))
        && let Some(kind) = last_word(closer)
        && !(person_name::is_given(&opener)
            && parts.len() == 2
            && !matches!(kind, EntityType::Organization | EntityType::Facility))
        && !(person_name::is_given(&opener) && person_name::is_surname(closer))
    {
        return Some(kind);
    }
    let opens = matches!(first.kind, NamePartKind::Word) && parts.len() == 2;
    first_word(&opener).filter(|kind| opens && matches!(kind, EntityType::Location | EntityType::Gpe))
}

/// The type of a known body, event or group with words before it: "Social | Democratic Party", "Greek | Civil War",
/// "Australian | Greens".
fn extended(document: &Document<'_>, parts: &[NamePart]) -> Option<EntityType> {
    let (last, before) = parts.split_last()?;
    let NamePartKind::Known(known) = last.kind else { return None };
    let modifies = |part: &NamePart| match part.kind {
        NamePartKind::Word => part.tokens.clone().all(|token| is_common(document.word(token))),
        NamePartKind::Known(known) => known.kind == Kind::Demonym,
        _ => false,
    };
    let place = |part: &NamePart| matches!(part.kind, NamePartKind::Known(known) if known.kind.is_polity());
    let heads =
        begins_name(document.word(last.tokens.start)) || last_word(document.word(last.tokens.end - 1)).is_some();
    let head = heads && last.tokens.len() > 1;
    match known.kind {
        Kind::Organization if head && before.iter().all(|part| modifies(part) || place(part)) => {
            Some(EntityType::Organization)
        }
        Kind::Event if last.tokens.len() > 1 && before.iter().all(modifies) => Some(EntityType::Event),
        Kind::Group if before.iter().all(modifies) => Some(EntityType::Organization),
        _ => None,
    }
}

/// Whether a given name opens a name in which nothing speaks against a person.
fn is_person(document: &Document<'_>, parts: &[NamePart]) -> bool {
    let Some((first, rest)) = parts.split_first() else { return false };
    let opener = text(document, &first.tokens);
    let given = match first.kind {
        NamePartKind::Word => person_name::is_given(&opener),
        NamePartKind::Initial => true,
        NamePartKind::Known(known) => known.kind.is_polity() && person_name::is_given(&opener),
        _ => false,
    };
    let fits = |part: &NamePart| match part.kind {
        NamePartKind::Nickname => true,
        NamePartKind::Word | NamePartKind::Initial | NamePartKind::Particle => {
            !word_shape::is_acronym(document.word(part.tokens.start))
        }
        NamePartKind::Known(known) => part.tokens.len() == 1 && known.kind != Kind::Demonym,
        _ => false,
    };
    let surname = rest.last().is_some_and(|part| {
        let closer = text(document, &part.tokens);
        person_name::is_surname(&closer) && !is_common(&opener)
    });
    let syllables = person_name::leads_syllables(&opener) && rest.last().is_some_and(|part| part.tokens.len() == 3);
    (given || surname || syllables) && rest.len() <= 5 && rest.iter().all(fits)
}

/// The name that one part is by itself.
fn single(capitals: &Capitals<'_, '_>, part: &NamePart) -> Option<Finding> {
    let document = capitals.document;
    let name = text(document, &part.tokens);
    match part.kind {
        NamePartKind::Known(known) if known.kind == Kind::Demonym => None,
        NamePartKind::Known(known) => Some(Finding::known(part.tokens.clone(), known)),
        NamePartKind::Word if is_body(&name) => {
            Some(Finding::new(part.tokens.clone(), EntityType::Organization, Trust::Likely))
        }
        NamePartKind::Word => Some(unknown(capitals, std::slice::from_ref(part))),
        _ => None,
    }
}

/// A name of which nothing is known but its shape and its words.
fn unknown(capitals: &Capitals<'_, '_>, parts: &[NamePart]) -> Finding {
    let document = capitals.document;
    let tokens = range(parts);
    let first = document.word(tokens.start);
    let words = parts.iter().filter(|part| !part.kind.is_connector()).count();
    let common = tokens.clone().filter(|&token| is_common(document.word(token))).count();
    let plain = parts
        .iter()
        .all(|part| matches!(part.kind, NamePartKind::Word | NamePartKind::Initial | NamePartKind::Particle));
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
