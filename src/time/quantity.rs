//! Quantities: cardinals, ordinals, percentages, money, ages and measures.

use std::sync::LazyLock;

use crate::annotation::{QuantityKind, TimeUnit};
use crate::document::{Document, Quantity, Span};
use crate::lexicon::{Case, Table};

use super::atom::{Atom, Kind};
use super::grammar::Grammar;
use super::matcher::{Match, Matcher};
use super::number::Numeral;
use super::partial::{Amount, Sort};
use super::{RULES, for_stretches, vocabulary};

/// The rules of ages.
static AGES: LazyLock<Matcher> = LazyLock::new(|| {
    let mut vocabulary = vocabulary::tables();
    let (grammar, _) = Grammar::read(&RULES, &mut vocabulary);
    Matcher::of_sort(grammar, vocabulary, Sort::Age)
});

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/quantity_words.txt"), Case::Folded));

/// The oldest that a number between commas after a name makes somebody.
const OLDEST: f64 = 120.0;

/// The quantities of an article whose times are known: numbers that are part of a time are left out.
pub fn quantities(document: &Document<'_>) -> Vec<Quantity> {
    let mut found: Vec<Quantity> = Vec::new();
    for_stretches(document, &AGES, |atoms, matches| {
        let mut ages = matches.iter().filter(|one| one.sort == Sort::Age).filter_map(age).peekable();
        let finder = QuantityFinder { text: document.text, atoms };
        let mut at = 0;
        while at < atoms.len() {
            let (quantity, next) = match ages.next_if(|(_, range)| range.0 <= at) {
                Some((age, (_, end))) => (Some(age), end),
                None => finder.quantity(at),
            };
            let end = found.last().map_or(0, |last| last.span.end);
            let apart = |quantity: &Quantity| quantity.span.start >= end && !is_part_of_time(document, quantity.span);
            found.extend(quantity.filter(apart));
            at = next.max(at + 1);
        }
    });
    found
}

/// Whether a span shares words with a time.
fn is_part_of_time(document: &Document<'_>, span: Span) -> bool {
    let after = document.times.partition_point(|time| time.span.end <= span.start);
    document.times.get(after).is_some_and(|time| time.span.overlaps(span))
}

/// The age that a rule has found, and its atoms.
fn age(found: &Match) -> Option<(Quantity, (usize, usize))> {
    let value = match found.partial.count {
        Some(Amount::Of(count)) => Some(count),
        _ => None,
    };
    let unit = match found.partial.unit.map(|measure| measure.unit) {
        Some(TimeUnit::Month) => "month",
        Some(TimeUnit::Week) => "week",
        Some(TimeUnit::Day) => "day",
        _ => "year",
    };
    let quantity = Quantity { span: found.span, kind: QuantityKind::Age, value, unit: Some(unit) };
    Some((quantity, found.atoms))
}

/// Finds quantities among the atoms of a sentence.
pub(super) struct QuantityFinder<'a> {
    pub(super) text: &'a str,
    pub(super) atoms: &'a [Atom],
}

impl QuantityFinder<'_> {
    /// The quantity whose number is the atom at an index, and the index after it.
    fn quantity(&self, at: usize) -> (Option<Quantity>, usize) {
        if let Some((fraction, end)) = self.fraction(at) {
            return (Some(fraction), end);
        }
        let Some(numeral) = self.atoms[at].numeral() else {
            return (self.vague(at), at + 1);
        };
        if let Some((found, end)) = self.amount(at).filter(|(found, _)| !self.is_part_of_name(at) || is_money(found)) {
            return (Some(found), end);
        }
        if self.is_part_of_name(at) {
            return (None, at + 1);
        }
        let span = self.atoms[at].span;
        let plain = |kind| Quantity { span, kind, value: Some(numeral.value), unit: None };
        if numeral.ordinal {
            return (Some(plain(QuantityKind::Ordinal)), at + 1);
        }
        if self.is_age(at, numeral) {
            return (Some(Quantity { unit: Some("year"), ..plain(QuantityKind::Age) }), at + 1);
        }
        let Some(scaled) = self.scaled(at, false).filter(|_| !self.is_pronoun(at)) else { return (None, at + 1) };
        let counted = Quantity { span: scaled.span, value: Some(scaled.value), ..plain(QuantityKind::Cardinal) };
        (Some(if at > 1 { self.signed(counted, at) } else { counted }), scaled.end)
    }

    /// "Dozens", "hundreds of thousands".
    fn vague(&self, at: usize) -> Option<Quantity> {
        let is_vague = has_use(self.word(at), "vague");
        let quantity = Quantity { span: self.atoms[at].span, kind: QuantityKind::Cardinal, value: None, unit: None };
        is_vague.then_some(quantity)
    }

    pub(super) fn word(&self, at: usize) -> &str {
        self.atoms.get(at).map_or("", |atom| &self.text[atom.span.range()])
    }

    /// Whether no white space stands before an atom.
    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.atoms.get(at).is_some_and(|atom| atom.glued)
    }

    /// Whether a number is part of a name or code ("COVID-19", "G7", "3:1").
    fn is_part_of_name(&self, at: usize) -> bool {
        let atom = &self.atoms[at];
        let Some(before) = at.checked_sub(1).map(|before| &self.atoms[before]).filter(|_| atom.glued) else {
            return false;
        };
        let letters = |index: Option<usize>| index.is_some_and(|at| self.atoms[at].kind == Kind::Word);
        match before.kind {
            Kind::Word => true,
            Kind::Mark('-') => before.glued && letters(at.checked_sub(2)),
            Kind::Mark(':' | '_' | '@' | '\\') => true,
            _ => false,
        }
    }

    /// "Li Wei, 61, said", "a woman, 40, said", "aged 25", "at the age of 12".
    fn is_age(&self, at: usize, numeral: Numeral) -> bool {
        let before = |distance: usize| at.checked_sub(distance).map_or("", |at| self.word(at));
        let named =
            at.checked_sub(2).is_some_and(|name| self.atoms[name].kind == Kind::Word && self.atoms[name].capital);
        let between = before(1) == "," && self.word(at + 1) == ",";
        let beside = between && (named || is_person(before(2)));
        let aged = matches!(before(1), "aged" | "Aged") || matches!(before(2), "age" | "ages") && before(1) == "of";
        let old = numeral.decimals == 0 && (1.0..=OLDEST).contains(&numeral.value);
        old && (beside && numeral.digits > 0 || aged)
    }

    /// "No one", "one another".
    fn is_pronoun(&self, at: usize) -> bool {
        let one = self.word(at).eq_ignore_ascii_case("one");
        let led = at > 0 && has_use(self.word(at - 1), "before-one");
        one && (led || self.word(at + 1).eq_ignore_ascii_case("another") || self.word(at + 1) == "'s")
    }
}

