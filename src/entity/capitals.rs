//! Capital letters: what they are worth in each sentence, and so which words of a document may be parts of names.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::lexicon::calendar::{is_time_zone, names_no_entity};
use crate::lexicon::function_word::begins_no_name;
use crate::lexicon::gazetteer::{Kind, Known};
use crate::lexicon::name_word;
use crate::lexicon::role::{RoleKind, role};
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{person_name, word_shape};

/// The most marks before a word that are looked at for one that opens a quotation.
const MARKS: usize = 16;

/// The worth of a capital letter in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Casing {
    /// Names have one; of the other words only the first has.
    Sentence,
    /// Every word but the small ones has one, as in many headlines.
    Title,
    /// Every letter is a capital.
    Upper,
}

/// The number of times that a word stands with a small and with a capital letter where the choice was free.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    small: u32,
    capital: u32,
}

/// A document as the search for names reads it.
pub(super) struct Capitals<'d, 't> {
    pub(super) document: &'d Document<'t>,
    casing: Vec<Casing>,
    seen: FxHashMap<String, Seen>,
}

impl<'d, 't> Capitals<'d, 't> {
    /// Reads how the document uses capital letters.
    pub(super) fn new(document: &'d Document<'t>) -> Capitals<'d, 't> {
        let casing = document.sentences.iter().map(|sentence| casing(document, sentence.range())).collect();
        let mut capitals = Capitals { document, casing, seen: FxHashMap::default() };
        for token in 0..document.tokens.len() {
            capitals.count(token);
        }
        capitals
    }

    fn count(&mut self, token: usize) {
        let word = self.document.word(token);
        if self.casing(token) != Casing::Sentence || self.opens(token) || !word.starts_with(char::is_alphabetic) {
            return;
        }
        let seen = self.seen.entry(word.to_lowercase()).or_default();
        if word_shape::is_capitalized(word) {
            seen.capital += 1;
        } else {
            seen.small += 1;
        }
    }

    /// The use of capital letters in the sentence of a token.
    pub(super) fn casing(&self, token: usize) -> Casing {
        let sentence = self.document.tokens[token].sentence as usize;
        self.casing.get(sentence).copied().unwrap_or(Casing::Sentence)
    }

    /// Whether a token is the first word of a sentence or of a quotation, where any word has a capital letter.
    pub(super) fn opens(&self, token: usize) -> bool {
        let sentence = self.document.tokens[token].sentence as usize;
        let first = self.document.sentences.get(sentence).map_or(0, |sentence| sentence.range().start);
        let first = first.max(token.saturating_sub(MARKS));
        let mut before = token;
        while before > first {
            before -= 1;
            let word = self.document.word(before);
            if word.chars().any(char::is_alphanumeric) {
                return false;
            }
            if word.chars().any(|c| matches!(c, '"' | '“' | '‘' | '«' | '„' | ':' | '•' | '…' | '–' | '—' | '*'))
            {
                return true;
            }
        }
        true
    }

    /// The number of times that the article writes a word with a small and with a capital letter where the choice was free;
    /// the word is given in small letters.
    pub(super) fn seen(&self, folded: &str) -> (u32, u32) {
        self.seen.get(folded).map_or((0, 0), |seen| (seen.small, seen.capital))
    }

    /// Whether the article writes a word with a small letter too.
    fn is_small_elsewhere(&self, word: &str) -> bool {
        self.seen.get(&word.to_lowercase()).is_some_and(|seen| seen.small > 0 && seen.small >= seen.capital)
    }

    /// Whether the article writes a word with a capital letter where it need not, and never with a small one.
    pub(super) fn is_always_capital(&self, word: &str) -> bool {
        self.seen.get(&word.to_lowercase()).is_some_and(|seen| seen.capital > 0 && seen.small == 0)
    }

    /// Whether a token may be a part of a name.
    pub(super) fn may_name(&self, token: usize) -> bool {
        let word = self.document.word(token);
        let shouted = word_shape::is_all_caps(word) && is_common(word);
        if !word_shape::is_capitalized(word)
            || shouted
            || names_no_entity(word) && !self.calls_somebody(token)
            || word_shape::is_address(word)
            || word == "I"
            || self.is_zone(token)
        {
            return false;
        }
        match self.casing(token) {
            Casing::Sentence if self.opens(token) => self.may_open(token),
            Casing::Sentence => {
                !begins_no_name(word)
                    || word_shape::is_acronym(word)
                    || word_shape::is_initials(word)
                    || self.follows_given(token)
            }
            Casing::Title => self.is_always_capital(word) || self.may_name_in_headline(token),
            Casing::Upper => self.is_always_capital(word) && !begins_no_name(word),
        }
    }

