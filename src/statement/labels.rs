//! Labels of words: the roles that words have in the statements of rules, which the network weighs.

use crate::document::{Document, Span, Statement};
use crate::syntax::Word;

/// The number of labels that a word may have: none, and for source, cue and content the first word of a span or a later
/// one.
pub(super) const LABELS: usize = 7;

/// What gives labels to the words of a passage of a document whose quotations are known; they are given with their grammar, heads
/// counted from the first of them, which is the token of this index.
pub type Labeller = fn(document: &Document<'_>, first: usize, words: &[Word]) -> Labels;

/// For each word of a passage the labels of its roles in an outermost statement and in one inside another, as numbers below
/// `LABELS`.
#[derive(Debug, Default)]
pub struct Labels {
    pub(super) outer: Vec<u8>,
    pub(super) inner: Vec<u8>,
}

impl Labels {
    /// The labels of so many words from a token on in the statements of rules. Of a word with several roles a cue counts before
    /// a source, and a source before a content.
    pub(super) fn of(document: &Document<'_>, first: usize, words: usize, statements: &[Statement]) -> Labels {
        let none = vec![0; words];
        let mut found = Labels { outer: none.clone(), inner: none };
        let parts: [fn(&Statement) -> &[Span]; 3] = [|s| &s.content, |s| &s.source, |s| &s.cue];
        for (part, label) in parts.iter().zip([5, 1, 3]) {
            for statement in statements {
                let labels = if statement.within.is_some() { &mut found.inner } else { &mut found.outer };
                for &span in part(statement) {
                    let tokens = document.tokens_in(span);
                    for token in tokens.start.max(first)..tokens.end.min(first + words) {
                        labels[token - first] = label + u8::from(token > tokens.start);
                    }
                }
            }
        }
        found
    }
}
