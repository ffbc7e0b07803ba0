//! Adjectives that report after a linking verb: "is confident that", "remains critical of".

use std::ops::Range;

use super::verb::{frame_after, group_start};
use super::{Cue, ENOUGH, Voice};
use crate::statement::cue_words::ADJECTIVES;
use crate::statement::rules::clause::{Reading, Tag};

/// Verbs that link a subject with an adjective, "be" apart.
const LINKING: [&str; 24] = [
    "remain",
    "remains",
    "remained",
    "remaining",
    "seem",
    "seems",
    "seemed",
    "feel",
    "feels",
    "felt",
    "become",
    "becomes",
    "became",
    "becoming",
    "grow",
    "grew",
    "grown",
    "sound",
    "sounds",
    "sounded",
    "appear",
    "appears",
    "appeared",
    "looked",
];

/// The adjective at a token, if it reports.
pub(super) fn cue_at(reading: &Reading<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    if !matches!(reading.tag(token), Tag::Adjective | Tag::Noun | Tag::Verb(_)) {
        return None;
    }
    let (entry, end) = ADJECTIVES.at(|token| reading.word(token), token, None)?;
    let link = (tokens.start..token).rev().take(4).find(|&t| !matches!(reading.tag(t), Tag::Adverb | Tag::Not))?;
    if reading.tag(link) != Tag::Be && !LINKING.contains(&reading.word(link)) {
        return None;
    }
    let frame = frame_after(reading, end, tokens.end, |frame| entry.frame(frame).is_some())?;
    let (percent, act) = entry.frame(frame)?;
    let start = group_start(reading, tokens.start, link);
    let negated = (start..end).any(|t| reading.tag(t) == Tag::Not);
    (percent >= ENOUGH && goes_on(reading, end, tokens.end)).then_some(Cue {
        group: start..end,
        head: token,
        lemma: "",
        act,
        frame,
        voice: Voice::Active,
        negated,
        percent,
    })
}

/// Whether something follows that may be the content.
fn goes_on(reading: &Reading<'_, '_>, end: usize, high: usize) -> bool {
    let tag = reading.tag(end);
    end < high
        && (matches!(tag, Tag::That | Tag::To | Tag::Question | Tag::OpenQuote | Tag::Verb(_)) || tag.begins_phrase())
}
