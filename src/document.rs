//! What the stages hand each other: the text of one article and all that has been found in it so far.
//!
//! Every position here is a byte of the UTF-8 text and lies on a character boundary. A stage reads the [`Document`] and
//! returns what it found; only [`pipeline`](crate::pipeline) writes it down here. This file holds data and the
//! look-ups that every stage needs, and no analysis.

use std::cmp::Reverse;
use std::ops::Range;

use jiff::civil::Date;

use crate::annotation::{
    Act, Anchor, EntityType, Gender, MentionForm, Plover, Polarity, QuantityKind, Reality, StatementKind, TimeType,
    WarningCode, ZoneKind,
};

/// A stretch of the text in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte, inclusive.
    pub start: u32,
    /// Last byte, exclusive.
    pub end: u32,
}

impl Span {
    /// The stretch from byte `start` to before byte `end`.
    ///
    /// Texts are at most [`MAX_BYTES`](crate::MAX_BYTES) long, so that every position fits.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end as u32 }
    }

    /// Its bytes as a range to index with.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Whether it has no bytes.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Whether `other` lies wholly inside it.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// What to sort by for text order, the longer first where two begin together.
    pub fn outer_first(self) -> (u32, Reverse<u32>) {
        (self.start, Reverse(self.end))
    }

    /// The smallest stretch that holds both.
    pub fn to(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The same, so many bytes further on: for what was found in a part of the text.
    pub fn shifted(self, by: u32) -> Span {
        Span { start: self.start + by, end: self.end + by }
    }

    /// The same without white space at its ends; empty, at its start, where it holds nothing else.
    pub fn trimmed(self, text: &str) -> Span {
        let inner = &text[self.range()];
        let start = self.start as usize + (inner.len() - inner.trim_start().len());
        let end = start + inner.trim().len();
        if start >= end { Span { start: self.start, end: self.start } } else { Span::new(start, end) }
    }
}

/// One article and all that has been found in it so far.
#[derive(Debug, Clone, Default)]
pub struct Document<'t> {
    /// The text exactly as it was given.
    pub text: &'t str,
    /// The publication date, from the caller or else from the text.
    pub date: Option<Date>,
    /// What the article says of itself.
    pub meta: Meta,
    /// Its blocks, in order; a paragraph is a zone.
    pub zones: Vec<Zone>,
    /// The sentences of the zones that hold prose, in order.
    pub sentences: Vec<Sentence>,
    /// The tokens of the sentences, in order.
    pub tokens: Vec<Token>,
    /// Times, in order, not overlapping.
    pub times: Vec<Time>,
    /// Quantities, in order, not overlapping.
    pub quantities: Vec<Quantity>,
    /// Mentions of entities, in order, the longer first where two begin together.
    pub mentions: Vec<Mention>,
    /// Who and what is mentioned.
    pub entities: Vec<Entity>,
    /// Stretches between quotation marks, in order of their beginnings.
    pub quotations: Vec<Quotation>,
    /// Statements, in order of their first words.
    pub statements: Vec<Statement>,
    /// Events, in order of their triggers.
    pub events: Vec<Event>,
    /// What was cut, skipped or not understood.
    pub warnings: Vec<Warning>,
}

impl<'t> Document<'t> {
    /// The words of a span.
    pub fn slice(&self, span: Span) -> &'t str {
        &self.text[span.range()]
    }

    /// The words of a token.
    pub fn word(&self, token: usize) -> &'t str {
        self.slice(self.tokens[token].span)
    }

    /// The tokens that lie wholly inside a span, as indices.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.start < span.start);
        let last = self.tokens.partition_point(|t| t.span.end <= span.end);
        first..last.max(first)
    }

    /// The sentence that holds the byte at which a span begins, as an index.
    pub fn sentence_at(&self, span: Span) -> Option<usize> {
        let after = self.sentences.partition_point(|s| s.span.start <= span.start);
        let index = after.checked_sub(1)?;
        (span.start < self.sentences[index].span.end).then_some(index)
    }
}

/// A block of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// Where it is.
    pub span: Span,
    /// What it is for.
    pub kind: ZoneKind,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Where it is.
    pub span: Span,
    /// Its tokens, indices into [`Document::tokens`].
    pub tokens: Range<u32>,
    /// The zone that it lies in, an index into [`Document::zones`].
    pub zone: u32,
}

impl Sentence {
    /// Its tokens as a range to index with.
    pub fn range(&self) -> Range<usize> {
        self.tokens.start as usize..self.tokens.end as usize
    }
}

