//! Marks: punctuation, symbols and faces made of them.

use super::character::is_word;

/// The length in bytes of the mark at the beginning of `text`; a run of full stops, hyphens or the like is one mark.
pub(super) fn length(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    if let Some(face) = face(text) {
        return face;
    }
    let doubled = |mark: char| if text[mark.len_utf8()..].starts_with(mark) { 2 } else { 1 } * mark.len_utf8();
    match first {
        '.' => stops(text),
        '…' => run(text, |c| matches!(c, '.' | '…')),
        '!' | '?' => run(text, |c| matches!(c, '!' | '?' | '.')),
        '-' | '*' | '=' | '~' | '<' | '>' | '$' | '+' | '#' => run(text, |c| c == first),
        '\'' | '`' | '‘' | '’' => doubled(first),
        _ => first.len_utf8(),
    }
}

fn run(text: &str, same: impl Fn(char) -> bool) -> usize {
    text.find(|c| !same(c)).unwrap_or(text.len())
}

/// The length in bytes of full stops, with exclamation and question marks after a single one.
fn stops(text: &str) -> usize {
    match run(text, |c| matches!(c, '.' | '…')) {
        1 => run(text, |c| matches!(c, '.' | '!' | '?')),
        several => several,
    }
}

/// The length in bytes of a face: ":-)", ";)", "=(".
fn face(text: &str) -> Option<usize> {
    let mut rest = text.strip_prefix([':', ';', '='])?.chars();
    let mut mouth = rest.next()?;
    if mouth == '-' {
        mouth = rest.next()?;
    }
    let after = rest.as_str();
    let is_mouth = matches!(mouth, ')' | '(' | 'D' | 'P' | 'p' | '/' | '|' | '*' | 'O' | 'o');
    (is_mouth && !after.starts_with(|c| is_word(c) || c == '/')).then(|| text.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_one_mark() {
        let marks = ["...", "…", "….", "--", "?!", "!!!", "''", "’’", "``", "$$$", ":-)", ";)", ".?", "***"];
        for mark in marks {
            assert_eq!(length(mark), mark.len(), "{mark}");
        }
    }

    #[test]
    fn other_marks_are_single() {
        for text in [",,", "((", "“”", "\"\"", "——", "://", "...?", "[1]", ":The"] {
            let expected = if text.starts_with("...") { 3 } else { text.chars().next().map_or(0, char::len_utf8) };
            assert_eq!(length(text), expected, "{text}");
        }
    }
}
