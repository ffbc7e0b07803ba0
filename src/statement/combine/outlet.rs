//! Outlets and agencies, by their names and by common nouns for them.

use std::sync::LazyLock;

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Document, Span, Upos};
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{Case, Table, gazetteer};
use crate::syntax::walker::Walker;

/// Names of outlets, and what such names end with.
static NAMES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/outlets.txt"), Case::Exact));

/// Common nouns for outlets.
static NOUNS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/outlet_nouns.txt"), Case::Folded));

/// Whether some words name an outlet: by a name that is known, by what it ends with, or by a common noun.
pub(super) fn is_outlet(document: &Document<'_>, words: Span) -> bool {
    let walker = Walker::new(document);
    let mut tokens = document.tokens_in(words);
    let Some(head) = walker.head_of(&tokens, |token| token.upos != Upos::Punct) else { return false };
    let noun = |token: usize| {
        matches!(document.tokens[token].upos, Upos::Noun | Upos::Propn) && NOUNS.contains(document.word(token))
    };
    if tokens.any(|token| noun(token) && token <= head) {
        return true;
    }
    if names_person(document, words) {
        return false;
    }
    let name = document.slice(words).trim_start_matches("the ").trim_start_matches("The ");
    let last = document.tokens_in(words).next_back().map_or("", |token| document.word(token));
    let named = NAMES.contains(name) || document.tokens[head].upos == Upos::Propn && NAMES.contains(last);
    named || NOUNS.contains(&walker.lemma(head))
}

/// Whether some words name an outlet, or a body or something else with a name of which nothing tells that it is a person or a
/// place: for frames in which only outlets and people stand.
pub(super) fn may_be_outlet(document: &Document<'_>, words: Span) -> bool {
    let walker = Walker::new(document);
    let tokens = document.tokens_in(words);
    let Some(head) = walker.head_of(&tokens, |token| token.upos != Upos::Punct) else { return false };
    let kind = kind(document, words);
    let body = kind == Some(EntityType::Organization);
    let unknown = document.tokens[head].upos == Upos::Propn
        && !matches!(kind, Some(EntityType::Person | EntityType::Gpe | EntityType::Group | EntityType::Location));
    body || unknown || is_outlet(document, words)
}

/// Whether somebody who is told something may be an outlet: one by its name, or a short name that no table has and that is
/// no person, place or known body.
pub(super) fn may_be_told(document: &Document<'_>, words: Span) -> bool {
    let tokens = document.tokens_in(words);
    let capital = tokens.clone().all(|token| document.tokens[token].upos == Upos::Propn);
    let kind = kind(document, words);
    let unknown = capital
        && tokens.len() <= 2
        && matches!(kind, None | Some(EntityType::Organization | EntityType::Other | EntityType::Product))
        && gazetteer::known(document.slice(words)).is_none()
        && !gazetteer::is_body(document.slice(words))
        && !is_common(&document.slice(words).to_lowercase());
    unknown || is_outlet(document, words)
}

/// The type of the entity whose name ends some words.
fn kind(document: &Document<'_>, words: Span) -> Option<EntityType> {
    let first = document.mentions.partition_point(|mention| mention.span.start < words.start);
    let inside = document.mentions[first..].iter().take_while(|mention| mention.span.start < words.end);
    let last = inside.into_iter().filter(|m| m.form == MentionForm::Name && m.span.end <= words.end).last()?;
    document.entities.get(last.entity as usize).map(|entity| entity.kind)
}

fn names_person(document: &Document<'_>, words: Span) -> bool {
    kind(document, words) == Some(EntityType::Person)
}
