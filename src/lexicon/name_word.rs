//! Words that names begin or end with, and the types that they tell: "Ministry", "Committee", "Airport".

use std::sync::LazyLock;

use super::{Case, Table};
use crate::annotation::EntityType;

static LAST_WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("last_words.txt"), Case::Exact));

static FIRST_WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("first_words.txt"), Case::Exact));

/// The type that the last word of a name tells.
pub(crate) fn last_word(word: &str) -> Option<EntityType> {
    LAST_WORDS.get(word).and_then(|row| entity_type(row.column(1)))
}

/// Whether names begin with this word and go on with "of" or another name.
pub(crate) fn begins_name(word: &str) -> bool {
    FIRST_WORDS.contains(word)
}

/// The type that the first word of a name tells.
pub(crate) fn first_word(word: &str) -> Option<EntityType> {
    FIRST_WORDS.get(word).and_then(|row| entity_type(row.column(1)))
}

fn entity_type(word: &str) -> Option<EntityType> {
    Some(match word {
        "organization" => EntityType::Organization,
        "facility" => EntityType::Facility,
        "location" => EntityType::Location,
        "gpe" => EntityType::Gpe,
        "agreement" => EntityType::Agreement,
        "event" => EntityType::Event,
        "product" => EntityType::Product,
        _ => return None,
    })
}
