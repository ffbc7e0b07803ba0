//! Quotations, and who is said to have said, thought, wanted or felt what.

use std::ops::Range;

use super::Span;
use crate::annotation::{Act, Polarity, StatementKind};

/// The part that words have in an attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// They name who is said to have said it.
    Source,
    /// They report.
    Cue,
    /// They are what was said.
    Content,
}

/// Words that a network takes for a part of an attribution.
#[derive(Debug, Clone, PartialEq)]
pub struct TaggedRole {
    /// Its tokens, indices into the document's `tokens`.
    pub tokens: Range<u32>,
    /// Which part they are.
    pub role: Role,
    /// The first token of the cue that they go with, an index into the document's `tokens`.
    pub cue: Option<u32>,
    /// How much worse the network finds every reading in which they do not begin there.
    pub margin: f32,
}

/// A stretch between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks; to the end of the paragraph where nothing closes it.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// The quotation that it lies in, an index into the document's `quotations`.
    pub within: Option<u32>,
    /// The quotation of the paragraph before that it goes on with, an index into the document's `quotations`.
    pub continues: Option<u32>,
    /// Whether a mark closes it.
    pub closed: bool,
}

/// Somebody is said to have said, thought, wanted or felt something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// How much of the content is in quotation marks.
    pub kind: StatementKind,
    /// What the source is said to have done.
    pub act: Act,
    /// The words that name the source.
    pub source: Vec<Span>,
    /// The words that report.
    pub cue: Vec<Span>,
    /// What was said.
    pub content: Vec<Span>,
    /// The parts of the content that are verbatim.
    pub quoted: Vec<Span>,
    /// Who the source is, an index into the document's `entities`.
    pub speaker: Option<u32>,
    /// To whom it was said.
    pub addressee: Vec<Span>,
    /// When, where and on what occasion it was said.
    pub occasion: Occasion,
    /// Through whom the article has it, the nearest first.
    pub via: Vec<Via>,
    /// The statement that this one is quoted inside of, an index into the document's `statements`.
    pub within: Option<u32>,
    /// Whether the act itself is denied.
    pub negated: bool,
    /// The conditions inside the content.
    pub conditions: Vec<Span>,
    /// For or against whom and what it speaks.
    pub stance: Vec<Stance>,
    /// How many of a hundred that are as doubtful are right.
    pub confidence: u8,
}

impl Statement {
    /// A statement of which nothing is known but this.
    pub fn new(kind: StatementKind, act: Act, content: Vec<Span>, quoted: Vec<Span>) -> Statement {
        Statement {
            kind,
            act,
            source: Vec::new(),
            cue: Vec::new(),
            content,
            quoted,
            speaker: None,
            addressee: Vec::new(),
            occasion: Occasion::default(),
            via: Vec::new(),
            within: None,
            negated: false,
            conditions: Vec::new(),
            stance: Vec::new(),
            confidence: 100,
        }
    }
}

/// When, where and on what occasion something was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Occasion {
    /// When.
    pub time: Option<Span>,
    /// Where.
    pub place: Option<Span>,
    /// At what gathering, interview or publication.
    pub event: Option<Span>,
}

/// Somebody through whom the article has a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Via {
    /// The words that name it.
    pub span: Span,
    /// Who it is, an index into the document's `entities`.
    pub entity: Option<u32>,
}

/// For or against whom and what a statement speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stance {
    /// Whom it is about, an index into the document's `entities`.
    pub target: Option<u32>,
    /// The words that name what it is about.
    pub topic: Span,
    /// On which side.
    pub polarity: Polarity,
}
