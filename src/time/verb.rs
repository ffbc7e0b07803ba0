//! The side of the time of writing on which the verbs near an expression put it: by the tree of its sentence, and where that
//! tells nothing (a sentence without a verb, a text whose grammar is not read) by the words around it.

use std::sync::LazyLock;

use crate::annotation::Direction;
use crate::document::Document;
use crate::lexicon::{Case, Table};

use super::atom::{Atom, Kind};
use super::governor;
use super::matcher::Match;
use super::tense::Tense;

static CUES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/tense_words.txt"), Case::Folded));

/// The number of atoms that are looked at on each side.
const REACH: usize = 14;

/// The tense of an expression of a stretch of atoms: the one place that is asked for it.
///
/// It is that of the verb or noun that governs it in the tree, or else of the nearest verb.
pub(super) fn tense(document: &Document<'_>, atoms: &[Atom], found: &Match) -> Tense {
    governor::tense(document, found.span).unwrap_or_else(|| Tense::loose(of_words(document, atoms, found)))
}

/// The direction of the nearest verb. Words before count as nearer than words after, and words of another clause as farther.
fn of_words(document: &Document<'_>, atoms: &[Atom], found: &Match) -> Direction {
    let (text, (start, end)) = (document.text, found.atoms);
    let before = (1..=REACH).map_while(|distance| start.checked_sub(distance).map(|at| (2 * distance, at)));
    let after = (0..REACH).map(|distance| (2 * distance + 5, end + distance)).take_while(|&(_, at)| at < atoms.len());
    let left = nearest(text, atoms, before);
    let right = nearest(text, atoms, after);
    left.into_iter().chain(right).min_by_key(|&(distance, _)| distance).map_or(Direction::Unknown, |cue| cue.1)
}

/// The distance that a comma or quotation mark between adds to that of a word.
const CLAUSE: usize = 8;

/// The first of some atoms, given with their distances, that gives a direction.
fn nearest(text: &str, atoms: &[Atom], places: impl Iterator<Item = (usize, usize)>) -> Option<(usize, Direction)> {
    let mut clauses = 0;
    for (index, (distance, at)) in places.enumerate() {
        if index > 0 && matches!(atoms[at].kind, Kind::Mark(',' | ';' | '"' | '“' | '”' | ':')) {
            clauses += 1;
        }
        match of_word(text, &atoms[at]) {
            Some(Direction::Before) if at > 0 && governs(text, &atoms[at - 1]) => {}
            Some(direction) => return Some((distance + CLAUSE * clauses, direction)),
            None => {}
        }
    }
    None
}

/// The direction that a word gives.
fn of_word(text: &str, atom: &Atom) -> Option<Direction> {
    let word = word(text, atom);
    match CUES.get(word).map(|row| row.column(1)) {
        Some("future") => Some(Direction::After),
        Some(_) => Some(Direction::Before),
        None if word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") => Some(Direction::Before),
        None => None,
    }
}

/// Whether a word makes the form of the verb after it say nothing of its own ("will have", "to be held").
fn governs(text: &str, atom: &Atom) -> bool {
    matches!(word(text, atom), "be" | "to" | "not") || of_word(text, atom) == Some(Direction::After)
}

/// The letters of an atom; empty if it is no word.
fn word<'t>(text: &'t str, atom: &Atom) -> &'t str {
    if atom.kind == Kind::Word { &text[atom.span.range()] } else { "" }
}
