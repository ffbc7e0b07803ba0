//! What pronouns are chosen from, for the script that trains the ranker.

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::discourse::{Discourse, Form};
use super::features::{COUNT, Features};
use super::ranker::Ranker;
use super::{BEFORE, third_person};
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
    /// What it may stand for.
    pub antecedents: Vec<Antecedent>,
    /// Which of these is chosen, if not nobody.
    pub chosen: Option<usize>,
}

/// An entity that a pronoun may stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Antecedent {
    /// The first byte of the head of its latest mention that is no pronoun, or of its latest at all.
    pub described: u32,
    /// The first bytes of the words that head its names, in the whole document.
    pub names: Vec<u32>,
    /// Whether it may be a mention.
    pub given: bool,
    /// The features of the pair.
    pub features: Vec<usize>,
}

/// What the pronouns of the third person are chosen from by a ranker, or by none, in a document that is read as far as
/// its statements.
pub fn choices(document: &Document<'_>, ranker: Option<&'static Ranker>) -> Vec<Choice> {
    let mut discourse = Discourse::new(document, ranker.unwrap_or_else(Ranker::blank));
    for (_, join) in BEFORE {
        join(&mut discourse);
    }
    let names = names(&discourse);
    let mut choices = Vec::new();
    third_person::observe(&mut discourse, |discourse, index, choice| {
        let list = |features: &Features| features.iter().collect::<Vec<_>>();
        let antecedents = choice.antecedents.iter().map(|(antecedent, features)| Antecedent {
            described: discourse.document.tokens[antecedent.described].span.start,
            names: names.get(&antecedent.past.entity).cloned().unwrap_or_default(),
            given: discourse.entities[antecedent.past.entity].given,
            features: list(features),
        });
        choices.push(Choice {
            at: discourse.candidates[index].span.start,
            count: COUNT,
            pronoun: list(&choice.pronoun),
            nobody: list(&choice.nobody),
            antecedents: antecedents.collect(),
            chosen: choice.best,
        });
    });
    choices
}

/// The first bytes of the words that head the names of each entity.
fn names(discourse: &Discourse<'_, '_>) -> FxHashMap<usize, Vec<u32>> {
    let mut names: FxHashMap<usize, Vec<u32>> = FxHashMap::default();
    for candidate in discourse.candidates.iter().filter(|candidate| matches!(candidate.form, Form::Name)) {
        let tokens = discourse.document.tokens_in(candidate.head);
        let heads = tokens.map(|token| discourse.document.tokens[token].span.start);
        if let Some(entity) = candidate.entity {
            names.entry(entity).or_default().extend(heads);
        }
    }
    names
}
