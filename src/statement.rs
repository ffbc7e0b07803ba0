//! Who is said to have said, thought, wanted or felt what: quotation marks, cues, sources, contents, speakers.
//!
//! [`quotations`] pairs the quotation marks of every kind and tells them from apostrophes and inches.

mod quotation;

pub use quotation::{quotations, warnings};
