//! Places: cities in capitals or not, and the countries and regions behind them.

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};

static CITIES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/cities.txt"), Case::Exact));

static REGIONS: LazyLock<Table<'static>> = LazyLock::new(|| {
    let tables = concat!(include_str!("../lexicon/countries.txt"), include_str!("../lexicon/places.txt"));
    Table::parse(tables, Case::Exact)
});

/// The longest name of a country or region that a text begins with, as its length.
pub(super) fn region_at_start(text: &str) -> Option<usize> {
    let (length, row) = REGIONS.at_start(text)?;
    matches!(row.column(1), "country" | "province").then_some(length)
}

/// Whether a place is a city of the gazetteer, in capitals or not.
pub(super) fn is_city(place: &str) -> bool {
    CITIES.contains(place) || CITIES.contains(&in_running_text(place))
}

/// A place as it is written in running text: "NEW YORK/GENEVA" is "New York/Geneva".
pub(super) fn in_running_text(place: &str) -> String {
    let mut name = String::with_capacity(place.len());
    let all_capitals = !place.contains(char::is_lowercase);
    let mut inside = false;
    for c in place.chars() {
        if all_capitals && inside {
            name.extend(c.to_lowercase());
        } else {
            name.push(c);
        }
        inside = c.is_alphanumeric() || matches!(c, '\'' | '’');
    }
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_in_running_text() {
        assert_eq!(in_running_text("NEW YORK/GENEVA"), "New York/Geneva");
        assert_eq!(in_running_text("Erbil"), "Erbil");
        assert_eq!(in_running_text("COTE D’IVOIRE"), "Cote D’ivoire");
    }

    #[test]
    fn cities_and_regions() {
        assert!(is_city("London") && is_city("NEW YORK") && !is_city("Bridge"));
        assert_eq!(region_at_start("Minn. The council"), Some(5));
    }
}
