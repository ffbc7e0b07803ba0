//! The look of a line, whatever it says: its length, its end, the first letters of its words.

/// The look of a paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// Words that have a letter or a digit.
    pub words: usize,
    /// Words that begin with a small letter.
    pub lower: usize,
    /// Words that begin with a capital letter.
    pub capital: usize,
    /// Words of capital letters alone, two or more.
    pub upper: usize,
    /// Words that hold a digit.
    pub numeric: usize,
    /// Words of four letters or more.
    pub long: usize,
    /// Words of four letters or more that begin with a small letter.
    pub long_lower: usize,
    /// Whether it ends as a sentence does.
    pub closed: bool,
}

impl Shape {
    /// The look of a text.
    pub fn of(text: &str) -> Shape {
        let mut shape = Shape { closed: ends_sentence(text), ..Shape::default() };
        for (_, word) in words(text) {
            let word = bare(word);
            let Some(first) = word.chars().next() else { continue };
            shape.words += 1;
            shape.lower += usize::from(first.is_lowercase());
            shape.capital += usize::from(first.is_uppercase());
            shape.upper += usize::from(is_upper(word));
            shape.numeric += usize::from(word.contains(|c: char| c.is_ascii_digit()));
            let long = word.chars().filter(|c| c.is_alphabetic()).nth(3).is_some();
            shape.long += usize::from(long);
            shape.long_lower += usize::from(long && first.is_lowercase());
        }
        shape
    }

    /// Whether it reads as running text.
    pub fn is_prose(self) -> bool {
        let sentence = self.closed && self.words >= 8;
        (sentence || self.words >= 25) && self.lower * 5 >= self.words * 2 && self.numeric * 2 <= self.words
    }

    /// Whether it may be a short sentence: it ends as one does, and half its words begin with small letters.
    pub fn is_sentence(self) -> bool {
        self.closed && self.words >= 4 && self.lower * 2 >= self.words
    }

    /// Whether its longer words, but for one in five, begin with capitals, as in a title.
    pub fn is_title_case(self) -> bool {
        self.capital > 0 && self.long_lower * 5 <= self.long
    }

    /// Whether it is all capitals.
    pub fn is_upper(self) -> bool {
        self.upper > 0 && self.upper + self.numeric >= self.words
    }

    /// Whether it holds more figures than words, as the row of a table does.
    pub fn is_figures(self) -> bool {
        self.words >= 3 && self.numeric * 5 >= self.words * 2 && self.lower * 4 <= self.words
    }
}

/// The stretches between white space, each with its first byte.
pub(super) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// A word without the marks around it.
pub(super) fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a word is two capital letters or more and has no small one.
pub(super) fn is_upper(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).nth(1).is_some() && !word.contains(char::is_lowercase)
}

/// Whether a text ends with a full stop, an exclamation or question mark or an ellipsis, and closing marks at most behind it.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(is_closing).ends_with(['.', '!', '?', '…', '。'])
}

/// Whether a sentence can end with a word; with "J." in a name it cannot.
pub(super) fn is_last_word(word: &str) -> bool {
    let initial = word.strip_suffix('.').is_some_and(|letter| letter.chars().count() == 1);
    ends_sentence(word) && !initial && word.contains(char::is_alphanumeric)
}

/// Whether a mark can stand behind the full stop of a sentence.
fn is_closing(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '”' | '’' | '»' | '“' | ')' | ']' | '*')
}

/// Whether the first character of a text is a small letter.
pub(super) fn starts_lowercase(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Whether the first letter or digit of a text is a capital letter or a digit.
pub(super) fn starts_capital(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_is_told_from_titles_and_tables() {
        assert!(Shape::of("The council found no money for the bridge, its chairman said.").is_prose());
        assert!(!Shape::of("Council Finds No Money For The Old Bridge, Chairman Says").is_prose());
        assert!(!Shape::of("No money for the bridge").is_prose());
        assert!(Shape::of("FTSE 7,400.10 +0.4% 12").is_figures());
        assert!(!Shape::of("On 4 May 2021 he paid $12 for 3 books.").is_figures());
    }

    #[test]
    fn a_sentence_may_end_inside_marks() {
        assert!(ends_sentence("He said: “We will see.”"));
        assert!(ends_sentence("(They left.)"));
        assert!(!ends_sentence("The “end”"));
    }
}
