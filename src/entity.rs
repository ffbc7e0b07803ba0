//! Names: the people, bodies, places and things that an article calls by name, their types and titles, and the names that
//! are of one entity.
//!
//! 1. `network`: [`NameTagger`] marks the words that are names while grammar is read, from the states of the parser and
//!    features of its own.
//! 2. `capitals` tells which capital letters mean something: not those of every first word, nor of headlines.
//! 3. `rules` find names, each a `finding`, without the network: `name_part` makes runs of known names, titles, capitalized
//!    words and the words that join them; `phrase` parts titles from names and names from each other; `classify` tells the
//!    type of a name by lists, head words, given names and shape; `election` finds "2006 Italian general election".
//! 4. `combine` lets the network decide which findings are names and of what sort, where no list or title is certain.
//! 5. `rules` again, to complete the findings: `context` tells types by the sentence around a name, `nested` finds places inside names, `title` titles in small letters, `office`
//!    the offices that the tree of a sentence gives to a name; `metonymy` tells capitals that stand for their governments
//!    from places.
//! 6. `identity`: `alias` joins the names of one entity, with `acronym` and `body_name` for bodies, `byname` for other names
//!    of a person, `namesake` for people of one surname, and `spelling` for other spellings.
//! 7. `assemble` makes mentions and entities of the findings.
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

pub use network::tagger::{NameTagger, SORTS, network};

/// The names in a document, in text order, and the entities that they name.
///
/// A name is without article, title and possessive; names may stand inside titles, and each is its own mention. The
/// types follow [`EntityType`](crate::annotation::EntityType).
pub fn names(document: &Document<'_>) -> (Vec<Mention>, Vec<Entity>) {
    let mut findings = combine::findings(document, rules::findings(document));
    rules::complete(document, &mut findings);
    assemble::assemble(document, findings)
}
