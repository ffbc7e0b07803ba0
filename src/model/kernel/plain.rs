//! The product as its definition has it, which the vector units are tested against.

use crate::model::{Matrix, Number};

/// See [`Kernel::linear`](crate::model::Kernel::linear); the matrix is not empty.
pub fn linear<N: Number>(matrix: Matrix<'_, N>, inputs: &[i16], outputs: &mut [i32]) {
    let (rows, width) = (matrix.rows(), matrix.width());
    for (input, output) in inputs.chunks_exact(width).zip(outputs.chunks_exact_mut(rows)) {
        for (row, output) in output.iter_mut().enumerate() {
            *output = dot(matrix.row(row), input);
        }
    }
}

/// The sum of the products of two vectors, which wraps where it does not fit.
pub fn dot<N: Number>(row: &[N], input: &[i16]) -> i32 {
    row.iter().zip(input).fold(0, |sum, (&a, &b)| sum.wrapping_add(a.into() * i32::from(b)))
}
