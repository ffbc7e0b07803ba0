//! Acts that somebody may do, intend, refuse or demand, with the CAMEO code of each.

use std::sync::LazyLock;

use crate::annotation::Plover;
use crate::lexicon::{Case, Row, Table};

use super::code::{Code, code};

static ACTS: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("acts.txt"), Case::Exact));

/// The way in which somebody stands to an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    /// It is done.
    Done,
    /// Somebody agrees, offers or is going to do it; of a hostile act, threatens it.
    Intended,
    /// Somebody will not do it.
    Refused,
    /// Somebody demands it of another.
    Demanded,
    /// Somebody asks another for it.
    Appealed,
    /// Somebody says that another has done it.
    Accused,
    /// Somebody threatens it.
    Threatened,
}

/// An act: a row of `acts.txt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Act(Row<'static>);

impl Act {
    /// The act of a name.
    pub(super) fn named(name: &str) -> Option<Act> {
        ACTS.get(name).map(Act)
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        self.0.key()
    }

    /// The code of the act done.
    pub(super) fn done(self) -> Option<Code> {
        code(self.0.column(1))
    }

    /// Whether somebody who intends it means well.
    pub(super) fn is_friendly(self) -> bool {
        self.of(2).is_none_or(|code| code.plover == Plover::Agree)
    }

    /// Whether the refusal of it has a code of its own.
    pub(super) fn may_be_refused(self) -> bool {
        self.of(3).is_some()
    }

    /// Whether the intention of it has a code of its own.
    pub(super) fn may_be_intended(self) -> bool {
        self.of(2).is_some()
    }

    /// The code of the act in this manner; that of the act done where the manner has none of its own.
    pub(super) fn code(self, manner: Manner) -> Option<Code> {
        let special = match manner {
            Manner::Done => None,
            Manner::Intended => self.of(2),
            Manner::Refused => self.of(3),
            Manner::Demanded => self.of(4).or_else(|| code("100")),
            Manner::Appealed => {
                let demanded = self.0.column(4);
                let digits = demanded.strip_prefix("10").map(|rest| format!("02{rest}"));
                digits.and_then(|digits| code(&digits)).or_else(|| code("020"))
            }
            Manner::Accused => self.of(5).or_else(|| code("112")),
            Manner::Threatened => self.of(2).filter(|code| code.plover == Plover::Threaten).or_else(|| code("130")),
        };
        special.or_else(|| self.done())
    }

    /// The act of stopping it.
    pub(super) fn stopped(self) -> Option<Act> {
        Act::named(self.0.column(6))
    }

    /// The places where its recipient stands, where they are not the usual ones.
    pub(super) fn recipient_places(self) -> Option<&'static str> {
        Some(self.0.column(7)).filter(|places| !places.is_empty())
    }

    fn of(self, column: usize) -> Option<Code> {
        code(self.0.column(column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_codes_that_exist() {
        for row in ACTS.rows() {
            let act = Act(row);
            assert!(act.done().is_some(), "{}", row.key());
            for column in 2..6 {
                assert!(row.column(column).is_empty() || act.of(column).is_some(), "{} {column}", row.key());
            }
            assert!(row.column(6).is_empty() || act.stopped().is_some(), "{}", row.key());
        }
    }

    #[test]
    fn codes_are_composed() {
        let cameo = |name, manner| Act::named(name).and_then(|act: Act| act.code(manner)).map(|code| code.cameo);
        assert_eq!(cameo("negotiate", Manner::Refused), Some("125"));
        assert_eq!(cameo("negotiate", Manner::Appealed), Some("026"));
        assert_eq!(cameo("aid-military", Manner::Intended), Some("0332"));
        assert_eq!(cameo("attack", Manner::Intended), Some("138"));
        assert_eq!(cameo("attack", Manner::Refused), Some("190"));
        assert_eq!(cameo("meet", Manner::Threatened), Some("130"));
        assert_eq!(Act::named("sanction").and_then(Act::stopped).map(Act::name), Some("lift-sanctions"));
    }
}
