//! The offices that the grammar of a sentence gives to the people in it: "Anna Lind, the head of the agency", "the agency's
//! chief, Anna Lind", "Anna Lind, who heads the agency", "Anna Lind was named ambassador to Iraq".

use std::ops::Range;
use std::sync::LazyLock;

use super::walker;
use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Xpos};
use crate::entity::finding::{Finding, text};
use crate::lexicon::function_word::is_doubt;
use crate::lexicon::gazetteer::{Kind, known, known_at};
use crate::lexicon::role::{self, RoleKind};
use crate::lexicon::{Case, Table, word_shape};
use crate::syntax::walker::Walker;

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/office_words.txt"), Case::Exact));

/// Gives every person the offices that the grammar around the name tells.
pub(super) fn attach(document: &Document<'_>, findings: &mut [Finding]) {
    let walker = walker(document);
    for index in 0..findings.len() {
        let finding = &findings[index];
        if finding.kind != EntityType::Person || finding.known.is_some() {
            continue;
        }
        for office in offices(walker, &finding.tokens) {
            let country = office.country(document, findings, index);
            let finding = &mut findings[index];
            let title = text(document, &office.words);
            finding.country = finding.country.or(country);
            if !finding.titles.contains(&title) {
                finding.titles.push(title);
            }
        }
    }
}

/// Words for an office.
struct Office {
    /// The words that are kept as the title.
    words: Range<usize>,
    /// The words that may name its country too: "Peru's central bank governor".
    around: Range<usize>,
}

impl Office {
    /// The country that the office is of, by an adjective, a name or a body of that country in its words.
    fn country(&self, document: &Document<'_>, findings: &[Finding], index: usize) -> Option<&'static str> {
        let adjective = self.around.clone().find_map(|token| {
            known(document.word(token)).filter(|known| known.kind == Kind::Demonym).and_then(|known| known.country)
        });
        let near = index.saturating_sub(NEAR)..findings.len().min(index + 1 + NEAR);
        let sent = self.words.clone().any(|token| has_use(&document.word(token).to_lowercase(), "sent"));
        let inside = |other: &&Finding| {
            let within = self.around.start <= other.tokens.start && other.tokens.end <= self.around.end;
            within && !is_aim(document, other, sent)
        };
        let named = findings[near].iter().filter(inside).find_map(|finding| finding.country);
        named.or(adjective)
    }
}

/// The most names before and after one that are looked for in its title.
const NEAR: usize = 6;

/// Whether a name is where somebody is sent or works, and not whose office it is: "ambassador to Iraq", "envoy for Syria".
fn is_aim(document: &Document<'_>, finding: &Finding, sent: bool) -> bool {
    let article = |token: usize| matches!(document.word(token), "the" | "The");
    let before = finding.tokens.start.checked_sub(1);
    let before = before.filter(|&token| !article(token)).or(before.and_then(|token| token.checked_sub(1)));
    before.is_some_and(|token| match document.word(token) {
        "to" | "on" | "in" | "against" => true,
        "for" | "at" => sent,
        _ => false,
    })
}

/// Whether a lemma or word has a use in [`WORDS`].
fn has_use(word: &str, usage: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.has(1, usage))
}

/// The offices that the grammar gives to a name.
fn offices(walker: Walker<'_, '_>, tokens: &Range<usize>) -> Vec<Office> {
    let name = walker.head_of(tokens, |_| true).unwrap_or(tokens.start);
    let mut found = Vec::new();
    let inside = tokens.clone().flat_map(|token| walker.dependents(token)).filter(|token| !tokens.contains(token));
    for dependent in inside {
        match walker.relation(dependent) {
            Deprel::Appos => found.extend(office(walker, dependent)),
            Deprel::AclRelcl if is_who(walker, dependent) => found.extend(clause(walker, dependent)),
            _ => {}
        }
    }
    if let Some(head) = walker.governor(name) {
        match walker.relation(name) {
            Deprel::Appos => found.extend(office(walker, head)),
            Deprel::Nsubj | Deprel::NsubjPass => found.extend(predicate(walker, head)),
            _ => {}
        }
    }
    found
}

/// The office that a noun names.
fn office(walker: Walker<'_, '_>, noun: usize) -> Option<Office> {
    let floor = walker.sentence(noun).start;
    let (role_tokens, role) = role::role_before(walker.document, noun + 1, floor)
        .or_else(|| role::role_at(walker.document, noun..walker.sentence(noun).end))?;
    if is_plural(walker, noun) || role.kind != RoleKind::Office {
        return None;
    }
    let around = walker.phrase(noun, |token| is_kept(walker.relation(token)));
    let start = role_tokens.start.min(first_of_title(walker, noun, &around));
    let words = start..around.end.max(role_tokens.end);
    Some(Office { words: trimmed(walker, words), around })
}

