//! Captions, and the credits of pictures that they end with.

use std::sync::LazyLock;

use super::outlet;
use super::shape::{bare, words};
use crate::document::Span;
use crate::lexicon::function_word::holds_together;
use crate::lexicon::{Case, Table};

static CAPTIONS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/captions.txt"), Case::Folded));

/// The longest credit, in bytes.
const LONGEST: usize = 100;

/// The numbers of words that a credit may have.
const CREDIT_WORDS: std::ops::RangeInclusive<usize> = 1..=10;

/// The most words of a credit that begins with "Photo" or the like.
const LABELLED_WORDS: usize = 6;

/// A credit at the end of a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Credit {
    /// Its words, in bytes from the paragraph's beginning.
    pub span: Span,
    /// Whether it can only be the credit of a picture.
    pub sure: bool,
}

/// The credit that a paragraph ends with: "(Reuters)", "Anna Berg/AFP/Getty Images", "Photo: AP".
pub(super) fn closing_credit(text: &str) -> Option<Credit> {
    let text = text.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let bracketed = text.strip_suffix(')').and_then(|inner| Some((inner.rfind('(')? + 1, inner)));
    let (start, credit) = match bracketed {
        Some((open, inner)) => (open, &inner[open..]),
        None => last_part(text)?,
    };
    if credit.len() > LONGEST || !is_of_names(credit) {
        return None;
    }
    let sure = tells_of_picture(credit) || is_picture_label(&text[..start]);
    let named = outlet::is_known(credit) || (bracketed.is_some() && outlet::named_in(credit).next().is_some());
    (sure || named).then(|| Credit { span: Span::new(start, start + credit.len()), sure })
}

/// Whether a paragraph begins as a caption does.
pub(super) fn opens_caption(text: &str) -> bool {
    CAPTIONS.at_start(text).is_some_and(|(_, row)| row.column(1) == "opening")
}

/// The words behind the last full stop, colon, bar or dash, with their first byte.
fn last_part(text: &str) -> Option<(usize, &str)> {
    let mut from = text.len().saturating_sub(LONGEST);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let window = &text[from..];
    let marks = [". ", "| ", "– ", "— ", ".” ", ": "];
    match marks.iter().filter_map(|mark| Some(window.rfind(mark)? + mark.len())).max() {
        Some(cut) => Some((from + cut, &window[cut..])),
        None => (from == 0).then_some((0, text)),
    }
}

/// Whether a short phrase is made of names.
fn is_of_names(credit: &str) -> bool {
    let small = ["preposition", "conjunction", "article"];
    let is_part =
        |word: &str| !word.starts_with(char::is_lowercase) || holds_together(word, &small) || is_picture(word);
    CREDIT_WORDS.contains(&words(credit).count()) && words(credit).all(|(_, word)| is_part(bare(word)))
}

/// Whether a credit can only be that of a picture: by its first words, by a slash, by an agency that sells pictures.
fn tells_of_picture(credit: &str) -> bool {
    let parts = || credit.split('/').map(str::trim);
    let source = |part: &str| outlet::is_agency(part) || class(part) == "site";
    let whole = outlet::is_photo_agency(credit) || class(credit) == "site";
    let brief = words(credit).count() <= LABELLED_WORDS;
    let first = credit.split_whitespace().take(2).flat_map(|word| word.split('/'));
    let last = || outlet::named_in(credit).last().is_some_and(|span| span.end as usize == credit.len());
    let sold = outlet::named_in(credit).any(|span| outlet::is_photo_agency(&credit[span.range()]));
    whole
        || (brief && first.take(3).any(is_picture))
        || (parts().nth(1).is_some() && parts().any(source))
        || (sold && last())
}

/// Whether the text before a credit ends with "Photo:" or the like.
fn is_picture_label(before: &str) -> bool {
    let label = before.trim_end().strip_suffix(':');
    label.and_then(|label| label.split_whitespace().next_back()).is_some_and(is_picture)
}

fn is_picture(word: &str) -> bool {
    class(bare(word)) == "picture"
}

fn class(phrase: &str) -> &'static str {
    CAPTIONS.get(phrase).map_or("", |row| row.column(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credit(text: &str) -> Option<(&str, bool)> {
        closing_credit(text).map(|credit| (&text[credit.span.range()], credit.sure))
    }

    #[test]
    fn credits_of_pictures() {
        assert_eq!(credit("The bridge at Oslo. (Reuters)"), Some(("Reuters", false)));
        assert_eq!(credit("The bridge. Anna Berg/AFP/Getty Images"), Some(("Anna Berg/AFP/Getty Images", true)));
        assert_eq!(credit("The bridge at Oslo, Friday. (AP Photo/Anna Berg)"), Some(("AP Photo/Anna Berg", true)));
        assert_eq!(credit("The bridge | Photo: AFP"), Some(("AFP", true)));
    }

    #[test]
    fn what_stands_in_brackets_is_not_always_a_credit() {
        for text in [
            "She joined the treaty (JCPOA)",
            "It was built by the council.",
            "He spoke to Reuters on Friday (see below)",
        ] {
            assert_eq!(credit(text), None, "{text}");
        }
    }

    #[test]
    fn captions_by_their_first_words() {
        assert!(opens_caption("FILE - In this Jan. 3, 2020 file photo, a bridge is seen."));
        assert!(opens_caption("Photo: Anna Berg"));
        assert!(!opens_caption("Photos of the bridge were shown."));
        assert!(!opens_caption("File the papers now."));
    }
}
