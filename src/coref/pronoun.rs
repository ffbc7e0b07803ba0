//! Personal and possessive pronouns.

use crate::annotation::Gender;

/// Who speaks, is spoken to or is spoken of.
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
    pub(super) person: Person,
    /// Whether it stands for several.
    pub(super) plural: bool,
    /// The gender that it tells; none for "it" and "they".
    pub(super) gender: Option<Gender>,
    /// Whether it says whose something is ("his").
    pub(super) possessive: bool,
}

/// The pronoun that a word is.
pub(super) fn pronoun(word: &str) -> Option<Pronoun> {
    use Gender::{Female, Male};
    use Person::{First, Second, Third};
    let (person, plural, gender, possessive) = match word.to_lowercase().as_str() {
        "i" if word == "I" => (First, false, None, false),
        "me" | "myself" => (First, false, None, false),
        "my" | "mine" => (First, false, None, true),
        "we" | "ourselves" => (First, true, None, false),
        "us" if word != "US" => (First, true, None, false),
        "our" | "ours" => (First, true, None, true),
        "you" | "yourself" | "yourselves" => (Second, false, None, false),
        "your" | "yours" => (Second, false, None, true),
        "he" | "him" | "himself" => (Third, false, Some(Male), false),
        "his" => (Third, false, Some(Male), true),
        "she" | "herself" => (Third, false, Some(Female), false),
        "her" | "hers" => (Third, false, Some(Female), true),
        "it" if word != "IT" => (Third, false, None, false),
        "itself" => (Third, false, None, false),
        "its" => (Third, false, None, true),
        "they" | "them" | "themselves" => (Third, true, None, false),
        "their" | "theirs" => (Third, true, None, true),
        _ => return None,
    };
    Some(Pronoun { person, plural, gender, possessive })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_is_no_pronoun() {
        assert!(pronoun("us").is_some_and(|p| p.person == Person::First));
        assert_eq!(pronoun("US"), None);
        assert_eq!(pronoun("IT"), None);
    }
}
