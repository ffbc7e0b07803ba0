//! The FIRST sets of rules: the atoms that may come next at each step. One look ahead spares trying most of the ways that a
//! rule may take (Aho, Lam, Sethi and Ullman 2006, section 4.4).

use super::step::{Step, Test};

/// The number of words and marks that rules may spell out.
pub(super) const LITERALS: usize = 384;

/// The atoms that may come next.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct FirstSet {
    classes: u64,
    literals: [u64; LITERALS / 64],
    /// Whether the rule may be met here without a further atom.
    nothing: bool,
}

impl FirstSet {
    pub fn only(test: Test) -> FirstSet {
        let mut set = FirstSet::default();
        match test {
            Test::Literal(literal) => set.literals[literal as usize / 64 % (LITERALS / 64)] |= 1 << (literal % 64),
            Test::Class(class) => set.classes = class.bit(),
        }
        set
    }

    /// The union of two sets.
    pub fn or(mut self, other: FirstSet) -> FirstSet {
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

/// The set at every step, and after the last; steps only lead forward.
pub(super) fn first_sets(steps: &[Step]) -> Vec<FirstSet> {
    let mut next = vec![FirstSet::default(); steps.len() + 1];
    for (at, step) in steps.iter().enumerate().rev() {
        next[at] = match *step {
            Step::Take(test, _) => FirstSet::only(test),
            Step::Fork(other) => next[at + 1].or(next[other]),
            Step::Jump(to) => next[to],
            Step::Done => FirstSet { nothing: true, ..FirstSet::default() },
            Step::Glue | Step::Set(..) | Step::Open | Step::Close => next[at + 1],
        };
    }
    next
}
