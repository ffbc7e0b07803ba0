//! The operations of a vector unit, and the numbers that they are applied to.

/// The width of a vector, in numbers.
pub const WIDTH: usize = 16;

/// The number of inputs that are multiplied with a part of a row while it is loaded.
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

    /// The sums of no products.
    fn zero(self) -> Self::Sums;

    /// The sums with sixteen products more.
    fn add_products(self, sums: Self::Sums, a: Self::Numbers, b: Self::Numbers) -> Self::Sums;

    /// The total of each of four sums; four at a time cost little more than one.
    fn totals(self, sums: [Self::Sums; INPUTS]) -> [i32; INPUTS];
}

/// The numbers that a matrix may be made of: `i8` and `i16`.
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
