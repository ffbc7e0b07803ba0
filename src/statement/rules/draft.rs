//! Drafts of statements: a cue and its source, and the content that goes with them.

use std::ops::Range;

use crate::document::{Span, last_before};

use super::clause::{Form, Tag, TaggedSentence};
use super::content;
use super::cue::{Cue, Frame, Voice};
use super::source::{Source, subject};
use super::stop::Stops;
use super::window::{REACH, Window, has_window};
use crate::statement::quotation::speech::spoken_until;

/// A statement in the making, in tokens of its sentence but for the content.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub cue: Cue,
    pub source: Option<Source>,
    pub addressee: Option<Range<usize>>,
    /// The outlet that carries it: "was quoted as saying by | the agency".
    pub carrier: Option<Range<usize>>,
    pub content: Vec<Span>,
}

/// A draft with its content, if it has one.
pub(super) fn with_content(
    tagged: &TaggedSentence<'_, '_>,
    window: &Window,
    mut draft: Draft,
    stops: &Stops,
) -> Option<Draft> {
    let high = window.tokens.end;
    let inverted = draft.source.as_ref().filter(|s| s.inverted);
    let after = inverted.map_or(draft.cue.group.end, |s| s.tokens.end);
    draft.carrier = carrier(tagged, window, &draft.cue);
    let after = draft.carrier.as_ref().map_or(after, |tokens| tokens.end);
    match draft.cue.voice {
        Voice::Passive => return passive(tagged, window, draft, after, stops),
        Voice::Raising => return raised(tagged, window, draft, stops),
        Voice::Preposed => return preposed(tagged, window, draft, after, stops),
        _ => {}
    }
    let lead = content::lead(tagged, high, &draft.cue, after);
    let reports = matches!(draft.cue.frame, Frame::Clause | Frame::Addressee) && draft.cue.voice != Voice::Nominal;
    let kinds = if matches!(draft.cue.frame, Frame::Clause | Frame::Addressee) { &stops.strong } else { &stops.weak };
    let before = if reports { left(tagged, window, &draft) } else { None };
    let follows = begins_content(tagged, window, &lead, inverted.is_some());
    let clear = matches!(tagged.tag(lead.start), Tag::That | Tag::OpenQuote);
    let right = if follows
        && (clear || !before.as_ref().is_some_and(|left| left.closed && is_circumstance(tagged, lead.start)))
    {
        let end = content::end(tagged, lead.start, high, kinds);
        span(tagged, window, lead.start..end)
    } else {
        None
    };
    let right = right.or_else(|| resumed(tagged, window, &draft, &lead, before.as_ref(), &stops.strong));
    let parenthetical = is_parenthetical(tagged, window, &lead)
        && before.as_ref().is_some_and(|left| left.closed && !left.aside)
        || right.is_some() && !follows && before.as_ref().is_some_and(|left| !left.aside);
    let left = before.filter(|_| right.is_none() || parenthetical);
    let asked = if left.is_none() { asked(tagged, window, &draft, lead.start) } else { None };
    draft.addressee = lead.addressee;
    draft.content = left.map(|left| left.span).or(asked).into_iter().chain(right).collect();
    (!draft.content.is_empty()).then_some(draft)
}

/// The rest of a content with no quotation marks after a cue in its middle ("The plan, he said, | would fail"), or the
/// content after a clause with "as" ("As the senator put it, | nobody came").
fn resumed(
    tagged: &TaggedSentence<'_, '_>,
    window: &Window,
    draft: &Draft,
    lead: &content::Lead,
    left: Option<&Left>,
    stops: &[usize],
) -> Option<Span> {
    let (start, high) = (lead.start + 1, window.tokens.end);
    if lead.start >= high || tagged.tag(lead.start) != Tag::Comma || draft.cue.frame != Frame::Clause {
        return None;
    }
    let begin = draft.source.as_ref().map_or(draft.cue.group.start, |s| s.tokens.start.min(draft.cue.group.start));
    let as_clause = begin > window.tokens.start && tagged.word(begin - 1) == "as" && begin <= window.tokens.start + 2;
    let verb = start < high
        && (tagged.tag(start).is_auxiliary() || matches!(tagged.tag(start), Tag::Verb(Form::Past | Form::Third)));
    let cut = left.is_some_and(|left| !left.closed) && verb;
    let end = content::end(tagged, start, high, stops);
    if (as_clause || cut) && end > start { span(tagged, window, start..end) } else { None }
}

