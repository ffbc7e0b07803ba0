//! The steps that rules are made of.

use super::class::Class;
use super::field::Field;
use super::vocabulary::Value;

/// The test that an atom must pass for a step to take it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Test {
    /// A word or mark, by its number among those that rules spell out.
    Literal(u16),
    /// A member of a class.
    Class(Class),
}

/// A step of a rule.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Step {
    /// Takes an atom and fills a field with what it says.
    Take(Test, Field),
    /// Goes on only if no white space stands here.
    Glue,
    /// Fills a field.
    Set(Field, Value),
    /// Tries the next step, and then the one at an index.
    Fork(usize),
    /// Goes on at an index.
    Jump(usize),
    /// An expression begins.
    Open,
    /// An expression ends.
    Close,
    /// The rule is met.
    Done,
}
