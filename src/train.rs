//! All that training reads of a text, in one place; no part of the product (cargo feature `train`).
//!
//! A network's features are computed by the crate alone, so that training and inference cannot differ: [`features`] gives
//! the scripts of `train/` the inputs of the networks of names and statements, [`choices`] those of the ranker of
//! pronouns, and [`unjudged`] those of the judge of statements.

mod choices;
mod features;
mod judgements;
mod silver;

pub use choices::{Antecedent, Choice, KeptRanker, choices};
pub use features::{ContentFeatures, Features, features};
pub use judgements::{Unjudged, unjudged};
