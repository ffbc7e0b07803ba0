//! CAMEO's actor codes: a country or a body with a code of its own, and what the actor is in it.

use std::sync::LazyLock;

use crate::annotation::EntityType;
use crate::document::{Document, Entity, Span, Upos};
use crate::lexicon::{Case, Table, gazetteer};
use crate::syntax::walker::Walker;

static ACTORS: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("actors.txt"), Case::Exact));

static ROLES: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("actor_roles.txt"), Case::Folded));

/// The most words of a phrase that are looked at.
const WORDS: usize = 24;

/// Whether a noun tells what an actor is: "rebel", "ministry".
pub(super) fn is_role(lemma: &str) -> bool {
    ROLES.contains(lemma)
}

/// The role code of a noun.
pub(super) fn role(lemma: &str) -> Option<&'static str> {
    ROLES.get(lemma).map(|row| row.column(1))
}

/// The code of an actor: of a body that has one of its own, else that of its country and its role in it.
pub(super) fn of(document: &Document<'_>, phrase: Span, head: usize, entity: Option<&Entity>) -> Option<String> {
    let words = document.tokens_in(phrase);
    let words = words.start..words.end.min(words.start + WORDS);
    let named = entity.and_then(|entity| ACTORS.get(&entity.name));
    let inside = || words.clone().find_map(|token| ACTORS.longest_at(document, token..words.end));
    let body = named.or_else(|| inside().map(|(_, row)| row)).map(|row| row.column(1));
    let country = || entity.and_then(|entity| entity.country).or_else(|| country_in(document, words.clone()));
    let titled = || entity.and_then(country_of_titles);
    let whole = body.map(str::to_owned).or_else(|| {
        let country = country().or_else(titled)?;
        Some(format!("{country}{}", role_in(document, words.clone(), head, entity).unwrap_or_default()))
    });
    whole.or_else(|| role_in(document, words, head, entity).map(str::to_owned))
}

/// The country that a word of a phrase names or belongs to, the first of several.
fn country_in(document: &Document<'_>, words: std::ops::Range<usize>) -> Option<&'static str> {
    words.clone().find_map(|token| gazetteer::known_at(document, token..words.end).and_then(|(_, known)| known.country))
}

/// The country in the titles of somebody: "U.S. Secretary of State".
fn country_of_titles(entity: &Entity) -> Option<&'static str> {
    let words = entity.titles.iter().flat_map(|title| title.split(' '));
    words.take(WORDS).find_map(gazetteer::country_of)
}

/// The role of an actor by the head of its phrase, else by another word of it, else by its titles.
fn role_in(
    document: &Document<'_>,
    words: std::ops::Range<usize>,
    head: usize,
    entity: Option<&Entity>,
) -> Option<&'static str> {
    let walker = Walker::new(document);
    let is_noun = document.tokens[head].upos == Upos::Noun && is_role(&walker.lemma(head));
    if entity.is_some_and(|entity| entity.kind == EntityType::Gpe) && !is_noun {
        return None;
    }
    let by_word = |token: usize| role(&walker.lemma(token).to_lowercase());
    let modifiers = || words.clone().rev().filter(|&token| token <= head).find_map(by_word);
    let titles = || {
        let titles = entity.map(|entity| entity.titles.as_slice()).unwrap_or_default();
        titles.iter().flat_map(|title| title.split(' ')).take(WORDS).find_map(role)
    };
    by_word(head).or_else(modifiers).or_else(titles)
}
