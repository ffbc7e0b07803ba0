//! The annotation as JSON, of the shape that `annotate` gives, with what a reader adds beside it.

mod number;
mod object;

use serde::Serialize;
use serde_json::Serializer;

use super::article::{ArticleView, given};
use number::ShortNumbers;

pub(super) use object::Object;

/// A line of JSON: the annotation and what is added to it, which are fields that it does not have otherwise, and only where
/// there is something in them.
pub(super) fn write(article: &ArticleView<'_>) -> String {
    let (corrections, origin) = (article.export.corrections, article.export.origin);
    let mut object = Object::of(article.export.annotation);
    if !corrections.is_empty() {
        object.json("corrections", &text(corrections));
    }
    for (name, words) in [("address", &origin.address), ("outlet", &origin.outlet), ("title", &origin.title)] {
        if let Some(words) = given(words) {
            object.text(name, words);
        }
    }
    object.end() + "\n"
}

/// Data as JSON.
pub(super) fn text(data: &(impl Serialize + ?Sized)) -> String {
    let mut serializer = Serializer::with_formatter(Vec::new(), ShortNumbers);
    // Only maps whose keys are no text could fail, and there are none.
    let _ = data.serialize(&mut serializer);
    String::from_utf8(serializer.into_inner()).unwrap_or_default()
}

/// A number or one of several names as JSON writes it, without the marks around a name.
pub(super) fn name(data: &impl Serialize) -> String {
    text(data).trim_matches('"').to_owned()
}

/// A list of what is JSON already.
pub(super) fn list(items: &[String]) -> String {
    format!("[{}]", items.join(","))
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
