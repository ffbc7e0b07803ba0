//! Several articles together, and the things that join them.
//!
//! It takes documents, bytes and all, and not finished annotations in a caller's unit, so that it may look at tokens and
//! trees; [`output`](crate::output) turns what it finds into the caller's shape. So far it finds the
//! [`timeline`](Joined::timeline).

mod timeline;

use crate::document::Document;

/// The things that join several articles; `article` is an index into the documents, in the order given.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Joined {
    /// The times at which something was said, in order.
    pub timeline: Vec<Moment>,
}

/// A time, and the statements made then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The time, as a TIMEX3 value.
    pub time: String,
    /// The statements made then, in order of articles.
    pub statements: Vec<StatementOf>,
}

/// A statement of one of the articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementOf {
    /// The article.
    pub article: u32,
    /// An index into its statements.
    pub statement: u32,
}

/// Finds the things that join some articles.
pub fn compare(documents: &[Document<'_>]) -> Joined {
    Joined { timeline: timeline::timeline(documents) }
}
