//! Quotations, and statements: somebody is said to have said, thought, wanted or felt something.

use std::ops::Range;

use super::Span;
use crate::annotation::{Act, Basis, Polarity, StatementKind};

/// The parts that words have in an attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Words that name somebody who is said to have said something.
    Source,
    /// Words that report.
    Cue,
    /// Words that were said.
    Content,
}

/// Words that a network takes for a part of an attribution.
#[derive(Debug, Clone, PartialEq)]
pub struct TaggedRole {
    /// Its tokens, indices into the document's `tokens`.
    pub tokens: Range<u32>,
    /// The part that they are.
    pub role: Role,
    /// The first token of the cue that they go with, an index into the document's `tokens`.
    pub cue: Option<u32>,
    /// The score that the best other reading, in which they do not begin there, is worse by.
    pub margin: f32,
}

/// A stretch between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// The quotation with its marks; to the end of the paragraph where nothing closes it.
    pub span: Span,
    /// The quotation without its marks.
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
    /// The share of the content that is in quotation marks.
    pub kind: StatementKind,
    /// The act that the source is said to have done.
    pub act: Act,
    /// The words that name the source.
    pub source: Vec<Span>,
    /// The words that report.
    pub cue: Vec<Span>,
    /// The words that were said.
    pub content: Vec<Span>,
    /// The parts of the content that are verbatim.
    pub quoted: Vec<Span>,
    /// The entity that the source is, an index into the document's `entities`.
    pub speaker: Option<u32>,
    /// The way in which the speaker is known; none where there is no speaker.
    pub basis: Option<Basis>,
    /// The words that name the persons to whom it was said.
    pub addressee: Vec<Span>,
    /// The time, place and event at which it was said.
    pub occasion: Occasion,
    /// The intermediaries through whom the article has it, the nearest first.
    pub via: Vec<Via>,
    /// The words that name the document or channel in which it was said.
    pub medium: Vec<Span>,
    /// The statement that this one is quoted inside of, an index into the document's `statements`.
    pub within: Option<u32>,
    /// Whether the act itself is denied.
    pub negated: bool,
    /// The conditions inside the content.
    pub conditions: Vec<Span>,
    /// The persons and topics that it speaks for or against.
    pub stance: Vec<Stance>,
    /// The number of statements that are right of a hundred that are as doubtful.
    pub confidence: u8,
    /// The ground that it was found on.
    pub grounds: Grounds,
}

impl Statement {
    /// A statement with these facts and no others.
    pub fn new(kind: StatementKind, act: Act, content: Vec<Span>, quoted: Vec<Span>) -> Statement {
        Statement {
            kind,
            act,
            source: Vec::new(),
            cue: Vec::new(),
            content,
            quoted,
            speaker: None,
            basis: None,
            addressee: Vec::new(),
            occasion: Occasion::default(),
            via: Vec::new(),
            medium: Vec::new(),
            within: None,
            negated: false,
            conditions: Vec::new(),
            stance: Vec::new(),
            confidence: 100,
            grounds: Grounds::default(),
        }
    }
}

/// The ground that a statement was found on, by which it is judged.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Grounds {
    /// The part of the search that found it.
    pub finder: Finder,
    /// The network's least margin of its parts, in hundredths.
    pub margin: i16,
    /// The network's least margin of its sources, in hundredths.
    pub source_margin: i16,
    /// The uses of its cue that report, of a hundred, where a rule found it too.
    pub rule: u8,
}

/// The parts of the search for statements.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Finder {
    /// An attribution that the network found in the article.
    Network,
    /// An attribution that the network found in a content.
    Nested,
    /// A rule where the network found none in the article.
    Rule,
    /// A rule where the network found none in a content.
    NestedRule,
    /// A quotation of an attribution that stands in a paragraph of its own.
    OwnParagraph,
    /// A frame that trees or marks show and neither network nor rules: a name that signs a quotation, a turn of an
    /// interview, a verb that reports with its subject.
    #[default]
    Frame,
    /// A quotation that nothing attributes.
    Unattributed,
}

/// The time, place and event at which something was said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Occasion {
    /// The words that give the time.
    pub time: Option<Span>,
    /// The words that name the place.
    pub place: Option<Span>,
    /// The words that name the gathering, interview or publication.
    pub event: Option<Span>,
}

/// An intermediary through whom the article has a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Via {
    /// The words that name it.
    pub span: Span,
    /// The entity, an index into the document's `entities`.
    pub entity: Option<u32>,
}

/// A person and a topic that a statement speaks for or against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stance {
    /// The entity that it is about, an index into the document's `entities`.
    pub target: Option<u32>,
    /// The words that name what it is about.
    pub topic: Span,
    /// The side that the statement takes.
    pub polarity: Polarity,
}
