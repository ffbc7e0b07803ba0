//! How likely it is that an event's type is right, in hundredths.

use super::pattern::Alone;
use super::reading::Reading;

/// The confidence of a reading, by the kind of word and the parties that stand with it.
pub(super) fn of(reading: &Reading) -> u8 {
    let both = !reading.actors.is_empty() && !reading.recipients.is_empty();
    let base = match (reading.alone, both) {
        (None, true) => 80,
        (None, false) => 65,
        (Some(Alone::Both), _) => 70,
        (Some(_), true) => 70,
        (Some(_), false) => 60,
    };
    base + if reading.words.len() > 1 { 5 } else { 0 }
}