/// The content that a relative clause or question has before the source, one word: "what | the senator said", "that | he
/// said | is".
fn asked(tagged: &TaggedSentence<'_, '_>, window: &Window, draft: &Draft, after: usize) -> Option<Span> {
    let own = draft.source.as_ref().filter(|s| !s.inverted && !s.shared)?;
    let before = own.tokens.start.checked_sub(1).filter(|&before| before >= window.tokens.start)?;
    let word = tagged.word(before);
    let verb = after < window.tokens.end && (tagged.tag(after).is_auxiliary() || tagged.tag(after).is_verb());
    let stands = matches!(word, "what" | "which" | "whatever" | "whom") || matches!(word, "that" | "who") && verb;
    if stands && draft.cue.voice == Voice::Active { tagged.span(before..before + 1) } else { None }
}

/// Whether the words from a token on may tell of the saying rather than of what was said: "he said | after the vote".
fn is_circumstance(tagged: &TaggedSentence<'_, '_>, token: usize) -> bool {
    matches!(
        tagged.tag(token),
        Tag::Preposition | Tag::Subordinator | Tag::And | Tag::Verb(_) | Tag::Time | Tag::Adverb
    )
}

/// The draft of a cue that stands before its source, such as "according to": its content is the clause before, and the
/// rest after a comma, or, where no clause is before, what follows the source.
fn preposed(
    tagged: &TaggedSentence<'_, '_>,
    window: &Window,
    mut draft: Draft,
    after: usize,
    stops: &Stops,
) -> Option<Draft> {
    draft.source.as_ref()?;
    let (high, begin) = (window.tokens.end, draft.cue.group.start);
    let low = window.tokens.start.max(begin.saturating_sub(content::LONGEST));
    let comma = tagged.tag(after) == Tag::Comma || tagged.before(after) == Tag::Comma;
    let start = if tagged.tag(after) == Tag::Comma { after + 1 } else { after };
    let right = |stops: &[usize]| {
        let end = content::end(tagged, start, high, stops);
        if end > start { span(tagged, window, start..end) } else { None }
    };
    let end = content::trimmed(tagged, low, begin);
    let verb = (low..end).any(|t| tagged.tag(t).is_verb() || tagged.tag(t).is_auxiliary());
    if verb {
        let earlier = &stops.strong[..stops.strong.partition_point(|&stop| stop + 1 < end)];
        let first = earlier.last().filter(|&&stop| stop >= low && tagged.tag(stop + 1) == Tag::And);
        draft.content.extend(tagged.span(first.map_or(low, |&stop| stop + 2)..end));
        let goes_on =
            comma && !matches!(tagged.tag(start), Tag::And | Tag::Verb(_) | Tag::Relative | Tag::Subordinator);
        draft.content.extend(right(&stops.strong).filter(|_| goes_on));
    } else {
        draft.content.extend(tagged.span(low..end).filter(|_| tagged.tag(low) != Tag::And && end > low + 1));
        draft.content.extend(right(&stops.strong));
    }
    (!draft.content.is_empty()).then_some(draft)
}

/// The draft of a cue without a source, as in "X seems to be Y": the subject belongs to the content.
fn raised(tagged: &TaggedSentence<'_, '_>, window: &Window, mut draft: Draft, stops: &Stops) -> Option<Draft> {
    let subject = subject(tagged, window.tokens.start, draft.cue.group.start)?;
    let after = draft.cue.group.end;
    let end = content::end(tagged, after, window.tokens.end, &stops.weak);
    if !matches!(tagged.word(subject.start), "it" | "there") {
        draft.content.extend(span(tagged, window, subject));
    }
    draft.content.extend(span(tagged, window, after..end).filter(|_| after < end));
    (!draft.content.is_empty()).then_some(draft)
}

/// The outlet that carries a statement: "was quoted as saying by | the agency".
fn carrier(tagged: &TaggedSentence<'_, '_>, window: &Window, cue: &Cue) -> Option<Range<usize>> {
    let by = cue.group.end;
    let carried = cue.voice == Voice::Active && tagged.word(by) == "by" && tagged.before(by) == Tag::Verb(Form::Gerund);
    if carried && by < window.tokens.end { tagged.phrase_at(by + 1, window.tokens.end) } else { None }
}

/// The draft of a passive: the subject is the content, with the words that follow ("X was accused by Y of Z"); "it was
/// said that" and "X was told that" have their content after them alone.
fn passive(
    tagged: &TaggedSentence<'_, '_>,
    window: &Window,
    mut draft: Draft,
    after: usize,
    stops: &Stops,
) -> Option<Draft> {
    let subject = subject(tagged, window.tokens.start, draft.cue.group.start)?;
    let end = content::end(tagged, after, window.tokens.end, &stops.weak);
    let clause = matches!(tagged.tag(after), Tag::That | Tag::Question | Tag::OpenQuote) && after < window.tokens.end;
    let it = matches!(tagged.word(subject.start), "it" | "there");
    if clause && draft.cue.frame == Frame::Addressee {
        draft.addressee = Some(subject);
    } else if !(clause && it) {
        draft.content.extend(span(tagged, window, subject));
    }
    if after < end {
        draft.content.extend(span(tagged, window, after..end));
    }
    (!draft.content.is_empty()).then_some(draft)
}

