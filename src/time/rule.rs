//! A rule, ready to be met.

use super::first_set::FirstSet;
use super::partial::Sort;
use super::step::Step;

/// A rule.
#[derive(Debug)]
pub(super) struct Rule {
    /// The sort of expression that it makes.
    pub sort: Sort,
    /// The steps that meet it.
    pub steps: Vec<Step>,
    /// For every step what the next atom may be there.
    pub next: Vec<FirstSet>,
}

/// The atoms that may come second where a rule begins with an atom of some classes that is a literal.
pub(super) fn second(Rule { steps, next, .. }: &Rule, classes: u64, literal: u16) -> FirstSet {
    let mut second = FirstSet::default();
    let mut open = vec![0];
    while let Some(at) = open.pop() {
        match steps.get(at) {
            Some(Step::Take(test, _)) if FirstSet::only(*test).fits(classes, literal) => {
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
