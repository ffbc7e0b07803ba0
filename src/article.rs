//! Articles that have been read, and read again with another date; several articles together.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::annotation::{self, Annotation, Comparison, Dated, Unit};
use crate::document::{Document, Meta, Span, Warning};
use crate::limits::MAX_BYTES;
use crate::options::Options;
use crate::pipeline::{self, Observer, Reading, Step};
use crate::time::Expressions;
use crate::{Error, output};

/// Annotates one article.
///
/// # Errors
///
/// [`Error::TextTooLong`] where the text has more than [`MAX_BYTES`]. No text is an error otherwise, however damaged.
pub fn annotate(text: &str, options: &Options) -> Result<Annotation, Error> {
    Ok(Article::read(text, options)?.1)
}

/// Annotates several articles as one document, and finds what joins them; so far that is the timeline, and the other lists
/// are empty.
///
/// # Errors
///
/// As [`annotate`], for the first text that is too long.
pub fn compare<'t>(articles: impl IntoIterator<Item = (&'t str, Options)>) -> Result<Comparison, Error> {
    let (mut documents, mut options) = (Vec::new(), Vec::new());
    for (text, given) in articles {
        let reading = read(text, given.date, &mut ())?;
        documents.push(reading.document);
        options.push(given);
    }
    Ok(output::comparison(&documents, &options, &crate::compare::compare(&documents)))
}

/// An article that has been read, to which another publication date may be given without reading it anew.
///
/// ```
/// use sayso::{Article, Date, Options};
///
/// let (article, annotation) = Article::read("He left on Tuesday.", &Options::default())?;
/// assert_eq!(annotation.times[0].value, None);
/// let dated = article.dated(Some(Date::constant(2019, 9, 26)));
/// assert_eq!(dated.times[0].value.as_deref(), Some("2019-09-24"));
/// # Ok::<(), sayso::Error>(())
/// ```
#[derive(Debug, Clone)]
pub struct Article<'t> {
    text: Cow<'t, str>,
    unit: Unit,
    expressions: Expressions,
    /// The publication date that the text gives.
    published: Option<(Span, Date)>,
    /// The warnings that hold under any publication date.
    warnings: Vec<Warning>,
}

impl<'t> Article<'t> {
    /// Reads and annotates an article.
    ///
    /// # Errors
    ///
    /// As [`annotate`].
    pub fn read(text: impl Into<Cow<'t, str>>, options: &Options) -> Result<(Article<'t>, Annotation), Error> {
        Article::watched(text, options, &mut ())
    }

    /// Reads and annotates an article before an observer, which is first told that nothing is read, and last that all is.
    ///
    /// ```
    /// use sayso::{Article, Options, Progress};
    ///
    /// let mut told = Vec::new();
    /// Article::watched("He left.", &Options::default(), &mut |progress: Progress| told.push(progress.done))?;
    /// assert_eq!((told.first(), told.last()), (Some(&0), Some(&8)));
    /// # Ok::<(), sayso::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`annotate`], and [`Error::Aborted`] where the observer ends the reading.
    pub fn watched(
        text: impl Into<Cow<'t, str>>,
        options: &Options,
        observer: &mut dyn Observer,
    ) -> Result<(Article<'t>, Annotation), Error> {
        let text = text.into();
        let Reading { mut document, expressions, doubts, .. } = read(&text, options.date, observer)?;
        let (published, warnings) = (document.meta.published, document.warnings.clone());
        document.warnings.extend(doubts);
        let annotation = output::annotation(&document, options);
        Ok((Article { unit: options.unit, expressions, published, warnings, text }, annotation))
    }

    /// The parts of the annotation that change under this publication date, or with none given.
    pub fn dated(&self, given: Option<Date>) -> Dated {
        let meta = Meta { published: self.published, ..Meta::default() };
        let mut document = Document { text: &self.text, meta, warnings: self.warnings.clone(), ..Document::default() };
        let doubts = pipeline::ground(&mut document, &self.expressions, given);
        document.warnings.extend(doubts);
        output::dated(&document, given, self.unit)
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The tokens of the article with their grammar, which is read anew: for callers that annotated without tokens and
    /// want them after all.
    ///
    /// # Errors
    ///
    /// As [`annotate`].
    pub fn tokens(&self) -> Result<Vec<annotation::Token>, Error> {
        let mut reading = Reading::new(&self.text, None);
        reading.run(&Step::FOR_GRAMMAR, &mut ())?;
        Ok(output::tokens(&reading.document, self.unit))
    }
}

/// Runs every step over a text that is short enough.
fn read<'t>(text: &'t str, given: Option<Date>, observer: &mut dyn Observer) -> Result<Reading<'t>, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::TextTooLong { bytes: text.len() });
    }
    let mut reading = Reading::new(text, given);
    reading.begin(observer)?;
    reading.run(&Step::ALL, observer)?;
    reading.end(observer)?;
    Ok(reading)
}