/// Whether a word has this use in the table.
pub(super) fn has_use(word: &str, wanted: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.column(1) == wanted)
}

/// Whether a quantity is an amount of money.
fn is_money(quantity: &Quantity) -> bool {
    quantity.kind == QuantityKind::Money
}

/// Whether a word in small letters is one for somebody.
fn is_person(word: &str) -> bool {
    has_use(word, "person") && !word.contains(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::ZoneKind;
    use crate::document::Zone;
    use crate::{time, token};

    fn read(text: &str) -> Vec<(String, QuantityKind, Option<f64>, Option<&'static str>)> {
        let zones = vec![Zone { span: Span::new(0, text.len()), kind: ZoneKind::Body }];
        let mut document = Document { text, zones, ..Document::default() };
        (document.tokens, document.sentences) = token::split(&document);
        (document.times, _) = time::ground(&time::find(&document).0, document.date);
        let quantities = quantities(&document).into_iter();
        quantities.map(|q| (document.slice(q.span).to_owned(), q.kind, q.value, q.unit)).collect()
    }

    #[test]
    fn each_kind_is_told_apart() {
        use QuantityKind::*;
        let cases = [
            ("It has 1,000 members.", "1,000", Cardinal, Some(1000.0), None),
            ("They sold two and a half million.", "two", Cardinal, Some(2.0), None),
            ("Dozens fled.", "Dozens", Cardinal, None, None),
            ("It came in twenty-first.", "twenty-first", Ordinal, Some(21.0), None),
            ("Prices rose 3.5 percent.", "3.5 percent", Percent, Some(3.5), None),
            ("It cost $1.2 billion.", "$1.2 billion", Money, Some(1.2e9), Some("USD")),
            ("It cost 40 million euros.", "40 million euros", Money, Some(4e7), Some("EUR")),
            ("He is a 71-year-old cleric.", "71-year-old", Age, Some(71.0), Some("year")),
            ("A woman, 40, was hurt.", "40", Age, Some(40.0), Some("year")),
            ("A man aged 25 was hurt.", "25", Age, Some(25.0), Some("year")),
            ("Li Wei, 61, resigned.", "61", Age, Some(61.0), Some("year")),
            ("The road is 12 km long.", "12 km", Measure, Some(12.0), Some("kilometer")),
            ("It cost $1.2bn.", "$1.2bn", Money, Some(1.2e9), Some("USD")),
            ("It cost £40m a year.", "£40m", Money, Some(4e7), Some("GBP")),
            ("It cost 3bn euros.", "3bn euros", Money, Some(3e9), Some("EUR")),
            ("It cost Rs 500 crore.", "Rs 500 crore", Money, Some(5e9), Some("INR")),
            ("It cost $3-5bn.", "$3", Money, Some(3e9), Some("USD")),
            ("It cost 5 million pounds.", "5 million pounds", Money, Some(5e6), Some("GBP")),
            ("It lost -$5m.", "-$5m", Money, Some(-5e6), Some("USD")),
            ("The wall is 40m long.", "40m", Measure, Some(40.0), Some("meter")),
            ("Some 40m people watched.", "40m", Cardinal, Some(4e7), None),
            ("Some 500k were sold.", "500k", Cardinal, Some(5e5), None),
            ("Growth was minus 3.5 percent.", "minus 3.5 percent", Percent, Some(-3.5), None),
            ("Growth was −4%.", "−4%", Percent, Some(-4.0), None),
            ("Growth was 10-15%.", "10", Percent, Some(10.0), None),
            ("It was -5C.", "-5C", Measure, Some(-5.0), Some("degree Celsius")),
            ("She took seat 5C.", "5", Cardinal, Some(5.0), None),
            ("A third of voters came.", "A third", Cardinal, Some(1.0 / 3.0), None),
            ("A third man came.", "third", Ordinal, Some(3.0), None),
            ("Three-quarters of them left.", "Three-quarters", Cardinal, Some(0.75), None),
            ("One in five left.", "One in five", Cardinal, Some(0.2), None),
            ("It has 5,00,000 members.", "5,00,000", Cardinal, Some(5e5), None),
        ];
        for (text, words, kind, value, unit) in cases {
            assert_eq!(read(text).first(), Some(&(words.to_owned(), kind, value, unit)), "{text}");
        }
    }

    #[test]
    fn times_and_names_are_no_quantities() {
        for text in ["It fell in 2015.", "The COVID-19 rules end.", "No one came on 3 May."] {
            assert_eq!(read(text), [], "{text}");
        }
    }
}
