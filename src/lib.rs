//! sayso reads news articles and tells who is said to have said, thought, wanted or done what, to whom, when and where.
//!
//! [`annotate`] takes the text of one article and gives an [`Annotation`](annotation::Annotation), in these steps:
//!
//! 1. [`text`] parts the text into zones (headline, body, captions, boilerplate, …) and reads what the article says of
//!    itself: outlet, dateline, date.
//! 2. [`token`] parts the zones that hold prose into sentences and tokens. Where these are surely in another language than
//!    English ([`text::foreign`]), there it ends.
//! 3. [`syntax`] reads parts of speech, lemmas and trees.
//! 4. [`time`] finds dates, times, durations and quantities and resolves them against the publication date.
//! 5. [`entity`] finds names, by rules and by a network that reads the states of [`syntax`], parts them from titles and
//!    joins the forms of one name.
//! 6. [`statement`] finds quotations, cues, sources and contents, by rules that read the words and by a network that reads
//!    the states of [`syntax`] and what the rules found.
//! 7. [`coref`] finds who "he", "the cleric" and "we" are.
//! 8. [`statement`] gives each statement its speaker.
//! 9. [`event`] finds who did what to whom.
//! 10. [`output`] turns positions into the caller's unit.
//!
//! [`mod@compare`] finds what joins several articles, and [`export`] writes an annotation in the formats that other tools read.
//!
//! [`pipeline`] is the file that orders them; [`document`] is what they hand each other. The core takes text and a date
//! and gives data: it knows no clock, no chance, no I/O and, but for `wasm`, no JavaScript.
//!
//! ```
//! use sayso::{annotate, Options};
//!
//! let annotation = annotate("“We will see,” the minister said on 4 May 2021.", &Options::default())?;
//! assert!(annotation.warnings.is_empty());
//! # Ok::<(), sayso::Error>(())
//! ```

pub mod annotation;
mod article;
pub mod compare;
pub mod coref;
pub mod document;
pub mod entity;
mod error;
pub mod event;
pub mod export;
pub mod lexicon;
mod limits;
pub mod model;
mod named;
mod options;
pub mod output;
pub mod pipeline;
mod progress;
pub mod statement;
pub mod syntax;
pub mod text;
pub mod time;
pub mod token;
#[cfg(feature = "train")]
pub mod train;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use article::{Article, annotate, compare};
pub use error::{Error, ErrorCode};
pub use jiff::civil::Date;
pub use limits::MAX_BYTES;
pub use options::{Options, parse_date};
pub use progress::Progress;
