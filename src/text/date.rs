//! Publication dates as they stand in a line of their own or beside the author's name.

use std::sync::LazyLock;

use jiff::civil::Date;

use super::outlet;
use crate::document::Span;
use crate::lexicon::{Case, Table, calendar};

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/publication_words.txt"), Case::Folded));

/// The most runs of letters or digits that a date line has.
const MOST_RUNS: usize = 24;

/// A run of letters or of digits, with its first byte.
#[derive(Debug, Clone, Copy)]
struct Run<'t> {
    start: usize,
    text: &'t str,
}

impl Run<'_> {
    fn end(self) -> usize {
        self.start + self.text.len()
    }

    fn number(self) -> Option<i16> {
        (self.text.len() <= 4).then(|| self.text.parse().ok()).flatten()
    }

    /// The number of the month of which this is the name or the short form.
    fn month(self) -> Option<i16> {
        calendar::month(self.text)
    }

    fn is_digits(self) -> bool {
        self.text.starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether it is the suffix of an ordinal number.
    fn is_suffix(self) -> bool {
        matches!(self.text, "st" | "nd" | "rd" | "th")
    }
}

/// The runs of letters and the runs of digits of a text, in order.
fn runs(text: &str) -> impl Iterator<Item = Run<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].find(char::is_alphanumeric)?;
        let rest = &text[at..];
        let digits = rest.starts_with(|c: char| c.is_ascii_digit());
        let length = rest.find(|c: char| !c.is_alphanumeric() || c.is_ascii_digit() != digits).unwrap_or(rest.len());
        let run = Run { start: at, text: &rest[..length] };
        at += length;
        Some(run)
    })
}

/// Whether a line holds nothing but a date or a time of day, with words such as "Published" and the outlet before them.
pub(super) fn is_date_line(text: &str) -> bool {
    match text.split_once('|') {
        Some((name, date)) if outlet::is_known(name.trim()) => is_stamp(date),
        _ => is_stamp(text),
    }
}

/// Whether a text holds nothing but a date or a time of day, with words such as "Published".
fn is_stamp(text: &str) -> bool {
    let runs: Vec<Run<'_>> = runs(text).take(MOST_RUNS + 1).collect();
    let is_named = |run: &Run<'_>| calendar::month(run.text).is_some() || calendar::is_weekday(run.text);
    let known = |run: &Run<'_>| run.is_digits() || is_named(run) || WORDS.contains(run.text);
    let class = |run: &Run<'_>, class| WORDS.get(run.text).is_some_and(|row| row.column(1) == class);
    let telling = |run: &Run<'_>| is_named(run) || ["clock", "label", "update"].iter().any(|&name| class(run, name));
    (2..=MOST_RUNS).contains(&runs.len())
        && runs.iter().all(known)
        && runs.iter().any(|run| run.is_digits())
        && (runs.iter().any(telling) || first_date(text).is_some())
}

/// Whether a piece of a line is a date or a time of day, or a part of one: "April 7", "2015", "5:03 pm".
pub(super) fn is_of_date(text: &str) -> bool {
    let runs: Vec<Run<'_>> = runs(text).take(MOST_RUNS + 1).collect();
    let known = |run: &Run<'_>| {
        let named = calendar::month(run.text).is_some() || calendar::is_weekday(run.text);
        run.is_digits() || named || WORDS.contains(run.text)
    };
    runs.len() <= MOST_RUNS && runs.iter().all(known) && runs.iter().any(|run| run.is_digits())
}

/// The first date in a line that names day, month and year: its words and the day.
pub(super) fn first_date(text: &str) -> Option<(Span, Date)> {
    let runs: Vec<Run<'_>> = runs(text).take(4 * MOST_RUNS).collect();
    (0..runs.len()).find_map(|first| date_at(text, &runs[first..]))
}

/// The date that begins with the first of these runs.
fn date_at(text: &str, runs: &[Run<'_>]) -> Option<(Span, Date)> {
    let mut used: Vec<Run<'_>> = Vec::with_capacity(3);
    let mut end = runs.first()?.start;
    for &run in runs.iter().take(4) {
        let between = text.get(end..run.start)?;
        if !between.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '.' | '/' | '-' | '‑')) {
            return None;
        }
        end = run.end();
        if !run.is_suffix() {
            used.push(run);
        }
        if used.len() == 3 {
            break;
        }
    }
    let &[a, b, c] = used.as_slice() else { return None };
    let (year, month, day) = match (a.month(), b.month()) {
        (Some(month), _) => (c.number()?, month, b.number()?),
        (_, Some(month)) => (c.number()?, month, a.number()?),
        _ => numeric(text, a, b, c)?,
    };
    if !(1700..=2200).contains(&year) {
        return None;
    }
    let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    Some((Span::new(a.start, c.end()), date))
}

/// Year, month and day of a date in figures; `None` where day and month could change places.
fn numeric(text: &str, a: Run<'_>, b: Run<'_>, c: Run<'_>) -> Option<(i16, i16, i16)> {
    let joined = |x: Run<'_>, y: Run<'_>| matches!(&text[x.end()..y.start], "/" | "-" | ".");
    if !joined(a, b) || !joined(b, c) {
        return None;
    }
    let (x, y, z) = (a.number()?, b.number()?, c.number()?);
    match (a.text.len(), c.text.len()) {
        (4, _) => Some((x, y, z)),
        (_, 4) if y > 12 || x == y => Some((z, x, y)),
        (_, 4) if x > 12 => Some((z, y, x)),
        _ => None,
    }
}

/// Whether a line gives the day of a change.
pub(super) fn is_update(line: &str) -> bool {
    runs(line).next().and_then(|run| WORDS.get(run.text)).is_some_and(|row| row.column(1) == "update")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn dates_with_day_month_and_year() {
        for (text, words, day) in [
            ("February 17, 2020", "February 17, 2020", date(2020, 2, 17)),
            ("Published: 4 May 2021 10:32 GMT", "4 May 2021", date(2021, 5, 4)),
            ("Tue, Sept. 3rd, 2019", "Sept. 3rd, 2019", date(2019, 9, 3)),
            ("2019-09-24T10:00:00Z", "2019-09-24", date(2019, 9, 24)),
            ("24/09/2019", "24/09/2019", date(2019, 9, 24)),
            ("Jane Doe | 1 Jan 1999", "1 Jan 1999", date(1999, 1, 1)),
        ] {
            let (span, found) = first_date(text).unwrap();
            assert_eq!((&text[span.range()], found), (words, day));
        }
    }

    #[test]
    fn what_could_be_two_days_or_none_is_no_date() {
        for text in ["04/05/2021", "February 30, 2020", "May 2018", "3-2-1", "12. 2019 5", "1 to 2 May"] {
            assert_eq!(first_date(text), None, "{text}");
        }
    }

    #[test]
    fn lines_of_dates_and_times() {
        for line in [
            "February 17, 2020",
            "Published 4 May 2021 at 10:32 GMT",
            "7 p.m.",
            "Updated 3 hours ago",
            "Reuters | Updated: May 4, 2021",
        ] {
            assert!(is_date_line(line), "{line}");
        }
        for line in ["May", "Trump wins 2020", "In May 2018 he left.", "24", "The 12", "Anna Berg | May 4, 2021"] {
            assert!(!is_date_line(line), "{line}");
        }
    }
}
