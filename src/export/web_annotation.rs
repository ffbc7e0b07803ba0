//! W3C Web Annotation ([model](https://www.w3.org/TR/annotation-model/),
//! [vocabulary](https://www.w3.org/TR/annotation-vocab/)) as JSON-LD.
//!
//! An article is an `AnnotationCollection` whose one page is embedded (a page may not be empty, so a collection without
//! annotations has none). Each statement is an `Annotation` of its content: bodies tell who said it in words, tag it by
//! speaker, act and kind, and hold the statement itself as JSON of the shape that `annotate` gives. A content in several
//! parts has a target for each, in order: the model has no other way for a selection with gaps that every reader knows.
//!
//! Each event is an `Annotation` of the words that tell of it, tagged by type, CAMEO code and reality.
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

use crate::annotation::{Correction, CorrectionKind, Event, Span, Statement};

use super::article::ArticleView;
use super::attribution::Attribution;
use super::deed::Deed;
use super::json::{self, Object};
use id::Ids;

/// The context that gives the terms their meaning.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The name of what found a statement.
const SAYSO: &str = concat!("sayso ", env!("CARGO_PKG_VERSION"));

/// A line of JSON-LD.
pub(super) fn write(article: &ArticleView<'_>) -> String {
    let mut writer = Writer { article, ids: Ids::of(article) };
    let statements = &article.export.annotation.statements;
    let (ids, mut items): (Vec<String>, Vec<String>) =
        statements.iter().enumerate().map(|(index, statement)| writer.statement(index, statement)).unzip();
    items.extend(article.export.annotation.events.iter().enumerate().map(|(index, event)| writer.event(index, event)));
    for correction in article.export.corrections {
        let corrected = correction.statement.and_then(|index| ids.get(index as usize));
        items.push(writer.correction(correction, corrected));
    }
    let (id, page) = (writer.ids.unique("collection"), writer.ids.unique("page"));
    let label = article.title().map_or("Statements".to_owned(), |title| format!("Statements in “{title}”"));
    let mut collection = Object::new();
    collection.text("@context", CONTEXT).text("id", &id).text("type", "AnnotationCollection").text("label", &label);
    collection.json("total", &items.len().to_string());
    if !items.is_empty() {
        let mut first = Object::new();
        first.text("id", &page).text("type", "AnnotationPage").text("partOf", &id).json("startIndex", "0");
        first.json("items", &json::list(&items));
        collection.json("first", &first.end()).text("last", &page);
    }
    collection.end() + "\n"
}

struct Writer<'w, 'a> {
    article: &'w ArticleView<'a>,
    ids: Ids<'a>,
}

impl Writer<'_, '_> {
    /// The annotation of a statement, and its id before it.
    fn statement(&mut self, index: usize, statement: &Statement) -> (String, String) {
        let attribution = Attribution::of(self.article, statement);
        let mut data = self.data();
        data.json("index", &index.to_string()).json("statement", &json::text(statement));
        let name = self.article.entity(statement.speaker).map(|entity| json::text(&entity.name));
        let mut bodies = vec![in_words("describing", &sentence(&attribution))];
        let tags = [name, Some(json::text(&statement.kind)), Some(json::text(&statement.act))];
        bodies.extend(tags.iter().flatten().map(|value| body("tagging", value).end()));
        bodies.push(as_data("describing", data));
        let parts = [&statement.content, &statement.source, &statement.cue].map(|spans| self.positions(spans));
        let id = self.ids.unique(&format!("statement {}", parts.join(" ")));
        let mut item = item(&id, "describing");
        item.json("generator", &software());
        item.json("body", &json::list(&bodies)).json("target", &self.words(&statement.content));
        (id, item.end())
    }

    /// The annotation of an event.
    fn event(&mut self, index: usize, event: &Event) -> String {
        let mut data = self.data();
        data.json("index", &index.to_string()).json("event", &json::text(event));
        let mut bodies = vec![in_words("describing", &Deed::of(self.article, event).line())];
        let tags = [json::text(&event.plover), json::text(&event.cameo), json::text(&event.reality)];
        bodies.extend(tags.iter().map(|value| body("tagging", value).end()));
        bodies.push(as_data("describing", data));
        let id = self.ids.unique(&format!("event {} {}", event.cameo, self.positions(&event.trigger)));
        let mut item = item(&id, "describing");
        item.json("generator", &software());
        item.json("body", &json::list(&bodies)).json("target", &self.words(&event.trigger));
        item.end()
    }

    /// An annotation of the statement whose annotation's id is given, or of the words of one that is missing.
    fn correction(&mut self, correction: &Correction, corrected: Option<&String>) -> String {
        let (motivation, words) = match (correction.kind, self.article.named(correction)) {
            (CorrectionKind::Speaker, Some(name)) => ("editing", format!("Said by {name}.")),
            (CorrectionKind::Speaker, None) => ("editing", "Said by somebody else.".to_owned()),
            (CorrectionKind::NotAStatement, _) => ("assessing", "Not a statement.".to_owned()),
            (CorrectionKind::MissingStatement, Some(name)) => ("describing", format!("Statement of {name}.")),
            (CorrectionKind::MissingStatement, None) => ("describing", "Statement.".to_owned()),
        };
        let note = correction.note.as_deref().filter(|note| !note.trim().is_empty());
        let words = note.map_or(words.clone(), |note| format!("{words} {note}"));
        let mut data = self.data();
        data.json("correction", &json::text(correction));
        let place = corrected.cloned().unwrap_or_else(|| self.positions(&correction.content));
        let mut item = item(&self.ids.unique(&format!("correction {place} {words}")), motivation);
        item.json("body", &json::list(&[in_words(motivation, &words), as_data(motivation, data)]));
        item.json("target", &corrected.map_or_else(|| self.words(&correction.content), json::text));
        item.end()
    }

    /// The data in a body for machines: indices are into the lists of the article's annotation.
    fn data(&self) -> Object {
        let mut data = Object::new();
        data.json("unit", &json::text(&self.article.export.annotation.unit));
        data
    }

    /// Words of the text as targets.
    fn words(&self, spans: &[Span]) -> String {
        let source = self.ids.source();
        let targets: Vec<_> = spans.iter().map(|&span| selector::target(self.article, &source, span)).collect();
        json::list(&targets)
    }

    /// The positions of spans, as text that is the same whatever the annotation counts.
    fn positions(&self, spans: &[Span]) -> String {
        let one = |&span: &Span| {
            let Span { start, end } = self.article.characters(span);
            format!("{start}-{end}")
        };
        spans.iter().map(one).collect::<Vec<_>>().join(",")
    }
}

/// An annotation in the sense of the model, so far as all are alike.
fn item(id: &str, motivation: &str) -> Object {
    let mut item = Object::new();
    item.text("id", id).text("type", "Annotation").text("motivation", motivation);
    item
}

/// The software that found a statement.
fn software() -> String {
    let mut software = Object::typed("Software");
    software.text("name", SAYSO);
    software.end()
}

/// A body with a value that is JSON already.
fn body(purpose: &str, value: &str) -> Object {
    let mut body = Object::typed("TextualBody");
    body.text("purpose", purpose).json("value", value);
    body
}

/// A body for people.
fn in_words(purpose: &str, words: &str) -> String {
    let mut body = body(purpose, &json::text(words));
    body.text("format", "text/plain").text("language", "en");
    body.end()
}

/// A body for programs.
fn as_data(purpose: &str, data: Object) -> String {
    let mut body = body(purpose, &json::text(&data.end()));
    body.text("format", "application/json");
    body.end()
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
    use crate::annotation::Unit;
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
