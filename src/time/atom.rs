//! Atoms: the words, numbers and marks of a sentence as the rules of time read them.
//!
//! They are finer than tokens: "3-8pm" is a number, a mark, a number and a word, however the text was parted into
//! tokens; and coarser: "two thousand and five" is one number, "p.m." one word.

use crate::document::Span;

use super::class::Class;
use super::doubt;
use super::lexer::Lexer;
use super::number::{self, Builder, Numeral};
use super::vocabulary::{UNKNOWN, Value, Vocabulary};

/// A word, number or mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Atom {
    /// Where it is.
    pub span: Span,
    /// What sort it is.
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

/// What sort of atom it is.
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

    /// What it says in one of its senses.
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
    fn find_classes(&self, vocabulary: &Vocabulary) -> u64 {
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

    /// Whether it is a mark.
    pub fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// The classes that numbers may be of.
const NUMERIC: [Class; 17] = [
    Class::Number,
    Class::Spelt,
    Class::Ordinal,
    Class::Year,
    Class::ShortYear,
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

/// What a number says as a member of a class.
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

/// Reads the atoms of a stretch of text.
pub(super) fn read(text: &str, span: Span, vocabulary: &Vocabulary, atoms: &mut Vec<Atom>) {
    atoms.clear();
    atoms.extend(Lexer::new(text, span, vocabulary));
    join_numbers(text, atoms, vocabulary);
    join_holidays(text, atoms, vocabulary);
    for index in 0..atoms.len() {
        bind_number(atoms, text, index);
        atoms[index].beside_time = doubt::beside_time(atoms, text, index, vocabulary);
        atoms[index].literal = vocabulary.literal(atoms[index].word);
        atoms[index].classes = atoms[index].find_classes(vocabulary);
    }
}

/// Joins the words of a numeral into one atom.
fn join_numbers(text: &str, atoms: &mut Vec<Atom>, vocabulary: &Vocabulary) {
    let mut kept = 0;
    let mut at = 0;
    while at < atoms.len() {
        let mut atom = atoms[at];
        let mut next = at + 1;
        if let Some((numeral, end)) = numeral_at(text, atoms, at, vocabulary) {
            next = end;
            if let Some((year, end)) = numeral_at(text, atoms, skip_hyphen(atoms, end), vocabulary)
                .and_then(|(second, end)| Some((number::year_of(numeral, second)?, end)))
            {
                (atom.kind, next) = (Kind::Number(year), end);
            } else {
                atom.kind = Kind::Number(numeral);
            }
            atom.span = atom.span.to(atoms[next - 1].span);
            if next > at + 1 {
                atom.word = UNKNOWN;
            }
        }
        atoms[kept] = atom;
        kept += 1;
        at = next;
    }
    atoms.truncate(kept);
}

/// The index after a hyphen between two words, or the same where there is none.
fn skip_hyphen(atoms: &[Atom], at: usize) -> usize {
    let hyphen = |index: usize| atoms.get(index).is_some_and(|atom| atom.glued);
    if atoms.get(at).is_some_and(|atom| atom.is('-')) && hyphen(at) && hyphen(at + 1) { at + 1 } else { at }
}

/// The numeral that begins at an atom and the index after it; none for digits that no word goes on with.
fn numeral_at(text: &str, atoms: &[Atom], start: usize, vocabulary: &Vocabulary) -> Option<(Numeral, usize)> {
    let first = atoms.get(start).filter(|atom| atom.word != UNKNOWN || atom.kind != Kind::Word)?;
    let word = |index: usize| atoms.get(index).filter(|a| a.kind == Kind::Word).map_or("", |a| &text[a.span.range()]);
    let (mut builder, mut end) = match first.kind {
        Kind::Number(numeral) if numeral.ordinal => return None,
        Kind::Number(numeral) => (Builder::with(numeral.value), start + 1),
        Kind::Word if word(start).eq_ignore_ascii_case("a") => (Builder::with(1.0), start + 1),
        Kind::Word if vocabulary.classes(first.word) & Class::NumberWord.bit() != 0 => (Builder::default(), start),
        _ => return None,
    };
    loop {
        let mut next = end;
        if builder.takes_hyphen() {
            next = skip_hyphen(atoms, end);
        } else if builder.takes_and() && word(end).eq_ignore_ascii_case("and") {
            next += 1;
        }
        if !builder.push(word(next)) {
            return Some((builder.numeral()?, end));
        }
        end = next + 1;
    }
}

/// Marks a number that counts money or percents.
fn bind_number(atoms: &mut [Atom], text: &str, index: usize) {
    if atoms[index].numeral().is_none() {
        return;
    }
    let word = |at: usize| atoms.get(at).map_or("", |atom: &Atom| &text[atom.span.range()]);
    let money = index > 0 && matches!(word(index - 1), "$" | "€" | "£" | "¥" | "₹" | "₽" | "#");
    let share = matches!(word(index + 1), "%" | "percent" | "per" | "cents" | "cent" | "dollars" | "euros" | "pounds");
    let decimal = index > 0 && atoms[index].glued && matches!(word(index - 1), "." | "€");
    if let Kind::Number(numeral) = &mut atoms[index].kind {
        let decimals = numeral.decimals > 0 && decimal;
        numeral.bound = money || share || decimals;
    }
}

/// Joins the words of a holiday's name into one atom.
fn join_holidays(text: &str, atoms: &mut Vec<Atom>, vocabulary: &Vocabulary) {
    let mut kept = 0;
    let mut at = 0;
    while at < atoms.len() {
        let mut atom = atoms[at];
        let mut next = at + 1;
        if let Some((end, rule)) = holiday_at(text, atoms, at, vocabulary) {
            let span = atom.span.to(atoms[end - 1].span);
            atom = Atom { span, holiday: Some(rule), word: UNKNOWN, ..atom };
            next = end;
        }
        atoms[kept] = atom;
        kept += 1;
        at = next;
    }
    atoms.truncate(kept);
}

/// The most atoms that a holiday's name has.
const HOLIDAY_ATOMS: usize = 8;

/// The longest holiday's name that begins at an atom: the index after it and its rule.
fn holiday_at(text: &str, atoms: &[Atom], at: usize, vocabulary: &Vocabulary) -> Option<(usize, &'static str)> {
    let first = &atoms[at];
    let ends = |name: &str| {
        let end = first.span.start as usize + prefix_length(&text[first.span.start as usize..], name)?;
        let inner = atoms[at..].iter().take(HOLIDAY_ATOMS).position(|atom| atom.span.end as usize == end)?;
        Some(at + inner + 1)
    };
    let names = vocabulary.holidays(first.word).iter();
    names.filter_map(|&(name, rule)| Some((ends(name)?, rule))).max_by_key(|found| found.0)
}

/// How many bytes of a text a name covers that it begins with, whatever the case and the apostrophes.
fn prefix_length(text: &str, name: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    for expected in name.chars() {
        let (_, found) = chars.next()?;
        let same = found.eq_ignore_ascii_case(&expected) || expected == '\'' && found == '’';
        if !same {
            return None;
        }
    }
    Some(chars.next().map_or(text.len(), |(at, _)| at))
}
