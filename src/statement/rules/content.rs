//! What was said: where the content of a cue begins and ends.

use std::ops::Range;

use super::clause::{Form, Reading, Tag};
use super::cue::{Cue, Frame};
use super::occasion::is_site;

/// What follows a cue before its content.
#[derive(Debug, Clone, Default)]
pub(super) struct Lead {
    /// To whom it was said.
    pub addressee: Option<Range<usize>>,
    /// Where the content begins.
    pub start: usize,
}

/// Reads past the addressee and the occasion between a cue and the content after it.
pub(super) fn lead(reading: &Reading<'_, '_>, high: usize, cue: &Cue, after: usize) -> Lead {
    let mut lead = Lead { start: after, ..Lead::default() };
    match cue.frame {
        Frame::Addressee => {
            let first = if reading.word(after) == "to" { after + 1 } else { after };
            lead.addressee = reading.phrase_at(first, high);
            lead.start = lead.addressee.as_ref().map_or(after, |tokens| tokens.end);
        }
        Frame::Urged => {
            lead.addressee = reading.base_after(after, high).map(|end| after..end);
            return lead;
        }
        _ => {}
    }
    if matches!(cue.frame, Frame::Clause | Frame::Addressee) {
        lead.start = past_occasion(reading, high, lead.start);
    }
    if !matches!(cue.frame, Frame::Urged) && reading.tag(reading.after_time_phrase(lead.start, high)) == Tag::To {
        lead.start = reading.after_time_phrase(lead.start, high);
    }
    if lead.start < high && (reading.tag(lead.start) == Tag::Colon || opens_after_comma(reading, lead.start)) {
        lead.start += 1;
    } else if lead.start < high && reading.tag(lead.start) == Tag::Comma && cue.frame == Frame::Clause {
        lead.start = past_aside(reading, high, lead.start).unwrap_or(lead.start);
    }
    lead
}

/// Where "that" stands after an aside: "insisted | , as he had in May, | that".
fn past_aside(reading: &Reading<'_, '_>, high: usize, comma: usize) -> Option<usize> {
    let that = (comma + 1..high.min(comma + 16)).find(|&t| reading.tag(t) == Tag::That)?;
    let quoted = (comma..that).any(|t| matches!(reading.tag(t), Tag::OpenQuote | Tag::CloseQuote));
    (!quoted && reading.before(that) == Tag::Comma).then_some(that)
}

fn opens_after_comma(reading: &Reading<'_, '_>, token: usize) -> bool {
    reading.tag(token) == Tag::Comma && reading.tag(token + 1) == Tag::OpenQuote
}

/// The first token after times and phrases such as "in a statement on Monday", if a content follows them or nothing does;
/// else after the time alone.
fn past_occasion(reading: &Reading<'_, '_>, high: usize, start: usize) -> usize {
    let mut token = start;
    for _ in 0..4 {
        let phrase = || (reading.tag(token) == Tag::Preposition).then(|| reading.base_after(token + 1, high)).flatten();
        let timed = Some(reading.after_time_phrase(token, high)).filter(|&end| end > token);
        match timed.or_else(phrase) {
            Some(end) if token < high => token = end,
            _ => break,
        }
    }
    let next = if token < high { reading.tag(token) } else { Tag::Stop };
    let follows = matches!(next, Tag::That | Tag::OpenQuote | Tag::Question | Tag::Subject) || next.is_mark();
    if follows { token } else { reading.after_time_phrase(start, high) }
}

/// Where a content that begins at `start` ends, before `high`; `stops` are the tokens where other cues begin, or their
/// sources, with what joins them.
pub(super) fn end(reading: &Reading<'_, '_>, start: usize, high: usize, stops: &[usize]) -> usize {
    let high = high.min(start + LONGEST);
    let high = quoted_phrase(reading, start, high).unwrap_or(high);
    let next = stops.get(stops.partition_point(|&stop| stop <= start)).copied();
    let end = trimmed(reading, start, next.unwrap_or(high).min(high));
    let on_site = end > start + 2 && reading.word(end - 2) == "on" && is_site(reading.word(end - 1));
    if on_site { end - 2 } else { end }
}

/// Where a quotation ends that opens a content, if the source goes on to do something else: "told me “never” | and left".
fn quoted_phrase(reading: &Reading<'_, '_>, start: usize, high: usize) -> Option<usize> {
    if start >= high || reading.tag(start) != Tag::OpenQuote {
        return None;
    }
    let end = reading.find(start..high, |tag| tag == Tag::CloseQuote)? + 1;
    let joined = end < high && reading.word(end) == "and";
    (joined && matches!(reading.tag(end + 1), Tag::Verb(Form::Past | Form::Participle | Form::Third))).then_some(end)
}

/// The most tokens of a content that no quotation marks hold, so that contents inside each other stay linear.
pub(super) const LONGEST: usize = 400;

/// The end without the marks and joining words that close a clause.
pub(super) fn trimmed(reading: &Reading<'_, '_>, start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start
        && (reading.before(end).is_mark() && reading.word(end - 1) != "..." || matches!(reading.before(end), Tag::And))
    {
        end -= 1;
    }
    end
}
