//! Common nouns that stand for no entity of ours ("the idea"): they are no mentions, but pronouns may stand for them.

use super::mention::DiscourseMention;
use crate::document::{Deprel, Document, Upos, Xpos};
use crate::lexicon::determiner;
use crate::lexicon::opening::Opening;
use crate::syntax::walker::Walker;

/// A common noun that heads no mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Thing {
    /// The noun.
    pub(super) token: usize,
    /// Whether it stands for several.
    pub(super) plural: bool,
    /// The beginning of its phrase.
    pub(super) opening: Opening,
    /// The innermost stretch of verbatim words that holds it: the statement that has it.
    pub(super) quoted_in: Option<usize>,
}

/// The common nouns of a document that head no mention, in text order.
pub(super) fn things(document: &Document<'_>, mentions: &[DiscourseMention]) -> Vec<Thing> {
    let mut taken = vec![false; document.tokens.len()];
    for mention in mentions {
        taken[document.tokens_in(mention.head)].fill(true);
    }
    let mut found = Vec::new();
    for sentence in &document.sentences {
        for token in sentence.range().filter(|&token| !taken[token] && is_thing(document, token)) {
            let plural = matches!(document.tokens[token].xpos, Xpos::Nns | Xpos::Nnps);
            found.push(Thing { token, plural, opening: opening(document, token), quoted_in: None });
        }
    }
    found
}

/// Whether a token is a noun that heads a phrase.
fn is_thing(document: &Document<'_>, token: usize) -> bool {
    let read = &document.tokens[token];
    matches!(read.upos, Upos::Noun | Upos::Propn)
        && !matches!(read.deprel, Deprel::Compound | Deprel::Flat | Deprel::Fixed | Deprel::Goeswith | Deprel::NmodDesc)
}

/// The beginning of the phrase of a noun.
fn opening(document: &Document<'_>, token: usize) -> Opening {
    let walker = Walker::new(document);
    let mut opening = Opening::Bare;
    for dependent in walker.dependents(token).take_while(|&dependent| dependent < token) {
        opening = match walker.relation(dependent) {
            Deprel::NmodPoss => return Opening::Possessive,
            Deprel::Det => return determiner::opening(document.word(dependent)).unwrap_or(Opening::Indefinite),
            Deprel::Nummod => Opening::Indefinite,
            _ => opening,
        };
    }
    opening
}
