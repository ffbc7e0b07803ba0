//! Which stage comes after which: the only file that orders them.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::annotation::{Annotation, Comparison, Dated, Unit, WarningCode};
use crate::document::{Document, Meta, Span, TaggedName, TaggedRole, Token, Warning};
use crate::options::{MAX_BYTES, Options};
use crate::progress::{Gauge, Progress, Stage};
use crate::time::Expressions;
use crate::{Error, annotation, coref, entity, output, statement, syntax, text, time, token};

/// Annotates one article.
///
/// # Errors
///
/// [`Error::TextTooLong`] where the text has more than [`MAX_BYTES`]. No text is an error otherwise, however damaged.
pub fn annotate(text: &str, options: &Options) -> Result<Annotation, Error> {
    Ok(Article::read(text, options)?.1)
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
    /// What there is to warn of, whatever the publication date.
    warnings: Vec<Warning>,
}

impl<'t> Article<'t> {
    /// Reads and annotates an article.
    ///
    /// # Errors
    ///
    /// As [`annotate`].
    pub fn read(text: impl Into<Cow<'t, str>>, options: &Options) -> Result<(Article<'t>, Annotation), Error> {
        Article::watched(text, options, &mut |_| ())
    }

    /// The same, and tells an observer how far it is; the last that it tells is that all is read.
    ///
    /// ```
    /// use sayso::{Article, Options};
    ///
    /// let mut told = Vec::new();
    /// Article::watched("He left.", &Options::default(), &mut |progress| told.push(progress.done))?;
    /// assert_eq!((told.first(), told.last()), (Some(&0), Some(&8)));
    /// # Ok::<(), sayso::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`annotate`].
    pub fn watched(
        text: impl Into<Cow<'t, str>>,
        options: &Options,
        observer: &mut dyn FnMut(Progress),
    ) -> Result<(Article<'t>, Annotation), Error> {
        let text = text.into();
        if text.len() > MAX_BYTES {
            return Err(Error::TextTooLong { bytes: text.len() });
        }
        let mut gauge = Gauge::new(text.len(), observer);
        let Reading { mut document, expressions, doubts } = read(&text, options.date, &mut gauge)?;
        let (published, warnings) = (document.meta.published, document.warnings.clone());
        document.warnings.extend(doubts);
        let annotation = output::annotation(&document, options);
        gauge.end();
        Ok((Article { unit: options.unit, expressions, published, warnings, text }, annotation))
    }

    /// What its annotation has otherwise with this publication date, or with none given.
    pub fn dated(&self, given: Option<Date>) -> Dated {
        let meta = Meta { published: self.published, ..Meta::default() };
        let mut document = Document { text: &self.text, meta, warnings: self.warnings.clone(), ..Document::default() };
        let doubts = date(&mut document, &self.expressions, given);
        document.warnings.extend(doubts);
        output::dated(&document, given, self.unit)
    }

    /// Its text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its tokens with their grammar, which is read anew: for who annotated without and wants them after all.
    ///
    /// # Errors
    ///
    /// As [`annotate`].
    pub fn tokens(&self) -> Result<Vec<annotation::Token>, Error> {
        let mut document = Document { text: &self.text, ..Document::default() };
        split(&mut document);
        match text::foreign(&document) {
            Some(_) => document.is_foreign = true,
            None => document.tokens = syntax::read(&document, |_, _| ())?,
        }
        Ok(output::tokens(&document, self.unit))
    }
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

/// What the pronouns of an article are chosen from by a ranker, or by none, for the script that trains it.
///
/// # Errors
///
/// As [`annotate`].
#[cfg(feature = "train")]
pub fn choices(text: &str, ranker: Option<&'static coref::Ranker>) -> Result<Vec<coref::Choice>, Error> {
    let mut observer = |_| ();
    let mut gauge = Gauge::new(text.len(), &mut observer);
    Ok(coref::choices(&find(text, None, &mut gauge)?.document, ranker))
}

/// One text after every stage.
struct Reading<'t> {
    document: Document<'t>,
    expressions: Expressions,
    /// What there is to warn of with this publication date alone.
    doubts: Vec<Warning>,
}

/// Runs every stage over one text.
fn read<'t>(text: &'t str, given: Option<Date>, gauge: &mut Gauge<'_>) -> Result<Reading<'t>, Error> {
    let mut reading = find(text, given, gauge)?;
    gauge.pass(Stage::Statements);
    let document = &mut reading.document;
    if document.is_foreign {
        return Ok(reading);
    }
    let resolution = coref::resolve(document)?;
    (document.mentions, document.entities) = (resolution.mentions, resolution.entities);
    document.warnings.extend(resolution.warning);
    gauge.pass(Stage::Coreference);
    document.statements = statement::attribute(document);
    Ok(reading)
}

