//! Products of matrices, in plain Rust or on the machine's vector unit, with the same result.

#[cfg(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128")))]
mod blocks;
mod lanes;
mod plain;
#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm;
#[cfg(target_arch = "x86_64")]
mod x86;

use crate::model::Matrix;

pub use lanes::Number;

/// A way to multiply: plain Rust, or a vector unit that this machine has.
///
/// All kernels give the same result, to the last bit; [`Kernel::best`] is the quickest. The others are for tests and
/// measurements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kernel(Unit);

/// A vector unit; a value of one that is not in every machine of its kind is the proof that this machine has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Unit {
    Plain,
    #[cfg(target_arch = "x86_64")]
    Sse2(x86::Sse2),
    #[cfg(target_arch = "x86_64")]
    Avx2(x86::Avx2),
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    Simd128(wasm::Simd128),
}

impl Kernel {
    /// Plain Rust, on every machine, which the others must equal.
    pub const PLAIN: Kernel = Kernel(Unit::Plain);

    /// The quickest kernel that this machine has.
    pub fn best() -> Kernel {
        Kernel(Unit::best())
    }

    /// All kernels that this machine has, the quickest last.
    pub fn all() -> Vec<Kernel> {
        let mut kernels = vec![Kernel::PLAIN];
        #[cfg(target_arch = "x86_64")]
        kernels.push(Kernel(Unit::Sse2(x86::Sse2)));
        if !kernels.contains(&Kernel::best()) {
            kernels.push(Kernel::best());
        }
        kernels
    }

    /// The name: `plain`, `sse2`, `avx2` or `simd128`.
    pub fn name(self) -> &'static str {
        match self.0 {
            Unit::Plain => "plain",
            #[cfg(target_arch = "x86_64")]
            Unit::Sse2(_) => "sse2",
            #[cfg(target_arch = "x86_64")]
            Unit::Avx2(_) => "avx2",
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Unit::Simd128(_) => "simd128",
        }
    }

    /// Multiplies every row of the matrix with every input: `outputs[t * N + n]` is the sum over `k` of
    /// `matrix[n * K + k] * inputs[t * K + k]`, for `N` rows of width `K` and `T` inputs of `K` numbers.
    ///
    /// With 8-bit numbers these are the weights of a linear layer and the activations of `T` tokens; with 16-bit ones,
    /// the scores of all pairs of two vectors of a sentence's tokens.
    ///
    /// The sums are exact as long as they fit 32 bits, and wrap beyond. Activations of [`quantize`](crate::model::quantize)
    /// are at most 2,047 large, a weight at most 128, so a sum of `K` products with weights is at most 262,016 `K`, and
    /// fits for any `K` up to 8,196; products of two activations are at most 4,190,209, and fit for any `K` up to 512.
    ///
    /// `inputs` holds `T * K` numbers and `outputs` holds `T * N`; where one of them is shorter, only the
    /// tokens that both hold are computed.
    pub fn linear<N: Number>(self, matrix: Matrix<'_, N>, inputs: &[i16], outputs: &mut [i32]) {
        debug_assert_eq!(
            inputs.len() * matrix.rows(),
            outputs.len() * matrix.width(),
            "inputs and outputs do not match"
        );
        if matrix.rows() == 0 {
            return;
        }
        match self.0 {
            Unit::Plain => plain::linear(matrix, inputs, outputs),
            #[cfg(target_arch = "x86_64")]
            Unit::Sse2(unit) => blocks::linear(unit, matrix, inputs, outputs),
            #[cfg(target_arch = "x86_64")]
            Unit::Avx2(unit) => x86::linear(unit, matrix, inputs, outputs),
            #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
            Unit::Simd128(unit) => blocks::linear(unit, matrix, inputs, outputs),
        }
    }
}

impl Unit {
    /// The quickest unit of this machine; the standard library asks the processor once and remembers.
    #[cfg(target_arch = "x86_64")]
    fn best() -> Unit {
        x86::Avx2::detect().map_or(Unit::Sse2(x86::Sse2), Unit::Avx2)
    }

    /// The unit that this module was compiled for.
    #[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
    fn best() -> Unit {
        Unit::Simd128(wasm::Simd128)
    }

    #[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
    fn best() -> Unit {
        Unit::Plain
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
