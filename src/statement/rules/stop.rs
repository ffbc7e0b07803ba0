//! Stops: the tokens at which contents must end, where other cues and their sources begin.

use super::clause::{Form, Tag, TaggedSentence};
use super::cue::{Cue, Voice};
use super::source::{Source, subject_at};
use super::window::Window;
use crate::annotation::Act;

/// The tokens of a window at which contents must end, in order.
pub(super) struct Stops {
    /// Those that end every content.
    pub strong: Vec<usize>,
    /// Those that end a content which is a phrase ("criticized A | and called for B"), the strong ones included.
    pub weak: Vec<usize>,
}

/// The stops of a window with these cues, each with its source.
pub(super) fn stops(
    tagged: &TaggedSentence<'_, '_>,
    window: &Window,
    cues: &[Cue],
    sources: &[Option<Source>],
) -> Stops {
    let mut stops = Stops { strong: Vec::new(), weak: Vec::new() };
    let first = cues.iter().find(|cue| cue.voice == Voice::Active);
    for (cue, source) in cues.iter().zip(sources) {
        if let Some(main) = source.as_ref().filter(|s| cue.voice == Voice::NonFinite && s.tokens.start > cue.group.end)
        {
            stops.strong.push(main.tokens.start - 1);
        }
        let own = source.as_ref().filter(|s| !s.inverted && !s.shared && s.tokens.end <= cue.group.start);
        let relative = own.is_some_and(|s| s.tokens.len() == 1 && tagged.tag(s.tokens.start) == Tag::Relative);
        let mut begin = own.map_or(cue.group.start, |s| s.tokens.start);
        if relative || begin <= window.tokens.start {
            continue;
        }
        let joined = matches!(tagged.before(begin), Tag::And | Tag::Subordinator);
        if joined {
            begin -= 1;
        }
        let goes_on = own.is_none() && joined && repeats(tagged, first, cue);
        if begin > window.tokens.start && tagged.before(begin) == Tag::Comma {
            stops.strong.push(begin - 1);
        } else if goes_on {
            stops.strong.push(begin);
        } else if joined {
            stops.weak.push(begin);
        }
    }
    let gerund = |&t: &usize| {
        tagged.tag(t) == Tag::Comma && tagged.tag(t + 1) == Tag::Verb(Form::Gerund) && tagged.word(t + 1) != "including"
    };
    stops.strong.extend(window.tokens.clone().filter(gerund).filter(|&t| t + 1 < window.tokens.end));
    stops.weak.extend(window.tokens.clone().filter(|&token| opens_clause(tagged, token, window.tokens.end)));
    stops.strong.sort_unstable();
    stops.weak.extend(&stops.strong);
    stops.weak.sort_unstable();
    stops
}

/// Whether a cue without a subject goes on with the first of its sentence: "said A | and called for B".
fn repeats(tagged: &TaggedSentence<'_, '_>, first: Option<&Cue>, cue: &Cue) -> bool {
    let tells = |cue: &Cue| matches!(cue.act, Act::Speech | Act::Writing);
    let alike = |first: &Cue| tagged.tag(first.head) == tagged.tag(cue.head) && tells(first) && tells(cue);
    cue.group.len() == 1 && first.is_some_and(|first| first.head < cue.head && alike(first))
}

/// Whether a clause with a subject of its own begins after a token that joins it: "to wait | but the mayor will not".
fn opens_clause(tagged: &TaggedSentence<'_, '_>, token: usize, high: usize) -> bool {
    let start = match tagged.tag(token) {
        Tag::And if tagged.before(token) != Tag::Comma => token + 1,
        Tag::Comma if tagged.tag(token + 1) == Tag::And => token + 2,
        _ => return false,
    };
    if tagged.tag(start) == Tag::That && tagged.tag(token) == Tag::Comma {
        return true;
    }
    subject_at(tagged, start, high).is_some()
}
