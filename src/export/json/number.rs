//! Numbers as JSON.

use std::io::{self, Write};

use serde_json::ser::Formatter;

/// Writes all as [`CompactFormatter`](serde_json::ser::CompactFormatter) does, but has the standard library write fractions:
/// what serde_json takes for that brings a table of ten kilobytes that nothing makes smaller.
///
/// Both write the shortest number that is read as the same again; the two may choose another last digit of sixteen or seventeen
/// where the fraction lies in the middle between two such numbers.
pub(super) struct ShortNumbers;

/// Numbers less than this, or not less than [`LARGE`], are written with an exponent.
const SMALL: f64 = 1e-5;

/// See [`SMALL`].
const LARGE: f64 = 1e16;

impl Formatter for ShortNumbers {
    fn write_f64<W: ?Sized + Write>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(fraction(value).as_bytes())
    }
}

fn fraction(value: f64) -> String {
    if value != 0.0 && !(SMALL..LARGE).contains(&value.abs()) {
        let written = format!("{value:e}");
        return if written.contains("e-") { written } else { written.replace('e', "e+") };
    }
    let written = value.to_string();
    if written.contains('.') { written } else { written + ".0" }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    use super::fraction;

    fn assert_same(value: f64) {
        assert_eq!(Some(fraction(value)), serde_json::to_string(&value).ok());
    }

    #[test]
    fn numbers_are_written_as_serde_json_writes_them() {
        for value in
            [0.0, -0.0, 1.0, -5.0, 1e15, 1e16, 1.5e16, 1e-4, 1e-5, 1.5e-5, 9.9e-6, 1e-7, 1e300, 5e-324, 2.0 / 3.0]
        {
            assert_same(value);
        }
        (0..=100).for_each(|percent| assert_same(f64::from(percent) / 100.0));
    }

    proptest! {
        #[test]
        fn a_number_of_few_digits_is_written_as_serde_json_writes_it(digits in 0..10i64.pow(15), exponent in -30..30) {
            assert_same(format!("{digits}e{exponent}").parse().unwrap_or_default());
        }

        #[test]
        fn any_number_is_read_as_it_was(value in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL) {
            let written = fraction(value);
            prop_assert_eq!(written.parse(), Ok(value));
            prop_assert_eq!(serde_json::to_string(&value).map(|other| other.len()).ok(), Some(written.len()));
        }
    }
}
