//! The vector units of x86-64: SSE2, which every one has, and AVX2.
#![allow(unsafe_code, reason = "intrinsics load from pointers, and ask for a unit that not every machine has")]

use std::arch::is_x86_feature_detected;
use std::arch::x86_64::*;

use super::blocks;
use super::lanes::{INPUTS, Lanes, Number, WIDTH};
use crate::model::Matrix;

/// 128 bits a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sse2;

impl Lanes for Sse2 {
    type Numbers = [__m128i; 2];
    type Sums = __m128i;

    #[inline(always)]
    fn load(self, numbers: &[i16; WIDTH]) -> [__m128i; 2] {
        let start = numbers.as_ptr().cast::<__m128i>();
        // SAFETY: the array has 32 bytes, two times what each load reads, and they need no alignment.
        unsafe { [_mm_loadu_si128(start), _mm_loadu_si128(start.add(1))] }
    }

    #[inline(always)]
    fn widen(self, numbers: &[i8; WIDTH]) -> [__m128i; 2] {
        // SAFETY: the array has the 16 bytes that the load reads, and it needs no alignment; every x86-64 has SSE2.
        unsafe {
            let bytes = _mm_loadu_si128(numbers.as_ptr().cast());
            // Each byte becomes the upper half of a word, from where the shift brings it down with its sign.
            [_mm_unpacklo_epi8(bytes, bytes), _mm_unpackhi_epi8(bytes, bytes)].map(|words| _mm_srai_epi16::<8>(words))
        }
    }

    #[inline(always)]
    fn zero(self) -> __m128i {
        // SAFETY: every x86-64 has SSE2.
        unsafe { _mm_setzero_si128() }
    }

    #[inline(always)]
    fn add_products(self, sums: __m128i, a: [__m128i; 2], b: [__m128i; 2]) -> __m128i {
        // SAFETY: every x86-64 has SSE2.
        unsafe {
            let products = _mm_add_epi32(_mm_madd_epi16(a[0], b[0]), _mm_madd_epi16(a[1], b[1]));
            _mm_add_epi32(sums, products)
        }
    }

    #[inline(always)]
    fn totals(self, [a, b, c, d]: [__m128i; INPUTS]) -> [i32; INPUTS] {
        // SAFETY: every x86-64 has SSE2; the array has the 16 bytes that the store writes, and it needs no alignment.
        unsafe {
            let halves = |a, b| _mm_add_epi32(_mm_unpacklo_epi32(a, b), _mm_unpackhi_epi32(a, b));
            let (ab, cd) = (halves(a, b), halves(c, d));
            let mut totals = [0; INPUTS];
            let whole = _mm_add_epi32(_mm_unpacklo_epi64(ab, cd), _mm_unpackhi_epi64(ab, cd));
            _mm_storeu_si128(totals.as_mut_ptr().cast(), whole);
            totals
        }
    }
}

/// 256 bits a time; a value is the proof that this machine has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Avx2(());

impl Avx2 {
    /// AVX2, if this machine has it.
    pub fn detect() -> Option<Avx2> {
        is_x86_feature_detected!("avx2").then_some(Avx2(()))
    }
}

/// See [`Kernel::linear`](crate::model::Kernel::linear); the matrix is not empty.
pub fn linear<N: Number>(avx2: Avx2, matrix: Matrix<'_, N>, inputs: &[i16], outputs: &mut [i32]) {
    #[target_feature(enable = "avx2")]
    fn compiled<N: Number>(avx2: Avx2, matrix: Matrix<'_, N>, inputs: &[i16], outputs: &mut [i32]) {
        blocks::linear(avx2, matrix, inputs, outputs);
    }
    // SAFETY: there is an `Avx2` only where the machine has it.
    unsafe { compiled(avx2, matrix, inputs, outputs) }
}

impl Lanes for Avx2 {
    type Numbers = __m256i;
    type Sums = __m256i;

    #[inline(always)]
    fn load(self, numbers: &[i16; WIDTH]) -> __m256i {
        // SAFETY: the array has the 32 bytes that the load reads, and it needs no alignment; `self` is proof of AVX2.
        unsafe { _mm256_loadu_si256(numbers.as_ptr().cast()) }
    }

    #[inline(always)]
    fn widen(self, numbers: &[i8; WIDTH]) -> __m256i {
        // SAFETY: the array has the 16 bytes that the load reads, and it needs no alignment; `self` is proof of AVX2.
        unsafe { _mm256_cvtepi8_epi16(_mm_loadu_si128(numbers.as_ptr().cast())) }
    }

    #[inline(always)]
    fn zero(self) -> __m256i {
        // SAFETY: `self` is proof of AVX2.
        unsafe { _mm256_setzero_si256() }
    }

    #[inline(always)]
    fn add_products(self, sums: __m256i, a: __m256i, b: __m256i) -> __m256i {
        // SAFETY: `self` is proof of AVX2.
        unsafe { _mm256_add_epi32(sums, _mm256_madd_epi16(a, b)) }
    }

    #[inline(always)]
    fn totals(self, sums: [__m256i; INPUTS]) -> [i32; INPUTS] {
        // SAFETY: `self` is proof of AVX2.
        let folded = sums
            .map(|sums| unsafe { _mm_add_epi32(_mm256_castsi256_si128(sums), _mm256_extracti128_si256::<1>(sums)) });
        Sse2.totals(folded)
    }
}
