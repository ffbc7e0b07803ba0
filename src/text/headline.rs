//! Headlines, known by their grammar: capitals, or no articles, auxiliaries and weekdays.

use super::date::is_calendar_word;
use super::shape::{Shape, bare, words};

/// The longest headline, in words.
const LONGEST: usize = 30;

/// The longest one that ends with a full stop and is not in title case.
const LONGEST_SENTENCE: usize = 14;

/// Words that a headline leaves out and a sentence has.
const LEFT_OUT: [&str; 24] = [
    "a", "an", "the", "was", "were", "had", "said", "has", "have", "is", "are", "his", "her", "their", "been", "that",
    "who", "which", "i", "we", "my", "you", "it", "be",
];

/// Whether a line that stands before the running text can be its headline.
pub(super) fn is_headline(text: &str, shape: Shape) -> bool {
    if !(3..=LONGEST).contains(&shape.words)
        || !text.starts_with(|c: char| !c.is_lowercase())
        || text.ends_with([':', ','])
    {
        return false;
    }
    let stop = shape.closed && text.trim_end_matches(['’', '”', '\'', '"']).ends_with('.');
    !stop || shape.is_title_case() || (shape.words <= LONGEST_SENTENCE && leaves_out(text))
}

/// Whether a sentence has the grammar of a headline.
fn leaves_out(text: &str) -> bool {
    !words(text).any(|(_, word)| LEFT_OUT.contains(&bare(word).to_lowercase().as_str()) || is_calendar_word(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(text: &str) -> bool {
        is_headline(text, Shape::of(text))
    }

    #[test]
    fn headlines_with_and_without_a_full_stop() {
        assert!(is("Council finds no money for bridge"));
        assert!(is("Council Finds No Money for the Bridge."));
        assert!(is("Council finds no money for bridge."));
        assert!(is("Who will pay for the bridge?"));
    }

    #[test]
    fn sentences_are_no_headlines() {
        assert!(!is("The council found no money for the bridge."));
        assert!(!is("Share prices rose on Friday."));
        assert!(!is("The council wrote:"));
    }
}
