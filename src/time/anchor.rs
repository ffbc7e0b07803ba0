//! The relation of a partial time to a publication date that is not known.

use crate::annotation::{Anchor, Direction, TimeUnit};

use super::calendar::Grain;
use super::context::Context;
use super::partial::{Amount, Partial, Shift};

/// The relation of a partial time to a publication date that is not known.
pub(super) fn anchor(partial: &Partial, context: Context) -> Anchor {
    let side = |count: i32| match count.signum() {
        -1 => Direction::Before,
        1 => Direction::After,
        _ => Direction::Same,
    };
    if let (Some(sign), Some(Amount::Of(count)), Some(unit)) = (partial.sign, partial.count, partial.unit) {
        let count = (count * f64::from(unit.times)).round() as u32;
        return Anchor { direction: side(sign.into()), unit: unit.unit, count };
    }
    let unit = if partial.weekday.is_some() { TimeUnit::Weekday } else { partial.grain().unit() };
    match partial.shift {
        Some(Shift { unit: Some(unit), count }) => Anchor { direction: side(count), unit, count: count.unsigned_abs() },
        Some(Shift { unit: None, count }) => Anchor { direction: side(count), unit, count: count.unsigned_abs() },
        None if partial.is_clock() && partial.weekday.is_none() && partial.month.is_none() => {
            Anchor { direction: Direction::Same, unit: TimeUnit::Day, count: 0 }
        }
        None => Anchor { direction: context.tense.direction, unit, count: 1 },
    }
}

impl Partial {
    /// The length of the period that it names.
    fn grain(&self) -> Grain {
        let shifted = self.shift.and_then(|shift| shift.unit);
        let clock = self.is_clock() && shifted.is_none();
        match () {
            () if self.day.is_some() || self.weekday.is_some() || self.holiday.is_some() || clock => Grain::Day,
            () if self.ordinal.is_some() && self.unit.is_some() => {
                self.unit.map_or(Grain::Day, |measure| Grain::of(measure.unit))
            }
            () if self.week.is_some() => Grain::Week,
            () if self.month.is_some() => Grain::Month,
            () if self.quarter.is_some() => Grain::Quarter,
            () if self.season.is_some() => Grain::Season,
            () if self.half.is_some() => Grain::Half,
            () if self.year.is_some() => Grain::Year,
            () if self.decade.is_some() => Grain::Decade,
            () if self.century.is_some() => Grain::Century,
            () => shifted.map_or(Grain::Day, Grain::of),
        }
    }
}
