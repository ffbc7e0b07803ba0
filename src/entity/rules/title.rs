//! Titles in small letters before a name: "Quds Force commander Qassem Soleimani", "supreme leader Ali Khamenei".

use std::ops::Range;

use super::walker;
use crate::annotation::EntityType;
use crate::document::Document;
use crate::entity::finding::{Finding, Trust, text};
use crate::lexicon::gazetteer::{country_of, known};
use crate::lexicon::role::{Role, role_before, with_standing};
use crate::lexicon::{person_name, word_shape};

/// Gives every name the title in small letters that stands right before it.
pub(super) fn attach(document: &Document<'_>, findings: &mut [Finding]) {
    for index in 0..findings.len() {
        let (before, rest) = findings.split_at_mut(index);
        if let Some(finding) = rest.first_mut() {
            attach_one(document, before, finding);
        }
    }
}

fn attach_one(document: &Document<'_>, before: &[Finding], finding: &mut Finding) {
    let floor = walker(document).sentence(finding.tokens.start).start;
    if finding.country.is_none() && finding.kind == EntityType::Person && !finding.titles.is_empty() {
        finding.country = owner(document, before, finding, floor);
    }
    let settled = finding.known.is_some() || (finding.kind != EntityType::Person && finding.trust == Trust::Sure);
    if settled || word_shape::is_acronym(document.word(finding.tokens.start)) {
        return;
    }
    let own = role_before(document, finding.tokens.start, floor);
    let Some((role_tokens, role)) = own.or_else(|| with_object(document, before.last(), finding, floor)) else {
        return;
    };
    if word_shape::is_capitalized(document.word(role_tokens.start)) && role_tokens.start > floor {
        return;
    }
    let adjacent = before.iter().rev().find(|name| name.tokens.end <= role_tokens.start);
    let adjacent = adjacent.filter(|name| name.tokens.end == role_tokens.start && name.tokens.start >= floor);
    let demonym =
        (role_tokens.start > floor).then(|| document.word(role_tokens.start - 1)).filter(|word| known(word).is_some());
    let start = match (adjacent, demonym) {
        (Some(name), _) => name.tokens.start,
        (None, Some(_)) => role_tokens.start - 1,
        (None, None) => role_tokens.start,
    };
    finding.kind = EntityType::Person;
    finding.trust = Trust::Sure;
    finding.titles.push(text(document, &(with_standing(document, start, floor)..role_tokens.end)));
    finding.country =
        finding.country.or(adjacent.and_then(|name| name.country)).or_else(|| demonym.and_then(country_of));
    finding.gender = finding.gender.or(role.gender).or_else(|| person_name::gender(&text(document, &finding.tokens)));
}

/// The role with a name after it that ends right before a name: "special envoy for Syria | Staffan de Mistura".
fn with_object(
    document: &Document<'_>,
    before: Option<&Finding>,
    finding: &Finding,
    floor: usize,
) -> Option<(Range<usize>, Role)> {
    let object =
        before.filter(|object| object.tokens.end == finding.tokens.start && object.kind != EntityType::Person)?;
    let mut joint = object.tokens.start.checked_sub(1).filter(|&token| token > floor)?;
    if document.word(joint) == "the" {
        joint -= 1;
    }
    let joins = joint > floor && matches!(document.word(joint), "of" | "for" | "to" | "at" | "on");
    let (role_tokens, role) = joins.then(|| role_before(document, joint, floor)).flatten()?;
    Some((role_tokens.start..finding.tokens.start, role))
}

/// The country that owns the office of a title: "Turkey's President Erdogan".
fn owner(document: &Document<'_>, before: &[Finding], finding: &Finding, floor: usize) -> Option<&'static str> {
    const LONGEST: usize = 8;
    let earliest = finding.tokens.start.saturating_sub(LONGEST).max(floor);
    let mark = (earliest..finding.tokens.start).rev().find(|&token| word_shape::is_genitive(document.word(token)))?;
    let title = text(document, &(mark + 1..finding.tokens.start));
    let whole = finding.titles.iter().any(|own| title.starts_with(own.as_str()));
    let owner = before.iter().rev().take(NEAR).find(|owner| owner.tokens.end == mark)?;
    owner.country.filter(|_| whole)
}

/// The most names back that the owner of an office is looked for.
const NEAR: usize = 4;