/// Words without the marks and small words at their ends, and without the rest of a word over a hyphen ("four-star general").
fn trimmed(walker: Walker<'_, '_>, words: Range<usize>) -> Range<usize> {
    let full = |token: &usize| {
        let joins = matches!(walker.relation(*token), Deprel::Case | Deprel::Cc | Deprel::Mark | Deprel::Det);
        walker.document.word(*token).starts_with(char::is_alphanumeric) && !joins
    };
    let cut = |token: &usize| *token > 0 && walker.document.word(token - 1) == "-" && *token == words.start;
    let start = words.clone().find(|token| full(token) && !cut(token)).unwrap_or(words.start);
    let end = words.clone().rev().find(full).map_or(words.end, |last| last + 1);
    start..end.max(start + 1)
}

/// The first token of a title: after articles and owners ("the", "Peru's").
fn first_of_title(walker: Walker<'_, '_>, noun: usize, around: &Range<usize>) -> usize {
    let opens = |token: &usize| {
        let word = walker.document.word(*token);
        word_shape::is_genitive(word) || matches!(walker.relation(*token), Deprel::Det | Deprel::NmodPoss)
    };
    (around.start..noun).rev().find(opens).map_or(around.start, |last| last + 1)
}

/// The relations of words that belong to a title.
fn is_kept(relation: Deprel) -> bool {
    matches!(
        relation,
        Deprel::Amod
            | Deprel::Compound
            | Deprel::Det
            | Deprel::Nmod
            | Deprel::NmodPoss
            | Deprel::NmodUnmarked
            | Deprel::NmodDesc
            | Deprel::Case
            | Deprel::Flat
            | Deprel::Fixed
            | Deprel::Advmod
            | Deprel::Conj
            | Deprel::Cc
            | Deprel::Nummod
    )
}

/// Whether a relative clause is about the person named before it: "who heads", not "whose brother heads".
fn is_who(walker: Walker<'_, '_>, verb: usize) -> bool {
    walker.dependents(verb).any(|token| {
        matches!(walker.relation(token), Deprel::Nsubj | Deprel::NsubjPass)
            && walker.document.word(token).eq_ignore_ascii_case("who")
    })
}

/// The office that a relative clause tells: "who heads the agency", "who is the head of the agency".
fn clause(walker: Walker<'_, '_>, verb: usize) -> Option<Office> {
    if !has_use(&walker.lemma(verb), "heads") {
        return predicate(walker, verb);
    }
    let object = walker.dependents(verb).find(|&token| walker.relation(token) == Deprel::Obj)?;
    if object < verb || is_plural(walker, object) || is_doubted(walker, verb) || !begins_name(walker, object) {
        return None;
    }
    let around = walker.phrase(object, |token| is_kept(walker.relation(token)));
    Some(Office { words: trimmed(walker, verb..around.end), around })
}

fn is_plural(walker: Walker<'_, '_>, noun: usize) -> bool {
    matches!(walker.document.tokens[noun].xpos, Xpos::Nns | Xpos::Nnps)
}

/// Whether the words of an object name a body or country: "heads the Northern Agency", not "leads a quiet life".
fn begins_name(walker: Walker<'_, '_>, object: usize) -> bool {
    let named = word_shape::is_capitalized(walker.document.word(object))
        || known_at(walker.document, object..object + 1).is_some();
    named || walker.dependents(object).any(|token| word_shape::is_capitalized(walker.document.word(token)))
}

/// The office that a predicate gives to its subject: "is the president", "was named ambassador", "served as minister".
fn predicate(walker: Walker<'_, '_>, head: usize) -> Option<Office> {
    if is_doubted(walker, head) {
        return None;
    }
    if walker.dependents(head).any(|token| walker.relation(token) == Deprel::Cop) {
        return office(walker, head);
    }
    let lemma = walker.lemma(head);
    let given = has_use(&lemma, "gives");
    if !given && !has_use(&lemma, "serves") {
        return None;
    }
    let complement = |token: &usize| match walker.relation(*token) {
        Deprel::Xcomp | Deprel::Obj => given,
        Deprel::Obl => walker.dependents(*token).any(|case| walker.document.word(case) == "as"),
        _ => false,
    };
    walker.dependents(head).filter(complement).find_map(|token| office(walker, token))
}

/// Whether a predicate is denied, asked or only possible: "is not the president", "would become president".
fn is_doubted(walker: Walker<'_, '_>, head: usize) -> bool {
    walker.dependents(head).map(|token| walker.document.word(token)).any(|word| word == "?" || is_doubt(word))
}
