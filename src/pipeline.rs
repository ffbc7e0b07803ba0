//! Which stage comes after which: the only file that orders them.

use jiff::civil::Date;

use crate::annotation::{Annotation, Comparison, WarningCode};
use crate::document::{Document, Warning};
use crate::options::{MAX_BYTES, Options};
use crate::{Error, coref, entity, output, statement, syntax, text, time, token};

/// Annotates one article.
///
/// # Errors
///
/// [`Error::TextTooLong`] where the text has more than [`MAX_BYTES`]. No text is an error otherwise, however damaged.
pub fn annotate(text: &str, options: &Options) -> Result<Annotation, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::TextTooLong { bytes: text.len() });
    }
    Ok(output::annotation(&read(text, options.date)?, options))
}

/// Annotates several articles as one document; what joins them is not looked for yet, so that its other lists are empty.
///
/// # Errors
///
/// As [`annotate`], for the first text that is too long.
pub fn compare<'t>(articles: impl IntoIterator<Item = (&'t str, Options)>) -> Result<Comparison, Error> {
    let articles =
        articles.into_iter().map(|(text, options)| annotate(text, &options)).collect::<Result<Vec<_>, _>>()?;
    Ok(Comparison {
        articles,
        entities: Vec::new(),
        claims: Vec::new(),
        passages: Vec::new(),
        events: Vec::new(),
        timeline: Vec::new(),
        only: Vec::new(),
    })
}

/// Runs every stage over one text.
fn read(text: &str, given: Option<Date>) -> Result<Document<'_>, Error> {
    let mut document = Document { text, ..Document::default() };
    if text.trim().is_empty() {
        let message = "the text has nothing but white space".to_owned();
        document.warnings.push(Warning { code: WarningCode::EmptyText, message, span: None });
        return Ok(document);
    }
    document.zones = text::zones(text);
    document.meta = text::meta(&document);
    (document.tokens, document.sentences) = token::split(&document);
    document.tokens = syntax::read(&document)?;
    document.date = given.or(document.meta.published.map(|(_, date)| date));
    let (times, warnings) = time::expressions(&document);
    document.times = times;
    document.warnings.extend(warnings);
    document.quantities = time::quantities(&document);
    (document.mentions, document.entities) = entity::names(&document);
    document.quotations = statement::quotations(&document);
    document.warnings.extend(statement::warnings(&document));
    document.statements = statement::find(&document);
    (document.mentions, document.entities) = coref::resolve(&document);
    document.statements = statement::attribute(&document);
    Ok(document)
}
