//! The formats by their names.

use crate::Error;
use crate::named::named;

named! {
    /// A format to take an annotation away in.
    #[cfg_attr(target_arch = "wasm32", tsify(rename = "ExportFormat"))]
    pub enum Format {
        /// The annotation as JSON, with `corrections` beside it where there are any, and `address`, `outlet` and `title` where
        /// they are given.
        Json = "json",
        /// W3C Web Annotation as JSON-LD.
        WebAnnotation = "web-annotation",
        /// Statements as CSV.
        CsvStatements = "csv-statements",
        /// Events as CSV.
        CsvEvents = "csv-events",
        /// A note in Markdown.
        Markdown = "markdown",
        /// The tokens as CoNLL-U.
        Conllu = "conllu",
    }
}

impl Format {
    /// Reads a name.
    ///
    /// # Errors
    ///
    /// [`Error::InvalidOption`] where no format has it.
    ///
    /// ```
    /// use sayso::export::Format;
    ///
    /// assert_eq!(Format::parse("csv-events"), Ok(Format::CsvEvents));
    /// assert!(Format::parse("docx").is_err());
    /// ```
    pub fn parse(name: &str) -> Result<Format, Error> {
        let format = Format::ALL.into_iter().find(|format| format.as_str() == name);
        format.ok_or_else(|| Error::unknown("format", name, &Format::ALL.map(Format::as_str)))
    }
}
