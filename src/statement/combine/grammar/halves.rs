//! The halves of a content on both sides of its frame: "The change, | say fishermen, | marks a retreat".

use crate::document::{Document, Span, Statement, Upos};
use crate::statement::frame::phrase::span;
use crate::statement::frame::stretch::{without_beginning, without_end};
use crate::syntax::walker::Walker;

use super::holds_quotation;

/// The most tokens of the half of a content before its cue.
const LONGEST: usize = 60;

/// The most tokens of a source between a verb and a comma.
const SOURCE: usize = 14;

/// Adds to the content the half that goes on behind a cue between two commas or dashes: "The change, | say fishermen, | marks
/// a retreat".
pub(super) fn between(walker: Walker<'_, '_>, verb: usize, statement: &mut Statement) {
    let document = walker.document;
    if let Some((source, before, after)) = turned(walker, verb) {
        statement.source = vec![source];
        statement.content = vec![before, after];
        return;
    }
    let frame = statement.source.iter().chain(&statement.cue).copied().reduce(Span::to);
    let Some(frame) = frame else { return };
    let tokens = document.tokens_in(frame);
    from_comma(document, tokens.end, &mut statement.content);
    let dash = |token: Option<usize>| {
        token
            .filter(|&token| token < document.tokens.len())
            .is_some_and(|token| matches!(document.word(token), "–" | "—" | "--"))
    };
    let sentence = walker.sentence(verb);
    let inside = tokens.start > sentence.start && tokens.end < sentence.end && tokens.contains(&verb);
    if inside && let Some(halves) = around(document, sentence.clone(), &tokens, &statement.content) {
        statement.content = halves.to_vec();
        return;
    }
    if !inside || !dash(tokens.start.checked_sub(1)) || !dash(Some(tokens.end)) {
        return;
    }
    let before = span(document, sentence.start..tokens.start - 1);
    let after = span(document, tokens.end + 1..sentence.end).and_then(|after| without_full_stop(document, after));
    if let (Some(before), Some(after)) = (before, after)
        && !holds_quotation(document, &statement.content)
    {
        statement.content = vec![before, after];
    }
}

/// The halves of a content around a frame between commas where the first is all that the content has and no clause: "Such
/// scars, | she says, | mark the city".
fn around(
    document: &Document<'_>,
    sentence: std::ops::Range<usize>,
    frame: &std::ops::Range<usize>,
    content: &[Span],
) -> Option<[Span; 2]> {
    let comma = |token: usize| sentence.contains(&token) && document.word(token) == ",";
    let [only] = content else { return None };
    let before = span(document, sentence.start..frame.start.checked_sub(1)?)?;
    let first = document.tokens.get(frame.end + 1)?;
    let is_verb = |token: usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux);
    let opens = document.tokens[frame.end + 1].upos;
    let goes_on =
        matches!(opens, Upos::Verb | Upos::Aux | Upos::Noun) && !document.word(frame.end + 1).ends_with("ing");
    let bare = !document.tokens_in(before).any(is_verb) && only.overlaps(before);
    let framed =
        comma(frame.start - 1) && comma(frame.end) && first.span.start < document.tokens[sentence.end - 1].span.end;
    let after = without_full_stop(document, span(document, frame.end + 1..sentence.end)?)?;
    (framed && goes_on && bare && !holds_quotation(document, &[before, after])).then_some([before, after])
}

/// Lets the half of a content behind a frame begin at the comma that closes the frame, where but a verb or an adverb stands
/// between: "What changed, | he said, | is | that they gave up".
fn from_comma(document: &Document<'_>, comma: usize, content: &mut [Span]) {
    /// The most tokens between.
    const GAP: usize = 2;
    let closes = comma < document.tokens.len() && document.word(comma) == ",";
    let Some(start) = document.tokens.get(comma + 1).filter(|_| closes).map(|token| token.span.start) else { return };
    let before = content.iter().any(|part| part.end < start);
    let behind = |part: &&mut Span| {
        let gap = document.tokens_in(Span { start, end: part.start.max(start) });
        part.start > start
            && (1..=GAP).contains(&gap.len())
            && gap.into_iter().all(|token| matches!(document.tokens[token].upos, Upos::Aux | Upos::Verb | Upos::Adv))
    };
    if let Some(part) = content.iter_mut().find(behind).filter(|_| before) {
        part.start = start;
    }
}

/// The source and the halves of the content of a verb between two commas or dashes that its subject follows: "The winter, | warn experts, |
/// will be long".
fn turned(walker: Walker<'_, '_>, verb: usize) -> Option<(Span, Span, Span)> {
    let document = walker.document;
    let sentence = walker.sentence(verb);
    let parts = |token: usize| sentence.contains(&token) && matches!(document.word(token), "," | "–" | "—" | "--");
    if document.word(verb).ends_with("ing") {
        return None;
    }
    let opening = verb.checked_sub(1).filter(|&before| parts(before) && before > sentence.start)?;
    let noun = |token: usize| {
        matches!(document.tokens[token].upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Det | Upos::Num | Upos::Adp)
    };
    let length = (verb + 1..sentence.end).take(SOURCE).take_while(|&token| noun(token)).count();
    let closing = verb + 1 + length;
    let named = (verb + 1..closing).any(|token| matches!(document.tokens[token].upos, Upos::Noun | Upos::Propn));
    if !named || !parts(closing) || document.word(closing) != document.word(opening) || closing + 1 >= sentence.end {
        return None;
    }
    let next = &document.tokens[closing + 1];
    let finite = next.upos == Upos::Aux || next.upos == Upos::Verb && !document.word(closing + 1).ends_with("ing");
    let low = sentence.start.max(opening.saturating_sub(LONGEST));
    let whole = low > sentence.start
        || (low..opening).any(|token| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux));
    let before = without_end(document, span(document, sentence.start..opening)?)?;
    let after = without_full_stop(document, span(document, closing + 1..sentence.end)?)?;
    (finite && !whole && !holds_quotation(document, &[before])).then_some(())?;
    Some((span(document, verb + 1..closing)?, before, after))
}

/// A stretch without the full stop at its end.
fn without_full_stop(document: &Document<'_>, span: Span) -> Option<Span> {
    let words = document.slice(span).trim_end_matches(['.', ' ']);
    let kept = Span { start: span.start, end: span.start + words.len() as u32 };
    without_beginning(document, kept)
}
