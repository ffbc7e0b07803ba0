//! Partial times: what an expression says by itself, before anything is known of when it was written.

use crate::annotation::{TimeType, TimeUnit};

use super::field::Field;
use super::vocabulary::{Measure, Value};

/// The fields that an expression fills by itself; every field that it is silent on is `None`.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Partial {
    /// The year.
    pub year: Option<i16>,
    /// Whether the year is given without its century ("'89").
    pub short_year: bool,
    /// The decade, as the first three digits of its years.
    pub decade: Option<i16>,
    /// The century, as the first two digits of its years.
    pub century: Option<i16>,
    /// Whether year, decade or century are said to be of an era, and of which: -1 before Christ, 1 after.
    pub era: Option<i8>,
    /// The half of the year.
    pub half: Option<u8>,
    /// The quarter of the year.
    pub quarter: Option<u8>,
    /// The season's code.
    pub season: Option<&'static str>,
    /// The month.
    pub month: Option<u8>,
    /// The ISO week.
    pub week: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
    /// The day of the week, Monday 1.
    pub weekday: Option<u8>,
    /// The rule that gives a holiday's day.
    pub holiday: Option<&'static str>,
    /// The part of the day, as its code.
    pub part: Option<&'static str>,
    /// The hour.
    pub hour: Option<u8>,
    /// The minute.
    pub minute: Option<u8>,
    /// The second.
    pub second: Option<u8>,
    /// The half of the day that the hour is counted in.
    pub meridiem: Option<&'static str>,
    /// The calendar unit that the reference is taken in, and how many of them later ("last week" is one earlier).
    pub shift: Option<Shift>,
    /// The place among several, from 1 on, or from -1 backwards.
    pub ordinal: Option<i32>,
    /// The number of units of a duration or a distance.
    pub count: Option<Amount>,
    /// The unit that is counted.
    pub unit: Option<Measure>,
    /// A second amount, smaller than the first ("2 hours 30 minutes").
    pub more: Option<(f64, Measure)>,
    /// The direction of the distance: -1 before, 1 after.
    pub sign: Option<i8>,
    /// Whether it is counted from the time last mentioned and not from the publication date.
    pub anaphoric: bool,
    /// Whether it is counted from the time last mentioned where the verbs look back ("the next day").
    pub told: bool,
    /// Whether it is counted from where a story has come to, if it is part of one ("the end of the year").
    pub story: bool,
    /// The order that day and month, both as numbers, are taken to stand in.
    pub order: Option<Order>,
    /// Whether it is a date only if it lies ahead, and else a duration ("in two weeks").
    pub tentative: bool,
    /// Whether it is about the period that the article reports on ("the quarter", "a year-earlier loss").
    pub topical: bool,
    /// Whether it is the latest of its kind to have begun, unless the verbs point ahead ("over the weekend").
    pub latest: bool,
    /// Whether it is not yesterday or tomorrow, not the last or next month, which have names of their own.
    pub apart: bool,
    /// The unit around the day named that is meant ("the week of Oct. 16").
    pub around: Option<Measure>,
    /// TIMEX3's modifier.
    pub modifier: Option<&'static str>,
    /// A value of TIMEX3 that is known at once ("PAST_REF").
    pub literal: Option<&'static str>,
}

/// A calendar unit, so many from the one that holds the reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shift {
    /// The unit; none until the words have named it.
    pub unit: Option<TimeUnit>,
    /// The number of them, negative if earlier.
    pub count: i32,
}

/// The order in which day and month stand where both are numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// As in the United States.
    MonthFirst,
    /// As nearly everywhere else.
    DayFirst,
}

/// An amount of units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    /// A number of them.
    Of(f64),
    /// Some ("a few").
    Some,
}

/// The sorts of expressions that rules make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A date or a time of day, as the fields say.
    Date,
    /// A stretch of time.
    Duration,
    /// A recurring time.
    Set,
    /// An age, which is a quantity.
    Age,
    /// A date of a calendar that is not read.
    Foreign,
    /// Nothing: the words look like a time and are none.
    Nothing,
}

impl Partial {
    /// Fills a field with what a word or a rule says.
    pub fn set(&mut self, field: Field, value: Value) {
        match value {
            Value::Number(number) => self.set_number(field, number),
            Value::Unit(measure) => self.set_unit(field, measure),
            Value::Name(name) => self.set_name(field, name),
        }
    }