/// Whether a content begins after a cue.
fn begins_content(tagged: &TaggedSentence<'_, '_>, window: &Window, lead: &content::Lead, inverted: bool) -> bool {
    if lead.start >= window.tokens.end {
        return false;
    }
    let quotes = matches!(tagged.tag(lead.start), Tag::OpenQuote);
    if inverted {
        return quotes || tagged.before(lead.start) == Tag::Colon;
    }
    !tagged.tag(lead.start).is_mark()
        && !matches!(tagged.tag(lead.start), Tag::CloseQuote | Tag::CloseBracket | Tag::And)
}

/// Whether a cue stands in the middle of its content: "“A,” he said, “B”".
fn is_parenthetical(tagged: &TaggedSentence<'_, '_>, window: &Window, lead: &content::Lead) -> bool {
    let before = lead.start.checked_sub(1).filter(|&token| token >= window.tokens.start);
    before.is_some_and(|token| tagged.tag(token) == Tag::Comma && tagged.tag(lead.start) == Tag::OpenQuote)
}

/// A content before its cue.
struct Left {
    span: Span,
    /// Whether it is a quotation or a clause with a verb, which can be nothing but a content.
    closed: bool,
    /// Whether it may only say when or how: "Asked about it, he said".
    aside: bool,
}

/// The content before a cue and its source: the quotation or the clause that ends there.
fn left(tagged: &TaggedSentence<'_, '_>, window: &Window, draft: &Draft) -> Option<Left> {
    let own = draft.source.as_ref().filter(|s| !s.inverted && s.tokens.start < draft.cue.group.start);
    let begin = own.map_or(draft.cue.group.start, |s| s.tokens.start);
    let low = window.tokens.start.max(begin.saturating_sub(content::LONGEST));
    let mut end = begin;
    while end > low && matches!(tagged.before(end), Tag::Comma | Tag::Dash | Tag::And) {
        end -= 1;
    }
    if end <= low {
        return None;
    }
    if tagged.before(end) == Tag::CloseQuote
        && let Some(span) = spoken_until(tagged.document, tagged.document.tokens[end - 1].span.end)
    {
        return Some(Left { span: with_beginning(tagged, low, end, span), closed: true, aside: false });
    }
    let parted = end < begin || matches!(tagged.before(end), Tag::CloseQuote | Tag::Stop);
    let span = if parted { tagged.span(low..end)? } else { return None };
    let closed = (low..end).any(|t| tagged.tag(t).is_verb() || tagged.tag(t).is_auxiliary());
    let aside = matches!(tagged.tag(low), Tag::Verb(_) | Tag::Preposition | Tag::Subordinator | Tag::And | Tag::Adverb);
    Some(Left { span, closed, aside })
}

/// A quotation with the words of its sentence before it, where the sentence goes on inside it: "The country “has
/// changed,” he said".
fn with_beginning(tagged: &TaggedSentence<'_, '_>, low: usize, end: usize, quotation: Span) -> Span {
    let open =
        (low..end).find(|&t| tagged.document.tokens[t].span.start == quotation.start).filter(|&open| open > low + 1);
    let Some(open) = open else { return quotation };
    let goes_on = tagged.document.word(open + 1).starts_with(char::is_lowercase) && !tagged.before(open).is_mark();
    let plain = !matches!(tagged.tag(low), Tag::Verb(_)) && (low..open).all(|t| tagged.tag(t) != Tag::CloseQuote);
    if goes_on && plain { tagged.span(low..open).map_or(quotation, |span| span.to(quotation)) } else { quotation }
}

/// The span of some tokens of a window, to the end of a quotation that goes on after the sentence.
fn span(tagged: &TaggedSentence<'_, '_>, window: &Window, tokens: Range<usize>) -> Option<Span> {
    let document = tagged.document;
    let found = tagged.span(tokens)?;
    if window.tokens.end < tagged.tokens().end {
        return Some(found);
    }
    let open = last_before(&document.quotations, |q| q.span.start, found.end, REACH)
        .iter()
        .find(|q| q.span.start >= found.start && q.span.end > found.end && has_window(document, q));
    Some(open.map_or(found, |quotation| found.to(quotation.span)))
}
