//! The time that a text has come to in what it tells of: "in March 1941 they landed; in May the port fell".
//!
//! A history, and a stretch of history in a report, counts what names no year from what was told last and not from the
//! publication date (Mazur and Dale 2010, whose WikiWars is of such texts). An article is a history where it names years far
//! more often than days that only a reader of the day knows; elsewhere a story goes from a date with its
//! year on from sentence to sentence of its paragraph, for as long as the verbs look back.

use jiff::civil::Date;

use crate::annotation::Direction;

use super::calendar::{Grain, Period};
use super::partial::{Partial, Sort};
use super::tense::Tense;

/// The fewest years that a history names.
const YEARS: usize = 4;

/// The number of old years that a history names for each time that is counted from the day of writing; it names no fewer of them
/// than of the years about that day.
const SHARE: usize = 4;

/// The distance in years from which on a time is off the story.
const ASIDE: i16 = 5;

/// The number of further times with which a history that has gone far off stays there.
const CONFIRMED: usize = 2;

/// The number of sentences for which a time told in a report leads on those after it.
const NEAR: usize = 1;

/// A time that was told, and its index among the times of the article.
pub(super) type Told = (Period, usize);

/// The time to which the story of an article has come.
#[derive(Debug, Default)]
pub(super) struct Story {
    published: Option<Date>,
    is_history: bool,
    told: Option<Told>,
    /// The place at which it was told.
    spot: Spot,
    /// The time from which a history has gone far off, and how often it has stayed there since.
    left: Option<(Told, usize)>,
}

impl Story {
    /// The story of an article with these expressions, before its first.
    pub fn of<'a>(expressions: impl Iterator<Item = (&'a Partial, Sort)>, published: Option<Date>) -> Story {
        let (mut years, mut near, mut days) = (0, 0, 0);
        for (partial, sort) in expressions.filter(|(_, sort)| *sort == Sort::Date) {
            let old = is_old(partial, published);
            years += usize::from(names_year(partial, sort) && old);
            near += usize::from(names_year(partial, sort) && !old);
            days += usize::from(is_of_the_day(partial));
        }
        Story { published, is_history: years >= YEARS.max(near) && years >= SHARE * days, ..Story::default() }
    }

    /// Whether the article is a history.
    pub fn is_history(&self) -> bool {
        self.is_history
    }

    /// The time from which an expression of a paragraph is counted, if it is part of the story.
    pub fn base(&self, partial: &Partial, sort: Sort, tense: Tense, spot: Spot) -> Option<Told> {
        let told = self.told?;
        let open = sort == Sort::Date && names_no_year(partial) && !tense.looks_ahead();
        let looks_back = tense.direction == Direction::Before && tense.is_direct;
        let near = spot.paragraph == self.spot.paragraph && spot.sentence <= self.spot.sentence + NEAR;
        let goes_on = self.is_history || near && looks_back;
        (open && goes_on).then_some(told)
    }

    /// Takes in an expression with what it was resolved to.
    pub fn take_in(&mut self, partial: &Partial, sort: Sort, tense: Tense, told: Option<Told>, place: Place) {
        if sort != Sort::Date {
            return;
        }
        if place.of_story || names_year(partial, sort) && is_past(partial, self.published) {
            let Some(told) = told.filter(|(period, _)| !self.is_aside(*period, tense, place)) else { return };
            let opens = tense.looks_back() && tense.is_direct && told.0.grain < Grain::Year;
            if self.is_history || place.of_story || opens {
                self.go_on(told, place.spot);
            }
        } else if !self.is_history && (is_of_the_day(partial) || names_year(partial, sort)) {
            self.told = None;
        }
    }

    /// Goes on to a time: for good, or for its paragraph alone where it is far from all that was told before.
    fn go_on(&mut self, told: Told, spot: Spot) {
        let far = |(period, _): Told| (period.first.year() - told.0.first.year()).abs() > ASIDE;
        let leaves = self.told.is_some_and(far) && self.left.is_none_or(|(main, _)| far(main));
        if leaves && self.is_history {
            self.left = self.left.or(self.told.map(|main| (main, 0)));
        } else if self.left.is_some_and(|(main, _)| !far(main)) || self.told.is_some_and(|told| !far(told)) {
            self.left =
                self.left.filter(|(main, met)| far(*main) && *met < CONFIRMED).map(|(main, met)| (main, met + 1));
        }
        (self.told, self.spot) = (Some(told), spot);
    }

    /// Comes back at a new paragraph from where it has gone for the last one alone.
    pub fn enter(&mut self, paragraph: usize) {
        if paragraph != self.spot.paragraph
            && self.is_history
            && let Some((main, _)) = self.left.take()
        {
            self.told = Some(main);
        }
    }

    /// Whether a year names something and does not lead the story on ("the treaty of 1812"), or only ends what began earlier.
    fn is_aside(&self, period: Period, tense: Tense, place: Place) -> bool {
        if place.spot.is_heading || period.grain < Grain::Year {
            return false;
        }
        let Some((told, _)) = self.told else { return false };
        let other = told.first.year() != period.first.year();
        place.is_end || other && !(tense.is_direct && tense.looks_back())
    }
}

