//! The circumstances of an event: its time, its place and the statement that tells of it.

use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Span, Statement, Upos, last_before};
use crate::syntax::walker::Walker;

use super::party::Parties;

/// The times of a sentence that are looked at.
const TIMES: usize = 8;

/// The parts of contents before a word that are looked at for one around it.
const CONTENTS: usize = 48;

/// The steps from a time up to the word that it says the time of.
const STEPS: usize = 6;

/// The time of what some words tell, an index into the document's times: the first that hangs on one of them, or else on the
/// nearest verb above.
pub(super) fn time(walker: Walker<'_, '_>, words: &[usize]) -> Option<u32> {
    let document = walker.document;
    let &head = words.first()?;
    let sentence = document.sentences.get(document.tokens[head].sentence as usize)?;
    let first = document.times.partition_point(|time| time.span.start < sentence.span.start);
    let inside = document.times.iter().enumerate().skip(first).take(TIMES);
    let inside = inside.take_while(|(_, time)| time.span.start < sentence.span.end);
    let hangs = |span: Span| {
        let tokens = document.tokens_in(span);
        let Some(at) = walker.head_of(&tokens, |token| token.upos != Upos::Punct) else { return false };
        let above = std::iter::once(at).chain(walker.ancestors(at)).take(STEPS);
        let stops = |&token: &usize| words.contains(&token) || document.tokens[token].upos == Upos::Verb;
        let mut above = above.filter(|token| !tokens.contains(token));
        above.find(stops).is_some_and(|token| words.contains(&token))
    };
    let mut found = inside.filter(|(_, time)| hangs(time.span));
    found.next().map(|(index, _)| index as u32)
}

/// The place of what some words tell: a place after "in", "at", "near" or "outside" that hangs on one of them.
pub(super) fn place(parties: &Parties<'_, '_>, words: &[usize]) -> Option<Span> {
    let walker = parties.walker;
    let document = walker.document;
    let is_where = |&token: &usize| {
        let kind = parties.kind(token);
        let located = matches!(walker.relation(token), Deprel::Obl | Deprel::Nmod)
            && matches!(kind, Some(EntityType::Gpe | EntityType::Location | EntityType::Facility));
        located
            && walker.dependents(token).any(|case| {
                case < token && matches!(&*document.word(case).to_lowercase(), "in" | "at" | "near" | "outside" | "off")
            })
    };
    let found = words.iter().find_map(|&word| walker.dependents(word).find(is_where));
    found.and_then(|token| parties.mention(token)).map(|mention| mention.span)
}

/// The statements of a document by the parts of their contents.
#[derive(Debug)]
pub(super) struct Tellings {
    /// The parts in order of their beginnings, with the statement that each is of.
    parts: Vec<(Span, u32)>,
}

impl Tellings {
    pub(super) fn new(statements: &[Statement]) -> Tellings {
        let parts = statements
            .iter()
            .enumerate()
            .flat_map(|(index, statement)| statement.content.iter().map(move |&part| (part, index as u32)));
        let mut parts: Vec<_> = parts.collect();
        parts.sort_unstable_by_key(|&(part, index)| (part.outer_first(), index));
        Tellings { parts }
    }

    /// The innermost statement whose content holds a word.
    pub(super) fn around(&self, document: &Document<'_>, token: usize) -> Option<u32> {
        let word = document.tokens[token].span;
        let before = last_before(&self.parts, |(part, _)| part.start, word.start + 1, CONTENTS);
        let holding = before.iter().filter(|(part, _)| part.contains(word));
        holding.min_by_key(|(part, _)| part.end - part.start).map(|&(_, statement)| statement)
    }
}
