//! The contract that holds of every annotation, whatever the text, checked on its JSON form.

use serde_json::Value;

/// Lists of spans in text order of which none overlaps the next.
const ORDERED: [&str; 11] = [
    "zones",
    "sentences",
    "tokens",
    "times",
    "quantities",
    "source",
    "cue",
    "content",
    "quoted",
    "addressee",
    "trigger",
];

/// Fields that are indices, and the list that they point into.
const INDICES: [(&str, &str); 8] = [
    ("sentence", "sentences"),
    ("entity", "entities"),
    ("speaker", "entities"),
    ("target", "entities"),
    ("statement", "statements"),
    ("within", "statements"),
    ("time", "times"),
    ("mentions", "mentions"),
];

/// Checks an annotation, with tokens and in bytes, against its text.
///
/// # Panics
///
/// If something does not hold, and says what.
pub fn check(text: &str, annotation: &Value) {
    Contract { text, annotation }.value("annotation", annotation);
    zones_hold_all(text, &list(annotation, "zones"));
    let (sentences, mentions) = (list(annotation, "sentences"), list(annotation, "mentions"));
    for token in list(annotation, "tokens") {
        let sentence = &sentences[number(&token["sentence"])];
        assert!(contains(span(sentence), span(&token)), "{token} leaves its sentence {sentence}");
    }
    for pair in mentions.windows(2) {
        let ((start, end), (next, last)) = (span(&pair[0]), span(&pair[1]));
        assert!(start < next || start == next && end >= last, "mentions out of order: {pair:?}");
    }
    for (index, entity) in list(annotation, "entities").iter().enumerate() {
        for mention in list(entity, "mentions") {
            assert_eq!(number(&mentions[number(&mention)]["entity"]), index, "{entity} has another's mention");
        }
    }
    for statement in list(annotation, "statements") {
        let content = list(&statement, "content");
        let is_inside = |quoted: &Value| content.iter().any(|whole| contains(span(whole), span(quoted)));
        assert!(list(&statement, "quoted").iter().all(is_inside), "verbatim words outside the content: {statement}");
    }
}

/// An annotation and its text, walked through.
struct Contract<'a> {
    text: &'a str,
    annotation: &'a Value,
}

impl Contract<'_> {
    fn value(&self, name: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                self.span(value);
                fields.iter().for_each(|(name, value)| self.value(name, value));
            }
            Value::Array(values) => {
                if ORDERED.contains(&name) {
                    let in_order = |pair: &[Value]| span(&pair[0]).1 <= span(&pair[1]).0;
                    assert!(values.windows(2).all(in_order), "{name} out of order: {values:?}");
                }
                values.iter().for_each(|value| self.value(name, value));
            }
            Value::Number(_) => self.index(name, value),
            _ => {}
        }
    }

    /// A span lies in the text, on boundaries of characters, and neither begins nor ends with white space.
    fn span(&self, value: &Value) {
        let (Some(start), Some(end)) = (value["start"].as_u64(), value["end"].as_u64()) else { return };
        let words = self.text.get(start as usize..end as usize).unwrap_or_default();
        assert!(!words.is_empty(), "no words at {value}");
        assert_eq!(words, words.trim(), "white space at the ends of {value}");
        if let Some(given) = value["text"].as_str() {
            assert_eq!(given, words, "other words than those of {value}");
        }
    }

    fn index(&self, name: &str, value: &Value) {
        let Some((_, target)) = INDICES.iter().find(|(field, _)| *field == name) else { return };
        let length = list(self.annotation, target).len();
        assert!(number(value) < length, "{name} {value} of {length} {target}");
    }
}

/// All that shows lies in a zone.
fn zones_hold_all(text: &str, zones: &[Value]) {
    let mut at = 0;
    for zone in zones {
        let (start, end) = span(zone);
        assert!(!text[at..start].contains(shows), "text between zones before {zone}");
        at = end;
    }
    assert!(!text[at..].contains(shows), "text after the last zone");
}

/// Whether a character is neither white space nor a control nor a mark of width zero.
fn shows(c: char) -> bool {
    !c.is_whitespace()
        && !c.is_control()
        && !matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn list(value: &Value, name: &str) -> Vec<Value> {
    value[name].as_array().cloned().unwrap_or_default()
}

fn number(value: &Value) -> usize {
    value.as_u64().map_or(usize::MAX, |number| number as usize)
}

fn span(value: &Value) -> (usize, usize) {
    (number(&value["start"]), number(&value["end"]))
}

fn contains(outer: (usize, usize), inner: (usize, usize)) -> bool {
    outer.0 <= inner.0 && inner.1 <= outer.1
}
