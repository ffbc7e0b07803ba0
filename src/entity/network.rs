//! The network that tells names: what it sees of a word, and how it reads a document.

pub(crate) mod features;
pub(super) mod tagger;
