use proptest::prelude::*;

use super::*;

/// Rows, inputs, their width and numbers enough for both.
fn shapes() -> impl Strategy<Value = (usize, usize, usize)> {
    (0..8_usize, 0..10_usize, 1..80_usize)
}

fn product<N: Number>(kernel: Kernel, matrix: Matrix<'_, N>, inputs: &[i16]) -> Vec<i32> {
    let mut outputs = vec![-1; inputs.len() / matrix.width() * matrix.rows()];
    kernel.linear(matrix, inputs, &mut outputs);
    outputs
}

/// The product in integers of 64 bits, as the definition has it.
fn exact<N: Number>(matrix: Matrix<'_, N>, inputs: &[i16]) -> Vec<i64> {
    let dot = |row: &[N], input: &[i16]| row.iter().zip(input).map(|(&a, &b)| i64::from(a.into()) * i64::from(b)).sum();
    let rows = |input| (0..matrix.rows()).map(move |row| dot(matrix.row(row), input));
    inputs.chunks(matrix.width()).flat_map(rows).collect()
}

#[test]
fn every_kernel_of_this_machine_is_named_once() {
    let names: Vec<_> = Kernel::all().into_iter().map(Kernel::name).collect();
    assert_eq!(names[0], "plain");
    assert_eq!(Kernel::all().last(), Some(&Kernel::best()));
    let mut distinct = names.clone();
    distinct.dedup();
    assert_eq!(names, distinct);
}

#[test]
fn sums_are_exact_up_to_the_widths_that_are_promised() {
    for kernel in Kernel::all() {
        let (weights, inputs) = (vec![-128_i8; 8196], vec![2047_i16; 8196]);
        assert_eq!(product(kernel, Matrix::new(&weights, 8196), &inputs), [-128 * 2047 * 8196], "{}", kernel.name());
        let activations = vec![-2047_i16; 512];
        assert_eq!(product(kernel, Matrix::new(&activations, 512), &activations), [2047 * 2047 * 512]);
    }
}

#[test]
fn sums_that_do_not_fit_wrap_alike() {
    let numbers = [i16::MIN; 35];
    for kernel in Kernel::all() {
        assert_eq!(product(kernel, Matrix::new(&numbers, 35), &numbers), [(35_i64 << 30) as i32], "{}", kernel.name());
    }
}

#[test]
fn what_is_empty_gives_nothing() {
    for kernel in Kernel::all() {
        assert!(product(kernel, Matrix::new(&[0_i8; 0], 3), &[1, 2, 3]).is_empty());
        assert!(product(kernel, Matrix::new(&[1_i8, 2, 3], 3), &[]).is_empty());
        kernel.linear(Matrix::new(&[1_i8, 2, 3], 0), &[], &mut []);
    }
}

proptest! {
    #[test]
    fn weights_times_activations_are_the_same_on_every_kernel(
        (rows, tokens, width) in shapes(),
        weights in prop::collection::vec(any::<i8>(), 8 * 80),
        inputs in prop::collection::vec(-2047..=2047_i16, 10 * 80),
    ) {
        let (matrix, inputs) = (Matrix::new(&weights[..rows * width], width), &inputs[..tokens * width]);
        for kernel in Kernel::all() {
            let found: Vec<_> = product(kernel, matrix, inputs).into_iter().map(i64::from).collect();
            prop_assert_eq!(found, exact(matrix, inputs), "{}", kernel.name());
        }
    }

    #[test]
    fn any_16_bit_numbers_give_the_same_on_every_kernel(
        (rows, tokens, width) in shapes(),
        heads in prop::collection::vec(any::<i16>(), 8 * 80),
        inputs in prop::collection::vec(any::<i16>(), 10 * 80),
    ) {
        let (matrix, inputs) = (Matrix::new(&heads[..rows * width], width), &inputs[..tokens * width]);
        for kernel in Kernel::all() {
            let expected: Vec<_> = exact(matrix, inputs).into_iter().map(|sum| sum as i32).collect();
            prop_assert_eq!(product(kernel, matrix, inputs), expected, "{}", kernel.name());
        }
    }
}
