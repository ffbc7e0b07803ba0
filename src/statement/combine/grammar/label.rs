//! A colon that a network takes for a cue: it introduces somebody's words where a person or quotation marks stand beside it.

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Document, Span, Statement, Upos};
use crate::lexicon::role;
use crate::statement::cue_words::share;
use crate::statement::frame::phrase::span;
use crate::syntax::walker::Walker;

use super::holds_quotation;

/// The uses of a verb, of a hundred, that must report.
const ENOUGH: u8 = 70;

/// The most words of a source between its verb and a colon.
const LONGEST: usize = 12;

/// A statement whose cue is a colon, without it; none where the words before it name nobody.
pub(super) fn corrected(document: &Document<'_>, mut statement: Statement) -> Option<Statement> {
    let colon = statement.cue.first().map_or(0, |cue| cue.start);
    statement.cue.clear();
    if statement.source.is_empty()
        && let Some((cue, source)) = turned(document, colon)
    {
        return Some(Statement { source: vec![source], cue: vec![cue], ..statement });
    }
    let [source] = statement.source[..] else { return None };
    let first = document.mentions.partition_point(|mention| mention.span.start < source.start);
    let inside = document.mentions[first..].iter().take_while(|mention| mention.span.start < source.end);
    let kind = |entity: u32| document.entities.get(entity as usize).map(|entity| entity.kind);
    let mut kinds = inside.filter(|mention| mention.form == MentionForm::Name).map(|mention| kind(mention.entity));
    let person = kinds.any(|kind| kind == Some(EntityType::Person));
    let office = || role::in_title(document.slice(source)).is_some();
    let whole = statement.content.iter().all(|&part| holds_quotation(document, &[part]));
    let opens = statement.content.first().is_some_and(|part| {
        document.quotations.binary_search_by_key(&part.start, |quotation| quotation.span.start).is_ok()
    });
    (person || office() || whole && opens).then_some(statement)
}

/// The verb at the beginning of a sentence and the words between it and a colon: "Added | Jane Doe | : “…”".
fn turned(document: &Document<'_>, colon: u32) -> Option<(Span, Span)> {
    let sentence = document.sentence_at(Span { start: colon, end: colon + 1 })?;
    let tokens = document.sentences[sentence].range();
    let end = tokens.clone().find(|&token| document.tokens[token].span.start >= colon)?;
    let verb = tokens.start;
    let reports = document.tokens[verb].upos == Upos::Verb
        && share(Upos::Verb, &Walker::new(document).lemma(verb).to_lowercase()) >= ENOUGH;
    let named =
        (verb + 1..end).all(|token| !matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux | Upos::Punct));
    let few = verb + 1 < end && end - verb <= LONGEST;
    if !(reports && few && named) {
        return None;
    }
    Some((document.tokens[verb].span, span(document, verb + 1..end)?))
}
