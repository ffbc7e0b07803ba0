//! The names of bodies, taken apart.

use std::ops::Range;
use std::sync::LazyLock;

use crate::document::Document;
use crate::lexicon::gazetteer::{Kind, known_at};
use crate::lexicon::{Case, Table};

static LEGAL_FORMS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/legal_forms.txt"), Case::Exact));

/// The name of a body without article and legal form: "The Norwind Co." as "Norwind".
pub(super) fn bare(name: &str) -> &str {
    let mut bare = name.strip_prefix("The ").or_else(|| name.strip_prefix("the ")).unwrap_or(name);
    while let Some(rest) = without_last(bare).filter(|rest| !rest.is_empty()) {
        bare = rest;
    }
    bare
}

/// A name without the comma or the legal form at its end.
fn without_last(name: &str) -> Option<&str> {
    let form = || name.rsplit_once(' ').filter(|(_, last)| LEGAL_FORMS.contains(last)).map(|(rest, _)| rest);
    name.strip_suffix(',').or_else(form)
}

/// The tokens of a name after the country or people that it begins with: "U.S. | Supreme Court".
pub(super) fn without_country(document: &Document<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let (place, known) = known_at(document, tokens.start..tokens.end.saturating_sub(1))?;
    let of_a_country = known.country.is_some() && matches!(known.kind, Kind::Country | Kind::Demonym);
    of_a_country.then_some(place.end..tokens.end)
}

/// The head of a body's name: its last word, or the one before "of" or "for".
pub(super) fn head(document: &Document<'_>, tokens: &Range<usize>) -> usize {
    let joint = tokens.clone().skip(1).find(|&token| matches!(document.word(token), "of" | "for"));
    joint.unwrap_or(tokens.end).saturating_sub(1).max(tokens.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_firm_is_named_without_its_legal_form() {
        assert_eq!(bare("The Norwind Robotics Co., Ltd."), "Norwind Robotics");
        assert_eq!(bare("Inc."), "Inc.");
        assert_eq!(bare("Northern Fishing Agency"), "Northern Fishing Agency");
    }
}
