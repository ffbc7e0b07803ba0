//! The roles that words have in statements: what rules found, as labels of words, for the tagger to weigh.

use super::rules::Rules;
use crate::document::{Document, Span, Statement};

/// Kinds of labels of a word: none, and for source, cue and content the first word of a span or a later one.
pub(crate) const LABELS: usize = 7;

/// For each token its role in an outermost statement and in one inside another, as numbers below [`LABELS`].
#[derive(Debug, Default)]
pub(crate) struct Roles {
    pub outer: Vec<u8>,
    pub inner: Vec<u8>,
}

impl Roles {
    /// The roles of the words of a document in the statements of rules; where these share a word, cues come before sources
    /// before contents.
    pub(crate) fn of(document: &Document<'_>, rules: &Rules) -> Roles {
        let none = vec![0; document.tokens.len()];
        let mut roles = Roles { outer: none.clone(), inner: none };
        let parts: [fn(&Statement) -> &[Span]; 3] = [|s| &s.content, |s| &s.source, |s| &s.cue];
        for (part, label) in parts.iter().zip([5, 1, 3]) {
            for statement in &rules.statements {
                let labels = if statement.within.is_some() { &mut roles.inner } else { &mut roles.outer };
                for &span in part(statement) {
                    let tokens = document.tokens_in(span);
                    for token in tokens.clone() {
                        labels[token] = label + u8::from(token > tokens.start);
                    }
                }
            }
        }
        roles
    }
}