    /// Whether the name of a month is somebody's: after the address of a man or a woman ("Mrs May"), or before a surname where no time
    /// can be meant ("April Hale").
    fn calls_somebody(&self, token: usize) -> bool {
        let word = self.document.word(token);
        let before = token.checked_sub(1).map_or("", |before| self.document.word(before));
        let addressed = role(before).is_some_and(|role| role.kind == RoleKind::Honorific && role.gender.is_some());
        let timed = begins_no_name(before) || before.starts_with(|c: char| c.is_ascii_digit());
        let next = self.document.tokens.get(token + 1).map_or("", |_| self.document.word(token + 1));
        let surname = word_shape::is_capitalized(next) && !is_common(next) && !names_no_entity(next);
        addressed || person_name::is_given(word) && surname && !timed
    }

    /// Whether a token is the time zone after a time of day.
    fn is_zone(&self, token: usize) -> bool {
        let before = token.checked_sub(1).map_or("", |before| self.document.word(before));
        let timed = before.starts_with(|c: char| c.is_ascii_digit()) || matches!(before, "am" | "pm" | "a.m." | "p.m.");
        timed && is_time_zone(self.document.word(token))
    }

    /// Whether a word that only a headline has may be a part of a name: not after a name that the article has without it
    /// ("Khan Nixes").
    fn may_name_in_headline(&self, token: usize) -> bool {
        let word = self.document.word(token);
        let before = token.checked_sub(1).map_or("", |before| self.document.word(before));
        let acts = self.is_always_capital(before) && !is_common(before);
        !(is_common(word) || self.is_small_elsewhere(word) || acts)
    }

    /// Whether a given name stands right before, after which any word may be a surname ("Edward Said").
    fn follows_given(&self, token: usize) -> bool {
        token.checked_sub(1).is_some_and(|before| person_name::is_given(self.document.word(before)))
    }

    /// Whether the first word of a sentence may begin a name.
    fn may_open(&self, token: usize) -> bool {
        let word = self.document.word(token);
        if begins_no_name(word) || self.is_small_elsewhere(word) {
            return false;
        }
        !is_common(word) || self.is_always_capital(word) || self.is_followed_by_name(token)
    }

    /// Whether the common word that opens a sentence goes on as a name does ("Labour Party", "Grace Kelly").
    fn is_followed_by_name(&self, token: usize) -> bool {
        let Some(next) = self.document.tokens.get(token + 1) else { return false };
        let next_word = self.document.slice(next.span);
        if next.sentence != self.document.tokens[token].sentence {
            return false;
        }
        if next_word == "of" {
            return name_word::begins_name(self.document.word(token)) && self.is_name_after_of(token + 2);
        }
        if !word_shape::is_capitalized(next_word) {
            return false;
        }
        person_name::is_given(self.document.word(token)) || (is_common(next_word) && !begins_no_name(next_word))
    }

    /// Whether "of" or "of the" goes on with a capital letter.
    fn is_name_after_of(&self, token: usize) -> bool {
        let words = token..self.document.tokens.len().min(token + 2);
        words.map(|token| self.document.word(token)).find(|word| *word != "the").is_some_and(word_shape::is_capitalized)
    }

    /// Whether words that make a known name are meant as that name here.
    pub(super) fn accepts(&self, tokens: &Range<usize>, known: Known) -> bool {
        let word = self.document.word(tokens.start);
        let several = tokens.len() > 1;
        if known.kind == Kind::Postal {
            return tokens.start.checked_sub(1).is_some_and(|before| self.document.word(before) == ",");
        }
        if !word_shape::is_capitalized(word) {
            return several;
        }
        let common = is_common(word) || self.is_small_elsewhere(word);
        match self.casing(tokens.start) {
            _ if several && tokens.clone().any(|t| !is_common(self.document.word(t))) => true,
            Casing::Sentence if !self.opens(tokens.start) => !begins_no_name(word) || word_shape::is_acronym(word),
            Casing::Sentence => !common || self.is_always_capital(word) || (several && known.kind != Kind::Other),
            Casing::Title => !common || several,
            Casing::Upper => !common && word.chars().count() > 3,
        }
    }
}

/// The most letters of the words that title case leaves small.
const SMALL_WORD: usize = 4;

fn casing(document: &Document<'_>, tokens: Range<usize>) -> Casing {
    let closed =
        tokens.clone().next_back().is_some_and(|last| matches!(document.word(last), "." | "?" | "!" | "”" | "\""));
    let words = tokens.map(|token| document.word(token)).filter(|word| word.starts_with(char::is_alphabetic));
    let (mut all, mut capital, mut upper, mut small) = (0, 0, 0, 0);
    for word in words {
        all += 1;
        if word_shape::is_all_caps(word) {
            upper += 1;
        }
        if word_shape::is_capitalized(word) {
            capital += 1;
        } else if !begins_no_name(word) || word.chars().count() > SMALL_WORD {
            small += 1;
        }
    }
    if all >= 3 && upper * 10 >= all * 8 {
        Casing::Upper
    } else if !closed && all >= 4 && capital >= 3 && small * 8 <= capital {
        Casing::Title
    } else {
        Casing::Sentence
    }
}
