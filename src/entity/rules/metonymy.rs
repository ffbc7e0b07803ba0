//! Whether a capital stands for its government ("Washington lifted …") or for the place ("in Washington").
//!
//! The tree of the sentence tells: who says, wants or decides is a government, and so is what is accused or urged, what
//! stands after "with", "against" or "between", and what owns a policy; what stands after "in" or "near", what falls or is
//! bombed, and what owns streets is a place. Where the tree does not tell, the words on either side do.

use std::ops::Range;

use crate::document::{Deprel, Document, Upos};
use crate::entity::finding::Finding;
use crate::entity::grammar::{dependents, governor, head_of, lemma, relation, sentence};
use crate::lexicon::gazetteer::{Kind, known_at};
use crate::lexicon::word_shape;

/// Marks the capitals that stand for their countries.
pub(super) fn mark(document: &Document<'_>, findings: &mut [Finding]) {
    for finding in findings {
        let capital = finding.known.is_some_and(|known| known.kind == Kind::Capital);
        finding.acts = capital && acts(document, &finding.tokens);
    }
}

/// Whether the capital that these tokens name acts, and so is its country.
fn acts(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    if is_only_a_city(document, tokens) {
        return false;
    }
    by_grammar(document, head_of(document, tokens), COORDINATED).unwrap_or_else(|| by_neighbours(document, tokens))
}

/// Whether more of its name follows ("Washington, D.C."), or it is the seat of more than its country.
fn is_only_a_city(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let sentence = sentence(document, tokens.start);
    let last = document.word(tokens.end.saturating_sub(1).max(tokens.start));
    let place_after = tokens.end + 1 < sentence.end
        && document.word(tokens.end) == ","
        && known_at(document, tokens.end + 1..sentence.end.min(tokens.end + 4)).is_some_and(|(range, known)| {
            known.kind.is_polity() && range.end < sentence.end && document.word(range.end) == ","
        });
    place_after || matches!(last, "D.C." | "DC" | "Brussels" | "Geneva" | "Vienna")
}

/// How many members of a coordination are gone through.
const COORDINATED: usize = 4;

/// What the tree tells of a name, by its head.
fn by_grammar(document: &Document<'_>, name: usize, members: usize) -> Option<bool> {
    let governor = governor(document, name)?;
    let preposition =
        dependents(document, name).find(|&token| token < name && relation(document, token) == Deprel::Case);
    if let Some(preposition) = preposition {
        return after_preposition(document, preposition, governor);
    }
    match relation(document, name) {
        Deprel::Nsubj => Some(subject_acts(document, governor)),
        Deprel::NsubjPass => Some(ADDRESSED.contains(&lemma(document, governor).as_ref())),
        Deprel::Obj | Deprel::Iobj => Some(ADDRESSED.contains(&lemma(document, governor).as_ref())),
        Deprel::NmodPoss => Some(!OF_CITIES.contains(&lemma(document, governor).as_ref())),
        Deprel::Compound => Some(matches!(
            lemma(document, governor).as_ref(),
            "government" | "regime" | "administration" | "leadership"
        )),
        Deprel::Conj if members > 0 => by_grammar(document, governor, members - 1),
        Deprel::Appos => Some(false),
        _ => None,
    }
}

/// What a preposition before a name tells, together with what the phrase hangs on.
fn after_preposition(document: &Document<'_>, preposition: usize, governor: usize) -> Option<bool> {
    let head = lemma(document, governor);
    let is_sent = GIVEN.contains(&head.as_ref());
    match document.word(preposition).to_lowercase().as_str() {
        "with" | "against" | "versus" | "towards" | "toward" | "by" | "between" | "without" | "vis-à-vis" => {
            Some(!ROUTES.contains(&head.as_ref()))
        }
        "from" | "to" | "of" | "on" | "for" => Some(is_sent || ADDRESSED.contains(&head.as_ref())),
        "in" | "at" | "near" | "outside" | "inside" | "around" | "into" | "through" | "throughout" | "across"
        | "over" | "via" | "within" | "above" | "under" | "beyond" | "after" | "before" | "off" => Some(false),
        _ => None,
    }
}

/// Whether the subject of a predicate is somebody.
fn subject_acts(document: &Document<'_>, predicate: usize) -> bool {
    let lemma = lemma(document, predicate);
    match document.tokens[predicate].upos {
        Upos::Verb => !OF_PLACES.contains(&lemma.as_ref()),
        _ => !LIKE_PLACES.contains(&lemma.as_ref()),
    }
}

