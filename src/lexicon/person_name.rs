//! The names of people: given names, surnames, particles, gender.

use std::sync::LazyLock;

use super::{Case, Row, Table};
use crate::annotation::Gender;

static GIVEN: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("given_names.txt"), Case::Exact));

static POST_NOMINALS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("post_nominals.txt"), Case::Exact));

static KOREAN: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("korean_surnames.txt"), Case::Exact));

static SURNAMES: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("surnames.txt"), Case::Exact));

static PARTICLES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("name_particles.txt"), Case::Exact));

static SURNAME_PREFIXES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("surname_prefixes.txt"), Case::Exact));

/// Whether it is a given name.
pub(crate) fn is_given(word: &str) -> bool {
    GIVEN.contains(word) || word.split_once('-').is_some_and(|(first, _)| GIVEN.contains(first))
}

/// Whether it is a surname that stands before a given name of two syllables with a hyphen: "Kim Jong-soo".
pub(crate) fn leads_syllables(word: &str) -> bool {
    KOREAN.contains(word)
}

/// The row of letters for an honour or a degree, or of a word such as "Jr", that stands behind a name.
pub(crate) fn follows_name(word: &str) -> Option<Row<'static>> {
    POST_NOMINALS.get(word)
}

/// Whether it is a surname.
pub(crate) fn is_surname(word: &str) -> bool {
    SURNAMES.contains(word)
}

/// Whether a word joins the words of a name: "de", "van", "bin".
pub(crate) fn joins_names(word: &str) -> bool {
    PARTICLES.get(word).is_some_and(|row| row.has(1, "joins"))
}

/// Whether a word may follow one that joins the words of a name: "la" in "de la Cruz".
pub(crate) fn follows_particle(word: &str) -> bool {
    PARTICLES.get(word).is_some_and(|row| row.has(1, "follows"))
}

/// Whether a word in small letters begins a name with the surname after it: "von Berg".
pub(crate) fn opens_surname(word: &str) -> bool {
    PARTICLES.get(word).is_some_and(|row| row.has(1, "opens"))
}

/// Whether a word is an Arabic article, whatever its case: "al" in "Bashar al-Assad".
pub(crate) fn is_article(word: &str) -> bool {
    PARTICLES.get(&word.to_lowercase()).is_some_and(|row| row.has(1, "article"))
}

/// Whether a word begins as surnames do that have a capital letter inside: "McCain", "O'Neill".
pub(crate) fn has_prefix(word: &str) -> bool {
    let straight = word.replace('’', "'");
    SURNAME_PREFIXES.rows().any(|prefix| straight.starts_with(prefix.key()))
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
