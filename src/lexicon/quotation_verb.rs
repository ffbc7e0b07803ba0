//! Verbs that follow a quotation and the name of who speaks, in the forms in which they do: "John asked".

use std::sync::LazyLock;

use super::{Case, Table};

static VERBS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("quotation_verbs.txt"), Case::Exact));

/// Whether a word is such a form.
pub(crate) fn follows_quotation(word: &str) -> bool {
    VERBS.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_in_which_verbs_report() {
        assert!(follows_quotation("said") && !follows_quotation("walked"));
    }
}
