//! Conversions between real numbers and the integers that stand for them.

/// The largest activation; the smallest is its negative.
///
/// Eleven bits and a sign, so that sums of products fit 32 bits (see [`Kernel::linear`](crate::model::Kernel::linear)).
pub const LIMIT: i16 = 2047;

/// 1.5 · 2²³: between 2²³ and 2²⁴ an `f32` has no fractions, so adding this rounds to an integer, ties to even.
const ROUNDER: f32 = 12_582_912.0;

/// Writes each number times `scale` as the nearest integer, ties to even, held between -[`LIMIT`] and [`LIMIT`].
///
/// A NaN becomes [`LIMIT`]. Stops at the end of the shorter slice.
pub fn quantize(numbers: &[f32], scale: f32, quantized: &mut [i16]) {
    let limit = f32::from(LIMIT);
    for (quantized, number) in quantized.iter_mut().zip(numbers) {
        let scaled = number * scale;
        let held = if scaled < limit { scaled } else { limit };
        let held = if held > -limit { held } else { -limit };
        // The rounded number is the lower half of the sum's bits.
        *quantized = (held + ROUNDER).to_bits() as i16;
    }
}

/// Writes each sum of a row times the row's scale plus its bias, for one or more tokens with a sum for every row.
///
/// Stops at the end of the shorter slice.
pub fn dequantize(sums: &[i32], scales: &[f32], biases: &[f32], numbers: &mut [f32]) {
    let rows = scales.len().min(biases.len()).max(1);
    for (sums, numbers) in sums.chunks(rows).zip(numbers.chunks_mut(rows)) {
        for (((number, &sum), scale), bias) in numbers.iter_mut().zip(sums).zip(scales).zip(biases) {
            *number = sum as f32 * scale + bias;
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn quantized(number: f32, scale: f32) -> i16 {
        let mut quantized = [0];
        quantize(&[number], scale, &mut quantized);
        quantized[0]
    }

    #[test]
    fn halves_go_to_the_even_neighbour() {
        let rounded = [0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.499_999_97].map(|number| quantized(number, 1.0));
        assert_eq!(rounded, [0, 2, 2, 0, -2, -2, 0]);
    }

    #[test]
    fn what_is_too_large_is_held() {
        let held = [2047.5, f32::MAX, f32::INFINITY, f32::NAN].map(|number| quantized(number, 1.0));
        assert_eq!(held, [LIMIT; 4]);
        assert_eq!([-2048.0, f32::MIN, f32::NEG_INFINITY].map(|number| quantized(number, 1.0)), [-LIMIT; 3]);
    }

    #[test]
    fn each_row_has_its_scale_and_bias() {
        let mut numbers = [0.0; 4];
        dequantize(&[2, 3, -2, 5], &[0.5, 2.0], &[1.0, -1.0], &mut numbers);
        assert_eq!(numbers, [2.0, 5.0, 0.0, 9.0]);
    }

    proptest! {
        #[test]
        fn rounding_is_what_the_standard_library_calls_ties_to_even(number: f32, scale in 0.001_f32..1000.0) {
            let expected = (number * scale).round_ties_even().clamp(-2047.0, 2047.0) as i16;
            prop_assume!(!number.is_nan());
            prop_assert_eq!(quantized(number, scale), expected);
        }

        #[test]
        fn integers_come_back(number in -LIMIT..=LIMIT) {
            prop_assert_eq!(quantized(number.into(), 1.0), number);
        }
    }
}
