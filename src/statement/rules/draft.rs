//! A statement in the making: a cue and its source, and the content that goes with them.

use std::ops::Range;

use crate::document::Span;

use super::clause::{Form, Reading, Tag};
use super::content;
use super::cue::{Cue, Frame, Voice};
use super::source::{Source, subject};
use super::stop::Stops;
use super::window::{REACH, SPOKEN, Window};
use crate::statement::quotation::speech::spoken_until;

/// A statement in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub cue: Cue,
    pub source: Option<Source>,
    pub addressee: Option<Range<usize>>,
    /// Who carries it: "was quoted as saying by".
    pub carrier: Option<Range<usize>>,
    pub content: Vec<Span>,
}

/// A draft with its content, if it has one.
pub(super) fn with_content(
    reading: &Reading<'_, '_>,
    window: &Window,
    mut draft: Draft,
    stops: &Stops,
) -> Option<Draft> {
    let high = window.tokens.end;
    let inverted = draft.source.as_ref().filter(|s| s.inverted);
    let after = inverted.map_or(draft.cue.group.end, |s| s.tokens.end);
    draft.carrier = carrier(reading, window, &draft.cue);
    let after = draft.carrier.as_ref().map_or(after, |tokens| tokens.end);
    match draft.cue.voice {
        Voice::Passive => return passive(reading, window, draft, after, stops),
        Voice::Raising => return raised(reading, window, draft, stops),
        Voice::Preposed => return preposed(reading, window, draft, after, stops),
        _ => {}
    }
    let lead = content::lead(reading, high, &draft.cue, after);
    let reports = matches!(draft.cue.frame, Frame::Clause | Frame::Addressee) && draft.cue.voice != Voice::Nominal;
    let kinds = if matches!(draft.cue.frame, Frame::Clause | Frame::Addressee) { &stops.strong } else { &stops.weak };
    let before = if reports { left(reading, window, &draft) } else { None };
    let follows = begins_content(reading, window, &lead, inverted.is_some());
    let clear = matches!(reading.tag(lead.start), Tag::That | Tag::OpenQuote);
    let right = if follows
        && (clear || !before.as_ref().is_some_and(|left| left.closed && is_circumstance(reading, lead.start)))
    {
        let end = content::end(reading, lead.start, high, kinds);
        span(reading, window, lead.start..end)
    } else {
        None
    };
    let right = right.or_else(|| resumed(reading, window, &draft, &lead, before.as_ref(), &stops.strong));
    let parenthetical = is_parenthetical(reading, window, &lead)
        && before.as_ref().is_some_and(|left| left.closed && !left.aside)
        || right.is_some() && !follows && before.as_ref().is_some_and(|left| !left.aside);
    let left = before.filter(|_| right.is_none() || parenthetical);
    let asked = if left.is_none() { asked(reading, window, &draft, lead.start) } else { None };
    draft.addressee = lead.addressee;
    draft.content = left.map(|left| left.span).or(asked).into_iter().chain(right).collect();
    (!draft.content.is_empty()).then_some(draft)
}

/// A content that goes on after a cue in its middle, with no quotation marks ("The plan, he said, | would fail"), or that
/// follows a clause with "as" ("As the senator put it, | nobody came").
fn resumed(
    reading: &Reading<'_, '_>,
    window: &Window,
    draft: &Draft,
    lead: &content::Lead,
    left: Option<&Left>,
    stops: &[usize],
) -> Option<Span> {
    let (start, high) = (lead.start + 1, window.tokens.end);
    if lead.start >= high || reading.tag(lead.start) != Tag::Comma || draft.cue.frame != Frame::Clause {
        return None;
    }
    let begin = draft.source.as_ref().map_or(draft.cue.group.start, |s| s.tokens.start.min(draft.cue.group.start));
    let as_clause = begin > window.tokens.start && reading.word(begin - 1) == "as" && begin <= window.tokens.start + 2;
    let verb = start < high
        && (reading.tag(start).is_auxiliary() || matches!(reading.tag(start), Tag::Verb(Form::Past | Form::Third)));
    let cut = left.is_some_and(|left| !left.closed) && verb;
    let end = content::end(reading, start, high, stops);
    if (as_clause || cut) && end > start { span(reading, window, start..end) } else { None }
}