    fn set_number(&mut self, field: Field, number: f64) {
        let small = Some(number as u8);
        match field {
            Field::Year => self.year = Some(number as i16),
            Field::ShortYear => (self.year, self.short_year) = (Some(number as i16), true),
            // "The 1800s" are a century; "the 2000s" are still a decade.
            Field::Decade if number % 100.0 == 0.0 && number < 2000.0 => self.century = Some(number as i16 / 100),
            Field::Decade => self.decade = Some(number as i16 / 10),
            Field::ShortDecade => self.decade = Some(190 + number as i16 / 10),
            Field::Order if number == 1.0 => self.order = Some(Order::MonthFirst),
            Field::Order => self.order = Some(Order::DayFirst),
            Field::Tentative => self.tentative = true,
            Field::Topical => self.topical = true,
            Field::Latest => self.latest = true,
            Field::Apart => self.apart = true,
            Field::Era => self.era = Some(number as i8),
            Field::Century => self.century = Some(number as i16 - 1),
            Field::Half => self.half = small,
            Field::Quarter => self.quarter = small,
            Field::Month => self.month = small,
            Field::Week => self.week = small,
            Field::Day => self.day = small,
            Field::Weekday => self.weekday = small,
            Field::Hour => self.hour = small,
            Field::Minute => self.minute = small,
            Field::Second => self.second = small,
            Field::HourMinute => {
                let clock = number.round() as u16;
                (self.hour, self.minute) = (Some((clock / 100) as u8), Some((clock % 100) as u8));
            }
            Field::Compact => self.set_compact(number as u32),
            Field::Shift => self.shift = Some(Shift { count: number as i32, unit: self.shift.and_then(|s| s.unit) }),
            Field::ShiftDays => self.shift = Some(Shift { count: number as i32, unit: Some(TimeUnit::Day) }),
            Field::Ordinal => self.ordinal = Some(number as i32),
            Field::Count => self.count = Some(Amount::Of(number)),
            Field::Plus => {
                if let Some(Amount::Of(count)) = self.count {
                    self.count = Some(Amount::Of(count + number));
                }
            }
            Field::Fuzzy => self.count = Some(Amount::Some),
            Field::MoreCount => {
                let unit = self.more.map_or(Measure { unit: TimeUnit::Minute, times: 1 }, |more| more.1);
                self.more = Some((number, unit));
            }
            Field::Sign => self.sign = Some(number as i8),
            Field::Anaphoric => self.anaphoric = true,
            Field::Told => self.told = true,
            Field::Story => self.story = true,
            Field::BeforeHour => {
                self.minute = self.minute.map(|minute| 60 - minute.clamp(1, 59));
                self.hour = self.hour.map(|hour| if hour == 0 { 23 } else { hour - 1 });
            }
            _ => {}
        }
    }

    fn set_compact(&mut self, number: u32) {
        self.year = Some((number / 10_000) as i16);
        self.month = Some((number / 100 % 100) as u8);
        self.day = Some((number % 100) as u8);
    }

    fn set_unit(&mut self, field: Field, measure: Measure) {
        match field {
            Field::ShiftUnit => {
                let count = self.shift.map_or(0, |shift| shift.count) * measure.times as i32;
                self.shift = Some(Shift { unit: Some(measure.unit), count });
            }
            Field::MoreUnit => self.more = self.more.map(|(count, _)| (count, measure)),
            Field::Unit => self.unit = Some(measure),
            Field::Around => self.around = Some(measure),
            _ => {}
        }
    }

    fn set_name(&mut self, field: Field, name: &'static str) {
        match field {
            Field::Season => self.season = Some(name),
            Field::Holiday => self.holiday = Some(name),
            Field::Part => self.part = Some(name),
            Field::Tonight => {
                self.part = Some(name);
                self.shift = Some(Shift { unit: Some(TimeUnit::Day), count: 0 });
            }
            Field::Meridiem => self.meridiem = Some(name),
            Field::Modifier => self.modifier = Some(name),
            Field::Literal => self.literal = Some(name),
            _ => {}
        }
    }

    /// The same part of the day, of no day in particular ("night raids").
    pub fn of_any_day(self) -> Partial {
        let literal = match self.part {
            Some("MO") => "XXXX-XX-XXTMO",
            Some("MI") => "XXXX-XX-XXTMI",
            Some("AF") => "XXXX-XX-XXTAF",
            Some("EV") => "XXXX-XX-XXTEV",
            Some("NI") => "XXXX-XX-XXTNI",
            Some("DT") => "XXXX-XX-XXTDT",
            _ => return self,
        };
        Partial { literal: Some(literal), ..self }
    }

    /// Whether it says a time of day.
    pub fn is_clock(&self) -> bool {
        self.hour.is_some() || self.part.is_some() || self.unit_is_clock()
    }

    /// Whether it says a time of day and not of which day.
    pub fn is_time_of_day_alone(&self) -> bool {
        (self.hour.is_some() || self.part.is_some()) && !self.is_dated() && self.sign.is_none() && self.year.is_none()
    }

    /// Whether it lies hours or less from another time.
    fn unit_is_clock(&self) -> bool {
        self.sign.is_some()
            && self.unit.is_some_and(|m| matches!(m.unit, TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second))
    }

    /// Its TIMEX3 type, made by a rule of a sort.
    pub fn kind(&self, sort: Sort) -> TimeType {
        match sort {
            Sort::Duration => TimeType::Duration,
            Sort::Set => TimeType::Set,
            _ if self.is_clock() => TimeType::Time,
            _ => TimeType::Date,
        }
    }

    /// Whether it names a day or a part of the year.
    pub fn is_dated(&self) -> bool {
        let day = self.day.is_some() || self.weekday.is_some() || self.holiday.is_some();
        let of_year = self.month.is_some() || self.quarter.is_some() || self.season.is_some() || self.half.is_some();
        day || of_year || self.shift.is_some()
    }
}
