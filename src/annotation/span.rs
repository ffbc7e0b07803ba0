//! Positions in the text, and what they count.

use serde::{Deserialize, Serialize};

/// The unit that offsets count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// UTF-16 code units, so that JavaScript's `text.slice(start, end)` works.
    Utf16,
    /// Unicode scalar values, so that Python's `text[start:end]` works.
    #[default]
    Char,
    /// Bytes of UTF-8, so that Rust's `&text[start..end]` works.
    Utf8,
}

/// A stretch of the text, in the annotation's [`Unit`]; it neither begins nor ends with white space.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Span {
    /// Its beginning, inclusive.
    pub start: u32,
    /// Its end, exclusive.
    pub end: u32,
}
