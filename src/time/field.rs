//! The fields of a partial time, as rules name them.

use super::class::Class;

/// A field of a [`Partial`](super::partial::Partial) that a word or a rule fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Year,
    ShortYear,
    Decade,
    Century,
    Half,
    Quarter,
    Season,
    Month,
    Week,
    Day,
    Weekday,
    Holiday,
    Part,
    Hour,
    Minute,
    Second,
    HourMinute,
    Compact,
    Meridiem,
    Zone,
    Shift,
    ShiftUnit,
    ShiftDays,
    Tonight,
    Ordinal,
    Count,
    Fuzzy,
    Plus,
    Unit,
    MoreCount,
    MoreUnit,
    Around,
    Sign,
    Anaphoric,
    Order,
    Tentative,
    Topical,
    Latest,
    ShortDecade,
    Modifier,
    Literal,
    BeforeHour,
    /// None: the words are there for the rule alone.
    Nothing,
}

/// The fields by the names that rules give them.
const FIELDS: &[(&str, Field)] = &[
    ("year", Field::Year),
    ("short-year", Field::ShortYear),
    ("decade", Field::Decade),
    ("century", Field::Century),
    ("half", Field::Half),
    ("quarter", Field::Quarter),
    ("season", Field::Season),
    ("month", Field::Month),
    ("week", Field::Week),
    ("day", Field::Day),
    ("weekday", Field::Weekday),
    ("part", Field::Part),
    ("hour", Field::Hour),
    ("minute", Field::Minute),
    ("second", Field::Second),
    ("meridiem", Field::Meridiem),
    ("shift", Field::Shift),
    ("shift-unit", Field::ShiftUnit),
    ("ordinal", Field::Ordinal),
    ("count", Field::Count),
    ("fuzzy", Field::Fuzzy),
    ("plus", Field::Plus),
    ("unit", Field::Unit),
    ("more-count", Field::MoreCount),
    ("more-unit", Field::MoreUnit),
    ("around", Field::Around),
    ("sign", Field::Sign),
    ("anaphoric", Field::Anaphoric),
    ("order", Field::Order),
    ("tentative", Field::Tentative),
    ("topical", Field::Topical),
    ("latest", Field::Latest),
    ("short-decade", Field::ShortDecade),
    ("mod", Field::Modifier),
    ("value", Field::Literal),
    ("before-hour", Field::BeforeHour),
    ("nothing", Field::Nothing),
];

impl Field {
    /// The field of a name.
    pub fn named(name: &str) -> Option<Field> {
        FIELDS.iter().find(|(known, _)| *known == name).map(|&(_, field)| field)
    }

    /// The field that words of a class fill unless a rule says otherwise.
    pub fn of(class: Class) -> Field {
        match class {
            Class::Month | Class::MonthNumber => Field::Month,
            Class::Weekday | Class::Weekdays => Field::Weekday,
            Class::Unit | Class::Units | Class::Nights => Field::Unit,
            Class::Season | Class::Seasons => Field::Season,
            Class::Part | Class::Parts | Class::Overnight => Field::Part,
            Class::Tonight => Field::Tonight,
            Class::Noon | Class::Hour => Field::Hour,
            Class::Meridiem | Class::Letter => Field::Meridiem,
            Class::Article | Class::Number | Class::Spelt => Field::Count,
            Class::Deictic => Field::ShiftDays,
            Class::Relative | Class::Adjacent => Field::Shift,
            Class::Extreme | Class::Ordinal => Field::Ordinal,
            Class::Stage | Class::Bound => Field::Modifier,
            Class::Side | Class::Ago => Field::Sign,
            Class::Fuzzy => Field::Fuzzy,
            Class::Frequency => Field::Literal,
            Class::Zone => Field::Zone,
            Class::Holiday => Field::Holiday,
            Class::Year => Field::Year,
            Class::ShortYear => Field::ShortYear,
            Class::Decade => Field::Decade,
            Class::Day | Class::Nth => Field::Day,
            Class::Minute => Field::Minute,
            Class::HourMinute | Class::Military => Field::HourMinute,
            Class::Compact => Field::Compact,
            Class::QuarterNumber => Field::Quarter,
            Class::WeekNumber => Field::Week,
            Class::Half | Class::Oclock | Class::Every | Class::NumberWord | Class::ForeignMonth => Field::Nothing,
        }
    }
}
