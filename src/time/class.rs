//! The sorts of words and numbers that rules tell apart.

/// The classes of words of time, or of numbers; rules speak of them by these names in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Class {
    Month,
    Weekday,
    Weekdays,
    Unit,
    Units,
    Half,
    Season,
    Seasons,
    Part,
    Parts,
    Nights,
    Tonight,
    Noon,
    Meridiem,
    Oclock,
    Article,
    Letter,
    Deictic,
    Relative,
    /// "Last" and "next", which leave out what has a name of its own: yesterday, next month.
    Neighbour,
    Adjacent,
    Overnight,
    Extreme,
    Stage,
    Bound,
    Side,
    Fuzzy,
    Every,
    Ago,
    Frequency,
    Zone,
    Holiday,
    /// A month of a calendar that is not the Gregorian.
    ForeignMonth,
    /// A word that numerals are made of.
    NumberWord,
    /// Any number of things.
    Number,
    /// A number in words, for hours that are spelt out.
    Spelt,
    /// A place in an order.
    Ordinal,
    /// A year in four digits, or in words.
    Year,
    /// A year without its century.
    ShortYear,
    /// The year after the one that it is joined to ("2008/09"), whole.
    NextYear,
    /// The first year of a decade, in four digits.
    Decade,
    /// A day of the month as number or ordinal.
    Day,
    /// A day of the month as ordinal.
    Nth,
    /// A month as number.
    MonthNumber,
    /// An hour of the clock.
    Hour,
    /// A minute or second in two digits.
    Minute,
    /// An hour and its minutes with a full stop between.
    HourMinute,
    /// An hour and its minutes in four digits.
    Military,
    /// The same where the first digit is 0, so that it is no year.
    Padded,
    /// Year, month and day in eight digits.
    Compact,
    /// A quarter of a year by its number.
    QuarterNumber,
    /// A week of the year by its number.
    WeekNumber,
}

/// The classes by the names that tables and rules give them.
const CLASSES: &[(&str, Class)] = &[
    ("month", Class::Month),
    ("weekday", Class::Weekday),
    ("weekdays", Class::Weekdays),
    ("unit", Class::Unit),
    ("units", Class::Units),
    ("half", Class::Half),
    ("season", Class::Season),
    ("seasons", Class::Seasons),
    ("part", Class::Part),
    ("parts", Class::Parts),
    ("nights", Class::Nights),
    ("tonight", Class::Tonight),
    ("noon", Class::Noon),
    ("meridiem", Class::Meridiem),
    ("oclock", Class::Oclock),
    ("article", Class::Article),
    ("letter", Class::Letter),
    ("deictic", Class::Deictic),
    ("relative", Class::Relative),
    ("neighbour", Class::Neighbour),
    ("adjacent", Class::Adjacent),
    ("overnight", Class::Overnight),
    ("extreme", Class::Extreme),
    ("stage", Class::Stage),
    ("bound", Class::Bound),
    ("side", Class::Side),
    ("fuzzy", Class::Fuzzy),
    ("every", Class::Every),
    ("ago", Class::Ago),
    ("frequency", Class::Frequency),
    ("zone", Class::Zone),
    ("holiday", Class::Holiday),
    ("foreign-month", Class::ForeignMonth),
    ("number", Class::Number),
    ("spelt", Class::Spelt),
    ("ordinal", Class::Ordinal),
    ("year", Class::Year),
    ("short-year", Class::ShortYear),
    ("next-year", Class::NextYear),
    ("decade", Class::Decade),
    ("day", Class::Day),
    ("nth", Class::Nth),
    ("month-number", Class::MonthNumber),
    ("hour", Class::Hour),
    ("minute", Class::Minute),
    ("hour-minute", Class::HourMinute),
    ("military", Class::Military),
    ("padded", Class::Padded),
    ("compact", Class::Compact),
    ("quarter-number", Class::QuarterNumber),
    ("week-number", Class::WeekNumber),
];

impl Class {
    /// The class of a name.
    pub fn named(name: &str) -> Option<Class> {
        CLASSES.iter().find(|(known, _)| *known == name).map(|&(_, class)| class)
    }

    /// The set that holds it alone.
    pub fn bit(self) -> u64 {
        1 << self as u64
    }
}
