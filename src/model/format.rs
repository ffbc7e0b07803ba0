//! The format of weights files: a header, a directory, and the tensors' data.
//!
//! Every number is little-endian and unsigned. `train/weights.py` writes the format, [`Weights`](super::Weights) reads
//! it.
//!
//! | at | bytes | header |
//! | --- | --- | --- |
//! | 0 | 8 | [`MAGIC`], "SAYSO" and three bytes that a text lacks |
//! | 8 | 4 | [`VERSION`] |
//! | 12 | 4 | CRC-32 of all that follows, as zlib and PNG have it (ISO 3309) |
//! | 16 | 4 | length of the whole file, in bytes |
//! | 20 | 4 | number of tensors |
//!
//! The directory has an entry for each tensor, without gaps, in the order of their names' bytes, no name twice:
//!
//! | bytes | entry |
//! | --- | --- |
//! | 1 | length of the name in bytes |
//! | 1 | type of the elements, a [`DType`] |
//! | 1 | number of dimensions |
//! | 1 | 0 |
//! | 4 | place of the data, counted from the beginning of the file: a multiple of [`ALIGNMENT`], after the directory |
//! | 4 each | the dimensions, the slowest first |
//! | | the name, UTF-8 |
//!
//! Data are in row-major order. Two elements of [`DType::I4`] share a byte, the earlier in its lower half; where their
//! number is odd, the upper half of the last is 0. Between tensors are zeros.

/// The first bytes of every weights file.
pub const MAGIC: [u8; 8] = *b"SAYSO\0\r\n";

/// The version of the format that this crate reads.
pub const VERSION: u32 = 1;

/// The number of bytes of which the place of every tensor's data is a multiple.
pub const ALIGNMENT: usize = 16;

/// The type of the elements of a tensor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum DType {
    /// Bytes, such as text in UTF-8.
    U8 = 1,
    /// Integers of 8 bits.
    I8 = 2,
    /// Integers of 4 bits, from -8 to 7.
    I4 = 3,
    /// Integers of 16 bits.
    I16 = 4,
    /// IEEE 754 numbers of 32 bits.
    F32 = 5,
}

impl DType {
    pub(super) const ALL: [DType; 5] = [DType::U8, DType::I8, DType::I4, DType::I16, DType::F32];

    /// The number of bytes that so many elements take, if it can be counted.
    pub(super) fn bytes(self, elements: usize) -> Option<usize> {
        match self {
            DType::U8 | DType::I8 => Some(elements),
            DType::I4 => Some(elements.div_ceil(2)),
            DType::I16 => elements.checked_mul(2),
            DType::F32 => elements.checked_mul(4),
        }
    }
}
