//! Sources: the noun phrase before a cue, or after one whose subject follows it.

use std::ops::Range;

use super::clause::{Form, Tag, TaggedSentence};
use super::cue::{Cue, Frame, Voice};

/// The words that name a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    pub tokens: Range<usize>,
    /// Whether they follow the cue.
    pub inverted: bool,
    /// Whether they are the source of another cue, repeated.
    pub shared: bool,
}

/// The source that a cue has for itself in a window; `None` where it shares that of another cue or has none.
pub(super) fn source(tagged: &TaggedSentence<'_, '_>, window: &Range<usize>, cue: &Cue) -> Option<Source> {
    let before = |tokens| Source { tokens, inverted: false, shared: false };
    let after = |tokens| Source { tokens, inverted: true, shared: false };
    match cue.voice {
        Voice::NonFinite | Voice::Raising => None,
        Voice::Nominal => owner(tagged, window.start, cue).map(before),
        Voice::Preposed => described(tagged, cue.group.end, window.end).map(after),
        Voice::Passive => agent(tagged, window, cue).map(after),
        Voice::Active => {
            let inverted = inverted(tagged, window, cue).map(after);
            inverted.or_else(|| subject(tagged, window.start, cue.group.start).map(before))
        }
    }
}

/// The owner of a noun: "his", "the senator's".
fn owner(tagged: &TaggedSentence<'_, '_>, low: usize, cue: &Cue) -> Option<Range<usize>> {
    let inside =
        |tag: Tag| matches!(tag, Tag::Adjective | Tag::Noun | Tag::Number | Tag::Name | Tag::Time | Tag::Hyphen);
    let owner = (low..cue.head).rev().take(5).find(|&token| !inside(tagged.tag(token)))?;
    match tagged.tag(owner) {
        Tag::Possessive => Some(owner..owner + 1),
        Tag::Genitive => Some(tagged.phrase_before(low, owner)?..owner + 1),
        _ => None,
    }
}

/// A noun phrase that begins at a token, with its appositions and, where the sentence goes on, their closing comma.
fn described(tagged: &TaggedSentence<'_, '_>, start: usize, high: usize) -> Option<Range<usize>> {
    let end = tagged.phrase_after(start, high)?;
    let Some(closed) = tagged.apposition_after(end, high) else { return Some(start..end) };
    let goes_on = tagged.tag(closed) == Tag::Comma && closed + 1 < high;
    Some(start..if goes_on { closed + 1 } else { closed })
}

/// The agent of a passive, after "by".
fn agent(tagged: &TaggedSentence<'_, '_>, window: &Range<usize>, cue: &Cue) -> Option<Range<usize>> {
    let by = cue.group.end;
    if by >= window.end || tagged.word(by) != "by" {
        return None;
    }
    tagged.phrase_at(by + 1, window.end)
}

/// The source that follows an active cue: "… , said | Jane Doe, a spokeswoman for X".
fn inverted(tagged: &TaggedSentence<'_, '_>, window: &Range<usize>, cue: &Cue) -> Option<Range<usize>> {
    let (start, after) = (cue.group.start, cue.group.end);
    let before = if start > window.start { tagged.before(start) } else { Tag::Stop };
    let turned =
        matches!(before, Tag::CloseQuote | Tag::Comma | Tag::Stop | Tag::Dash) && cue.frame != Frame::Infinitive;
    if !turned || after >= window.end || cue.group.len() > 2 {
        return None;
    }
    let closed = described(tagged, after, window.end)?.end;
    let comma = tagged.before(closed) == Tag::Comma;
    let next = if closed < window.end && !comma { tagged.tag(closed) } else { Tag::Comma };
    let ends =
        next.is_mark() || matches!(next, Tag::Preposition | Tag::CloseQuote | Tag::OpenQuote | Tag::Verb(_) | Tag::And);
    let quoted =
        before == Tag::CloseQuote || before == Tag::Comma && start >= 2 && tagged.before(start - 1) == Tag::CloseQuote;
    let apposed = before == Tag::Comma && !quoted && subject(tagged, window.start, start).is_some();
    (ends && (quoted || next.is_mark()) && !apposed).then_some(after..closed)
}

/// The noun phrase whose verb group begins at `verb`, appositions included.
pub(super) fn subject(tagged: &TaggedSentence<'_, '_>, low: usize, verb: usize) -> Option<Range<usize>> {
    let verb = before_time(tagged, low, verb);
    let before = verb.checked_sub(1).filter(|&before| before >= low)?;
    match tagged.tag(before) {
        Tag::Comma | Tag::Dash => after_comma(tagged, low, before),
        _ => Some(tagged.phrase_before(low, verb)?..verb),
    }
}