/// A syntactic word or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it is.
    pub span: Span,
    /// Its sentence, an index into [`Document::sentences`].
    pub sentence: u32,
}

/// What an article says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meta {
    /// The headline.
    pub title: Option<Span>,
    /// The publisher.
    pub outlet: Option<Named>,
    /// Who wrote it.
    pub byline: Option<Span>,
    /// Where it was written, the place as in running text.
    pub dateline: Option<Named>,
    /// The publication date that the text gives.
    pub published: Option<(Span, Date)>,
    /// The sources that the outlet credits.
    pub agencies: Vec<Named>,
    /// The licence.
    pub license: Option<Span>,
}

/// Words and the name that they give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The words.
    pub span: Span,
    /// The name.
    pub name: String,
}

/// A time as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// Where it is.
    pub span: Span,
    /// Its TIMEX3 type.
    pub kind: TimeType,
    /// Its TIMEX3 value, if known.
    pub value: Option<String>,
    /// Its TIMEX3 modifier.
    pub modifier: Option<&'static str>,
    /// How it stands to the publication date, where the value is not known.
    pub anchor: Option<Anchor>,
}

/// A number that says how much, how many or which.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// Where it is.
    pub span: Span,
    /// What is quantified.
    pub kind: QuantityKind,
    /// The number, where the words give one.
    pub value: Option<f64>,
    /// The unit, where there is one.
    pub unit: Option<&'static str>,
}

/// Words that stand for an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Where it is.
    pub span: Span,
    /// Its head.
    pub head: Span,
    /// What sort of words it is made of.
    pub form: MentionForm,
    /// What it stands for, an index into [`Document::entities`].
    pub entity: u32,
}

/// A person, body, place or thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// What sort of thing it is.
    pub kind: EntityType,
    /// The fullest form found.
    pub name: String,
    /// Roles and honorifics, in order of appearance.
    pub titles: Vec<String>,
    /// ISO 3166-1 alpha-3 code of its country.
    pub country: Option<&'static str>,
    /// A person's gender.
    pub gender: Option<Gender>,
}

/// A stretch between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks; to the end of the paragraph where nothing closes it.
    pub span: Span,
    /// Without its marks.
    pub inner: Span,
    /// The quotation that it lies in, an index into [`Document::quotations`].
    pub within: Option<u32>,
    /// The quotation of the paragraph before that it goes on with, an index into [`Document::quotations`].
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
    /// Who the source is, an index into [`Document::entities`].
    pub speaker: Option<u32>,
    /// To whom it was said.
    pub addressee: Vec<Span>,
    /// When, where and on what occasion it was said.
    pub occasion: Occasion,
    /// Through whom the article has it, the nearest first.
    pub via: Vec<Via>,
    /// The statement that this one is quoted inside of, an index into [`Document::statements`].
    pub within: Option<u32>,
    /// Whether the act itself is denied.
    pub negated: bool,
    /// The conditions inside the content.
    pub conditions: Vec<Span>,
    /// For or against whom and what it speaks.
    pub stance: Vec<Stance>,
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
    /// Who it is, an index into [`Document::entities`].
    pub entity: Option<u32>,
}

/// For or against whom and what a statement speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stance {
    /// Whom it is about, an index into [`Document::entities`].
    pub target: Option<u32>,
    /// The words that name what it is about.
    pub topic: Span,
    /// On which side.
    pub polarity: Polarity,
}

/// Something that somebody did to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// PLOVER's event type.
    pub plover: Plover,
    /// PLOVER's mode.
    pub mode: Option<&'static str>,
    /// CAMEO's code.
    pub cameo: &'static str,
    /// The words that tell of it.
    pub trigger: Vec<Span>,
    /// Who did it.
    pub actor: Vec<Participant>,
    /// To whom.
    pub recipient: Vec<Participant>,
    /// When, an index into [`Document::times`].
    pub time: Option<u32>,
    /// Where.
    pub place: Option<Span>,
    /// Whether it happened.
    pub reality: Reality,
    /// The innermost statement that tells of it, an index into [`Document::statements`].
    pub statement: Option<u32>,
}

/// A party to an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// Who it is, an index into [`Document::entities`].
    pub entity: Option<u32>,
    /// The words that name it, if any do.
    pub span: Option<Span>,
    /// CAMEO's actor code.
    pub code: Option<String>,
}

/// Something that was cut, skipped or not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Which it is.
    pub code: WarningCode,
    /// What it is, for people.
    pub message: String,
    /// Where it is, if it has a place.
    pub span: Option<Span>,
}
