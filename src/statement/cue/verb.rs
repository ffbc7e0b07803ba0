//! Verbs that report, with their auxiliaries and particles.

use std::ops::Range;

use super::super::clause::{Form, Reading, Tag};
use super::{Cue, Frame, LEXICON};

/// Of a hundred uses of a verb in a frame, how many must report for one to be taken.
const ENOUGH: u8 = 45;

/// Who does what in a verb group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// "has said"
    Active,
    /// "was denounced by"
    Passive,
    /// ", saying", "to say": its subject is the clause's around it.
    Loose,
}

/// Verbs that begin another ("continued to call for"), and so belong to its group.
const BEGINNING: [&str; 16] = [
    "continue",
    "continues",
    "continued",
    "continuing",
    "began",
    "begins",
    "begin",
    "started",
    "starts",
    "proceeded",
    "went",
    "used",
    "came",
    "rushed",
    "goes",
    "going",
];

/// The verbs of some tokens of a sentence that report.
pub(crate) fn verb_cues(reading: &Reading<'_, '_>, tokens: Range<usize>) -> Vec<Cue> {
    let mut found = Vec::new();
    let mut token = tokens.start;
    while token < tokens.end {
        match cue_at(reading, &tokens, token) {
            Some(cue) => {
                token = cue.group.end.max(token + 1);
                found.push(cue);
            }
            None => token += 1,
        }
    }
    found
}

fn cue_at(reading: &Reading<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    let Tag::Verb(form) = reading.tag(token) else { return None };
    let (entry, end) = LEXICON.at(reading, token, form)?;
    let start = group_start(reading, tokens.start, token);
    let end = group_end(reading, tokens.end, end);
    let voice = voice(reading, start, token, form);
    let frame = frame_after(reading, end, tokens.end, |frame| entry.frame(frame).is_some());
    let (percent, act) = entry.frame(frame)?;
    let negated = (start..end).any(|t| reading.tag(t) == Tag::Not);
    (percent >= ENOUGH).then_some(Cue { group: start..end, head: token, act, frame, voice, negated })
}

/// Where the group of a verb begins: with its first auxiliary or adverb.
fn group_start(reading: &Reading<'_, '_>, low: usize, verb: usize) -> usize {
    let mut start = verb;
    while start > low {
        let before = start - 1;
        match reading.tag(before) {
            Tag::Be | Tag::Have | Tag::Do | Tag::Modal | Tag::Not => start = before,
            Tag::Adverb if before > low => start = before,
            Tag::To if before > low && BEGINNING.contains(&reading.word(before - 1)) => start = before - 1,
            Tag::Verb(_)
                if BEGINNING.contains(&reading.word(before)) && reading.tag(verb) == Tag::Verb(Form::Gerund) =>
            {
                start = before
            }
            _ => break,
        }
    }
    start
}

/// Where it ends: adverbs of manner after it belong to it ("said repeatedly").
fn group_end(reading: &Reading<'_, '_>, high: usize, end: usize) -> usize {
    let mut after = end;
    while after < high && reading.tag(after) == Tag::Adverb && reading.word(after).ends_with("ly") {
        after += 1;
    }
    after
}

fn voice(reading: &Reading<'_, '_>, start: usize, verb: usize, form: Form) -> Voice {
    let has_be = (start..verb).any(|t| reading.tag(t) == Tag::Be);
    match form {
        Form::Past | Form::Participle if has_be => Voice::Passive,
        Form::Gerund if !has_be => Voice::Loose,
        Form::Base if reading.before(start) == Tag::To => Voice::Loose,
        _ => Voice::Active,
    }
}

/// What a group is followed by, as one of the frames that the verb takes.
fn frame_after(reading: &Reading<'_, '_>, after: usize, high: usize, takes: impl Fn(Frame) -> bool) -> Frame {
    let first = |frames: &[Frame]| frames.iter().copied().find(|&frame| takes(frame)).unwrap_or(Frame::Clause);
    let tag = if after < high { reading.tag(after) } else { Tag::Stop };
    match tag {
        Tag::To => first(&[Frame::Infinitive]),
        Tag::Verb(Form::Gerund) => first(&[Frame::Gerund, Frame::Phrase]),
        Tag::That | Tag::Question | Tag::OpenQuote | Tag::Subject | Tag::Subordinator => {
            first(&[Frame::Clause, Frame::Addressee, Frame::Phrase, Frame::Urged])
        }
        tag if tag.begins_phrase() || tag == Tag::OpenBracket => {
            first(&[Frame::Addressee, Frame::Urged, Frame::Clause, Frame::Phrase])
        }
        _ => first(&[Frame::Clause, Frame::Nothing, Frame::Addressee, Frame::Phrase]),
    }
}
