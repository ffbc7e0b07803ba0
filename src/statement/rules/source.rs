//! Who reports: the noun phrase before a cue, or after one that is turned around.

use std::ops::Range;

use super::clause::{Form, Reading, Tag};
use super::cue::{Cue, Frame, Voice};

/// The words that name a source, and whether they follow the cue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    pub tokens: Range<usize>,
    pub inverted: bool,
    /// Whether it is that of another cue, repeated.
    pub shared: bool,
}

/// The source that a cue has for itself among some tokens; `None` where it shares that of another cue or has none.
pub(super) fn source(reading: &Reading<'_, '_>, window: &Range<usize>, cue: &Cue) -> Option<Source> {
    match cue.voice {
        Voice::Loose | Voice::Raising => None,
        Voice::Nominal => {
            owner(reading, window.start, cue).map(|tokens| Source { tokens, inverted: false, shared: false })
        }
        Voice::Preposed => {
            let tokens = described(reading, cue.group.end, window.end)?;
            Some(Source { tokens, inverted: true, shared: false })
        }
        Voice::Passive => agent(reading, window, cue).map(|tokens| Source { tokens, inverted: true, shared: false }),
        Voice::Active => inverted(reading, window, cue).or_else(|| {
            let tokens = subject(reading, window.start, cue.group.start)?;
            Some(Source { tokens, inverted: false, shared: false })
        }),
    }
}

/// "his", "the senator's" before a noun.
fn owner(reading: &Reading<'_, '_>, low: usize, cue: &Cue) -> Option<Range<usize>> {
    let inside =
        |tag: Tag| matches!(tag, Tag::Adjective | Tag::Noun | Tag::Number | Tag::Name | Tag::Time | Tag::Hyphen);
    let owner = (low..cue.head).rev().take(5).find(|&token| !inside(reading.tag(token)))?;
    match reading.tag(owner) {
        Tag::Possessive => Some(owner..owner + 1),
        Tag::Genitive => Some(reading.phrase_before(low, owner)?..owner + 1),
        _ => None,
    }
}

/// A noun phrase that begins at a token, with its appositions and, where the sentence goes on, their closing comma.
fn described(reading: &Reading<'_, '_>, start: usize, high: usize) -> Option<Range<usize>> {
    let end = reading.phrase_after(start, high)?;
    let Some(closed) = reading.apposition_after(end, high) else { return Some(start..end) };
    let goes_on = reading.tag(closed) == Tag::Comma && closed + 1 < high;
    Some(start..if goes_on { closed + 1 } else { closed })
}

/// "by X" after a passive.
fn agent(reading: &Reading<'_, '_>, window: &Range<usize>, cue: &Cue) -> Option<Range<usize>> {
    let by = cue.group.end;
    if by >= window.end || reading.word(by) != "by" {
        return None;
    }
    reading.phrase_at(by + 1, window.end)
}

/// "… , said Jane Doe, a spokeswoman for X".
fn inverted(reading: &Reading<'_, '_>, window: &Range<usize>, cue: &Cue) -> Option<Source> {
    let (start, after) = (cue.group.start, cue.group.end);
    let before = if start > window.start { reading.before(start) } else { Tag::Stop };
    let turned =
        matches!(before, Tag::CloseQuote | Tag::Comma | Tag::Stop | Tag::Dash) && cue.frame != Frame::Infinitive;
    if !turned || after >= window.end || cue.group.len() > 2 {
        return None;
    }
    let closed = described(reading, after, window.end)?.end;
    let comma = reading.before(closed) == Tag::Comma;
    let next = if closed < window.end && !comma { reading.tag(closed) } else { Tag::Comma };
    let ends =
        next.is_mark() || matches!(next, Tag::Preposition | Tag::CloseQuote | Tag::OpenQuote | Tag::Verb(_) | Tag::And);
    let quoted =
        before == Tag::CloseQuote || before == Tag::Comma && start >= 2 && reading.before(start - 1) == Tag::CloseQuote;
    let apposed = before == Tag::Comma && !quoted && subject(reading, window.start, start).is_some();
    (ends && (quoted || next.is_mark()) && !apposed).then_some(Source {
        tokens: after..closed,
        inverted: true,
        shared: false,
    })
}

/// The noun phrase whose verb group begins at `verb`, appositions included.
pub(super) fn subject(reading: &Reading<'_, '_>, low: usize, verb: usize) -> Option<Range<usize>> {
    let verb = before_time(reading, low, verb);
    let before = verb.checked_sub(1).filter(|&before| before >= low)?;
    match reading.tag(before) {
        Tag::Comma | Tag::Dash => after_comma(reading, low, before),
        _ => Some(reading.phrase_before(low, verb)?..verb),
    }
}

