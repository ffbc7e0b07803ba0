//! Sums of vectors of integers.

/// Adds a row of a table to a vector, number by number, as sums of embeddings are made.
///
/// A sum that does not fit 16 bits is held at the end of their range; up to 256 rows always fit.
pub fn add_row(sum: &mut [i16], row: &[i8]) {
    for (sum, &number) in sum.iter_mut().zip(row) {
        *sum = sum.saturating_add(number.into());
    }
}

/// Adds a vector to another, number by number; a sum that does not fit 32 bits wraps.
pub fn add(sum: &mut [i32], numbers: &[i32]) {
    for (sum, &number) in sum.iter_mut().zip(numbers) {
        *sum = sum.wrapping_add(number);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_add_up_and_stay_in_range() {
        let mut sum = [0, 100, i16::MAX - 1, i16::MIN + 1];
        add_row(&mut sum, &[-128, 27, 127, -128]);
        assert_eq!(sum, [-128, 127, i16::MAX, i16::MIN]);
    }

    #[test]
    fn vectors_add_up_and_wrap() {
        let mut sum = [1, i32::MAX];
        add(&mut sum, &[-3, 1]);
        assert_eq!(sum, [-2, i32::MIN]);
    }
}
