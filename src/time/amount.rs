//! Amounts with their unit: money, percentages and measures, with the suffix that multiplies their number and its sign.

use std::sync::LazyLock;

use crate::annotation::QuantityKind;
use crate::document::{Quantity, Span};
use crate::lexicon::{Case, Row, Table};

use super::atom::Kind;
use super::quantity::QuantityFinder;

static CURRENCIES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/currencies.txt"), Case::Folded));

static MEASURES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/measures.txt"), Case::Folded));

static SUFFIXES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/number_suffixes.txt"), Case::Exact));

/// The numbers from which on pounds are rather money than weight.
const MUCH: f64 = 1e6;

/// A number with its suffix, and the index after both.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scaled {
    /// The number that is meant.
    pub value: f64,
    /// The words of number and suffix.
    pub span: Span,
    /// The index of the atom after them.
    pub end: usize,
}

impl QuantityFinder<'_> {
    /// The amount of money, share or measure whose number is the atom at an index, with its sign, and the index after it.
    pub(super) fn amount(&self, at: usize) -> Option<(Quantity, usize)> {
        let (found, end, number) = self.with_unit(at).or_else(|| self.begin_of_range(at))?;
        let first = if found.span.start < number.start { at.checked_sub(self.currency_before(at)?.0)? } else { at };
        Some((self.signed(found, first), end))
    }

    fn with_unit(&self, at: usize) -> Option<(Quantity, usize, Span)> {
        self.money(at).or_else(|| self.percent(at)).or_else(|| self.measure(at))
    }

    /// The beginning of a range, which has the unit of its end ("10-15%").
    fn begin_of_range(&self, at: usize) -> Option<(Quantity, usize, Span)> {
        let joined = self.word(at + 1) == "-" && self.is_glued(at + 1) && self.is_glued(at + 2);
        let (end, ..) = self.with_unit(at + 2).filter(|_| joined)?;
        let number = self.scaled(at, end.kind == QuantityKind::Money)?;
        Some((Quantity { span: number.span, value: Some(number.value), ..end }, number.end, number.span))
    }

    /// A quantity whose first atom is known, with the sign before it.
    pub(super) fn signed(&self, quantity: Quantity, first: usize) -> Quantity {
        let Some((start, value)) = self.minus(first).zip(quantity.value) else { return quantity };
        Quantity { span: start.to(quantity.span), value: Some(-value), ..quantity }
    }

    /// The words that make the number behind them negative: "minus", or a mark that belongs to it.
    fn minus(&self, first: usize) -> Option<Span> {
        let at = first.checked_sub(1)?;
        let before = self.atoms.get(at)?;
        let word = self.word(at);
        let after_number = at.checked_sub(1).and_then(|at| self.atoms.get(at)).is_some_and(|a| a.numeral().is_some());
        let spelt = word.eq_ignore_ascii_case("minus") || word.eq_ignore_ascii_case("negative");
        // A hyphen that is glued to what stands before it joins, and a dash parts.
        let mark = matches!(word, "-" | "−" | "–" | "‑") && self.is_glued(first);
        let opens = at == 0 || !before.glued || matches!(self.word(at - 1), "(" | "[" | "\"" | "“");
        (!after_number && (spelt || mark && opens)).then_some(before.span)
    }

    /// The number at an index times the suffix behind it.
    pub(super) fn scaled(&self, at: usize, of_money: bool) -> Option<Scaled> {
        let atom = self.atoms.get(at)?;
        let numeral = atom.numeral().filter(|numeral| !numeral.ordinal)?;
        let mut scaled = Scaled { value: numeral.value, span: atom.span, end: at + 1 };
        // "1.5 lakh crore" has two.
        while scaled.end < at + 3
            && let Some(factor) = self.factor(scaled.end, numeral.digits > 0, of_money)
        {
            scaled.value *= factor;
            scaled.span = scaled.span.to(self.atoms.get(scaled.end)?.span);
            scaled.end += 1;
        }
        if scaled.end == at + 1 && numeral.digits > 0 {
            scaled.value *= self.factor_of_range(at, of_money).unwrap_or(1.0);
        }
        Some(scaled)
    }

    /// The factor that the word at an index is for the number before it.
    fn factor(&self, at: usize, in_digits: bool, of_money: bool) -> Option<f64> {
        let word = self.word(at);
        let glued = self.is_glued(at);
        // Letters in capitals and small ones are the same, but "Mm" is no million.
        let same_case = word.chars().all(char::is_uppercase) || !word.contains(char::is_uppercase);
        let folded = word.to_ascii_lowercase();
        let row = SUFFIXES.get(&folded).filter(|_| same_case || word.len() > 3)?;
        let counted = || super::quantity::has_use(self.word(at + 1), "counted");
        let fits = row.has(2, "any") && (glued || in_digits || folded.len() > 3)
            || row.has(2, "glued") && glued
            || row.has(2, "money") && glued && of_money
            || row.has(2, "counted") && glued && counted();
        let factor = row.column(1).parse().ok()?;
        fits.then_some(factor)
    }

    /// The factor of a number that a range leaves to its other end ("$3-5bn", "between $3 and $5 billion").
    fn factor_of_range(&self, at: usize, of_money: bool) -> Option<f64> {
        let numeral = self.atoms.get(at)?.numeral()?;
        let between = || at.checked_sub(1).is_some_and(|before| self.follows_between(before));
        let joined = match self.word(at + 1) {
            "-" => self.is_glued(at + 1),
            "to" => true,
            "and" => between(),
            _ => false,
        };
        let other = at + 2 + usize::from(of_money && CURRENCIES.contains(self.word(at + 2)));
        let end = self.atoms.get(other)?.numeral().filter(|_| joined)?;
        let scaled = self.factor(other + 1, end.digits > 0, of_money);
        // "5 million" is one number by itself.
        let spelt = || {
            let words = self.text.get(self.atoms.get(other)?.span.range())?;
            let (digits, _) = words.split_once(' ').filter(|_| words.starts_with(|c: char| c.is_ascii_digit()))?;
            digits.replace(',', "").parse::<f64>().ok().filter(|small| *small > 0.0).map(|small| end.value / small)
        };
        let factor = scaled.or_else(spelt).filter(|factor| *factor >= 1e5)?;
        let small = if scaled.is_some() { end.value } else { end.value / factor };
        (numeral.value < small).then_some(factor)
    }

    /// Whether an atom is "between", or a currency sign behind it.
    fn follows_between(&self, at: usize) -> bool {
        let at = if CURRENCIES.contains(self.word(at)) { at.checked_sub(1) } else { Some(at) };
        at.is_some_and(|at| self.word(at).eq_ignore_ascii_case("between"))
    }

    /// The number of atoms of the currency sign before a number, and its row.
    fn currency_before(&self, at: usize) -> Option<(usize, Row<'static>)> {
        (1..=2).rev().find_map(|length| {
            let phrase = self.phrase(at.checked_sub(length)?, at).filter(|phrase| !phrase.contains(' '))?;
            let row = CURRENCIES.get(phrase)?;
            let letters = row.key().starts_with(char::is_alphabetic);
            let sign = !letters || phrase.chars().all(|c| c.is_uppercase() || c == '$') || row.has(3, "leads");
            let whole = !letters || !self.is_glued(at - length) || at == length;
            (sign && whole).then_some((length, row))
        })
    }

    /// Money: its quantity, the index after it, and the words of its number.
    fn money(&self, at: usize) -> Option<(Quantity, usize, Span)> {
        let of_money = |row: Row<'static>, scaled: Scaled, span: Span, end: usize| {
            let factor: f64 = row.column(2).parse().unwrap_or(1.0);
            let (kind, value) = (QuantityKind::Money, Some(round(scaled.value * factor)));
            (Quantity { span, kind, value, unit: Some(row.column(1)) }, end, scaled.span)
        };
        if let Some((length, row)) = self.currency_before(at) {
            let scaled = self.scaled(at, true)?;
            let start = self.atoms.get(at - length)?.span;
            return Some(of_money(row, scaled, start.to(scaled.span), scaled.end));
        }
        let scaled = self.scaled(at, true)?;
        let skip = usize::from(self.word(scaled.end) == "-");
        if let Some((end, row)) = self.longest(&CURRENCIES, scaled.end + skip) {
            return Some(of_money(row, scaled, scaled.span.to(self.atoms.get(end - 1)?.span), end));
        }
        let pounds = self.word(scaled.end + skip).eq_ignore_ascii_case("pounds") && scaled.value >= MUCH;
        if pounds && !self.word(scaled.end + skip + 1).eq_ignore_ascii_case("of") {
            let end = scaled.end + skip + 1;
            return Some(of_money(CURRENCIES.get("£")?, scaled, scaled.span.to(self.atoms.get(end - 1)?.span), end));
        }
        // The end of a range has the currency of its beginning ("$3-5bn").
        let joined = at >= 2 && self.word(at - 1) == "-" && self.is_glued(at) && self.is_glued(at - 1);
        let (_, row) = self.currency_before(at.checked_sub(2).filter(|_| joined)?)?;
        Some(of_money(row, scaled, scaled.span, scaled.end))
    }

    fn percent(&self, at: usize) -> Option<(Quantity, usize, Span)> {
        let numeral = self.atoms.get(at)?.numeral()?;
        let skip = usize::from(self.word(at + 1) == "-");
        let first = at + 1 + skip;
        let end = match self.word(first).to_ascii_lowercase().as_str() {
            "%" | "percent" | "pct" | "pc" => first + 1,
            "per" if self.word(first + 1).eq_ignore_ascii_case("cent") => first + 2,
            _ => return None,
        };
        let number = self.atoms.get(at)?.span;
        let span = number.to(self.atoms.get(end - 1)?.span);
        Some((Quantity { span, kind: QuantityKind::Percent, value: Some(numeral.value), unit: None }, end, number))
    }

    fn measure(&self, at: usize) -> Option<(Quantity, usize, Span)> {
        let Scaled { value, span: number, end: after } = self.scaled(at, false)?;
        let skip = usize::from(self.word(after) == "-");
        let found = self.longest(&MEASURES, after + skip).map(|(end, row)| (end, row.column(1)));
        let (end, unit) = found.or_else(|| self.temperature(at)).or_else(|| self.meters(at))?;
        let span = number.to(self.atoms.get(end - 1)?.span);
        Some((Quantity { span, kind: QuantityKind::Measure, value: Some(value), unit: Some(unit) }, end, number))
    }

    /// "-5C": a capital behind a number, unless a word before it says that both are a name ("seat 5C").
    fn temperature(&self, at: usize) -> Option<(usize, &'static str)> {
        let unit = match self.word(at + 1) {
            "C" => "degree Celsius",
            "F" => "degree Fahrenheit",
            _ => return None,
        };
        let before = at.checked_sub(1).and_then(|before| self.atoms.get(before));
        let name = before.is_some_and(|atom| atom.kind == Kind::Word && atom.capital && at > 1);
        let label = super::quantity::has_use(at.checked_sub(1).map_or("", |before| self.word(before)), "label");
        (self.is_glued(at + 1) && !name && !label).then_some((at + 2, unit))
    }

    /// "40m long", "a 40m-wide gap".
    fn meters(&self, at: usize) -> Option<(usize, &'static str)> {
        let hyphen = usize::from(self.word(at + 2) == "-");
        let dimension = super::quantity::has_use(self.word(at + 2 + hyphen), "dimension");
        (self.word(at + 1) == "m" && self.is_glued(at + 1) && dimension).then_some((at + 2, "meter"))
    }

    /// The longest phrase of a table, of up to three atoms, that begins at an index, and the index after it.
    fn longest(&self, table: &'static Table<'static>, at: usize) -> Option<(usize, Row<'static>)> {
        (1..=3).rev().find_map(|length| Some((at + length, table.get(self.phrase(at, at + length)?)?)))
    }

    /// The text from one atom to before another.
    fn phrase(&self, start: usize, end: usize) -> Option<&str> {
        let last = self.atoms.get(end.checked_sub(1)?)?;
        Some(&self.text[self.atoms.get(start)?.span.to(last.span).range()])
    }
}

/// A value without what multiplying has added behind its last digit.
fn round(value: f64) -> f64 {
    let rounded = value.round();
    if (value - rounded).abs() < 1e-6 * value.abs().min(1e3) { rounded } else { value }
}
