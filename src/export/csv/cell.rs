//! A cell of a table that holds words of an article or of a reader.

/// The characters that begin a formula in spreadsheets, after the
/// [OWASP's advice](https://owasp.org/www-community/attacks/CSV_Injection).
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Words that no spreadsheet runs: before what would begin like a formula stands an apostrophe.
///
/// Words that begin with apostrophes and then like a formula get one more, so that a program finds the words again: where a
/// cell begins with apostrophes before one of [`FORMULA`], the first of them is not the article's.
pub(super) fn guarded(words: String) -> String {
    let is_formula = words.trim_start_matches('\'').starts_with(FORMULA);
    if is_formula { format!("'{words}") } else { words }
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
            assert_eq!(guarded(words.to_owned()), cell);
            let is_guarded = cell.starts_with('\'') && cell.trim_start_matches('\'').starts_with(FORMULA);
            assert_eq!(if is_guarded { &cell[1..] } else { cell }, words);
        }
    }
}
