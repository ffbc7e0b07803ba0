//! CAMEO codes, and the type and mode that they have in PLOVER.

use std::sync::LazyLock;

use crate::annotation::Plover;
use crate::lexicon::{Case, Table};

static CODES: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("codes.txt"), Case::Exact));

/// A CAMEO code with its PLOVER type and mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Code {
    pub(super) cameo: &'static str,
    pub(super) plover: Plover,
    pub(super) mode: Option<&'static str>,
}

/// The code that some digits are; none where CAMEO has no such code.
pub(super) fn code(digits: &str) -> Option<Code> {
    let row = CODES.get(digits)?;
    let mode = Some(row.column(2)).filter(|mode| !mode.is_empty());
    Some(Code { cameo: row.key(), plover: plover(row.column(1))?, mode })
}

/// The type that a word of PLOVER's manual names.
pub(super) fn plover(word: &str) -> Option<Plover> {
    Some(match word {
        "AGREE" => Plover::Agree,
        "CONSULT" => Plover::Consult,
        "SUPPORT" => Plover::Support,
        "CONCEDE" => Plover::Concede,
        "COOPERATE" => Plover::Cooperate,
        "AID" => Plover::Aid,
        "RETREAT" => Plover::Retreat,
        "REQUEST" => Plover::Request,
        "ACCUSE" => Plover::Accuse,
        "REJECT" => Plover::Reject,
        "THREATEN" => Plover::Threaten,
        "PROTEST" => Plover::Protest,
        "SANCTION" => Plover::Sanction,
        "MOBILIZE" => Plover::Mobilize,
        "COERCE" => Plover::Coerce,
        "ASSAULT" => Plover::Assault,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_table_has_a_type() {
        assert!(CODES.rows().all(|row| code(row.key()).is_some()));
        assert_eq!(code("163").map(|code| (code.plover, code.mode)), Some((Plover::Sanction, Some("discontinue"))));
        assert_eq!(code("999"), None);
    }
}
