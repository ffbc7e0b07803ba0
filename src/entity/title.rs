//! Titles in small letters before a name: "Quds Force commander Qassem Soleimani", "supreme leader Ali Khamenei".

use super::finding::{Finding, Trust, text};
use super::gazetteer::{country_of, known};
use super::role::role_before;
use super::{person, word};
use crate::annotation::EntityType;
use crate::document::Document;

/// Gives every name the title in small letters that stands right before it.
pub(super) fn attach(document: &Document<'_>, findings: &mut [Finding]) {
    for index in 0..findings.len() {
        let (before, rest) = findings.split_at_mut(index);
        if let Some(finding) = rest.first_mut() {
            attach_one(document, before.last(), finding);
        }
    }
}

fn attach_one(document: &Document<'_>, previous: Option<&Finding>, finding: &mut Finding) {
    let settled = finding.known.is_some() || (finding.kind != EntityType::Person && finding.trust == Trust::Sure);
    let sentence = document.tokens[finding.tokens.start].sentence as usize;
    let Some(floor) = document.sentences.get(sentence).map(|sentence| sentence.range().start) else { return };
    if settled || word::is_acronym(document.word(finding.tokens.start)) {
        return;
    }
    let Some((role_tokens, role)) = role_before(document, finding.tokens.start, floor) else { return };
    if word::is_capitalized(document.word(role_tokens.start)) && role_tokens.start > floor {
        return;
    }
    let adjacent = previous.filter(|name| name.tokens.end == role_tokens.start && name.tokens.start >= floor);
    let demonym =
        (role_tokens.start > floor).then(|| document.word(role_tokens.start - 1)).filter(|word| known(word).is_some());
    let start = match (adjacent, demonym) {
        (Some(name), _) => name.tokens.start,
        (None, Some(_)) => role_tokens.start - 1,
        (None, None) => role_tokens.start,
    };
    finding.kind = EntityType::Person;
    finding.trust = Trust::Sure;
    finding.titles.push(text(document, &(start..role_tokens.end)));
    finding.country =
        finding.country.or(adjacent.and_then(|name| name.country)).or_else(|| demonym.and_then(country_of));
    finding.gender = finding.gender.or(role.gender).or_else(|| person::gender(&text(document, &finding.tokens)));
}
