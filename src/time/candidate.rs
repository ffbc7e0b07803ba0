//! The choice among the periods that fit an expression: the last, this or the next, or the likeliest.

use jiff::civil::Date;

use crate::annotation::Direction;

use super::calendar::{self, Grain, Period};
use super::resolve::Resolver;
use super::tense::Tense;

/// The number of days by which a story may go on to its next date; where it would be more, it rather goes back.
const ONWARD: i32 = 270;

/// The one of several periods that a story tells of after another: the same year's where a year was told, or else the next,
/// unless that is far off and the one before nearer.
fn after_told(told: Period, candidates: &[Period]) -> Option<Period> {
    if told.grain >= Grain::Year {
        let inside = candidates.iter().find(|period| period.first >= told.first && period.first < told.end());
        return inside.or(candidates.first()).copied();
    }
    let next = candidates.iter().find(|period| period.end() > told.first);
    let near =
        next.filter(|period| calendar::add(told.first, Grain::Day, ONWARD).is_some_and(|far| period.first < far));
    let before = || candidates.iter().rfind(|period| period.end() <= told.first);
    near.or_else(before).or(next).copied()
}

/// The number of days that a day just gone or just ahead is off, and that the same in another year is off at least.
const JUST: i64 = 3;
const FAR: i64 = 300;

/// The number of days for which "this winter" is still the one that is over.
const RECENT: i32 = 40;

impl Resolver<'_> {
    /// The periods around now that fit the fields, in order: of so many weeks or years on either side.
    fn candidates(&self, around: i32) -> Vec<Period> {
        let partial = self.partial;
        let month_or_year = |grain, reach: i32| {
            let now = Period::holding(self.now, grain);
            (-reach..=reach).filter_map(|count| self.within(now.later(count)?)).collect()
        };
        if let Some(weekday) = partial.weekday.filter(|_| partial.month.is_none() && partial.day.is_none()) {
            let week = Period::holding(self.now, Grain::Week);
            let of_week = |count| calendar::nth_weekday(week.later(count)?, weekday, 1).map(Period::day);
            return (-around..=around).filter_map(of_week).collect();
        }
        let is_month = partial.day.is_some() && partial.month.is_none();
        let (grain, reach) = match (is_month, partial.weekday) {
            (true, None) => (Grain::Month, 2),
            (true, Some(_)) => (Grain::Month, 8),
            (false, _) if partial.day == Some(29) => (Grain::Year, 8),
            (false, _) => (Grain::Year, around),
        };
        let mut periods: Vec<Period> = month_or_year(grain, reach);
        if let (true, Some(weekday)) = (is_month, partial.weekday) {
            periods.retain(|period| period.first.weekday().to_monday_one_offset() as u8 == weekday);
        }
        periods
    }

    /// The last, this or the next of its likes ("last Friday", "this May").
    pub(super) fn neighbour(&self, count: i32) -> Option<Period> {
        let mut all = self.candidates(2).into_iter();
        match count {
            0 if self.partial.season == Some("WI") => {
                let (now, tense) = (self.now, self.context.tense.direction);
                // One that is over is "this" one for some weeks, and for some months where the verbs look back.
                let recent = match tense {
                    Direction::Before => 4 * RECENT,
                    Direction::After => 0,
                    Direction::Same | Direction::Unknown => RECENT,
                };
                let still = |end| calendar::add(end, Grain::Day, recent).is_some_and(|day| day > now);
                let begun = |period: &Period| period.first <= now && still(period.end());
                let all: Vec<Period> = all.collect();
                all.iter().rfind(|period| begun(period)).or(all.iter().find(|period| period.first > now)).copied()
            }
            0 => {
                let grain =
                    if self.partial.month.is_some() || self.partial.day.is_none() && self.partial.weekday.is_none() {
                        Grain::Year
                    } else {
                        Grain::Week
                    };
                let around = Period::holding(self.now, grain);
                all.find(|period| period.first >= around.first && period.first < around.end())
            }
            1.. => all.find(|period| period.first > self.now && !self.has_own_name(*period)),
            _ => all.rfind(|period| period.end() <= self.now && !self.has_own_name(*period)),
        }
    }

    /// Whether a day is yesterday or tomorrow, or a month the last or next one, which nobody calls by another name: on a
    /// Thursday "last Wednesday" is eight days ago.
    fn has_own_name(&self, period: Period) -> bool {
        let beside = |count| Period::holding(self.now, period.grain).later(count) == Some(period);
        let named = self.partial.weekday.is_some() && period.grain == Grain::Day || period.grain == Grain::Month;
        self.partial.apart && named && (beside(-1) || beside(1))
    }

    /// The one of its likes that tense and distance make likely ("on Friday", "in May").
    pub(super) fn nearest(&self) -> Option<Period> {
        let partial = self.partial;
        if partial.week.is_some() {
            return self.within(Period::holding(self.now, Grain::Year));
        }
        if !partial.is_dated() {
            return Some(self.reference());
        }
        let candidates = self.candidates(1);
        // A day of the month with its day of the week says the year.
        let of_weekday =
            |period: &&Period| partial.weekday == Some(period.first.weekday().to_monday_one_offset() as u8);
        if let Some(named) =
            candidates.iter().find(of_weekday).filter(|_| partial.day.is_some() && partial.month.is_some())
        {
            return Some(*named);
        }
        if let Some(told) = self.context.told {
            return after_told(told, &candidates);
        }
        if let Some(begun) = self.context.begun {
            let next = candidates.iter().find(|period| period.first >= begun).copied();
            if next.is_some() {
                return next;
            }
        }
        // What lasts until a day ahead may have begun.
        if let Some(until) = self.context.until {
            let last = candidates.iter().rfind(|period| period.first <= until).copied();
            if last.is_some() {
                return last;
            }
        }
        let past = candidates.iter().rfind(|period| period.first <= self.now).copied();
        let next = candidates.iter().find(|period| period.end() > self.now).copied();
        let (Some(past), Some(next)) = (past, next) else { return past.or(next) };
        if past == next {
            return Some(past);
        }
        let distance = |day: Date| (day.duration_since(self.now).as_hours() / 24).abs();
        let (back, ahead) = (distance(past.end().min(self.now)), distance(next.first));
        let weekday = partial.weekday.is_some() && partial.month.is_none() && partial.day.is_none();
        // Verbs alone tell on which side days of the week or month and seasons lie, for their likes are near on both.
        let recurs = weekday || partial.season.is_some() || partial.day.is_some() && partial.month.is_none();
        let looks_back = weekday || partial.quarter.is_some() || partial.half.is_some();
        let Tense { direction, is_firm, .. } = self.context.tense;
        let named = partial.weekday.is_some() && partial.day.is_some();
        let is_firm = is_firm && !named && partial.quarter.is_none() && partial.half.is_none();
        // A day just gone or just ahead is meant, and not the same a year off, whatever the verbs say: many are written or
        // published some days off.
        if back.min(ahead) <= JUST && back.max(ahead) >= FAR && partial.month.is_some() && partial.day.is_some() {
            return Some(if ahead < back { next } else { past });
        }
        let future = match direction {
            Direction::After => recurs || is_firm || ahead < 4 * back,
            Direction::Before => !(recurs || is_firm || looks_back) && back > 4 * ahead,
            Direction::Same | Direction::Unknown => !looks_back && ahead < back,
        };
        Some(if future { next } else { past })
    }
}
