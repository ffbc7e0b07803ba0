//! The document or channel in which something is said: "said | in a statement", "issued | a letter | saying".

use std::sync::LazyLock;

use super::authorship::authors;
use super::phrase::{document_sort, phrase};
use crate::document::{Deprel, Document, Span, Statement};
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

static CHANNELS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/channel_nouns.txt"), Case::Folded));

static NETWORKS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/social_networks.txt"), Case::Folded));

/// The words for the medium of a statement, of whose cue a token is the head.
pub(super) fn medium(document: &Document<'_>, statement: &Statement, cue: usize) -> Vec<Span> {
    let found = said_in(document, cue).or_else(|| issued(document, statement, cue)).or_else(|| saying(document, cue));
    let noun = found.map(|noun| noun..noun + 1).map(|noun| Walker::new(document).sentence(noun.start).start..noun.end);
    let span = noun.and_then(|words| phrase(document, words.end - 1, &words)).map(|own| own.span);
    let parts = || statement.source.iter().chain(&statement.content);
    span.filter(|span| !parts().any(|part| part.overlaps(*span))).into_iter().collect()
}

/// The noun in the phrase that says in what the verb happened.
fn said_in(document: &Document<'_>, verb: usize) -> Option<usize> {
    let walker = Walker::new(document);
    walker.dependents(verb).find(|&noun| {
        let case = walker.dependents(noun).find(|&t| walker.relation(t) == Deprel::Case).map(|t| document.word(t));
        let inside =
            case.is_some_and(|case| ["in", "on", "via", "through"].iter().any(|own| case.eq_ignore_ascii_case(own)));
        let inside = inside || case == Some("to") && NETWORKS.contains(document.word(noun));
        inside && matches!(walker.relation(noun), Deprel::Obl | Deprel::Nmod) && is_medium(document, noun)
    })
}

/// The noun for what the cue itself says was issued: "issued a statement saying".
fn issued(document: &Document<'_>, statement: &Statement, verb: usize) -> Option<usize> {
    let walker = Walker::new(document);
    let object =
        walker.dependents(verb).find(|&t| walker.relation(t) == Deprel::Obj).filter(|_| authors(document, verb))?;
    let span = document.tokens[object].span;
    let carries = document_sort(document, object).is_some_and(is_carrier);
    (carries && statement.cue.iter().any(|cue| cue.contains(span))).then_some(object)
}

/// The noun that a participle hangs on, or that is the object of the verb that it hangs on: "a letter saying".
fn saying(document: &Document<'_>, verb: usize) -> Option<usize> {
    let walker = Walker::new(document);
    let head = walker.governor(verb)?;
    let carries = |&noun: &usize| document_sort(document, noun).is_some_and(is_carrier);
    match walker.relation(verb) {
        Deprel::Acl => Some(head).filter(carries),
        Deprel::Advcl if authors(document, head) => {
            walker.dependents(head).find(|&t| walker.relation(t) == Deprel::Obj).filter(carries)
        }
        _ => None,
    }
}

/// Whether things of a sort carry statements.
fn is_carrier(sort: &str) -> bool {
    matches!(sort, "statement" | "letter" | "memo" | "filing" | "resolution" | "message" | "article" | "book" | "video")
}

/// Whether a noun is for something in which one says something.
fn is_medium(document: &Document<'_>, noun: usize) -> bool {
    let word = document.word(noun);
    let written = document_sort(document, noun)
        .is_some_and(|sort| is_carrier(sort) || matches!(sort, "charge" | "document" | "statistics"));
    written || CHANNELS.contains(word) || NETWORKS.contains(word)
}
