//! Arithmetic on the calendar: periods, their neighbours and their names in TIMEX3.

use jiff::Span as Distance;
use jiff::civil::{Date, Weekday, date};

use crate::annotation::TimeUnit;

/// The lengths of periods of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Grain {
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
}

impl Grain {
    /// The period that a unit measures; a day for those of the clock.
    pub fn of(unit: TimeUnit) -> Grain {
        match unit {
            TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day | TimeUnit::Weekday => Grain::Day,
            TimeUnit::Weekend => Grain::Weekend,
            TimeUnit::Week => Grain::Week,
            TimeUnit::Month => Grain::Month,
            TimeUnit::Quarter => Grain::Quarter,
            TimeUnit::Season => Grain::Season,
            TimeUnit::Year => Grain::Year,
            TimeUnit::Decade => Grain::Decade,
            TimeUnit::Century => Grain::Century,
        }
    }

    /// The unit that measures it.
    pub fn unit(self) -> TimeUnit {
        match self {
            Grain::Day => TimeUnit::Day,
            Grain::Weekend => TimeUnit::Weekend,
            Grain::Week => TimeUnit::Week,
            Grain::Month => TimeUnit::Month,
            Grain::Quarter => TimeUnit::Quarter,
            Grain::Season => TimeUnit::Season,
            Grain::Half | Grain::Year => TimeUnit::Year,
            Grain::Decade => TimeUnit::Decade,
            Grain::Century => TimeUnit::Century,
        }
    }
}

/// A period of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Period {
    /// Its first day.
    pub first: Date,
    /// Its length.
    pub grain: Grain,
}

impl Period {
    /// A day.
    pub fn day(first: Date) -> Period {
        Period { first, grain: Grain::Day }
    }

    /// The month, if there is such a one.
    pub fn month(year: i16, month: u8) -> Option<Period> {
        Some(Period { first: Date::new(year, month as i8, 1).ok()?, grain: Grain::Month })
    }

    /// The year, if the calendar reaches it.
    pub fn year(year: i16) -> Option<Period> {
        Some(Period { first: Date::new(year, 1, 1).ok()?, grain: Grain::Year })
    }

    /// The period of a length that holds a day.
    pub fn holding(day: Date, grain: Grain) -> Period {
        let (year, month) = (day.year(), day.month());
        let monday = || back(day, day.weekday().to_monday_zero_offset().into());
        let first = match grain {
            Grain::Day => day,
            Grain::Weekend => forward(monday(), 5),
            Grain::Week => monday(),
            Grain::Month => at(year, month),
            Grain::Quarter => at(year, (month - 1) / 3 * 3 + 1),
            Grain::Season if month < 3 => at(year - 1, 12),
            Grain::Season => at(year, month / 3 * 3),
            Grain::Half => at(year, (month - 1) / 6 * 6 + 1),
            Grain::Year => at(year, 1),
            Grain::Decade => at(year.div_euclid(10) * 10, 1),
            Grain::Century => at(year.div_euclid(100) * 100, 1),
        };
        Period { first, grain }
    }

    /// The period of a length that a day is said to be in or beside: a Monday belongs to the weekend before it.
    pub fn around(day: Date, grain: Grain) -> Period {
        let beside = grain == Grain::Weekend && day.weekday().to_monday_zero_offset() < 2;
        Period::holding(if beside { back(day, 2) } else { day }, grain)
    }

    /// The period of the same length that is so many later, or earlier if negative.
    pub fn later(self, count: i32) -> Option<Period> {
        let first = add(self.first, self.grain, count)?;
        Some(Period { first, grain: self.grain })
    }

    /// The first day after it.
    pub fn end(self) -> Date {
        match self.grain {
            Grain::Weekend => forward(self.first, 2),
            _ => self.later(1).map_or(self.first, |next| next.first),
        }
    }

    /// Its last day.
    pub fn last(self) -> Date {
        back(self.end(), 1)
    }

