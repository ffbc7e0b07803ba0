//! Noun phrases and clauses as stretches of words, by the trees.

use std::ops::Range;

use crate::document::{Deprel, Document, Span, Upos, last_before};
use crate::syntax::walker::Walker;

/// The words of a clause that are looked at on either side of its head.
const CLAUSE: usize = 200;

/// The most steps from a word of a clause up to its head.
const DEEPEST: usize = 24;

/// The names before the end of a phrase that are looked at for those which it cuts.
const NAMES: usize = 8;

/// The noun phrase of a head with its titles and appositions; without relative clauses and what joins it to other words.
pub(in crate::statement) fn noun_phrase(walker: Walker<'_, '_>, head: usize) -> Range<usize> {
    let kept = |token: usize| {
        let joins = walker.governor(token) == Some(head)
            && (token < head && matches!(walker.relation(token), Deprel::Case | Deprel::Mark)
                || token > head && matches!(walker.relation(token), Deprel::Advmod | Deprel::Obl)
                || matches!(walker.relation(token), Deprel::Cop | Deprel::Nsubj | Deprel::AdvclRelcl | Deprel::Advcl));
        !joins && !matches!(walker.relation(token), Deprel::AclRelcl | Deprel::Parataxis)
    };
    with_names(walker, trimmed(walker.document, walker.phrase(head, kept)))
}

/// Some words with the whole of the names that begin or end among them.
fn with_names(walker: Walker<'_, '_>, tokens: Range<usize>) -> Range<usize> {
    let document = walker.document;
    let Some(words) = span(document, tokens.clone()) else { return tokens };
    let before = last_before(&document.mentions, |mention| mention.span.start, words.end, NAMES);
    let cut = before.iter().map(|mention| mention.span).filter(|name| name.overlaps(words));
    let whole = cut.fold(words, Span::to);
    let named = document.tokens_in(whole);
    let sentence = walker.sentence(tokens.start);
    tokens.start.min(named.start).max(sentence.start)..tokens.end.max(named.end).min(sentence.end)
}

/// Some words without the marks and joining words at their ends.
pub(in crate::statement) fn trimmed(document: &Document<'_>, mut tokens: Range<usize>) -> Range<usize> {
    let loose = |token: usize| {
        let read = &document.tokens[token];
        read.upos == Upos::Punct && !matches!(document.word(token), "”" | "“" | "\"" | ")" | "(")
            || read.upos == Upos::Cconj
    };
    while tokens.len() > 1 && loose(tokens.end - 1) {
        tokens.end -= 1;
    }
    while tokens.len() > 1 && loose(tokens.start) {
        tokens.start += 1;
    }
    tokens
}

/// The clause of a head as an unbroken stretch of words, without those that hang on it by a word that is left out.
pub(in crate::statement) fn clause(
    walker: Walker<'_, '_>,
    head: usize,
    left_out: impl Fn(usize) -> bool,
) -> Range<usize> {
    let walker = walker.within(CLAUSE);
    let belongs = |token: usize| {
        let mut at = Some(token);
        for _ in 0..DEEPEST {
            match at {
                Some(at) if at == head => return true,
                Some(below) if !left_out(below) => at = walker.governor(below),
                _ => return false,
            }
        }
        false
    };
    let sentence = walker.sentence(head);
    let low = sentence.start.max(head.saturating_sub(CLAUSE));
    let high = sentence.end.min(head + CLAUSE);
    let start = (low..head).rev().take_while(|&token| belongs(token)).last().unwrap_or(head);
    let end = (head + 1..high).take_while(|&token| belongs(token)).last().unwrap_or(head);
    trimmed(walker.document, start..end + 1)
}

/// The stretch of the text that some words take; none for no words.
pub(in crate::statement) fn span(document: &Document<'_>, tokens: Range<usize>) -> Option<Span> {
    let last = tokens.end.checked_sub(1).filter(|&last| last >= tokens.start)?;
    Some(document.tokens.get(tokens.start)?.span.to(document.tokens.get(last)?.span))
}
