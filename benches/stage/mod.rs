//! The whole syntax stage, from a text to its trees, and nothing after it.

use sayso::document::Document;
use sayso::{Error, syntax, text, token};

/// What a text was found to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Its sentences.
    pub sentences: usize,
    /// Its tokens, each with tags, lemma, head and relation.
    pub tokens: usize,
}

/// Reads a text as the pipeline does, up to its trees.
///
/// # Errors
///
/// As [`syntax::read`].
pub fn read(text: &str) -> Result<Counts, Error> {
    let mut document = Document { text, ..Document::default() };
    document.zones = text::zones(text);
    (document.tokens, document.sentences) = token::split(&document);
    let tokens = syntax::read(&document, |_, _| ())?;
    Ok(Counts { sentences: document.sentences.len(), tokens: tokens.len() })
}
