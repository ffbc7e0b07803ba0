//! The grammar around a name, by its tree.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::{Deprel, Document};

/// The most words on either side of a word that are looked at for its dependents.
const REACH: usize = 24;

/// The most steps from a word up its tree.
const STEPS: usize = 8;

/// The tokens of the sentence of a token.
pub(super) fn sentence(document: &Document<'_>, token: usize) -> Range<usize> {
    let sentence = document.tokens[token].sentence as usize;
    document.sentences.get(sentence).map_or(token..token + 1, |sentence| sentence.range())
}

/// The token of a name whose head lies outside it.
pub(super) fn head_of(document: &Document<'_>, tokens: &Range<usize>) -> usize {
    let outside = |token: &usize| governor(document, *token).is_none_or(|head| !tokens.contains(&head));
    tokens.clone().find(outside).unwrap_or(tokens.start)
}

/// The head of a token, in the same sentence.
pub(super) fn governor(document: &Document<'_>, token: usize) -> Option<usize> {
    let head = document.tokens[token].head? as usize;
    let same = document.tokens.get(head)?.sentence == document.tokens[token].sentence;
    same.then_some(head)
}

/// The relation of a token to its head.
pub(super) fn relation(document: &Document<'_>, token: usize) -> Deprel {
    document.tokens[token].deprel
}

/// The lemma of a token.
pub(super) fn lemma<'t>(document: &Document<'t>, token: usize) -> Cow<'t, str> {
    document.tokens[token].lemma.of(document.word(token))
}

/// The tokens that hang on a token, of those near it.
pub(super) fn dependents(document: &Document<'_>, token: usize) -> impl Iterator<Item = usize> {
    near(document, token).filter(move |&other| governor(document, other) == Some(token))
}

/// The tokens of the sentence that are near a token.
fn near(document: &Document<'_>, token: usize) -> Range<usize> {
    let sentence = sentence(document, token);
    sentence.start.max(token.saturating_sub(REACH))..sentence.end.min(token + REACH)
}

/// The words that hang on a head by relations that are kept, directly or not, as an unbroken stretch around it.
pub(super) fn phrase(document: &Document<'_>, head: usize, kept: impl Fn(usize) -> bool) -> Range<usize> {
    let near = near(document, head);
    let belongs = |token: usize| {
        let mut at = token;
        for _ in 0..STEPS {
            if at == head {
                return true;
            }
            if !kept(at) {
                return false;
            }
            let Some(next) = governor(document, at) else { return false };
            at = next;
        }
        false
    };
    let start = (near.start..head).rev().take_while(|&token| belongs(token)).last().unwrap_or(head);
    let end = (head + 1..near.end).take_while(|&token| belongs(token)).last().unwrap_or(head);
    start..end + 1
}
