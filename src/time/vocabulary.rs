//! The words of time and what each may say, from `src/lexicon/time_words.txt` and `calendar_words.txt`.

use rustc_hash::FxHashMap;

use crate::annotation::TimeUnit;

use super::class::Class;
use crate::lexicon::calendar;

/// A stretch of the calendar or clock as the rules count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Measure {
    /// The unit that an annotation knows.
    pub unit: TimeUnit,
    /// The number of such units: a fortnight is two weeks.
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

/// The value of a word or number in one of its senses.
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
    /// The class of the word in it.
    pub class: Class,
    /// The value of the word in it.
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
    /// The words of the tables, and those of the calendar.
    pub fn from_tables(words: &'static str, holidays: &'static str) -> Vocabulary {
        let mut vocabulary = Vocabulary { senses: vec![Vec::new()], literals: vec![0], ..Vocabulary::default() };
        for line in rows(calendar::TABLE) {
            vocabulary.add_senses(line, calendar::SENSES);
        }
        for line in rows(words) {
            vocabulary.add_senses(line, 1);
        }
        for line in rows(holidays) {
            let Some((name, rule)) = line.split_once('\t') else { continue };
            let first = name.split([' ', '\'', '.']).next().unwrap_or_default();
            let first = vocabulary.add(first);
            vocabulary.holidays.entry(first).or_default().push((name, rule));
        }
        vocabulary
    }

    /// Takes in the word of a row with its senses, which begin at a column; a row without any is left out.
    fn add_senses(&mut self, row: &'static str, first: usize) {
        let mut columns = row.split('\t');
        let word = columns.next().unwrap_or_default();
        let senses: Vec<Sense> = columns.skip(first - 1).filter_map(sense).collect();
        if !senses.is_empty() {
            let word = self.add(word);
            self.senses[word as usize].extend(senses);
        }
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

    /// The number of words.
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

    /// The senses of a word.
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
        Vocabulary::from_tables(include_str!("../lexicon/time_words.txt"), include_str!("../lexicon/holidays.txt"));
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