/// The end of a subject that has a time after it, else the verb itself: "the senator | on Tuesday | said".
fn before_time(tagged: &TaggedSentence<'_, '_>, low: usize, verb: usize) -> usize {
    let timed =
        (1..=4_usize).rev().filter_map(|length| verb.checked_sub(length)).find(|&t| t > low && tagged.is_time(t, verb));
    let Some(start) = timed else { return verb };
    let start = if tagged.before(start) == Tag::Preposition { start - 1 } else { start };
    let subject = start > low && (tagged.before(start).ends_phrase() || tagged.before(start) == Tag::Comma);
    if subject { start } else { verb }
}

/// The subject of a verb with a comma before: "Jane Doe, a spokeswoman for X, said", "the senator, however, said".
fn after_comma(tagged: &TaggedSentence<'_, '_>, low: usize, closing: usize) -> Option<Range<usize>> {
    let mut opening = closing;
    for _ in 0..3 {
        opening = previous_comma(tagged, low, opening)?;
        let inner = tagged.tag(opening + 1);
        let start = tagged.phrase_before(low, opening)?;
        if is_aside(inner) && tagged.word(opening + 1) != "including" {
            return Some(start..opening);
        }
        if !(inner.begins_phrase() || matches!(inner, Tag::Relative | Tag::Verb(_) | Tag::Preposition)) {
            return None;
        }
        let described = (start..opening).any(|t| !matches!(tagged.tag(t), Tag::Number));
        let article = matches!(tagged.word(start), "a" | "an" | "the");
        let apposed = article && start > low && tagged.before(start) == Tag::Comma;
        if described && !apposed {
            return Some(start..closing + 1);
        }
    }
    None
}

/// Whether words between commas that begin with this tag are no part of the subject: ", however,", ", in turn,", ", when
/// asked,".
fn is_aside(first: Tag) -> bool {
    matches!(first, Tag::Adverb | Tag::Preposition | Tag::Subordinator | Tag::Verb(_) | Tag::Time)
}

fn previous_comma(tagged: &TaggedSentence<'_, '_>, low: usize, comma: usize) -> Option<usize> {
    let mark = tagged.tag(comma);
    let ends = |tag: Tag| matches!(tag, Tag::CloseQuote | Tag::OpenQuote | Tag::Semicolon | Tag::Colon | Tag::That);
    let earlier = (low..comma).rev().take(40).take_while(|&token| !ends(tagged.tag(token)));
    earlier.into_iter().find(|&token| tagged.tag(token) == mark)
}

/// The subject of the last verb before a cue that "and" joins to it: "who live there | and see it as".
pub(super) fn joined_subject(
    tagged: &TaggedSentence<'_, '_>,
    window: &Range<usize>,
    cue: &Cue,
) -> Option<Range<usize>> {
    let low = window.start.max(cue.group.start.saturating_sub(40));
    let finite = |t: &usize| {
        matches!(tagged.tag(*t), Tag::Verb(Form::Past | Form::Third | Form::Base)) || tagged.tag(*t).is_auxiliary()
    };
    let parts = |tag: Tag| matches!(tag, Tag::Stop | Tag::Semicolon | Tag::CloseQuote | Tag::OpenQuote);
    let before = (low..cue.group.start).rev().take_while(|&t| !parts(tagged.tag(t))).filter(finite);
    before.into_iter().find_map(|verb| subject(tagged, window.start, verb))
}

/// The subject of the first finite clause after a comma: "Citing rain, | the mayor | left".
pub(super) fn following_subject(tagged: &TaggedSentence<'_, '_>, window: &Range<usize>) -> Option<Range<usize>> {
    let commas = window.clone().take(60).filter(|&token| tagged.tag(token) == Tag::Comma);
    commas.into_iter().find_map(|comma| subject_at(tagged, comma + 1, window.end))
}

/// The noun phrase that begins at `start` and has a finite verb after it, with at most two adverbs between.
pub(super) fn subject_at(tagged: &TaggedSentence<'_, '_>, start: usize, high: usize) -> Option<Range<usize>> {
    let end = tagged.phrase_after(start, high)?;
    let verb = (end..high.min(end + 3)).map(|t| tagged.tag(t)).find(|&tag| tag != Tag::Adverb)?;
    (verb.is_auxiliary() || matches!(verb, Tag::Verb(Form::Past | Form::Third))).then_some(start..end)
}

/// The subject of the first finite verb of a window, which a non-finite cue (", saying") has for its source.
pub(super) fn main_subject(tagged: &TaggedSentence<'_, '_>, window: &Range<usize>) -> Option<Range<usize>> {
    let finite = |tag: Tag| tag.is_auxiliary() || tag.is_verb();
    let mut token = window.start;
    while let Some(verb) = tagged.find(token..window.end, finite) {
        if let Some(found) = subject(tagged, window.start, verb) {
            let named = |t: usize| !matches!(tagged.tag(t), Tag::Relative | Tag::Question);
            if found.clone().any(named) {
                return Some(found);
            }
        }
        token = verb + 1;
        if token > window.start + 60 {
            break;
        }
    }
    None
}
