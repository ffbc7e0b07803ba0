//! The boundary to JavaScript: the only module that knows it.
//!
//! Whatever goes wrong reaches the caller as a JavaScript `Error` with a `code`. A panic does too, as `internal`: the
//! instance it happened in is given up, and the next call gets a fresh one.
//!
//! The steps of a reading stand in the browser's profiler, as measures of the [Performance
//! API](https://www.w3.org/TR/user-timing/) of the window or worker that reads: `sayso` for the whole, `sayso: grammar` and so
//! on for each [`Step`](crate::pipeline::Step). Those of the article that was read last are kept, no others.

mod error;
mod export;
mod list;
mod options;
mod profile;
mod watcher;

use js_sys::Function;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Error;
use crate::annotation::{Annotation, Entity};

use error::thrown;
use list::ListName;
use options::{AnnotateOptions, read_date, read_text};
use watcher::Watcher;

pub use error::{give_up, throw_panics};

/// Annotates one article and gives a plain object, whose offsets are UTF-16 code units if not asked otherwise.
///
/// Throws an `Error` with a `code`: `invalid-option` for an option that does not exist or has a wrong type,
/// `invalid-date` for a date that is no day written `YYYY-MM-DD`, `invalid-weights` for a module whose weights are
/// damaged, `text-too-long` beyond 16 MiB of UTF-8, `internal` for a fault of sayso's own. Where the option `signal` has been
/// aborted, it throws the reason of the signal instead.
#[wasm_bindgen(unchecked_return_type = "Annotation")]
pub fn annotate(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AnnotateOptions | null")] options: JsValue,
) -> Result<JsValue, JsValue> {
    plain(&read(&text, options, None)?.1)
}

/// An article that has been read, to which another publication date may be given without reading it anew.
///
/// It holds memory of the module until `free()` is called or the collector finds it.
#[wasm_bindgen]
pub struct Article {
    article: crate::Article<'static>,
    annotation: Annotation,
}

#[wasm_bindgen]
impl Article {
    /// Reads and annotates an article; throws as `annotate` does.
    ///
    /// `progress` is told what share of the text has been read, from 0 to 1, at most a thousand times; what it throws is not
    /// heeded. The option `signal` is looked at before the article is begun and whenever `progress` has been told.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AnnotateOptions | null")] options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "((share: number) => void) | null")] progress: JsValue,
    ) -> Result<Article, JsValue> {
        let (article, annotation) = read(&text, options, progress.dyn_ref())?;
        Ok(Article { article, annotation })
    }

    /// Its annotation with the date that was given last, made anew at every call.
    #[wasm_bindgen(getter, unchecked_return_type = "Annotation")]
    pub fn annotation(&self) -> Result<JsValue, JsValue> {
        plain(&self.annotation)
    }

    /// The same with all lists empty, for who takes them by `part`.
    #[wasm_bindgen(getter, unchecked_return_type = "Annotation")]
    pub fn outline(&self) -> Result<JsValue, JsValue> {
        plain(&outline(&self.annotation))
    }

    /// A part of a list of the annotation: its items from one place to before another, fewer where it ends sooner.
    ///
    /// Entities come without the `mentions` that are theirs: these say it themselves, and one entity may have very many.
    ///
    /// Throws an `Error` with the code `invalid-option` for a list that does not exist.
    #[wasm_bindgen(unchecked_return_type = "any[]")]
    pub fn part(
        &self,
        #[wasm_bindgen(unchecked_param_type = "ListName")] list: &str,
        start: usize,
        end: usize,
    ) -> Result<JsValue, JsValue> {
        let Annotation { zones, sentences, tokens, mentions, entities, .. } = &self.annotation;
        let Annotation { times, quantities, statements, events, warnings, .. } = &self.annotation;
        let bare = |entity: &Entity| Entity {
            mentions: Vec::new(),
            name: entity.name.clone(),
            titles: entity.titles.clone(),
            country: entity.country.clone(),
            members: entity.members.clone(),
            ..*entity
        };
        match ListName::parse(list).map_err(thrown)? {
            ListName::Zones => plain(&part(zones, start, end)),
            ListName::Sentences => plain(&part(sentences, start, end)),
            ListName::Tokens => plain(&part(tokens.as_deref().unwrap_or_default(), start, end)),
            ListName::Mentions => plain(&part(mentions, start, end)),
            ListName::Entities => plain(&part(entities, start, end).iter().map(bare).collect::<Vec<_>>()),
            ListName::Times => plain(&part(times, start, end)),
            ListName::Quantities => plain(&part(quantities, start, end)),
            ListName::Statements => plain(&part(statements, start, end)),
            ListName::Events => plain(&part(events, start, end)),
            ListName::Warnings => plain(&part(warnings, start, end)),
        }
    }

    /// The parts of its annotation that change under this publication date, `YYYY-MM-DD`, or with none given; throws an
    /// `Error` with the code `invalid-date` for what is no day. The annotation that it keeps takes on the date.
    #[wasm_bindgen(unchecked_return_type = "Dated")]
    pub fn dated(&mut self, date: Option<String>) -> Result<JsValue, JsValue> {
        let dated = self.article.dated(read_date(date).map_err(thrown)?);
        let given = plain(&dated);
        self.annotation.redate(dated);
        given
    }
}

/// Reads and annotates an article, and tells a function of its progress.
fn read(
    text: &JsValue,
    options: JsValue,
    progress: Option<&Function>,
) -> Result<(crate::Article<'static>, Annotation), JsValue> {
    let (options, signal) = AnnotateOptions::read(options).map_err(thrown)?;
    let text = read_text(text, "the text").map_err(thrown)?;
    let mut watcher = Watcher::new(progress, signal)?;
    let read = crate::Article::watched(text, &options, &mut watcher);
    watcher.end();
    read.map_err(|error| match watcher.reason() {
        Some(reason) if error == Error::Aborted => reason,
        _ => thrown(error),
    })
}

/// An annotation without what its lists hold.
fn outline(annotation: &Annotation) -> Annotation {
    Annotation {
        schema: annotation.schema,
        id: annotation.id.clone(),
        unit: annotation.unit,
        meta: annotation.meta.clone(),
        zones: Vec::new(),
        sentences: Vec::new(),
        tokens: annotation.tokens.as_ref().map(|_| Vec::new()),
        mentions: Vec::new(),
        entities: Vec::new(),
        times: Vec::new(),
        quantities: Vec::new(),
        statements: Vec::new(),
        events: Vec::new(),
        warnings: Vec::new(),
    }
}

/// The items from one place to before another, as far as there are.
fn part<T>(items: &[T], start: usize, end: usize) -> &[T] {
    items.get(start..end.min(items.len())).unwrap_or_default()
}

/// A plain object that holds the same.
fn plain(data: &impl Serialize) -> Result<JsValue, JsValue> {
    data.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}
