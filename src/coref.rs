//! Who "he", "the cleric" and "we" are.
//!
//! Nominals and pronouns are found (`nominal`, `pronoun`), put beside the names into a `discourse`, and joined to
//! entities by an ordered list of sieves, the most precise first, in the manner of Lee et al. 2013 ("Deterministic
//! coreference resolution based on entity-centric, precision-ranked rules"):
//!
//! 1. `apposition`: "Rouhani, the president", "Rouhani is the president".
//! 2. `role`: "the chairman" is who has that title; "the U.S. government" is the United States.
//! 3. `salience`: what is left in the third person, from left to right, by type, number, gender and nearness.
//! 4. `speaker`: "I" and "we" in quotation marks are the source of the statement or its side.
//!
//! Antecedents are looked for in a window of a constant number of mentions, so that the time is linear.

mod apposition;
mod body;
mod discourse;
mod nominal;
mod noun;
mod pronoun;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod role;
mod salience;
mod speaker;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use crate::document::{Document, Entity, Mention};
use discourse::Discourse;

/// A step that joins mentions to entities.
type Sieve = fn(&mut Discourse<'_, '_>);

/// The sieves, the most precise first.
const SIEVES: [Sieve; 4] = [apposition::join, role::join, salience::join, speaker::join];

/// The mentions and entities of a document, nominals and pronouns among them.
///
/// Reads the names and the statements of the document. The names keep their entities and these their places; entities
/// that only nominals or pronouns stand for come after them.
pub fn resolve(document: &Document<'_>) -> (Vec<Mention>, Vec<Entity>) {
    let mut discourse = Discourse::new(document);
    for sieve in SIEVES {
        sieve(&mut discourse);
    }
    discourse.finish()
}
