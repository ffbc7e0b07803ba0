//! Times after TimeML 1.2.1 (Pustejovsky et al. 2003, ISO 24617-1), and quantities.

use serde::Serialize;

/// A TIMEX3: a date, time of day, duration or recurring time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Time {
    /// Where it begins, inclusive.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
    /// Its TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimeType,
    /// Its TIMEX3 value ("2019-09-24", "P3D", "PAST_REF"); null where the publication date is needed and not known.
    pub value: Option<String>,
    /// Its TIMEX3 modifier ("APPROX", "START", "MORE_THAN").
    #[serde(rename = "mod")]
    pub modifier: Option<String>,
    /// What it is relative to the publication date, where `value` is null.
    pub anchor: Option<Anchor>,
    /// When a duration anchored in time begins, as a TIMEX3 value: what TimeML's `beginPoint` refers to ("2019-09-03" for
    /// "the past three weeks"); null where that is not known, and for all that is no duration.
    #[serde(rename = "beginPoint")]
    pub begin_point: Option<String>,
    /// When it ends, as TimeML's `endPoint`; a duration said to end on a day holds that day.
    #[serde(rename = "endPoint")]
    pub end_point: Option<String>,
}

/// The types of TIMEX3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "UPPERCASE")]
pub enum TimeType {
    /// A day or longer on the calendar.
    Date,
    /// Less than a day on the clock.
    Time,
    /// A stretch of time.
    Duration,
    /// A recurring time.
    Set,
}

/// A time as it stands to the publication date: "last week" is one week before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Anchor {
    /// On which side of the publication date.
    pub direction: Direction,
    /// What is counted.
    pub unit: TimeUnit,
    /// How many of them; 0 is the one that holds the publication date.
    pub count: u32,
}

/// On which side of the publication date a time lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Earlier.
    Before,
    /// Later.
    After,
    /// The same day, week, month, …
    Same,
    /// Which side is not said ("on Tuesday").
    Unknown,
}

/// A unit of the calendar or clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum TimeUnit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A day of the week by its name.
    Weekday,
    /// A Saturday with its Sunday.
    Weekend,
    /// A week, from Monday on.
    Week,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A season.
    Season,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

/// A number that says how much, how many or which.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Quantity {
    /// Where it begins, inclusive.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
    /// What is quantified.
    pub kind: QuantityKind,
    /// The number; null where the words give none ("dozens").
    pub value: Option<f64>,
    /// ISO 4217 code of money, English name in the singular of a measure's or age's unit; null for bare numbers.
    pub unit: Option<String>,
}

/// What a quantity quantifies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum QuantityKind {
    /// How many.
    Cardinal,
    /// Which in order.
    Ordinal,
    /// How many of a hundred.
    Percent,
    /// An amount of money.
    Money,
    /// How old somebody is.
    Age,
    /// A length, weight, area or the like.
    Measure,
}
