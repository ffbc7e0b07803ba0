//! Statements of a document, sentence by sentence.

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::document::{Document, Span, Statement};

use super::clause::{Form, Reading, Tag};
use super::cue::{Cue, Frame, Voice, cues};
use super::source::{Source, main_subject, source};
use super::{assemble, condition, content, loose, nesting, occasion, via};

/// The statements of a document, in order of their first words.
pub fn find(document: &Document<'_>) -> Vec<Statement> {
    let marks = Marks::of(document);
    let (mut found, mut conditions, mut settings) = (Vec::new(), Vec::new(), Vec::new());
    for sentence in 0..document.sentences.len() {
        let reading = Reading::new(document, sentence, |byte| marks.tag(byte));
        for window in marks.windows(&reading) {
            found.extend(via::with_carriers(document, in_window(&reading, &window)));
        }
        conditions.extend(condition::conditions(&reading));
        settings.push(occasion::setting(&reading));
    }
    nesting::order(&mut found);
    let mut found = loose::with_loose_quotations(document, found);
    nesting::order(&mut found);
    condition::fill(&conditions, &mut found);
    occasion::fill(document, &settings, &mut found);
    found
}

/// Where the quotation marks of a document are, by their bytes.
struct Marks {
    tags: FxHashMap<u32, Tag>,
}

impl Marks {
    fn of(document: &Document<'_>) -> Marks {
        let mut tags = FxHashMap::default();
        for quotation in &document.quotations {
            tags.insert(quotation.span.start, Tag::OpenQuote);
            if quotation.closed {
                let closing = document.slice(quotation.span).trim_end();
                let width = closing.chars().last().map_or(1, char::len_utf8) as u32;
                let doubled = closing.ends_with("''")
                    && !closing.ends_with("'''")
                    && quotation.span.end - quotation.inner.end > 1;
                tags.insert(quotation.span.end - if doubled { 2 } else { width }, Tag::CloseQuote);
            }
        }
        Marks { tags }
    }

    fn tag(&self, byte: u32) -> Option<Tag> {
        self.tags.get(&byte).copied()
    }

    /// The stretches of a sentence that are read by themselves: what stands outside of quotations, and each of them.
    fn windows(&self, reading: &Reading<'_, '_>) -> Vec<Window> {
        let document = reading.document;
        let sentence = reading.tokens();
        let Some(span) = reading.span(sentence.clone()) else { return Vec::new() };
        let last = document.quotations.partition_point(|q| q.span.start < span.end);
        let spoken =
            |q: &&crate::document::Quotation| q.span.end > span.start && document.tokens_in(q.inner).len() >= SPOKEN;
        let earlier = last.saturating_sub(REACH);
        let mut tokens: Vec<Range<usize>> = document.quotations[earlier..last]
            .iter()
            .filter(spoken)
            .map(|q| document.tokens_in(q.inner))
            .map(|inner| inner.start.max(sentence.start)..inner.end.min(sentence.end))
            .filter(|inner| !inner.is_empty())
            .collect();
        tokens.insert(0, sentence);
        let inside = |inner: &Range<usize>, outer: &Range<usize>| inner.start >= outer.start && inner.end <= outer.end;
        let window = |(index, outer): (usize, &Range<usize>)| Window {
            tokens: outer.clone(),
            holes: tokens[index + 1..].iter().filter(|inner| inside(inner, outer)).cloned().collect(),
        };
        tokens.iter().enumerate().map(window).collect()
    }
}

/// The fewest tokens of a quotation that is read by itself; shorter ones are terms of the sentence around them.
const SPOKEN: usize = 4;

/// How many quotations that began before a sentence may still reach into it.
const REACH: usize = 64;

/// A stretch of a sentence that is read by itself, and the quotations in it, which are read by themselves in turn.
pub(super) struct Window {
    pub tokens: Range<usize>,
    pub holes: Vec<Range<usize>>,
}

impl Window {
    fn is_hole(&self, token: usize) -> bool {
        self.holes.iter().any(|hole| hole.contains(&token))
    }
}

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

