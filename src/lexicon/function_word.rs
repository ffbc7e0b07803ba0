//! Words of closed classes, such as "the", "in" and "they": one table, whatever the stage.

use std::sync::LazyLock;

use super::{Case, Table};

/// The column of the uses of a word, a letter each.
const USES: usize = 2;

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("function_words.txt"), Case::Folded));

/// Whether a word begins no name, even with a capital letter.
pub(crate) fn begins_no_name(word: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.has(USES, "n"))
}

/// Whether a word may follow an adverb of time: "now in", "today the".
pub(crate) fn may_follow_adverb(word: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.has(USES, "a"))
}

/// Whether a word denies, asks or only thinks possible what its predicate says: "not", "whether", "would".
pub(crate) fn is_doubt(word: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.has(USES, "q"))
}

/// Whether a word denies what is said: "did not say".
pub(crate) fn denies(word: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.has(USES, "d"))
}

/// Whether a word may open a phrase or clause that modifies the noun before it: "a spokesman for the ministry".
pub(crate) fn opens_postmodifier(word: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.has(USES, "m"))
}

/// Whether a word is one that holds sentences together, of one of these classes or, if none is given, of any.
pub(crate) fn holds_together(word: &str, classes: &[&str]) -> bool {
    let class = WORDS.get(word).map(|row| row.column(1)).filter(|class| *class != "-");
    class.is_some_and(|class| classes.is_empty() || classes.contains(&class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_use_has_words_of_its_own() {
        assert!(begins_no_name("The") && !begins_no_name("Will"));
        assert!(may_follow_adverb("they") && !may_follow_adverb("we"));
        assert!(denies("n’t") && denies("Never") && !denies("no"));
        assert!(opens_postmodifier("for") && !opens_postmodifier("during"));
        assert!(holds_together("was", &["auxiliary"]) && !holds_together("was", &["article"]));
        assert!(is_doubt("n’t") && is_doubt("Would") && !is_doubt("was"));
        assert!(holds_together("into", &[]) && !holds_together("house", &[]));
    }
}
