//! The text itself: offsets, zones and what an article says of itself.

mod credit;
mod date;
mod dateline;
mod furniture;
mod headline;
mod line;
mod meta;
mod offsets;
mod outlet;
mod shape;
mod tail;
mod zones;

pub use meta::meta;
pub use offsets::Offsets;
pub use zones::zones;
