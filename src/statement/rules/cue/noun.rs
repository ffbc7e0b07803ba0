//! Nouns that report: "his claim that", "criticism of", "there has been speculation about".

use std::ops::Range;

use super::verb::group_start;
use super::{Cue, ENOUGH, Voice};
use crate::statement::cue_words::{Frame, NOUNS};
use crate::statement::rules::clause::{Reading, Tag};

/// Verbs that say that a rumor is about; they belong to the cue.
const SPREADING: [&str; 14] = [
    "swirled",
    "swirl",
    "circulated",
    "circulate",
    "spread",
    "emerged",
    "surfaced",
    "abounded",
    "abound",
    "mounted",
    "grew",
    "persist",
    "persisted",
    "arose",
];

/// The noun at a token, if it reports.
pub(super) fn cue_at(reading: &Reading<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    let opening = token == tokens.start && reading.tag(token) == Tag::Name;
    if reading.tag(token) != Tag::Noun && !opening {
        return None;
    }
    let (entry, end) = NOUNS.at(|token| reading.word(token), token, None)?;
    let spread = spreading(reading, tokens.end, end);
    let end = spread.unwrap_or(end);
    let frame = match reading.tag(end) {
        _ if end >= tokens.end => return None,
        _ if spread.is_some() => Frame::Clause,
        _ if end > token + 1 && is_only_timed(reading, end, tokens.end) => return None,
        Tag::That => Frame::Clause,
        Tag::Question if entry.frame(Frame::Phrase).is_none() => Frame::Clause,
        Tag::To => Frame::Infinitive,
        Tag::Verb(_) if entry.frame(Frame::Gerund).is_some() => Frame::Gerund,
        tag if tag.begins_phrase() || matches!(tag, Tag::Verb(_) | Tag::Question | Tag::OpenQuote) => Frame::Phrase,
        _ => return None,
    };
    let (percent, act) = entry.frame(frame)?;
    let group = existence(reading, tokens.start, token).unwrap_or(token)..end;
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

/// Whether nothing but a time follows a noun and its preposition: "in a statement on | Monday, …".
fn is_only_timed(reading: &Reading<'_, '_>, start: usize, high: usize) -> bool {
    let end = reading.after_time_phrase(start, high);
    end > start && (end == high || reading.tag(end).is_mark())
}

/// Where the group of a verb ends that says that a rumor is about, for one that follows.
fn spreading(reading: &Reading<'_, '_>, high: usize, end: usize) -> Option<usize> {
    let verb = (end..high.min(end + 4)).find(|&t| !reading.tag(t).is_auxiliary() && reading.tag(t) != Tag::Adverb)?;
    SPREADING.contains(&reading.word(verb)).then_some(verb + 1)
}

/// Where the verb group of "there have been" begins before a noun.
fn existence(reading: &Reading<'_, '_>, low: usize, noun: usize) -> Option<usize> {
    let inside = |tag: Tag| matches!(tag, Tag::Determiner | Tag::Adjective | Tag::Adverb | Tag::Number);
    let be = (low..noun).rev().take(4).find(|&t| !inside(reading.tag(t)))?;
    let start = group_start(reading, low, be);
    let there = start > low && reading.word(start - 1) == "there" || reading.word(start) == "there";
    (reading.tag(be) == Tag::Be && there).then_some(if reading.word(start) == "there" { start + 1 } else { start })
}
