//! Common nouns that stand for no entity of ours ("the idea"): they are no mentions, but pronouns may stand for them.

use rustc_hash::FxHashSet;

use super::grammar::{self, Role};
use super::mention::DiscourseMention;
use crate::annotation::{MentionForm, Sieve};
use crate::document::{Deprel, Document, Mention, Upos, Xpos};
use crate::lexicon::calendar::names_no_entity;
use crate::lexicon::opening::Opening;
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{determiner, gazetteer};
use crate::syntax::walker::Walker;

/// A common noun that heads no mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Thing {
    /// The noun.
    pub(crate) token: usize,
    /// Whether it stands for several.
    pub(super) plural: bool,
    /// The beginning of its phrase.
    pub(super) opening: Opening,
    /// The innermost stretch of verbatim words that holds it: the statement that has it.
    pub(super) quoted_in: Option<usize>,
    /// Whether it is written like a name, which no name that was found holds.
    pub(crate) proper: bool,
    /// Its entity, an index into those of the discourse.
    pub(super) entity: Option<usize>,
}

impl Thing {
    /// The mention by name of somebody who is only known from a pronoun, of whatever entity.
    pub(super) fn name(&self, document: &Document<'_>) -> Mention {
        let span = document.tokens[self.token].span;
        Mention { span, head: span, form: MentionForm::Name, entity: 0, sieve: Sieve::Name }
    }
}

/// The common nouns of a document that head no mention, in text order.
pub(super) fn things(document: &Document<'_>, mentions: &[DiscourseMention]) -> Vec<Thing> {
    let mut taken = vec![false; document.tokens.len()];
    for mention in mentions {
        taken[document.tokens_in(mention.head)].fill(true);
    }
    let small = small_words(document);
    let mut found = Vec::new();
    for sentence in &document.sentences {
        for token in sentence.range().filter(|&token| !taken[token] && is_thing(document, token)) {
            let plural = matches!(document.tokens[token].xpos, Xpos::Nns | Xpos::Nnps);
            let (opening, proper) = (opening(document, token), is_proper(document, token, &small));
            found.push(Thing { token, plural, opening, quoted_in: None, proper, entity: None });
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

/// The words, in small letters, that a document has in small letters or behind a word that says whose or which they are: names of
/// people have neither.
fn small_words(document: &Document<'_>) -> FxHashSet<String> {
    let is_small = |token: usize| {
        let before = token.checked_sub(1).map(|before| &document.tokens[before]);
        let determined = before.is_some_and(|before| before.upos == Upos::Det || before.xpos == Xpos::PrpPossessive);
        determined || document.word(token).chars().all(char::is_lowercase)
    };
    (0..document.tokens.len())
        .filter(|&token| is_small(token))
        .map(|token| document.word(token).to_lowercase())
        .collect()
}

/// Whether a noun is written like a name that lists do not have: with a capital letter and then small ones, tagged as a name, and by itself
/// a part of a clause; no word that the document has in small letters as well, nor a common one at the beginning of its sentence.
fn is_proper(document: &Document<'_>, token: usize, small: &FxHashSet<String>) -> bool {
    let word = document.word(token);
    let shape = word.starts_with(char::is_uppercase)
        && word.chars().skip(1).any(char::is_lowercase)
        && word.chars().all(|c| !c.is_ascii_digit() && c != '.');
    let sentence = document.tokens[token].sentence;
    let before = token.checked_sub(1).map(|before| &document.tokens[before]).filter(|other| other.sentence == sentence);
    let next = document.tokens.get(token + 1).filter(|other| other.sentence == sentence);
    let alone = opening(document, token) == Opening::Bare
        && !before.is_some_and(|before| matches!(before.upos, Upos::Det | Upos::Num))
        && !next.is_some_and(|next| matches!(next.upos, Upos::Noun | Upos::Propn | Upos::Num));
    let enclosed = token
        .checked_sub(1)
        .is_some_and(|before| matches!(document.word(before), "(" | "[" | "“" | "‘" | "\"" | "``" | "'"));
    let takes_part = !matches!(grammar::role(document, token), Role::Predicate | Role::Modifier | Role::Other);
    let known = || {
        let listed = names_no_entity(word) || gazetteer::known(word).is_some();
        listed || small.contains(&word.to_lowercase()) || before.is_none() && is_common(word)
    };
    document.tokens[token].xpos == Xpos::Nnp && shape && alone && !enclosed && takes_part && !known()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::coref::testing;

    #[test]
    fn words_that_lists_have_are_not_like_names() {
        let proper = |text: &str| {
            let document = testing::document(text);
            let small = small_words(&document);
            (0..document.tokens.len()).filter(|&token| is_proper(&document, token, &small)).count()
        };
        assert_eq!(proper("They met Hanvik there."), 1);
        assert_eq!(proper("They met on Monday in Berlin with NATO and an aide."), 0);
        assert_eq!(proper("They met Hanvik, a hanvik."), 0);
        assert_eq!(proper("They met the Hanvik. (Hanvik.) The Hanvik deal fell."), 0);
    }
}
