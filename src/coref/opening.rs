//! How a noun phrase begins: with "the", "a", "his" or nothing.

/// How a noun phrase begins, which tells whether what it stands for is known already.
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
