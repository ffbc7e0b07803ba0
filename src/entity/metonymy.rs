//! Whether a capital stands for its government ("Washington lifted …") or for the place ("in Washington").

use std::ops::Range;

use super::finding::Finding;
use super::gazetteer::{Kind, known_at};
use super::word;
use crate::document::Document;

/// Marks the capitals that stand for their countries.
pub(super) fn mark(document: &Document<'_>, findings: &mut [Finding]) {
    for finding in findings {
        let capital = finding.known.is_some_and(|known| known.kind == Kind::Capital);
        finding.acts = capital && acts(document, &finding.tokens);
    }
}

/// Whether the capital that these tokens name acts, and so is its country.
fn acts(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let sentence = document.tokens[tokens.start].sentence as usize;
    let Some(sentence) = document.sentences.get(sentence).map(|sentence| sentence.range()) else { return false };
    let before = (tokens.start > sentence.start).then(|| document.word(tokens.start - 1).to_lowercase());
    let after = if tokens.end < sentence.end { document.word(tokens.end) } else { "" };
    if before.as_deref().is_some_and(|word| PLACE.contains(&word)) || ENDS_PLACE.contains(&after) {
        return false;
    }
    match before.as_deref() {
        Some("between") => true,
        Some(word) if ACTOR.contains(&word) => true,
        _ => word::is_genitive(after) || is_verb_like(after) || beside_another(document, &sentence, tokens),
    }
}

/// Words before a place.
const PLACE: [&str; 24] = [
    "in", "at", "near", "outside", "inside", "from", "around", "to", "into", "through", "across", "over", "downtown",
    "central", "of", "visit", "visited", "visiting", "leave", "left", "the", "(", "toward", "via",
];

/// Words after which a name of a city is a place: a date line, a country, a street.
const ENDS_PLACE: [&str; 7] = ["–", "—", "-", "(", "", ":", ";"];

/// Words before somebody who acts or is acted upon.
const ACTOR: [&str; 16] = [
    "with", "against", "by", "force", "forced", "on", "urge", "urged", "accuse", "accused", "told", "pressure",
    "unless", "until", "that", "if",
];

/// Whether a word after a name is one of the verbs that governments are the subject of.
fn is_verb_like(word: &str) -> bool {
    const VERBS: [&str; 19] = [
        "has", "have", "had", "is", "was", "will", "would", "says", "said", "wants", "should", "must", "can", "could",
        "may", "might", "does", "did", "also",
    ];
    VERBS.contains(&word) || (word.len() > 4 && (word.ends_with("ed") || word.ends_with("ts")))
}

/// Whether another country or capital stands right beside it, joined by "and".
fn beside_another(document: &Document<'_>, sentence: &Range<usize>, tokens: &Range<usize>) -> bool {
    let joined = |token: usize| matches!(document.word(token), "and" | "or");
    let is_state = |range: Range<usize>| {
        known_at(document, range.clone())
            .is_some_and(|(found, known)| found == range && matches!(known.kind, Kind::Country | Kind::Capital))
    };
    let after = tokens.end + 1 < sentence.end
        && joined(tokens.end)
        && (1..=2).any(|len| tokens.end + 1 + len <= sentence.end && is_state(tokens.end + 1..tokens.end + 1 + len));
    let before = tokens.start >= sentence.start + 2
        && joined(tokens.start - 1)
        && (1..=2)
            .any(|len| tokens.start >= sentence.start + 1 + len && is_state(tokens.start - 1 - len..tokens.start - 1));
    after || before
}
