//! The statements of several articles by the times at which they were made.

use std::collections::BTreeMap;

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::{Moment, StatementOf};
use crate::document::{Document, Statement};

/// The times that the occasions of statements name, in order of their beginnings, the longer before the shorter.
///
/// A time whose value is not known, and one that lies at no place of the calendar ("PAST_REF"), is left out.
pub(super) fn timeline(documents: &[Document<'_>]) -> Vec<Moment> {
    let mut moments: BTreeMap<(Date, usize, &str), Vec<StatementOf>> = BTreeMap::new();
    for (article, document) in documents.iter().enumerate() {
        for (index, statement) in document.statements.iter().enumerate() {
            let Some(value) = told(document, statement) else { continue };
            let Some(begin) = begin(value) else { continue };
            let statement = StatementOf { article: article as u32, statement: index as u32 };
            moments.entry((begin, value.len(), value)).or_default().push(statement);
        }
    }
    moments.into_iter().map(|((.., time), statements)| Moment { time: time.to_owned(), statements }).collect()
}

/// The TIMEX3 value of the time at which a statement is said to have been made.
fn told<'d>(document: &'d Document<'_>, statement: &Statement) -> Option<&'d str> {
    let span = statement.occasion.time?;
    let from = document.times.partition_point(|time| time.span.end <= span.start);
    let time = document.times.get(from).filter(|time| time.span.overlaps(span))?;
    time.value.as_deref()
}

/// The day on which a TIMEX3 value begins: of "2019-09", "2019-W38", "2019-Q3", "2019-SU" or "2019-09-24T10:00".
fn begin(value: &str) -> Option<Date> {
    let (year, rest) = value.split_at_checked(4)?;
    let year: i16 = year.parse().ok()?;
    let mut parts = rest.split('T').next()?.split('-').skip(1);
    let Some(part) = parts.next() else { return Date::new(year, 1, 1).ok() };
    let month = match part {
        "SP" | "Q2" => 3 + i8::from(part == "Q2"),
        "SU" => 6,
        "FA" => 9,
        "WI" => 12,
        "Q1" | "H1" => 1,
        "Q3" | "H2" => 7,
        "Q4" => 10,
        week if week.starts_with('W') => {
            return Some(ISOWeekDate::new(year, week[1..].parse().ok()?, Weekday::Monday).ok()?.date());
        }
        month => month.parse().ok()?,
    };
    let day = parts.next().map_or(Some(1), |day| day.parse().ok())?;
    Date::new(year, month, day).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::pipeline::{Reading, Step};

    #[test]
    fn values_of_every_grain_begin_on_a_day() {
        for (value, expected) in [
            ("2019", Some(date(2019, 1, 1))),
            ("2019-09", Some(date(2019, 9, 1))),
            ("2019-09-24T10:00", Some(date(2019, 9, 24))),
            ("2019-W38", Some(date(2019, 9, 16))),
            ("2019-Q2", Some(date(2019, 4, 1))),
            ("2019-SP", Some(date(2019, 3, 1))),
            ("PAST_REF", None),
            ("XXXX-09", None),
            ("201", None),
            ("2019-13", None),
            ("2019-W99", None),
            ("201é", None),
        ] {
            assert_eq!(begin(value), expected, "{value}");
        }
    }

    #[test]
    fn statements_of_several_articles_stand_in_order_of_time() {
        let read = |text| {
            let mut reading = Reading::new(text, Some(date(2021, 5, 7)));
            reading.run(&Step::ALL, &mut ()).map(|()| reading.document)
        };
        let later = "Dams are full, Marta Oliveira said on Thursday.";
        let earlier =
            "The pumps were off, Jonas Berg said on Monday. Marta Oliveira said on Thursday that dams were full.";
        let documents: Vec<_> = [later, earlier].into_iter().filter_map(|text| read(text).ok()).collect();
        let found = timeline(&documents);
        let of = |article, statement| StatementOf { article, statement };
        let expected = [("2021-05-03", vec![of(1, 0)]), ("2021-05-06", vec![of(0, 0), of(1, 1)])];
        let expected = expected.map(|(time, statements)| Moment { time: time.to_owned(), statements });
        assert_eq!(found, expected);
    }
}
