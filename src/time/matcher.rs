//! Finds where the rules are met.

use crate::document::Span;

use super::atom::{Atom, Kind};
use super::grammar::{Grammar, Rule, Step, Test};
use super::partial::{Field, Partial, Sort};
use super::vocabulary::{Value, Vocabulary};

/// An expression that a rule has made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Match {
    /// Its words.
    pub span: Span,
    /// Its atoms: the first, and the one after the last.
    pub atoms: (usize, usize),
    /// What sort of rule made it.
    pub sort: Sort,
    /// What it says.
    pub partial: Partial,
    /// Its place in a range, if it is part of one.
    pub range: Option<Side>,
}

/// A side of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// Where it begins.
    Begin,
    /// Where it ends.
    End,
}

/// What has been done on the way through a rule.
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
    pub vocabulary: Vocabulary,
    rules: Vec<Rule>,
    /// For every word of the vocabulary the rules that may begin with it.
    by_word: Vec<Vec<u16>>,
    /// The rules that may begin with a number, a holiday or a mark.
    by_other: Vec<u16>,
}

impl Matcher {
    /// A matcher of the rules of a grammar.
    pub fn new(grammar: Grammar, vocabulary: Vocabulary) -> Matcher {
        let by_word = (0..vocabulary.len()).map(|word| grammar.beginning_with_word(word as u16, &vocabulary)).collect();
        let numeric = |rule: &Rule| rule.first.iter().any(|test| !matches!(test, Test::Word(_)));
        let by_other = (0..grammar.rules.len()).filter(|&rule| numeric(&grammar.rules[rule]));
        let by_other = by_other.map(|rule| rule as u16).collect();
        Matcher { vocabulary, by_word, by_other, rules: grammar.rules }
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

    /// What begins where the first expression of a rule that wants words before it begins, and goes on for longer.
    fn overtaking(&self, atoms: &[Atom], run: &Run) -> Option<Run> {
        let open = run.trail.iter().find_map(|done| if let Done::Open(at) = done { Some(*at) } else { None })?;
        let other = if open > run.start { self.longest_at(atoms, open) } else { None };
        other.filter(|other| other.end > run.end)
    }

    fn longest_at(&self, atoms: &[Atom], at: usize) -> Option<Run> {
        let atom = &atoms[at];
        let candidates = match atom.kind {
            Kind::Word if atom.holiday.is_none() => &self.by_word[atom.word as usize],
            _ => &self.by_other,
        };
        let mut best: Option<Run> = None;
        for &rule in candidates {
            let rule = &self.rules[rule as usize];
            let mut run = Walk { matcher: self, rule, atoms, limit: at + WINDOW, trail: Vec::new(), best: None };
            run.go(0, at);
            if let Some((end, trail)) = run.best
                && end > best.as_ref().map_or(at, |best| best.end)
            {
                best = Some(Run { sort: rule.sort, start: at, end, trail });
            }
        }
        best
    }
}

impl Grammar {
    /// The rules that may begin with a word.
    fn beginning_with_word(&self, word: u16, vocabulary: &Vocabulary) -> Vec<u16> {
        let senses = vocabulary.senses(word);
        let fits = |test: &Test| match *test {
            Test::Word(expected) => word == expected,
            Test::Class(class) => senses.iter().any(|sense| sense.class == class),
            Test::Mark(_) => false,
        };
        let rules = self.rules.iter().enumerate().filter(|(_, rule)| rule.first.iter().any(fits));
        rules.map(|(index, _)| index as u16).collect()
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
            let begin = left.partial;
            left.partial.complete_from(&right.partial);
            right.partial.complete_from(&begin);
            left.partial.end_before(&right.partial);
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
                Step::Take(test, field) => match self.take(test, at) {
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
                    self.go(step + 1, at);
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

    /// Whether the atom at an index passes a test, and what it says then.
    fn take(&self, test: Test, at: usize) -> Option<Option<Value>> {
        let atom = self.atoms.get(at).filter(|_| at < self.limit)?;
        match test {
            Test::Word(word) => (atom.word == word).then_some(None),
            Test::Mark(mark) => atom.is(mark).then_some(None),
            Test::Class(class) => atom.value(class, &self.matcher.vocabulary).map(Some),
        }
    }
}
