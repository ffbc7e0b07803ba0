//! The formats by their names.

use crate::Error;

/// A format to take an annotation away in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// The annotation as JSON, with `corrections` beside it where there are any, and `address`, `outlet` and `title` where
    /// they are given.
    Json,
    /// W3C Web Annotation as JSON-LD.
    WebAnnotation,
    /// Statements as CSV.
    CsvStatements,
    /// Events as CSV.
    CsvEvents,
    /// A note in Markdown.
    Markdown,
    /// The tokens as CoNLL-U.
    Conllu,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 6] = [
        Format::Json,
        Format::WebAnnotation,
        Format::CsvStatements,
        Format::CsvEvents,
        Format::Markdown,
        Format::Conllu,
    ];

    /// Its name, in kebab case.
    pub fn as_str(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::WebAnnotation => "web-annotation",
            Format::CsvStatements => "csv-statements",
            Format::CsvEvents => "csv-events",
            Format::Markdown => "markdown",
            Format::Conllu => "conllu",
        }
    }

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
        Format::ALL.into_iter().find(|format| format.as_str() == name).ok_or_else(|| {
            let given: String = name.chars().take(40).collect();
            let known = Format::ALL.map(Format::as_str).join(", ");
            Error::InvalidOption { message: format!("there is no format \"{given}\"; the formats are {known}") }
        })
    }
}
