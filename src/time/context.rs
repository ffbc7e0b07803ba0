//! The times around an expression, by which it is resolved.

use jiff::civil::Date;

use super::calendar::Period;
use super::tense::Tense;

/// The facts known when an expression is resolved.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    /// The publication date.
    pub published: Option<Date>,
    /// The time last mentioned.
    pub mentioned: Option<Period>,
    /// The time that the story has come to, where the expression is a part of it.
    pub told: Option<Period>,
    /// The quarter that the article reports on.
    pub topic: Option<Period>,
    /// What the verbs say of the expression.
    pub tense: Tense,
    /// The day on which the range ends that the expression begins, where that lies ahead.
    pub until: Option<Date>,
    /// The day on which the range began that the expression ends.
    pub begun: Option<Date>,
}
