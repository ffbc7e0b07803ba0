//! What the words around a name tell of it, where the name itself tells little: "in Encino", "Encino, California", "the
//! riding of Beauce", "the Areopagus", "Basra, Tikrit and Huwaijah".

use super::finding::{Finding, Trust};
use super::gazetteer::known_at;
use super::person;
use super::reader::{Casing, Reader};
use super::vocabulary::is_function;
use crate::annotation::EntityType;

/// Weighs what stands around every name that is no more than a guess, and drops what no name at all speaks for.
pub(super) fn weigh(reader: &Reader<'_, '_>, findings: &mut Vec<Finding>) {
    for index in 0..findings.len() {
        if findings[index].trust == Trust::Sure || findings[index].known.is_some() {
            continue;
        }
        let neighbour = list_neighbour(reader, findings, index);
        let finding = &mut findings[index];
        if let Some((kind, trust)) = place(reader, finding).or_else(|| after_article(reader, finding)) {
            (finding.kind, finding.trust) = (kind, trust);
        } else if let Some(kind) = neighbour.filter(|_| finding.trust == Trust::Guess) {
            (finding.kind, finding.trust) = (kind, Trust::Likely);
        }
    }
    findings.retain(|finding| !only_opens(reader, finding));
}

/// A place by the words beside it.
fn place(reader: &Reader<'_, '_>, finding: &Finding) -> Option<(EntityType, Trust)> {
    if !matches!(finding.kind, EntityType::Person | EntityType::Gpe) || finding.tokens.len() > 2 {
        return None;
    }
    let (before, two_before, after) =
        (word(reader, finding, -1), word(reader, finding, -2), following(reader, finding, 0));
    let possessed = matches!(after, "'s" | "’s");
    let region = after == "," && {
        let rest = finding.tokens.end + 1..reader.document.tokens.len().min(finding.tokens.end + 5);
        known_at(reader.document, rest).is_some_and(|(_, known)| known.kind.is_polity())
    };
    let of = before == "of" && PLACE_NOUNS.contains(&two_before);
    let noun_after =
        matches!(after, "province" | "county" | "district" | "region" | "constituency" | "riding" | "city");
    let given = person::is_given(reader.document.word(finding.tokens.start));
    let inside = matches!(before, "in" | "near" | "outside" | "into" | "throughout" | "around") && !possessed;
    if of || noun_after || (region && finding.trust == Trust::Guess) || (inside && !given) {
        return Some((EntityType::Gpe, Trust::Likely));
    }
    (before == "at" && finding.trust == Trust::Guess && !possessed).then_some((EntityType::Gpe, Trust::Guess))
}

/// Nouns for places that "of" names.
const PLACE_NOUNS: [&str; 18] = [
    "city",
    "town",
    "village",
    "riding",
    "seat",
    "constituency",
    "province",
    "district",
    "county",
    "municipality",
    "state",
    "region",
    "island",
    "port",
    "suburb",
    "borough",
    "capital",
    "parish",
];

/// After "the" stands no person: a body where nothing else is known.
fn after_article(reader: &Reader<'_, '_>, finding: &Finding) -> Option<(EntityType, Trust)> {
    let article = matches!(word(reader, finding, -1), "the" | "The");
    (article && finding.kind == EntityType::Person && finding.trust < Trust::Sure)
        .then_some((EntityType::Organization, Trust::Guess))
}

/// The type of the sure name that a comma or "and" joins this one to.
fn list_neighbour(reader: &Reader<'_, '_>, findings: &[Finding], index: usize) -> Option<EntityType> {
    let document = reader.document;
    let joined = |one: &Finding, other: &Finding| {
        let between = one.tokens.end..other.tokens.start;
        let same_sentence = document.tokens[one.tokens.start].sentence == document.tokens[other.tokens.start].sentence;
        same_sentence
            && (1..=2).contains(&between.len())
            && between.clone().all(|token| matches!(document.word(token), "," | "and" | "or" | "/"))
    };
    let telling = |finding: &&Finding| {
        finding.trust >= Trust::Likely
            && matches!(finding.kind, EntityType::Gpe | EntityType::Organization | EntityType::Person)
    };
    let own = &findings[index];
    let before =
        index.checked_sub(1).map(|before| &findings[before]).filter(|before| joined(before, own)).filter(telling);
    let after = findings.get(index + 1).filter(|after| joined(own, after)).filter(telling);
    match (before, after) {
        (Some(one), Some(other)) if one.kind != other.kind => None,
        (one, other) => one.or(other).map(|finding| finding.kind).filter(|_| own.tokens.len() <= 2),
    }
}

/// Whether a single word of which nothing is known has its capital letter from the sentence's beginning alone.
fn only_opens(reader: &Reader<'_, '_>, finding: &Finding) -> bool {
    let first = finding.tokens.start;
    if finding.tokens.len() > 1 || finding.trust > Trust::Guess || !reader.opens(first) {
        return false;
    }
    let text = reader.document.word(first);
    let free = reader.casing(first) == Casing::Sentence && !reader.is_always_capital(text);
    let after = following(reader, finding, 0);
    let acts = matches!(
        after,
        "'s" | "’s" | "said" | "says" | "has" | "had" | "is" | "was" | "will" | "told" | "added" | "also"
    );
    free && !(acts || super::word::is_acronym(text) || super::word::has_inner_capital(text)) && !is_function(text)
}

/// The word some tokens before a name; nothing where the sentence begins before.
fn word<'t>(reader: &Reader<'_, 't>, finding: &Finding, offset: isize) -> &'t str {
    let sentence = reader.document.tokens[finding.tokens.start].sentence;
    let at = finding.tokens.start.checked_add_signed(offset);
    let token = at.and_then(|at| reader.document.tokens.get(at)).filter(|token| token.sentence == sentence);
    token.map_or("", |token| reader.document.slice(token.span))
}

/// The word some tokens after a name; nothing where the sentence ends before.
fn following<'t>(reader: &Reader<'_, 't>, finding: &Finding, offset: usize) -> &'t str {
    let sentence = reader.document.tokens[finding.tokens.start].sentence;
    let token = reader.document.tokens.get(finding.tokens.end + offset).filter(|token| token.sentence == sentence);
    token.map_or("", |token| reader.document.slice(token.span))
}
