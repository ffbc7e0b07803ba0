//! Frames: what a word that reports governs in the tree of its sentence.

pub(crate) mod phrase;
pub(crate) mod report;
pub(crate) mod stretch;
pub(crate) mod subject;