/// Where a subject ends that has a time after it: "the senator | on Tuesday | said".
fn before_time(reading: &Reading<'_, '_>, low: usize, verb: usize) -> usize {
    let timed = (1..=4_usize)
        .rev()
        .filter_map(|length| verb.checked_sub(length))
        .find(|&t| t > low && reading.is_time(t, verb));
    let Some(start) = timed else { return verb };
    let start = if reading.before(start) == Tag::Preposition { start - 1 } else { start };
    let subject = start > low && (reading.before(start).ends_phrase() || reading.before(start) == Tag::Comma);
    if subject { start } else { verb }
}

/// The subject of a verb with a comma before: "Jane Doe, a spokeswoman for X, said", "the senator, however, said".
fn after_comma(reading: &Reading<'_, '_>, low: usize, closing: usize) -> Option<Range<usize>> {
    let mut opening = closing;
    for _ in 0..3 {
        opening = previous_comma(reading, low, opening)?;
        let inner = reading.tag(opening + 1);
        let start = reading.phrase_before(low, opening)?;
        if is_aside(inner) && reading.word(opening + 1) != "including" {
            return Some(start..opening);
        }
        if !(inner.begins_phrase() || matches!(inner, Tag::Relative | Tag::Verb(_) | Tag::Preposition)) {
            return None;
        }
        let described = (start..opening).any(|t| !matches!(reading.tag(t), Tag::Number));
        let article = matches!(reading.word(start), "a" | "an" | "the");
        let apposed = article && start > low && reading.before(start) == Tag::Comma;
        if described && !apposed {
            return Some(start..closing + 1);
        }
    }
    None
}

/// Whether what stands between commas is no part of the subject: ", however,", ", in turn,", ", when asked,".
fn is_aside(first: Tag) -> bool {
    matches!(first, Tag::Adverb | Tag::Preposition | Tag::Subordinator | Tag::Verb(_) | Tag::Time)
}

fn previous_comma(reading: &Reading<'_, '_>, low: usize, comma: usize) -> Option<usize> {
    let mark = reading.tag(comma);
    let ends = |tag: Tag| matches!(tag, Tag::CloseQuote | Tag::OpenQuote | Tag::Semicolon | Tag::Colon | Tag::That);
    let earlier = (low..comma).rev().take(40).take_while(|&token| !ends(reading.tag(token)));
    earlier.into_iter().find(|&token| reading.tag(token) == mark)
}

/// The subject of the last verb before a cue that "and" joins to it: "who live there | and see it as".
pub(super) fn joined_subject(reading: &Reading<'_, '_>, window: &Range<usize>, cue: &Cue) -> Option<Range<usize>> {
    let low = window.start.max(cue.group.start.saturating_sub(40));
    let finite = |t: &usize| {
        matches!(reading.tag(*t), Tag::Verb(Form::Past | Form::Third | Form::Base)) || reading.tag(*t).is_auxiliary()
    };
    let parts = |tag: Tag| matches!(tag, Tag::Stop | Tag::Semicolon | Tag::CloseQuote | Tag::OpenQuote);
    let before = (low..cue.group.start).rev().take_while(|&t| !parts(reading.tag(t))).filter(finite);
    before.into_iter().find_map(|verb| subject(reading, window.start, verb))
}

/// The subject of the clause after a comma that a sentence comes to after its beginning: "Citing rain, | the mayor | left".
pub(super) fn following_subject(reading: &Reading<'_, '_>, window: &Range<usize>) -> Option<Range<usize>> {
    let commas = window.clone().take(60).filter(|&token| reading.tag(token) == Tag::Comma);
    let subject_after = |comma: usize| {
        let end = reading.phrase_after(comma + 1, window.end)?;
        let verb = (end..window.end.min(end + 3)).find(|&t| reading.tag(t) != Tag::Adverb)?;
        let finite =
            reading.tag(verb).is_auxiliary() || matches!(reading.tag(verb), Tag::Verb(Form::Past | Form::Third));
        finite.then_some(comma + 1..end)
    };
    commas.into_iter().find_map(subject_after)
}

/// The subject of the first finite verb among some tokens: whom a loose cue (", saying") belongs to.
pub(super) fn main_subject(reading: &Reading<'_, '_>, window: &Range<usize>) -> Option<Range<usize>> {
    let finite = |tag: Tag| tag.is_auxiliary() || tag.is_verb();
    let mut token = window.start;
    while let Some(verb) = reading.find(token..window.end, finite) {
        if let Some(found) = subject(reading, window.start, verb) {
            let named = |t: usize| !matches!(reading.tag(t), Tag::Relative | Tag::Question);
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
