//! From partial times to values: what an expression means once the publication date is known.

use jiff::civil::Date;

use crate::annotation::{Anchor, Direction, TimeUnit};

use super::anchor::anchor;
use super::calendar::{self, Grain, Period};
use super::context::Context;
use super::duration;
use super::ends::Ends;
use super::partial::{Amount, Partial, Shift, Sort};
use super::tense::Tense;

/// The resolution of an expression.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Resolved {
    /// Its value.
    pub value: Option<String>,
    /// Its relation to the publication date, where there is no value.
    pub anchor: Option<Anchor>,
    /// The period that later expressions may refer to.
    pub period: Option<Period>,
    /// The ends of a duration that is counted from a known day.
    pub ends: Ends,
}

impl Resolved {
    /// A value that hangs on no date.
    fn known(value: String) -> Resolved {
        Resolved { value: Some(value), anchor: None, period: None, ends: Ends::default() }
    }

    /// A period that is known.
    pub(super) fn of(period: Period) -> Resolved {
        Resolved { period: Some(period), ..Resolved::known(period.value()) }
    }

    /// A form that is relative to a publication date, which is not known or from which the calendar does not reach it.
    fn open(anchor: Anchor) -> Resolved {
        Resolved { value: None, anchor: Some(anchor), period: None, ends: Ends::default() }
    }
}

/// Resolves an expression that a rule of a sort has made.
///
/// One that names a day which the calendar does not reach is left as if the publication date were not known.
pub(super) fn resolve(partial: &Partial, sort: Sort, context: Context) -> Resolved {
    resolved(partial, sort, context).unwrap_or_else(|| Resolved::open(anchor(partial, context)))
}

/// Whether an expression means something with some publication date or other; it does not where it has no value of its
/// own and there is no such day in any year.
pub(super) fn is_possible(partial: &Partial, sort: Sort) -> bool {
    let context = Context {
        published: None,
        mentioned: None,
        told: None,
        topic: None,
        tense: Tense::loose(Direction::Unknown),
        until: None,
        begun: None,
    };
    // The year that two digits stand for hangs on the publication date.
    resolved(partial, sort, context).is_some() || partial.short_year && partial.is_possible()
}

fn resolved(partial: &Partial, sort: Sort, context: Context) -> Option<Resolved> {
    if let Some(literal) = partial.literal {
        return Some(Resolved::known(literal.to_owned()));
    }
    match sort {
        Sort::Duration => {
            let day = if partial.anaphoric { context.mentioned.map(|period| period.first) } else { context.published };
            let ends = day.map(|day| Ends::beside(partial, day)).unwrap_or_default();
            Some(Resolved { ends, ..Resolved::known(duration::value(partial)?) })
        }
        Sort::Set => Some(Resolved::known(duration::set(partial)?)),
        _ if partial.sign.is_some() && partial.count == Some(Amount::Some) => {
            Some(Resolved::known(if partial.sign < Some(0) { "PAST_REF" } else { "FUTURE_REF" }.to_owned()))
        }
        _ if is_day_of_unknown(partial, context) => Some(Resolved::known("XXXX-XX-XX".to_owned())),
        _ if is_later_than_unknown(partial, context) => Some(later_than_unknown(partial, context)),
        _ => date(partial, context),
    }
}

/// Whether an expression is the same day as a time told that is longer than a week ("that same day" after "last summer").
fn is_day_of_unknown(partial: &Partial, context: Context) -> bool {
    let same = partial.anaphoric && partial.shift == Some(Shift { unit: Some(TimeUnit::Day), count: 0 });
    same && !partial.is_clock() && context.mentioned.is_some_and(|period| period.grain > Grain::Week)
}

/// Whether an expression lies so much later than a time that the text has not told, and not than the day of writing ("seven
/// decades later, she has seen hundreds").
fn is_later_than_unknown(partial: &Partial, context: Context) -> bool {
    let later = partial.anaphoric && partial.sign == Some(1) && partial.shift.is_none();
    let ahead = context.tense.direction == Direction::After && !context.tense.is_present;
    later && context.mentioned.is_none() && !ahead
}

/// The present where the verb is of the present, or else nothing but the distance.
fn later_than_unknown(partial: &Partial, context: Context) -> Resolved {
    if context.tense.is_present {
        return Resolved::known("PRESENT_REF".to_owned());
    }
    Resolved::open(Anchor { direction: Direction::Unknown, ..anchor(partial, context) })
}

fn date(partial: &Partial, context: Context) -> Option<Resolved> {
    if !partial.is_possible() {
        return None;
    }
    let mentioned = context.mentioned.map(|period| period.first);
    let Some(now) = beside(partial, context).or(context.published).or(mentioned) else {
        return without_date(partial, context);
    };
    let resolver = Resolver { partial, now, context };
    let refers = partial.anaphoric && context.mentioned.is_some() || partial.topical && context.topic.is_some();
    if partial.needs_date() && context.published.is_none() && !refers {
        return without_date(partial, context);
    }
    let mut period = resolver.period()?;
    if partial.sign.is_some() {
        period = resolver.offset(period)?;
    }
    if let Some(measure) = partial.around {
        period = Period::around(period.first, Grain::of(measure.unit));
    }
    Some(Resolved { period: Some(period), ..Resolved::known(resolver.value(period)) })
}

