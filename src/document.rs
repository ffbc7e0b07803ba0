//! The text of one article and all that has been found in it so far, which the stages hand each other.
//!
//! Every position here is a byte of the UTF-8 text and lies on a character boundary. A stage reads the [`Document`] and
//! returns what it found; only [`pipeline`](crate::pipeline) writes it down here. This file holds data and the
//! look-ups that every stage needs, and no analysis.

mod deprel;
mod label;
mod lemma;
mod span;
mod statement;
mod upos;
mod xpos;

use std::ops::Range;

use jiff::civil::Date;

use crate::annotation::{
    Anchor, EntityType, Gender, MentionForm, Plover, QuantityKind, Reality, Sieve, TimeBase, TimeType, WarningCode,
    ZoneKind,
};

pub use deprel::Deprel;
pub use lemma::{Edit, Fold, Lemma};
pub use span::Span;
pub(crate) use span::last_before;
pub use statement::{Finder, Grounds, Occasion, Quotation, Role, Stance, Statement, TaggedRole, Via};
pub use upos::Upos;
pub use xpos::Xpos;

/// One article and all that has been found in it so far.
#[derive(Debug, Clone, Default)]
pub struct Document<'t> {
    /// The text exactly as it was given.
    pub text: &'t str,
    /// Whether the text is in another language than English; then grammar is not read, nor anything that needs it.
    pub is_foreign: bool,
    /// The publication date, from the caller or else from the text.
    pub date: Option<Date>,
    /// The facts that the article gives about itself.
    pub meta: Meta,
    /// The blocks of the text, in order; a paragraph is a zone.
    pub zones: Vec<Zone>,
    /// The sentences of the zones that hold prose, in order.
    pub sentences: Vec<Sentence>,
    /// The tokens of the sentences, in order.
    pub tokens: Vec<Token>,
    /// Times, in order, not overlapping.
    pub times: Vec<Time>,
    /// Quantities, in order, not overlapping.
    pub quantities: Vec<Quantity>,
    /// The words that the network takes for names, in order, not overlapping.
    pub tagged: Vec<TaggedName>,
    /// Mentions of entities, in order, the longer first where two begin together.
    pub mentions: Vec<Mention>,
    /// The persons, bodies, places and things that are mentioned.
    pub entities: Vec<Entity>,
    /// Stretches between quotation marks, in order of their beginnings.
    pub quotations: Vec<Quotation>,
    /// The words that the network takes for parts of attributions, in order, not overlapping.
    pub roles: Vec<TaggedRole>,
    /// Those inside of each content that has any, which the network has read by itself; a content inside of another comes
    /// after it.
    pub nested_roles: Vec<Vec<TaggedRole>>,
    /// Statements, in order of their first words.
    pub statements: Vec<Statement>,
    /// Events, in order of their triggers.
    pub events: Vec<Event>,
    /// Notes on what was cut, skipped or not understood.
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
    /// Its place in the text.
    pub span: Span,
    /// The purpose of the block.
    pub kind: ZoneKind,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its place in the text.
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
    /// Its place in the text.
    pub span: Span,
    /// Its sentence, an index into [`Document::sentences`].
    pub sentence: u32,
    /// Its universal part of speech.
    pub upos: Upos,
    /// Its English tag.
    pub xpos: Xpos,
    /// Its head, an index into [`Document::tokens`]; none for the root of a sentence.
    pub head: Option<u32>,
    /// Its relation to its head.
    pub deprel: Deprel,
    /// Its lemma.
    pub lemma: Lemma,
}

impl Token {
    /// A token whose grammar has not been read: of no known part of speech, related to nothing, its own lemma.
    pub fn unread(span: Span, sentence: u32) -> Token {
        let (upos, xpos, deprel) = (Upos::X, Xpos::Nn, Deprel::Dep);
        Token { span, sentence, upos, xpos, head: None, deprel, lemma: Lemma::default() }
    }
}

/// The facts that an article gives about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meta {
    /// The headline.
    pub title: Option<Span>,
    /// The publisher.
    pub outlet: Option<Named>,
    /// The authors.
    pub byline: Option<Span>,
    /// The place where it was written, its name as in running text.
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
    /// Its place in the text.
    pub span: Span,
    /// Its TIMEX3 type.
    pub kind: TimeType,
    /// Its TIMEX3 value, if known.
    pub value: Option<String>,
    /// Its TIMEX3 modifier.
    pub modifier: Option<&'static str>,
    /// Its relation to the publication date, where the value is not known.
    pub anchor: Option<Anchor>,
    /// The time by which a relative value was resolved.
    pub base: Option<TimeBase>,
    /// The TIMEX3 value of the beginning of a duration that is anchored in time.
    pub begin: Option<String>,
    /// The TIMEX3 value of its end.
    pub end: Option<String>,
}

/// A number that gives an amount, a count or a rank.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// Its place in the text.
    pub span: Span,
    /// The kind of thing that it quantifies.
    pub kind: QuantityKind,
    /// The number, where the words give one.
    pub value: Option<f64>,
    /// The unit, where there is one.
    pub unit: Option<&'static str>,
}

/// Words that a network takes for a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaggedName {
    /// Its tokens, indices into [`Document::tokens`].
    pub tokens: Range<u32>,
    /// The type of the entity that it seems to name.
    pub kind: EntityType,
}

/// Words that stand for an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mention {
    /// Its place in the text.
    pub span: Span,
    /// Its head.
    pub head: Span,
    /// Its form: name, nominal or pronoun.
    pub form: MentionForm,
    /// The entity that it stands for, an index into [`Document::entities`].
    pub entity: u32,
    /// The sieve that joined it to that entity.
    pub sieve: Sieve,
}

/// A person, body, place or thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// Its type.
    pub kind: EntityType,
    /// The fullest form found.
    pub name: String,
    /// Roles and honorifics, in order of appearance.
    pub titles: Vec<String>,
    /// ISO 3166-1 alpha-3 code of its country.
    pub country: Option<&'static str>,
    /// A person's gender.
    pub gender: Option<Gender>,
    /// The entities that it stands for together ("Cole and Beck"), indices into the document's `entities`.
    pub members: Vec<u32>,
}

/// An event: somebody did something to somebody.
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
    /// The parties that did it.
    pub actor: Vec<Participant>,
    /// The parties to whom it was done.
    pub recipient: Vec<Participant>,
    /// The time at which it happened, an index into [`Document::times`].
    pub time: Option<u32>,
    /// The place at which it happened.
    pub place: Option<Span>,
    /// Whether it happened.
    pub reality: Reality,
    /// The innermost statement that tells of it, an index into [`Document::statements`].
    pub statement: Option<u32>,
    /// How likely it is right, in hundredths.
    pub confidence: u8,
    /// The words that tell of it once more, for each time that the article does.
    pub also: Vec<Vec<Span>>,
}

/// A party to an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The entity, an index into [`Document::entities`].
    pub entity: Option<u32>,
    /// The words that name it, if any do.
    pub span: Option<Span>,
    /// CAMEO's actor code.
    pub code: Option<String>,
}

/// A note on something that was cut, skipped or not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Its kind, for programs.
    pub code: WarningCode,
    /// The same in words, for people.
    pub message: String,
    /// Its place in the text, if it has one.
    pub span: Option<Span>,
}
