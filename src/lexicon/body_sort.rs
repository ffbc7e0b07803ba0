//! Nouns that stand for bodies, and the sorts of body that they are of.

use std::sync::LazyLock;

use super::{Case, Table};

static SORTS: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("body_sorts.txt"), Case::Folded));

/// The sorts that a noun is of: "newspaper" of "times".
pub(crate) fn sorts(noun: &str) -> impl Iterator<Item = &'static str> + use<> {
    SORTS.get(noun).map_or("", |row| row.column(1)).split_whitespace()
}
