//! The verbatim words around a mention.

use std::cmp::Reverse;
use std::iter::Peekable;
use std::slice::Iter;

use crate::document::{Document, Span};

/// The verbatim words of statements, each with its statement, the longer first where two begin together.
pub(super) fn quotations(document: &Document<'_>) -> Vec<(Span, usize)> {
    let statements = document.statements.iter().enumerate();
    let mut quoted: Vec<(Span, usize)> =
        statements.flat_map(|(index, statement)| statement.quoted.iter().map(move |&span| (span, index))).collect();
    let inner = |index: usize| document.statements[index].within.is_some();
    quoted.sort_by_key(|&(span, index)| (span.outer_first(), inner(index), Reverse(index)));
    quoted
}

/// The verbatim words that are open at the words last asked for.
pub(super) struct Quoted<'q> {
    next: Peekable<Iter<'q, (Span, usize)>>,
    open: Vec<(Span, usize)>,
}

impl<'q> Quoted<'q> {
    /// The most stretches of verbatim words inside each other that are looked at.
    const DEEPEST: usize = 8;

    /// The verbatim words of a document before any of them are open.
    pub(super) fn new(quotations: &'q [(Span, usize)]) -> Quoted<'q> {
        Quoted { next: quotations.iter().peekable(), open: Vec::new() }
    }

    /// The statement of the innermost verbatim words around some words, which are asked for in text order.
    pub(super) fn around(&mut self, words: Span) -> Option<usize> {
        while let Some(&&(span, index)) = self.next.peek().filter(|(span, _)| span.start <= words.start) {
            self.open.retain(|(outer, _)| outer.end > span.start);
            self.open.truncate(Self::DEEPEST);
            self.open.push((span, index));
            self.next.next();
        }
        self.open.iter().rev().find(|(span, _)| span.contains(words)).map(|&(_, index)| index)
    }
}
