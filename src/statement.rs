//! Who is said to have said, thought, wanted or felt what: quotation marks, cues, sources, contents, speakers.
//!
//! [`quotations`] pairs the quotation marks of every kind and tells them from apostrophes and inches. [`find`] reads each
//! sentence, and each quotation in it by itself, for words that report, and gives each its source and content.
//! [`attribute`] comes after coreference and tells who the sources are.

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
