//! The options of a caller for an article.

use jiff::civil::Date;

use crate::Error;
use crate::annotation::Unit;

/// The options of a caller for an article, besides its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// The caller's name for the article, echoed.
    pub id: Option<String>,
    /// The publication date, which wins over one that the text gives.
    pub date: Option<Date>,
    /// The unit that offsets count.
    pub unit: Unit,
    /// Whether to give tokens.
    pub tokens: bool,
    /// Whether to say of every mention which sieve joined it.
    pub sieves: bool,
}

/// Reads a publication date, `YYYY-MM-DD`.
///
/// # Errors
///
/// [`Error::InvalidDate`] where it is written otherwise or is no day of the calendar.
///
/// ```
/// assert!(sayso::parse_date("2020-02-29").is_ok());
/// assert!(sayso::parse_date("2021-02-29").is_err());
/// assert!(sayso::parse_date("17 Feb 2020").is_err());
/// ```
pub fn parse_date(given: &str) -> Result<Date, Error> {
    let invalid = || Error::InvalidDate { given: given.chars().take(40).collect() };
    let plain = given.len() == 10
        && given.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    if !plain {
        return Err(invalid());
    }
    given.parse().map_err(|_| invalid())
}
