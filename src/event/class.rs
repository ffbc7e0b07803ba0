//! Classes of things that patterns ask for.

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};

static CLASSES: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("classes.txt"), Case::Folded));

/// Whether a noun is of a class, or the class itself.
pub(super) fn is_of(lemma: &str, class: &str) -> bool {
    lemma == class || CLASSES.get(lemma).is_some_and(|row| row.has(1, class))
}

/// Whether a noun has a class.
pub(super) fn is_known(lemma: &str) -> bool {
    CLASSES.contains(lemma)
}
