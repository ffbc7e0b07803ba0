//! "according to": the source behind it, and the content on both sides.

use crate::document::{Document, Span, Statement, Via};
use crate::statement::combine::outlet::may_be_outlet;
use crate::statement::frame::phrase::{noun_phrase, span, trimmed};
use crate::statement::frame::stretch::{minus, without_beginning, without_end};
use crate::syntax::walker::Walker;

/// A statement whose cue is "according to", with the source that follows it.
pub(super) fn corrected(walker: Walker<'_, '_>, mut statement: Statement) -> Statement {
    let document = walker.document;
    let Some(&cue) = statement.cue.first() else { return statement };
    let tokens = document.tokens_in(cue);
    let Some(head) = walker.governor(tokens.start).filter(|&head| head > tokens.start) else { return statement };
    let phrase = noun_phrase(walker, head);
    let parts = |&token: &usize| token > tokens.start && is_mark(document.word(token));
    let end = (phrase.start..phrase.end).find(parts).unwrap_or(phrase.end);
    let Some(source) = span(document, trimmed(document, phrase.start.max(tokens.end)..end.max(tokens.end + 1))) else {
        return statement;
    };
    if statement.source.is_empty() {
        statement.source = vec![source];
        let content = minus(document, &statement.content, source);
        if !content.is_empty() {
            statement.content = content;
        }
    }
    between(document, cue, &mut statement);
    statement
}

fn is_mark(word: &str) -> bool {
    matches!(word, "–" | "—" | "--" | "“" | "\"" | "(" | ":" | ";")
}

/// Gives a statement whose frame stands between dashes the words before and behind it for its content.
fn between(document: &Document<'_>, cue: Span, statement: &mut Statement) {
    let Some(&source) = statement.source.first() else { return };
    let Some(sentence) = document.sentence_at(cue).map(|index| document.sentences[index].span) else { return };
    let before = Span { start: sentence.start, end: cue.start };
    let behind = Span { start: source.end, end: sentence.end };
    if behind.start > behind.end || before.start > before.end {
        return;
    }
    let dash = |text: &str, end: bool| {
        let text = text.trim();
        if end { text.ends_with(['–', '—']) } else { text.starts_with(['–', '—']) }
    };
    if !dash(document.slice(before), true) || !dash(document.slice(behind), false) {
        return;
    }
    let words = document.slice(behind).trim_end_matches(['.', ' ']);
    let behind = Span { start: behind.start, end: behind.start + words.len() as u32 };
    if let (Some(before), Some(behind)) = (without_end(document, before), without_beginning(document, behind)) {
        statement.content = vec![before, behind];
    }
}

/// A statement that is put in two frames, "X said …, according to R": X speaks, through R.
pub(super) fn through(document: &Document<'_>, mut statement: Statement) -> Statement {
    let place = statement.cue.iter().position(|&cue| document.slice(cue).eq_ignore_ascii_case("according to"));
    let Some(place) = place.filter(|_| statement.cue.len() > 1) else { return statement };
    let cue = statement.cue[place];
    let follows = |source: &Span| {
        source.start >= cue.end && document.slice(Span { start: cue.end, end: source.start }).trim().is_empty()
    };
    let Some(at) = statement.source.iter().position(follows) else { return statement };
    let source = statement.source[at];
    if statement.source.len() > 1 && may_be_outlet(document, source) {
        statement.source.remove(at);
        statement.cue.remove(place);
        statement.via.push(Via { span: source, entity: None });
    }
    statement
}
