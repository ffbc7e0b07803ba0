//! How likely it is that an event's type is right, in hundredths.

use super::pattern::Alone;
use super::reading::Reading;

/// The confidence of a reading, by the kind of word and the parties that stand with it: the shares of right types on half of
/// PLOVER's gold standard records, which hold one event of each sentence, so that they are lower bounds.
pub(super) fn of(reading: &Reading) -> u8 {
    let both = !reading.actors.is_empty() && !reading.recipients.is_empty();
    match (reading.alone, both, reading.words.len() > 1) {
        (_, true, true) => 85,
        (None, true, false) => 78,
        (_, false, true) => 72,
        (Some(Alone::Both), _, false) => 70,
        (Some(_), true, false) => 70,
        (_, false, false) => 60,
    }
}