/// The day beside which a day or month lies that is the next or the last of its name after a time mentioned ("the following
/// Monday").
fn beside(partial: &Partial, context: Context) -> Option<Date> {
    let count = partial.shift.filter(|shift| partial.anaphoric && shift.unit.is_none())?.count;
    context.mentioned.map(|period| if count > 0 { period.last() } else { period.first })
}

/// Whether an expression says nothing without a date that it is relative to.
pub(super) fn is_relative(partial: &Partial) -> bool {
    partial.literal.is_none() && (partial.needs_date() || partial.short_year)
}

/// Whether an expression is counted from the time last mentioned.
pub(super) fn is_of_mention(partial: &Partial, context: Context) -> bool {
    let refers = |period: Period| !partial.is_clock() || period.grain == Grain::Day;
    context.begun.is_some() || partial.anaphoric && context.mentioned.is_some_and(refers)
}

/// An expression seen from no day: one that names its own, or else one that stays open.
fn without_date(partial: &Partial, context: Context) -> Option<Resolved> {
    if partial.needs_date() {
        return Some(Resolved::open(anchor(partial, context)));
    }
    let resolver = Resolver { partial, now: jiff::civil::date(1, 1, 1), context };
    let period = resolver.period()?;
    let period = if partial.sign.is_some() { resolver.offset(period)? } else { period };
    Some(Resolved { period: Some(period), ..Resolved::known(resolver.value(period)) })
}

impl Partial {
    /// Whether its numbers are ones that a calendar and a clock have.
    fn is_possible(&self) -> bool {
        let month = self.month.is_none_or(|month| (1..=12).contains(&month));
        // A year with a February of 29 days.
        let last = self.month.and_then(|month| Period::month(2000, month)).map_or(31, |month| month.last().day() as u8);
        let day = self.day.is_none_or(|day| (1..=last).contains(&day));
        let clock = self.hour.is_none_or(|hour| hour <= 24) && self.minute.is_none_or(|minute| minute < 60);
        let half = self.half.is_none_or(|half| (1..=2).contains(&half));
        month && day && clock && half && self.quarter.is_none_or(|quarter| (1..=4).contains(&quarter))
    }

    /// Whether it says nothing without a date that it is relative to.
    fn needs_date(&self) -> bool {
        let absolute = self.year.is_some() || self.decade.is_some() || self.century.is_some();
        !absolute || self.shift.is_some()
    }
}

/// A partial time and the day that it is seen from.
pub(super) struct Resolver<'a> {
    pub(super) partial: &'a Partial,
    pub(super) now: Date,
    pub(super) context: Context,
}

impl Resolver<'_> {
    /// The period that relative expressions are counted from.
    pub(super) fn reference(&self) -> Period {
        let partial = self.partial;
        let year_before = partial.sign == Some(-1)
            && partial.count == Some(Amount::Of(1.0))
            && partial.unit.is_some_and(|measure| measure.unit == TimeUnit::Year && measure.times == 1);
        // "The previous quarter" is the one before the one reported on.
        let beside = |shift: Shift| shift.unit == Some(TimeUnit::Quarter) && shift.count != 0;
        let quarter = partial.anaphoric && partial.shift.is_some_and(beside);
        let topic = self.context.topic.filter(|_| partial.topical || year_before || quarter);
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
        if partial.era == Some(-1) {
            return self.before_christ();
        }
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

    /// The period before Christ; the year 1 BC is the year 0 of the calendar.
    fn before_christ(&self) -> Option<Period> {
        let Partial { year, decade, century, .. } = *self.partial;
        let (first, grain) = match (decade, century) {
            (Some(decade), _) => (decade.checked_mul(10)?.checked_add(9)?, Grain::Decade),
            (_, Some(century)) => (century.checked_add(1)?.checked_mul(100)?, Grain::Century),
            _ => (year?, Grain::Year),
        };
        let first = Date::new(1_i16.checked_sub(first)?, 1, 1).ok().filter(|day| day.year() < 1)?;
        let period = Period { first, grain };
        if grain == Grain::Year { self.within(period) } else { Some(period) }
    }

    /// Whether it is meant to have begun and the one that holds now has not, or is not yet to be reported on.
    fn is_over(&self) -> bool {
        let partial = self.partial;
        let unit = partial.shift.and_then(|shift| shift.unit);
        let weekend = partial.latest
            && self.context.tense.direction != Direction::After
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
    pub(super) fn within(&self, base: Period) -> Option<Period> {
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
}
