//! The network that tells names: the features by which it knows a word, and the tagger that reads a document with it.

pub(crate) mod features;
pub(super) mod tagger;
