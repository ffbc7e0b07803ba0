//! Headlines, known by their grammar: capitals, or no articles, auxiliaries and weekdays.

use super::shape::{Shape, bare, words};
use crate::lexicon::calendar::is_in_date_line;
use crate::lexicon::function_word::holds_together;

/// The numbers of words that a headline may have.
const WORDS: std::ops::RangeInclusive<usize> = 3..=30;

/// The longest headline that is not in title case, in words.
const LONGEST_LOWER: usize = 20;

/// The longest headline that ends with a full stop, in words.
const LONGEST_SENTENCE: usize = 16;

/// The longest headline that is known by its place alone, in words.
const LONGEST_BY_PLACE: usize = 20;

/// Whether a line that stands before the running text looks like a headline.
pub(super) fn is_headline(text: &str, shape: Shape) -> bool {
    let stop = shape.closed && text.trim_end_matches(['’', '”', '\'', '"']).ends_with('.');
    let grammar = || match stop {
        true => shape.words <= LONGEST_SENTENCE && (shape.is_title_case() || has_headline_grammar(text)),
        false => shape.words <= LONGEST_LOWER || shape.is_title_case(),
    };
    WORDS.contains(&shape.words)
        && text.starts_with(|c: char| !c.is_lowercase())
        && !text.ends_with([':', ','])
        && grammar()
}

/// Whether a line can be a headline if its place tells that it is one.
pub(super) fn can_be_headline(text: &str, shape: Shape) -> bool {
    let short = (2..=LONGEST_BY_PLACE).contains(&shape.words) && !text.ends_with([':', ',']);
    short || is_headline(text, shape)
}

/// Whether a text leaves out articles, auxiliaries, pronouns and weekdays, as headlines do.
fn has_headline_grammar(text: &str) -> bool {
    let in_sentences = |word: &str| holds_together(word, &["article", "auxiliary", "pronoun"]) || is_in_date_line(word);
    !words(text).any(|(_, word)| in_sentences(bare(word)))
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
        assert!(!is(
            "Foreign Minister Anna Krause met Samuel Okoye, the head of the World Health Organization, in Geneva \
                     on 3 May 2021."
        ));
    }
}
