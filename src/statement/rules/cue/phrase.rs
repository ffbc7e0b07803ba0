//! "According to" and its like, which stand before their source.

use std::ops::Range;

use super::{Cue, Voice};
use crate::annotation::Act;
use crate::statement::cue_words::Frame;
use crate::statement::rules::clause::Reading;

/// How many of a hundred uses of the phrases report.
const SURE: u8 = 90;

/// Phrases before a source, in lower case.
const PHRASES: [&[&str]; 4] =
    [&["according", "to"], &["in", "the", "words", "of"], &["in", "the", "view", "of"], &["in", "the", "eyes", "of"]];

/// The phrase at a token, if it reports.
pub(super) fn cue_at(reading: &Reading<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    if let Some(cue) = poll(reading, tokens, token) {
        return Some(cue);
    }
    let stands = |phrase: &&&[&str]| phrase.iter().enumerate().all(|(n, word)| reading.word(token + n) == *word);
    let phrase = PHRASES.iter().find(stands)?;
    let end = token + phrase.len();
    let act = if phrase.contains(&"view") || phrase.contains(&"eyes") { Act::Belief } else { Act::Speech };
    (end < tokens.end).then_some(Cue {
        group: token..end,
        head: token,
        lemma: "",
        act,
        frame: Frame::Clause,
        voice: Voice::Preposed,
        negated: false,
        percent: SURE,
    })
}

/// "In a recent poll": the poll says it.
fn poll(reading: &Reading<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    let end = if reading.word(token) == "in" { reading.base_after(token + 1, tokens.end)? } else { return None };
    let names = matches!(reading.word(end - 1), "poll" | "polls" | "survey" | "surveys");
    names.then_some(Cue {
        group: token..token + 1,
        head: token,
        lemma: "",
        act: Act::Speech,
        frame: Frame::Clause,
        voice: Voice::Preposed,
        negated: false,
        percent: SURE,
    })
}
