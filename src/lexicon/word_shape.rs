//! The shape of a word: what its letters tell.

use super::person_name::has_prefix;

/// Whether it begins with a capital letter.
pub(crate) fn is_capitalized(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether it has two letters or more and none of them is small.
pub(crate) fn is_all_caps(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() > 1 && !word.chars().any(char::is_lowercase)
}

/// Whether it looks like the initials of a body: "IAEA", "U.N.", "AT&T".
pub(crate) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    (2..=7).contains(&letters)
        && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '.' | '&'))
        && !is_initials(word)
        && !is_roman_numeral(word)
}

/// Whether it is the initial letter or letters of a person: "J.", "J.F.".
pub(crate) fn is_initials(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let initials = match letters.as_slice() {
        [letter] => letter.is_uppercase(),
        pairs => pairs.len() <= 6 && pairs.chunks(2).all(|pair| matches!(pair, [letter, '.'] if letter.is_uppercase())),
    };
    initials && !matches!(word, "" | "I" | "A" | "U.S." | "U.N." | "U.K." | "E.U.")
}

/// Whether it is an address or a file ("me@example.com", "report.pdf").
pub(crate) fn is_address(word: &str) -> bool {
    let inside = word.char_indices().any(|(at, c)| {
        let next = word[at + c.len_utf8()..].chars().next();
        c == '.' && at > 1 && next.is_some_and(char::is_lowercase)
    });
    inside || word.contains(['@', '/', '_', '\\'])
}

/// Whether a capital stands after a small letter, as in names of brands: "MoveOn"; not in "McCain".
pub(crate) fn has_inner_capital(word: &str) -> bool {
    let inner = word.chars().zip(word.chars().skip(1)).any(|(one, two)| one.is_lowercase() && two.is_uppercase());
    inner && !has_prefix(word)
}

/// Whether it is a number in Roman numerals, up to XXXIX: "II", "XVI".
pub(crate) fn is_roman_numeral(word: &str) -> bool {
    (2..=6).contains(&word.len()) && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// "TEHRAN" and "tehran" as "Tehran", "NEW-YORK" as "New-York".
pub(crate) fn in_title_case(word: &str) -> String {
    let mut inside = false;
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if inside {
            out.extend(c.to_lowercase());
        } else {
            out.extend(c.to_uppercase());
        }
        inside = c.is_alphanumeric() || c == '\'' || c == '’';
    }
    out
}

/// Whether a token is the mark of a genitive: "Iran | 's", "the states | '".
pub(crate) fn is_genitive(word: &str) -> bool {
    matches!(word, "'s" | "’s" | "'" | "’")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_and_acronyms_are_told_apart() {
        assert!(is_initials("J.") && is_initials("J.F.") && is_initials("B"));
        assert!(!is_initials("I") && !is_initials("Jo") && !is_initials("U.S."));
        assert!(is_acronym("IAEA") && is_acronym("U.N.") && is_acronym("AT&T"));
        assert!(!is_acronym("II") && !is_acronym("Iran") && !is_acronym("X"));
    }

    #[test]
    fn capitals_become_a_name() {
        assert_eq!(in_title_case("TEHRAN"), "Tehran");
        assert_eq!(in_title_case("NEW-YORK"), "New-York");
    }
}
