//! From partial times to values: what an expression means once the publication date is known.

use jiff::civil::Date;

use crate::annotation::{Anchor, Direction, TimeUnit};

use super::anchor::anchor;
use super::calendar::{self, Grain, Period};
use super::duration;
use super::partial::{Amount, Partial, Shift, Sort};

/// What is known when an expression is resolved.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    /// The publication date.
    pub published: Option<Date>,
    /// The time last mentioned.
    pub mentioned: Option<Period>,
    /// The quarter that the article reports on.
    pub topic: Option<Period>,
    /// Where the verbs nearby put the expression.
    pub tense: Direction,
    /// The day on which the range began that the expression ends.
    pub begun: Option<Date>,
}

/// What an expression means.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Resolved {
    /// Its value.
    pub value: Option<String>,
    /// How it stands to the publication date, where there is no value.
    pub anchor: Option<Anchor>,
    /// The period that later expressions may refer to.
    pub period: Option<Period>,
}

/// Resolves an expression that a rule of a sort has made; none where no calendar has such a day.
pub(super) fn resolve(partial: &Partial, sort: Sort, context: Context) -> Option<Resolved> {
    let known = |value: String| Some(Resolved { value: Some(value), anchor: None, period: None });
    if let Some(literal) = partial.literal {
        return known(literal.to_owned());
    }
    match sort {
        Sort::Duration if partial.count.is_none() && partial.unit.is_none() => None,
        Sort::Duration => known(duration::value(partial)?),
        Sort::Set => known(duration::set(partial)?),
        _ if partial.sign.is_some() && partial.count == Some(Amount::Some) => {
            known(if partial.sign < Some(0) { "PAST_REF" } else { "FUTURE_REF" }.to_owned())
        }
        _ => date(partial, context),
    }
}

fn date(partial: &Partial, context: Context) -> Option<Resolved> {
    if !partial.is_possible() {
        return None;
    }
    let Some(now) = context.published.or(context.mentioned.map(|period| period.first)) else {
        return Some(without_date(partial, context));
    };
    let resolver = Resolver { partial, now, context };
    let refers = partial.anaphoric && context.mentioned.is_some() || partial.topical && context.topic.is_some();
    if partial.needs_date() && context.published.is_none() && !refers {
        return Some(without_date(partial, context));
    }
    let mut period = resolver.period()?;
    if partial.sign.is_some() {
        period = resolver.offset(period)?;
    }
    if let Some(measure) = partial.around {
        period = Period::holding(period.first, Grain::of(measure.unit));
    }
    Some(Resolved { value: Some(resolver.value(period)), anchor: None, period: Some(period) })
}

/// An expression that no publication date helps to resolve.
fn without_date(partial: &Partial, context: Context) -> Resolved {
    let unresolved = |value| Resolved { value, anchor: None, period: None };
    let day = jiff::civil::date(1, 1, 1);
    if !partial.needs_date() {
        let resolver = Resolver { partial, now: day, context };
        let period = resolver.period().and_then(|p| if partial.sign.is_some() { resolver.offset(p) } else { Some(p) });
        return Resolved { period, ..unresolved(period.map(|period| resolver.value(period))) };
    }
    Resolved { anchor: Some(anchor(partial, context)), ..unresolved(None) }
}

impl Partial {
    /// Whether its numbers are ones that a calendar and a clock have.
    fn is_possible(&self) -> bool {
        let month = self.month.is_none_or(|month| (1..=12).contains(&month));
        let clock = self.hour.is_none_or(|hour| hour <= 24) && self.minute.is_none_or(|minute| minute < 60);
        let half = self.half.is_none_or(|half| (1..=2).contains(&half));
        month && clock && half && self.quarter.is_none_or(|quarter| (1..=4).contains(&quarter))
    }

    /// Whether it says nothing without a date that it is relative to.
    fn needs_date(&self) -> bool {
        let absolute = self.year.is_some() || self.decade.is_some() || self.century.is_some();
        !absolute || self.shift.is_some()
    }
}

/// A partial time and the day that it is seen from.
struct Resolver<'a> {
    partial: &'a Partial,
    now: Date,
    context: Context,
}

