//! One annotated article and the parts of its text.

use serde::Serialize;

use super::{Entity, Event, Mention, Meta, Published, Quantity, Statement, Time, Unit};

/// All that was found in one article.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Annotation {
    /// The version of this shape; it goes up when a field changes its meaning.
    pub schema: u32,
    /// The caller's name for the article, echoed.
    pub id: Option<String>,
    /// What every `start` and `end` below counts.
    pub unit: Unit,
    /// What the article says of itself.
    pub meta: Meta,
    /// All of the text but the white space between blocks, by what it is for.
    pub zones: Vec<Zone>,
    /// The sentences of the zones that hold prose.
    pub sentences: Vec<Sentence>,
    /// The words and marks of the sentences; only on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tokens: Option<Vec<Token>>,
    /// Where entities are mentioned, in text order, the longer first where two begin together.
    pub mentions: Vec<Mention>,
    /// Who and what is mentioned.
    pub entities: Vec<Entity>,
    /// Dates, times of day, durations and recurring times.
    pub times: Vec<Time>,
    /// Numbers, percentages, money, ages and measures.
    pub quantities: Vec<Quantity>,
    /// Who is said to have said, thought, wanted or felt what.
    pub statements: Vec<Statement>,
    /// Who did what to whom.
    pub events: Vec<Event>,
    /// What was cut, skipped or not understood.
    pub warnings: Vec<Warning>,
}

impl Annotation {
    /// Takes on what hangs on another publication date.
    pub fn redate(&mut self, dated: Dated) {
        (self.meta.published, self.times, self.warnings) = (dated.published, dated.times, dated.warnings);
    }
}

/// What an annotation has otherwise where the publication date is another: all else of it stays as it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Dated {
    /// For the annotation's `meta.published`.
    pub published: Option<Published>,
    /// For the annotation's `times`: as many, and in the same places.
    pub times: Vec<Time>,
    /// For the annotation's `warnings`.
    pub warnings: Vec<Warning>,
}

/// A block of the text, by what it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Zone {
    /// Where it begins, inclusive.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
    /// What it is for.
    pub kind: ZoneKind,
}

/// What a block of the text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum ZoneKind {
    /// The title of the article.
    Headline,
    /// A place, an agency's slug or a date line, on a line of its own or opening the body ("TEHRAN –").
    Dateline,
    /// The story itself, a zone a paragraph, and all that is not known to be something else.
    Body,
    /// A heading inside the story.
    Heading,
    /// What stands under a picture, with its credit.
    Caption,
    /// Authors, initials ("MH/PA") or a credit line at the foot.
    Byline,
    /// A label of the section ("– Politics news –").
    Section,
    /// Key words.
    Tags,
    /// Links to other stories.
    Related,
    /// Licences, about boxes, comment forms, tickers, share buttons, navigation.
    Boilerplate,
}

impl ZoneKind {
    /// Whether its text is read for sentences.
    pub fn is_prose(self) -> bool {
        matches!(self, ZoneKind::Headline | ZoneKind::Body | ZoneKind::Heading | ZoneKind::Caption)
    }
}

/// A sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Sentence {
    /// Where it begins, inclusive.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}

/// A syntactic word or a mark, after the conventions of Universal Dependencies v2.
///
/// What no tagger or parser has read is `_`, as in CoNLL-U, and its `head` is -1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Token {
    /// Where it begins, inclusive.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
    /// Its sentence, an index into the annotation's `sentences`.
    pub sentence: u32,
    /// Its dictionary form.
    pub lemma: String,
    /// Its universal part of speech.
    pub upos: String,
    /// Its Penn Treebank part of speech.
    pub xpos: String,
    /// The token that it depends on, an index into the annotation's `tokens`, -1 for a root.
    pub head: i32,
    /// How it depends on its head.
    pub deprel: String,
}

/// Something that was cut, skipped or not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Warning {
    /// Which it is, for programs.
    pub code: WarningCode,
    /// What it is, for people.
    pub message: String,
    /// Where it begins, inclusive, if it has a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// Where it ends, exclusive, if it has a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
}

/// The kinds of [`Warning`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum WarningCode {
    /// There is nothing but white space.
    EmptyText,
    /// The text is in another language than English, so that nothing in it was looked for but its zones and sentences.
    OtherLanguage,
    /// A quotation mark opens and nothing closes it.
    UnclosedQuotation,
    /// A numeric date that may be read in two ways.
    AmbiguousDate,
    /// A date that names no day of the calendar, or is of another calendar.
    UnreadDate,
    /// A pronoun that may stand for somebody who was last spoken of too long before for the pronoun to be joined.
    DistantAntecedent,
}
