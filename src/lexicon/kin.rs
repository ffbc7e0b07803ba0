//! Words for relatives.

use std::sync::LazyLock;

use super::{Case, Table};

static KIN: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("kin.txt"), Case::Folded));

/// Whether it is a word for a relative.
pub(crate) fn is_kin(word: &str) -> bool {
    KIN.contains(word)
}

/// Whether it is a word for a relative that is used like a name, with a capital letter and by its own ("Mom").
pub(crate) fn is_called(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && KIN.get(word).is_some_and(|row| row.column(1) == "called")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relatives_are_known_and_some_called_so() {
        assert!(is_kin("Brother") && !is_kin("senator"));
        assert!(is_called("Mom") && !is_called("mom") && !is_called("Wife"));
    }
}
