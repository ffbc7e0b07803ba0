//! Phrases of time and occasion, which stand beside a verb and belong to no noun.

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};

use super::reading::TaggedSentence;
use super::tag::Tag;

static NOUNS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/occasion_nouns.txt"), Case::Exact));

/// Whether a noun is of a kind that the table names.
fn is_kind(noun: &str, kind: &str) -> bool {
    NOUNS.get(noun).is_some_and(|row| row.column(1) == kind)
}

impl TaggedSentence<'_, '_> {
    /// The beginning without a time in front: "last week | the senator".
    pub(super) fn after_time(&self, start: usize, end: usize) -> usize {
        let cut = (start..end).find(|&token| !self.is_time_word(token));
        match cut {
            Some(token) if token > start && self.is_time(start, token) && self.tag(token).begins_phrase() => token,
            _ => start,
        }
    }

    pub(super) fn is_time_word(&self, token: usize) -> bool {
        let word = self.word(token);
        self.tag(token) == Tag::Time
            || is_kind(word, "time")
            || matches!(word, "last" | "next" | "earlier" | "later" | "this" | "late" | "early" | "previous")
    }

    /// Whether all of some tokens name a time.
    pub(crate) fn is_time(&self, start: usize, end: usize) -> bool {
        let named = |t: usize| self.tag(t) == Tag::Time || is_kind(self.word(t), "time");
        start < end
            && (start..end).any(named)
            && (start..end)
                .all(|t| self.is_time_word(t) || matches!(self.tag(t), Tag::Determiner | Tag::Number | Tag::Adverb))
    }

    /// The end of a time that begins at a token: "on Monday", "last week", "Tuesday night"; the token itself for none.
    pub(crate) fn after_time_phrase(&self, start: usize, high: usize) -> usize {
        let first = if start < high && self.tag(start) == Tag::Preposition { start + 1 } else { start };
        (first + 1..=high.min(first + 6))
            .rev()
            .find(|&end| self.is_time(first, end))
            .filter(|&end| self.tag(end) != Tag::Hyphen && self.word(end) != "'s")
            .unwrap_or(start)
    }

    /// Whether a preposition and its phrase say when or on what occasion: "on Monday", "in a statement".
    pub(crate) fn is_occasion(&self, preposition: usize, end: usize) -> bool {
        let named =
            |t: usize| is_kind(self.word(t), "occasion") || is_kind(self.word(t).trim_end_matches('s'), "occasion");
        let at = matches!(self.word(preposition), "in" | "at" | "on" | "during" | "to" | "from" | "before" | "after");
        self.is_time(preposition + 1, end) || at && (preposition + 1..end).any(named)
    }
}
