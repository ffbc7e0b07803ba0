//! Personal and possessive pronouns.

use std::sync::LazyLock;

use super::{Case, Table};
use crate::annotation::Gender;

static PRONOUNS: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("pronouns.txt"), Case::Folded));

/// The grammatical person: the one who speaks, is spoken to or is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Person {
    First,
    Second,
    Third,
}

/// A personal or possessive pronoun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pronoun {
    /// Its person.
    pub(crate) person: Person,
    /// Whether it stands for several.
    pub(crate) plural: bool,
    /// The gender that it tells; none for "it" and "they".
    pub(crate) gender: Option<Gender>,
    /// Whether it says whose something is ("his").
    pub(crate) possessive: bool,
}

/// The pronoun that a word is.
pub(crate) fn pronoun(word: &str) -> Option<Pronoun> {
    let row = PRONOUNS.get(word)?;
    let written = match row.column(5) {
        "capital" => word.chars().all(char::is_uppercase),
        "small" => word.chars().any(char::is_lowercase),
        _ => true,
    };
    let person = match row.column(1) {
        "first" => Person::First,
        "second" => Person::Second,
        _ => Person::Third,
    };
    let gender = match row.column(3) {
        "female" => Some(Gender::Female),
        "male" => Some(Gender::Male),
        _ => None,
    };
    let (plural, possessive) = (row.column(2) == "many", row.column(4) == "possessive");
    written.then_some(Pronoun { person, plural, gender, possessive })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_is_no_pronoun() {
        assert!(pronoun("us").is_some_and(|p| p.person == Person::First));
        assert_eq!(pronoun("US"), None);
        assert_eq!(pronoun("IT"), None);
        assert!(pronoun("It").is_some() && pronoun("I").is_some() && pronoun("i").is_none());
    }
}
