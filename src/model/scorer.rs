//! A small network that scores something by binary features.

use std::borrow::Cow;

use super::feature_group::Features;
use super::{Matrix, Weights, WeightsError};

/// One hidden layer over binary features: what each feature gives to the hidden layer is a row of whole numbers, so that a
/// score costs as many additions of rows as there are features that hold.
#[derive(Debug)]
pub(crate) struct Scorer {
    /// A row for each feature.
    pub(crate) rows: Cow<'static, [i8]>,
    /// The first layer's own numbers.
    pub(crate) bias: Vec<i16>,
    /// The second layer, a row for each score.
    pub(crate) output: Vec<i16>,
}

impl Scorer {
    /// The scorer of a weights file, of so many features and scores.
    ///
    /// # Errors
    ///
    /// The fault of the file, where it is no such scorer's.
    pub(crate) fn read(bytes: &'static [u8], features: usize, scores: usize) -> Result<Scorer, WeightsError> {
        let weights = Weights::read(bytes)?;
        let [width] = weights.tensor("bias")?.dimensions()?;
        let output = weights.tensor("output")?;
        Ok(Scorer {
            rows: weights.tensor("rows")?.i8(&[features, width])?,
            bias: weights.tensor("bias")?.i16(&[width])?,
            output: if scores == 1 { output.i16(&[width])? } else { output.i16(&[scores, width])? },
        })
    }

    /// The hidden layer of some features alone, before others are added.
    pub(crate) fn hidden(&self, features: &Features) -> Vec<i32> {
        let mut hidden: Vec<i32> = self.bias.iter().copied().map(i32::from).collect();
        self.add(&mut hidden, features);
        hidden
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

    /// The first score of the features of a hidden layer and others; only comparisons with other scores mean something.
    pub(crate) fn score(&self, hidden: &[i32], features: &Features) -> i64 {
        let mut hidden = hidden.to_vec();
        self.add(&mut hidden, features);
        self.scores(&hidden).next().unwrap_or_default()
    }

    /// The scores of a hidden layer.
    pub(crate) fn scores(&self, hidden: &[i32]) -> impl Iterator<Item = i64> {
        let product =
            |row: &[i16]| hidden.iter().zip(row).map(|(&sum, &weight)| i64::from(sum.max(0)) * i64::from(weight)).sum();
        self.output.chunks_exact(self.bias.len().max(1)).map(product)
    }
}
