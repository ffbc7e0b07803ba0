//! Where contents must end: before other cues and their sources.

use super::clause::{Form, Reading, Tag};
use super::cue::{Cue, Voice};
use super::source::Source;
use super::window::Window;
use crate::annotation::Act;

/// Where contents must end: before other cues with their sources.
pub(super) struct Stops {
    /// Ends every content.
    pub strong: Vec<usize>,
    /// Ends a content that is a phrase: "criticized A | and called for B".
    pub weak: Vec<usize>,
}

pub(super) fn stops(reading: &Reading<'_, '_>, window: &Window, cues: &[Cue], sources: &[Option<Source>]) -> Stops {
    let mut stops = Stops { strong: Vec::new(), weak: Vec::new() };
    let first = cues.iter().find(|cue| cue.voice == Voice::Active);
    for (cue, source) in cues.iter().zip(sources) {
        if let Some(main) = source.as_ref().filter(|s| cue.voice == Voice::Loose && s.tokens.start > cue.group.end) {
            stops.strong.push(main.tokens.start - 1);
        }
        let own = source.as_ref().filter(|s| !s.inverted && !s.shared && s.tokens.end <= cue.group.start);
        let relative = own.is_some_and(|s| s.tokens.len() == 1 && reading.tag(s.tokens.start) == Tag::Relative);
        let mut begin = own.map_or(cue.group.start, |s| s.tokens.start);
        if relative || begin <= window.tokens.start {
            continue;
        }
        let joined = matches!(reading.before(begin), Tag::And | Tag::Subordinator);
        if joined {
            begin -= 1;
        }
        let goes_on = own.is_none() && joined && repeats(reading, first, cue);
        if begin > window.tokens.start && reading.before(begin) == Tag::Comma {
            stops.strong.push(begin - 1);
        } else if goes_on {
            stops.strong.push(begin);
        } else if joined {
            stops.weak.push(begin);
        }
    }
    let gerund = |&t: &usize| {
        reading.tag(t) == Tag::Comma
            && reading.tag(t + 1) == Tag::Verb(Form::Gerund)
            && reading.word(t + 1) != "including"
    };
    stops.strong.extend(window.tokens.clone().filter(gerund).filter(|&t| t + 1 < window.tokens.end));
    stops.weak.extend(window.tokens.clone().filter(|&token| opens_clause(reading, token, window.tokens.end)));
    stops.strong.sort_unstable();
    stops.weak.extend(&stops.strong);
    stops.weak.sort_unstable();
    stops
}

/// Whether a cue without a subject goes on with the first of its sentence: "said A | and called for B".
fn repeats(reading: &Reading<'_, '_>, first: Option<&Cue>, cue: &Cue) -> bool {
    let tells = |cue: &Cue| matches!(cue.act, Act::Speech | Act::Writing);
    let alike = |first: &Cue| reading.tag(first.head) == reading.tag(cue.head) && tells(first) && tells(cue);
    cue.group.len() == 1 && first.is_some_and(|first| first.head < cue.head && alike(first))
}

/// Whether a clause with a subject of its own begins after a token that joins it: "to wait | but the mayor will not".
fn opens_clause(reading: &Reading<'_, '_>, token: usize, high: usize) -> bool {
    let start = match reading.tag(token) {
        Tag::And if reading.before(token) != Tag::Comma => token + 1,
        Tag::Comma if reading.tag(token + 1) == Tag::And => token + 2,
        _ => return false,
    };
    if reading.tag(start) == Tag::That && reading.tag(token) == Tag::Comma {
        return true;
    }
    let Some(end) = reading.phrase_after(start, high) else { return false };
    let verb = (end..high.min(end + 3)).find(|&t| reading.tag(t) != Tag::Adverb).map_or(Tag::Stop, |t| reading.tag(t));
    verb.is_auxiliary() || matches!(verb, Tag::Verb(Form::Past | Form::Third))
}