    /// Its value in TIMEX3.
    pub fn value(self) -> String {
        let (year, month) = (self.first.year(), self.first.month());
        if year < 1 {
            return self.value_before_christ();
        }
        let week = self.first.iso_week_date();
        match self.grain {
            Grain::Day => format!("{year:04}-{month:02}-{:02}", self.first.day()),
            Grain::Weekend => format!("{:04}-W{:02}-WE", week.year(), week.week()),
            Grain::Week => format!("{:04}-W{:02}", week.year(), week.week()),
            Grain::Month => format!("{year:04}-{month:02}"),
            Grain::Quarter => format!("{year:04}-Q{}", (month + 2) / 3),
            Grain::Season => format!("{year:04}-{}", season_code(month)),
            Grain::Half => format!("{year:04}-H{}", (month + 5) / 6),
            Grain::Year => format!("{year:04}"),
            Grain::Decade => format!("{:03}", year.div_euclid(10)),
            Grain::Century => format!("{:02}", year.div_euclid(100)),
        }
    }
}

impl Period {
    /// Its value where it lies before Christ: the year 0 of the calendar is 1 BC.
    fn value_before_christ(self) -> String {
        let (year, month, day) = (1 - self.first.year(), self.first.month(), self.first.day());
        match self.grain {
            Grain::Day | Grain::Week | Grain::Weekend => format!("BC{year:04}-{month:02}-{day:02}"),
            Grain::Month => format!("BC{year:04}-{month:02}"),
            Grain::Quarter | Grain::Half => format!("BC{year:04}"),
            Grain::Season => format!("BC{year:04}-{}", season_code(month)),
            Grain::Year => format!("BC{year:04}"),
            Grain::Decade => format!("BC{:03}", year / 10),
            Grain::Century => format!("BC{:02}", (year - 1) / 100),
        }
    }
}

/// A day so many units later, or earlier if negative; none where the calendar ends.
pub(super) fn add(day: Date, grain: Grain, count: i32) -> Option<Date> {
    let distance = match grain {
        Grain::Day => Distance::new().try_days(count),
        Grain::Weekend | Grain::Week => Distance::new().try_weeks(count),
        Grain::Month => Distance::new().try_months(count),
        Grain::Quarter | Grain::Season => Distance::new().try_months(count.checked_mul(3)?),
        Grain::Half => Distance::new().try_months(count.checked_mul(6)?),
        Grain::Year => Distance::new().try_years(count),
        Grain::Decade => Distance::new().try_years(count.checked_mul(10)?),
        Grain::Century => Distance::new().try_years(count.checked_mul(100)?),
    };
    let later = day.checked_add(distance.ok()?).ok()?;
    // What is counted back from a day after Christ is not known to the year where it leads before.
    (later.year() >= 1 || day.year() < 1).then_some(later)
}

/// The season's months begin with this one.
pub(super) fn season_month(code: &str) -> u8 {
    match code {
        "SP" => 3,
        "SU" => 6,
        "FA" => 9,
        _ => 12,
    }
}

fn season_code(month: i8) -> &'static str {
    match month {
        3..=5 => "SP",
        6..=8 => "SU",
        9..=11 => "FA",
        _ => "WI",
    }
}

/// The nth such weekday of a period, from 1 on, or from -1 backwards.
pub(super) fn nth_weekday(period: Period, weekday: u8, nth: i32) -> Option<Date> {
    let weekday = Weekday::from_monday_one_offset(weekday as i8).ok()?;
    let found = if nth > 0 {
        let first = period.first.yesterday().ok()?.nth_weekday(1, weekday).ok()?;
        add(first, Grain::Week, nth - 1)?
    } else {
        let last = period.end().nth_weekday(-1, weekday).ok()?;
        add(last, Grain::Week, nth + 1)?
    };
    (found >= period.first && found < period.end()).then_some(found)
}

