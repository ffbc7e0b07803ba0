//! One digest of all that a network computes with, which every kernel on every machine must give.

pub mod reading;

use sayso::model::{Kernel, LIMIT, Matrix, add, add_row, dequantize, quantize, relu, sigmoid, softsign};

/// The result of the computation of [`digest`].
pub const DIGEST: u64 = 0x49e5_ab6c_f5ff_0b07;

const TOKENS: usize = 23;
const EMBEDDED: usize = 75;
const HIDDEN: usize = 131;

/// The digest of everything that a small network computes from numbers that only look like chance.
pub fn digest(kernel: Kernel) -> u64 {
    let mut numbers = Generator(1);
    let mut digest = Digest::EMPTY;
    let table = numbers.weights(40 * EMBEDDED);
    let mut embedded = vec![0_i16; TOKENS * EMBEDDED];
    for token in embedded.chunks_mut(EMBEDDED) {
        for _ in 0..6 {
            add_row(token, Matrix::new(&table, EMBEDDED).row(numbers.below(40)));
        }
    }
    digest.add(embedded.iter().flat_map(|number| number.to_le_bytes()));

    let weights = numbers.weights(HIDDEN * EMBEDDED);
    let mut sums = vec![0_i32; TOKENS * HIDDEN];
    kernel.linear(Matrix::new(&weights, EMBEDDED), &embedded, &mut sums);
    let more: Vec<i32> = sums.iter().map(|_| numbers.below(1 << 16) as i32 - (1 << 15)).collect();
    add(&mut sums, &more);
    digest.add(sums.iter().flat_map(|number| number.to_le_bytes()));

    let scales = numbers.fractions(HIDDEN);
    let biases = numbers.fractions(HIDDEN);
    let mut hidden = vec![0.0; sums.len()];
    dequantize(&sums, &scales, &biases, &mut hidden);
    let mut gates = hidden.clone();
    sigmoid(&mut gates);
    let mut candidates = hidden.clone();
    softsign(&mut candidates);
    relu(&mut hidden);
    for ((number, gate), candidate) in hidden.iter_mut().zip(&gates).zip(&candidates) {
        *number = candidate + gate * (*number - candidate);
    }
    digest.add(hidden.iter().flat_map(|number| number.to_bits().to_le_bytes()));

    let mut activations = vec![0_i16; hidden.len()];
    quantize(&hidden, 0.37, &mut activations);
    assert!(activations.contains(&LIMIT) && activations.iter().any(|&number| 0 < number && number < LIMIT));
    digest.add(activations.iter().flat_map(|number| number.to_le_bytes()));

    let mut scores = vec![0_i32; TOKENS * TOKENS];
    kernel.linear(Matrix::new(&activations, HIDDEN), &activations, &mut scores);
    digest.add(scores.iter().flat_map(|number| number.to_le_bytes()));
    digest.0
}

/// Numbers that look like chance and are the same everywhere: Knuth's linear congruential generator, MMIX.
struct Generator(u64);

impl Generator {
    fn next(&mut self) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32
    }

    fn below(&mut self, end: u32) -> usize {
        (self.next() % end) as usize
    }

    fn weights(&mut self, count: usize) -> Vec<i8> {
        (0..count).map(|_| self.next() as i8).collect()
    }

    /// From -1/32 to 1/32.
    fn fractions(&mut self, count: usize) -> Vec<f32> {
        (0..count).map(|_| (self.below(1 << 17) as f32 - 65536.0) / (65536.0 * 32.0)).collect()
    }
}

/// FNV-1a, 64 bits.
struct Digest(u64);

impl Digest {
    const EMPTY: Digest = Digest(0xcbf2_9ce4_8422_2325);

    fn add(&mut self, bytes: impl Iterator<Item = u8>) {
        self.0 = bytes.fold(self.0, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    }
}
