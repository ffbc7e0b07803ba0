//! The options that JavaScript gives.

use js_sys::Object;
use serde::de::value::Error as NamesError;
use serde::de::{DeserializeOwned, Deserializer, Error as _, Visitor};
use serde::{Deserialize, forward_to_deserialize_any};
use tsify::Tsify;
use wasm_bindgen::prelude::*;
use web_sys::AbortSignal;

use crate::annotation::Unit;
use crate::{Date, Error, Options, parse_date};

/// The options of a caller for an article.
#[derive(Debug, Default, Deserialize, Tsify)]
#[serde(default)]
pub struct AnnotateOptions {
    /// The caller's name for the article, echoed.
    #[tsify(optional, type = "string | null")]
    id: Option<String>,
    /// The publication date, `YYYY-MM-DD`, which wins over one that the text gives.
    #[tsify(optional, type = "string | null")]
    date: Option<String>,
    /// The unit that offsets count; UTF-16 code units if not said.
    #[tsify(optional, type = "Unit | null")]
    unit: Option<Unit>,
    /// Whether to give tokens.
    #[tsify(optional, type = "boolean | null")]
    tokens: Option<bool>,
    /// Whether to say of every mention which sieve joined it.
    #[tsify(optional, type = "boolean | null")]
    sieves: Option<bool>,
    /// A signal that ends the reading once it is aborted: its reason is thrown, as by `fetch`.
    ///
    /// It is looked at before the article is begun and after each report of progress. Reading runs in one go, and no other
    /// task of the same thread meanwhile: a signal that a timer or a click would abort, such as that of
    /// `AbortSignal.timeout()`, ends an article before it is begun, one that `progress` aborts in the middle.
    #[tsify(optional, type = "AbortSignal | null")]
    #[serde(deserialize_with = "read_signal")]
    signal: Option<AbortSignal>,
}

impl AnnotateOptions {
    /// The options of the core in those that a caller has given, and the signal that may end the reading.
    pub(super) fn read(given: JsValue) -> Result<(Options, Option<AbortSignal>), Error> {
        let given: AnnotateOptions = checked(given)?;
        let options = Options {
            id: given.id,
            date: read_date(given.date)?,
            unit: given.unit.unwrap_or(Unit::Utf16),
            tokens: given.tokens.unwrap_or(false),
            sieves: given.sieves.unwrap_or(false),
        };
        Ok((options, given.signal))
    }
}

/// Copies a text into memory.
///
/// Not left to the bindings, which would do so before the call: after a panic, that is in the instance given up.
pub(super) fn read_text(given: &JsValue, name: &str) -> Result<String, Error> {
    given.as_string().ok_or_else(|| Error::InvalidOption { message: format!("{name} must be a string") })
}

/// Reads a publication date; an empty one is none.
pub(super) fn read_date(given: Option<String>) -> Result<Option<Date>, Error> {
    given.filter(|date| !date.is_empty()).as_deref().map(parse_date).transpose()
}

/// Takes a signal as the object that it is.
fn read_signal<'de, D: Deserializer<'de>>(given: D) -> Result<Option<AbortSignal>, D::Error> {
    #[derive(Deserialize)]
    struct Given(#[serde(with = "serde_wasm_bindgen::preserve")] JsValue);

    let signal = Option::<Given>::deserialize(given)?.map(|Given(value)| value.dyn_into());
    signal.transpose().map_err(|_| D::Error::custom("`signal` must be an AbortSignal"))
}

/// Reads an object of options, of which each must be known and of the right type; nothing given is no options.
pub(super) fn checked<T: Default + DeserializeOwned>(given: JsValue) -> Result<T, Error> {
    if given.is_undefined() || given.is_null() {
        return Ok(T::default());
    }
    let invalid = |message| Error::InvalidOption { message };
    let object = given.dyn_ref::<Object>().ok_or_else(|| invalid("the options must be an object".to_owned()))?;
    // Reading a struct looks up its own fields alone, so that a misspelt one would go unnoticed.
    let known = fields::<T>();
    let unknown = Object::keys(object).iter().filter_map(|key| key.as_string()).find(|key| !known.contains(&&**key));
    if let Some(key) = unknown {
        return Err(Error::unknown("option", &key, known));
    }
    serde_wasm_bindgen::from_value(given).map_err(|error| invalid(format!("the options are wrong: {error}")))
}

/// The names of the fields of a struct, as it asks for them where it is read.
fn fields<T: DeserializeOwned>() -> &'static [&'static str] {
    let mut names: &[_] = &[];
    // Whatever is read ends in an error: there is nothing to read it from.
    let _ = T::deserialize(Names(&mut names));
    names
}

/// Takes the names of the fields of a struct, and reads nothing.
struct Names<'n>(&'n mut &'static [&'static str]);

impl<'de> Deserializer<'de> for Names<'_> {
    type Error = NamesError;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, NamesError> {
        Err(NamesError::custom("no struct"))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NamesError> {
        *self.0 = fields;
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct seq
        tuple tuple_struct map enum identifier ignored_any
    }
}
