//! The order of the stages, as one list of [`Step`]s; no other file orders them.
//!
//! Whoever reads a text runs this list or the beginning of it: the product ([`Article`](crate::Article)), the benches, what
//! training learns from, and the helpers of tests.
//!
//! ```
//! use sayso::pipeline::{Reading, Step};
//!
//! let mut reading = Reading::new("“We will wait,” Ann Lind said.", None);
//! reading.run(Step::through(Step::Quotations), &mut ())?;
//! assert_eq!(reading.document.quotations.len(), 1);
//! # Ok::<(), sayso::Error>(())
//! ```

mod observer;
mod step;

use jiff::civil::Date;

use crate::annotation::WarningCode;
use crate::document::{Document, Warning};
use crate::progress::Gauge;
use crate::statement::RuleFindings;
use crate::time::Expressions;
use crate::{Error, coref, entity, event, statement, syntax, text, time, token};

pub use observer::{Observer, Task};
pub use step::Step;

/// A text as far as it has been read.
#[derive(Debug, Clone)]
pub struct Reading<'t> {
    /// The text and what has been found in it.
    pub document: Document<'t>,
    /// The times as their words give them, before a publication date grounds them.
    pub expressions: Expressions,
    /// The warnings that hold with this publication date alone.
    pub doubts: Vec<Warning>,
    /// The publication date that the caller has given.
    given: Option<Date>,
    /// Whether quotation marks have been paired, without which the networks of names and statements do not read.
    is_paired: bool,
    gauge: Gauge,
}

