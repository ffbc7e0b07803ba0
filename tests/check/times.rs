//! Checks of times and quantities.

use serde_json::Value;

use super::json::{Fields, alternatives, known, text, texts};
use super::words::unopened;
use super::{Found, Malformed, Place};

impl Found<'_> {
    /// Whether one time or quantity has all of this.
    pub(super) fn has_time(&self, layer: &str, wanted: &Fields) -> Result<bool, Malformed> {
        known(wanted, &["text", "in", "value", "type", "mod", "kind", "unit"])?;
        let words = wanted.get("text").map(text).transpose()?.map(unopened);
        let places = wanted.get("in").map(|words| self.places(text(words)?)).transpose()?;
        let is_wanted = |found: &Value| {
            words.is_none_or(|words| self.slice(found).map(unopened) == Some(words))
                && places.as_ref().is_none_or(|places| overlaps(found, places))
                && wanted.get("value").is_none_or(|value| is_value(&found["value"], value))
                && ["type", "mod", "kind", "unit"]
                    .iter()
                    .all(|&name| wanted.get(name).is_none_or(|value| alternatives(value).contains(&found[name])))
        };
        Ok(self.layer(layer).iter().any(is_wanted))
    }

    /// Whether nothing of a layer overlaps with any place of these texts.
    pub(super) fn is_free(&self, layer: &str, wanted: &Value) -> Result<bool, Malformed> {
        let mut free = true;
        for words in texts(wanted)? {
            let places = self.places(words)?;
            free &= !self.layer(layer).iter().any(|found| overlaps(found, &places));
        }
        Ok(free)
    }
}

fn overlaps(found: &Value, places: &[Place]) -> bool {
    Place::of(found).is_some_and(|found| places.iter().any(|&place| place.overlaps(found)))
}

/// Whether a value is the one wanted or one of those wanted; numbers need only be the same to the sixth digit.
fn is_value(found: &Value, wanted: &Value) -> bool {
    alternatives(wanted).iter().any(|wanted| match (found.as_f64(), wanted.as_f64()) {
        (Some(found), Some(wanted)) => (found - wanted).abs() <= 1e-6 * wanted.abs().max(1.0),
        _ => found == wanted,
    })
}
