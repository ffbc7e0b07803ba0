//! Nouns that report: "his claim that", "criticism of", "there has been speculation about".

use std::ops::Range;

use super::group::{group_start, is_group_verb};
use super::{Cue, ENOUGH, Voice};
use crate::statement::cue_words::{Frame, NOUNS};
use crate::statement::rules::clause::{Tag, TaggedSentence};

/// The noun at a token, if it reports.
pub(super) fn cue_at(tagged: &TaggedSentence<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    let opening = token == tokens.start && tagged.tag(token) == Tag::Name;
    if tagged.tag(token) != Tag::Noun && !opening {
        return None;
    }
    let (entry, end) = NOUNS.at(|token| tagged.word(token), token, None)?;
    let spread = spreading(tagged, tokens.end, end);
    let end = spread.unwrap_or(end);
    let frame = match tagged.tag(end) {
        _ if end >= tokens.end => return None,
        _ if spread.is_some() => Frame::Clause,
        _ if end > token + 1 && is_only_timed(tagged, end, tokens.end) => return None,
        Tag::That => Frame::Clause,
        Tag::Question if entry.frame(Frame::Phrase).is_none() => Frame::Clause,
        Tag::To => Frame::Infinitive,
        Tag::Verb(_) if entry.frame(Frame::Gerund).is_some() => Frame::Gerund,
        tag if tag.begins_phrase() || matches!(tag, Tag::Verb(_) | Tag::Question | Tag::OpenQuote) => Frame::Phrase,
        _ => return None,
    };
    let (percent, act) = entry.frame(frame)?;
    let group = existence(tagged, tokens.start, token).unwrap_or(token)..end;
    (percent >= ENOUGH).then_some(Cue {
        group,
        head: token,
        lemma: "",
        act,
        frame,
        voice: Voice::Nominal,
        negated: false,
        percent,
    })
}

/// Whether a time alone follows a noun and its preposition: "in a statement on | Monday, …".
fn is_only_timed(tagged: &TaggedSentence<'_, '_>, start: usize, high: usize) -> bool {
    let end = tagged.after_time_phrase(start, high);
    end > start && (end == high || tagged.tag(end).is_mark())
}

/// The end of the group of a verb after a noun that says that a rumor is about: "speculation | has swirled |".
fn spreading(tagged: &TaggedSentence<'_, '_>, high: usize, end: usize) -> Option<usize> {
    let verb = (end..high.min(end + 4)).find(|&t| !tagged.tag(t).is_auxiliary() && tagged.tag(t) != Tag::Adverb)?;
    is_group_verb(tagged.word(verb), "spreads").then_some(verb + 1)
}

/// The beginning of the verb group of "there have been" before a noun.
fn existence(tagged: &TaggedSentence<'_, '_>, low: usize, noun: usize) -> Option<usize> {
    let inside = |tag: Tag| matches!(tag, Tag::Determiner | Tag::Adjective | Tag::Adverb | Tag::Number);
    let be = (low..noun).rev().take(4).find(|&t| !inside(tagged.tag(t)))?;
    let start = group_start(tagged, low, be);
    let there = start > low && tagged.word(start - 1) == "there" || tagged.word(start) == "there";
    (tagged.tag(be) == Tag::Be && there).then_some(if tagged.word(start) == "there" { start + 1 } else { start })
}
