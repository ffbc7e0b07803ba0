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
    /// The unit that every `start` and `end` below counts.
    pub unit: Unit,
    /// The facts that the article gives about itself.
    pub meta: Meta,
    /// All of the text but the white space between blocks, by its purpose.
    pub zones: Vec<Zone>,
    /// The sentences of the zones that hold prose.
    pub sentences: Vec<Sentence>,
    /// The words and marks of the sentences; only on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tokens: Option<Vec<Token>>,
    /// The mentions of entities, in text order, the longer first where two begin together.
    pub mentions: Vec<Mention>,
    /// The persons, bodies, places and things that are mentioned.
    pub entities: Vec<Entity>,
    /// Dates, times of day, durations and recurring times.
    pub times: Vec<Time>,
    /// Numbers, percentages, money, ages and measures.
    pub quantities: Vec<Quantity>,
    /// The statements: somebody is said to have said, thought, wanted or felt something.
    pub statements: Vec<Statement>,
    /// The events: somebody did something to somebody.
    pub events: Vec<Event>,
    /// Notes on what was cut, skipped or not understood.
    pub warnings: Vec<Warning>,
}

impl Annotation {
    /// Takes over the parts that change under another publication date.
    pub fn redate(&mut self, dated: Dated) {
        (self.meta.published, self.times, self.warnings) = (dated.published, dated.times, dated.warnings);
    }
}

/// The parts of an annotation that change under another publication date; all others stay as they are.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Dated {
    /// The annotation's `meta.published`.
    pub published: Option<Published>,
    /// The annotation's `times`: as many, and in the same places.
    pub times: Vec<Time>,
    /// The annotation's `warnings`.
    pub warnings: Vec<Warning>,
}

/// A block of the text and its purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Zone {
    /// Its beginning, inclusive.
    pub start: u32,
    /// Its end, exclusive.
    pub end: u32,
    /// The purpose of the block.
    pub kind: ZoneKind,
}

/// The purpose of a block of the text.
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
    /// The text under a picture, with the picture's credit.
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
    /// Whether blocks of this kind are prose, which is parted into sentences.
    pub fn is_prose(self) -> bool {
        matches!(self, ZoneKind::Headline | ZoneKind::Body | ZoneKind::Heading | ZoneKind::Caption)
    }
}

/// A sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Sentence {
    /// Its beginning, inclusive.
    pub start: u32,
    /// Its end, exclusive.
    pub end: u32,
}

/// A syntactic word or a mark, after the conventions of Universal Dependencies v2.
///
/// A field that no tagger or parser has filled is `_`, as in CoNLL-U, and the `head` of such a token is -1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Token {
    /// Its beginning, inclusive.
    pub start: u32,
    /// Its end, exclusive.
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
    /// Its relation to its head.
    pub deprel: String,
}

/// Something that was cut, skipped or not understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Warning {
    /// Its kind, for programs.
    pub code: WarningCode,
    /// The same in words, for people.
    pub message: String,
    /// Its beginning, inclusive, if it has a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// Its end, exclusive, if it has a place.
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
    /// A paragraph that may be somebody's own words, without quotation marks.
    UnmarkedQuotation,
    /// A numeric date that may be read in two ways.
    AmbiguousDate,
    /// A date that names no day of the calendar, or is of another calendar.
    UnreadDate,
    /// A pronoun that may stand for somebody who was last spoken of too long before for the pronoun to be joined.
    DistantAntecedent,
}
