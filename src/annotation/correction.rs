//! What a reader has put right.

use serde::{Deserialize, Serialize};

use super::Span;

/// What a reader says of the statements that were found: it stands beside them and changes none.
///
/// Offsets count the annotation's [`Unit`](super::Unit) in the text that was annotated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Correction {
    /// What is wrong.
    pub kind: CorrectionKind,
    /// The statement that is corrected, an index into the annotation's `statements`; null for one that is missing.
    pub statement: Option<u32>,
    /// The content of that statement, or the words of the missing one.
    pub content: Vec<Span>,
    /// The words that name the source of a missing statement.
    pub source: Vec<Span>,
    /// Who said it, by name; null where the reader does not say.
    pub speaker: Option<String>,
    /// The same as an index into the annotation's `entities`, where it is one of them.
    pub entity: Option<u32>,
    /// What else the reader says.
    pub note: Option<String>,
}

/// What is wrong with what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum CorrectionKind {
    /// Somebody else said it.
    Speaker,
    /// Nobody is said to have said it.
    NotAStatement,
    /// It was not found.
    MissingStatement,
}
