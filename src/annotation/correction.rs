//! Corrections that a reader makes.

use serde::{Deserialize, Serialize};

use super::Span;

/// A reader's correction of the statements that were found: it stands beside them and changes none.
///
/// Offsets count the annotation's [`Unit`](super::Unit) in the text that was annotated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Correction {
    /// The kind of the mistake.
    pub kind: CorrectionKind,
    /// The statement that is corrected, an index into the annotation's `statements`; null for one that is missing.
    pub statement: Option<u32>,
    /// The content of that statement, or the words of the missing one.
    pub content: Vec<Span>,
    /// The words that name the source of a missing statement.
    pub source: Vec<Span>,
    /// The name of the speaker; null where the reader gives none.
    pub speaker: Option<String>,
    /// The speaker as an index into the annotation's `entities`, where it is one of them.
    pub entity: Option<u32>,
    /// The reader's remark.
    pub note: Option<String>,
}

/// The kinds of mistakes that a reader can correct.
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
