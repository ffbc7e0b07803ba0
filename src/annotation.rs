//! The annotation of an article, the data that leave the core.
//!
//! Every type here is serialized as it stands, to JSON by the command line and to a plain object in the browser, and
//! its TypeScript type is generated from it. Offsets ([`Span`]) are counted from the beginning of the text as it was
//! given, in the [`Unit`] that the annotation names. Fields may be added; none is renamed.

mod article;
mod comparison;
mod correction;
mod entity;
mod event;
mod meta;
mod span;
mod statement;
mod time;

pub use article::{Annotation, Dated, Sentence, Token, Warning, WarningCode, Zone, ZoneKind};
pub use comparison::{
    Claim, ClaimMember, Comparison, OnlyIn, Passage, PassageMember, SharedEntity, SharedEntityMember, SharedEvent,
    SharedEventMember, TimelineEntry, TimelineItem, Wording,
};
pub use correction::{Correction, CorrectionKind};
pub use entity::{Entity, EntityType, Gender, Mention, MentionForm, Sieve};
pub use event::{Event, Participant, Plover, Reality};
pub use meta::{Agency, Dateline, Meta, Outlet, Published, PublishedFrom, TextSpan};
pub use span::{Span, Unit};
pub use statement::{Act, Basis, Occasion, Polarity, Stance, Statement, StatementKind, Via};
pub use time::{Anchor, Direction, Quantity, QuantityKind, Time, TimeBase, TimeType, TimeUnit};

/// The version of this shape.
pub const SCHEMA: u32 = 1;
