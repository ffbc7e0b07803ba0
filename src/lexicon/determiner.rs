//! Words that open noun phrases and that stand before nouns: "the", "two", "former".

use std::sync::LazyLock;

use super::opening::Opening;
use super::{Case, Table};

static DETERMINERS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("determiners.txt"), Case::Folded));

static MODIFIERS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("modifiers.txt"), Case::Folded));

/// The beginning that a word makes for a noun phrase.
pub(crate) fn opening(word: &str) -> Option<Opening> {
    DETERMINERS.get(word).map(|row| match row.column(1) {
        "definite" => Opening::Definite,
        _ => Opening::Indefinite,
    })
}

/// Whether a word opens phrases of several alone.
pub(crate) fn is_of_several(word: &str) -> bool {
    DETERMINERS.get(word).is_some_and(|row| row.column(2) == "several")
}

/// Whether a function word or number may stand before a noun.
pub(crate) fn is_quantity(word: &str) -> bool {
    MODIFIERS.get(word).is_some_and(|row| row.column(1) == "quantity")
}

/// Whether a noun is an adjective but for the article before it ("the dead").
pub(crate) fn is_adjective(noun: &str) -> bool {
    MODIFIERS.get(noun).is_some_and(|row| row.column(1) == "noun")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn openings_are_told_apart() {
        assert_eq!(opening("The"), Some(Opening::Definite));
        assert_eq!(opening("another"), Some(Opening::Indefinite));
        assert_eq!(opening("former"), None);
        assert!(is_of_several("these") && !is_of_several("both"));
        assert!(is_quantity("former") && !is_quantity("dead") && is_adjective("dead"));
    }
}
