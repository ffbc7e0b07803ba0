//! The words of time and what each may say, from `src/lexicon/time.txt`.

use rustc_hash::FxHashMap;

use crate::annotation::TimeUnit;

/// What sort of word of time, or of number, it is; rules speak of them by these names in lower case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Class {
    Month,
    Weekday,
    Weekdays,
    Unit,
    Units,
    Half,
    Season,
    Seasons,
    Part,
    Parts,
    Nights,
    Tonight,
    Noon,
    Meridiem,
    Oclock,
    Article,
    Letter,
    Deictic,
    Relative,
    Adjacent,
    Overnight,
    Extreme,
    Stage,
    Bound,
    Side,
    Fuzzy,
    Every,
    Ago,
    Frequency,
    Zone,
    Holiday,
    /// A month of a calendar that is not the Gregorian.
    ForeignMonth,
    /// A word that numerals are made of.
    NumberWord,
    /// Any number of things.
    Number,
    /// A number in words, for hours that are spelt out.
    Spelt,
    /// A place in an order.
    Ordinal,
    /// A year in four digits, or in words.
    Year,
    /// A year without its century.
    ShortYear,
    /// The first year of a decade, in four digits.
    Decade,
    /// A day of the month as number or ordinal.
    Day,
    /// A day of the month as ordinal.
    Nth,
    /// A month as number.
    MonthNumber,
    /// An hour of the clock.
    Hour,
    /// A minute or second in two digits.
    Minute,
    /// An hour and its minutes with a full stop between.
    HourMinute,
    /// An hour and its minutes in four digits.
    Military,
    /// Year, month and day in eight digits.
    Compact,
    /// A quarter of a year by its number.
    QuarterNumber,
    /// A week of the year by its number.
    WeekNumber,
}

/// The classes by the names that tables and rules give them.
const CLASSES: &[(&str, Class)] = &[
    ("month", Class::Month),
    ("weekday", Class::Weekday),
    ("weekdays", Class::Weekdays),
    ("unit", Class::Unit),
    ("units", Class::Units),
    ("half", Class::Half),
    ("season", Class::Season),
    ("seasons", Class::Seasons),
    ("part", Class::Part),
    ("parts", Class::Parts),
    ("nights", Class::Nights),
    ("tonight", Class::Tonight),
    ("noon", Class::Noon),
    ("meridiem", Class::Meridiem),
    ("oclock", Class::Oclock),
    ("article", Class::Article),
    ("letter", Class::Letter),
    ("deictic", Class::Deictic),
    ("relative", Class::Relative),
    ("adjacent", Class::Adjacent),
    ("overnight", Class::Overnight),
    ("extreme", Class::Extreme),
    ("stage", Class::Stage),
    ("bound", Class::Bound),
    ("side", Class::Side),
    ("fuzzy", Class::Fuzzy),
    ("every", Class::Every),
    ("ago", Class::Ago),
    ("frequency", Class::Frequency),
    ("zone", Class::Zone),
    ("holiday", Class::Holiday),
    ("foreign-month", Class::ForeignMonth),
    ("number", Class::Number),
    ("spelt", Class::Spelt),
    ("ordinal", Class::Ordinal),
    ("year", Class::Year),
    ("short-year", Class::ShortYear),
    ("decade", Class::Decade),
    ("day", Class::Day),
    ("nth", Class::Nth),
    ("month-number", Class::MonthNumber),
    ("hour", Class::Hour),
    ("minute", Class::Minute),
    ("hour-minute", Class::HourMinute),
    ("military", Class::Military),
    ("compact", Class::Compact),
    ("quarter-number", Class::QuarterNumber),
    ("week-number", Class::WeekNumber),
];

impl Class {
    /// The class of a name.
    pub fn named(name: &str) -> Option<Class> {
        CLASSES.iter().find(|(known, _)| *known == name).map(|&(_, class)| class)
    }

    /// The set that holds it alone.
    pub fn bit(self) -> u64 {
        1 << self as u64
    }
}

/// A stretch of the calendar or clock as the rules count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measure {
    /// The unit that an annotation knows.
    pub unit: TimeUnit,
    /// How many of it: a fortnight is two weeks.
    pub times: u32,
}

impl Measure {
    /// The unit of a name in the tables.
    pub fn named(name: &str) -> Option<Measure> {
        let (unit, times) = match name {
            "second" => (TimeUnit::Second, 1),
            "minute" => (TimeUnit::Minute, 1),
            "hour" => (TimeUnit::Hour, 1),
            "day" => (TimeUnit::Day, 1),
            "weekend" => (TimeUnit::Weekend, 1),
            "week" => (TimeUnit::Week, 1),
            "fortnight" => (TimeUnit::Week, 2),
            "month" => (TimeUnit::Month, 1),
            "quarter" => (TimeUnit::Quarter, 1),
            "season" => (TimeUnit::Season, 1),
            "semester" => (TimeUnit::Month, 6),
            "year" => (TimeUnit::Year, 1),
            "decade" => (TimeUnit::Decade, 1),
            "century" => (TimeUnit::Century, 1),
            "millennium" => (TimeUnit::Century, 10),
            _ => return None,
        };
        Some(Measure { unit, times })
    }
}

