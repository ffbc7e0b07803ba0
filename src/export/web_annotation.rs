//! W3C Web Annotation ([model](https://www.w3.org/TR/annotation-model/),
//! [vocabulary](https://www.w3.org/TR/annotation-vocab/)) as JSON-LD.
//!
//! An article is an `AnnotationCollection` whose one page is embedded (a page may not be empty, so a collection without
//! annotations has none). Each statement is an `Annotation` of its content: bodies tell who said it in words, tag it by
//! speaker, act and kind, and hold the statement itself as JSON of the shape that `annotate` gives. A content in several
//! parts has a target for each, in order: the model has no other way for a selection with gaps that every reader knows.
//!
//! Each correction is an annotation of its own, without a `generator`: a wrong speaker ("editing") and what is no statement
//! ("assessing") have the statement's annotation as their target, a missing statement ("describing") has its words.
//!
//! Positions count Unicode code points of the annotated text, as the model demands, whatever the annotation counts. The source
//! is the address given, where that is an IRI, else a URN of the text: the text of a page that holds more than the article
//! begins elsewhere, and there the quotation tells. Ids are UUIDs of the text and the positions in it
//! ([RFC 9562](https://www.rfc-editor.org/rfc/rfc9562), version 5).

mod id;
mod selector;

use serde::Serialize;

use crate::annotation::{Act, Correction, CorrectionKind, Span, Statement, StatementKind, Unit};

use super::article::Article;
use super::attribution::Attribution;
use super::json;
use id::Ids;
use selector::Target;

/// The context that gives the terms their meaning.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    label: String,
    total: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<Page<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Page<'a> {
    id: String,
    r#type: &'static str,
    part_of: String,
    start_index: u32,
    items: Vec<Item<'a>>,
}

/// An annotation in the sense of the model.
#[derive(Serialize)]
struct Item<'a> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    generator: Option<Software>,
    body: Vec<Body>,
    target: Targets<'a>,
}

/// What found a statement.
#[derive(Serialize)]
struct Software {
    r#type: &'static str,
    name: &'static str,
}

