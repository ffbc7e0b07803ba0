//! Word lists and gazetteers: text tables under `src/lexicon/`, their one reader, and what is known of
//! words whatever the stage.
//!
//! A table is a text file. Its first line is a comment that names source and date; lines that begin with `#` and empty
//! lines are skipped. Every other line is a row of columns with a tab between; the first is the key, a word or a phrase
//! with single spaces ("point out", tab, "speech").

pub(crate) mod body_sort;
pub(crate) mod calendar;
pub(crate) mod determiner;
pub(crate) mod function_word;
pub(crate) mod gazetteer;
pub(crate) mod kin;
pub(crate) mod name_word;
pub(crate) mod noun;
pub(crate) mod opening;
pub(crate) mod person_name;
pub(crate) mod pronoun;
pub(crate) mod quotation_verb;
pub(crate) mod role;
mod table;
pub(crate) mod vocabulary;
pub(crate) mod word_shape;

pub use table::{Case, Row, Table};
