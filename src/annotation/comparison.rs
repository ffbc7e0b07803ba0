//! Several articles together: the things that they share, and the differences of their wording.

use serde::Serialize;

use super::{Annotation, EntityType, Span};

/// Several annotated articles and what joins them. All indices named `article` are into `articles`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Comparison {
    /// The annotated articles, in the order given.
    pub articles: Vec<Annotation>,
    /// The persons, bodies, places and things that are mentioned, across articles.
    pub entities: Vec<SharedEntity>,
    /// Statements that two or more articles report.
    pub claims: Vec<Claim>,
    /// Near-verbatim text that articles share.
    pub passages: Vec<Passage>,
    /// Events that two or more articles tell of.
    pub events: Vec<SharedEvent>,
    /// The things said and done at each time, in order of time.
    pub timeline: Vec<TimelineEntry>,
    /// The statements and events that no other article reports.
    pub only: Vec<OnlyIn>,
}

/// One person, body or thing across articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SharedEntity {
    /// Its fullest name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// The entities that it is in the articles.
    pub members: Vec<SharedEntityMember>,
}

/// The entity that a shared entity is in one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SharedEntityMember {
    /// The article.
    pub article: u32,
    /// An index into its `entities`.
    pub entity: u32,
}

/// One statement as several articles report it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Claim {
    /// The speaker, an index into the comparison's `entities`.
    pub speaker: Option<u32>,
    /// The statements that report it, from two or more articles.
    pub members: Vec<ClaimMember>,
    /// Their differences, two by two.
    pub wording: Vec<Wording>,
}

/// A statement that reports a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ClaimMember {
    /// The article.
    pub article: u32,
    /// An index into its `statements`.
    pub statement: u32,
}

/// The difference between two reports of a claim.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Wording {
    /// The two reports, indices into the claim's `members`.
    pub pair: [u32; 2],
    /// The stretches that only the one and only the other has, each in the text of its own article.
    pub only: [Vec<Span>; 2],
}

/// Near-verbatim text that articles share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Passage {
    /// Its places in the articles.
    pub members: Vec<PassageMember>,
}

/// The place of a shared passage in one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PassageMember {
    /// The article.
    pub article: u32,
    /// Its beginning, inclusive.
    pub start: u32,
    /// Its end, exclusive.
    pub end: u32,
}

/// One event as several articles tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SharedEvent {
    /// The entities that it is in the articles.
    pub members: Vec<SharedEventMember>,
}

/// The event that a shared event is in one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SharedEventMember {
    /// The article.
    pub article: u32,
    /// An index into its `events`.
    pub event: u32,
}

/// The things said and done at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TimelineEntry {
    /// The time, as a TIMEX3 value.
    pub time: String,
    /// The statements and events of that time.
    pub articles: Vec<TimelineItem>,
}

/// A statement or an event on the timeline; one of the two is null.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TimelineItem {
    /// The article.
    pub article: u32,
    /// An index into its `statements`.
    pub statement: Option<u32>,
    /// An index into its `events`.
    pub event: Option<u32>,
}

/// The statements and events that one article alone reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OnlyIn {
    /// The article.
    pub article: u32,
    /// Indices into its `statements`.
    pub statements: Vec<u32>,
    /// Indices into its `events`.
    pub events: Vec<u32>,
}
