//! The promises of the boundary to JavaScript, wherever it runs.

mod kernels;
mod offsets;
mod profile;
mod signal;

use js_sys::{JSON, Object, Reflect};
use serde_json::{Value, json};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// Annotates as JavaScript does.
fn annotate(text: &str, options: JsValue) -> Result<JsValue, JsValue> {
    sayso::wasm::annotate(text.into(), options)
}

/// A JavaScript value as plain data.
fn plain(value: &JsValue) -> Value {
    let written = JSON::stringify(value).expect("plain data can be written");
    serde_json::from_str(&String::from(written)).expect("what JavaScript writes is JSON")
}

/// A JavaScript value from JSON.
fn javascript(value: &Value) -> JsValue {
    JSON::parse(&value.to_string()).expect("JSON can be read")
}

/// The code and message of the `Error` that a call throws.
fn thrown(text: &str, options: &Value) -> (String, String) {
    let error: js_sys::Error = annotate(text, javascript(options)).expect_err("it throws").unchecked_into();
    assert!(error.is_instance_of::<js_sys::Error>());
    let code = Reflect::get(&error, &"code".into()).expect("an error is an object");
    (code.as_string().expect("the code is text"), error.message().into())
}

#[wasm_bindgen_test]
fn an_annotation_has_the_shape_of_the_contract() {
    let annotation = plain(&annotate("Nobody said a word.", JsValue::UNDEFINED).expect("it annotates"));
    let lists =
        ["zones", "sentences", "mentions", "entities", "times", "quantities", "statements", "events", "warnings"];
    for list in lists {
        assert!(annotation[list].is_array(), "{list} is a list");
    }
    assert_eq!(annotation["schema"], 1);
    assert_eq!(annotation["unit"], "utf16");
    assert_eq!(annotation["id"], Value::Null);
    for field in ["title", "outlet", "byline", "dateline", "published", "license"] {
        assert_eq!(annotation["meta"].get(field), Some(&Value::Null), "{field} is there, and null");
    }
    assert_eq!(annotation["meta"]["agencies"], json!([]));
    assert!(annotation.get("tokens").is_none(), "tokens come only on request");
}

#[wasm_bindgen_test]
fn what_javascript_gets_is_made_of_plain_objects_and_lists() {
    let annotation = annotate("Nobody said a word.", JsValue::NULL).expect("it annotates");
    let object: Object = annotation.dyn_into().expect("an object");
    assert!(object.is_instance_of::<Object>() && !object.is_instance_of::<js_sys::Map>());
    let sentences = Reflect::get(&object, &"sentences".into()).expect("it has sentences");
    assert!(js_sys::Array::is_array(&sentences));
    let id = Reflect::get(&object, &"id".into()).expect("it has an id");
    assert!(id.is_null(), "what is absent is null, not undefined");
}

#[wasm_bindgen_test]
fn options_are_heeded() {
    let options = json!({ "id": "a", "date": "2020-02-17", "unit": "utf8", "tokens": true });
    let annotation = plain(&annotate("“No,” he said.", javascript(&options)).expect("it annotates"));
    assert_eq!(annotation["id"], "a");
    assert_eq!(annotation["unit"], "utf8");
    assert_eq!(annotation["meta"]["published"]["value"], "2020-02-17");
    assert_eq!(annotation["meta"]["published"]["from"], "given");
    let tokens = annotation["tokens"].as_array().expect("tokens were asked for");
    assert_eq!(tokens.last().map(|token| &token["end"]), Some(&json!("“No,” he said.".len())));
}

#[wasm_bindgen_test]
fn options_may_be_left_out_one_by_one() {
    for options in [
        json!({}),
        json!({ "id": null, "date": null, "unit": null, "tokens": null, "signal": null }),
        json!({ "date": "" }),
    ] {
        let annotation = plain(&annotate("No.", javascript(&options)).expect("it annotates"));
        assert_eq!(annotation["unit"], "utf16", "{options}");
    }
}