/// The word that a relative clause or question puts before the source: "what | the senator said", "that | he said | is".
fn asked(reading: &Reading<'_, '_>, window: &Window, draft: &Draft, after: usize) -> Option<Span> {
    let own = draft.source.as_ref().filter(|s| !s.inverted && !s.shared)?;
    let before = own.tokens.start.checked_sub(1).filter(|&before| before >= window.tokens.start)?;
    let word = reading.word(before);
    let verb = after < window.tokens.end && (reading.tag(after).is_auxiliary() || reading.tag(after).is_verb());
    let stands = matches!(word, "what" | "which" | "whatever" | "whom") || matches!(word, "that" | "who") && verb;
    if stands && draft.cue.voice == Voice::Active { reading.span(before..before + 1) } else { None }
}

/// Whether what follows a cue tells of the saying rather than of what was said: "he said after the vote".
fn is_circumstance(reading: &Reading<'_, '_>, token: usize) -> bool {
    matches!(
        reading.tag(token),
        Tag::Preposition | Tag::Subordinator | Tag::And | Tag::Verb(_) | Tag::Time | Tag::Adverb
    )
}

/// "According to X, …": the content is what follows; else what comes before, and what follows the source after a comma.
fn preposed(
    reading: &Reading<'_, '_>,
    window: &Window,
    mut draft: Draft,
    after: usize,
    stops: &Stops,
) -> Option<Draft> {
    draft.source.as_ref()?;
    let (high, begin) = (window.tokens.end, draft.cue.group.start);
    let low = window.tokens.start.max(begin.saturating_sub(content::LONGEST));
    let comma = reading.tag(after) == Tag::Comma || reading.before(after) == Tag::Comma;
    let start = if reading.tag(after) == Tag::Comma { after + 1 } else { after };
    let right = |stops: &[usize]| {
        let end = content::end(reading, start, high, stops);
        if end > start { span(reading, window, start..end) } else { None }
    };
    let end = content::trimmed(reading, low, begin);
    let verb = (low..end).any(|t| reading.tag(t).is_verb() || reading.tag(t).is_auxiliary());
    if verb {
        let earlier = &stops.strong[..stops.strong.partition_point(|&stop| stop + 1 < end)];
        let first = earlier.last().filter(|&&stop| stop >= low && reading.tag(stop + 1) == Tag::And);
        draft.content.extend(reading.span(first.map_or(low, |&stop| stop + 2)..end));
        let goes_on =
            comma && !matches!(reading.tag(start), Tag::And | Tag::Verb(_) | Tag::Relative | Tag::Subordinator);
        draft.content.extend(right(&stops.strong).filter(|_| goes_on));
    } else {
        draft.content.extend(reading.span(low..end).filter(|_| reading.tag(low) != Tag::And && end > low + 1));
        draft.content.extend(right(&stops.strong));
    }
    (!draft.content.is_empty()).then_some(draft)
}

/// "X seems to be Y": nobody's; the subject belongs to the content.
fn raised(reading: &Reading<'_, '_>, window: &Window, mut draft: Draft, stops: &Stops) -> Option<Draft> {
    let subject = subject(reading, window.tokens.start, draft.cue.group.start)?;
    let after = draft.cue.group.end;
    let end = content::end(reading, after, window.tokens.end, &stops.weak);
    if !matches!(reading.word(subject.start), "it" | "there") {
        draft.content.extend(span(reading, window, subject));
    }
    draft.content.extend(span(reading, window, after..end).filter(|_| after < end));
    (!draft.content.is_empty()).then_some(draft)
}

/// "was quoted as saying | by the agency"
fn carrier(reading: &Reading<'_, '_>, window: &Window, cue: &Cue) -> Option<Range<usize>> {
    let by = cue.group.end;
    let carried =
        cue.voice == Voice::Active && reading.word(by) == "by" && reading.before(by) == Tag::Verb(Form::Gerund);
    if carried && by < window.tokens.end { reading.phrase_at(by + 1, window.tokens.end) } else { None }
}

/// "X was accused by Y of Z": the subject is the content, with what follows; "it was said that" and "X was told that" have
/// it after them alone.
fn passive(reading: &Reading<'_, '_>, window: &Window, mut draft: Draft, after: usize, stops: &Stops) -> Option<Draft> {
    let subject = subject(reading, window.tokens.start, draft.cue.group.start)?;
    let end = content::end(reading, after, window.tokens.end, &stops.weak);
    let clause = matches!(reading.tag(after), Tag::That | Tag::Question | Tag::OpenQuote) && after < window.tokens.end;
    let it = matches!(reading.word(subject.start), "it" | "there");
    if clause && draft.cue.frame == Frame::Addressee {
        draft.addressee = Some(subject);
    } else if !(clause && it) {
        draft.content.extend(span(reading, window, subject));
    }
    if after < end {
        draft.content.extend(span(reading, window, after..end));
    }
    (!draft.content.is_empty()).then_some(draft)
}

