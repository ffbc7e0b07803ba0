//! Numerals in digits and in words.

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};

/// The words that numerals are made of.
static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/numbers.txt"), Case::Folded));

/// A number as it stands in the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numeral {
    /// Its value.
    pub value: f64,
    /// Whether it says which and not how many.
    pub ordinal: bool,
    /// The number of digits before the decimal point; 0 where it is spelt out.
    pub digits: u8,
    /// The number of digits after it.
    pub decimals: u8,
    /// Whether its words are read as those of a year are ("nineteen ninety-seven").
    pub year: bool,
    /// Whether it counts money or percents, and so no part of a date.
    pub bound: bool,
    /// The year that it is where it follows the year before ("2008/09").
    pub next_year: Option<u16>,
}

impl Numeral {
    /// A cardinal in words.
    pub fn spelt(value: f64) -> Numeral {
        Numeral { value, ordinal: false, digits: 0, decimals: 0, year: false, bound: false, next_year: None }
    }

    /// Reads digits with an optional decimal part; commas between them part thousands.
    pub fn from_digits(digits: &str) -> Numeral {
        let plain: String = digits.chars().filter(|&c| c != ',').collect();
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let value = plain.parse().unwrap_or(f64::INFINITY);
        let count = |part: &str| part.len().min(usize::from(u8::MAX)) as u8;
        let grouped = if digits.contains(',') { u8::MAX } else { count(whole) };
        Numeral { digits: grouped, decimals: count(decimals), ..Numeral::spelt(value) }
    }

    /// Its value if it is a whole number that lies between two.
    pub fn whole(self, least: u32, most: u32) -> Option<u32> {
        let fits = self.decimals == 0 && self.value >= f64::from(least) && self.value <= f64::from(most);
        fits.then_some(self.value as u32)
    }
}

/// The sorts of words that make numerals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Ones,
    Teens,
    Tens,
    Dozen,
    Hundred,
    Scale,
}

/// A word of a numeral.
#[derive(Debug, Clone, Copy)]
struct NumberWord {
    sort: Sort,
    ordinal: bool,
    value: f64,
}

impl NumberWord {
    fn read(word: &str) -> Option<NumberWord> {
        let row = WORDS.get(word)?;
        let name = row.column(1);
        let (ordinal, name) = name.strip_prefix("ordinal ").map_or((false, name), |rest| (true, rest));
        let sort = match name {
            "ones" => Sort::Ones,
            "teens" => Sort::Teens,
            "tens" => Sort::Tens,
            "dozen" => Sort::Dozen,
            "hundred" => Sort::Hundred,
            _ => Sort::Scale,
        };
        Some(NumberWord { sort, ordinal, value: row.column(2).parse().ok()? })
    }
}

/// Builds a numeral word by word, for as long as the words go on with it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Builder {
    total: f64,
    current: f64,
    last: Option<Last>,
}

#[derive(Debug, Clone, Copy)]
struct Last {
    sort: Sort,
    ordinal: bool,
}

impl Builder {
    /// One that begins with a number in digits ("5 million") or an article ("a hundred").
    pub fn with(value: f64) -> Builder {
        Builder { total: 0.0, current: value, last: None }
    }

    /// Takes the next word in, if it goes on with the numeral.
    pub fn push(&mut self, word: &str) -> bool {
        let Some(next) = NumberWord::read(word) else { return false };
        if !self.accepts(next) {
            return false;
        }
        match next.sort {
            Sort::Ones | Sort::Teens | Sort::Tens => self.current += next.value,
            Sort::Hundred | Sort::Dozen => self.current = self.current.max(1.0) * next.value,
            Sort::Scale => {
                self.total +=
                    self.current.max(if self.last.is_none() && self.current > 0.0 { 0.0 } else { 1.0 }) * next.value;
                self.current = 0.0;
            }
        }
        self.last = Some(Last { sort: next.sort, ordinal: next.ordinal });
        true
    }

    /// Whether "and" may stand here within the numeral ("two thousand and five").
    pub fn takes_and(&self) -> bool {
        self.last.is_some_and(|last| matches!(last.sort, Sort::Hundred | Sort::Scale) && !last.ordinal)
    }

    /// Whether the last word was one of the tens, after which a hyphen may go on.
    pub fn takes_hyphen(&self) -> bool {
        self.last.is_some_and(|last| last.sort == Sort::Tens && !last.ordinal)
    }

    /// Whether a word multiplies the number with which the numeral began, though a hyphen may join them ("200-million").
    pub fn takes_scale(&self, word: &str) -> bool {
        let begins = self.last.is_none() && self.current > 0.0 || self.last.is_some_and(|last| last.sort == Sort::Ones);
        begins && NumberWord::read(word).is_some_and(|next| next.sort == Sort::Scale && !next.ordinal)
    }

    /// The numeral so far.
    pub fn numeral(&self) -> Option<Numeral> {
        let last = self.last?;
        Some(Numeral { ordinal: last.ordinal, ..Numeral::spelt(self.total + self.current) })
    }

    fn accepts(&self, next: NumberWord) -> bool {
        let Some(last) = self.last else {
            return self.current == 0.0 || matches!(next.sort, Sort::Hundred | Sort::Scale | Sort::Dozen);
        };
        if last.ordinal {
            return false;
        }
        match next.sort {
            Sort::Ones => matches!(last.sort, Sort::Tens | Sort::Hundred | Sort::Scale) && next.value > 0.0,
            Sort::Teens | Sort::Tens => matches!(last.sort, Sort::Hundred | Sort::Scale),
            Sort::Hundred => last.sort != Sort::Hundred && self.current > 0.0 && self.current < 100.0,
            Sort::Dozen => false,
            Sort::Scale => self.current > 0.0 || last.sort == Sort::Scale && self.total < next.value,
        }
    }
}

/// The year that two numerals in words give when read one after the other ("nineteen" "ninety-seven").
pub(super) fn year_of(first: Numeral, second: Numeral) -> Option<Numeral> {
    let spelt = first.digits == 0 && second.digits == 0 && !first.ordinal && !second.ordinal;
    let century = first.whole(13, 20).filter(|_| spelt)?;
    let year = second.whole(10, 99)?;
    (century >= 16).then(|| Numeral { year: true, ..Numeral::spelt(f64::from(century * 100 + year)) })
}
