//! The limits of what is read.

/// The longest text that is read at once, in bytes of UTF-8: 16 MiB.
pub const MAX_BYTES: usize = 16 << 20;
