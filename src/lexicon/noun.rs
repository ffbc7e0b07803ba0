//! Common nouns that stand for somebody, some body or some place.

use std::ops::Range;
use std::sync::LazyLock;

use super::role::{self, RoleKind};
use super::{Case, Table};
use crate::annotation::{EntityType, Gender};
use crate::document::Document;

static NOMINALS: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("nominals.txt"), Case::Folded));

static GENERAL: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("general_nouns.txt"), Case::Folded));

/// Whether a noun, or the last of several, says so little that it may stand for anybody just named.
pub(crate) fn is_general_noun(noun: &str) -> bool {
    noun.split(' ').next_back().is_some_and(|noun| GENERAL.contains(noun))
}

/// Whether a general noun is one for people whom news often leaves without a name: "an official".
pub(crate) fn is_often_unnamed(noun: &str) -> bool {
    noun.split(' ').next_back().and_then(|noun| GENERAL.get(noun)).is_some_and(|row| row.has(1, "unnamed"))
}

/// A common noun.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Noun {
    /// The noun in the singular and in small letters.
    pub(crate) lemma: String,
    /// The type of what it stands for.
    pub(crate) kind: EntityType,
    /// Whether it stands for several.
    pub(crate) plural: bool,
    /// The gender that it tells.
    pub(crate) gender: Option<Gender>,
}

/// The noun of one or several words that begins with the first of these tokens.
pub(crate) fn noun_at(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, Noun)> {
    let role = role::role_at(document, tokens.clone()).filter(|(_, role)| role.kind != RoleKind::Honorific);
    let thing = NOMINALS.longest_at(document, tokens.clone());
    match (role, thing) {
        (Some((range, role)), thing) if thing.as_ref().is_none_or(|(other, _)| other.len() < range.len()) => {
            let noun =
                Noun { lemma: lemma(document, &range), kind: EntityType::Person, plural: false, gender: role.gender };
            Some((range, noun))
        }
        (_, Some((range, row))) => {
            let (kind, plural, gender) = (kind(row.column(1)), row.column(2) == "many", gender(row.column(3)));
            let noun = Noun { lemma: lemma(document, &range), kind, plural, gender };
            Some((range, noun))
        }
        _ => plural_at(document, tokens),
    }
}

fn lemma(document: &Document<'_>, tokens: &Range<usize>) -> String {
    let words = tokens.clone().map(|token| document.word(token).to_lowercase());
    words.collect::<Vec<_>>().join(" ")
}

fn kind(word: &str) -> EntityType {
    match word {
        "person" => EntityType::Person,
        "gpe" => EntityType::Gpe,
        "organization" => EntityType::Organization,
        "agreement" => EntityType::Agreement,
        "facility" => EntityType::Facility,
        "location" => EntityType::Location,
        "event" => EntityType::Event,
        "product" => EntityType::Product,
        _ => EntityType::Group,
    }
}

fn gender(word: &str) -> Option<Gender> {
    match word {
        "female" => Some(Gender::Female),
        "male" => Some(Gender::Male),
        _ => None,
    }
}

/// The noun whose plural a word is: people make a group, other things keep their type.
fn plural_at(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, Noun)> {
    let first = tokens.start;
    let word = document.tokens.get(first).map(|_| document.word(first).to_lowercase())?;
    for lemma in singulars(&word) {
        let kind = if role::role(&lemma).is_some_and(|role| role.kind != RoleKind::Honorific) {
            EntityType::Group
        } else if let Some(row) = NOMINALS.get(&lemma).filter(|row| row.column(2) == "one") {
            match kind(row.column(1)) {
                EntityType::Person => EntityType::Group,
                kind => kind,
            }
        } else {
            continue;
        };
        return Some((first..first + 1, Noun { lemma, kind, plural: true, gender: None }));
    }
    None
}

/// The words that a plural may be the plural of.
fn singulars(word: &str) -> Vec<String> {
    let mut out = Vec::new();
    let irregular = match word {
        "children" => Some("child"),
        "wives" => Some("wife"),
        "thieves" => Some("thief"),
        "heroes" => Some("hero"),
        _ => None,
    };
    out.extend(irregular.map(str::to_owned));
    if let Some(stem) = word.strip_suffix("men") {
        out.push(format!("{stem}man"));
    }
    if let Some(stem) = word.strip_suffix("ies") {
        out.push(format!("{stem}y"));
    }
    if let Some(stem) = word.strip_suffix("es") {
        out.push(stem.to_owned());
    }
    if let Some(stem) = word.strip_suffix('s').filter(|stem| stem.len() > 2) {
        out.push(stem.to_owned());
    }
    out
}
