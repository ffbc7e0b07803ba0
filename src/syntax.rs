//! Grammar: parts of speech, lemmas, morphological features and dependency trees, as Universal Dependencies v2 has them.

pub mod chunk;
pub mod conllu;
mod lemma;
pub mod morphology;
mod suffix;
pub mod tree;

use crate::document::{Deprel, Lemma, Upos, Xpos};

pub use lemma::lemma;

/// What is read of a word within its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// Its universal part of speech.
    pub upos: Upos,
    /// Its English tag.
    pub xpos: Xpos,
    /// Its head, an index into the words of the sentence; none for the root.
    pub head: Option<u32>,
    /// Its relation to its head.
    pub deprel: Deprel,
    /// Its lemma.
    pub lemma: Lemma,
}
