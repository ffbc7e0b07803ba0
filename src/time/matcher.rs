//! Finds where the rules are met.

use crate::document::Span;

use super::atom::Atom;
use super::field::Field;
use super::first_set::FirstSet;
use super::grammar::Grammar;
use super::partial::{Partial, Sort};
use super::rule::{Rule, second};
use super::step::{Step, Test};
use super::vocabulary::{Value, Vocabulary};

/// An expression that a rule has made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Match {
    /// Its words.
    pub span: Span,
    /// Its atoms: the first, and the one after the last.
    pub atoms: (usize, usize),
    /// The sort of the rule that made it.
    pub sort: Sort,
    /// The fields that its words fill.
    pub partial: Partial,
    /// Its place in a range, if it is part of one.
    pub range: Option<Side>,
}

/// A side of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// The beginning of the range.
    Begin,
    /// The end of the range.
    End,
}

/// The steps done on the way through a rule.
#[derive(Debug, Clone, Copy)]
enum Done {
    Fill(Field, Value),
    Open(usize),
    Close(usize),
}

/// The most atoms that a rule looks at.
const WINDOW: usize = 24;

/// Rules, and the words that they know.
#[derive(Debug)]
pub(super) struct Matcher {
    /// The words.
    pub vocabulary: Vocabulary,
    rules: Vec<Rule>,
    /// For every word what it may begin.
    by_word: Vec<Beginning>,
    /// The rules that a number or a holiday may begin.
    by_number: Beginning,
}

/// The rules that an atom may begin.
#[derive(Debug, Default)]
struct Beginning {
    /// The rules.
    rules: Vec<u16>,
    /// The atoms of which one must follow for any of them to be met: most words of the rules begin nothing where they stand in
    /// a text.
    second: FirstSet,
}

impl Matcher {
    /// A matcher of the rules of a grammar.
    pub fn new(grammar: Grammar, vocabulary: Vocabulary) -> Matcher {
        let rules = grammar.rules;
        let beginning = |classes: u64, literal: u16| {
            let fits = |&index: &u16| rules[index as usize].next[0].fits(classes, literal);
            let begun: Vec<u16> = (0..rules.len() as u16).filter(fits).collect();
            let of_rule = |&index: &u16| second(&rules[index as usize], classes, literal);
            let second = begun.iter().map(of_rule).fold(FirstSet::default(), FirstSet::or);
            Beginning { rules: begun, second }
        };
        let by_word = (0..vocabulary.len()).map(|word| beginning(vocabulary.classes(word), vocabulary.literal(word)));
        let by_word = by_word.collect();
        Matcher { by_word, by_number: beginning(u64::MAX, 0), vocabulary, rules }
    }

    /// The same with the rules of one sort alone.
    pub fn of_sort(mut grammar: Grammar, vocabulary: Vocabulary, sort: Sort) -> Matcher {
        grammar.rules.retain(|rule| rule.sort == sort);
        Matcher::new(grammar, vocabulary)
    }

    /// All expressions of a sentence from left to right, the longest at each place.
    pub fn matches(&self, atoms: &[Atom], found: &mut Vec<Match>) {
        let mut at = 0;
        while at < atoms.len() {
            match self.longest_at(atoms, at) {
                Some(run) => {
                    let run = self.overtaking(atoms, &run).unwrap_or(run);
                    run.matches(atoms, found);
                    at = run.end.max(at + 1);
                }
                None => at += 1,
            }
        }
    }

    /// The longer match, if any, that begins where the first expression of a rule with words before it does.
    fn overtaking(&self, atoms: &[Atom], run: &Run) -> Option<Run> {
        let open = run.trail.iter().find_map(|done| if let Done::Open(at) = done { Some(*at) } else { None })?;
        let other = if open > run.start { self.longest_at(atoms, open) } else { None };
        other.filter(|other| other.end > run.end)
    }

    fn longest_at(&self, atoms: &[Atom], at: usize) -> Option<Run> {
        let atom = &atoms[at];
        if atom.classes == 0 && atom.literal == 0 {
            return None;
        }
        let plain = atom.numeral().is_none() && atom.holiday.is_none();
        let beginning = if plain { &self.by_word[atom.word as usize] } else { &self.by_number };
        if !atoms
            .get(at + 1)
            .map_or(beginning.second.may_end(), |next| beginning.second.fits(next.classes, next.literal))
        {
            return None;
        }
        let rules = beginning.rules.iter().map(|&index| &self.rules[index as usize]);
        let mut best: Option<Run> = None;
        for rule in rules.filter(|rule| rule.next[0].fits(atom.classes, atom.literal)) {
            let mut walk = Walk { matcher: self, rule, atoms, limit: at + WINDOW, trail: Vec::new(), best: None };
            walk.go(0, at);
            if let Some((end, trail)) = walk.best
                && end > best.as_ref().map_or(at, |best| best.end)
            {
                best = Some(Run { sort: rule.sort, start: at, end, trail });
            }
        }
        best
    }
}

