//! An annotation for a reader to take away, in the formats that other tools read.
//!
//! | format | what it is |
//! | --- | --- |
//! | [`Json`](Format::Json) | the annotation as it stands, with corrections beside it |
//! | [`WebAnnotation`](Format::WebAnnotation) | [Web Annotation](https://www.w3.org/TR/annotation-model/), JSON-LD |
//! | [`CsvStatements`](Format::CsvStatements), [`CsvEvents`](Format::CsvEvents) | [RFC 4180](https://www.rfc-editor.org/rfc/rfc4180), a row a statement or event |
//! | [`Markdown`](Format::Markdown) | [CommonMark](https://spec.commonmark.org/0.31.2/), a note to read |
//! | [`Conllu`](Format::Conllu) | [CoNLL-U](https://universaldependencies.org/format.html), the words with their grammar |
//!
//! Every format is a pure function of the text, its annotation, the corrections and where the article is from: the same call
//! gives the same bytes. A [`Correction`] never changes what was found; it stands beside it.
//!
//! ```
//! use sayso::export::{self, Export, Format, Origin};
//!
//! let text = "“We will see,” Mary Smith said.";
//! let annotation = sayso::annotate(text, &sayso::Options::default())?;
//! let origin = Origin { outlet: Some("Daily Example".to_owned()), ..Origin::default() };
//! let note = export::write(Format::Markdown, &Export { text, annotation: &annotation, corrections: &[], origin: &origin })?;
//! assert!(note.contains("## Mary Smith"));
//! # Ok::<(), sayso::Error>(())
//! ```

mod article;
mod attribution;
mod conllu;
mod csv;
mod deed;
mod format;
mod json;
mod markdown;
#[cfg(all(test, not(target_arch = "wasm32")))]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod testing;
mod web_annotation;

use crate::Error;
use crate::annotation::{Annotation, Correction};

use article::ArticleView;

pub use format::Format;

/// The origin of an article, so far as its text does not say or the caller knows better.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// Its address on the web.
    pub address: Option<String>,
    /// Its publisher; wins over the one that the text names.
    pub outlet: Option<String>,
    /// Its title; wins over the headline found.
    pub title: Option<String>,
}

/// An article to take away.
#[derive(Debug, Clone, Copy)]
pub struct Export<'a> {
    /// The text that was annotated.
    pub text: &'a str,
    /// Its annotation.
    pub annotation: &'a Annotation,
    /// The corrections of a reader; of those for one statement the last counts where a format takes only one.
    pub corrections: &'a [Correction],
    /// Its origin.
    pub origin: &'a Origin,
}

/// A file of one article.
///
/// # Errors
///
/// As [`body`].
pub fn write(format: Format, export: &Export<'_>) -> Result<String, Error> {
    Ok(head(format) + &body(format, export)?)
}

/// The beginning of a file, however many articles follow: the header of a table, nothing in other formats.
pub fn head(format: Format) -> String {
    match format {
        Format::CsvStatements => csv::statements_header(),
        Format::CsvEvents => csv::events_header(),
        _ => String::new(),
    }
}

/// The part of a file that is one article's. Of JSON formats that is one line.
///
/// # Errors
///
/// [`Error::InvalidOption`] for a correction that does not fit the text and its annotation, and where CoNLL-U is wanted of an
/// annotation without tokens.
pub fn body(format: Format, export: &Export<'_>) -> Result<String, Error> {
    let article = ArticleView::new(export)?;
    Ok(match format {
        Format::Json => json::write(&article),
        Format::WebAnnotation => web_annotation::write(&article),
        Format::CsvStatements => csv::statements(&article),
        Format::CsvEvents => csv::events(&article),
        Format::Markdown => markdown::write(&article),
        Format::Conllu => conllu::write(&article)?,
    })
}
