//! Common words of the language, which a capital letter alone does not make names.

use std::sync::LazyLock;

use super::function_word::begins_no_name;
use super::{Case, Table};

static COMMON: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("common_words.txt"), Case::Folded));

/// Whether it is a common word of the language, or a form of one ("Voters", "Impressed", "Brokering").
pub(crate) fn is_common(word: &str) -> bool {
    is_whole(word) || stems(word).any(is_whole)
}

fn is_whole(word: &str) -> bool {
    COMMON.contains(word) || begins_no_name(word)
}

/// The stems of a word: what is left without an ending of English inflection.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    const SHORTEST: usize = 4;
    let endings = ["s", "es", "d", "ed", "ing", "ly"];
    endings.into_iter().filter_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.len() >= SHORTEST)
}
