//! The text itself: offsets, zones and what an article says of itself.

mod offsets;

pub use offsets::Offsets;
