//! A stretch of the text, and the one bounded look back over stretches in text order.

use std::cmp::Reverse;
use std::ops::Range;

/// A stretch of the text in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte, inclusive.
    pub start: u32,
    /// Last byte, exclusive.
    pub end: u32,
}

impl Span {
    /// The stretch from byte `start` to before byte `end`.
    ///
    /// Texts are at most [`MAX_BYTES`](crate::MAX_BYTES) long, so that every position fits.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end as u32 }
    }

    /// Its bytes as a range to index with.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether it has no bytes.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `other` lies wholly inside it.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The key that sorts spans by text order, the longer first where two begin together.
    pub fn outer_first(self) -> (u32, Reverse<u32>) {
        (self.start, Reverse(self.end))
    }

    /// The smallest stretch that holds both.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span moved by so many bytes, from positions in a part of the text to positions in the text.
    pub fn shifted(self, by: u32) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// The span without white space at its ends; empty, at its start, where it holds nothing else.
    pub fn trimmed(self, text: &str) -> Span {
        let inner = &text[self.range()];
        let start = self.start as usize + (inner.len() - inner.trim_start().len());
        let end = start + inner.trim().len();
        if start >= end { Span { start: self.start, end: self.start } } else { Span::new(start, end) }
    }
}

/// The items that begin before a byte, the last `reach` of them, in text order.
///
/// `items` are in order of `start`, which gives the first byte of one. A stage that asks whether anything around a byte
/// began before it looks at no more items than these, so that its time stays linear in the text.
pub(crate) fn last_before<T>(items: &[T], start: impl Fn(&T) -> u32, byte: u32, reach: usize) -> &[T] {
    let end = items.partition_point(|item| start(item) < byte);
    &items[end.saturating_sub(reach)..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_look_back_ends_before_the_byte_and_is_bounded() {
        let starts = [0, 4, 4, 9, 12];
        let back = |byte, reach| last_before(&starts, |&start| start, byte, reach);
        assert_eq!(back(9, 2), [4, 4]);
        assert_eq!(back(10, 2), [4, 9]);
        assert_eq!(back(4, 8), [0]);
        assert_eq!(back(100, 8), starts);
        assert!(back(100, 0).is_empty());
        assert!(back(0, 8).is_empty());
    }
}
