//! The choice among the periods that fit an expression: the last, this or the next, or the likeliest.

use jiff::civil::Date;

use crate::annotation::Direction;

use super::calendar::{self, Grain, Period};
use super::resolve::Resolver;

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
        if let Some(begun) = self.context.begun {
            let next = candidates.iter().find(|period| period.first >= begun).copied();
            if next.is_some() {
                return next;
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
        let looks_back = weekday || partial.quarter.is_some() || partial.half.is_some();
        let future = match self.context.tense {
            Direction::After => weekday || ahead < 4 * back,
            Direction::Before => !looks_back && back > 4 * ahead,
            Direction::Same | Direction::Unknown => !looks_back && ahead < back,
        };
        Some(if future { next } else { past })
    }
}
