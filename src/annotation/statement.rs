//! Statements: somebody is said to have said, thought, wanted or felt something.

use serde::Serialize;

use super::Span;

/// Somebody is said to have said, thought, wanted or felt something.
///
/// Source, cue and content are the roles of PARC (Pareti 2015) and PolNeAR (Newell, Margolin & Ruths 2018).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Statement {
    /// The share of the content that is in quotation marks; these alone decide.
    pub kind: StatementKind,
    /// The act that the source is said to have done.
    pub act: Act,
    /// The words that name the source, here or nearest; empty where there is none.
    pub source: Vec<Span>,
    /// The words that report, with auxiliaries, adverbs and manner; empty where there is none.
    pub cue: Vec<Span>,
    /// The words that were said, quotation marks included, without cue and source.
    pub content: Vec<Span>,
    /// The parts of the content that are verbatim, without their quotation marks.
    pub quoted: Vec<Span>,
    /// The entity that the source is, an index into the annotation's `entities`; null if unknown.
    pub speaker: Option<u32>,
    /// The way in which the speaker is known; null where there is no speaker. A speaker who is not named is what a reader
    /// should check first.
    pub basis: Option<Basis>,
    /// The words that name the persons to whom it was said.
    pub addressee: Vec<Span>,
    /// The time, place and event at which it was said.
    pub occasion: Occasion,
    /// The intermediaries through whom the article has it, the nearest first.
    pub via: Vec<Via>,
    /// The words that name the document or channel in which it was said ("a letter", "Twitter").
    pub medium: Vec<Span>,
    /// The statement that this one is quoted inside of, an index into
    /// the annotation's `statements`.
    pub within: Option<u32>,
    /// Whether the act itself is denied ("did not say").
    pub negated: bool,
    /// The conditions inside the content ("if the US returns to the deal").
    pub conditions: Vec<Span>,
    /// The persons and topics that it speaks for or against.
    pub stance: Vec<Stance>,
    /// The likelihood that speaker and content are right as they stand, from 0 to 1 in steps of a hundredth: the share that
    /// was right of those judged alike in whole articles annotated by hand.
    pub confidence: f64,
}

/// The share of a statement's content that is in quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum StatementKind {
    /// All of it.
    Direct,
    /// None of it.
    Indirect,
    /// A part of it, be it one term.
    Mixed,
}

/// The acts that a source may be said to have done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// Said it.
    Speech,
    /// Wrote it.
    Writing,
    /// Thought or knew it.
    Belief,
    /// Wanted, planned or refused it.
    Intent,
    /// Felt it.
    Feeling,
    /// Saw, heard or found it.
    Perception,
    /// Did it by saying it: imposed, disqualified.
    Decree,
    /// Called it so ("known as").
    Naming,
}

/// The ways in which the speaker of a statement is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// The source is or holds the name.
    Named,
    /// The source is a noun phrase that was resolved ("the cleric").
    Role,
    /// The source is a pronoun.
    Pronoun,
    /// The sentence has no source, or a frame without a cue: the structure of the article tells.
    Inferred,
}

/// The time, place and event at which something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Occasion {
    /// The words that give the time.
    pub time: Option<Span>,
    /// The words that name the place.
    pub place: Option<Span>,
    /// The words that name the gathering, interview or publication.
    pub event: Option<Span>,
}

/// An intermediary through whom the article has a statement ("Tasnim" in "Tasnim reported").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Via {
    /// The beginning of the words that name the intermediary, inclusive.
    pub start: u32,
    /// Their end, exclusive.
    pub end: u32,
    /// The entity, an index into the annotation's `entities`; null if unknown.
    pub entity: Option<u32>,
}

/// A person and a topic that a statement speaks for or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Stance {
    /// The entity that it is about, an index into the annotation's `entities`.
    pub target: Option<u32>,
    /// The words that name what it is about.
    pub topic: Span,
    /// The side that the statement takes.
    pub polarity: Polarity,
}

/// The sides of a topic that a statement may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Polarity {
    /// For it.
    Support,
    /// Against it.
    Oppose,
    /// For it on a condition.
    Conditional,
    /// Neither.
    Neutral,
}
