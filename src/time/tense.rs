//! Where the verbs near an expression put it: before or after the time of writing.

use std::sync::LazyLock;

use crate::annotation::Direction;
use crate::lexicon::{Case, Table};

use super::atom::{Atom, Kind};

static CUES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/tense.txt"), Case::Folded));

/// How many atoms are looked at on each side.
const REACH: usize = 14;

/// The direction that the nearest verb gives to the atoms from `start` to before `end`; words before count as nearer.
pub(super) fn direction(text: &str, atoms: &[Atom], start: usize, end: usize) -> Direction {
    let before = (1..=REACH).map_while(|distance| start.checked_sub(distance).map(|at| (2 * distance, at)));
    let after = (0..REACH).map(|distance| (2 * distance + 5, end + distance)).take_while(|&(_, at)| at < atoms.len());
    let passive = |at: usize| at > 0 && word(text, &atoms[at - 1]).eq_ignore_ascii_case("be");
    let cue = |(distance, at): (usize, usize)| match of_word(text, &atoms[at])? {
        Direction::Before if passive(at) => None,
        direction => Some((distance, direction)),
    };
    let nearest = before.filter_map(cue).next().into_iter().chain(after.filter_map(cue).next());
    nearest.min_by_key(|&(distance, _)| distance).map_or(Direction::Unknown, |(_, direction)| direction)
}

/// The direction that a word gives.
fn of_word(text: &str, atom: &Atom) -> Option<Direction> {
    let word = word(text, atom);
    match CUES.get(word).map(|row| row.column(1)) {
        Some("future") => Some(Direction::After),
        Some(_) => Some(Direction::Before),
        None if word.len() > 4 && word.ends_with("ed") => Some(Direction::Before),
        None => None,
    }
}

/// The letters of an atom; empty if it is no word.
fn word<'t>(text: &'t str, atom: &Atom) -> &'t str {
    if atom.kind == Kind::Word { &text[atom.span.range()] } else { "" }
}
