//! Tense, as far as it tells on which side of the time of writing an expression lies.

use crate::annotation::Direction;

/// What the verbs say of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tense {
    /// The side of the time of writing on which they put it.
    pub direction: Direction,
    /// Whether the form of a verb says so and not the words nearby or the bare present.
    pub is_firm: bool,
    /// Whether it is the present or the present perfect.
    pub is_present: bool,
    /// Whether the expression hangs on that verb itself and not on a noun of its clause.
    pub is_direct: bool,
}

impl Tense {
    /// Whether a verb in a tense of the past says for certain that it is over.
    pub fn looks_back(self) -> bool {
        self.direction == Direction::Before && self.is_firm
    }

    /// Whether a verb says for certain that it is yet to come.
    pub fn looks_ahead(self) -> bool {
        self.direction == Direction::After && self.is_firm
    }

    /// One of which nothing is known but perhaps the direction.
    pub fn loose(direction: Direction) -> Tense {
        Tense { direction, is_firm: false, is_present: false, is_direct: false }
    }
}
