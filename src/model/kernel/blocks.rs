//! The product in blocks, for any vector unit.
//!
//! Everything here is inlined into a function that is compiled for the unit in question; without that, each operation
//! would be a call.

use std::array;

use super::lanes::{INPUTS, Lanes, Number, WIDTH};
use super::plain;
use crate::model::Matrix;

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
