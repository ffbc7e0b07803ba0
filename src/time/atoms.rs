//! The atoms of a stretch of text: numerals and the names of holidays joined, each with the classes that it may be of.

use crate::document::Span;

use super::atom::{Atom, Kind};
use super::class::Class;
use super::doubt;
use super::lexer::Lexer;
use super::neighbour::{Use, tells};
use super::number::{self, Builder, Numeral};
use super::vocabulary::{UNKNOWN, Vocabulary};

/// Reads the atoms of a stretch of text.
pub(super) fn read(text: &str, span: Span, vocabulary: &Vocabulary, atoms: &mut Vec<Atom>) {
    atoms.clear();
    atoms.extend(Lexer::new(text, span, vocabulary));
    join_numbers(text, atoms, vocabulary);
    join_holidays(text, atoms, vocabulary);
    for index in 0..atoms.len() {
        bind_number(atoms, text, index);
        join_years(atoms, index);
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
        if builder.takes_hyphen() || builder.takes_scale(word(skip_hyphen(atoms, end))) {
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
    let share = tells(word(index + 1), Use::Bound);
    let decimal = index > 0 && atoms[index].glued && matches!(word(index - 1), "." | "€");
    if let Kind::Number(numeral) = &mut atoms[index].kind {
        let decimals = numeral.decimals > 0 && decimal;
        numeral.bound = money || share || decimals;
    }
}

/// Marks a number that is the year after the one that a hyphen or slash joins it to: 2008/09 is a season, and no month.
fn join_years(atoms: &mut [Atom], index: usize) {
    let glued = |at: Option<usize>| at.and_then(|at| atoms.get(at)).is_some_and(|atom| atom.glued);
    let joins = |at: Option<usize>| {
        at.and_then(|at| atoms.get(at)).is_some_and(|atom| atom.glued && (atom.is('-') || atom.is('/')))
    };
    let numeral = |at: Option<usize>| at.and_then(|at| atoms.get(at)).and_then(Atom::numeral);
    let (mark, first) = (index.checked_sub(1), index.checked_sub(2));
    let (Some(year), Some(next)) = (numeral(first), numeral(Some(index))) else { return };
    let of_code = glued(first) && joins(index.checked_sub(3)) || joins(Some(index + 1)) && glued(Some(index + 2));
    if !joins(mark) || !glued(Some(index)) || of_code || year.digits != 4 || year.bound || next.ordinal {
        return;
    }
    let Some(after) = year.whole(1500, 2098).map(|year| year + 1) else { return };
    let shown = match next.digits {
        1 => after % 10,
        2 => after % 100,
        4 => after,
        _ => return,
    };
    if next.whole(shown, shown).is_some()
        && let Kind::Number(numeral) = &mut atoms[index].kind
    {
        numeral.next_year = Some(after as u16);
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

/// The length in bytes of a name that a text begins with, whatever the case and the apostrophes.
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
