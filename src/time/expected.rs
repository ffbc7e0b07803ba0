//! What may come next in a rule: one look ahead spares trying most of its ways.

use super::grammar::{Rule, Step, Test};

/// How many words and marks the rules may spell out.
pub(super) const LITERALS: usize = 384;

/// What an atom may be.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Expected {
    classes: u64,
    literals: [u64; LITERALS / 64],
    /// Whether the rule may be met here without a further atom.
    nothing: bool,
}

impl Expected {
    fn only(test: Test) -> Expected {
        let mut expected = Expected::default();
        match test {
            Test::Literal(literal) => expected.literals[literal as usize / 64 % (LITERALS / 64)] |= 1 << (literal % 64),
            Test::Class(class) => expected.classes = class.bit(),
        }
        expected
    }

    /// What may be in the one place or the other.
    pub fn or(mut self, other: Expected) -> Expected {
        self.classes |= other.classes;
        self.nothing |= other.nothing;
        for (word, more) in self.literals.iter_mut().zip(other.literals) {
            *word |= more;
        }
        self
    }

    /// Whether a rule can go on with an atom of some classes that is a literal.
    pub fn fits(&self, classes: u64, literal: u16) -> bool {
        let spelt = literal != 0 && self.literals[literal as usize / 64 % (LITERALS / 64)] >> (literal % 64) & 1 == 1;
        self.nothing || spelt || self.classes & classes != 0
    }

    /// Whether the rule may be met without a further atom.
    pub fn may_end(&self) -> bool {
        self.nothing
    }
}

/// What the atom after the first may be, where a rule begins with an atom of some classes that is a literal.
pub(super) fn second(Rule { steps, next, .. }: &Rule, classes: u64, literal: u16) -> Expected {
    let mut second = Expected::default();
    let mut open = vec![0];
    while let Some(at) = open.pop() {
        match steps.get(at) {
            Some(Step::Take(test, _)) if Expected::only(*test).fits(classes, literal) => {
                second = second.or(next[at + 1])
            }
            Some(Step::Fork(other)) => open.extend([at + 1, *other]),
            Some(Step::Jump(to)) => open.push(*to),
            Some(Step::Glue | Step::Set(..) | Step::Open | Step::Close) => open.push(at + 1),
            Some(Step::Take(..) | Step::Done) | None => {}
        }
    }
    second
}

/// What the next atom may be at every step; steps only lead forward.
pub(super) fn expected(steps: &[Step]) -> Vec<Expected> {
    let mut next = vec![Expected::default(); steps.len() + 1];
    for (at, step) in steps.iter().enumerate().rev() {
        next[at] = match *step {
            Step::Take(test, _) => Expected::only(test),
            Step::Fork(other) => next[at + 1].or(next[other]),
            Step::Jump(to) => next[to],
            Step::Done => Expected { nothing: true, ..Expected::default() },
            Step::Glue | Step::Set(..) | Step::Open | Step::Close => next[at + 1],
        };
    }
    next
}
