//! Whether a capital stands for its government ("Washington lifted …") or for the place ("in Washington").
//!
//! The tree of the sentence tells: who says, wants or decides is a government, and so is what is accused or urged, what
//! stands after "with", "against" or "between", and what owns a policy; what stands after "in" or "near", what falls or is
//! bombed, and what owns streets is a place. Where the tree does not tell, the words on either side do.

use std::ops::Range;
use std::sync::LazyLock;

use super::walker;
use crate::document::{Deprel, Document, Upos};
use crate::entity::finding::Finding;
use crate::lexicon::gazetteer::{Kind, known_at};
use crate::lexicon::{Case, Table, word_shape};
use crate::syntax::walker::Walker;

static HEADS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/metonymy_heads.txt"), Case::Exact));

static NEIGHBOURS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/metonymy_neighbours.txt"), Case::Exact));

/// The columns of [`NEIGHBOURS`]: a word as a preposition that hangs on the name, right before the name, right after it.
const PREPOSITION: usize = 1;
const BEFORE: usize = 2;
const AFTER: usize = 3;

/// Marks the capitals that stand for their countries.
pub(super) fn mark(document: &Document<'_>, findings: &mut [Finding]) {
    let walker = walker(document);
    for finding in findings {
        let capital = finding.known.is_some_and(|known| known.kind == Kind::Capital);
        finding.acts = capital && acts(walker, &finding.tokens);
    }
}

/// Whether the capital that these tokens name acts, and so is its country.
fn acts(walker: Walker<'_, '_>, tokens: &Range<usize>) -> bool {
    if is_only_a_city(walker, tokens) {
        return false;
    }
    let head = walker.head_of(tokens, |_| true).unwrap_or(tokens.start);
    by_grammar(walker, head, COORDINATED).unwrap_or_else(|| by_neighbours(walker, tokens))
}

/// Whether more of its name follows ("Washington, D.C."), or it is the seat of more than its country.
fn is_only_a_city(walker: Walker<'_, '_>, tokens: &Range<usize>) -> bool {
    let document = walker.document;
    let sentence = walker.sentence(tokens.start);
    let last = document.word(tokens.end.saturating_sub(1).max(tokens.start));
    let place_after = tokens.end + 1 < sentence.end
        && document.word(tokens.end) == ","
        && known_at(document, tokens.end + 1..sentence.end.min(tokens.end + 4)).is_some_and(|(range, known)| {
            known.kind.is_polity() && range.end < sentence.end && document.word(range.end) == ","
        });
    place_after || matches!(last, "D.C." | "DC" | "Brussels" | "Geneva" | "Vienna")
}

/// The most members of a coordination that are gone through.
const COORDINATED: usize = 4;

/// Whether the capital with this head acts, where the tree tells; `members` more of a coordination may be looked at.
fn by_grammar(walker: Walker<'_, '_>, name: usize, members: usize) -> Option<bool> {
    let governor = walker.governor(name)?;
    let case = |&token: &usize| token < name && walker.relation(token) == Deprel::Case;
    if let Some(preposition) = walker.dependents(name).find(case) {
        return after_preposition(walker, preposition, governor);
    }
    match walker.relation(name) {
        Deprel::Nsubj => Some(subject_acts(walker, governor)),
        Deprel::NsubjPass | Deprel::Obj | Deprel::Iobj => Some(is_head(walker, governor, "addressed")),
        Deprel::NmodPoss => Some(!is_head(walker, governor, "city")),
        Deprel::Compound => Some(is_head(walker, governor, "government")),
        Deprel::Conj if members > 0 => by_grammar(walker, governor, members - 1),
        Deprel::Appos => Some(false),
        _ => None,
    }
}

/// Whether the lemma of a token has a use in [`HEADS`].
fn is_head(walker: Walker<'_, '_>, token: usize, usage: &str) -> bool {
    HEADS.get(&walker.lemma(token)).is_some_and(|row| row.has(1, usage))
}

/// Whether the capital after a preposition acts, by the preposition and by what the phrase hangs on.
fn after_preposition(walker: Walker<'_, '_>, preposition: usize, governor: usize) -> Option<bool> {
    let word = walker.document.word(preposition).to_lowercase();
    match NEIGHBOURS.get(&word)?.column(PREPOSITION) {
        "somebody" => Some(!is_head(walker, governor, "route")),
        "either" => Some(is_head(walker, governor, "sent") || is_head(walker, governor, "addressed")),
        "place" => Some(false),
        _ => None,
    }
}

/// Whether the subject of a predicate is somebody.
fn subject_acts(walker: Walker<'_, '_>, predicate: usize) -> bool {
    match walker.document.tokens[predicate].upos {
        Upos::Verb => !is_head(walker, predicate, "lies"),
        _ => !is_head(walker, predicate, "like"),
    }
}

/// Whether the capital of these tokens acts, by the words beside it.
fn by_neighbours(walker: Walker<'_, '_>, tokens: &Range<usize>) -> bool {
    let document = walker.document;
    let sentence = walker.sentence(tokens.start);
    let before = (tokens.start > sentence.start).then(|| document.word(tokens.start - 1).to_lowercase());
    let tells = before.and_then(|word| NEIGHBOURS.get(&word)).map_or("", |row| row.column(BEFORE));
    let after = if tokens.end < sentence.end { document.word(tokens.end) } else { "" };
    if tells == "place" || ends_place(after) {
        return false;
    }
    tells == "somebody"
        || word_shape::is_genitive(after)
        || is_verb_like(after)
        || beside_another(document, &sentence, tokens)
}

/// Whether the word or mark after a capital shows that it is a place: the end of the sentence, of a date line, a bracket.
fn ends_place(after: &str) -> bool {
    matches!(after, "–" | "—" | "-" | "(" | "" | ":" | ";")
}

/// Whether a word after a name is one of the verbs that governments are the subject of.
fn is_verb_like(word: &str) -> bool {
    let listed = NEIGHBOURS.get(word).is_some_and(|row| row.column(AFTER) == "verb");
    listed || (word.len() > 4 && (word.ends_with("ed") || word.ends_with("ts")))
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
