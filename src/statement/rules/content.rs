//! The beginning and the end of the content of a cue.

use std::ops::Range;

use super::clause::{Form, Tag, TaggedSentence};
use super::cue::{Cue, Frame};
use super::occasion::is_site;

/// The words between a cue and its content.
#[derive(Debug, Clone, Default)]
pub(super) struct Lead {
    /// The addressee.
    pub addressee: Option<Range<usize>>,
    /// The first token of the content.
    pub start: usize,
}

/// The addressee between a cue and the content after it, and the beginning of the content, behind addressee and occasion.
pub(super) fn lead(tagged: &TaggedSentence<'_, '_>, high: usize, cue: &Cue, after: usize) -> Lead {
    let mut lead = Lead { start: after, ..Lead::default() };
    match cue.frame {
        Frame::Addressee => {
            let first = if tagged.word(after) == "to" { after + 1 } else { after };
            lead.addressee = tagged.phrase_at(first, high);
            lead.start = lead.addressee.as_ref().map_or(after, |tokens| tokens.end);
        }
        Frame::Urged => {
            lead.addressee = tagged.base_after(after, high).map(|end| after..end);
            return lead;
        }
        _ => {}
    }
    if matches!(cue.frame, Frame::Clause | Frame::Addressee) {
        lead.start = past_occasion(tagged, high, lead.start);
    }
    if !matches!(cue.frame, Frame::Urged) && tagged.tag(tagged.after_time_phrase(lead.start, high)) == Tag::To {
        lead.start = tagged.after_time_phrase(lead.start, high);
    }
    if lead.start < high && (tagged.tag(lead.start) == Tag::Colon || opens_after_comma(tagged, lead.start)) {
        lead.start += 1;
    } else if lead.start < high && tagged.tag(lead.start) == Tag::Comma && cue.frame == Frame::Clause {
        lead.start = past_aside(tagged, high, lead.start).unwrap_or(lead.start);
    }
    lead
}

/// The token of a "that" after an aside: "insisted | , as he had in May, | that".
fn past_aside(tagged: &TaggedSentence<'_, '_>, high: usize, comma: usize) -> Option<usize> {
    let that = (comma + 1..high.min(comma + 16)).find(|&t| tagged.tag(t) == Tag::That)?;
    let quoted = (comma..that).any(|t| matches!(tagged.tag(t), Tag::OpenQuote | Tag::CloseQuote));
    (!quoted && tagged.before(that) == Tag::Comma).then_some(that)
}

fn opens_after_comma(tagged: &TaggedSentence<'_, '_>, token: usize) -> bool {
    tagged.tag(token) == Tag::Comma && tagged.tag(token + 1) == Tag::OpenQuote
}

/// The first token after times and phrases such as "in a statement on Monday", if a content or a mark follows them, else
/// after the time alone.
fn past_occasion(tagged: &TaggedSentence<'_, '_>, high: usize, start: usize) -> usize {
    let mut token = start;
    for _ in 0..4 {
        let phrase = || (tagged.tag(token) == Tag::Preposition).then(|| tagged.base_after(token + 1, high)).flatten();
        let timed = Some(tagged.after_time_phrase(token, high)).filter(|&end| end > token);
        match timed.or_else(phrase) {
            Some(end) if token < high => token = end,
            _ => break,
        }
    }
    let next = if token < high { tagged.tag(token) } else { Tag::Stop };
    let follows = matches!(next, Tag::That | Tag::OpenQuote | Tag::Question | Tag::Subject) || next.is_mark();
    if follows { token } else { tagged.after_time_phrase(start, high) }
}

/// The end of a content that begins at `start`, at most `high`; `stops` are tokens that end contents, in order.
pub(super) fn end(tagged: &TaggedSentence<'_, '_>, start: usize, high: usize, stops: &[usize]) -> usize {
    let high = high.min(start + LONGEST);
    let high = quoted_phrase(tagged, start, high).unwrap_or(high);
    let next = stops.get(stops.partition_point(|&stop| stop <= start)).copied();
    let end = trimmed(tagged, start, next.unwrap_or(high).min(high));
    let on_site = end > start + 2 && tagged.word(end - 2) == "on" && is_site(tagged.word(end - 1));
    if on_site { end - 2 } else { end }
}

/// The end of a quotation that opens a content, if the source goes on to do something else: "told me “never” | and left".
fn quoted_phrase(tagged: &TaggedSentence<'_, '_>, start: usize, high: usize) -> Option<usize> {
    if start >= high || tagged.tag(start) != Tag::OpenQuote {
        return None;
    }
    let end = tagged.find(start..high, |tag| tag == Tag::CloseQuote)? + 1;
    let joined = end < high && tagged.word(end) == "and";
    (joined && matches!(tagged.tag(end + 1), Tag::Verb(Form::Past | Form::Participle | Form::Third))).then_some(end)
}

/// The most tokens of a content that no quotation marks hold, so that contents inside each other stay linear.
pub(super) const LONGEST: usize = 400;

/// The end without the marks and joining words that close a clause.
pub(super) fn trimmed(tagged: &TaggedSentence<'_, '_>, start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start
        && (tagged.before(end).is_mark() && tagged.word(end - 1) != "..." || matches!(tagged.before(end), Tag::And))
    {
        end -= 1;
    }
    end
}
