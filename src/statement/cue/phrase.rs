//! "According to" and its like, which stand before their source, and the colon after a speaker's name.

use std::ops::Range;

use super::super::clause::{Reading, Tag};
use super::lexicon::Frame;
use super::{Cue, Voice};
use crate::annotation::{Act, EntityType};

/// Phrases before a source, in lower case.
const PHRASES: [&[&str]; 4] =
    [&["according", "to"], &["in", "the", "words", "of"], &["in", "the", "view", "of"], &["in", "the", "eyes", "of"]];

/// The phrase at a token, if it reports.
pub(super) fn cue_at(reading: &Reading<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    if let Some(cue) = poll(reading, tokens, token).or_else(|| label(reading, tokens, token)) {
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
    })
}

/// "Jane Doe: We will wait": in headlines and transcripts a person's name and a colon report what follows.
fn label(reading: &Reading<'_, '_>, tokens: &Range<usize>, colon: usize) -> Option<Cue> {
    let opens = reading.tag(colon) == Tag::Colon && (tokens.start + 1..=tokens.start + 4).contains(&colon);
    let document = reading.document;
    let name = if opens { reading.span(tokens.start..colon)? } else { return None };
    let first = document.mentions.partition_point(|m| m.span.start < name.start);
    let mention = document.mentions.get(first).filter(|m| m.span == name)?;
    let person = document.entities.get(mention.entity as usize).is_some_and(|e| e.kind == EntityType::Person);
    (person && colon + 2 < tokens.end).then_some(Cue {
        group: colon..colon + 1,
        head: colon,
        lemma: "",
        act: Act::Speech,
        frame: Frame::Clause,
        voice: Voice::Active,
        negated: false,
    })
}
