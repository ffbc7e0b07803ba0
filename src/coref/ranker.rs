//! The network that says how well an antecedent fits a pronoun.
//!
//! One hidden layer over binary features (Clark and Manning 2016, "Deep Reinforcement Learning for Mention-Ranking
//! Coreference Models", has it so, if deeper). `train/coref/` makes the weights, and `ranker.md` is their card.

use std::sync::LazyLock;

use super::features;
use crate::model::{Scorer, WeightsError};

static SHIPPED: LazyLock<Result<Scorer, WeightsError>> = LazyLock::new(|| read(include_bytes!("ranker.bin")));

/// The ranker that the crate ships with.
pub(super) fn shipped() -> Result<&'static Scorer, WeightsError> {
    SHIPPED.as_ref().map_err(Clone::clone)
}

/// The ranker of a weights file.
///
/// # Errors
///
/// The fault of the file, where it is no ranker's.
pub(crate) fn read(bytes: &'static [u8]) -> Result<Scorer, WeightsError> {
    Scorer::read(bytes, features::COUNT, 1)
}
