//! The words beside an expression that tell whether it is a time, from `src/lexicon/time_neighbours.txt`.
//!
//! Words are compared as they are written: whoever takes capitals for small letters folds them before.

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/time_neighbours.txt"), Case::Exact));

/// The thing that a word tells of the expression beside it, as the table names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A month after it is one, and no person's name.
    Month,
    /// A number of four digits after it is a year.
    Year,
    /// A year after it opens a range of years.
    Range,
    /// A word after it that may be of time is.
    Doubtful,
    /// A month with a capital after it is one.
    Capital,
    /// A season after it is one.
    Season,
    /// A season after it and "the" is one.
    Spring,
    /// A month alone before it is somebody: a verb of saying.
    Speech,
    /// A number near it counts degrees ("temperatures in the 90s").
    Degrees,
    /// A month with a capital before it is a surname.
    Surname,
    /// A number before it does not say of how many things, for all that it ends in "s".
    NothingCounted,
    /// A number before it counts money or is a share.
    Bound,
}

impl Use {
    fn name(self) -> &'static str {
        match self {
            Use::Month => "month",
            Use::Year => "year",
            Use::Range => "range",
            Use::Doubtful => "doubtful",
            Use::Capital => "capital",
            Use::Season => "season",
            Use::Spring => "spring",
            Use::Speech => "speech",
            Use::Degrees => "degrees",
            Use::Surname => "surname",
            Use::NothingCounted => "nothing-counted",
            Use::Bound => "bound",
        }
    }
}

/// Whether a word tells this of the expression beside it.
pub(super) fn tells(word: &str, wanted: Use) -> bool {
    WORDS.get(word).is_some_and(|row| row.column(1).split(' ').any(|known| known == wanted.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_tells_what_the_table_says_and_no_more() {
        assert!(tells("since", Use::Month) && tells("since", Use::Year) && !tells("since", Use::Range));
        assert!(tells("From", Use::Range) && !tells("From", Use::Month) && !tells("Of", Use::Range));
        assert!(tells("-", Use::Capital) && tells("%", Use::Bound) && !tells("", Use::Month));
    }
}
