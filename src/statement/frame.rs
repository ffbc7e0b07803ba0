//! Frames: what a word that reports governs in the tree of its sentence.

pub(super) mod phrase;
pub(super) mod report;
pub(super) mod stretch;
pub(super) mod subject;
