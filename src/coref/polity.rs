//! Common nouns that stand for a state, another place with a government, or a government.

use std::sync::LazyLock;

use crate::lexicon::gazetteer::{Kind, Known};
use crate::lexicon::{Case, Table};

static NOUNS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/polity_nouns.txt"), Case::Exact));

static KINGDOMS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/kingdoms.txt"), Case::Exact));

/// Whether a noun is of a sort.
fn is(noun: &str, sort: &str) -> bool {
    NOUNS.get(noun).is_some_and(|row| row.has(1, sort))
}

/// Whether a noun stands for a government.
pub(super) fn is_government(noun: &str) -> bool {
    is(noun, "government")
}

/// Whether a noun may stand for a known place: "the kingdom" for Jordan, "the city" for a capital.
pub(super) fn may_stand_for(noun: &str, place: Known) -> bool {
    match place.kind {
        Kind::Country => {
            is(noun, "country") || is(noun, "kingdom") && place.country.is_some_and(|code| KINGDOMS.contains(code))
        }
        Kind::City | Kind::Capital => is(noun, "city"),
        Kind::Province => is(noun, "province"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::gazetteer::known;

    #[test]
    fn nouns_stand_for_places_of_their_sort() {
        let fits = |noun: &str, place: &str| known(place).is_some_and(|place| may_stand_for(noun, place));
        assert!(fits("kingdom", "Jordan") && fits("country", "Jordan") && fits("city", "Paris"));
        assert!(!fits("kingdom", "Germany") && !fits("city", "Jordan") && !fits("country", "Bavaria"));
    }
}