/// The statements of a window.
fn in_window(reading: &Reading<'_, '_>, window: &Window) -> Vec<Statement> {
    let cues = cues(reading, &window.tokens, |token| window.is_hole(token));
    let sources = sources(reading, window, &cues);
    let stops = stops(reading, window, &cues, &sources);
    let mut found = Vec::new();
    for (cue, source) in cues.into_iter().zip(sources) {
        let draft = Draft { cue, source, addressee: None, carrier: None, content: Vec::new() };
        if let Some(draft) = with_content(reading, window, draft, &stops) {
            found.push(assemble::statement(reading, draft));
        }
    }
    found
}

/// The source of every cue; a cue without one of its own shares that of the cue before, or the sentence's subject.
fn sources(reading: &Reading<'_, '_>, window: &Window, cues: &[Cue]) -> Vec<Option<Source>> {
    let mut last: Option<Source> = None;
    let mut found = Vec::new();
    for cue in cues {
        let own = source(reading, &window.tokens, cue);
        let shares = own.is_none() && matches!(cue.voice, Voice::Active | Voice::Loose);
        let shared = || {
            let main =
                main_subject(reading, &window.tokens).map(|tokens| Source { tokens, inverted: false, shared: true });
            last.clone()
                .map(|source| Source { shared: true, ..source })
                .or(main)
                .filter(|source| !source.tokens.contains(&cue.head))
        };
        let source = if shares { shared() } else { own };
        if source.is_some() && cue.voice == Voice::Active {
            last.clone_from(&source);
        }
        found.push(source);
    }
    found
}

/// Where contents must end: before other cues with their sources.
struct Stops {
    /// Ends every content.
    strong: Vec<usize>,
    /// Ends a content that is a phrase: "criticized A | and called for B".
    weak: Vec<usize>,
}

