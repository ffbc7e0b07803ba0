//! Grammar: parts of speech, lemmas, morphological features and dependency trees, as Universal Dependencies v2 has them.
//!
//! A [`Parser`] runs the [`Network`] over a sentence's words and takes the [`tree`] that scores best; lemmas follow
//! from word and tag.
//!
//! ```
//! use sayso::syntax::{Network, Parser};
//!
//! let words = ["Nobody", "knows", "."];
//! let read = Parser::new(Network::shipped()?).parse(&words);
//! assert_eq!(read[1].lemma.of(words[1]), "know");
//! assert_eq!((read[0].head, read[0].deprel.as_str()), (Some(1), "nsubj"));
//! # Ok::<(), sayso::Error>(())
//! ```

pub mod conllu;
mod encoder;
pub(crate) mod features;
mod lemma;
pub mod morphology;
mod network;
mod parser;
pub mod piece;
mod suffix;
pub mod tree;
mod vocabulary;
pub(crate) mod walker;

use crate::Error;
use crate::document::{Deprel, Document, Lemma, Token, Upos, Xpos};

pub use lemma::lemma;
pub use network::{Network, STATE};
pub use parser::{Parser, Piece};

/// The grammar of a word within its sentence.
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

/// The tokens of a document with their grammar, in order.
///
/// `show` is given every piece of every sentence, with the index of the piece's first token. States take many times the
/// memory of the text, so `show` is to keep only what it reads off them.
///
/// # Errors
///
/// [`Error::InvalidWeights`] where the crate was built with weights that are not the network's, and the first error of
/// `show`, which ends the reading.
pub fn read(
    document: &Document<'_>,
    mut show: impl FnMut(usize, Piece<'_>) -> Result<(), Error>,
) -> Result<Vec<Token>, Error> {
    let mut parser = Parser::new(Network::shipped()?);
    let mut tokens = Vec::with_capacity(document.tokens.len());
    let mut words = Vec::new();
    for sentence in &document.sentences {
        let start = tokens.len();
        let given = &document.tokens[sentence.range()];
        words.clear();
        words.extend(given.iter().map(|token| document.slice(token.span)));
        let read = parser.parse_with(&words, |piece| show(start + piece.start, piece))?;
        for (token, Word { upos, xpos, head, deprel, lemma }) in given.iter().zip(read) {
            tokens.push(Token { upos, xpos, head: head.map(|head| start as u32 + head), deprel, lemma, ..*token });
        }
    }
    Ok(tokens)
}
