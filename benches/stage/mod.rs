//! The whole syntax stage, from a text to its trees, and nothing after it.

use sayso::Error;
use sayso::pipeline::{Reading, Step};

/// The counts of what was found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Its sentences.
    pub sentences: usize,
    /// Its tokens, each with tags, lemma, head and relation.
    pub tokens: usize,
}

/// Reads a text as the pipeline does, up to its trees and without the networks that read their states.
///
/// # Errors
///
/// As [`Reading::run`].
pub fn read(text: &str) -> Result<Counts, Error> {
    let mut reading = Reading::new(text, None);
    reading.run(&Step::FOR_GRAMMAR, &mut ())?;
    Ok(Counts { sentences: reading.document.sentences.len(), tokens: reading.document.tokens.len() })
}
