//! The vector unit of WebAssembly, in modules that are compiled for it.
#![allow(unsafe_code, reason = "intrinsics load from pointers")]

use std::arch::wasm32::*;

use super::lanes::{INPUTS, Lanes, WIDTH};

/// 128 bits a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Simd128;

impl Lanes for Simd128 {
    type Numbers = [v128; 2];
    type Sums = v128;

    #[inline(always)]
    fn load(self, numbers: &[i16; WIDTH]) -> [v128; 2] {
        let start = numbers.as_ptr().cast::<v128>();
        // SAFETY: the array has 32 bytes, two times what each load reads, and they need no alignment.
        unsafe { [v128_load(start), v128_load(start.add(1))] }
    }

    #[inline(always)]
    fn widen(self, numbers: &[i8; WIDTH]) -> [v128; 2] {
        let start = numbers.as_ptr();
        // SAFETY: the array has 16 bytes, two times what each load reads, and they need no alignment.
        unsafe { [i16x8_load_extend_i8x8(start), i16x8_load_extend_i8x8(start.add(8))] }
    }

    #[inline(always)]
    fn zero(self) -> v128 {
        i32x4_splat(0)
    }

    #[inline(always)]
    fn add_products(self, sums: v128, a: [v128; 2], b: [v128; 2]) -> v128 {
        let products = i32x4_add(i32x4_dot_i16x8(a[0], b[0]), i32x4_dot_i16x8(a[1], b[1]));
        i32x4_add(sums, products)
    }

    #[inline(always)]
    fn totals(self, [a, b, c, d]: [v128; INPUTS]) -> [i32; INPUTS] {
        let halves = |a, b| i32x4_add(i32x4_shuffle::<0, 4, 1, 5>(a, b), i32x4_shuffle::<2, 6, 3, 7>(a, b));
        let (ab, cd) = (halves(a, b), halves(c, d));
        let whole = i32x4_add(i64x2_shuffle::<0, 2>(ab, cd), i64x2_shuffle::<1, 3>(ab, cd));
        let mut totals = [0; INPUTS];
        // SAFETY: the array has the 16 bytes that the store writes, and it needs no alignment.
        unsafe { v128_store(totals.as_mut_ptr().cast(), whole) };
        totals
    }
}
