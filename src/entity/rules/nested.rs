//! Countries and bodies named inside longer names: "Iran" in "Central Bank of Iran".

use crate::annotation::EntityType;
use crate::document::Document;
use crate::entity::finding::Finding;
use crate::lexicon::gazetteer::{Kind, known_at};

/// The most words of a name that are looked into.
const LONGEST: usize = 12;

/// The names of countries, and of bodies at the beginning, inside other names.
pub(super) fn findings(document: &Document<'_>, outer: &[Finding]) -> Vec<Finding> {
    let mut found = Vec::new();
    for name in outer.iter().filter(|name| name.kind == EntityType::Organization && name.tokens.len() > 1) {
        let last = name.tokens.end.min(name.tokens.start + LONGEST);
        let mut token = name.tokens.start;
        while token < last {
            let end = if token == name.tokens.start { last - 1 } else { last };
            let inner = known_at(document, token..end).filter(|(_, known)| match known.kind {
                Kind::Country => true,
                Kind::Organization => token == name.tokens.start,
                _ => false,
            });
            token = inner.as_ref().map_or(token + 1, |(range, _)| range.end);
            found.extend(inner.map(|(range, known)| Finding::known(range, known)));
        }
    }
    found
}
