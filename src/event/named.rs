//! The parties that a phrase names: itself, those joined to it, those that its modifiers name.

use std::sync::LazyLock;

use crate::annotation::EntityType;
use crate::document::{Deprel, Upos};
use crate::lexicon::{Case, Table};

use super::party::Parties;

static COUNTING: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("counting.txt"), Case::Folded));

/// The steps from a noun down to a party in its phrase.
const DEPTH: usize = 3;

/// The counting nouns that may stand one behind another: "tens of thousands of".
const COUNTS: usize = 3;

impl Parties<'_, '_> {
    /// The noun that counting nouns count: "tens of thousands of | soldiers".
    pub(super) fn counted(&self, head: usize) -> usize {
        let mut at = head;
        for _ in 0..COUNTS {
            let lemma = self.lemma(at);
            let counts =
                COUNTING.contains(&lemma) || lemma.strip_suffix('s').is_some_and(|stem| COUNTING.contains(stem));
            let of = |&token: &usize| {
                token > at
                    && matches!(self.walker.relation(token), Deprel::Nmod | Deprel::Obl)
                    && self.walker.dependents(token).any(|case| self.document().word(case) == "of")
            };
            match self.walker.dependents(at).find(of).filter(|_| counts) {
                Some(inner) => at = inner,
                None => break,
            }
        }
        at
    }

    /// A phrase with those that are joined to it.
    pub(super) fn members(&self, head: usize) -> Vec<usize> {
        let joined = self.walker.dependents(head).filter(|&token| {
            self.walker.relation(token) == Deprel::Conj
                && matches!(self.document().tokens[token].upos, Upos::Noun | Upos::Propn | Upos::Pron)
        });
        std::iter::once(head).chain(joined).collect()
    }

    /// The parties that a phrase names: itself and those joined to it, else those that its modifiers name.
    pub(super) fn named_in(&self, head: usize) -> Vec<usize> {
        self.search(head, DEPTH)
    }

    fn search(&self, head: usize, depth: usize) -> Vec<usize> {
        let head = self.counted(head);
        let members: Vec<usize> = self.members(head).into_iter().filter(|&member| self.is_party(member)).collect();
        if !members.is_empty() || depth == 0 {
            return members;
        }
        let owners = self.owners(head);
        if !owners.is_empty() {
            return owners;
        }
        let behind = self
            .walker
            .dependents(head)
            .filter(|&token| matches!(self.walker.relation(token), Deprel::Nmod | Deprel::Obl) && !self.is_time(token));
        for token in behind {
            let found = self.search(token, depth - 1);
            if !found.is_empty() {
                return found;
            }
            if self.is_place(token) {
                return vec![token];
            }
        }
        Vec::new()
    }

    /// The parties that a phrase names by itself or that own it.
    pub(super) fn named_near(&self, head: usize) -> Vec<usize> {
        let head = self.counted(head);
        let members: Vec<usize> = self.members(head).into_iter().filter(|&member| self.is_party(member)).collect();
        if members.is_empty() { self.owners(head) } else { members }
    }

    /// The parties before a noun that own it or that it belongs to: "Israel's | raid", "the Russian | attack", "the US | bid".
    pub(super) fn owners(&self, head: usize) -> Vec<usize> {
        let is_owner = |token: usize| {
            let relation = self.walker.relation(token);
            let before =
                token < head && matches!(relation, Deprel::NmodPoss | Deprel::Amod | Deprel::Compound | Deprel::Nmod);
            before
                && matches!(
                    self.kind(token),
                    Some(EntityType::Person | EntityType::Organization | EntityType::Gpe | EntityType::Group)
                )
                || before && relation == Deprel::NmodPoss && self.is_party(token)
                || before && self.people_of(token).is_some()
        };
        let direct = self.walker.dependents(head).find(|&token| is_owner(token));
        let inner = || {
            let belongs = self.walker.dependents(head).filter(|&token| {
                token < head && matches!(self.walker.relation(token), Deprel::NmodPoss | Deprel::Compound)
            });
            belongs.flat_map(|token| self.walker.dependents(token)).find(|&token| is_owner(token))
        };
        direct.or_else(inner).map(|owner| self.members(owner)).unwrap_or_default()
    }

    /// Whether a phrase is a time.
    fn is_time(&self, token: usize) -> bool {
        let span = self.document().tokens[token].span;
        let before = crate::document::last_before(&self.document().times, |time| time.span.start, span.end, 2);
        before.iter().any(|time| time.span.contains(span))
    }
}