/// What a word or number says in one of its senses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Value {
    /// A number.
    Number(f64),
    /// A unit.
    Unit(Measure),
    /// A code or rule of the tables.
    Name(&'static str),
}

/// One of the things that a word may be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Sense {
    /// What sort of word it then is.
    pub class: Class,
    /// What it says.
    pub value: Value,
    /// Whether it is so only beside other words of time.
    pub doubtful: bool,
}

/// All words that the rules know, each with a number that stands for it.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    numbers: FxHashMap<&'static str, u16>,
    senses: Vec<Vec<Sense>>,
    /// For every word its number among those that rules spell out, 0 if none does.
    literals: Vec<u16>,
    literal_count: u16,
    /// The holidays that begin with a word, by that word.
    holidays: FxHashMap<u16, Vec<(&'static str, &'static str)>>,
}

/// The number of all words that the rules do not know.
pub(super) const UNKNOWN: u16 = 0;

impl Vocabulary {
    /// The words of the tables.
    pub fn from_tables(words: &'static str, holidays: &'static str) -> Vocabulary {
        let mut vocabulary = Vocabulary { senses: vec![Vec::new()], literals: vec![0], ..Vocabulary::default() };
        for line in rows(words) {
            let mut columns = line.split('\t');
            let word = vocabulary.add(columns.next().unwrap_or_default());
            vocabulary.senses[word as usize].extend(columns.filter_map(sense));
        }
        for line in rows(holidays) {
            let Some((name, rule)) = line.split_once('\t') else { continue };
            let first = name.split([' ', '\'', '.']).next().unwrap_or_default();
            let first = vocabulary.add(first);
            vocabulary.holidays.entry(first).or_default().push((name, rule));
        }
        vocabulary
    }

    /// Takes in a word or mark that a rule spells out, and numbers it among those.
    pub fn add_literal(&mut self, word: &'static str) -> u16 {
        let word = self.add(word) as usize;
        if self.literals[word] == 0 {
            self.literal_count += 1;
            self.literals[word] = self.literal_count;
        }
        self.literals[word]
    }

    /// How many words there are.
    pub fn len(&self) -> u16 {
        self.senses.len() as u16
    }

    /// All classes that a word may be of.
    pub fn classes(&self, word: u16) -> u64 {
        self.senses(word).iter().fold(0, |set, sense| set | sense.class.bit())
    }

    /// The number of a word among those that rules spell out, 0 if none does.
    pub fn literal(&self, word: u16) -> u16 {
        self.literals[word as usize]
    }

    /// Takes in a word.
    pub fn add(&mut self, word: &'static str) -> u16 {
        if let Some(&known) = self.numbers.get(word) {
            return known;
        }
        let number = self.senses.len() as u16;
        self.senses.push(Vec::new());
        self.literals.push(0);
        self.numbers.insert(word, number);
        number
    }

    /// The number of a word in lower case, [`UNKNOWN`] if there is none.
    pub fn number(&self, word: &str) -> u16 {
        self.numbers.get(word).copied().unwrap_or(UNKNOWN)
    }

    /// What a word may be.
    pub fn senses(&self, word: u16) -> &[Sense] {
        &self.senses[word as usize]
    }

    /// The holidays whose name begins with a word, as name and rule.
    pub fn holidays(&self, first: u16) -> &[(&'static str, &'static str)] {
        if first == UNKNOWN {
            return &[];
        }
        self.holidays.get(&first).map_or(&[], Vec::as_slice)
    }
}

/// The words of time and the holidays, without those that only rules spell out.
pub(super) fn tables() -> Vocabulary {
    let mut vocabulary =
        Vocabulary::from_tables(include_str!("../lexicon/time.txt"), include_str!("../lexicon/holidays.txt"));
    for line in rows(include_str!("../lexicon/numbers.txt")) {
        let word = vocabulary.add(line.split('\t').next().unwrap_or_default());
        let sense = Sense { class: Class::NumberWord, value: Value::Number(0.0), doubtful: false };
        vocabulary.senses[word as usize].push(sense);
    }
    vocabulary
}

/// The rows of a table, without comments.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

/// Reads a sense as the table writes it: `month? 5`.
fn sense(column: &'static str) -> Option<Sense> {
    let (class, value) = column.split_once(' ')?;
    let doubtful = class.ends_with('?');
    let class = Class::named(class.trim_end_matches('?'))?;
    let value = match (value.parse(), Measure::named(value)) {
        (Ok(number), _) => Value::Number(number),
        (_, Some(unit)) => Value::Unit(unit),
        _ => Value::Name(value),
    };
    Some(Sense { class, value, doubtful })
}
