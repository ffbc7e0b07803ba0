//! Who is said to have said, thought, wanted or felt what: quotation marks, cues, sources, contents, speakers.
//!
//! 1. [`quotations`] pairs the quotation marks of every kind and tells them from apostrophes and inches.
//! 2. [`rules`] read each sentence, and each quotation in it by itself, for words that report, and give each its source and
//!    content; conditions and occasions beside them. They look at words alone: [`RuleFindings`].
//! 3. [`network`] labels the words that are sources, cues and contents while grammar is read, from its states and features
//!    of its own, the [`Labels`] that rules hand it among these, and says which go together: [`Tagger`]. Its card is
//!    `weights.md`.
//! 4. [`combine`] makes statements of both, and adds names that sign or introduce a quotation, and quotations without a
//!    cue: [`find`].
//! 5. [`speaker`] comes after coreference and tells who the sources are: [`attribute`].
//!
//! Rules and network do not know each other; `combine` alone sees both. Who has the last word on each field of a
//! statement:
//!
//! | field | who has the last word | when not |
//! | --- | --- | --- |

mod combine;
mod cue_words;
mod labels;
mod nesting;
pub(crate) mod network;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod quotation;
mod rules;
mod speaker;
#[cfg(test)]
mod testing;
mod verb_form;
mod verbatim;

pub use combine::find;
pub use labels::Labels;
pub use network::tagger::{Tagger, network};
pub use quotation::{quotations, warnings};
pub use rules::RuleFindings;
pub use speaker::attribute;