/// The paragraph and sentence of an expression.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spot {
    /// The paragraph, by its number.
    pub paragraph: usize,
    /// The sentence, by its number.
    pub sentence: usize,
    /// Whether the paragraph is a heading.
    pub is_heading: bool,
}

/// The place of an expression in the text, and what it does there.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The spot.
    pub spot: Spot,
    /// Whether it was resolved as a part of the story.
    pub of_story: bool,
    /// Whether it ends a range.
    pub is_end: bool,
}

/// Whether an expression names its year.
fn names_year(partial: &Partial, sort: Sort) -> bool {
    sort == Sort::Date && partial.year.is_some() && partial.sign.is_none()
}

/// Whether a year lies before that of the publication.
fn is_past(partial: &Partial, published: Option<Date>) -> bool {
    partial.era == Some(-1) || published.is_none_or(|day| partial.year.is_some_and(|year| year < day.year()))
}

/// Whether a year lies before the year before that of the publication, which reports compare with.
fn is_old(partial: &Partial, published: Option<Date>) -> bool {
    let is_near = |year: i16, day: Date| year.saturating_add(1) >= day.year();
    is_past(partial, published) && !partial.year.zip(published).is_some_and(|(year, day)| is_near(year, day))
}

/// Whether an expression leaves its year open, and says nothing that only the day of writing tells.
fn names_no_year(partial: &Partial) -> bool {
    let of_year = partial.month.is_some() || partial.season.is_some() || partial.holiday.is_some();
    let dated = of_year || partial.day.is_some() || partial.quarter.is_some() || partial.half.is_some();
    let plain = partial.year.is_none() && partial.sign.is_none() && !partial.anaphoric && partial.decade.is_none();
    plain && (dated && partial.shift.is_none() || partial.story)
}

/// Whether an expression points at the time last mentioned by a name of the calendar ("that autumn").
pub(super) fn points_back(partial: &Partial) -> bool {
    let named = partial.season.is_some() || partial.month.is_some() || partial.weekday.is_some();
    named && partial.anaphoric && partial.shift.is_none() && partial.sign.is_none() && partial.year.is_none()
}

/// Whether an expression is counted from the day of writing ("yesterday", "on Friday", "last week", "two years ago").
fn is_of_the_day(partial: &Partial) -> bool {
    let shifted = partial.shift.is_some() && !partial.story && !partial.told;
    let weekday = partial.weekday.is_some() && partial.day.is_none() && partial.month.is_none();
    (shifted || weekday || partial.sign.is_some()) && !partial.anaphoric && partial.literal.is_none()
}
