//! The network that labels sources, cues and contents: its features, the passages that it reads, and the attributions
//! that its labels make.

pub(super) mod confidence;
pub(crate) mod features;
pub(super) mod groups;
pub(crate) mod passage;
pub(super) mod tagger;
