//! The boundary to JavaScript: the only module that knows it.
//!
//! Whatever goes wrong reaches the caller as a JavaScript `Error` with a `code`. A panic does too, as `internal`: the
//! instance it happened in is given up, and the next call gets a fresh one.

mod export;

use std::panic::{self, PanicHookInfo};

use js_sys::{Array, Function, Object};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use crate::annotation::{Annotation, Entity, Unit};
use crate::{Date, Error, Options, Progress, parse_date};

#[wasm_bindgen(typescript_custom_section)]
const ERROR_TYPE: &str = r#"
/** What `annotate` and an article throw: an `Error` with a stable code. */
export interface SaysoError extends Error {
    code: "invalid-option" | "invalid-date" | "invalid-weights" | "text-too-long" | "internal";
}
"#;

/// What a caller may say of an article besides its text.
#[derive(Debug, Default, Deserialize, Tsify)]
#[serde(default)]
pub struct AnnotateOptions {
    /// The caller's name for the article, echoed.
    #[tsify(optional, type = "string | null")]
    id: Option<String>,
    /// The publication date, `YYYY-MM-DD`, which wins over one that the text gives.
    #[tsify(optional, type = "string | null")]
    date: Option<String>,
    /// What offsets count; UTF-16 code units if not said.
    #[tsify(optional, type = "Unit | null")]
    unit: Option<Unit>,
    /// Whether to give tokens.
    #[tsify(optional, type = "boolean | null")]
    tokens: Option<bool>,
    /// Whether to say of every mention which sieve joined it.
    #[tsify(optional, type = "boolean | null")]
    sieves: Option<bool>,
}

/// Annotates one article and gives a plain object, whose offsets are UTF-16 code units if not asked otherwise.
///
/// Throws an `Error` with a `code`: `invalid-option` for an option that does not exist or has a wrong type,
/// `invalid-date` for a date that is no day written `YYYY-MM-DD`, `invalid-weights` for a module whose weights are
/// damaged, `text-too-long` beyond 16 MiB of UTF-8, `internal` for a fault of sayso's own.
#[wasm_bindgen(unchecked_return_type = "Annotation")]
pub fn annotate(
    #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "AnnotateOptions | null")] options: JsValue,
) -> Result<JsValue, JsValue> {
    let run = || {
        let options = read_options(options)?;
        crate::annotate(&read_text(&text, "the text")?, &options)
    };
    plain(&run().map_err(thrown)?)
}

#[wasm_bindgen(typescript_custom_section)]
const LIST_TYPE: &str = r#"
/** The lists of an annotation. */
export type ListName = keyof { [Name in keyof Annotation as Annotation[Name] extends readonly unknown[] | undefined ? Name : never]: true };
"#;

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
    /// heeded.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "string")] text: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "AnnotateOptions | null")] options: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "((share: number) => void) | null")] progress: JsValue,
    ) -> Result<Article, JsValue> {
        let told: Option<&Function> = progress.dyn_ref();
        let mut observer = |Progress { done, all }: Progress| {
            // Whoever watches must not stop the reading.
            let _ = told.map(|told| told.call1(&JsValue::UNDEFINED, &share(done, all).into()));
        };
        let read = || crate::Article::watched(read_text(&text, "the text")?, &read_options(options)?, &mut observer);
        let (article, annotation) = read().map_err(thrown)?;
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
            ..*entity
        };
        match list {
            "zones" => plain(&part(zones, start, end)),
            "sentences" => plain(&part(sentences, start, end)),
            "tokens" => plain(&part(tokens.as_deref().unwrap_or_default(), start, end)),
            "mentions" => plain(&part(mentions, start, end)),
            "entities" => plain(&part(entities, start, end).iter().map(bare).collect::<Vec<_>>()),
            "times" => plain(&part(times, start, end)),
            "quantities" => plain(&part(quantities, start, end)),
            "statements" => plain(&part(statements, start, end)),
            "events" => plain(&part(events, start, end)),
            "warnings" => plain(&part(warnings, start, end)),
            _ => Ok(Array::new().into()),
        }
    }

    /// What its annotation has otherwise with this publication date, `YYYY-MM-DD`, or with none given; throws an `Error`
    /// with the code `invalid-date` for what is no day. The annotation that it keeps takes on the date.
    #[wasm_bindgen(unchecked_return_type = "Dated")]
    pub fn dated(&mut self, date: Option<String>) -> Result<JsValue, JsValue> {
        let dated = self.article.dated(read_date(date).map_err(thrown)?);
        let given = plain(&dated);
        self.annotation.redate(dated);
        given
    }
}

/// What share of a text is read when so many of its bytes are.
fn share(done: usize, all: usize) -> f64 {
    if all == 0 { 1.0 } else { done as f64 / all as f64 }
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

/// Copies the text into memory.
///
/// Not left to the bindings, which would do so before the call: after a panic, that is in the instance given up.
fn read_text(given: &JsValue, name: &str) -> Result<String, Error> {
    given.as_string().ok_or_else(|| Error::InvalidOption { message: format!("{name} must be a string") })
}

fn read_options(given: JsValue) -> Result<Options, Error> {
    let given: AnnotateOptions = checked(given, &["id", "date", "unit", "tokens", "sieves"])?;
    Ok(Options {
        id: given.id,
        date: read_date(given.date)?,
        unit: given.unit.unwrap_or(Unit::Utf16),
        tokens: given.tokens.unwrap_or(false),
        sieves: given.sieves.unwrap_or(false),
    })
}

/// Reads a publication date; an empty one is none.
fn read_date(given: Option<String>) -> Result<Option<Date>, Error> {
    given.filter(|date| !date.is_empty()).as_deref().map(parse_date).transpose()
}

/// Reads an object of options, of which each must be known and of the right type; nothing given is no options.
fn checked<T: Default + DeserializeOwned>(given: JsValue, known: &[&str]) -> Result<T, Error> {
    if given.is_undefined() || given.is_null() {
        return Ok(T::default());
    }
    let invalid = |message| Error::InvalidOption { message };
    let object = given.dyn_ref::<Object>().ok_or_else(|| invalid("the options must be an object".to_owned()))?;
    // Reading a struct looks up its own fields alone, so that a misspelt one would go unnoticed.
    let unknown = Object::keys(object).iter().filter_map(|key| key.as_string()).find(|key| !known.contains(&&**key));
    if let Some(key) = unknown {
        return Err(invalid(format!("there is no option `{key}`; the options are {}", known.join(", "))));
    }
    serde_wasm_bindgen::from_value(given).map_err(|error| invalid(format!("the options are wrong: {error}")))
}

/// Makes a panic reach the caller as an `Error`, from the moment that the module is loaded.
#[wasm_bindgen(start)]
pub fn throw_panics() {
    panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        // A panic unwinds nothing in WebAssembly, so what it leaves behind cannot be trusted.
        wasm_bindgen::handler::schedule_reinit();
        let message = format!("sayso has a fault of its own, please report it with the text: {panic}");
        wasm_bindgen::throw_val(javascript_error(&message, "internal"));
    }));
}

/// Gives up this instance after a trap that no panic announced (a stack overflow): the next call gets a fresh one.
#[wasm_bindgen]
pub fn give_up() {
    wasm_bindgen::handler::schedule_reinit();
}

fn thrown(error: Error) -> JsValue {
    javascript_error(&error.to_string(), error.code())
}

/// A JavaScript `Error` with a `code`.
fn javascript_error(message: &str, code: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property of an ordinary object cannot fail.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}
