//! Texts as checks compare them: by their words, without case.

use std::sync::LazyLock;

use regex::Regex;

/// A word, with the currency signs, signs and apostrophes that belong to it; or a currency sign by itself.
static WORD: LazyLock<Regex> = LazyLock::new(|| {
    let pattern = r"[\p{L}\p{N}_&$€£₹¥%+−-]*[\p{L}\p{N}_]+(?:[’'.-][\p{L}\p{N}_]+)*|[$€£₹¥%]";
    Regex::new(pattern).expect("a pattern")
});

/// The articles and prepositions that open a time or a quantity.
static OPENING: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"^(?i:(?:the|an?|on|in|at)\s+)+").expect("a pattern"));

/// The words of a text, without punctuation, quotation marks and case.
pub fn words(text: &str) -> Vec<String> {
    WORD.find_iter(text).map(|word| word.as_str().replace('’', "'").to_lowercase()).collect()
}

/// The words of a content, without the "that", "to", "whether" or "if" that opens it.
pub fn content(text: &str) -> Vec<String> {
    without_first(words(text), &["that", "to", "whether", "if"])
}

/// The words of a noun phrase, without the article that opens it and the 's that ends it.
pub fn noun(text: &str) -> Vec<String> {
    let apostrophe = ['’', '\''];
    let possessor = text.strip_suffix('s').and_then(|start| start.strip_suffix(apostrophe));
    let own = possessor.or_else(|| text.strip_suffix(apostrophe)).unwrap_or(text);
    without_first(words(own), &["the", "a", "an"])
}

/// The text of a time or a quantity without the articles and prepositions that open it; punctuation counts.
pub fn unopened(text: &str) -> &str {
    &text[OPENING.find(text).map_or(0, |opening| opening.end())..]
}

/// Whether the words of a part, one at least, stand as a run in the words of a whole.
pub fn contains(whole: &str, part: &str) -> bool {
    let (whole, part) = (words(whole), words(part));
    !part.is_empty() && whole.windows(part.len()).any(|run| run == part)
}

fn without_first(mut words: Vec<String>, openers: &[&str]) -> Vec<String> {
    if words.len() > 1 && openers.contains(&words[0].as_str()) {
        words.remove(0);
    }
    words
}
