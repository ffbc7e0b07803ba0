//! Statements and events as tables: CSV of [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), UTF-8, with a header.
//!
//! Indices count from 0 and positions count the annotation's unit, as in the annotation. Words that are not together have
//! " … " between them, several names "; ". Spreadsheets run a cell that begins like a formula: see [`Cell`] for what is done.

mod cell;
mod events;
mod statements;

use csv::{Terminator, Writer, WriterBuilder};
use serde::Serialize;

use super::article::Article;
use cell::Cell;

pub(super) use events::{events, events_header};
pub(super) use statements::{statements, statements_header};

/// The columns that every table begins with: which article a row is of.
const OF_ARTICLE: [&str; 5] = ["article", "title", "outlet", "date", "address"];

/// Which article a row is of.
#[derive(Serialize)]
struct OfArticle<'a> {
    article: Cell<'a>,
    title: Cell<'a>,
    outlet: Cell<'a>,
    date: Option<&'a str>,
    address: Cell<'a>,
}

impl<'a> OfArticle<'a> {
    fn new(article: &Article<'a>) -> OfArticle<'a> {
        OfArticle {
            article: Cell::of(article.id()),
            title: Cell::of(article.title()),
            outlet: Cell::of(article.outlet()),
            date: article.date(),
            address: Cell::of(article.address()),
        }
    }
}

/// A table as text.
fn table(rows: impl Iterator<Item = impl Serialize>) -> String {
    let builder = |bytes| WriterBuilder::new().has_headers(false).terminator(Terminator::CRLF).from_writer(bytes);
    let mut writer: Writer<Vec<u8>> = builder(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and every row has as many columns as the first.
        let _ = writer.serialize(row);
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}
