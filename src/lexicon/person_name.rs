//! The names of people: given names, surnames, gender.

use std::sync::LazyLock;

use super::{Case, Table};
use crate::annotation::Gender;

static GIVEN: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("given_names.txt"), Case::Exact));

static SURNAMES: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("surnames.txt"), Case::Exact));

/// Whether it is a given name.
pub(crate) fn is_given(word: &str) -> bool {
    GIVEN.contains(word) || word.split_once('-').is_some_and(|(first, _)| GIVEN.contains(first))
}

/// Whether it is a surname.
pub(crate) fn is_surname(word: &str) -> bool {
    SURNAMES.contains(word)
}

/// The gender that the first of these words tells, if it is a given name.
pub(crate) fn gender(name: &str) -> Option<Gender> {
    let first = name.split(' ').find(|word| !word.ends_with('.'))?;
    let row = GIVEN.get(first).or_else(|| GIVEN.get(first.split_once('-')?.0))?;
    match row.column(1) {
        "female" => Some(Gender::Female),
        "male" => Some(Gender::Male),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_names_tell_gender() {
        assert_eq!(gender("Angela Merkel"), Some(Gender::Female));
        assert_eq!(gender("J. Edgar Hoover"), Some(Gender::Male));
        assert_eq!(gender("Robin Cook"), None);
        assert_eq!(gender("Jean-Claude Juncker"), Some(Gender::Male));
    }
}