/// Whether a content begins after a cue.
fn begins_content(reading: &Reading<'_, '_>, window: &Window, lead: &content::Lead, inverted: bool) -> bool {
    if lead.start >= window.tokens.end {
        return false;
    }
    let quotes = matches!(reading.tag(lead.start), Tag::OpenQuote);
    if inverted {
        return quotes || reading.before(lead.start) == Tag::Colon;
    }
    !reading.tag(lead.start).is_mark()
        && !matches!(reading.tag(lead.start), Tag::CloseQuote | Tag::CloseBracket | Tag::And)
}

/// Whether a cue stands in the middle of its content: "“A,” he said, “B”".
fn is_parenthetical(reading: &Reading<'_, '_>, window: &Window, lead: &content::Lead) -> bool {
    let before = lead.start.checked_sub(1).filter(|&token| token >= window.tokens.start);
    before.is_some_and(|token| reading.tag(token) == Tag::Comma && reading.tag(lead.start) == Tag::OpenQuote)
}

/// A content before its cue.
struct Left {
    span: Span,
    /// Whether it is a quotation or a clause with a verb, which can be nothing but a content.
    closed: bool,
    /// Whether it only says when or how: "Asked about it, he said".
    aside: bool,
}

/// The content before a cue and its source: a quotation that ends there, or the clause that does.
fn left(reading: &Reading<'_, '_>, window: &Window, draft: &Draft) -> Option<Left> {
    let own = draft.source.as_ref().filter(|s| !s.inverted && s.tokens.start < draft.cue.group.start);
    let begin = own.map_or(draft.cue.group.start, |s| s.tokens.start);
    let low = window.tokens.start.max(begin.saturating_sub(content::LONGEST));
    let mut end = begin;
    while end > low && matches!(reading.before(end), Tag::Comma | Tag::Dash | Tag::And) {
        end -= 1;
    }
    if end <= low {
        return None;
    }
    if reading.before(end) == Tag::CloseQuote
        && let Some(span) = spoken_until(reading.document, reading.document.tokens[end - 1].span.end)
    {
        return Some(Left { span: with_beginning(reading, low, end, span), closed: true, aside: false });
    }
    let parted = end < begin || matches!(reading.before(end), Tag::CloseQuote | Tag::Stop);
    let span = if parted { reading.span(low..end)? } else { return None };
    let closed = (low..end).any(|t| reading.tag(t).is_verb() || reading.tag(t).is_auxiliary());
    let aside =
        matches!(reading.tag(low), Tag::Verb(_) | Tag::Preposition | Tag::Subordinator | Tag::And | Tag::Adverb);
    Some(Left { span, closed, aside })
}

/// A quotation with the words of its sentence before it, where it goes on with them: "The country “has changed,” he said".
fn with_beginning(reading: &Reading<'_, '_>, low: usize, end: usize, quotation: Span) -> Span {
    let open =
        (low..end).find(|&t| reading.document.tokens[t].span.start == quotation.start).filter(|&open| open > low + 1);
    let Some(open) = open else { return quotation };
    let goes_on = reading.document.word(open + 1).starts_with(char::is_lowercase) && !reading.before(open).is_mark();
    let plain = !matches!(reading.tag(low), Tag::Verb(_)) && (low..open).all(|t| reading.tag(t) != Tag::CloseQuote);
    if goes_on && plain { reading.span(low..open).map_or(quotation, |span| span.to(quotation)) } else { quotation }
}

/// Tokens as a span; a quotation that goes on after the sentence is taken whole.
fn span(reading: &Reading<'_, '_>, window: &Window, tokens: Range<usize>) -> Option<Span> {
    let document = reading.document;
    let found = reading.span(tokens)?;
    if window.tokens.end < reading.tokens().end {
        return Some(found);
    }
    let last = document.quotations.partition_point(|q| q.span.start < found.end);
    let open = document.quotations[last.saturating_sub(REACH)..last]
        .iter()
        .find(|q| q.span.start >= found.start && q.span.end > found.end && document.tokens_in(q.inner).len() >= SPOKEN);
    Some(open.map_or(found, |quotation| found.to(quotation.span)))
}
