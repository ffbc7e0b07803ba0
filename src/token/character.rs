//! Classes of characters.

/// Whether a character shows nothing: white space, controls, and marks of width zero or of direction.
pub(super) fn is_blank(c: char) -> bool {
    if c.is_ascii() {
        return c <= ' ' || c == '\u{7f}';
    }
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Whether a character is part of a word: a letter, a digit, or a mark that combines with one.
pub(super) fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '_';
    }
    let is_superscript = matches!(c, '¹' | '²' | '³' | '⁰'..='⁹');
    c.is_alphanumeric() && !is_superscript || matches!(c, '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}')
}

/// Whether a character can be the apostrophe of "don't".
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '`' | '´' | '＇')
}

/// Whether a character joins the parts of a compound.
pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether a quotation mark or bracket can only open.
pub(super) fn is_opener(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '“' | '„' | '‟' | '‘' | '‚' | '«' | '‹' | '「' | '『')
}

/// Whether a quotation mark or bracket can close.
pub(super) fn is_closer(c: char) -> bool {
    matches!(c, ')' | ']' | '}' | '”' | '“' | '’' | '»' | '›' | '」' | '』' | '"' | '\'' | '′' | '″' | '＂')
}
