//! A linear layer of a network.

use std::borrow::Cow;

use super::{Kernel, Matrix, Weights, WeightsError, dequantize};

/// 8-bit weights that map whole activations to sums, and the scales and biases that turn the sums into numbers.
#[derive(Debug)]
pub struct Linear<'w> {
    weights: Cow<'w, [i8]>,
    width: usize,
    scales: Vec<f32>,
    biases: Vec<f32>,
}

impl<'w> Linear<'w> {
    /// The layer of this name: a row of `shape[1]` weights for each sum. Where there are more rows than `outputs`, the
    /// scales and biases repeat after every `outputs` rows.
    ///
    /// # Errors
    ///
    /// A [`WeightsError`] for what is missing or of another shape.
    pub fn read(
        weights: &Weights<'w>,
        name: &str,
        shape: [usize; 2],
        outputs: usize,
    ) -> Result<Linear<'w>, WeightsError> {
        let biases = weights.tensor(&format!("{name}.bias"))?.f32(&[outputs])?;
        Linear::with_biases(weights, name, shape, biases)
    }

    /// The layer of this name with biases from elsewhere, one for each number that comes out.
    ///
    /// # Errors
    ///
    /// As [`read`](Linear::read).
    pub fn with_biases(
        weights: &Weights<'w>,
        name: &str,
        shape: [usize; 2],
        biases: Vec<f32>,
    ) -> Result<Linear<'w>, WeightsError> {
        Ok(Linear {
            weights: weights.tensor(&format!("{name}.weight"))?.i8(&shape)?,
            width: shape[1],
            scales: weights.tensor(&format!("{name}.scale"))?.f32(&[biases.len()])?,
            biases,
        })
    }

    /// The length of the vector that comes out of each vector of activations.
    pub fn outputs(&self) -> usize {
        self.scales.len()
    }

    /// The exact sums of any number of vectors of activations, a row of sums for each.
    pub fn sums(&self, kernel: Kernel, activations: &[i16], sums: &mut Vec<i32>) {
        let matrix = Matrix::new(&self.weights, self.width);
        sums.resize(activations.len() / self.width * matrix.rows(), 0);
        kernel.linear(matrix, activations, sums);
    }

    /// The numbers that sums stand for.
    pub fn numbers(&self, sums: &[i32], numbers: &mut Vec<f32>) {
        numbers.resize(sums.len(), 0.0);
        dequantize(sums, &self.scales, &self.biases, numbers);
    }

    /// The numbers of any number of vectors of activations, a row for each; `sums` is a scratch buffer.
    pub fn apply(&self, kernel: Kernel, activations: &[i16], sums: &mut Vec<i32>, numbers: &mut Vec<f32>) {
        self.sums(kernel, activations, sums);
        self.numbers(sums, numbers);
    }
}
