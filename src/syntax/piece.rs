//! Pieces of sentences that are too long to be read as one, and one tree from the trees of the pieces.

use std::ops::Range;

use crate::document::Deprel;

use super::Word;

/// The most words that are read as one.
///
/// To find the best tree takes time quadratic in this number; sentences of running text keep below it.
pub const LONGEST: usize = 160;

/// Marks after which a long sentence may be cut; those of the first list are better.
const MARKS: [&[&str]; 2] = [&[";", ":", ".", "!", "?", "—", "–", "--", "•", "|"], &[",", ")", "]", "…", "..."]];

/// Parts a sentence into runs of at most [`LONGEST`] words, each but the last at least half as long.
///
/// A cut falls after the last of the best marks that allow it, or where there is none, at the limit.
pub fn split(words: &[&str]) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    while words.len() - start > LONGEST {
        let end = start + cut(&words[start..start + LONGEST]);
        pieces.push(start..end);
        start = end;
    }
    pieces.push(start..words.len());
    pieces
}

/// The number of these words to take.
fn cut(words: &[&str]) -> usize {
    let least = words.len() / 2;
    let last_of = |marks: &[&str]| words[least..].iter().rposition(|word| marks.contains(word));
    MARKS.iter().find_map(|marks| last_of(marks)).map_or(words.len(), |place| least + place + 1)
}

/// Makes the trees of a sentence's pieces one: each later root hangs on the first as a parataxis.
///
/// `words` are those of all pieces in order, each one's head counted from the beginning of its own piece.
pub fn join(pieces: &[Range<usize>], words: &mut [Word]) {
    let mut root = None;
    for piece in pieces {
        for (index, word) in words.iter_mut().enumerate().take(piece.end).skip(piece.start) {
            match (word.head, root) {
                (Some(head), _) => word.head = Some(head + piece.start as u32),
                (None, None) => root = Some(index as u32),
                (None, Some(_)) => (word.head, word.deprel) = (root, Deprel::Parataxis),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Lemma, Upos, Xpos};

    #[test]
    fn a_usual_sentence_is_one_piece() {
        for words in [&["She", "waits", "."][..], &[]] {
            assert_eq!((split(words).len(), split(words)[0].clone()), (1, 0..words.len()));
        }
    }

    #[test]
    fn the_better_mark_wins_over_the_later() {
        let mut words = vec!["x"; 2 * LONGEST];
        (words[100], words[120], words[130]) = (";", ",", ",");
        assert_eq!(split(&words), [0..101, 101..261, 261..320]);
        words[20] = ";";
        assert_eq!(split(&words)[0], 0..101);
    }

    #[test]
    fn pieces_cover_a_very_long_sentence_in_order() {
        let words: Vec<&str> = (0..50_000).map(|index| if index % 7 == 0 { "," } else { "x" }).collect();
        let pieces = split(&words);
        assert!(pieces.iter().all(|piece| !piece.is_empty() && piece.len() <= LONGEST));
        assert!(pieces.windows(2).all(|pair| pair[0].end == pair[1].start));
        assert_eq!((pieces[0].start, pieces[pieces.len() - 1].end), (0, words.len()));
        assert!(pieces.len() <= 2 * words.len() / LONGEST + 1);
    }

    #[test]
    fn later_roots_hang_on_the_first() {
        let word = |head| Word { upos: Upos::X, xpos: Xpos::Nn, head, deprel: Deprel::Root, lemma: Lemma::default() };
        let mut words = [Some(1), None, Some(1), None, Some(1)].map(word);
        join(&[0..2, 2..5], &mut words);
        assert_eq!(words.map(|word| word.head), [Some(1), None, Some(3), Some(1), Some(3)]);
        assert_eq!((words[1].deprel, words[3].deprel), (Deprel::Root, Deprel::Parataxis));
    }
}
