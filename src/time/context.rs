//! The times around an expression, by which it is resolved.

use jiff::civil::Date;

use super::calendar::Period;
use crate::annotation::Direction;

/// The facts known when an expression is resolved.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    /// The publication date.
    pub published: Option<Date>,
    /// The time last mentioned.
    pub mentioned: Option<Period>,
    /// The quarter that the article reports on.
    pub topic: Option<Period>,
    /// The side of the time of writing on which the verbs nearby put the expression.
    pub tense: Direction,
    /// The day on which the range began that the expression ends.
    pub begun: Option<Date>,
}
