//! The words that report: verbs, nouns, adjectives, "according to", and how they stand in their sentence.

mod adjective;
mod noun;
mod phrase;
mod verb;

pub(super) use crate::statement::cue_words::Frame;

use std::ops::Range;

use super::clause::Reading;
use crate::annotation::Act;

/// Of a hundred uses of a word in a frame, how many must report for one to be taken.
const ENOUGH: u8 = 50;

/// Words that report, and how.
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
    /// How many of a hundred such uses report.
    pub percent: u8,
}

/// How a cue has its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// As its subject: "has said".
    Active,
    /// After "by": "was denounced by".
    Passive,
    /// From the clause around it: ", saying", "to say".
    Loose,
    /// As the owner of a noun: "his claim that".
    Nominal,
    /// After it: "according to".
    Preposed,
    /// Nobody is named: "seems to be".
    Raising,
}

/// The cues among some tokens of a sentence, in order.
pub(super) fn cues(reading: &Reading<'_, '_>, tokens: &Range<usize>, skipped: impl Fn(usize) -> bool) -> Vec<Cue> {
    let mut found = Vec::new();
    let mut token = tokens.start;
    while token < tokens.end {
        let here = if skipped(token) { None } else { cue_at(reading, tokens, token) };
        token = here.as_ref().map_or(token + 1, |cue| cue.group.end.max(token + 1));
        found.extend(here);
    }
    found
}

fn cue_at(reading: &Reading<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    phrase::cue_at(reading, tokens, token)
        .or_else(|| adjective::cue_at(reading, tokens, token))
        .or_else(|| verb::cue_at(reading, tokens, token))
        .or_else(|| noun::cue_at(reading, tokens, token))
}
