//! Names: who and what an article calls by name, of what type, with which titles, and which names are of one entity.
//!
//! 1. `reader` tells which capital letters mean something: not those of every first word, nor of headlines.
//! 2. `unit` makes runs of known names, titles, capitalized words and what joins them.
//! 3. `phrase` parts titles from names and names from each other; `classify` tells what a name is of, by
//!    `gazetteer`, head words, given names (`person`) and shape.
//! 4. `context` weighs the words around names of which nothing is known, and drops those that only a sentence's
//!    beginning gave a capital letter; `election` finds "2006 Italian general election".
//! 5. `title` finds titles in small letters.
//! 6. `metonymy` tells capitals that stand for their governments from places.
//! 7. `alias` joins the forms of one name.
//!
//! Everything looks within a sentence, or into tables of the whole document that are made once: the time is linear in
//! the text.

mod acronym;
mod alias;
mod assemble;
mod classify;
mod context;
mod election;
#[cfg(feature = "train")]
pub(crate) mod features;
mod finding;
pub(crate) mod gazetteer;
mod metonymy;
mod nested;
pub(crate) mod person;
mod phrase;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod reader;
pub(crate) mod role;
mod spelling;
#[cfg(test)]
mod tests;
mod title;
mod unit;
pub(crate) mod vocabulary;
pub(crate) mod word;

use crate::document::{Document, Entity, Mention};

/// The names in a document, in text order, and the entities that they name.
///
/// A name is without article, title and possessive; names may stand inside titles, and each is its own mention. The
/// types follow [`EntityType`](crate::annotation::EntityType).
pub fn names(document: &Document<'_>) -> (Vec<Mention>, Vec<Entity>) {
    let reader = reader::Reader::new(document);
    let mut findings = Vec::new();
    for sentence in &document.sentences {
        for run in unit::runs(&reader, sentence.range()) {
            findings.extend(phrase::findings(&reader, &run));
        }
        findings.extend(election::findings(document, sentence.range()));
    }
    findings.extend(nested::findings(document, &findings));
    findings.sort_by_key(|finding| (finding.tokens.start, std::cmp::Reverse(finding.tokens.end)));
    context::weigh(&reader, &mut findings);
    title::attach(document, &mut findings);
    metonymy::mark(document, &mut findings);
    assemble::assemble(document, findings)
}
