//! A cell of a table that holds words of an article or of a reader.

use std::borrow::Cow;

use serde::Serialize;

/// What spreadsheets take for the beginning of a formula, after the
/// [OWASP's advice](https://owasp.org/www-community/attacks/CSV_Injection).
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Words that no spreadsheet runs: before what would begin like a formula stands an apostrophe.
///
/// Words that begin with apostrophes and then like a formula get one more, so that a program finds the words again: where a
/// cell begins with apostrophes before one of [`FORMULA`], the first of them is not the article's.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Cell<'a>(Cow<'a, str>);

impl<'a> Cell<'a> {
    /// A cell that holds words.
    pub fn new(words: impl Into<Cow<'a, str>>) -> Cell<'a> {
        let words = words.into();
        let is_formula = words.trim_start_matches('\'').starts_with(FORMULA);
        Cell(if is_formula { Cow::Owned(format!("'{words}")) } else { words })
    }

    /// A cell that holds words, or an empty one.
    pub fn of(words: Option<&'a str>) -> Cell<'a> {
        Cell::new(words.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_guarded_and_found_again() {
        for (words, cell) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-5 degrees", "'-5 degrees"),
            ("\t=1", "'\t=1"),
            ("＝1", "'＝1"),
            ("'=1", "''=1"),
            ("'Tis", "'Tis"),
            ("“=1”", "“=1”"),
            ("a=1", "a=1"),
            ("", ""),
        ] {
            assert_eq!(Cell::new(words).0, cell);
            let is_guarded = cell.starts_with('\'') && cell.trim_start_matches('\'').starts_with(FORMULA);
            assert_eq!(if is_guarded { &cell[1..] } else { cell }, words);
        }
    }
}
