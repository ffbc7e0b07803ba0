//! Passages: runs of sentences that the network reads as one, for a source or the rest of a content may stand in another
//! sentence than the cue.

use std::ops::Range;

use crate::document::{Document, Quotation, Span, TaggedName};
use crate::entity::SORTS;
use crate::statement::quotation::quotation_at;
use crate::syntax::{Piece, STATE, Word};

/// The most words of a passage; a piece of a sentence has fewer.
const LONGEST: usize = 224;

/// The number of words from which a passage ends with its paragraph.
const ENOUGH: usize = 96;

/// A run of words with what grammar says of them: some sentences, or a content, which is read by itself for the
/// statements inside of it.
#[derive(Debug, Default)]
pub(crate) struct Passage {
    /// Whether it is a content.
    pub is_content: bool,
    /// The index of its first token.
    pub start: usize,
    /// Its words with their lemmas, tags and trees, heads counted from its own first word.
    pub words: Vec<Word>,
    /// For each word 0 outside of names, else twice the sort of its name and 1, and 1 more after the name's first word.
    pub names: Vec<u8>,
    /// A row of [`STATE`](crate::syntax::STATE) whole steps for each word.
    pub states: Vec<i16>,
}

impl Passage {
    /// Whether a piece that begins at a token of the document belongs to another passage.
    pub(crate) fn ends_before(&self, document: &Document<'_>, token: usize, words: usize) -> bool {
        let own = self.words.len();
        own > 0
            && (own + words > LONGEST
                || own >= ENOUGH && begins_paragraph(document, token) && !goes_on(document, token))
    }

    /// Some of its words as a content by itself, without the marks of the quotation that they are.
    pub(crate) fn content(&self, document: &Document<'_>, words: Range<usize>) -> Passage {
        let is_mark = |word: &usize| is_mark(document, self.start + word);
        let first = words.clone().find(|word| !is_mark(word)).unwrap_or(words.end);
        let end = (first..words.end).rev().find(|word| !is_mark(word)).map_or(first, |last| last + 1);
        let (low, high) = (first as u32, end as u32);
        let own = |word: &Word| {
            let head = word.head.filter(|head| (low..high).contains(head)).map(|head| head - low);
            Word { head, ..*word }
        };
        let mut names = self.names[first..end].to_vec();
        // A name of which the content has the rest alone begins with the content.
        if let Some(name) = names.first_mut().filter(|name| **name > 0 && **name % 2 == 0) {
            *name -= 1;
        }
        Passage {
            is_content: true,
            start: self.start + first,
            words: self.words[first..end].iter().map(own).collect(),
            names,
            states: self.states[first * STATE..end * STATE].to_vec(),
        }
    }

    /// Whether a quotation is that of the content itself, with whose marks nothing inside of the content is quoted.
    pub(crate) fn is_its_own(&self, document: &Document<'_>, quotation: &Quotation) -> bool {
        let first = document.tokens.get(self.start).map_or(0, |token| token.span.start);
        self.is_content && (quotation.span.start <= first || quotation.continues.is_some())
    }

    /// Forgets its words.
    pub(crate) fn clear(&mut self) {
        self.words.clear();
        self.names.clear();
        self.states.clear();
    }

    /// Adds a piece whose first token is `start`, with the names in it.
    pub(crate) fn add(&mut self, start: usize, piece: Piece<'_>, names: &[TaggedName]) {
        if self.words.is_empty() {
            self.start = start;
        }
        let before = self.words.len() as u32;
        self.words.extend(piece.words.iter().map(|word| Word { head: word.head.map(|head| head + before), ..*word }));
        self.states.extend_from_slice(piece.states);
        self.names.resize(self.words.len(), 0);
        for name in names {
            let sort = SORTS.iter().position(|&sort| sort == name.kind).unwrap_or_default() as u8;
            for token in name.tokens.clone() {
                self.names[token as usize - self.start] = 2 * sort + 1 + u8::from(token > name.tokens.start);
            }
        }
    }
}

/// Whether a line begins with a token.
pub(super) fn begins_paragraph(document: &Document<'_>, token: usize) -> bool {
    let Some(before) = token.checked_sub(1) else { return true };
    let between = Span { start: document.tokens[before].span.end, end: document.tokens[token].span.start };
    document.slice(between).contains('\n')
}

/// Whether a token is a quotation mark.
fn is_mark(document: &Document<'_>, token: usize) -> bool {
    let span = document.tokens[token].span;
    let before = document.quotations.partition_point(|quotation| quotation.span.start <= span.start);
    let mut around = before.checked_sub(1);
    while let Some(quotation) = around.map(|index| &document.quotations[index]) {
        if quotation.span.contains(span) && !quotation.inner.overlaps(span) {
            return true;
        }
        around = quotation.within.map(|outer| outer as usize);
    }
    false
}

/// Whether a quotation begins with a token that goes on with one of the paragraph before.
fn goes_on(document: &Document<'_>, token: usize) -> bool {
    quotation_at(document, document.tokens[token].span.start).is_some_and(|quotation| quotation.continues.is_some())
}