impl<'t> Reading<'t> {
    /// A text of which nothing has been read, with the publication date that the caller gives, if any.
    pub fn new(text: &'t str, given: Option<Date>) -> Reading<'t> {
        Reading::of(Document { text, ..Document::default() }, given)
    }

    /// The reading of a document of which a part is known already, such as its zones. The steps that find that part are to be
    /// left out.
    pub fn of(document: Document<'t>, given: Option<Date>) -> Reading<'t> {
        Reading {
            gauge: Gauge::new(document.text.len()),
            document,
            expressions: Expressions::default(),
            doubts: Vec::new(),
            given,
            is_paired: false,
        }
    }

    /// Takes some steps, in order. Of a text that has no words or is in another language than English, nothing is read after
    /// [`Step::Language`].
    ///
    /// # Errors
    ///
    /// [`Error::InvalidWeights`] where the crate was built with weights that are none, and [`Error::Aborted`] where the
    /// observer ends it.
    pub fn run(&mut self, steps: &[Step], observer: &mut dyn Observer) -> Result<(), Error> {
        for &step in steps {
            if self.is_unreadable() && step > Step::Language {
                break;
            }
            observer.begin(Task::Step(step));
            self.take(step, observer)?;
            observer.end(Task::Step(step));
            observer::tell(observer, self.gauge.advance(step.done()))?;
        }
        Ok(())
    }

    /// Whether nothing is left to be read.
    fn is_unreadable(&self) -> bool {
        self.document.is_foreign || self.document.text.trim().is_empty()
    }

    fn take(&mut self, step: Step, observer: &mut dyn Observer) -> Result<(), Error> {
        let document = &mut self.document;
        match step {
            Step::Zones => {
                document.zones = text::zones(document.text);
                document.meta = text::meta(document);
            }
            Step::Words => (document.tokens, document.sentences) = token::split(document),
            Step::Language => self.tell_language(),
            Step::Quotations => {
                document.quotations = statement::quotations(document);
                self.is_paired = true;
                document.warnings.extend(statement::warnings(document));
            }
            Step::Grammar => self.read_grammar(observer)?,
            Step::Times => {
                let (expressions, unread) = time::find(document);
                document.warnings.extend(unread);
                self.doubts = ground(document, &expressions, self.given);
                self.expressions = expressions;
                document.quantities = time::quantities(document);
            }
            Step::Names => (document.mentions, document.entities) = entity::names(document),
            Step::Statements => {
                document.statements = statement::find(document, &RuleFindings::read(document));
                document.warnings.extend(statement::unmarked(document));
            }
            Step::Coreference => {
                let resolution = coref::resolve(document)?;
                (document.mentions, document.entities) = (resolution.mentions, resolution.entities);
                document.warnings.extend(resolution.warning);
            }
            Step::Speakers => {
                let attribution = statement::attribute(document);
                (document.mentions, document.entities) = (attribution.mentions, attribution.entities);
                document.statements = attribution.statements;
            }
            Step::Judgement => document.statements = statement::judged(document)?,
            Step::Events => document.events = event::find(document),
        }
        Ok(())
    }

    /// Notes whether there is anything to read, and warns where there is not.
    fn tell_language(&mut self) {
        let document = &mut self.document;
        if document.text.trim().is_empty() {
            let message = "the text has nothing but white space".to_owned();
            document.warnings.push(Warning { code: WarningCode::EmptyText, message, span: None });
        } else if let Some(foreign) = text::foreign(document) {
            document.is_foreign = true;
            document.warnings.push(other_language(foreign));
        }
    }

    /// Reads grammar and, where quotation marks have been paired, the names and the parts of attributions that networks find in
    /// its states. States take many times the memory of the text, so both are read piece by piece.
    fn read_grammar(&mut self, observer: &mut dyn Observer) -> Result<(), Error> {
        let (document, gauge) = (&self.document, &mut self.gauge);
        let taggers = || {
            let attributor = statement::AttributionTagger::new(document, statement::label)?;
            Ok::<_, Error>((entity::NameTagger::new(document)?, attributor))
        };
        let mut taggers = self.is_paired.then(taggers).transpose()?;
        let tokens = syntax::read(document, |start, piece| {
            let mut names: &[_] = &[];
            if let Some((namer, attributor)) = &mut taggers {
                observer.begin(Task::NameNetwork);
                names = namer.read(start, piece);
                observer.end(Task::NameNetwork);
                observer.begin(Task::StatementNetwork);
                attributor.read(start, piece, names);
                observer.end(Task::StatementNetwork);
            }
            observer.piece(start, piece, names);
            let last = document.tokens.get(start + piece.words.len().saturating_sub(1));
            observer::tell(
                observer,
                gauge.advance_between(
                    Step::Quotations.done(),
                    Step::Grammar.done(),
                    last.map_or(0, |token| token.span.end as usize),
                ),
            )
        })?;
        if let Some((namer, attributor)) = taggers {
            let roles = attributor.roles();
            self.document.tagged = namer.names();
            (self.document.roles, self.document.nested_roles) = (roles.outer, roles.nested);
        }
        self.document.tokens = tokens;
        Ok(())
    }

    /// Tells the observer that nothing is read yet.
    pub(crate) fn begin(&self, observer: &mut dyn Observer) -> Result<(), Error> {
        observer::tell(observer, Some(self.gauge.begin()))
    }

    /// Tells the observer that all is read.
    pub(crate) fn end(&mut self, observer: &mut dyn Observer) -> Result<(), Error> {
        observer::tell(observer, Some(self.gauge.end()))
    }
}

/// Gives a document its publication date, the caller's or else the text's own, and its times; returns the warnings about
/// them that hold with this date alone.
pub(crate) fn ground(document: &mut Document<'_>, expressions: &Expressions, given: Option<Date>) -> Vec<Warning> {
    document.date = given.or(document.meta.published.map(|(_, date)| date));
    let (times, doubts) = time::ground(expressions, document.date);
    document.times = times;
    doubts
}

/// The warning about a text that is not in English.
fn other_language(foreign: text::Foreign) -> Warning {
    let language = foreign.name.unwrap_or("another language");
    let message = format!(
        "the text seems to be in {language}; sayso reads English only, and has not looked for statements or names"
    );
    Warning { code: WarningCode::OtherLanguage, message, span: None }
}
