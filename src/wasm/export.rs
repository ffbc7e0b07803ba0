//! Exports for a reader to take away, in the browser.

use serde::Deserialize;
use tsify::Tsify;
use wasm_bindgen::prelude::*;

use super::Article;
use super::error::thrown;
use super::options::{checked, read_text};
use crate::Error;
use crate::annotation::Correction;
use crate::export::{self, Export, Format, Origin};

/// The data beside the annotation in an export.
#[derive(Debug, Default, Deserialize, Tsify)]
#[serde(default)]
pub struct ExportOptions {
    /// The corrections of a reader, in the annotation's unit.
    #[tsify(optional, type = "Correction[] | null")]
    corrections: Option<Vec<Correction>>,
    /// The article's address on the web.
    #[tsify(optional, type = "string | null")]
    address: Option<String>,
    /// Its publisher; wins over the one that the text names.
    #[tsify(optional, type = "string | null")]
    outlet: Option<String>,
    /// Its title; wins over the headline found.
    #[tsify(optional, type = "string | null")]
    title: Option<String>,
}

#[wasm_bindgen]
impl Article {
    /// Its annotation, with the date given last, as a file of this format.
    ///
    /// CoNLL-U needs tokens: where the article was annotated without, its grammar is read anew.
    ///
    /// Throws an `Error` with the code `invalid-option` for a format or an option that does not exist or has a wrong type, and
    /// for a correction that does not fit the article.
    pub fn export(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "ExportFormat")] format: JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "ExportOptions | null")] options: JsValue,
    ) -> Result<String, JsValue> {
        self.write(&format, options).map_err(thrown)
    }

    fn write(&mut self, format: &JsValue, options: JsValue) -> Result<String, Error> {
        let format = Format::parse(&read_text(format, "the format")?)?;
        let given: ExportOptions = checked(options)?;
        let lacks_tokens = format == Format::Conllu && self.annotation.tokens.is_none();
        if lacks_tokens {
            self.annotation.tokens = Some(self.article.tokens()?);
        }
        let corrections = given.corrections.unwrap_or_default();
        let origin = Origin { address: given.address, outlet: given.outlet, title: given.title };
        let (text, annotation) = (self.article.text(), &self.annotation);
        let written = export::write(format, &Export { text, annotation, corrections: &corrections, origin: &origin });
        if lacks_tokens {
            self.annotation.tokens = None;
        }
        written
    }
}