/// A rule that is met, and how.
struct Run {
    sort: Sort,
    start: usize,
    end: usize,
    trail: Vec<Done>,
}

impl Run {
    /// The expressions that it makes: one for each pair of braces, or else one in all.
    fn matches(&self, atoms: &[Atom], found: &mut Vec<Match>) {
        let first = found.len();
        let mut partial = Partial::default();
        let mut open = self.start;
        for done in &self.trail {
            match *done {
                Done::Fill(field, value) => partial.set(field, value),
                Done::Open(at) => (open, partial) = (at, Partial::default()),
                Done::Close(end) => {
                    found.extend(self.one(atoms, open, end, partial));
                    partial = Partial::default();
                }
            }
        }
        if found.len() == first {
            found.extend(self.one(atoms, self.start, self.end, partial));
        }
        if let [left, right] = &mut found[first..] {
            (left.range, right.range) = (Some(Side::Begin), Some(Side::End));
            let (begin, named) = (left.partial, right.partial.year.is_some());
            let open = (begin.month.is_none(), right.partial.month.is_none());
            left.partial.complete_from(&right.partial);
            right.partial.complete_from(&begin);
            left.partial.begin_before(&mut right.partial, named);
            left.partial.turn_of_month(&mut right.partial, open);
        } else if let [one, others @ ..] = &mut found[first..]
            && let Some(last) = others.last().map(|last| last.partial)
        {
            // A list: "May 4, 5 and 6", "4, 5 and 6 May".
            one.partial.complete_from(&last);
            others.iter_mut().for_each(|other| {
                other.partial.complete_from(&one.partial);
                other.partial.complete_from(&last);
                other.range = Some(Side::End);
            });
        }
    }

    fn one(&self, atoms: &[Atom], start: usize, end: usize, partial: Partial) -> Option<Match> {
        let span = atoms.get(start)?.span.to(atoms.get(end.checked_sub(1)?)?.span);
        Some(Match { span, atoms: (start, end), sort: self.sort, partial, range: None })
    }
}

/// A walk through the steps of one rule from one atom on, that tries every way.
struct Walk<'a> {
    matcher: &'a Matcher,
    rule: &'a Rule,
    atoms: &'a [Atom],
    limit: usize,
    trail: Vec<Done>,
    best: Option<(usize, Vec<Done>)>,
}

impl Walk<'_> {
    fn go(&mut self, mut step: usize, mut at: usize) {
        let length = self.trail.len();
        loop {
            match self.rule.steps[step] {
                Step::Take(test, field) => match self.take(test, at).filter(|_| self.fits(step + 1, at + 1)) {
                    Some(value) => {
                        if let (Some(value), true) = (value, field != Field::Nothing) {
                            self.trail.push(Done::Fill(field, value));
                        }
                        at += 1;
                    }
                    None => break,
                },
                Step::Glue if self.atoms.get(at).is_some_and(|atom| atom.glued) => {}
                Step::Glue => break,
                Step::Set(field, value) => self.trail.push(Done::Fill(field, value)),
                Step::Fork(other) => {
                    if self.fits(step + 1, at) {
                        self.go(step + 1, at);
                    }
                    if !self.fits(other, at) {
                        break;
                    }
                    step = other;
                    continue;
                }
                Step::Jump(to) => {
                    step = to;
                    continue;
                }
                Step::Open => self.trail.push(Done::Open(at)),
                Step::Close => self.trail.push(Done::Close(at)),
                Step::Done => {
                    if self.best.as_ref().is_none_or(|best| at > best.0) {
                        self.best = Some((at, self.trail.clone()));
                    }
                    break;
                }
            }
            step += 1;
        }
        self.trail.truncate(length);
    }

    /// Whether the rule can go on from a step with the atom at an index.
    fn fits(&self, step: usize, at: usize) -> bool {
        let next = &self.rule.next[step];
        self.atoms.get(at).map_or(next.may_end(), |atom| next.fits(atom.classes, atom.literal))
    }

    /// Whether the atom at an index passes a test, and what it says then.
    fn take(&self, test: Test, at: usize) -> Option<Option<Value>> {
        let atom = self.atoms.get(at).filter(|_| at < self.limit)?;
        match test {
            Test::Literal(literal) => (atom.literal == literal).then_some(None),
            Test::Class(class) if atom.classes & class.bit() == 0 => None,
            Test::Class(class) => atom.value(class, &self.matcher.vocabulary).map(Some),
        }
    }
}
