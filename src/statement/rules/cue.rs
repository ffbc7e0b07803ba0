//! Cues: the verbs, nouns, adjectives and phrases that report, with their frames and voices.

mod adjective;
mod group;
mod noun;
mod phrase;
mod verb;

pub(super) use crate::statement::cue_words::Frame;

use std::ops::Range;

use super::clause::TaggedSentence;
use crate::annotation::Act;

/// The uses of a word in a frame, of a hundred, that must report for one to be taken.
const ENOUGH: u8 = 50;

/// Words that report.
#[derive(Debug, Clone)]
pub(super) struct Cue {
    /// Auxiliaries, adverbs, the word itself and its particles.
    pub group: Range<usize>,
    /// The verb, noun or adjective itself.
    pub head: usize,
    /// The verb with its particles as the table has it; empty for others.
    pub lemma: &'static str,
    pub act: Act,
    pub frame: Frame,
    pub voice: Voice,
    pub negated: bool,
    /// The uses of the word in this frame that report, of a hundred.
    pub percent: u8,
}

/// The place of the source beside a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The source is its subject: "has said".
    Active,
    /// The source follows "by": "was denounced by".
    Passive,
    /// The source is that of the clause around it: ", saying", "to say".
    NonFinite,
    /// The source owns the noun: "his claim that".
    Nominal,
    /// The source follows it: "according to".
    Preposed,
    /// No source is named: "seems to be".
    Raising,
}

/// The cues among some tokens of a sentence, in order; none begins at a token that is `skipped`.
pub(super) fn cues(
    tagged: &TaggedSentence<'_, '_>,
    tokens: &Range<usize>,
    skipped: impl Fn(usize) -> bool,
) -> Vec<Cue> {
    let mut found = Vec::new();
    let mut token = tokens.start;
    while token < tokens.end {
        let here = if skipped(token) { None } else { cue_at(tagged, tokens, token) };
        token = here.as_ref().map_or(token + 1, |cue| cue.group.end.max(token + 1));
        found.extend(here);
    }
    found
}

fn cue_at(tagged: &TaggedSentence<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    phrase::cue_at(tagged, tokens, token)
        .or_else(|| adjective::cue_at(tagged, tokens, token))
        .or_else(|| verb::cue_at(tagged, tokens, token))
        .or_else(|| noun::cue_at(tagged, tokens, token))
}
