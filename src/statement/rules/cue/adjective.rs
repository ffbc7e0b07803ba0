//! Adjectives that report after a linking verb: "is confident that", "remains critical of".

use std::ops::Range;

use super::group::{group_start, is_group_verb};
use super::verb::frame_after;
use super::{Cue, ENOUGH, Voice};
use crate::statement::cue_words::ADJECTIVES;
use crate::statement::rules::clause::{Tag, TaggedSentence};

/// The adjective at a token, if it reports.
pub(super) fn cue_at(tagged: &TaggedSentence<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    if !matches!(tagged.tag(token), Tag::Adjective | Tag::Noun | Tag::Verb(_)) {
        return None;
    }
    let (entry, end) = ADJECTIVES.at(|token| tagged.word(token), token, None)?;
    let link = (tokens.start..token).rev().take(4).find(|&t| !matches!(tagged.tag(t), Tag::Adverb | Tag::Not))?;
    if tagged.tag(link) != Tag::Be && !is_group_verb(tagged.word(link), "links") {
        return None;
    }
    let frame = frame_after(tagged, end, tokens.end, |frame| entry.frame(frame).is_some())?;
    let (percent, act) = entry.frame(frame)?;
    let start = group_start(tagged, tokens.start, link);
    let negated = (start..end).any(|t| tagged.tag(t) == Tag::Not);
    (percent >= ENOUGH && goes_on(tagged, end, tokens.end)).then_some(Cue {
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

/// Whether a content may begin at a token.
fn goes_on(tagged: &TaggedSentence<'_, '_>, end: usize, high: usize) -> bool {
    let tag = tagged.tag(end);
    end < high
        && (matches!(tag, Tag::That | Tag::To | Tag::Question | Tag::OpenQuote | Tag::Verb(_)) || tag.begins_phrase())
}
