//! The parser, which gives the words of a sentence their tags, tree and lemmas.

use std::convert::Infallible;

use crate::document::{Deprel, Upos, Xpos};
use crate::model::{Linear, Matrix, STATE_STEPS, quantize, relu, softsign};

use super::encoder::Encoder;
use super::network::{DISTANCE, Network, STATE};
use super::tree::{Scores, best};
use super::vocabulary::Vocabulary;
use super::{Word, lemma, piece};

/// A parser for the sentences of one text. It keeps what it computes of the text's words, which makes later sentences
/// quicker, and changes nothing else.
#[derive(Debug)]
pub struct Parser<'n, 't> {
    network: &'n Network<'n>,
    vocabulary: Vocabulary<'n, 't>,
    encoder: Encoder,
    scratch: Scratch,
}

/// A sentence, or a piece of a long one, with the states that its grammar was read from.
#[derive(Debug, Clone, Copy)]
pub struct Piece<'r> {
    /// The number of words of the sentence before it.
    pub start: usize,
    /// The grammar of its words, heads counted from its own first word.
    pub words: &'r [Word],
    /// The states of its words, a row of [`STATE`] whole steps a word.
    pub states: &'r [i16],
}

/// Scratch buffers that every sentence uses again.
#[derive(Debug, Default)]
struct Scratch {
    sums: Vec<i32>,
    numbers: Vec<f32>,
    dependents: Vec<i16>,
    heads: Vec<i16>,
    arcs: Vec<i32>,
}

impl<'n, 't> Parser<'n, 't> {
    /// A parser that has met no words yet.
    pub fn new(network: &'n Network<'n>) -> Parser<'n, 't> {
        let vocabulary = Vocabulary::new(network);
        Parser { network, vocabulary, encoder: Encoder::default(), scratch: Scratch::default() }
    }