#[wasm_bindgen_test]
fn a_wrong_option_throws_and_is_named() {
    let wrong = [
        (json!({ "dates": "2020-02-17" }), "dates"),
        (json!({ "unit": "bytes" }), "bytes"),
        (json!({ "tokens": "yes" }), "yes"),
        (json!({ "id": 7 }), "7"),
        (json!({ "signal": { "aborted": true } }), "AbortSignal"),
        (json!("2020-02-17"), "object"),
    ];
    for (options, named) in wrong {
        let (code, message) = thrown("No.", &options);
        assert_eq!(code, "invalid-option", "{options}");

        assert!(message.contains(named), "{options}: {message}");
    }
}

#[wasm_bindgen_test]
fn a_text_that_is_no_string_throws() {
    for text in [JsValue::UNDEFINED, JsValue::NULL, 7.into(), Object::new().into()] {
        let error: js_sys::Error = sayso::wasm::annotate(text, JsValue::NULL).expect_err("it throws").unchecked_into();
        assert!(String::from(error.message()).contains("string"));
    }
}

#[wasm_bindgen_test]
fn a_date_that_is_no_date_throws_and_says_how_to_write_one() {
    for date in ["17 Feb 2020", "2021-02-29", "2020-2-17", "today"] {
        let (code, message) = thrown("No.", &json!({ "date": date }));
        assert_eq!(code, "invalid-date", "{date}");
        assert!(message.contains(date) && message.contains("YYYY-MM-DD"), "{message}");
    }
}

#[wasm_bindgen_test]
fn a_text_that_is_too_long_throws_and_the_next_is_annotated() {
    let (code, message) = thrown(&"a".repeat(sayso::MAX_BYTES + 1), &json!({}));
    assert_eq!(code, "text-too-long");
    assert!(message.contains(&sayso::MAX_BYTES.to_string()), "{message}");
    assert!(annotate("No.", JsValue::UNDEFINED).is_ok());
}

#[wasm_bindgen_test]
fn another_date_gives_what_annotating_anew_would() {
    let text = "On Tuesday he spoke of 04/05/2019.";
    let mut article =
        sayso::wasm::Article::new(text.into(), JsValue::UNDEFINED, JsValue::UNDEFINED).expect("it annotates");
    let undated = plain(&article.annotation().expect("it is data"));
    assert_eq!(undated["times"][0]["value"], Value::Null);
    for date in [None, Some("2019-05-04"), Some("2019-04-05"), Some("")] {
        let anew = plain(&annotate(text, javascript(&json!({ "date": date }))).expect("it annotates"));
        let dated = plain(&article.dated(date.map(str::to_owned)).expect("it is a date"));
        assert_eq!(dated["times"], anew["times"], "{date:?}");
        assert_eq!(dated["warnings"], anew["warnings"], "{date:?}");
        assert_eq!(dated["published"], anew["meta"]["published"], "{date:?}");
        assert_eq!(plain(&article.annotation().expect("it is plain data")), anew, "{date:?}");
    }
    assert!(article.dated(Some("2021-02-29".to_owned())).is_err());
}

#[wasm_bindgen_test]
fn the_parts_of_an_annotation_are_all_of_it() {
    let text =
        "MAPLETON – “We will open on 4 May 2024,” Anna Lind said. She told Paul Berg that 3 of 10 ships had left.";
    let options = javascript(&json!({ "tokens": true }));
    let article = sayso::wasm::Article::new(text.into(), options, JsValue::NULL).expect("it annotates");
    let mut whole = plain(&article.annotation().expect("it is data"));
    let mut joined = plain(&article.outline().expect("it is data"));
    for entity in whole["entities"].as_array_mut().expect("entities are a list") {
        assert!(!entity["mentions"].as_array_mut().map(std::mem::take).expect("mentions are a list").is_empty());
    }
    let lists: Vec<String> =
        joined.as_object().expect("an object").iter().filter(|(_, v)| v.is_array()).map(|(k, _)| k.clone()).collect();
    assert_eq!(lists.len(), 10);
    for list in lists {
        for start in 0.. {
            let part = plain(&article.part(&list, 2 * start, 2 * start + 2).expect("it is data"));
            let items = part.as_array().expect("a part is a list").clone();
            let ends = items.len() < 2;
            joined[&list].as_array_mut().expect("a list").extend(items);
            if ends {
                break;
            }
        }
    }
    assert_eq!(joined, whole);
    let error: js_sys::Error = article.part("unit", 0, 1).expect_err("that is no list").unchecked_into();
    assert!(String::from(error.message()).contains("\"unit\"; the lists are zones, sentences"));
}

