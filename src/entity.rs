//! Names: who and what an article calls by name, of what type, with which titles, and which names are of one entity.
//!
//! 1. `network`: [`Tagger`] marks the words that are names while grammar is read, from its states and features of its
//!    own.
//! 2. `capitals` tells which capital letters mean something: not those of every first word, nor of headlines.
//! 3. `rules` make runs of known names, titles, capitalized words and what joins them (`name_part`), part titles from
//!    names and names from each other (`phrase`), and tell what a name is of, by lists, head words, given names and shape
//!    (`classify`); `election` finds "2006 Italian general election".
//! 4. `combine` lets the network decide what of that is a name and of what sort, where no list or title is certain.
//! 5. `rules` again: `nested` finds places inside of names, `title` titles in small letters, `office` the offices that
//!    the tree of a sentence gives to a name; `metonymy` tells capitals that stand for their governments from places.
//! 6. `identity` joins the forms of one name (`alias`), tells people of one surname apart (`namesake`), and reads which
//!    other names an article gives a person (`byname`); `assemble` makes mentions and entities of it all.
//!
//! Everything looks within a sentence, or into tables of the whole document that are made once: the time is linear in
//! the text.

mod assemble;
mod capitals;
mod combine;
mod finding;
mod identity;
pub(crate) mod network;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod rules;
#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test that cannot go on fails")]
pub(crate) mod testing;
#[cfg(test)]
mod tests;

use crate::document::{Document, Entity, Mention};

pub use network::tagger::{SORTS, Tagger, network};

/// The names in a document, in text order, and the entities that they name.
///
/// A name is without article, title and possessive; names may stand inside titles, and each is its own mention. The
/// types follow [`EntityType`](crate::annotation::EntityType).
pub fn names(document: &Document<'_>) -> (Vec<Mention>, Vec<Entity>) {
    let mut findings = combine::findings(document, rules::findings(document));
    rules::complete(document, &mut findings);
    assemble::assemble(document, findings)
}
