//! Several articles together: what they share and how they word it differently.

use serde::Serialize;

use super::{Annotation, EntityType, Span};

/// Several annotated articles and what joins them. All indices named `article` are into `articles`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Comparison {
    /// The annotated articles, in the order given.
    pub articles: Vec<Annotation>,
    /// Who and what is mentioned, across articles.
    pub entities: Vec<SharedEntity>,
    /// Statements that two or more articles report.
    pub claims: Vec<Claim>,
    /// Near-verbatim text that articles share.
    pub passages: Vec<Passage>,
    /// Events that two or more articles tell of.
    pub events: Vec<SharedEvent>,
    /// What is said and done when, in order of time.
    pub timeline: Vec<TimelineEntry>,
    /// What no other article reports.
    pub only: Vec<OnlyIn>,
}

/// One person, body or thing across articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SharedEntity {
    /// Its fullest name.
    pub name: String,
    /// What sort of thing it is.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// What it is in each article.
    pub members: Vec<SharedEntityMember>,
}

/// What a shared entity is in one article.
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
    /// Who said it, an index into the comparison's `entities`.
    pub speaker: Option<u32>,
    /// The statements that report it, from two or more articles.
    pub members: Vec<ClaimMember>,
    /// How they differ, two by two.
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

/// How two reports of a claim differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Wording {
    /// The two, indices into the claim's `members`.
    pub pair: [u32; 2],
    /// What only the one and only the other has, in the text of its own article.
    pub only: [Vec<Span>; 2],
}

/// Near-verbatim text that articles share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Passage {
    /// Where it stands.
    pub members: Vec<PassageMember>,
}

/// Where a shared passage stands in one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PassageMember {
    /// The article.
    pub article: u32,
    /// Where it begins, inclusive.
    pub start: u32,
    /// Where it ends, exclusive.
    pub end: u32,
}

/// One event as several articles tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SharedEvent {
    /// What it is in each article.
    pub members: Vec<SharedEventMember>,
}

/// What a shared event is in one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SharedEventMember {
    /// The article.
    pub article: u32,
    /// An index into its `events`.
    pub event: u32,
}

/// What was said and done at one time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TimelineEntry {
    /// A TIMEX3 value.
    pub time: String,
    /// What was said and done.
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

/// What one article alone reports.
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
