//! A shallow reading of a sentence: a tag for every token, and on top of the tags verb groups, noun phrases and the places
//! where clauses end. It knows words by tables and endings, and their neighbours decide where a word is ambiguous.

mod noun_phrase;
mod reading;
mod tag;
mod tagger;
mod verb_form;

pub(crate) use reading::Reading;
pub(crate) use tag::{Form, Tag};
pub(crate) use verb_form::inflections;
