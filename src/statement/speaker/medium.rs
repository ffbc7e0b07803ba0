//! The document or channel in which something is said: "said | in a statement", "issued | a letter | saying".

use std::sync::LazyLock;

use super::phrase::{document_sort, phrase};
use crate::document::{Deprel, Document, Span, Statement, Upos};
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

static CHANNELS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/channel_nouns.txt"), Case::Folded));

static NETWORKS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/social_networks.txt"), Case::Folded));

/// The words for the medium of a statement, of whose cue a token is the head.
pub(super) fn medium(document: &Document<'_>, statement: &Statement, cue: usize) -> Vec<Span> {
    let found = said_in(document, cue).or_else(|| saying(document, cue));
    let span = found.and_then(|noun| phrase(document, noun, &Walker::new(document).sentence(noun))).map(|own| own.span);
    let parts = || statement.source.iter().chain(&statement.cue).chain(&statement.content);
    span.filter(|span| !parts().any(|part| part.overlaps(*span))).into_iter().collect()
}

/// The noun in the phrase that says in what the verb happened.
fn said_in(document: &Document<'_>, verb: usize) -> Option<usize> {
    let walker = Walker::new(document);
    walker.dependents(verb).find(|&noun| {
        let case = walker.dependents(noun).find(|&t| walker.relation(t) == Deprel::Case).map(|t| document.word(t));
        let inside = case.is_some_and(|case| {
            ["in", "on", "via", "through"].iter().any(|own| case.eq_ignore_ascii_case(own))
        });
        inside && matches!(walker.relation(noun), Deprel::Obl | Deprel::Nmod) && is_medium(document, noun)
    })
}

/// The noun that a participle hangs on, or that is the object of the verb that it hangs on: "a letter saying".
fn saying(document: &Document<'_>, verb: usize) -> Option<usize> {
    let walker = Walker::new(document);
    let head = walker.governor(verb)?;
    match walker.relation(verb) {
        Deprel::Acl if document.tokens[head].upos == Upos::Noun => document_sort(document, head).map(|_| head),
        Deprel::Advcl => {
            let object = walker.dependents(head).find(|&t| walker.relation(t) == Deprel::Obj);
            object.filter(|&object| document_sort(document, object).is_some())
        }
        _ => None,
    }
}

/// Whether a noun is for something in which one says something.
fn is_medium(document: &Document<'_>, noun: usize) -> bool {
    let word = document.word(noun);
    document_sort(document, noun).is_some() || CHANNELS.contains(word) || NETWORKS.contains(word)
}
