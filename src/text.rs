//! The text itself: offsets, zones and the facts that an article gives about itself.

mod agency;
mod author;
mod block;
mod boilerplate;
mod caption;
mod date;
mod dateline;
mod foot;
mod head;
mod heading;
mod headline;
mod imprint;
mod invitation;
mod language;
mod line;
mod meta;
mod offsets;
mod outlet;
mod piece;
mod places;
mod shape;
mod signature;
mod split;
mod tail;
mod undashed;
mod zones;

pub use language::{Foreign, foreign};
pub use meta::meta;
pub use offsets::Offsets;
pub(crate) use outlet::outlet_at;
pub use zones::zones;
