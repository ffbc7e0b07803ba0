//! The words before the name of a publisher, an outlet or an author: "All content by", "Written by".

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/imprint_words.txt"), Case::Folded));

/// The longest such phrase that a text begins with: its length in bytes, and the table's word for the bearer of the name.
pub(super) fn at_start(text: &str) -> Option<(usize, &'static str)> {
    WORDS.at_start(text).map(|(length, row)| (length, row.column(1)))
}
