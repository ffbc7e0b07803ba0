//! The word types of a text, and the sums that each adds to the windows around it.

use rustc_hash::FxHashMap;

use crate::model::add_row;

use super::features::{self, BOUNDARY};
use super::network::{Network, PLACES, STATE};

/// The most types that are kept; a text has few others often.
const TYPES: usize = 4096;

/// The types met so far; the sums of a type are computed once.
#[derive(Debug)]
pub struct Vocabulary<'n, 't> {
    network: &'n Network<'n>,
    types: FxHashMap<&'t str, u32>,
    /// For each type, the sums that it adds to a window in which it is the leftmost word, the second, and so on.
    sums: Vec<i32>,
    /// Scratch buffers that the next sentence uses again.
    embeddings: Vec<i16>,
    added: Vec<i32>,
}

impl<'n, 't> Vocabulary<'n, 't> {
    /// A vocabulary without types.
    pub fn new(network: &'n Network<'n>) -> Vocabulary<'n, 't> {
        Vocabulary { network, types: FxHashMap::default(), sums: Vec::new(), embeddings: Vec::new(), added: Vec::new() }
    }

    /// The sums of the windows around each of a sentence's places: the root, the words and the end.
    ///
    /// A row is as long as a state.
    pub fn windows(&mut self, words: &[&'t str], windows: &mut Vec<i32>) {
        let types = self.types_of(words);
        windows.clear();
        windows.resize(types.len() * STATE, 0);
        for (middle, window) in windows.chunks_exact_mut(STATE).enumerate() {
            for place in 0..PLACES {
                let Some(&neighbour) = (middle + place).checked_sub(PLACES / 2).and_then(|at| types.get(at)) else {
                    continue;
                };
                let start = (neighbour as usize * PLACES + place) * STATE;
                crate::model::add(window, &self.sums[start..start + STATE]);
            }
        }
    }

    /// The type of each place; new types are added.
    fn types_of(&mut self, words: &[&'t str]) -> Vec<u32> {
        if self.types.len() + words.len() > TYPES {
            self.types.clear();
            self.sums.clear();
        }
        self.embeddings.clear();
        let places = std::iter::once(BOUNDARY).chain(words.iter().copied()).chain([BOUNDARY]);
        let types = places.map(|word| self.type_of(word)).collect();
        self.network.window.sums(self.network.kernel, &self.embeddings, &mut self.added);
        self.sums.extend_from_slice(&self.added);
        types
    }

    /// The type of a word; the embedding of a new type is added to `embeddings`, which the sums are computed from.
    fn type_of(&mut self, word: &'t str) -> u32 {
        let next = self.types.len() as u32;
        let found = *self.types.entry(word).or_insert(next);
        if found == next {
            let start = self.embeddings.len();
            self.embeddings.resize(start + self.network.embedding, 0);
            for row in features::rows(word) {
                add_row(&mut self.embeddings[start..], self.network.table().row(row as usize));
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::WeightsError;

    #[test]
    fn what_was_met_before_changes_nothing() -> Result<(), WeightsError> {
        let network = Network::shipped()?;
        let many: Vec<String> = (0..TYPES).map(|number| format!("word{number}")).collect();
        let (mut fresh, mut used) = (Vocabulary::new(network), Vocabulary::new(network));
        let (mut expected, mut found) = (Vec::new(), Vec::new());
        fresh.windows(&["Nobody", "knows", "nobody"], &mut expected);
        used.windows(&["knows", "Rome"], &mut found);
        used.windows(&["Nobody", "knows", "nobody"], &mut found);
        assert_eq!(found, expected);
        used.windows(&many.iter().map(String::as_str).collect::<Vec<_>>(), &mut found);
        used.windows(&["Nobody", "knows", "nobody"], &mut found);
        assert_eq!(found, expected);
        assert!(used.types.len() < TYPES);
        Ok(())
    }

    #[test]
    fn a_window_sees_two_words_to_each_side() -> Result<(), WeightsError> {
        let mut vocabulary = Vocabulary::new(Network::shipped()?);
        let mut first_of = |words: &[&'static str]| {
            let mut windows = Vec::new();
            vocabulary.windows(words, &mut windows);
            // The root's window comes first, then the first word's.
            let state = windows.len() / (words.len() + 2);
            windows[state..2 * state].to_vec()
        };
        let seen = first_of(&["She", "did", "not", "go"]);
        assert_eq!(seen, first_of(&["She", "did", "not", "stay"]));
        assert_ne!(seen, first_of(&["She", "did", "so", "go"]));
        Ok(())
    }
}
