//! The table of a text that converts positions between bytes, characters and UTF-16 code units.

use crate::annotation::Unit;

/// The number of bytes between two entries of the table; a look-up counts at most so many.
const STRIDE: usize = 128;

/// The counts at the first character boundary at or after a multiple of [`STRIDE`].
#[derive(Debug, Clone, Copy)]
struct Checkpoint {
    byte: u32,
    char: u32,
    utf16: u32,
}

impl Checkpoint {
    fn get(self, unit: Unit) -> u32 {
        match unit {
            Unit::Utf8 => self.byte,
            Unit::Char => self.char,
            Unit::Utf16 => self.utf16,
        }
    }
}

/// Converts positions in one text between bytes, Unicode scalar values and UTF-16 code units.
///
/// Building it takes one pass over the text and about a tenth of its memory; a look-up takes constant time.
///
/// ```
/// use sayso::annotation::Unit;
/// use sayso::text::Offsets;
///
/// let text = "naïve 🙂 text";
/// let offsets = Offsets::new(text);
/// let byte = text.find("text").unwrap();
/// assert_eq!(offsets.from_byte(byte, Unit::Char), 8);
/// assert_eq!(offsets.from_byte(byte, Unit::Utf16), 9);
/// assert_eq!(offsets.to_byte(9, Unit::Utf16), Some(byte));
/// // No character begins inside the emoji's pair of surrogates.
/// assert_eq!(offsets.to_byte(7, Unit::Utf16), None);
/// ```
#[derive(Debug, Clone)]
pub struct Offsets<'t> {
    text: &'t str,
    /// Empty where the text is ASCII, in which all units are the same.
    checkpoints: Vec<Checkpoint>,
}

impl<'t> Offsets<'t> {
    /// The table of a text.
    pub fn new(text: &'t str) -> Offsets<'t> {
        let mut checkpoints = Vec::new();
        if !text.is_ascii() {
            checkpoints.reserve_exact(text.len() / STRIDE + 1);
            let (mut char, mut utf16, mut next) = (0, 0, 0);
            for (byte, c) in text.char_indices() {
                if byte >= next {
                    checkpoints.push(Checkpoint { byte: byte as u32, char, utf16 });
                    next = checkpoints.len() * STRIDE;
                }
                char += 1;
                utf16 += c.len_utf16() as u32;
            }
        }
        Offsets { text, checkpoints }
    }

    /// The position of a byte, counted in `unit`.
    ///
    /// A byte inside a character counts as the character's first, one beyond the text as the text's end.
    pub fn from_byte(&self, byte: usize, unit: Unit) -> u32 {
        let mut byte = byte.min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let Some(from) = self.checkpoint_before(byte as u32, Unit::Utf8) else {
            return byte as u32;
        };
        let between = &self.text[from.byte as usize..byte];
        from.get(unit) + between.chars().map(|c| width(c, unit)).sum::<u32>()
    }

    /// The byte at a position counted in `unit`; `None` inside a character and beyond the text's end.
    pub fn to_byte(&self, position: u32, unit: Unit) -> Option<usize> {
        let Some(from) = self.checkpoint_before(position, unit) else {
            return (position as usize <= self.text.len()).then_some(position as usize);
        };
        let (mut at, mut byte) = (from.get(unit), from.byte as usize);
        for c in self.text[byte..].chars() {
            if at >= position {
                break;
            }
            at += width(c, unit);
            byte += c.len_utf8();
        }
        (at == position).then_some(byte)
    }

    /// The last checkpoint at or before a position; `None` where the text is ASCII.
    fn checkpoint_before(&self, position: u32, unit: Unit) -> Option<Checkpoint> {
        let after = self.checkpoints.partition_point(|c| c.get(unit) <= position);
        self.checkpoints.get(after.checked_sub(1)?).copied()
    }
}

fn width(c: char, unit: Unit) -> u32 {
    match unit {
        Unit::Utf8 => c.len_utf8() as u32,
        Unit::Char => 1,
        Unit::Utf16 => c.len_utf16() as u32,
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const UNITS: [Unit; 3] = [Unit::Utf8, Unit::Char, Unit::Utf16];

    /// Text of the kinds that offsets go wrong in, longer than a stride.
    fn texts() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("\r\n"),
            Just("\0"),
            Just("\u{feff}"),
            Just("e\u{301}"),
            Just("👩‍👩‍👧"),
            Just("\u{fffd}"),
            Just("שלום"),
            Just("“Iran’s”"),
            Just("plain words "),
        ];
        prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn every_boundary_survives_the_round_trip(text in prop_oneof![texts(), any::<String>()]) {
            let offsets = Offsets::new(&text);
            for byte in (0..=text.len()).filter(|&b| text.is_char_boundary(b)) {
                for unit in UNITS {
                    prop_assert_eq!(offsets.to_byte(offsets.from_byte(byte, unit), unit), Some(byte));
                }
            }
        }

        #[test]
        fn counts_are_those_of_the_standard_library(text in texts()) {
            let offsets = Offsets::new(&text);
            for byte in (0..=text.len()).filter(|&b| text.is_char_boundary(b)) {
                prop_assert_eq!(offsets.from_byte(byte, Unit::Char) as usize, text[..byte].chars().count());
                prop_assert_eq!(offsets.from_byte(byte, Unit::Utf16) as usize, text[..byte].encode_utf16().count());
                prop_assert_eq!(offsets.from_byte(byte, Unit::Utf8) as usize, byte);
            }
        }

        #[test]
        fn positions_beyond_the_text_and_inside_characters_are_refused(text in texts()) {
            let offsets = Offsets::new(&text);
            for unit in UNITS {
                let end = offsets.from_byte(text.len(), unit);
                prop_assert_eq!(offsets.to_byte(end + 1, unit), None);
                let known = (0..=end).filter(|&p| offsets.to_byte(p, unit).is_some()).count();
                prop_assert_eq!(known, text.chars().count() + 1);
            }
        }
    }
}
