//! Verbs that report, with their auxiliaries and particles.

use std::ops::Range;

use super::group::{group_end, group_start};
use super::{Cue, ENOUGH, Frame, Voice};
use crate::statement::cue_words::VERBS;
use crate::statement::rules::clause::{Form, Tag, TaggedSentence};

/// The verb at a token, if it reports.
pub(super) fn cue_at(tagged: &TaggedSentence<'_, '_>, tokens: &Range<usize>, token: usize) -> Option<Cue> {
    let Tag::Verb(form) = tagged.tag(token) else { return None };
    let (entry, end) = VERBS.at(|token| tagged.word(token), token, Some(form))?;
    if is_reduced(tagged, tokens, token, end) {
        return None;
    }
    let start = group_start(tagged, tokens.start, token);
    let end = group_end(tagged, tokens.end, end);
    let carried = end > token + 1 && tagged.word(end - 1) == "saying";
    if leads_to_another(tagged, token, tokens.end) {
        return None;
    }
    let voice = if carried { Voice::Active } else { voice(tagged, start, token, form) };
    let after = tagged.after_time_phrase(end, tokens.end);
    let frame = frame_after(tagged, after, tokens.end, |frame| entry.frame(frame).is_some())?;
    let end = if frame == Frame::Clause && end < tokens.end && tagged.tag(end) == Tag::Colon { end + 1 } else { end };
    let end = if frame == Frame::Addressee && tagged.word(end - 1) == "to" { end - 1 } else { end };
    let (percent, act) = entry.frame(frame)?;
    let negated = (start..end).any(|t| tagged.tag(t) == Tag::Not);
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
fn is_reduced(tagged: &TaggedSentence<'_, '_>, tokens: &Range<usize>, verb: usize, end: usize) -> bool {
    let noun = verb > tokens.start && tagged.before(verb).ends_phrase();
    noun && tagged.word(end) == "by" && matches!(tagged.tag(verb), Tag::Verb(Form::Past | Form::Participle))
}

/// Whether a verb of seeming stands before one that reports ("seemed to suggest"), whose group it belongs to.
fn leads_to_another(tagged: &TaggedSentence<'_, '_>, verb: usize, high: usize) -> bool {
    let seems = tagged.word(verb).starts_with("seem") || tagged.word(verb).starts_with("appear");
    let next = verb + 2;
    let reports = || {
        VERBS.at(|token| tagged.word(token), next, Some(Form::Base)).and_then(|(entry, _)| entry.frame(Frame::Clause))
    };
    seems && next < high && tagged.tag(verb + 1) == Tag::To && reports().is_some_and(|(percent, _)| percent >= ENOUGH)
}

/// The voice of a verb whose group begins at `start`.
fn voice(tagged: &TaggedSentence<'_, '_>, start: usize, verb: usize, form: Form) -> Voice {
    let has_be = (start..verb).any(|t| tagged.tag(t) == Tag::Be);
    match form {
        Form::Past | Form::Participle if has_be => Voice::Passive,
        _ if tagged.word(verb).starts_with("seem") || tagged.word(verb).starts_with("appear") => Voice::Raising,
        Form::Gerund if !has_be => Voice::NonFinite,
        Form::Base if tagged.before(start) == Tag::To => Voice::NonFinite,
        _ => Voice::Active,
    }
}

/// The frame of a cue: the first of those that suit the token after its group and that it `takes`.
pub(super) fn frame_after(
    tagged: &TaggedSentence<'_, '_>,
    after: usize,
    high: usize,
    takes: impl Fn(Frame) -> bool,
) -> Option<Frame> {
    let first = |frames: &[Frame]| frames.iter().copied().find(|&frame| takes(frame));
    let tag = if after < high { tagged.tag(after) } else { Tag::Stop };
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
