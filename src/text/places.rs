//! Countries and regions as they stand behind a city: "Norway", "Minn.".

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};

static REGIONS: LazyLock<Table<'static>> = LazyLock::new(|| {
    let tables = concat!(include_str!("../lexicon/countries.txt"), include_str!("../lexicon/places.txt"));
    Table::parse(tables, Case::Exact)
});

/// The longest name of a country or region that a text begins with, as its length.
pub(super) fn at_start(text: &str) -> Option<usize> {
    let (length, row) = REGIONS.at_start(text)?;
    matches!(row.column(1), "country" | "province").then_some(length)
}
