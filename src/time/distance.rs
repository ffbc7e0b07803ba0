//! Times at a distance from a period: "three weeks ago", "two hours later".

use jiff::civil::Date;

use crate::annotation::TimeUnit;

use super::calendar::{self, Grain, Period};
use super::ends::steps;
use super::partial::Amount;
use super::resolve::Resolver;

impl Resolver<'_> {
    /// The period that lies at the distance that the expression gives.
    pub(super) fn offset(&self, base: Period) -> Option<Period> {
        let partial = self.partial;
        let (Some(sign), Some(Amount::Of(count)), Some(unit)) = (partial.sign, partial.count, partial.unit) else {
            return Some(base);
        };
        if matches!(unit.unit, TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second) {
            return Some(base);
        }
        let (steps, grain) = steps(count, unit);
        let mut day = calendar::add(base.first, grain, i32::from(sign) * steps)?;
        if let Some((count, unit)) = partial.more {
            let (steps, grain) = self::steps(count, unit);
            day = calendar::add(day, grain, i32::from(sign) * steps)?;
        }
        let explicit = partial.shift.is_some() || partial.holiday.is_some() || partial.month.is_some();
        let grain = match base.grain {
            Grain::Day if explicit => Grain::Day,
            _ if partial.weekday.is_some() => {
                let week = Period::holding(day, Grain::Week);
                return calendar::nth_weekday(week, partial.weekday?, 1).map(Period::day);
            }
            Grain::Day | Grain::Weekend | Grain::Week => match grain {
                Grain::Week | Grain::Weekend => Grain::Day,
                Grain::Quarter => Grain::Month,
                Grain::Decade | Grain::Century => Grain::Year,
                other => other,
            },
            coarse if partial.anaphoric || partial.topical => coarse,
            Grain::Quarter => Grain::Quarter,
            coarse => coarse.min(grain),
        };
        Some(Period::holding(day, grain))
    }

    /// The moment that lies hours, minutes or seconds from the beginning of a day.
    pub(super) fn clock_offset(&self, day: Date) -> Option<String> {
        let (sign, unit) = (self.partial.sign?, self.partial.unit?);
        let Some(Amount::Of(count)) = self.partial.count else { return None };
        let (seconds, length) = match unit.unit {
            TimeUnit::Hour => (3600.0, 13),
            TimeUnit::Minute => (60.0, 16),
            TimeUnit::Second => (1.0, 19),
            _ => return None,
        };
        let length = if count.fract() > 0.0 { 16 } else { length };
        let seconds = (seconds * count).clamp(0.0, 1e9) as i64 * i64::from(sign);
        let moment = day.at(0, 0, 0, 0).checked_add(jiff::SignedDuration::from_secs(seconds)).ok()?;
        let mut value = moment.to_string();
        value.truncate(length);
        Some(value)
    }
}