/// Verbs whose object, and nouns whose complement after "of", "to" or "on", is somebody.
const ADDRESSED: [&str; 46] = [
    "accuse",
    "urge",
    "press",
    "pressure",
    "ask",
    "tell",
    "blame",
    "criticize",
    "criticise",
    "warn",
    "thank",
    "threaten",
    "persuade",
    "convince",
    "force",
    "support",
    "represent",
    "anger",
    "irritate",
    "embarrass",
    "alarm",
    "defy",
    "isolate",
    "punish",
    "deter",
    "sanction",
    "praise",
    "condemn",
    "denounce",
    "call",
    "invite",
    "expect",
    "compel",
    "allow",
    "require",
    "remind",
    "inform",
    "notify",
    "assure",
    "oblige",
    "pit",
    "provoke",
    "appease",
    "rely",
    "depend",
    "suspect",
];

/// Nouns for what governments send, owe or get: "pressure on Moscow", "a message to Tehran".
const GIVEN: [&str; 40] = [
    "pressure",
    "message",
    "sanction",
    "support",
    "aid",
    "demand",
    "response",
    "reply",
    "signal",
    "warning",
    "threat",
    "concession",
    "approval",
    "criticism",
    "condemnation",
    "ally",
    "ambassador",
    "envoy",
    "letter",
    "order",
    "help",
    "assistance",
    "reaction",
    "opposition",
    "backing",
    "proposal",
    "request",
    "appeal",
    "permission",
    "call",
    "blow",
    "challenge",
    "loyalty",
    "policy",
    "intention",
    "enemy",
    "influence",
    "commitment",
    "assurance",
    "guarantee",
];

/// Nouns for what lies or goes between two places.
const ROUTES: [&str; 14] = [
    "road", "flight", "highway", "train", "railway", "distance", "line", "route", "bus", "trip", "fly", "travel",
    "drive", "shuttle",
];

/// Nouns for what cities have.
const OF_CITIES: [&str; 52] = [
    "street",
    "mayor",
    "suburb",
    "airport",
    "resident",
    "population",
    "university",
    "square",
    "neighborhood",
    "neighbourhood",
    "bazaar",
    "exchange",
    "hotel",
    "district",
    "weather",
    "traffic",
    "skyline",
    "center",
    "centre",
    "metro",
    "outskirt",
    "outskirts",
    "museum",
    "cathedral",
    "station",
    "port",
    "market",
    "mosque",
    "restaurant",
    "shop",
    "school",
    "hospital",
    "subway",
    "airspace",
    "downtown",
    "slum",
    "east",
    "west",
    "south",
    "north",
    "quarter",
    "park",
    "stadium",
    "prison",
    "zone",
    "palace",
    "council",
    "police",
    "boulevard",
    "avenue",
    "theatre",
    "theater",
];

/// Verbs whose subject may be a place, so that they tell nothing of a government.
const OF_PLACES: [&str; 19] = [
    "fall",
    "burn",
    "celebrate",
    "mourn",
    "wake",
    "sleep",
    "lie",
    "sit",
    "sprawl",
    "stretch",
    "boast",
    "host",
    "witness",
    "suffer",
    "shake",
    "experience",
    "house",
    "live",
    "feature",
];

/// Adjectives and nouns that are said of places.
const LIKE_PLACES: [&str; 24] = [
    "quiet",
    "calm",
    "empty",
    "capital",
    "city",
    "hot",
    "cold",
    "beautiful",
    "crowded",
    "home",
    "safe",
    "dark",
    "busy",
    "town",
    "place",
    "ruin",
    "center",
    "centre",
    "far",
    "hub",
    "large",
    "small",
    "unsafe",
    "deserted",
];

/// What the words beside a name tell.
fn by_neighbours(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let sentence = sentence(document, tokens.start);
    let before = (tokens.start > sentence.start).then(|| document.word(tokens.start - 1).to_lowercase());
    let after = if tokens.end < sentence.end { document.word(tokens.end) } else { "" };
    if before.as_deref().is_some_and(|word| PLACE.contains(&word)) || ENDS_PLACE.contains(&after) {
        return false;
    }
    match before.as_deref() {
        Some("between") => true,
        Some(word) if ACTOR.contains(&word) => true,
        _ => word_shape::is_genitive(after) || is_verb_like(after) || beside_another(document, &sentence, tokens),
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