fn stops(reading: &Reading<'_, '_>, window: &Window, cues: &[Cue], sources: &[Option<Source>]) -> Stops {
    let mut stops = Stops { strong: Vec::new(), weak: Vec::new() };
    for (cue, source) in cues.iter().zip(sources) {
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
        if begin > window.tokens.start && reading.before(begin) == Tag::Comma {
            stops.strong.push(begin - 1);
        } else if joined {
            stops.weak.push(begin);
        }
    }
    stops.weak.extend(window.tokens.clone().filter(|&token| opens_clause(reading, token, window.tokens.end)));
    stops.strong.sort_unstable();
    stops.weak.extend(&stops.strong);
    stops.weak.sort_unstable();
    stops
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

/// A draft with its content, if it has one.
fn with_content(reading: &Reading<'_, '_>, window: &Window, mut draft: Draft, stops: &Stops) -> Option<Draft> {
    let high = window.tokens.end;
    let inverted = draft.source.as_ref().filter(|s| s.inverted);
    let after = inverted.map_or(draft.cue.group.end, |s| s.tokens.end);
    draft.carrier = carrier(reading, window, &draft.cue);
    let after = draft.carrier.as_ref().map_or(after, |tokens| tokens.end);
    match draft.cue.voice {
        Voice::Passive => return passive(reading, window, draft, after, stops),
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
    let left = before.filter(|left| right.is_none() || left.closed && is_parenthetical(reading, window, &lead));
    let asked = if left.is_none() { asked(reading, window, &draft, lead.start) } else { None };
    draft.addressee = lead.addressee;
    draft.content = left.map(|left| left.span).or(asked).into_iter().chain(right).collect();
    (!draft.content.is_empty()).then_some(draft)
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
    let (low, high, begin) = (window.tokens.start, window.tokens.end, draft.cue.group.start);
    let comma = reading.tag(after) == Tag::Comma || reading.before(after) == Tag::Comma;
    let start = if reading.tag(after) == Tag::Comma { after + 1 } else { after };
    let right = |stops: &[usize]| {
        let end = content::end(reading, start, high, stops);
        if end > start { span(reading, window, start..end) } else { None }
    };
    let end = content::trimmed(reading, low, begin);
    let verb = (low..end).any(|t| reading.tag(t).is_verb() || reading.tag(t).is_auxiliary());
    if verb {
        let first = stops.strong.iter().rev().find(|&&stop| stop + 1 < end && reading.tag(stop + 1) == Tag::And);
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
    let subject = super::source::subject(reading, window.tokens.start, draft.cue.group.start)?;
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
}

/// The content before a cue and its source: a quotation that ends there, or the clause that does.
fn left(reading: &Reading<'_, '_>, window: &Window, draft: &Draft) -> Option<Left> {
    let own = draft.source.as_ref().filter(|s| !s.inverted && s.tokens.start < draft.cue.group.start);
    let begin = own.map_or(draft.cue.group.start, |s| s.tokens.start);
    let low = window.tokens.start;
    let mut end = begin;
    while end > low && matches!(reading.before(end), Tag::Comma | Tag::Dash | Tag::And) {
        end -= 1;
    }
    if end <= low {
        return None;
    }
    if reading.before(end) == Tag::CloseQuote
        && let Some(span) = loose::spoken_until(reading.document, reading.document.tokens[end - 1].span.end)
    {
        return Some(Left { span, closed: true });
    }
    let parted = end < begin || matches!(reading.before(end), Tag::CloseQuote | Tag::Stop);
    let span = if parted { reading.span(low..end)? } else { return None };
    Some(Left { span, closed: (low..end).any(|t| reading.tag(t).is_verb() || reading.tag(t).is_auxiliary()) })
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

#[cfg(test)]
mod tests {
    use super::super::testing::{Read, read};

    fn first(text: &str) -> Read {
        read(text).into_iter().next().unwrap_or_default()
    }

    #[test]
    fn cue_before_the_content() {
        let found = first("The envoy said that talks had failed.");
        assert_eq!(found, Read::new("The envoy", "said", &["that talks had failed"]));
        let found = first("Jane Doe, a spokeswoman for the ministry, also warned against new tariffs.");
        assert_eq!(
            found,
            Read::new("Jane Doe, a spokeswoman for the ministry,", "also warned against", &["new tariffs"])
        );
    }

    #[test]
    fn cue_after_the_content() {
        let found = first("“We will wait,” said Jane Doe, a spokeswoman for the ministry.");
        assert_eq!(found, Read::new("Jane Doe, a spokeswoman for the ministry", "said", &["“We will wait,”"]));
        assert_eq!(first("Talks have failed, the envoy said."), Read::new("the envoy", "said", &["Talks have failed"]));
    }

    #[test]
    fn cue_inside_the_content() {
        let found = first("“We will wait,” he said, “until they come.” “It may take years.”");
        assert_eq!(found, Read::new("he", "said", &["“We will wait,”", "“until they come.”", "“It may take years.”"]));
    }

    #[test]
    fn whom_it_is_told() {
        let found = first("The mayor told reporters that the bridge was safe.");
        assert_eq!(found, Read::new("The mayor", "told", &["that the bridge was safe"]));
        assert_eq!(found.addressee, "reporters");
    }

    #[test]
    fn several_cues_share_a_source() {
        let found = read("The senator criticized the plan and called for a vote, adding that time was short.");
        assert_eq!(found[0], Read::new("The senator", "criticized", &["the plan"]));
        assert_eq!(found[1], Read::new("The senator", "called for", &["a vote"]));
        assert_eq!(found[2], Read::new("The senator", "adding", &["that time was short"]));
    }

    #[test]
    fn a_statement_inside_another() {
        let found = read("The aide said that the king wants to abdicate.");
        assert_eq!(found[1], Read::new("the king", "wants", &["to abdicate"]));
        assert_eq!(found[1].within, Some(0));
    }

    #[test]
    fn a_quotation_alone_has_the_nearest_source() {
        let found = read("“We tried,” the coach said.\n“The rain beat us in the end.”");
        assert_eq!(found[1], Read::new("the coach", "", &["“The rain beat us in the end.”"]));
    }
}
