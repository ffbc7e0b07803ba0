//! The network that says how well an antecedent fits a pronoun.
//!
//! One hidden layer over binary features (Clark and Manning 2016, "Deep Reinforcement Learning for Mention-Ranking
//! Coreference Models", has it so, if deeper): what each feature gives to the hidden layer is a row of whole numbers, so
//! that a pair costs as many additions of rows as it has features. `train/coref/` makes the weights, and `ranker.md`
//! is their card.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::features::{self, Features};
use crate::model::{Matrix, Weights, WeightsError};

static SHIPPED: LazyLock<Result<Ranker, WeightsError>> = LazyLock::new(|| Ranker::read(include_bytes!("ranker.bin")));

/// The weights.
#[derive(Debug)]
pub(crate) struct Ranker {
    /// A row for each feature.
    pub(crate) rows: Cow<'static, [i8]>,
    /// The first layer's own numbers.
    pub(crate) bias: Vec<i16>,
    /// The second layer.
    pub(crate) output: Vec<i16>,
}

impl Ranker {
    /// The ranker that the crate ships with.
    pub(super) fn shipped() -> Result<&'static Ranker, WeightsError> {
        SHIPPED.as_ref().map_err(Clone::clone)
    }

    /// The ranker of a weights file.
    ///
    /// # Errors
    ///
    /// The fault of the file, where it is no ranker's.
    pub(crate) fn read(bytes: &'static [u8]) -> Result<Ranker, WeightsError> {
        let weights = Weights::read(bytes)?;
        let [width] = weights.tensor("bias")?.dimensions()?;
        Ok(Ranker {
            rows: weights.tensor("rows")?.i8(&[features::COUNT, width])?,
            bias: weights.tensor("bias")?.i16(&[width])?,
            output: weights.tensor("output")?.i16(&[width])?,
        })
    }

    /// Adds to the hidden layer the rows of some features.
    fn add(&self, hidden: &mut [i32], features: &Features) {
        let rows = Matrix::new(&self.rows, self.bias.len());
        for feature in features.iter() {
            for (sum, &weight) in hidden.iter_mut().zip(rows.row(feature)) {
                *sum += i32::from(weight);
            }
        }
    }

    /// The hidden layer of a pronoun, before an antecedent is looked at.
    pub(super) fn pronoun(&self, features: &Features) -> Vec<i32> {
        let mut hidden: Vec<i32> = self.bias.iter().copied().map(i32::from).collect();
        self.add(&mut hidden, features);
        hidden
    }

    /// The score of an antecedent for a pronoun; only comparisons with others for the same pronoun mean something.
    pub(super) fn score(&self, pronoun: &[i32], antecedent: &Features) -> i64 {
        let mut hidden = pronoun.to_vec();
        self.add(&mut hidden, antecedent);
        hidden.iter().zip(&self.output).map(|(&sum, &weight)| i64::from(sum.max(0)) * i64::from(weight)).sum()
    }
}
