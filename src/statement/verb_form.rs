//! The forms of English verbs.

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};

/// The form that a verb stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Form {
    /// "say".
    Base,
    /// "says".
    Third,
    /// "said", the past or the participle.
    Past,
    /// "spoken", only the participle.
    Participle,
    /// "saying".
    Gerund,
}

/// All forms of a verb; `irregular` is its past and its participle with a space between, or nothing.
pub(crate) fn inflections(lemma: &str, irregular: &str) -> Vec<(String, Form)> {
    let mut found =
        vec![(lemma.to_owned(), Form::Base), (third(lemma), Form::Third), (with_suffix(lemma, "ing"), Form::Gerund)];
    match irregular.split_once(' ') {
        None => found.push((with_suffix(lemma, "ed"), Form::Past)),
        Some((past, participle)) => {
            found.push((past.to_owned(), Form::Past));
            if participle != past {
                found.push((participle.to_owned(), Form::Participle));
            }
        }
    }
    found
}

fn third(lemma: &str) -> String {
    if let Some(stem) = lemma.strip_suffix('y').filter(|stem| !stem.ends_with(is_vowel)) {
        return format!("{stem}ies");
    }
    let hissing = ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| lemma.ends_with(end));
    format!("{lemma}{}", if hissing { "es" } else { "s" })
}

/// A lemma with "ed" or "ing": "denied", "rebutting", "agreeing", "lying".
fn with_suffix(lemma: &str, suffix: &str) -> String {
    let past = suffix == "ed";
    if let Some(stem) = lemma.strip_suffix("ie").filter(|_| !past) {
        return format!("{stem}ying");
    }
    if let Some(stem) = lemma.strip_suffix('e') {
        let keeps = !past && stem.ends_with(['e', 'o', 'y']);
        return if keeps { format!("{lemma}{suffix}") } else { format!("{stem}{suffix}") };
    }
    if let Some(stem) = lemma.strip_suffix('y').filter(|stem| past && !stem.ends_with(is_vowel)) {
        return format!("{stem}ied");
    }
    match lemma.chars().last().filter(|_| doubles(lemma)) {
        Some(last) => format!("{lemma}{last}{suffix}"),
        None => format!("{lemma}{suffix}"),
    }
}

/// Verbs of several syllables that double their last letter, being stressed at the end.
static DOUBLING: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/doubling_verbs.txt"), Case::Exact));

/// Whether the last letter is written twice before a suffix.
fn doubles(lemma: &str) -> bool {
    let letters: Vec<char> = lemma.chars().rev().take(3).collect();
    let [last, vowel, onset] = letters[..] else { return false };
    let closed = !is_vowel(last) && !matches!(last, 'w' | 'x' | 'y' | 'h') && is_vowel(vowel) && !is_vowel(onset);
    let one_syllable = lemma.chars().filter(|&c| is_vowel(c)).count() == 1;
    closed && one_syllable || DOUBLING.contains(lemma)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regular_and_irregular_forms() {
        let words =
            |lemma, irregular| inflections(lemma, irregular).into_iter().map(|(word, _)| word).collect::<Vec<_>>();
        assert_eq!(words("deny", ""), ["deny", "denies", "denying", "denied"]);
        assert_eq!(words("say", "said said"), ["say", "says", "saying", "said"]);
        assert_eq!(words("admit", ""), ["admit", "admits", "admitting", "admitted"]);
        assert_eq!(words("agree", ""), ["agree", "agrees", "agreeing", "agreed"]);
        assert_eq!(words("write", "wrote written"), ["write", "writes", "writing", "wrote", "written"]);
        assert_eq!(words("press", ""), ["press", "presses", "pressing", "pressed"]);
        assert_eq!(words("slam", ""), ["slam", "slams", "slamming", "slammed"]);
        assert_eq!(words("lie", ""), ["lie", "lies", "lying", "lied"]);
        assert_eq!(words("reason", ""), ["reason", "reasons", "reasoning", "reasoned"]);
    }
}