#[wasm_bindgen_test]
fn progress_grows_from_nothing_to_all_and_what_it_throws_is_not_heeded() {
    let shares = js_sys::Array::new();
    let body = "this.push(share); throw new Error('no')";
    let told = js_sys::Function::new_with_args("share", body).bind0(&shares);
    let text = "“No,” he said. ".repeat(50);
    sayso::wasm::Article::new(text.into(), JsValue::NULL, told.into()).expect("it annotates");
    let shares: Vec<f64> = shares.iter().filter_map(|share| share.as_f64()).collect();
    assert!(shares.len() > 10 && shares.is_sorted(), "{shares:?}");
    assert_eq!((shares.first(), shares.last()), (Some(&0.0), Some(&1.0)));
}

/// Every format that an article may be taken away in.
const FORMATS: [&str; 6] = ["json", "web-annotation", "csv-statements", "csv-events", "markdown", "conllu"];

fn article(text: &str) -> sayso::wasm::Article {
    sayso::wasm::Article::new(text.into(), JsValue::UNDEFINED, JsValue::UNDEFINED).expect("it annotates")
}

#[wasm_bindgen_test]
fn every_format_is_written_with_the_date_given_last() {
    let mut article = article("“We will see,” Ann Lee said on Tuesday.");
    article.dated(Some("2019-09-26".to_owned())).expect("it is a date");
    let files = FORMATS.map(|format| article.export(format.into(), JsValue::UNDEFINED).expect("it is a format"));
    let parts = [
        "\"value\":\"2019-09-24\"",
        "TextQuoteSelector",
        ",2019-09-24,",
        "plover",
        "(2019-09-24)",
        "\tsee\tsee\tVERB\t",
    ];
    for (file, part) in files.iter().zip(parts) {
        assert!(file.contains(part), "{part} in {file}");
    }
    let annotation = plain(&article.annotation().expect("it is plain data"));
    assert!(annotation.get("tokens").is_none(), "tokens that were read for an export are not kept");
}

#[wasm_bindgen_test]
fn corrections_and_origin_stand_in_an_export() {
    let mut article = article("“We will see,” Ann Lee said.");
    let correction = json!({
        "kind": "speaker", "statement": 0, "content": [{ "start": 0, "end": 14 }], "source": [],
        "speaker": "Eve Doe", "entity": null, "note": null,
    });
    let options = json!({ "corrections": [correction], "address": "https://example.org/a", "title": null });
    let file = article.export("json".into(), javascript(&options)).expect("the options are right");
    let exported: Value = serde_json::from_str(&file).expect("it is JSON");
    assert_eq!(exported["corrections"], json!([correction]));
    assert_eq!((&exported["address"], exported.get("title")), (&json!("https://example.org/a"), None));
}

#[wasm_bindgen_test]
fn a_wrong_format_option_or_correction_throws_and_is_named() {
    let mut article = article("“We will see,” Ann Lee said.");
    let wrong = [
        (json!("docx"), json!({}), "web-annotation"),
        (json!(7), json!({}), "the format must be a string"),
        (json!("json"), json!({ "adress": "x" }), "adress"),
        (json!("json"), json!({ "corrections": [{ "kind": "other" }] }), "other"),
        (
            json!("json"),
            json!({ "corrections": [{ "kind": "speaker", "statement": 9, "content": [], "source": [] }] }),
            "names statement 9 of 1",
        ),
    ];
    for (format, options, named) in wrong {
        let thrown = article.export(javascript(&format), javascript(&options)).expect_err("it throws");
        let code = Reflect::get(&thrown, &"code".into()).expect("an error is an object");
        let message = String::from(thrown.unchecked_into::<js_sys::Error>().message());
        assert_eq!(code, "invalid-option", "{message}");
        assert!(message.contains(named), "{named}: {message}");
    }
}