impl Resolver<'_> {
    /// What relative expressions are counted from.
    fn reference(&self) -> Period {
        let partial = self.partial;
        let year_before = partial.sign == Some(-1)
            && partial.count == Some(Amount::Of(1.0))
            && partial.unit.is_some_and(|measure| measure.unit == TimeUnit::Year && measure.times == 1);
        let topic = self.context.topic.filter(|_| partial.topical || year_before);
        let mentioned = self.context.mentioned.filter(|period| partial.anaphoric && self.refers_to(*period));
        topic.or(mentioned).unwrap_or(Period::day(self.now))
    }

    /// Whether an expression may refer to a period that was mentioned: a time of day only to a day.
    fn refers_to(&self, period: Period) -> bool {
        !self.partial.is_clock() || period.grain == Grain::Day
    }

    /// The period that the fields name, before any distance from it is counted.
    fn period(&self) -> Option<Period> {
        let partial = self.partial;
        if let Some(decade) = partial.decade {
            return Some(Period { first: Date::new(decade * 10, 1, 1).ok()?, grain: Grain::Decade });
        }
        if let Some(century) = partial.century {
            return Some(Period { first: Date::new((century * 100).max(1), 1, 1).ok()?, grain: Grain::Century });
        }
        if let Some(year) = partial.year {
            return self.within(Period::year(self.full_year(year))?);
        }
        match partial.shift {
            None if partial.sign.is_some() && partial.weekday.is_some() && partial.month.is_none() => {
                Some(self.reference())
            }
            Some(Shift { unit: Some(unit), count }) => {
                let count = count - i32::from(self.is_over());
                let base = Period::holding(self.reference().first, Grain::of(unit)).later(count)?;
                self.within(base)
            }
            Some(Shift { unit: None, count }) => self.neighbour(count),
            None => self.nearest(),
        }
    }

    /// Whether it is meant to have begun and the one that holds now has not, or is not yet to be reported on.
    fn is_over(&self) -> bool {
        let partial = self.partial;
        let unit = partial.shift.and_then(|shift| shift.unit);
        let weekend = partial.latest
            && self.context.tense != Direction::After
            && Period::holding(self.now, Grain::Weekend).first > self.now;
        let quarter = partial.topical && self.context.topic.is_none() && unit == Some(TimeUnit::Quarter);
        weekend || quarter
    }

    /// A year of two digits, in the century that puts it nearest to now.
    fn full_year(&self, year: i16) -> i16 {
        if !self.partial.short_year {
            return year;
        }
        let century = self.now.year().div_euclid(100) * 100;
        let candidates = [century - 100 + year, century + year];
        let [earlier, same] = candidates;
        if same > self.now.year() + 20 { earlier } else { same }
    }

    /// The part of a period that the fields name, or all of it.
    fn within(&self, base: Period) -> Option<Period> {
        let partial = self.partial;
        let year = base.first.year();
        if let Some(rule) = partial.holiday {
            return Some(Period::day(calendar::holiday(rule, year)?));
        }
        let mut period = base;
        if let (true, Some(topic)) = (partial.topical && base.grain == Grain::Year, self.context.topic) {
            let first = Date::new(year, topic.first.month(), 1).ok()?;
            return Some(Period { first, grain: topic.grain });
        }
        if let Some(month) = partial.month {
            period = Period::month(year, month)?;
        } else if let Some(quarter) = partial.quarter {
            period = Period::month(year, quarter * 3 - 2).map(|month| Period::holding(month.first, Grain::Quarter))?;
        } else if let Some(half) = partial.half {
            period = Period::month(year, half * 6 - 5).map(|month| Period::holding(month.first, Grain::Half))?;
        } else if let Some(season) = partial.season {
            let first = Period::month(year, calendar::season_month(season))?.first;
            period = Period { first, grain: Grain::Season };
        } else if let Some(week) = partial.week {
            let first = Period::holding(Date::new(year, 1, 4).ok()?, Grain::Week);
            period = first.later(i32::from(week) - 1)?;
        }
        if let Some(day) = partial.day {
            let month = period.first;
            return Some(Period::day(Date::new(month.year(), month.month(), day as i8).ok()?));
        }
        match (partial.ordinal, partial.weekday, partial.unit.filter(|_| partial.sign.is_none())) {
            (Some(nth), Some(weekday), _) => Some(Period::day(calendar::nth_weekday(period, weekday, nth)?)),
            (Some(nth), None, Some(unit)) => calendar::nth_unit(period, Grain::of(unit.unit), nth),
            (None, Some(weekday), _) if period.grain != Grain::Day => {
                Some(Period::day(calendar::nth_weekday(Period { grain: Grain::Week, ..period }, weekday, 1)?))
            }
            _ => Some(period),
        }
    }

    /// What fits the fields among its likes around now, in order.
    fn candidates(&self) -> Vec<Period> {
        let partial = self.partial;
        let month_or_year = |grain, reach: i32| {
            let now = Period::holding(self.now, grain);
            (-reach..=reach).filter_map(|count| self.within(now.later(count)?)).collect()
        };
        if let Some(weekday) = partial.weekday.filter(|_| partial.month.is_none() && partial.day.is_none()) {
            let week = Period::holding(self.now, Grain::Week);
            let of_week = |count| calendar::nth_weekday(week.later(count)?, weekday, 1).map(Period::day);
            return (-1..=1).filter_map(of_week).collect();
        }
        let is_month = partial.day.is_some() && partial.month.is_none();
        let (grain, reach) = match (is_month, partial.weekday) {
            (true, None) => (Grain::Month, 2),
            (true, Some(_)) => (Grain::Month, 8),
            (false, _) if partial.day == Some(29) => (Grain::Year, 8),
            (false, _) => (Grain::Year, 1),
        };
        let mut periods: Vec<Period> = month_or_year(grain, reach);
        if let (true, Some(weekday)) = (is_month, partial.weekday) {
            periods.retain(|period| period.first.weekday().to_monday_one_offset() as u8 == weekday);
        }
        periods
    }

    /// The last, this or the next of its likes ("last Friday", "this May").
    fn neighbour(&self, count: i32) -> Option<Period> {
        let mut all = self.candidates().into_iter();
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
            1.. => all.find(|period| period.first > self.now),
            _ => all.rfind(|period| period.end() <= self.now),
        }
    }

    /// The one of its likes that tense and distance make likely ("on Friday", "in May").
    fn nearest(&self) -> Option<Period> {
        let partial = self.partial;
        if partial.week.is_some() {
            return self.within(Period::holding(self.now, Grain::Year));
        }
        if !partial.is_dated() {
            return Some(self.reference());
        }
        let candidates = self.candidates();
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
        let weekday = partial.weekday.is_some() && partial.month.is_none();
        let looks_back = weekday || partial.quarter.is_some() || partial.half.is_some();
        let future = match self.context.tense {
            Direction::After => weekday || ahead < 4 * back,
            Direction::Before => !looks_back && back > 4 * ahead,
            Direction::Same | Direction::Unknown => !looks_back && ahead < back,
        };
        Some(if future { next } else { past })
    }

    /// The period that lies at the distance that the expression gives.
    fn offset(&self, base: Period) -> Option<Period> {
        let partial = self.partial;
        let (Some(sign), Some(Amount::Of(count)), Some(unit)) = (partial.sign, partial.count, partial.unit) else {
            return Some(base);
        };
        let grain = Grain::of(unit.unit);
        let total = (count * f64::from(unit.times)).clamp(-1e6, 1e6);
        if matches!(unit.unit, TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second) {
            return Some(base);
        }
        let mut day = calendar::add(base.first, grain, i32::from(sign) * total.trunc() as i32)?;
        if let Some((count, unit)) = partial.more {
            day = calendar::add(day, Grain::of(unit.unit), i32::from(sign) * count.clamp(0.0, 1e6) as i32)?;
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

    /// The value of the period, with the time of day that the expression gives.
    fn value(&self, period: Period) -> String {
        let mut value = period.value();
        if period.grain == Grain::Day {
            if let Some(clock) = self.partial.clock() {
                value.push_str(&clock);
            } else if let Some(clock) = self.clock_offset(period.first) {
                value = clock;
            }
        }
        value
    }

    /// The moment that lies hours, minutes or seconds from the beginning of a day.
    fn clock_offset(&self, day: Date) -> Option<String> {
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