/// The nth smaller period inside a period, from 1 on, or from -1 backwards.
pub(super) fn nth_unit(period: Period, grain: Grain, nth: i32) -> Option<Period> {
    let last = add(period.end(), Grain::Day, -1)?;
    let found = match grain {
        Grain::Week if nth > 0 => {
            let first = Period::holding(period.first, grain);
            let inside = period.first <= add(first.first, Grain::Day, 3)?;
            first.later(nth - i32::from(inside))?
        }
        Grain::Weekend => Period { first: nth_weekday(period, 6, nth)?, grain },
        _ if nth > 0 => Period::holding(period.first, grain).later(nth - 1)?,
        Grain::Week if period.grain == Grain::Year => {
            Period::holding(Date::new(period.first.year(), 12, 28).ok()?, grain).later(nth + 1)?
        }
        Grain::Week => {
            // A week belongs to where most of its days are, for the last as for the first.
            let week = Period::holding(last, grain);
            let inside = add(week.first, Grain::Day, 3)? <= last;
            week.later(nth + i32::from(inside))?
        }
        _ => Period::holding(last, grain).later(nth + 1)?,
    };
    Some(found)
}

/// The day of a year that a holiday's rule gives (see `src/lexicon/holidays.txt`).
pub(super) fn holiday(rule: &str, year: i16) -> Option<Date> {
    let (kind, rule) = rule.split_once(' ')?;
    let (rule, later) = rule.split_once('+').unwrap_or((rule, "0"));
    let day = match kind {
        "day" => {
            let (month, day) = rule.split_once('-')?;
            Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
        }
        "nth" => {
            let mut parts = rule.splitn(3, '-');
            let month = parts.next()?.parse().ok()?;
            let weekday = parts.next()?.parse().ok()?;
            nth_weekday(Period::month(year, month)?, weekday, parts.next()?.parse().ok()?)
        }
        _ => add(easter(year)?, Grain::Day, rule.parse().ok()?),
    };
    add(day?, Grain::Day, later.parse().ok()?)
}

/// Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms).
fn easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Date::new(year, (n / 31) as i8, (n % 31 + 1) as i8).ok()
}

/// The first of a month; the calendar's first where there is no such month.
fn at(year: i16, month: i8) -> Date {
    Date::new(year, month, 1).unwrap_or(date(1, 1, 1))
}

fn forward(day: Date, days: i32) -> Date {
    add(day, Grain::Day, days).unwrap_or(day)
}

fn back(day: Date, days: i32) -> Date {
    forward(day, -days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_hold_their_days_and_are_named() {
        let day = date(2020, 1, 1);
        let names = [
            (Grain::Week, "2020-W01"),
            (Grain::Weekend, "2020-W01-WE"),
            (Grain::Quarter, "2020-Q1"),
            (Grain::Season, "2019-WI"),
            (Grain::Half, "2020-H1"),
            (Grain::Decade, "202"),
            (Grain::Century, "20"),
        ];
        for (grain, name) in names {
            let period = Period::holding(day, grain);
            assert_eq!(period.value(), name);
            assert_eq!(period.later(1).and_then(|next| next.later(-1)), Some(period));
        }
        assert_eq!(Period::holding(date(2021, 1, 1), Grain::Week).value(), "2020-W53");
    }

    #[test]
    fn holidays_follow_their_rules() {
        assert_eq!(holiday("easter 0", 2018), Some(date(2018, 4, 1)));
        assert_eq!(holiday("easter -2", 2024), Some(date(2024, 3, 29)));
        assert_eq!(holiday("nth 11-4-4", 2019), Some(date(2019, 11, 28)));
        assert_eq!(holiday("nth 5-1--1", 2020), Some(date(2020, 5, 25)));
        assert_eq!(holiday("nth 11-4-4+1", 2019), Some(date(2019, 11, 29)));
        assert_eq!(holiday("nth 11-1-1+1", 2022), Some(date(2022, 11, 8)));
        assert_eq!(holiday("day 2-30", 2020), None);
    }
}
