//! Statements and events as tables: CSV of [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), UTF-8, with a header.
//!
//! Indices count from 0 and positions count the annotation's unit, as in the annotation. Words that are not together have
//! " … " between them, several names "; ". Spreadsheets run a cell that begins like a formula: see [`guarded`] for what is done.

mod cell;
mod events;
mod statements;

use csv::{Terminator, Writer, WriterBuilder};

use super::article::ArticleView;
use cell::guarded;

pub(super) use events::{events, events_header};
pub(super) use statements::{statements, statements_header};

/// The mark between several names.
const BETWEEN: &str = "; ";

/// A column of a table: its name, and what it holds of a row.
type Column<Row> = (&'static str, fn(&Row) -> String);

/// The function that gives a column's cell for an article.
type OfArticle = fn(&ArticleView<'_>) -> String;

/// The columns that every table begins with: which article a row is of.
const OF_ARTICLE: [(&str, OfArticle); 5] = [
    ("article", |article| words(article.id())),
    ("title", |article| words(article.title())),
    ("outlet", |article| words(article.outlet())),
    ("date", |article| words(article.date())),
    ("address", |article| words(article.address())),
];

/// The header of a table with these columns.
fn header<Row>(columns: &[Column<Row>]) -> String {
    let mut table = Table::new();
    table.row(OF_ARTICLE.map(|(name, _)| name).into_iter().chain(columns.iter().map(|(name, _)| *name)));
    table.end()
}

/// The rows of a table with these columns.
fn rows<Row>(article: &ArticleView<'_>, columns: &[Column<Row>], rows: impl Iterator<Item = Row>) -> String {
    let of_article = OF_ARTICLE.map(|(_, value)| guarded(value(article)));
    let mut table = Table::new();
    let mut cells = Vec::new();
    for row in rows {
        cells.clear();
        cells.extend(columns.iter().map(|(_, value)| guarded(value(&row))));
        table.row(of_article.iter().chain(&cells).map(|cell| &**cell));
    }
    table.end()
}

/// Words, if there are any.
fn words(words: Option<&str>) -> String {
    words.unwrap_or_default().to_owned()
}

/// A number, if there is one.
fn number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// A table in the making.
struct Table(Writer<Vec<u8>>);

impl Table {
    fn new() -> Table {
        Table(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    fn row<'c>(&mut self, cells: impl Iterator<Item = &'c str>) {
        // Writing to memory cannot fail, and every row has as many columns as the first.
        let _ = self.0.write_record(cells);
    }

    fn end(self) -> String {
        self.0.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }
}
