//! Names: who and what an article calls by name, of what type, with which titles, and which names are of one entity.
//!
//! 1. [`Tagger`], a network, marks the words that are names while grammar is read, from its states and `features` of its
//!    own.
//! 2. `reader` tells which capital letters mean something: not those of every first word, nor of headlines.
//! 3. `unit` makes runs of known names, titles, capitalized words and what joins them.
//! 4. `phrase` parts titles from names and names from each other; `classify` tells what a name is of, by
//!    `gazetteer`, head words, given names (`person`) and shape; `election` finds "2006 Italian general election".
//! 5. `combine` lets the network decide what of that is a name and of what sort, where no list or title is certain;
//!    `repeat` finds its names again.
//! 6. `title` finds titles in small letters, `office` the offices that the tree of a sentence gives to a name.
//! 7. `metonymy` tells capitals that stand for their governments from places.
//! 8. `alias` joins the forms of one name; `namesake` tells people of one surname apart, and `byname` reads which other
//!    names an article gives a person.
//!
//! Everything looks within a sentence, or into tables of the whole document that are made once: the time is linear in
//! the text.

mod acronym;
mod alias;
mod assemble;
mod body;
mod byname;
mod classify;
mod combine;
mod election;
pub(crate) mod features;
mod finding;
pub(crate) mod gazetteer;
mod grammar;
pub(crate) mod kin;
mod metonymy;
mod namesake;
mod nested;
mod office;
pub(crate) mod person;
mod phrase;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod reader;
pub(crate) mod role;
mod spelling;
mod tagger;
#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test that cannot go on fails")]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod title;
mod unit;
pub(crate) mod vocabulary;
pub(crate) mod word;

use crate::document::{Document, Entity, Mention};

pub use tagger::{SORTS, Tagger, network};

/// The names in a document, in text order, and the entities that they name.
///
/// A name is without article, title and possessive; names may stand inside titles, and each is its own mention. The
/// types follow [`EntityType`](crate::annotation::EntityType).
pub fn names(document: &Document<'_>) -> (Vec<Mention>, Vec<Entity>) {
    let reader = reader::Reader::new(document);
    let mut ruled = Vec::new();
    for sentence in &document.sentences {
        for run in unit::runs(&reader, sentence.range()) {
            ruled.extend(phrase::findings(&reader, &run));
        }
        ruled.extend(election::findings(document, sentence.range()));
    }
    let mut findings = combine::findings(document, ruled);
    findings.extend(nested::findings(document, &findings));
    findings.sort_by_key(|finding| (finding.tokens.start, std::cmp::Reverse(finding.tokens.end)));
    title::attach(document, &mut findings);
    office::attach(document, &mut findings);
    metonymy::mark(document, &mut findings);
    assemble::assemble(document, findings)
}
