//! Words of the closed classes, and what a table says of them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::{calendar, function_word};

use super::tag::Tag;

pub(super) static FUNCTION_WORDS: LazyLock<FxHashMap<&'static str, Class>> = LazyLock::new(|| {
    let classes = function_word::classes().filter_map(|(word, class)| Some((word, Class::parse(class)?)));
    classes.chain(calendar::times().map(|word| (word, Class::Time))).collect()
});

/// The class of a word by a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// It has one tag wherever it stands.
    Always(Tag),
    Determiner,
    To,
    Time,
    Adjective,
}

impl Class {
    fn parse(name: &str) -> Option<Class> {
        Some(match name {
            "det" => Class::Determiner,
            "possessive" => Class::Always(Tag::Possessive),
            "subject" => Class::Always(Tag::Subject),
            "pronoun" => Class::Always(Tag::Pronoun),
            "relative" => Class::Always(Tag::Relative),
            "wh" => Class::Always(Tag::Question),
            "prep" => Class::Always(Tag::Preposition),
            "and" => Class::Always(Tag::And),
            "subordinator" => Class::Always(Tag::Subordinator),
            "be" => Class::Always(Tag::Be),
            "have" => Class::Always(Tag::Have),
            "do" => Class::Always(Tag::Do),
            "modal" => Class::Always(Tag::Modal),
            "not" => Class::Always(Tag::Not),
            "adverb" => Class::Always(Tag::Adverb),
            "number" => Class::Always(Tag::Number),
            "to" => Class::To,
            "time" => Class::Time,
            "adjective" => Class::Adjective,
            _ => return None,
        })
    }

    /// Whether it can stand inside a noun phrase.
    pub(super) fn is_in_phrase(self) -> bool {
        match self {
            Class::Determiner | Class::Adjective | Class::Time => true,
            Class::To => false,
            Class::Always(tag) => matches!(tag, Tag::Number | Tag::Possessive),
        }
    }
}
