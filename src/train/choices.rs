//! The choice that each pronoun is, for the script that trains the ranker.

use std::borrow::Cow;

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::silver;
use crate::Error;
use crate::coref::discourse::Discourse;
use crate::coref::features::COUNT;
use crate::coref::mention::Form;
use crate::coref::ranker;
use crate::coref::{BEFORE, third_person};
use crate::document::Document;
use crate::model::{Features, Scorer};
use crate::pipeline::{Reading, Step};

/// A pronoun and the entities that it may stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// The first byte of the pronoun.
    pub at: u32,
    /// The number of features in all.
    pub count: usize,
    /// The features of the pronoun.
    pub pronoun: Vec<usize>,
    /// The features of its standing for nobody before it.
    pub nobody: Vec<usize>,
    /// The entities that it may stand for.
    pub antecedents: Vec<Antecedent>,
    /// The index of the antecedent that is chosen, if not nobody.
    pub chosen: Option<usize>,
    /// The index of the antecedent that is known to be right, where a silver text tells one.
    pub known: Option<usize>,
}

/// An entity that a pronoun may stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Antecedent {
    /// The first byte of the head of its latest mention that is no pronoun, or of its latest at all.
    pub described: u32,
    /// The first bytes of the words that head its names, in the whole document.
    pub names: Vec<u32>,
    /// Whether the entity is given to the caller; one that only common nouns stand for is not.
    pub given: bool,
    /// The features of the pair.
    pub features: Vec<usize>,
}

/// A ranker that is kept for as long as the program runs.
#[derive(Debug, Clone, Copy)]
pub struct KeptRanker(&'static Scorer);

impl KeptRanker {
    /// The ranker of a weights file.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidWeights`] where it is no ranker's.
    pub fn read(bytes: Vec<u8>) -> Result<KeptRanker, Error> {
        Ok(KeptRanker(Box::leak(Box::new(ranker::read(bytes.leak())?))))
    }

    /// The ranker that has learned nothing, by which a pronoun stands for nobody.
    pub fn blank() -> KeptRanker {
        static BLANK: Scorer = Scorer { rows: Cow::Borrowed(&[]), bias: Vec::new(), output: Vec::new() };
        KeptRanker(&BLANK)
    }
}

/// The choices that a ranker makes for the pronouns of the third person of a text, or, of a text that is read as `silver`, those
/// whose antecedents it tells by itself.
///
/// # Errors
///
/// [`Error::InvalidWeights`] where the crate was built with weights that are none.
pub fn choices(text: &str, ranker: KeptRanker, silver: bool) -> Result<Vec<Choice>, Error> {
    let mut reading = Reading::new(text, None);
    reading.run(Step::Statements.through(), &mut ())?;
    Ok(choices_in(&reading.document, ranker.0, silver))
}

fn choices_in(document: &Document<'_>, ranker: &'static Scorer, silver: bool) -> Vec<Choice> {
    let mut discourse = Discourse::new(document, ranker);
    for (_, join) in BEFORE {
        join(&mut discourse);
    }
    let names = names(&discourse);
    let mut choices = Vec::new();
    let alike = words_like_names(&discourse);
    third_person::observe(&mut discourse, silver, |discourse, trail, index, choice| {
        let right = if silver { Some(silver::known(discourse, index, choice)?) } else { None };
        let list = |features: &Features| features.iter().collect::<Vec<_>>();
        let doubtful =
            |at: usize| silver && right != Some(at) && silver::is_doubtful(discourse, &choice.antecedents[at].0);
        let kept: Vec<usize> = (0..choice.antecedents.len()).filter(|&at| !doubtful(at)).collect();
        let antecedents = kept.iter().map(|&at| &choice.antecedents[at]).map(|(candidate, features)| Antecedent {
            described: {
                let described = trail.track(candidate.entity).described.unwrap_or(candidate.token);
                discourse.document.tokens[described].span.start
            },
            names: names.get(&candidate.entity).cloned().unwrap_or_else(|| {
                let word = discourse.document.word(candidate.token);
                alike.get(word).filter(|_| candidate.is_proper()).cloned().unwrap_or_default()
            }),
            given: discourse.entities[candidate.entity].given,
            features: list(features),
        });
        choices.push(Choice {
            at: discourse.mentions[index].span.start,
            count: COUNT,
            pronoun: list(&choice.pronoun),
            nobody: list(&choice.nobody),
            antecedents: antecedents.collect(),
            chosen: choice.best,
            known: kept.iter().position(|&at| right == Some(at)),
        });
        right.map(|known| choice.antecedents[known].0.entity)
    });
    choices
}

/// The first bytes of the words that are written like names and that no name holds.
fn words_like_names<'t>(discourse: &Discourse<'_, 't>) -> FxHashMap<&'t str, Vec<u32>> {
    let mut found: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
    for thing in discourse.things.iter().filter(|thing| thing.proper) {
        let start = discourse.document.tokens[thing.token].span.start;
        found.entry(discourse.document.word(thing.token)).or_default().push(start);
    }
    found
}

/// The first bytes of the words that head the names of each entity.
fn names(discourse: &Discourse<'_, '_>) -> FxHashMap<usize, Vec<u32>> {
    let mut names: FxHashMap<usize, Vec<u32>> = FxHashMap::default();
    for mention in discourse.mentions.iter().filter(|mention| matches!(mention.form, Form::Name)) {
        let tokens = discourse.document.tokens_in(mention.head);
        let heads = tokens.map(|token| discourse.document.tokens[token].span.start);
        if let Some(entity) = mention.entity {
            names.entry(entity).or_default().extend(heads);
        }
    }
    names
}