/// Runs the stages before coreference over one text.
fn find<'t>(text: &'t str, given: Option<Date>, gauge: &mut Gauge<'_>) -> Result<Reading<'t>, Error> {
    let mut document = Document { text, ..Document::default() };
    if text.trim().is_empty() {
        let message = "the text has nothing but white space".to_owned();
        document.warnings.push(Warning { code: WarningCode::EmptyText, message, span: None });
        return Ok(Reading { document, expressions: Expressions::default(), doubts: Vec::new() });
    }
    split(&mut document);
    if let Some(foreign) = text::foreign(&document) {
        document.is_foreign = true;
        document.warnings.push(other_language(foreign));
        return Ok(Reading { document, expressions: Expressions::default(), doubts: Vec::new() });
    }
    document.quotations = statement::quotations(&document);
    document.warnings.extend(statement::warnings(&document));
    let rules = statement::Rules::read(&document);
    gauge.pass(Stage::Words);
    let grammar = grammar(&document, &rules, gauge)?;
    (document.tokens, document.tagged, document.roles) = (grammar.tokens, grammar.names, grammar.roles);
    gauge.pass(Stage::Grammar);
    let (expressions, unread) = time::find(&document);
    document.warnings.extend(unread);
    let doubts = date(&mut document, &expressions, given);
    document.quantities = time::quantities(&document);
    (document.mentions, document.entities) = entity::names(&document);
    document.statements = statement::find(&document, &rules);
    Ok(Reading { document, expressions, doubts })
}

/// What there is to say of a text that is not in English.
fn other_language(foreign: text::Foreign) -> Warning {
    let language = foreign.name.unwrap_or("another language");
    let message = format!(
        "the text seems to be in {language}; sayso reads English only, and has not looked for statements or names"
    );
    Warning { code: WarningCode::OtherLanguage, message, span: None }
}

/// Parts a text into zones, sentences and tokens.
fn split(document: &mut Document<'_>) {
    document.zones = text::zones(document.text);
    document.meta = text::meta(document);
    (document.tokens, document.sentences) = token::split(document);
}

/// The grammar of a document, and what networks find in its states.
struct Grammar {
    tokens: Vec<Token>,
    names: Vec<TaggedName>,
    roles: Vec<TaggedRole>,
}

/// Reads the grammar of a document whose statements rules have looked for, and from its states the words that are names and
/// those that are parts of attributions.
fn grammar(document: &Document<'_>, rules: &statement::Rules, gauge: &mut Gauge<'_>) -> Result<Grammar, Error> {
    let mut names = entity::Tagger::new(document)?;
    let mut roles = statement::Tagger::new(document, rules)?;
    let tokens = syntax::read(document, |start, piece| {
        let found = names.read(start, piece);
        roles.read(start, piece, found);
        let last = document.tokens.get(start + piece.words.len().saturating_sub(1));
        gauge.read_to(last.map_or(0, |token| token.span.end as usize));
    })?;
    Ok(Grammar { tokens, names: names.names(), roles: roles.roles() })
}

/// What training scripts read of one text.
#[cfg(feature = "train")]
#[derive(Debug)]
pub struct Features {
    /// Its tokens with their grammar, in the caller's unit.
    pub tokens: Vec<crate::annotation::Token>,
    /// The first token of each stretch that is read as one: a sentence, or a piece of a long one.
    pub pieces: Vec<usize>,
    /// For each token the rows that the tagger of names sums.
    pub names: Vec<Vec<u32>>,
    /// How many rows the table of that tagger has.
    pub name_rows: usize,
    /// The first token of each passage that the tagger of attributions reads as one.
    pub passages: Vec<usize>,
    /// For each token the rows that the tagger of attributions sums.
    pub roles: Vec<Vec<u32>>,
    /// How many rows the table of that tagger has.
    pub role_rows: usize,
    /// The states of all tokens, a row of [`STATE`](syntax::STATE) whole steps for each.
    pub states: Vec<i16>,
}

/// Reads of a text what training scripts learn from.
///
/// # Errors
///
/// As [`annotate`].
#[cfg(feature = "train")]
pub fn features(text: &str, options: &Options) -> Result<Features, Error> {
    use crate::statement::passage::Passage;

    let mut document = Document { text, ..Document::default() };
    split(&mut document);
    document.quotations = statement::quotations(&document);
    let own = entity::features::Features::new(&document);
    let (mut pieces, mut names, mut states) = (Vec::new(), Vec::new(), Vec::new());
    let mut tagger = entity::Tagger::new(&document)?;
    let found = statement::roles::Roles::of(&document, &statement::Rules::read(&document));
    let (mut passages, mut roles, mut passage) = (Vec::new(), Vec::new(), Passage::default());
    let mut close = |passage: &Passage| {
        passages.push(passage.start);
        roles.extend(statement::features::rows(&document, &found, passage));
    };
    let tokens = syntax::read(&document, |start, piece| {
        pieces.push(start);
        names.extend(own.rows(start..start + piece.words.len(), piece.words.iter().map(|word| word.upos)));
        states.extend_from_slice(piece.states);
        if passage.ends_before(&document, start, piece.words.len()) {
            close(&std::mem::take(&mut passage));
        }
        passage.add(start, piece, tagger.read(start, piece));
    })?;
    if !passage.words.is_empty() {
        close(&passage);
    }
    drop(own);
    document.tokens = tokens;
    let options = Options { tokens: true, ..options.clone() };
    let tokens = output::annotation(&document, &options).tokens.unwrap_or_default();
    let role_rows = statement::features::ROWS;
    Ok(Features { tokens, pieces, names, name_rows: entity::features::ROWS, passages, roles, role_rows, states })
}

/// Gives a document its publication date, the caller's or else the text's own, and its times; gives back what is
/// doubtful about them.
fn date(document: &mut Document<'_>, expressions: &Expressions, given: Option<Date>) -> Vec<Warning> {
    document.date = given.or(document.meta.published.map(|(_, date)| date));
    let (times, doubts) = time::ground(expressions, document.date);
    document.times = times;
    doubts
}
