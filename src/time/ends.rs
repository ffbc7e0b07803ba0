//! The ends of a duration that is anchored in time: TimeML's `beginPoint` and `endPoint`.

use jiff::civil::Date;

use crate::annotation::TimeUnit;

use super::calendar::{self, Grain, Period};
use super::partial::{Amount, Partial};
use super::vocabulary::Measure;

/// The ways in which a duration hangs on the date whose words follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// It begins then: "two weeks starting May 3".
    Begins,
    /// It ends then: "the three months ended June 30".
    Ends,
    /// It is a part of that: "the first six months of 2018".
    Inside,
}

impl Link {
    /// The link that the words between a duration and a date make; `last` is the duration's own last word.
    pub fn of(last: &str, between: &str) -> Option<Link> {
        let words = || between.split_whitespace().filter(|word| !matches!(*word, "on" | "the" | "in" | "at"));
        let only = words().next().filter(|_| words().count() == 1);
        match (only, words().count()) {
            (Some("since" | "from" | "starting" | "beginning" | "following"), _) => Some(Link::Begins),
            (Some("ended" | "ending" | "through" | "until" | "till" | "to" | "before"), _) => Some(Link::Ends),
            (Some("of"), _) => Some(Link::Inside),
            (None, 0) if matches!(last, "ended" | "ending") => Some(Link::Ends),
            (None, 0) if between.split_whitespace().eq(["in"]) => Some(Link::Inside),
            _ => None,
        }
    }
}

/// The beginning and the end of a duration, each a value of TIMEX3 where it is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Ends {
    pub begin: Option<String>,
    pub end: Option<String>,
}

impl Ends {
    fn of_days(begin: Option<Date>, end: Option<Date>) -> Ends {
        let value = |day| Period::day(day).value();
        Ends { begin: begin.map(value), end: end.map(value) }
    }

    /// The ends of one that is counted from a day on or back ("the past three weeks", "the next two years").
    pub fn beside(partial: &Partial, day: Date) -> Ends {
        match partial.shift.map(|shift| shift.count.signum()) {
            Some(-1) => Ends::of_days(moved(partial, day, -1), Some(day)),
            Some(1) => Ends::of_days(Some(day), moved(partial, day, 1)),
            _ => Ends::default(),
        }
    }

    /// The ends of one that is linked to a period; first and last day both belong to it.
    pub fn linked(partial: &Partial, link: Link, period: Period) -> Ends {
        let is_last = partial.shift.is_some_and(|shift| shift.count < 0) || partial.ordinal == Some(-1);
        let from = |first: Date| Ends::of_days(Some(first), moved(partial, first, 1).and_then(day_before));
        let to = |last: Date| {
            let after = calendar::add(last, Grain::Day, 1);
            Ends::of_days(after.and_then(|after| moved(partial, after, -1)), Some(last))
        };
        match link {
            Link::Begins if period.grain == Grain::Day => from(period.first),
            Link::Begins => Ends { begin: Some(period.value()), end: None },
            Link::Ends if period.grain == Grain::Day => to(period.first),
            Link::Ends => Ends { begin: None, end: Some(period.value()) },
            Link::Inside if partial.ordinal == Some(1) => from(period.first),
            Link::Inside if is_last => to(period.last()),
            Link::Inside => Ends::default(),
        }
    }
}

fn day_before(day: Date) -> Option<Date> {
    calendar::add(day, Grain::Day, -1)
}

/// The day that lies the length of a duration after a day, or before it; none where it is no whole number of days.
fn moved(partial: &Partial, day: Date, sign: i32) -> Option<Date> {
    let (Amount::Of(count), measure) = (partial.count?, partial.unit?) else { return None };
    let day = step(day, count, measure, sign)?;
    partial.more.map_or(Some(day), |(count, measure)| step(day, count, measure, sign))
}

fn step(day: Date, count: f64, measure: Measure, sign: i32) -> Option<Date> {
    let (steps, grain) = match measure.unit {
        TimeUnit::Hour if count % 24.0 == 0.0 => ((count / 24.0).min(1e6) as i32, Grain::Day),
        TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => return None,
        _ => steps(count, measure),
    };
    calendar::add(day, grain, sign * steps)
}

/// An amount in steps of the calendar, in smaller ones where it is no whole number: half a century is 50 years.
pub(super) fn steps(count: f64, measure: Measure) -> (i32, Grain) {
    let count = count * f64::from(measure.times);
    let (count, grain) = match measure.unit {
        _ if count.fract() == 0.0 => (count, Grain::of(measure.unit)),
        TimeUnit::Century => (count * 100.0, Grain::Year),
        TimeUnit::Decade => (count * 10.0, Grain::Year),
        TimeUnit::Year => (count * 12.0, Grain::Month),
        TimeUnit::Quarter | TimeUnit::Season => (count * 3.0, Grain::Month),
        TimeUnit::Month => (count * 30.0, Grain::Day),
        TimeUnit::Week | TimeUnit::Weekend => (count * 7.0, Grain::Day),
        unit => (count, Grain::of(unit)),
    };
    (count.trunc().clamp(-1e6, 1e6) as i32, grain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_between_tell_the_link() {
        for (last, between, link) in [
            ("months", " ended ", Some(Link::Ends)),
            ("ended", " ", Some(Link::Ends)),
            ("weeks", " starting on ", Some(Link::Begins)),
            ("months", " of ", Some(Link::Inside)),
            ("months", " in ", Some(Link::Inside)),
            ("months", ", ", None),
            ("months", " after the vote of ", None),
        ] {
            assert_eq!(Link::of(last, between), link, "{last}{between}");
        }
    }
}
