//! Atoms: the words, numbers and marks of a sentence as the rules of time read them.
//!
//! They are finer than tokens: "3-8pm" is a number, a mark, a number and a word, however the text was parted into
//! tokens; and coarser: "two thousand and five" is one number, "p.m." one word.

use crate::document::Span;

use super::class::Class;
use super::number::Numeral;
use super::vocabulary::{UNKNOWN, Value, Vocabulary};

/// A word, number or mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Atom {
    /// Its span.
    pub span: Span,
    /// Its kind.
    pub kind: Kind,
    /// Whether no white space stands before it.
    pub glued: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether words of time beside it make its doubtful senses likely.
    pub beside_time: bool,
    /// Its number in the vocabulary.
    pub word: u16,
    /// Its number among the words and marks that rules spell out.
    pub literal: u16,
    /// All classes that it is of.
    pub classes: u64,
    /// The rule of the holiday that it is.
    pub holiday: Option<&'static str>,
}

/// The kinds of atoms.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// A number.
    Number(Numeral),
    /// A single mark; every dash is '-', every apostrophe '\''.
    Mark(char),
}

impl Atom {
    /// An atom of which nothing but its place and sort is known.
    pub fn unread(span: Span, kind: Kind) -> Atom {
        Atom {
            span,
            kind,
            glued: false,
            capital: false,
            beside_time: false,
            word: UNKNOWN,
            literal: 0,
            classes: 0,
            holiday: None,
        }
    }

    /// Its value in one of its senses.
    pub fn value(&self, class: Class, vocabulary: &Vocabulary) -> Option<Value> {
        if class == Class::Holiday {
            return self.holiday.map(Value::Name);
        }
        if let Kind::Number(numeral) = self.kind
            && let Some(value) = number_value(numeral, class)
        {
            return Some(Value::Number(value));
        }
        let senses = vocabulary.senses(self.word).iter();
        senses.filter(|sense| !sense.doubtful || self.beside_time).find(|sense| sense.class == class).map(|s| s.value)
    }

    /// All classes in which it says something.
    pub(super) fn find_classes(&self, vocabulary: &Vocabulary) -> u64 {
        let senses = vocabulary.senses(self.word).iter().filter(|sense| !sense.doubtful || self.beside_time);
        let of_word = senses.fold(0, |set, sense| set | sense.class.bit());
        let of_number = self.numeral().map_or(0, |numeral| {
            let fits = NUMERIC.iter().filter(|&&class| number_value(numeral, class).is_some());
            fits.fold(0, |set, class| set | class.bit())
        });
        let of_holiday = if self.holiday.is_some() { Class::Holiday.bit() } else { 0 };
        of_word | of_number | of_holiday
    }

    /// The number that it is.
    pub fn numeral(&self) -> Option<Numeral> {
        if let Kind::Number(numeral) = self.kind { Some(numeral) } else { None }
    }

    /// Whether it is a mark, whichever.
    pub fn is_mark(&self) -> bool {
        matches!(self.kind, Kind::Mark(_))
    }

    /// Whether it is this mark.
    pub fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// The classes that numbers may be of.
const NUMERIC: [Class; 18] = [
    Class::Number,
    Class::Spelt,
    Class::Ordinal,
    Class::Year,
    Class::ShortYear,
    Class::NextYear,
    Class::Decade,
    Class::Day,
    Class::Nth,
    Class::MonthNumber,
    Class::Hour,
    Class::Minute,
    Class::HourMinute,
    Class::Military,
    Class::Padded,
    Class::Compact,
    Class::QuarterNumber,
    Class::WeekNumber,
];

/// The value of a number as a member of a class.
fn number_value(numeral: Numeral, class: Class) -> Option<f64> {
    let spelt = numeral.digits == 0;
    let short = numeral.digits <= 2;
    let value = match class {
        Class::Ordinal if numeral.ordinal => numeral.whole(1, 999),
        Class::Nth if numeral.ordinal && !numeral.bound => numeral.whole(1, 31),
        Class::Day if short && !numeral.bound && !numeral.year => numeral.whole(1, 31),
        _ if numeral.ordinal || numeral.bound => None,
        Class::Number if !numeral.year => return Some(numeral.value),
        Class::Spelt if spelt && !numeral.year => numeral.whole(1, 59),
        Class::Year if numeral.digits == 4 => numeral.whole(1000, 2999),
        Class::Year if numeral.year || spelt => numeral.whole(1000, 2100),
        Class::ShortYear if numeral.digits == 2 => numeral.whole(0, 99),
        Class::Decade if numeral.digits == 4 => numeral.whole(1000, 2990).filter(|year| year % 10 == 0),
        Class::NextYear => numeral.next_year.map(u32::from),
        Class::MonthNumber if numeral.next_year.is_some() => None,
        Class::MonthNumber if short && !spelt => numeral.whole(1, 12),
        Class::Hour if short => numeral.whole(0, 24),
        Class::Minute if numeral.digits == 2 => numeral.whole(0, 59),
        Class::HourMinute if short && numeral.decimals == 2 => hour_minute(numeral.value * 100.0),
        Class::Military if numeral.digits == 4 => numeral.whole(0, 2400).and_then(|v| hour_minute(f64::from(v))),
        Class::Padded if numeral.digits == 4 => numeral.whole(0, 959).and_then(|v| hour_minute(f64::from(v))),
        Class::Compact if numeral.digits == 8 => numeral.whole(18_000_101, 21_991_231),
        Class::QuarterNumber if numeral.digits == 1 => numeral.whole(1, 4),
        Class::WeekNumber if short && !spelt => numeral.whole(1, 53),
        _ => None,
    };
    value.map(f64::from)
}

/// Hour and minute as one number of four digits, if they are of the clock.
fn hour_minute(value: f64) -> Option<u32> {
    let value = value.round() as u32;
    (value / 100 < 24 && value % 100 < 60).then_some(value)
}
