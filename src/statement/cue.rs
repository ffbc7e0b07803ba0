//! The words that report: verbs, nouns, adjectives, "according to", and how they stand in their sentence.

mod lexicon;
mod verb;

pub(super) use lexicon::{Frame, LEXICON};
pub(super) use verb::{Voice, verb_cues};

use std::ops::Range;

use crate::annotation::Act;

/// Words that report, and how.
#[derive(Debug, Clone)]
pub(super) struct Cue {
    /// Auxiliaries, adverbs, the verb and its particles.
    pub group: Range<usize>,
    /// The verb, noun or adjective itself.
    pub head: usize,
    pub act: Act,
    pub frame: Frame,
    pub voice: Voice,
    pub negated: bool,
}
