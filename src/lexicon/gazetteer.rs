//! The names that are known beforehand: countries and their peoples, cities, regions, bodies, treaties, wars, things.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::vocabulary::is_common;
use super::{Case, Row, Table, word_shape};
use crate::annotation::EntityType;
use crate::document::Document;

const COUNTRIES: &str = include_str!("countries.txt");

/// The usual name of each country, by its code.
static COUNTRY_NAMES: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let rows = COUNTRIES.lines().map(|line| line.split('\t').collect::<Vec<_>>());
    rows.filter_map(|row| Some((*row.get(2)?, *row.get(3)?))).filter(|(code, _)| !code.is_empty()).collect()
});

static GAZETTEER: LazyLock<Table<'static>> = LazyLock::new(|| {
    let tables = concat!(
        include_str!("countries.txt"),
        include_str!("demonyms.txt"),
        include_str!("names.txt"),
        include_str!("organizations.txt"),
        include_str!("cities.txt"),
        include_str!("places.txt"),
    );
    Table::parse(tables, Case::Exact)
});

/// The bodies that every state may have: "Parliament", "the Iranian Foreign Ministry".
static BODIES: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("bodies.txt"), Case::Exact));

/// The names of places that are words in small letters.
static WORDS_TOO: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("places_that_are_words.txt"), Case::Exact));

/// The kind of a known name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Country,
    Capital,
    City,
    Province,
    /// The two letters of a state in an address.
    Postal,
    Location,
    Facility,
    Organization,
    Agreement,
    Event,
    Product,
    Group,
    /// An adjective of a people, a creed or a party, which names nobody by itself.
    Demonym,
    Other,
}

impl Kind {
    fn parse(word: &str) -> Kind {
        match word {
            "country" => Kind::Country,
            "capital" => Kind::Capital,
            "city" => Kind::City,
            "province" => Kind::Province,
            "postal" => Kind::Postal,
            "location" => Kind::Location,
            "facility" => Kind::Facility,
            "organization" => Kind::Organization,
            "agreement" => Kind::Agreement,
            "event" => Kind::Event,
            "product" => Kind::Product,
            "group" => Kind::Group,
            "demonym" => Kind::Demonym,
            _ => Kind::Other,
        }
    }

    /// The type of the entity that is named so.
    pub(crate) fn entity_type(self) -> EntityType {
        match self {
            Kind::Country | Kind::Capital | Kind::City | Kind::Province | Kind::Postal => EntityType::Gpe,
            Kind::Location => EntityType::Location,
            Kind::Facility => EntityType::Facility,
            Kind::Organization => EntityType::Organization,
            Kind::Agreement => EntityType::Agreement,
            Kind::Event => EntityType::Event,
            Kind::Product => EntityType::Product,
            Kind::Group | Kind::Demonym => EntityType::Group,
            Kind::Other => EntityType::Other,
        }
    }

    /// Whether it is a country, a city or a part of a country.
    pub(crate) fn is_polity(self) -> bool {
        self.entity_type() == EntityType::Gpe
    }
}

/// A name that is known beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Known {
    /// The kind of what it names.
    pub(crate) kind: Kind,
    /// The ISO 3166-1 alpha-3 code of its country.
    pub(crate) country: Option<&'static str>,
    /// Its usual or fullest form.
    pub(crate) name: &'static str,
}

impl Known {
    fn read(row: Row<'static>) -> Known {
        let some = |column: &'static str| (!column.is_empty()).then_some(column);
        Known {
            kind: Kind::parse(row.column(1)),
            country: some(row.column(2)),
            name: some(row.column(3)).unwrap_or(row.key()),
        }
    }
}

/// The name that these words are, if it is known.
pub(crate) fn known(name: &str) -> Option<Known> {
    GAZETTEER.get(name).map(Known::read)
}

/// The longest known name that begins with the first of these tokens, with its tokens.
///
/// Words in capitals alone ("TEHRAN") are read as if they were not.
pub(crate) fn known_at(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, Known)> {
    let first = tokens.start;
    let found = GAZETTEER.longest_at(document, tokens.clone()).map(|(range, row)| (range, Known::read(row)));
    if found.is_some() || first >= tokens.end || !word_shape::is_all_caps(document.word(first)) {
        return found;
    }
    in_capitals(document, tokens)
}

/// The most words that a name written in capitals is looked up with.
const LONGEST_IN_CAPITALS: usize = 4;

fn in_capitals(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, Known)> {
    let first = tokens.start;
    let mut phrase = String::new();
    let mut found = None;
    for token in tokens.take(LONGEST_IN_CAPITALS) {
        let text = document.word(token);
        if !word_shape::is_all_caps(text) || text.chars().count() < 4 && phrase.is_empty() {
            break;
        }
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(&word_shape::in_title_case(text));
        if let Some(known) = known(&phrase) {
            found = Some((first..token + 1, known));
        }
    }
    found
}

/// The usual name of a country, by its code.
pub(crate) fn country_name(code: &str) -> Option<&'static str> {
    COUNTRY_NAMES.get(code).copied()
}

/// The place that these tokens name in small letters ("san francisco"), as hasty writers have them.
pub(crate) fn small_place_at(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, Known)> {
    const LONGEST: usize = 3;
    let first = tokens.start;
    let word = document.word(first);
    if word.len() < 4
        || !word.bytes().all(|byte| byte.is_ascii_lowercase())
        || is_common(word)
        || WORDS_TOO.contains(word)
    {
        return None;
    }
    let mut phrase = String::new();
    let mut found = None;
    for token in tokens.take(LONGEST) {
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(&word_shape::in_title_case(document.word(token)));
        let place = known(&phrase).filter(|known| known.kind.is_polity());
        found = place.map(|known| (first..token + 1, known)).or(found);
    }
    found
}

/// The country that an adjective or a noun of a people belongs to.
pub(crate) fn country_of(name: &str) -> Option<&'static str> {
    known(name).and_then(|known| known.country)
}

/// The longest name of a body that every state may have that begins with the first of these tokens.
pub(crate) fn body_at(document: &Document<'_>, tokens: Range<usize>) -> Option<Range<usize>> {
    BODIES.longest_at(document, tokens).map(|(range, _)| range)
}

/// Whether these words name a body that every state may have, so that they need no more to be a name.
pub(crate) fn is_body(name: &str) -> bool {
    BODIES.contains(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variants_lead_to_the_usual_name() {
        let found = known("U.S.").map(|k| (k.kind, k.country, k.name));
        assert_eq!(found, Some((Kind::Country, Some("USA"), "United States")));
        assert_eq!(known("JCPOA").map(|k| k.name), Some("Joint Comprehensive Plan of Action"));
        assert!(known("us").is_none());
    }

    #[test]
    fn every_country_code_has_three_letters() {
        for name in ["Iran", "Kosovo", "Côte d'Ivoire", "Georgia", "Timor-Leste"] {
            assert_eq!(known(name).and_then(|k| k.country).map(str::len), Some(3), "{name}");
        }
    }
}
