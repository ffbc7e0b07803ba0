//! Coreference: the entities that "he", "the cleric" and "we" stand for.
//!
//! Nominals and pronouns are found (`nominal`, and the tables of `lexicon`), put beside the names into a `discourse`, and joined to
//! entities by an ordered list of sieves, the most precise first, in the manner of Lee et al. 2013 ("Deterministic
//! coreference resolution based on entity-centric, precision-ranked rules"):
//!
//! 1. `apposition`: "Rouhani, the president", "Rouhani is the president".
//! 2. `role`: "the chairman" is who has that title; "the U.S. government" is the United States.
//! 3. `description`: "the firm" is the nearest company, "the deal" the only one that the article names.
//! 4. `third_person`: "he", "it" and "they" are the candidate of the `trail` that the `ranker` ranks highest. It knows a
//!    `pair` of pronoun and candidate by its `features`, roles (`grammar`) and paths in trees among them. Common nouns that
//!    stand for no entity of ours (`thing`) are candidates too; a pronoun for one of those stands for nobody. A source that
//!    goes on speaking (`continued`) comes before all of them.
//! 5. `speaker`: "I" and "we" in quotation marks are the source of the statement or its side.
//!
//! Antecedents are looked for in a window: the last 60 mentions for noun phrases, the last 100 mentions and things, and of
//! those the last 24 entities, for pronouns. So the time is linear in the text. Where "he" or "she" finds nobody, but
//! somebody was spoken of before the window, a warning says so.

mod apposition;
mod body;
mod clause;
mod continued;
mod description;
pub(crate) mod discourse;
mod distant;
pub(crate) mod features;
mod grammar;
pub(crate) mod mention;
mod nominal;
mod pair;
mod polity;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod quoted;
pub(crate) mod ranker;
mod reflexive;
mod role;
mod speaker;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
pub(crate) mod thing;
pub(crate) mod third_person;
pub(crate) mod trail;

use crate::Error;
use crate::annotation::Sieve;
use crate::document::{Document, Entity, Mention, Warning};
use discourse::Discourse;

/// A step that joins mentions to entities.
type Join = fn(&mut Discourse<'_, '_>);

/// The sieves before the third person, the most precise first.
pub(crate) const BEFORE: [(Sieve, Join); 3] =
    [(Sieve::Apposition, apposition::join), (Sieve::Role, role::join), (Sieve::Description, description::join)];

/// The sieves that are left.
const AFTER: [(Sieve, Join); 2] = [(Sieve::ThirdPerson, third_person::join), (Sieve::Speaker, speaker::join)];

/// The result of coreference.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Resolution {
    /// The mentions in text order, nominals and pronouns among them.
    pub mentions: Vec<Mention>,
    /// The entities that they stand for.
    pub entities: Vec<Entity>,
    /// The warning that an antecedent may lie before the window, if one may.
    pub warning: Option<Warning>,
}

/// The mentions and entities of a document, nominals and pronouns among them.
///
/// Reads the names and the statements of the document. The names keep their entities and these their places; entities
/// that only nominals or pronouns stand for come after them.
///
/// # Errors
///
/// [`Error::InvalidWeights`] where the crate was built with weights that are not the ranker's.
pub fn resolve(document: &Document<'_>) -> Result<Resolution, Error> {
    let mut discourse = Discourse::new(document, ranker::shipped()?);
    for (sieve, join) in BEFORE.into_iter().chain(AFTER) {
        discourse.sieve = sieve;
        join(&mut discourse);
    }
    let warning = discourse.cut_off.map(distant::warning);
    let (mentions, entities) = discourse.finish();
    Ok(Resolution { mentions, entities, warning })
}
