//! A name as it was found, before it is joined to an entity.

use std::ops::Range;

use crate::annotation::{EntityType, Gender};
use crate::document::{Document, Span};
use crate::lexicon::gazetteer::{Kind, Known};

/// The degree to which a type can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// Nothing but the shape of the name tells it.
    Guess,
    /// A word inside the name or beside it tells it.
    Likely,
    /// The name is known, or a title or head word tells it.
    Sure,
}

/// A name as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Finding {
    /// Its tokens.
    pub(super) tokens: Range<usize>,
    /// The type of the entity that it seems to name.
    pub(super) kind: EntityType,
    /// The degree to which that type can be trusted.
    pub(super) trust: Trust,
    /// The entry of the gazetteer for it, if it is known beforehand.
    pub(super) known: Option<Known>,
    /// Whether it is a capital that stands for its country.
    pub(super) acts: bool,
    /// The titles that stand with it.
    pub(super) titles: Vec<String>,
    /// The country that the titles name.
    pub(super) country: Option<&'static str>,
    /// The gender that the titles tell.
    pub(super) gender: Option<Gender>,
}

impl Finding {
    /// A name of a type, without titles.
    pub(super) fn new(tokens: Range<usize>, kind: EntityType, trust: Trust) -> Finding {
        Finding { tokens, kind, trust, known: None, acts: false, titles: Vec::new(), country: None, gender: None }
    }

    /// A name that is known beforehand.
    pub(super) fn known(tokens: Range<usize>, known: Known) -> Finding {
        let kind = known.kind.entity_type();
        Finding { known: Some(known), country: known.country, ..Finding::new(tokens, kind, Trust::Sure) }
    }

    /// The country that it names, by its own name or by that of its capital.
    pub(super) fn state(&self) -> Option<Known> {
        self.known.filter(|known| self.acts || known.kind == Kind::Country)
    }

    /// The bytes of the name.
    pub(super) fn span(&self, document: &Document<'_>) -> Span {
        words(document, &self.tokens)
    }
}

/// The bytes from the first of some tokens to the last.
pub(super) fn words(document: &Document<'_>, tokens: &Range<usize>) -> Span {
    let last = tokens.end.saturating_sub(1).max(tokens.start);
    document.tokens[tokens.start].span.to(document.tokens[last].span)
}

/// The words of some tokens, every white space as one space.
pub(super) fn text(document: &Document<'_>, tokens: &Range<usize>) -> String {
    let slice = document.slice(words(document, tokens));
    slice.split_whitespace().collect::<Vec<_>>().join(" ")
}
