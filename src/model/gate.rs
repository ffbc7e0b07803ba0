//! Functions of single numbers between the layers of a network.

/// Replaces each number `x` by `x / (1 + |x|)`, between -1 and 1: the softsign of Bergstra et al. (2009), which needs no
/// exponential.
pub fn softsign(numbers: &mut [f32]) {
    for number in numbers {
        *number /= 1.0 + number.abs();
    }
}

/// Replaces each number `x` by `1/2 + x / (2 + 2|x|)`, between 0 and 1: a logistic curve made of
/// [`softsign`], moved and halved. Finite numbers give finite ones.
pub fn sigmoid(numbers: &mut [f32]) {
    for number in numbers {
        *number = 0.5 + 0.5 * *number / (1.0 + number.abs());
    }
}

/// Replaces negative numbers by 0.
pub fn relu(numbers: &mut [f32]) {
    for number in numbers {
        *number = if *number > 0.0 { *number } else { 0.0 };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn softsign_keeps_signs_and_goes_to_one() {
        let mut numbers = [-3.0, -0.0, 1.0, 1e30];
        softsign(&mut numbers);
        assert_eq!(numbers.map(f32::to_bits), [-0.75_f32, -0.0, 0.5, 1.0].map(f32::to_bits));
    }

    #[test]
    fn the_curve_goes_from_nothing_to_one() {
        let mut numbers = [-1e30, -1.0, 0.0, 1.0, 3.0, 1e30];
        sigmoid(&mut numbers);
        assert_eq!(numbers, [0.0, 0.25, 0.5, 0.75, 0.875, 1.0]);
    }

    #[test]
    fn what_is_negative_becomes_zero() {
        let mut numbers = [-1.0, -0.0, 0.0, 2.5];
        relu(&mut numbers);
        assert_eq!(numbers.map(f32::to_bits), [0.0_f32, 0.0, 0.0, 2.5].map(f32::to_bits));
    }
}
