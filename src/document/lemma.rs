//! Lemmas, kept as the edits that make them of words.

use std::borrow::Cow;

/// The change of a word's letters before its end is edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fold {
    /// Nothing.
    Keep,
    /// All letters become small.
    Lower,
    /// The first letter becomes a capital, the others become small.
    Title,
    /// Commas are taken out, as between the digits of "10,000".
    Ungroup,
}

impl Fold {
    /// Every fold.
    pub const ALL: [Fold; 4] = [Fold::Keep, Fold::Lower, Fold::Title, Fold::Ungroup];

    fn apply(self, word: &str) -> Cow<'_, str> {
        match self {
            Fold::Lower if word.chars().any(char::is_uppercase) => Cow::Owned(word.to_lowercase()),
            Fold::Keep | Fold::Lower => Cow::Borrowed(word),
            Fold::Title => {
                let first = word.chars().next().map_or(0, char::len_utf8);
                Cow::Owned(word[..first].to_uppercase() + &word[first..].to_lowercase())
            }
            Fold::Ungroup => Cow::Owned(word.replace(',', "")),
        }
    }
}

/// An edit that makes a word its lemma: "Tried" becomes "try" by small letters, three cut and "y" put on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Edit {
    /// The change of its letters, which comes first.
    pub fold: Fold,
    /// The number of characters that are then cut from the end; where that is more than there are, all are cut.
    pub cut: u8,
    /// The letters that are put in their place.
    pub ending: &'static str,
}

impl Edit {
    /// The edit that changes nothing.
    pub const NONE: Edit = Edit { fold: Fold::Keep, cut: 0, ending: "" };

    /// The edited word.
    ///
    /// ```
    /// use sayso::document::{Edit, Fold};
    ///
    /// let edit = Edit { fold: Fold::Lower, cut: 3, ending: "y" };
    /// assert_eq!(edit.apply("Tried"), "try");
    /// assert_eq!(Edit::NONE.apply("Rome"), "Rome");
    /// ```
    pub fn apply<'w>(&self, word: &'w str) -> Cow<'w, str> {
        let folded = self.fold.apply(word);
        if self.cut == 0 && self.ending.is_empty() {
            return folded;
        }
        let kept = match self.cut {
            0 => folded.len(),
            cut => folded.char_indices().rev().nth(usize::from(cut) - 1).map_or(0, |(at, _)| at),
        };
        match folded {
            Cow::Borrowed(word) if self.ending.is_empty() => Cow::Borrowed(&word[..kept]),
            folded => Cow::Owned([&folded[..kept], self.ending].concat()),
        }
    }
}

/// A word's lemma, kept as the edit that makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lemma(&'static Edit);

impl Lemma {
    /// The lemma that an edit makes.
    pub const fn new(edit: &'static Edit) -> Lemma {
        Lemma(edit)
    }

    /// The lemma itself; `word` must be the word that the edit was found for.
    pub fn of(self, word: &str) -> Cow<'_, str> {
        self.0.apply(word)
    }
}

impl Default for Lemma {
    /// The word itself.
    fn default() -> Lemma {
        Lemma(&Edit::NONE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(fold: Fold, cut: u8, ending: &'static str) -> Edit {
        Edit { fold, cut, ending }
    }

    #[test]
    fn folding_comes_first() {
        assert_eq!(edit(Fold::Title, 1, "").apply("STATES"), "State");
        assert_eq!(edit(Fold::Lower, 0, "").apply("ÉLAN"), "élan");
        assert_eq!(edit(Fold::Ungroup, 0, "").apply("1,200,000"), "1200000");
        assert_eq!(edit(Fold::Title, 0, "").apply(""), "");
    }

    #[test]
    fn what_is_cut_are_characters() {
        assert_eq!(edit(Fold::Keep, 2, "").apply("’s"), "");
        assert_eq!(edit(Fold::Keep, 9, "be").apply("’s"), "be");
        assert_eq!(edit(Fold::Keep, 1, "e").apply("naïf"), "naïe");
    }

    #[test]
    fn a_word_that_holds_its_lemma_is_not_copied() {
        assert!(matches!(edit(Fold::Lower, 1, "").apply("says"), Cow::Borrowed("say")));
        assert!(matches!(Lemma::default().of("says"), Cow::Borrowed("says")));
    }
}
