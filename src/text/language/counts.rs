//! Counts of the words of a text, by which its language is told.

use super::script::Script;
use super::{Languages, MOST};

/// The numbers of words of a text, by kind.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    /// Words in Latin letters.
    pub latin: usize,
    /// Words in Latin letters that begin with a small letter.
    pub small: usize,
    /// Words in other letters; in a script that does not part words, two letters count as one.
    pub other: usize,
    /// Function words of each language.
    pub hits: [usize; MOST],
    /// Letters of each script.
    scripts: [usize; Script::COUNT],
}

impl Counts {
    /// Counts the words of a text.
    pub fn of(text: &str, languages: &Languages) -> Counts {
        let mut counts = Counts::default();
        for word in text.split(|c| !Script::is_letter(c)).filter(|word| !word.is_empty()) {
            counts.count(word, languages);
        }
        counts
    }

    fn count(&mut self, word: &str, languages: &Languages) {
        let Some(first) = word.chars().next() else { return };
        let script = Script::of(first);
        let letters = word.chars().count();
        self.scripts[script as usize] += letters;
        match script {
            Script::Latin => {
                self.latin += 1;
                self.small += usize::from(first.is_lowercase());
            }
            _ if script.parts_words() => self.other += 1,
            _ => self.other += letters.div_ceil(2),
        }
        let mut bits = match word.chars().any(char::is_uppercase) {
            true => languages.words.get(&*word.to_lowercase()).copied(),
            false => languages.words.get(word).copied(),
        }
        .unwrap_or_default();
        while bits != 0 {
            self.hits[bits.trailing_zeros() as usize] += 1;
            bits &= bits - 1;
        }
    }

    /// Adds the counts of another text.
    pub fn add(&mut self, other: &Counts) {
        self.latin += other.latin;
        self.small += other.small;
        self.other += other.other;
        self.hits.iter_mut().zip(other.hits).for_each(|(sum, more)| *sum += more);
        self.scripts.iter_mut().zip(other.scripts).for_each(|(sum, more)| *sum += more);
    }

    /// The function words of the language that has the most, of those whose bits are set.
    pub fn most_hits(&self, languages: u32) -> usize {
        let hits = self.hits.iter().enumerate().filter(|(index, _)| languages >> index & 1 == 1);
        hits.map(|(_, &hits)| hits).max().unwrap_or_default()
    }

    /// The language that the letters alone tell.
    pub fn script_language(&self) -> Option<&'static str> {
        let letters = |script: Script| self.scripts[script as usize];
        // Japanese is written in Han characters and kana.
        if letters(Script::Kana) * 10 >= letters(Script::Han) && letters(Script::Kana) > 0 {
            return Script::Kana.language();
        }
        let most = Script::ALL.into_iter().max_by_key(|&script| letters(script))?;
        most.language()
    }
}
