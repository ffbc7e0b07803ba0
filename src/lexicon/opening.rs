//! The beginning of a noun phrase: "the", "a", "his" or nothing.

/// The beginning of a noun phrase, which tells whether the reader knows already what the phrase stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// "the", "this", "that".
    Definite,
    /// "a", "some", "two".
    Indefinite,
    /// "his", "Iran's".
    Possessive,
    /// Nothing: "officials".
    Bare,
}
