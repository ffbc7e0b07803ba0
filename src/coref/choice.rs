//! What pronouns are chosen from, for the script that trains the ranker.

use serde::Serialize;

use super::discourse::Discourse;
use super::features::{COUNT, Features};
use super::ranker::Ranker;
use super::{BEFORE, third_person};
use crate::Error;
use crate::document::Document;

/// A pronoun and what it may stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The first byte of the pronoun.
    pub at: u32,
    /// How many features there are.
    pub count: usize,
    /// The features of the pronoun.
    pub pronoun: Vec<usize>,
    /// The features of its standing for nobody before it.
    pub nobody: Vec<usize>,
    /// For every antecedent the first byte of the head of its latest mention, the same of its latest mention that is no
    /// pronoun, whether it may be a mention, and its features.
    pub antecedents: Vec<(u32, u32, bool, Vec<usize>)>,
}

/// What the pronouns of the third person are chosen from, in a document that is read as far as its statements.
///
/// # Errors
///
/// As [`resolve`](super::resolve).
pub fn choices(document: &Document<'_>) -> Result<Vec<Choice>, Error> {
    let mut discourse = Discourse::new(document, Ranker::shipped()?);
    for (_, join) in BEFORE {
        join(&mut discourse);
    }
    let mut choices = Vec::new();
    third_person::observe(&mut discourse, |discourse, index, choice| {
        let list = |features: &Features| features.iter().collect::<Vec<_>>();
        let antecedents = choice.antecedents.iter().map(|(antecedent, features)| {
            let start = |token: usize| discourse.document.tokens[token].span.start;
            (
                start(antecedent.past.token),
                start(antecedent.described),
                discourse.entities[antecedent.past.entity].given,
                list(features),
            )
        });
        choices.push(Choice {
            at: discourse.candidates[index].span.start,
            count: COUNT,
            pronoun: list(&choice.pronoun),
            nobody: list(&choice.nobody),
            antecedents: antecedents.collect(),
        });
    });
    Ok(choices)
}
