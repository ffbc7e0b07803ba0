//! Decision lists over the ends of words: the longest suffix that a list knows decides, a whole word before any suffix.

use rustc_hash::FxHashMap;

/// The mark before a whole word in a table, and after its letters in the tree.
const WORD_BEGIN: char = '^';

/// The suffix without letters, as a table writes it.
const EMPTY: &str = "∅";

/// Several decision lists in one tree of letters, read from the end of a word.
#[derive(Debug, Default)]
pub(super) struct SuffixLists {
    /// For a node and the letter before its suffix, the node of the longer suffix.
    longer: FxHashMap<(u32, char), u32>,
    /// For a node, the outcome of its suffix.
    outcomes: Vec<Option<u16>>,
}

impl SuffixLists {
    /// Adds a list, and returns its node.
    pub fn add_list(&mut self) -> u32 {
        self.outcomes.push(None);
        self.outcomes.len() as u32 - 1
    }

    /// Adds a suffix, or a whole word after [`WORD_BEGIN`], to a list.
    pub fn add(&mut self, list: u32, suffix: &str, outcome: u16) {
        let letters = if suffix == EMPTY { "" } else { suffix };
        let mut node = list;
        for letter in letters.chars().rev() {
            let next = self.outcomes.len() as u32;
            node = *self.longer.entry((node, letter)).or_insert(next);
            if node == next {
                self.outcomes.push(None);
            }
        }
        self.outcomes[node as usize] = Some(outcome);
    }

    /// The outcome that a list has for a word, whose letters come from its end.
    pub fn decide(&self, list: u32, letters: impl Iterator<Item = char>) -> Option<u16> {
        let mut node = list;
        let mut found = self.outcomes[node as usize];
        for letter in letters.chain([WORD_BEGIN]) {
            let Some(&next) = self.longer.get(&(node, letter)) else { break };
            node = next;
            found = self.outcomes[node as usize].or(found);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_suffix_decides_and_a_word_before_it() {
        let mut lists = SuffixLists::default();
        let (first, second) = (lists.add_list(), lists.add_list());
        for (outcome, suffix) in ["∅", "ed", "ated", "^red"].into_iter().enumerate() {
            lists.add(first, suffix, outcome as u16);
        }
        lists.add(second, "ed", 9);
        let decide = |list, word: &str| lists.decide(list, word.chars().rev());
        assert_eq!(
            ["run", "sited", "stated", "red", "bred", ""].map(|word| decide(first, word)),
            [0, 1, 2, 3, 1, 0].map(Some)
        );
        assert_eq!((decide(second, "bred"), decide(second, "run")), (Some(9), None));
    }
}
