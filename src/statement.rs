//! Who is said to have said, thought, wanted or felt what: quotation marks, cues, sources, contents, speakers.
//!
//! 1. [`quotations`] pairs the quotation marks of every kind and tells them from apostrophes and inches.
//! 2. [`Rules`] read each sentence, and each quotation in it by itself, for words that report, and give each its source and
//!    content; conditions and occasions beside them. They look at words alone.
//! 3. [`Tagger`], a network, marks the words that are sources, cues and contents while grammar is read, from its states and
//!    `features` of its own, what the rules found among these, and says which go together. Its card is `weights.md`.
//! 4. [`find()`] makes `attribution`s of these, gives them what the rules know of them, and adds what rules find inside their
//!    contents (`combine`), names that sign or introduce a quotation (`label`), and quotations without a cue (`loose`).
//! 5. [`attribute`] comes after coreference and tells who the sources are.

mod assemble;
mod attribute;
mod attribution;
mod clause;
mod combine;
mod condition;
mod confidence;
mod content;
mod cue;
mod draft;
pub(crate) mod features;
mod find;
mod label;
mod loose;
mod nesting;
mod occasion;
mod parts;
pub(crate) mod passage;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod quotation;
pub(crate) mod roles;
mod rules;
mod source;
mod stance;
mod stop;
mod tagger;
#[cfg(test)]
mod testing;
mod via;
mod window;

pub use attribute::attribute;
pub use find::find;
pub use quotation::{quotations, warnings};
pub use rules::Rules;
pub use tagger::{Tagger, network};
