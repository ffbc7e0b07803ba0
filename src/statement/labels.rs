//! Labels of words: the roles that words have in the statements of rules, which the network weighs.

use crate::document::{Document, Span, Statement};

/// The number of labels that a word may have: none, and for source, cue and content the first word of a span or a later
/// one.
pub(super) const LABELS: usize = 7;

/// For each token the labels of its roles in an outermost statement and in one inside another, as numbers below
/// `LABELS`.
#[derive(Debug, Default)]
pub struct Labels {
    pub(super) outer: Vec<u8>,
    pub(super) inner: Vec<u8>,
}

impl Labels {
    /// The labels of the words of a document in the statements of rules. Of a word with several roles a cue counts before
    /// a source, and a source before a content.
    pub(super) fn of(document: &Document<'_>, statements: &[Statement]) -> Labels {
        let none = vec![0; document.tokens.len()];
        let mut found = Labels { outer: none.clone(), inner: none };
        let parts: [fn(&Statement) -> &[Span]; 3] = [|s| &s.content, |s| &s.source, |s| &s.cue];
        for (part, label) in parts.iter().zip([5, 1, 3]) {
            for statement in statements {
                let labels = if statement.within.is_some() { &mut found.inner } else { &mut found.outer };
                for &span in part(statement) {
                    let tokens = document.tokens_in(span);
                    for token in tokens.clone() {
                        labels[token] = label + u8::from(token > tokens.start);
                    }
                }
            }
        }
        found
    }

    /// The labels of a token in outer and in inner statements; in a content that is read by itself the inner ones are the
    /// outer.
    pub(super) fn of_token(&self, token: usize, in_content: bool) -> (u8, u8) {
        if in_content { (self.inner[token], 0) } else { (self.outer[token], self.inner[token]) }
    }
}
