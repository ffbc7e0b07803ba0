//! The product in blocks, for any vector unit.
//!
//! Everything here is inlined into a function that is compiled for the unit in question; without that, each operation
//! would be a call.

use std::array;

use super::plain;
use crate::model::Matrix;

/// How many numbers are taken at a time.
pub const WIDTH: usize = 16;

/// How many inputs share what is loaded of a row.
pub const INPUTS: usize = 4;

/// A vector unit, sixteen numbers at a time.
pub trait Lanes: Copy {
    /// Sixteen 16-bit numbers.
    type Numbers: Copy;
    /// Sums of products, a few 32-bit parts whose total counts; each wraps where it does not fit.
    type Sums: Copy;

    /// Sixteen numbers as they are.
    fn load(self, numbers: &[i16; WIDTH]) -> Self::Numbers;

    /// Sixteen numbers, made 16 bits wide.
    fn widen(self, numbers: &[i8; WIDTH]) -> Self::Numbers;

    /// No products.
    fn zero(self) -> Self::Sums;

    /// The sums with sixteen products more.
    fn add_products(self, sums: Self::Sums, a: Self::Numbers, b: Self::Numbers) -> Self::Sums;

    /// What the parts of each come to; four at a time cost little more than one.
    fn totals(self, sums: [Self::Sums; INPUTS]) -> [i32; INPUTS];
}

/// What a matrix may be made of: `i8` and `i16`.
pub trait Number: Copy + Into<i32> + sealed::Sealed {
    /// Sixteen of them in a vector unit.
    #[doc(hidden)]
    fn load<L: Lanes>(lanes: L, numbers: &[Self; WIDTH]) -> L::Numbers;
}

mod sealed {
    pub trait Sealed {}
    impl Sealed for i8 {}
    impl Sealed for i16 {}
}

impl Number for i8 {
    #[inline(always)]
    fn load<L: Lanes>(lanes: L, numbers: &[i8; WIDTH]) -> L::Numbers {
        lanes.widen(numbers)
    }
}

impl Number for i16 {
    #[inline(always)]
    fn load<L: Lanes>(lanes: L, numbers: &[i16; WIDTH]) -> L::Numbers {
        lanes.load(numbers)
    }
}

/// See [`Kernel::linear`](crate::model::Kernel::linear); the matrix is not empty.
#[inline(always)]
pub fn linear<L: Lanes, N: Number>(lanes: L, matrix: Matrix<'_, N>, inputs: &[i16], outputs: &mut [i32]) {
    let (rows, width) = (matrix.rows(), matrix.width());
    let tokens = (inputs.len() / width).min(outputs.len() / rows);
    let blocked = tokens - tokens % INPUTS;
    let (first, rest) = outputs[..tokens * rows].split_at_mut(blocked * rows);
    for (inputs, outputs) in inputs.chunks_exact(INPUTS * width).zip(first.chunks_exact_mut(INPUTS * rows)) {
        multiply::<L, N, INPUTS>(lanes, matrix, inputs, outputs);
    }
    let inputs = &inputs[blocked * width..];
    match tokens % INPUTS {
        1 => multiply::<L, N, 1>(lanes, matrix, inputs, rest),
        2 => multiply::<L, N, 2>(lanes, matrix, inputs, rest),
        3 => multiply::<L, N, 3>(lanes, matrix, inputs, rest),
        _ => {}
    }
}

/// All rows with `T` inputs, two rows at a time.
#[inline(always)]
fn multiply<L: Lanes, N: Number, const T: usize>(lanes: L, matrix: Matrix<'_, N>, inputs: &[i16], outputs: &mut [i32]) {
    let (rows, width) = (matrix.rows(), matrix.width());
    let inputs: [&[i16]; T] = array::from_fn(|t| &inputs[t * width..(t + 1) * width]);
    let mut row = 0;
    while row + 1 < rows {
        let sums = tile(lanes, [matrix.row(row), matrix.row(row + 1)], inputs);
        for t in 0..T {
            outputs[t * rows + row] = sums[0][t];
            outputs[t * rows + row + 1] = sums[1][t];
        }
        row += 2;
    }
    if row < rows {
        let [sums] = tile(lanes, [matrix.row(row)], inputs);
        for t in 0..T {
            outputs[t * rows + row] = sums[t];
        }
    }
}

/// `R` rows with `T` inputs of the same length.
#[inline(always)]
fn tile<L: Lanes, N: Number, const R: usize, const T: usize>(
    lanes: L,
    rows: [&[N]; R],
    inputs: [&[i16]; T],
) -> [[i32; T]; R] {
    let width = rows.iter().map(|row| row.len()).min().unwrap_or(0);
    let blocks = width / WIDTH;
    let whole_rows = rows.map(|row| &row.as_chunks::<WIDTH>().0[..blocks]);
    let whole_inputs = inputs.map(|input| &input.as_chunks::<WIDTH>().0[..blocks]);
    let mut sums = [[lanes.zero(); T]; R];
    for at in 0..blocks {
        let mut weights = [lanes.load(&[0; WIDTH]); R];
        for r in 0..R {
            weights[r] = N::load(lanes, &whole_rows[r][at]);
        }
        for t in 0..T {
            let input = lanes.load(&whole_inputs[t][at]);
            for r in 0..R {
                sums[r][t] = lanes.add_products(sums[r][t], weights[r], input);
            }
        }
    }
    let mut totals = [[0; T]; R];
    for r in 0..R {
        let all = lanes.totals(array::from_fn(|t| if t < T { sums[r][t] } else { lanes.zero() }));
        totals[r].copy_from_slice(&all[..T]);
    }
    if blocks * WIDTH < width {
        for r in 0..R {
            for t in 0..T {
                let rest = plain::dot(&rows[r][blocks * WIDTH..], &inputs[t][blocks * WIDTH..]);
                totals[r][t] = totals[r][t].wrapping_add(rest);
            }
        }
    }
    totals
}