const SAYSO: Software = Software { r#type: "Software", name: concat!("sayso ", env!("CARGO_PKG_VERSION")) };

#[derive(Serialize)]
struct Body {
    r#type: &'static str,
    purpose: &'static str,
    value: Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Value {
    Text(String),
    Kind(StatementKind),
    Act(Act),
}

#[derive(Serialize)]
#[serde(untagged)]
enum Targets<'a> {
    Annotation(String),
    Words(Vec<Target<'a>>),
}

/// What a machine reads in a body: indices are into the lists of the article's annotation.
#[derive(Serialize)]
struct Data<'a> {
    unit: Unit,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    statement: Option<&'a Statement>,
    #[serde(skip_serializing_if = "Option::is_none")]
    correction: Option<&'a Correction>,
}

impl Body {
    fn text(purpose: &'static str, text: String) -> Body {
        let (format, language) = (Some("text/plain"), Some("en"));
        Body { r#type: "TextualBody", purpose, value: Value::Text(text), format, language }
    }

    fn tag(value: Value) -> Body {
        Body { r#type: "TextualBody", purpose: "tagging", value, format: None, language: None }
    }

    fn data(purpose: &'static str, data: &Data<'_>) -> Body {
        let value = Value::Text(json::text(data));
        Body { r#type: "TextualBody", purpose, value, format: Some("application/json"), language: None }
    }
}

/// A line of JSON-LD.
pub(super) fn write(article: &Article<'_>) -> String {
    let mut writer = Writer { article, ids: Ids::of(article) };
    let statements = &article.export.annotation.statements;
    let mut items: Vec<Item<'_>> =
        statements.iter().enumerate().map(|(index, statement)| writer.statement(index, statement)).collect();
    for correction in article.export.corrections {
        let corrected = correction.statement.and_then(|index| items.get(index as usize)).map(|item| item.id.clone());
        items.push(writer.correction(correction, corrected));
    }
    let (id, page) = (writer.ids.unique("collection"), writer.ids.unique("page"));
    let total = items.len();
    let first = (total > 0).then(|| Page {
        id: page.clone(),
        r#type: "AnnotationPage",
        part_of: id.clone(),
        start_index: 0,
        items,
    });
    let label = article.title().map_or("Statements".to_owned(), |title| format!("Statements in “{title}”"));
    let last = first.is_some().then_some(page);
    json::line(&Collection { context: CONTEXT, id, r#type: "AnnotationCollection", label, total, first, last })
}

struct Writer<'w, 'a> {
    article: &'w Article<'a>,
    ids: Ids<'a>,
}

impl<'a> Writer<'_, 'a> {
    fn statement(&mut self, index: usize, statement: &'a Statement) -> Item<'a> {
        let attribution = Attribution::of(self.article, statement);
        let (unit, name) = (self.article.export.annotation.unit, self.article.entity(statement.speaker));
        let data = Data { unit, index: Some(index), statement: Some(statement), correction: None };
        let mut body = vec![Body::text("describing", sentence(&attribution))];
        body.extend(name.map(|entity| Body::tag(Value::Text(entity.name.clone()))));
        body.extend([Value::Kind(statement.kind), Value::Act(statement.act)].map(Body::tag));
        body.push(Body::data("describing", &data));
        let parts = [&statement.content, &statement.source, &statement.cue].map(|spans| self.positions(spans));
        Item {
            id: self.ids.unique(&format!("statement {}", parts.join(" "))),
            r#type: "Annotation",
            motivation: "describing",
            generator: Some(SAYSO),
            body,
            target: self.words(&statement.content),
        }
    }

    /// An annotation of the statement whose annotation's id is given, or of the words of one that is missing.
    fn correction(&mut self, correction: &'a Correction, corrected: Option<String>) -> Item<'a> {
        let (motivation, words) = match (correction.kind, self.article.named(correction)) {
            (CorrectionKind::Speaker, Some(name)) => ("editing", format!("Said by {name}.")),
            (CorrectionKind::Speaker, None) => ("editing", "Said by somebody else.".to_owned()),
            (CorrectionKind::NotAStatement, _) => ("assessing", "Not a statement.".to_owned()),
            (CorrectionKind::MissingStatement, Some(name)) => ("describing", format!("Statement of {name}.")),
            (CorrectionKind::MissingStatement, None) => ("describing", "Statement.".to_owned()),
        };
        let note = correction.note.as_deref().filter(|note| !note.trim().is_empty());
        let words = note.map_or(words.clone(), |note| format!("{words} {note}"));
        let unit = self.article.export.annotation.unit;
        let data = Data { unit, index: None, statement: None, correction: Some(correction) };
        let place = corrected.clone().unwrap_or_else(|| self.positions(&correction.content));
        Item {
            id: self.ids.unique(&format!("correction {place} {words}")),
            r#type: "Annotation",
            motivation,
            generator: None,
            body: vec![Body::text(motivation, words), Body::data(motivation, &data)],
            target: corrected.map_or_else(|| self.words(&correction.content), Targets::Annotation),
        }
    }

    fn words(&self, spans: &[Span]) -> Targets<'a> {
        let source = self.ids.source();
        Targets::Words(spans.iter().map(|&span| Target::new(self.article, source.clone(), span)).collect())
    }

    /// Where spans are, as text that is the same whatever the annotation counts.
    fn positions(&self, spans: &[Span]) -> String {
        let one = |&span: &Span| {
            let Span { start, end } = self.article.characters(span);
            format!("{start}-{end}")
        };
        spans.iter().map(one).collect::<Vec<_>>().join(",")
    }
}

/// An attribution as one line: "Mary Smith – said, direct quotation; to: reporters".
fn sentence(attribution: &Attribution) -> String {
    let Attribution { speaker, kind, act, circumstances } = attribution;
    let mut line = format!("{} – {act}, {kind}", speaker.as_deref().unwrap_or("Speaker not named"));
    for (label, words) in circumstances {
        line.push_str(&format!("; {label}: {words}"));
    }
    line
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use rustc_hash::FxHashSet;
    use serde_json::Value;

    use super::super::testing::{NASTY, Sample};
    use super::Unit;
    use crate::export::Format;

    fn collection(sample: &Sample) -> Value {
        serde_json::from_str(&sample.write(Format::WebAnnotation)).unwrap_or_default()
    }

    fn items(sample: &Sample) -> Vec<Value> {
        collection(sample)["first"]["items"].as_array().cloned().unwrap_or_default()
    }

    /// A text with statements again and again, and with characters of every width.
    fn long() -> String {
        format!("👩‍👩‍👧 é\r\n\n{NASTY}\n").repeat(3)
    }

    #[test]
    fn quotations_and_positions_select_the_same_words_in_characters_whatever_the_unit() {
        let text = long();
        let chars: Vec<char> = text.chars().collect();
        for unit in [Unit::Utf8, Unit::Utf16, Unit::Char] {
            let mut count = 0;
            for item in items(&Sample::read(&text, false, unit)) {
                for target in item["target"].as_array().unwrap() {
                    let [quote, position] = &target["selector"].as_array().unwrap()[..] else { panic!("{target}") };
                    let at = |name: &str| position[name].as_u64().unwrap() as usize;
                    let words = |start: usize, end: usize| chars[start..end].iter().collect::<String>();
                    let (start, end) = (at("start"), at("end"));
                    assert_eq!(quote["exact"], words(start, end));
                    assert_eq!(quote["prefix"], words(start.saturating_sub(32), start));
                    assert_eq!(quote["suffix"], words(end, (end + 32).min(chars.len())));
                    count += 1;
                }
            }
            assert!(count >= 9, "{count} targets in {unit:?}");
        }
    }

    #[test]
    fn ids_are_unique_and_the_same_each_time_and_in_each_unit() {
        let ids = |unit| {
            let mut sample = Sample::read(&long(), false, unit);
            if unit == Unit::Utf16 {
                sample.correct();
                sample.corrections.push(sample.corrections[0].clone());
            }
            items(&sample).iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
        };
        let all = ids(Unit::Utf16);
        assert_eq!(all.iter().collect::<FxHashSet<_>>().len(), all.len());
        assert!(all.iter().all(|id| id.starts_with("urn:uuid:")));
        assert_eq!(all, ids(Unit::Utf16));
        let found = ids(Unit::Char);
        assert_eq!(all[..found.len()], found);
    }

    #[test]
    fn corrections_annotate_the_annotation_that_they_correct() {
        let mut sample = Sample::new(NASTY);
        let found = items(&sample);
        sample.correct();
        let all = items(&sample);
        assert_eq!(all[..found.len()], found, "what was found is as it was");
        let [speaker, none, missing] = &all[found.len()..] else { panic!("three corrections: {all:?}") };
        assert_eq!((&speaker["motivation"], &speaker["target"]), (&"editing".into(), &found[0]["id"]));
        assert_eq!(speaker["body"][0]["value"], "Said by Somebody Else.");
        assert_eq!((&none["motivation"], &none["target"]), (&"assessing".into(), &found[1]["id"]));
        assert_eq!(missing["target"][0]["selector"][0]["exact"], "*bold*");
        assert!(speaker.get("generator").is_none() && found[0]["generator"]["type"] == "Software");
        let data: Value = serde_json::from_str(speaker["body"][1]["value"].as_str().unwrap()).unwrap();
        assert_eq!(data["correction"], serde_json::to_value(&sample.corrections[0]).unwrap());
    }

    #[test]
    fn bodies_tell_people_and_programs_who_said_it() {
        let sample = Sample::new(NASTY);
        let body = &items(&sample)[0]["body"];
        let line = body[0]["value"].as_str().unwrap();
        assert!(line.starts_with("Mary Smith – said, direct quotation; "), "{line}");
        let tags: Vec<_> = (1..4).map(|index| body[index]["value"].as_str().unwrap()).collect();
        assert_eq!(tags, ["Mary Smith", "direct", "speech"]);
        let data: Value = serde_json::from_str(body[4]["value"].as_str().unwrap()).unwrap();
        assert_eq!(data["statement"], serde_json::to_value(&sample.annotation.statements[0]).unwrap());
    }

    #[test]
    fn the_source_is_the_address_where_that_is_one() {
        let mut sample = Sample::new(NASTY);
        let source = |sample: &Sample| items(sample)[0]["target"][0]["source"].as_str().unwrap().to_owned();
        let urn = source(&sample);
        assert!(urn.starts_with("urn:uuid:"));
        for (address, expected) in [("https://example.org/a", "https://example.org/a"), ("example, p. 3", &urn)] {
            sample.origin.address = Some(address.to_owned());
            assert_eq!(source(&sample), expected);
        }
    }

    #[test]
    fn a_collection_without_annotations_has_no_page() {
        let empty = collection(&Sample::new("Nothing."));
        assert_eq!((&empty["total"], empty.get("first"), empty.get("last")), (&0.into(), None, None));
    }
}
