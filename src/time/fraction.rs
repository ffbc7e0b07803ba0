//! Fractions in words and ratios: "a third of voters", "two-thirds", "one in five".

use std::sync::LazyLock;

use crate::annotation::QuantityKind;
use crate::document::Quantity;
use crate::lexicon::{Case, Table};

use super::atom::Atom;
use super::quantity::QuantityFinder;

static PARTS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/fractions.txt"), Case::Folded));

/// The most of which a ratio says how many ("nine in ten").
const MOST: u32 = 1000;

impl QuantityFinder<'_> {
    /// The fraction or ratio that begins at an atom, and the index after it.
    pub(super) fn fraction(&self, at: usize) -> Option<(Quantity, usize)> {
        self.parts(at).or_else(|| self.ratio(at)).or_else(|| self.half(at))
    }

    /// "Two-thirds", "a third of".
    fn parts(&self, at: usize) -> Option<(Quantity, usize)> {
        let article = self.is_word(at, &["a", "an"]);
        // "A quarter" is no numeral, while the lexer joins "a hundred" to one.
        let count = if article { 1.0 } else { self.small_number(at)? };
        let hyphen = self.word(at + 1) == "-" && self.is_glued(at + 1) && self.is_glued(at + 2);
        let part = at + 1 + usize::from(hyphen);
        let row = PARTS.get(self.word(part))?;
        let end = part + 1;
        let many = row.column(2) == "many";
        let fits = if many { count != 1.0 && !article } else { count == 1.0 && (hyphen || self.is_part(at, end)) };
        if !fits {
            return None;
        }
        let under: f64 = row.column(1).parse().ok()?;
        let span = self.atom(at)?.span.to(self.atom(part)?.span);
        Some((Quantity { span, kind: QuantityKind::Cardinal, value: Some(count / under), unit: None }, end))
    }

    /// "Half of", and no half of a match.
    fn half(&self, at: usize) -> Option<(Quantity, usize)> {
        let before = at.checked_sub(1).and_then(|before| self.atom(before));
        let which = before.is_some_and(|atom| atom.numeral().is_some_and(|numeral| numeral.ordinal))
            || at > 0 && (self.is_word(at - 1, WHICH) || self.word(at - 1) == "-");
        if let Some(found) = self.half_of_number(at).filter(|_| !which) {
            return Some(found);
        }
        let is_part = self.is_word(at, &["half"]) && self.is_word(at + 1, &["of"]) && !which;
        let span = self.atom(at).filter(|_| is_part)?.span;
        Some((Quantity { span, kind: QuantityKind::Cardinal, value: Some(0.5), unit: None }, at + 1))
    }

    /// "Half a million".
    fn half_of_number(&self, at: usize) -> Option<(Quantity, usize)> {
        let whole = self.atom(at + 1)?.numeral().filter(|numeral| numeral.digits == 0 && !numeral.ordinal)?;
        let large = self.is_word(at, &["half"]) && whole.value >= 12.0 && self.word(at + 1).starts_with("a ");
        let span = self.atom(at).filter(|_| large)?.span.to(self.atom(at + 1)?.span);
        Some((Quantity { span, kind: QuantityKind::Cardinal, value: Some(whole.value / 2.0), unit: None }, at + 2))
    }

    /// Whether words beside "a third" say that it is a part: "of" behind it, or "by" before it and no noun behind.
    fn is_part(&self, start: usize, end: usize) -> bool {
        if self.is_word(end, &["of"]) {
            return true;
        }
        let led = start.checked_sub(1).is_some_and(|before| self.is_word(before, LEADS));
        let more = self.is_word(end, &["more", "less", "fewer", "higher", "lower", "larger", "smaller", "as"]);
        more || led && (self.atom(end).is_none_or(|next| next.is_mark()) || self.is_word(end, FOLLOWS))
    }

    /// "One in five", "nine out of ten".
    fn ratio(&self, at: usize) -> Option<(Quantity, usize)> {
        let count = self.small_number(at)?;
        let within = if self.is_word(at + 1, &["out"]) && self.is_word(at + 2, &["of"]) { at + 3 } else { at + 2 };
        if within == at + 2 && !self.is_word(at + 1, &["in"]) {
            return None;
        }
        let all = self.small_number(within).filter(|&all| all > count && all > 1.0)?;
        let span = self.atom(at)?.span.to(self.atom(within)?.span);
        Some((Quantity { span, kind: QuantityKind::Cardinal, value: Some(count / all), unit: None }, within + 1))
    }

    /// The value of a whole number that is small enough for a fraction.
    fn small_number(&self, at: usize) -> Option<f64> {
        let numeral = self.atom(at)?.numeral().filter(|numeral| !numeral.ordinal && !numeral.bound)?;
        numeral.whole(1, MOST).map(f64::from)
    }

    fn atom(&self, at: usize) -> Option<&Atom> {
        self.atoms.get(at)
    }

    fn is_word(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.word(at).eq_ignore_ascii_case(word))
    }
}

/// The words before "half" that say which of two halves.
const WHICH: &[&str] =
    &["the", "this", "that", "other", "last", "latter", "better", "top", "bottom", "upper", "lower", "opening"];

/// The words before "a third" after which it is a part ("fell by a third").
const LEADS: &[&str] = &[
    "by", "up", "down", "about", "around", "nearly", "almost", "roughly", "over", "under", "than", "just", "some",
    "only", "least", "to",
];

/// The words behind it that are no noun.
const FOLLOWS: &[&str] = &["in", "from", "since", "on", "to", "and", "or", "but", "last", "this", "over", "after"];