    /// Tags, tree and lemmas of the words of one sentence; one of more than [`piece::LONGEST`] words is read in pieces.
    pub fn parse(&mut self, words: &[&'t str]) -> Vec<Word> {
        let Ok(read) = self.parse_with(words, |_| Ok::<(), Infallible>(()));
        read
    }

    /// Tags, tree and lemmas of the words of one sentence; `show` is given each piece with its states, in order.
    ///
    /// # Errors
    ///
    /// The first error of `show`, which ends the reading.
    pub fn parse_with<E>(
        &mut self,
        words: &[&'t str],
        mut show: impl FnMut(Piece<'_>) -> Result<(), E>,
    ) -> Result<Vec<Word>, E> {
        let pieces = piece::split(words);
        let mut read = Vec::with_capacity(words.len());
        for range in &pieces {
            let states = self.parse_piece(&words[range.clone()], &mut read);
            show(Piece { start: range.start, words: &read[range.clone()], states })?;
        }
        piece::join(&pieces, &mut read);
        Ok(read)
    }

    /// Adds the grammar of the words of a piece to `read`, and returns their states.
    fn parse_piece(&mut self, words: &[&'t str], read: &mut Vec<Word>) -> &[i16] {
        let states = self.encoder.states(self.network, &mut self.vocabulary, words);
        // The place after the last word has no tag and is no word's head.
        let states = &states[..(words.len() + 1) * STATE];
        let tags = self.scratch.tags(self.network, &states[STATE..]);
        let heads = self.scratch.heads(self.network, states, words.len());
        let relations = self.scratch.relations(self.network, states, &heads);
        for (((&word, (upos, xpos)), head), deprel) in words.iter().zip(tags).zip(heads).zip(relations) {
            read.push(Word { upos, xpos, head: head.checked_sub(1), deprel, lemma: lemma(word, upos, xpos) });
        }
        &states[STATE..]
    }
}

impl Scratch {
    /// The two tags of each word that go together and score most.
    fn tags(&mut self, network: &Network<'_>, words: &[i16]) -> Vec<(Upos, Xpos)> {
        network.tags.apply(network.kernel, words, &mut self.sums, &mut self.numbers);
        let word = |scores: &[f32]| {
            let (upos, xpos) = scores.split_at(Upos::ALL.len());
            let score = |&(u, x): &(Upos, Xpos)| upos[u.index()] + xpos[x.index()];
            let first = network.pairs.first().copied().unwrap_or((Upos::X, Xpos::Fw));
            let better =
                |best: (Upos, Xpos), pair: &(Upos, Xpos)| if score(pair) > score(&best) { *pair } else { best };
            network.pairs.iter().fold(first, better)
        };
        self.numbers.chunks_exact(network.tags.outputs()).map(word).collect()
    }

    /// The head of each word, 0 for the root: the best tree of the arcs' scores.
    fn heads(&mut self, network: &Network<'_>, states: &[i16], words: usize) -> Vec<u32> {
        vectors(
            network,
            &network.arc_dependent,
            &states[STATE..],
            (&mut self.sums, &mut self.numbers),
            &mut self.dependents,
        );
        vectors(network, &network.arc_head, states, (&mut self.sums, &mut self.numbers), &mut self.heads);
        self.arcs.clear();
        self.arcs.resize(words * (words + 1), 0);
        network.kernel.linear(Matrix::new(&self.heads, network.arc_head.outputs()), &self.dependents, &mut self.arcs);
        for (word, scores) in self.arcs.chunks_exact_mut(words + 1).enumerate() {
            for (head, score) in scores.iter_mut().enumerate() {
                *score = score.saturating_add(network.distances[distance(word + 1, head)]);
            }
        }
        Scores::new(words, &self.arcs).map(best).unwrap_or_default()
    }

    /// The relation of each word to its head that scores most; `root` to the root alone.
    fn relations(&mut self, network: &Network<'_>, states: &[i16], heads: &[u32]) -> Vec<Deprel> {
        let part = network.relation_head.outputs();
        let mut parts = Vec::new();
        network.relation_head.apply(network.kernel, states, &mut self.sums, &mut parts);
        network.relation_dependent.apply(network.kernel, &states[STATE..], &mut self.sums, &mut self.numbers);
        for (sum, &head) in self.numbers.chunks_exact_mut(part).zip(heads) {
            for (sum, number) in sum.iter_mut().zip(&parts[head as usize * part..]) {
                *sum += number;
            }
        }
        relu(&mut self.numbers);
        self.dependents.resize(self.numbers.len(), 0);
        quantize(&self.numbers, network.relation_steps, &mut self.dependents);
        network.relations.apply(network.kernel, &self.dependents, &mut self.sums, &mut self.numbers);
        let scores = self.numbers.chunks_exact(Deprel::ALL.len());
        scores.zip(heads).map(|(scores, &head)| relation(scores, head == 0)).collect()
    }
}

/// The vectors of an arc's side: numbers between -1 and 1 as whole steps.
fn vectors(
    network: &Network<'_>,
    layer: &Linear<'_>,
    states: &[i16],
    (sums, numbers): (&mut Vec<i32>, &mut Vec<f32>),
    vectors: &mut Vec<i16>,
) {
    layer.apply(network.kernel, states, sums, numbers);
    softsign(numbers);
    vectors.resize(numbers.len(), 0);
    quantize(numbers, STATE_STEPS, vectors);
}

/// The place of an arc's length in a network's distances.
fn distance(dependent: usize, head: usize) -> usize {
    (DISTANCE + head).saturating_sub(dependent).min(2 * DISTANCE)
}

fn relation(scores: &[f32], root: bool) -> Deprel {
    if root {
        return Deprel::Root;
    }
    let mut best = (Deprel::Dep, f32::NEG_INFINITY);
    for (&deprel, &score) in Deprel::ALL.iter().zip(scores) {
        if deprel != Deprel::Root && score > best.1 {
            best = (deprel, score);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kernel, WeightsError};
    use crate::syntax::tree::is_tree;

    /// Head and relation of each word, the root's head 0.
    fn tree(text: &str) -> Result<Vec<(u32, &'static str)>, WeightsError> {
        let words: Vec<&str> = text.split(' ').collect();
        let read = Parser::new(Network::shipped()?).parse(&words);
        Ok(read.iter().map(|word| (word.head.map_or(0, |head| head + 1), word.deprel.as_str())).collect())
    }

    #[test]
    fn clauses_have_their_subjects_and_objects() -> Result<(), WeightsError> {
        let expected = [(2, "det"), (3, "nsubj"), (0, "root"), (5, "det"), (3, "obj"), (3, "punct")];
        assert_eq!(tree("The minister signed the treaty .")?, expected);
        let passive = tree("The treaty was signed by the minister .")?;
        assert_eq!((passive[1], passive[6]), ((4, "nsubj:pass"), (4, "obl:agent")));
        Ok(())
    }

    #[test]
    fn what_is_said_hangs_on_the_verb_of_saying() -> Result<(), WeightsError> {
        let said = tree("She said that the talks had failed .")?;
        assert_eq!((said[0], said[6]), ((2, "nsubj"), (2, "ccomp")));
        Ok(())
    }

    #[test]
    fn every_kernel_reads_the_same() -> Result<(), WeightsError> {
        let words: Vec<&str> =
            "“ We will not , ” the ex-minister ’s aide told 3 reporters in Rome on Monday .".split(' ').collect();
        let expected = Parser::new(&Network::with(Kernel::PLAIN)?).parse(&words);
        for kernel in Kernel::all() {
            assert_eq!(Parser::new(&Network::with(kernel)?).parse(&words), expected, "{}", kernel.name());
        }
        Ok(())
    }

    #[test]
    fn any_words_make_one_tree() -> Result<(), WeightsError> {
        let mut parser = Parser::new(Network::shipped()?);
        assert_eq!(parser.parse(&[]), []);
        let odd = ["", "\u{0}", "🙂", "İ", "ß", "\u{301}", "a", ".", "…", "——"];
        for count in [1, 2, odd.len(), 5 * piece::LONGEST] {
            let words: Vec<&str> = odd.iter().cycle().take(count).copied().collect();
            let read = parser.parse(&words);
            assert_eq!(read.len(), count);
            assert_eq!(read.iter().filter(|word| word.head.is_none()).count(), 1);
            for (index, word) in read.iter().enumerate() {
                assert_eq!(word.head.is_none(), word.deprel == Deprel::Root, "{index} of {count}");
                let mut above = word.head;
                for _ in 0..count {
                    above = above.and_then(|head| read[head as usize].head);
                }
                assert_eq!(above, None, "{index} of {count} hangs in a circle");
            }
        }
        Ok(())
    }

    #[test]
    fn fifty_thousand_words_without_a_mark_make_one_tree() -> Result<(), WeightsError> {
        let phrase = ["the", "minister", "who", "signed", "it", "left", "Rome", "on", "Monday", "and"];
        let words: Vec<&str> = phrase.iter().cycle().take(50_000).copied().collect();
        let read = Parser::new(Network::shipped()?).parse(&words);
        let heads: Vec<u32> = read.iter().map(|word| word.head.map_or(0, |head| head + 1)).collect();
        assert!(is_tree(&heads));
        Ok(())
    }
}
