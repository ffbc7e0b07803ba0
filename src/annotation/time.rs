//! Times after TimeML 1.2.1 (Pustejovsky et al. 2003, ISO 24617-1), and quantities.

use serde::Serialize;

/// A TIMEX3: a date, time of day, duration or recurring time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Time {
    /// Its beginning, inclusive.
    pub start: u32,
    /// Its end, exclusive.
    pub end: u32,
    /// Its TIMEX3 type.
    #[serde(rename = "type")]
    pub kind: TimeType,
    /// Its TIMEX3 value ("2019-09-24", "P3D", "PAST_REF"); null where the publication date is needed and not known.
    pub value: Option<String>,
    /// Its TIMEX3 modifier ("APPROX", "START", "MORE_THAN").
    #[serde(rename = "mod")]
    pub modifier: Option<String>,
    /// Its relation to the publication date, where `value` is null.
    pub anchor: Option<Anchor>,
    /// The time by which a relative value was resolved: the publication date, or another time of the article; left out where
    /// the words say all.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "\"publication\" | number"))]
    pub base: Option<TimeBase>,
    /// The beginning of a duration anchored in time, as a TIMEX3 value: the one that TimeML's `beginPoint` refers to
    /// ("2019-09-03" for "the past three weeks"); null where that is not known, and for all that is no duration.
    #[serde(rename = "beginPoint")]
    pub begin_point: Option<String>,
    /// Its end, as TimeML's `endPoint`; a duration said to end on a day holds that day.
    #[serde(rename = "endPoint")]
    pub end_point: Option<String>,
}

/// The time by which a relative value was resolved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum TimeBase {
    /// The publication date.
    Publication,
    /// The time that was told last, an index into the article's times.
    #[serde(untagged)]
    Time(u32),
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

/// The relation of a time to the publication date: "last week" is one week before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Anchor {
    /// The side of the publication date on which it lies.
    pub direction: Direction,
    /// The unit that is counted.
    pub unit: TimeUnit,
    /// The number of units; 0 is the one that holds the publication date.
    pub count: u32,
}

/// The sides of the publication date on which a time may lie.
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
    /// The side is not said ("on Tuesday").
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

/// A number that gives an amount, a count or a rank.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Quantity {
    /// Its beginning, inclusive.
    pub start: u32,
    /// Its end, exclusive.
    pub end: u32,
    /// The kind of thing that it quantifies.
    pub kind: QuantityKind,
    /// The number; null where the words give none ("dozens").
    pub value: Option<f64>,
    /// ISO 4217 code of money, English name in the singular of a measure's or age's unit; null for bare numbers.
    pub unit: Option<String>,
}

/// The kinds of things that a quantity may quantify.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum QuantityKind {
    /// A count.
    Cardinal,
    /// A rank.
    Ordinal,
    /// A share of a hundred.
    Percent,
    /// An amount of money.
    Money,
    /// The age of somebody.
    Age,
    /// A length, weight, area or the like.
    Measure,
}
