//! Whether an article that writes dates in numbers puts the month or the day first.

use jiff::civil::Date;

use crate::annotation::WarningCode;
use crate::document::{Span, Warning};

use super::partial::{Order, Partial};

/// The evidence of an article's dates for the order that it writes them in.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Evidence {
    month_first: usize,
    day_first: usize,
}

impl Evidence {
    /// Counts the dates that can be read in one order only, or that are the publication date in one.
    pub fn of<'a>(partials: impl Iterator<Item = &'a Partial>, published: Option<Date>) -> Evidence {
        let mut evidence = Evidence::default();
        for partial in partials {
            let order =
                if is_ambiguous(partial) { published.and_then(|date| order_of(partial, date)) } else { partial.order };
            match order {
                Some(Order::MonthFirst) => evidence.month_first += 1,
                Some(Order::DayFirst) => evidence.day_first += 1,
                None => {}
            }
        }
        evidence
    }

    /// A date in the order of the article, and what is to be said where nothing tells it; the month is then first.
    pub fn settle(self, partial: Partial, span: Span) -> (Partial, Option<Warning>) {
        if !is_ambiguous(&partial) || self.month_first > self.day_first {
            return (partial, None);
        }
        if self.day_first > self.month_first {
            return (Partial { day: partial.month, month: partial.day, order: Some(Order::DayFirst), ..partial }, None);
        }
        let message = "day and month may stand in either order: read with the month first".to_owned();
        (partial, Some(Warning { code: WarningCode::AmbiguousDate, message, span: Some(span) }))
    }
}

/// Whether both orders give a date, and not the same.
fn is_ambiguous(partial: &Partial) -> bool {
    partial.order == Some(Order::MonthFirst) && partial.day != partial.month && partial.day.is_some_and(|day| day <= 12)
}

/// The order in which an ambiguous date is a certain day.
fn order_of(partial: &Partial, date: Date) -> Option<Order> {
    let (first, second) = (partial.month?, partial.day?);
    let (month, day) = (date.month() as u8, date.day() as u8);
    match () {
        () if (first, second) == (month, day) => Some(Order::MonthFirst),
        () if (first, second) == (day, month) => Some(Order::DayFirst),
        () => None,
    }
}
