//! A shallow reading of a sentence: a tag for every token, made of its part of speech and its tree, and on top of the tags
//! verb groups, noun phrases and the places where clauses end.

mod phrase_after;
mod phrase_before;
mod reading;
mod tag;
mod tagger;
mod time_phrase;

pub(crate) use crate::statement::verb_form::Form;
pub(crate) use reading::TaggedSentence;
pub(crate) use tag::Tag;

/// The most tokens that a phrase is followed over; one is longer only where something went wrong.
const LONGEST: usize = 60;

/// Prepositions that hang a phrase on a noun.
const ATTACHING: [&str; 28] = [
    "of",
    "for",
    "from",
    "in",
    "at",
    "with",
    "on",
    "between",
    "among",
    "against",
    "under",
    "behind",
    "near",
    "including",
    "like",
    "by",
    "to",
    "within",
    "around",
    "into",
    "about",
    "over",
    "across",
    "through",
    "outside",
    "inside",
    "toward",
    "towards",
];
