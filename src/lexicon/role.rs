//! Roles and honorifics: the words for people by office, role and honour.

use std::ops::Range;
use std::sync::LazyLock;

use super::{Case, Row, Table};
use crate::annotation::Gender;
use crate::document::Document;

static ROLES: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("roles.txt"), Case::Folded));

static STANDINGS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("standing_words.txt"), Case::Folded));

/// The sort of a word for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RoleKind {
    /// Only ever said before a name: "Mr", "Gen.".
    Honorific,
    /// An office or a rank, said before a name or by itself: "president", "ayatollah".
    Office,
    /// Any other word for a person: "lawyer", "woman", "suspect".
    Role,
}

/// Whether some titles of a person are more than the address of a man or a woman: "Gen.", and not "Ms."
pub(crate) fn is_titled(titles: &[String]) -> bool {
    let address =
        |title: &String| role(title).is_some_and(|role| role.kind == RoleKind::Honorific && role.gender.is_some());
    titles.iter().any(|title| !address(title))
}

/// A word or phrase for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Role {
    /// The sort of word.
    pub(crate) kind: RoleKind,
    /// The gender that it tells.
    pub(crate) gender: Option<Gender>,
}

impl Role {
    fn read(row: Row<'_>) -> Role {
        let kind = match row.column(1) {
            "honorific" => RoleKind::Honorific,
            "office" => RoleKind::Office,
            _ => RoleKind::Role,
        };
        let gender = match row.column(2) {
            "female" => Some(Gender::Female),
            "male" => Some(Gender::Male),
            _ => None,
        };
        Role { kind, gender }
    }

    /// Whether it is said before a name as a title, with a capital letter.
    pub(crate) fn is_title(self) -> bool {
        self.kind != RoleKind::Role
    }
}

/// The role that a word or phrase names, in the singular.
pub(crate) fn role(phrase: &str) -> Option<Role> {
    ROLES.get(phrase).map(Role::read)
}

/// The role that a title names: that of its last word, or of the word before "of" ("Leader of the Revolution").
pub(crate) fn in_title(title: &str) -> Option<Role> {
    let head = title.split_once(" of ").map_or(title, |(head, _)| head);
    role(title).or_else(|| role(head)).or_else(|| role(head.rsplit(' ').next()?))
}

/// The first token of a title with the word before it that says how far its holder is in office: "former", "acting".
pub(crate) fn with_standing(document: &Document<'_>, start: usize, floor: usize) -> usize {
    let before = start.checked_sub(1).filter(|&before| before >= floor);
    before.filter(|&before| STANDINGS.contains(document.word(before))).unwrap_or(start)
}

/// The longest role that begins with the first of these tokens, with its tokens.
pub(crate) fn role_at(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, Role)> {
    ROLES.longest_at(document, tokens).map(|(range, row)| (range, Role::read(row)))
}

/// The most words of a role that are looked for before a name.
const LONGEST: usize = 5;

/// The longest role that ends just before a token, no further back than `floor`.
pub(crate) fn role_before(document: &Document<'_>, token: usize, floor: usize) -> Option<(Range<usize>, Role)> {
    let earliest = token.saturating_sub(LONGEST).max(floor);
    (earliest..token).find_map(|start| role_at(document, start..token).filter(|(range, _)| range.end == token))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_more_than_a_role() {
        assert!(role("Prime Minister").is_some_and(Role::is_title));
        assert!(role("lawyer").is_some_and(|role| !role.is_title()));
        assert_eq!(role("spokeswoman").and_then(|role| role.gender), Some(Gender::Female));
    }
}
