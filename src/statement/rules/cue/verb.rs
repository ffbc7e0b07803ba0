//! Verbs that report, with their auxiliaries and particles.

use std::ops::Range;

use super::{Cue, ENOUGH, Frame, Voice};
use crate::statement::cue_words::VERBS;
use crate::statement::rules::clause::{Form, Reading, Tag};

/// Verbs that begin another ("continued to call for"), and so belong to its group.
const BEGINNING: [&str; 22] = [
    "seem",
    "seems",
    "seemed",
    "appear",
    "appears",
    "appeared",
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

/// The verb at a token, if it reports.
pub(super) fn cue_at(reading: &Reading<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    let Tag::Verb(form) = reading.tag(token) else { return None };
    let (entry, end) = VERBS.at(|token| reading.word(token), token, Some(form))?;
    if is_reduced(reading, tokens, token, end) {
        return None;
    }
    let start = group_start(reading, tokens.start, token);
    let end = group_end(reading, tokens.end, end);
    let carried = end > token + 1 && reading.word(end - 1) == "saying";
    if leads_to_another(reading, token, tokens.end) {
        return None;
    }
    let voice = if carried { Voice::Active } else { voice(reading, start, token, form) };
    let after = reading.after_time_phrase(end, tokens.end);
    let frame = frame_after(reading, after, tokens.end, |frame| entry.frame(frame).is_some())?;
    let end = if frame == Frame::Clause && end < tokens.end && reading.tag(end) == Tag::Colon { end + 1 } else { end };
    let end = if frame == Frame::Addressee && reading.word(end - 1) == "to" { end - 1 } else { end };
    let (percent, act) = entry.frame(frame)?;
    let negated = (start..end).any(|t| reading.tag(t) == Tag::Not);
    (percent >= ENOUGH).then_some(Cue {
        group: start..end,
        head: token,
        lemma: entry.lemma(),
        act,
        frame,
        voice,
        negated,
        percent,
    })
}

/// Whether a participle describes the noun before it: "a report released by".
fn is_reduced(reading: &Reading<'_, '_>, tokens: &Range<usize>, verb: usize, end: usize) -> bool {
    let noun = verb > tokens.start && reading.before(verb).ends_phrase();
    noun && reading.word(end) == "by" && matches!(reading.tag(verb), Tag::Verb(Form::Past | Form::Participle))
}

/// Whether a verb of seeming stands before one that reports ("seemed to suggest"), whose group it belongs to.
fn leads_to_another(reading: &Reading<'_, '_>, verb: usize, high: usize) -> bool {
    let seems = reading.word(verb).starts_with("seem") || reading.word(verb).starts_with("appear");
    let next = verb + 2;
    let reports = || {
        VERBS.at(|token| reading.word(token), next, Some(Form::Base)).and_then(|(entry, _)| entry.frame(Frame::Clause))
    };
    seems && next < high && reading.tag(verb + 1) == Tag::To && reports().is_some_and(|(percent, _)| percent >= ENOUGH)
}

/// Where the group of a verb begins: with its first auxiliary or adverb.
pub(super) fn group_start(reading: &Reading<'_, '_>, low: usize, verb: usize) -> usize {
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
    let manner = |word: &str| word.ends_with("ly") || matches!(word, "again" | "once" | "twice");
    let again = |after: usize| reading.word(after) == "once" && reading.word(after + 1) == "again";
    while after < high && (reading.tag(after) == Tag::Adverb && manner(reading.word(after)) || again(after)) {
        after += 1;
    }
    after
}

fn voice(reading: &Reading<'_, '_>, start: usize, verb: usize, form: Form) -> Voice {
    let has_be = (start..verb).any(|t| reading.tag(t) == Tag::Be);
    match form {
        Form::Past | Form::Participle if has_be => Voice::Passive,
        _ if reading.word(verb).starts_with("seem") || reading.word(verb).starts_with("appear") => Voice::Raising,
        Form::Gerund if !has_be => Voice::Loose,
        Form::Base if reading.before(start) == Tag::To => Voice::Loose,
        _ => Voice::Active,
    }
}

/// What a group is followed by, as one of the frames that the verb takes.
pub(super) fn frame_after(
    reading: &Reading<'_, '_>,
    after: usize,
    high: usize,
    takes: impl Fn(Frame) -> bool,
) -> Option<Frame> {
    let first = |frames: &[Frame]| frames.iter().copied().find(|&frame| takes(frame));
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
