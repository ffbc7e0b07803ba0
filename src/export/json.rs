//! The annotation as JSON, of the shape that `annotate` gives, with what a reader adds beside it.

use serde::Serialize;

use crate::annotation::{Annotation, Correction};

use super::article::{Article, given};

/// The annotation and what is added to it: fields that it does not have otherwise, and only where there is something in them.
#[derive(Serialize)]
struct Annotated<'a> {
    #[serde(flatten)]
    annotation: &'a Annotation,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    corrections: &'a [Correction],
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outlet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
}

/// A line of JSON.
pub(super) fn write(article: &Article<'_>) -> String {
    let export = &article.export;
    let origin = export.origin;
    line(&Annotated {
        annotation: export.annotation,
        corrections: export.corrections,
        address: given(&origin.address),
        outlet: given(&origin.outlet),
        title: given(&origin.title),
    })
}

/// Data as JSON, a line.
pub(super) fn line(data: &impl Serialize) -> String {
    text(data) + "\n"
}

/// Data as JSON.
pub(super) fn text(data: &impl Serialize) -> String {
    // Only maps whose keys are no text could fail, and there are none.
    serde_json::to_string(data).unwrap_or_default()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use serde_json::Value;

    use super::super::testing::{NASTY, Sample};
    use crate::export::Format;

    #[test]
    fn what_was_found_is_as_it_was_and_corrections_stand_beside_it() {
        let mut sample = Sample::new(NASTY);
        let plain: Value = serde_json::from_str(&sample.write(Format::Json)).unwrap();
        assert_eq!(plain, serde_json::to_value(&sample.annotation).unwrap());
        sample.correct();
        let (address, title) = ("https://example.org/a".to_owned(), "A title".to_owned());
        (sample.origin.address, sample.origin.title) = (Some(address), Some(title));
        let mut corrected: Value = serde_json::from_str(&sample.write(Format::Json)).unwrap();
        let fields = corrected.as_object_mut().unwrap();
        assert_eq!(fields.remove("corrections"), Some(serde_json::to_value(&sample.corrections).unwrap()));
        assert_eq!(fields.remove("address"), Some("https://example.org/a".into()));
        assert_eq!(fields.remove("title"), Some("A title".into()));
        assert_eq!(corrected, plain);
    }
}
