//! The checker itself: an output made by hand passes, and each way to damage it is noticed.

use serde_json::{Value, json};

use super::case::Case;
use super::check::words::{contains, content, noun, words};

const TEXT: &str = "Omar Sayed said that the “talks” had failed, Reuters reported. He left on Friday.";

/// The first place of words in the text.
fn span(words: &str) -> Value {
    let start = TEXT.find(words).expect("it stands in the text");
    json!({"start": start, "end": start + words.len()})
}

/// The fields of a place and others.
fn at(words: &str, more: Value) -> Value {
    let mut all = span(words);
    let fields = all.as_object_mut().expect("a table");
    fields.extend(more.as_object().expect("a table").clone());
    all
}

/// The annotation that is right for the text.
fn right() -> Value {
    json!({
        "meta": {"agencies": [at("Reuters", json!({"text": "Reuters", "name": "Reuters"}))], "byline": null},
        "zones": [{"start": 0, "end": TEXT.len(), "kind": "body"}],
        "sentences": [span("Omar Sayed said that the “talks” had failed, Reuters reported."), span("He left on Friday.")],
        "mentions": [
            at("Omar Sayed", json!({"form": "name", "entity": 0})),
            at("Reuters", json!({"form": "name", "entity": 1})),
            at("He", json!({"form": "pronoun", "entity": 0})),
        ],
        "entities": [
            {"type": "person", "name": "Omar Sayed", "titles": [], "gender": "male", "mentions": [0, 2]},
            {"type": "organization", "name": "Reuters", "titles": [], "gender": null, "mentions": [1]},
        ],
        "times": [at("Friday", json!({"type": "DATE", "value": "2024-03-01", "mod": null}))],
        "quantities": [],
        "statements": [{
            "kind": "mixed", "act": "speech", "source": [span("Omar Sayed")], "cue": [span("said")],
            "content": [span("that the “talks” had failed")], "quoted": [span("talks")], "speaker": 0, "addressee": [],
            "occasion": {"time": null, "place": null, "event": null},
            "via": [at("Reuters", json!({"entity": 1}))], "within": null, "negated": false, "conditions": [],
        }],
        "warnings": [],
    })
}

fn case() -> Case {
    let case = json!({
        "id": "k-1", "kind": "k", "role": "fault", "source": "made by hand", "text": TEXT,
        "want": [
            {"statement": {
                "speaker": "Omar Sayed", "source": "Omar Sayed", "cue": "said", "content": "the talks had failed",
                "kind": "mixed", "via": ["Reuters"], "negated": false, "conditions": [], "addressee": null,
                "within": null, "content~": "talks", "content!": "Reuters", "occasion": {"time": null},
                "quoted": ["talks"],
            }},
            {"statements": 1},
            {"statements": 0, "where": {"speaker": "Reuters"}},
            {"same": ["He", "Omar Sayed"]},
            {"different": ["He", "Reuters"]},
            {"entity": {"name": "Omar Sayed", "type": "person", "mentions": ["He"], "not_mentions": ["Reuters"]}},
            {"time": {"text": "Friday", "value": "2024-03-01"}},
            {"no_time": "talks"},
            {"zone": {"text": "Omar", "kind": "body"}},
            {"meta": {"agencies": ["Reuters"], "byline": null}},
            {"sentence": "He left on Friday."},
            {"no_quantity": "failed"},
            {"sentences": [
                "Omar Sayed said that the “talks” had failed, Reuters reported.",
                "He left on Friday.",
            ]},
            {"any": [{"statements": 5}, {"statements": 1}]},
        ],
        "not": [
            {"statement": {"speaker": "Reuters"}},
            {"warning": "*"},
            {"time": {"text": "Friday", "value": "2024-03-08"}},
        ],
    });
    serde_json::from_value(case).expect("a case")
}

#[test]
fn what_is_right_passes() {
    assert_eq!(case().failures(&right()), Ok(Vec::new()));
}

#[test]
fn what_is_empty_fails() {
    assert!(!case().failures(&json!({})).expect("well-formed checks").is_empty());
}

#[test]
fn what_is_damaged_fails() {
    type Damage = fn(&mut Value);
    // The damage, and how many checks notice it at least.
    let damages: [(Damage, usize); 23] = [
        (|found| found["statements"][0]["speaker"] = json!(1), 3),
        (|found| found["statements"][0]["speaker"] = Value::Null, 1),
        (|found| found["statements"][0]["via"] = json!([]), 1),
        (|found| found["statements"][0]["negated"] = json!(true), 1),
        (|found| found["statements"][0]["kind"] = json!("indirect"), 1),
        (|found| found["statements"][0]["content"] = json!([span("that the “talks” had failed, Reuters")]), 1),
        (|found| found["statements"][0]["content"] = json!([span("the “talks” had")]), 1),
        (|found| found["statements"][0]["source"] = json!([span("Omar")]), 1),
        (|found| found["statements"][0]["conditions"] = json!([span("talks")]), 1),
        (|found| found["statements"][0]["addressee"] = json!([span("Reuters")]), 1),
        (|found| found["statements"][0]["occasion"] = json!({"time": span("Friday")}), 1),
        (|found| push(found, "statements", spoken_by_reuters()), 3),
        (|found| found["statements"] = json!([]), 2),
        (|found| found["mentions"][2]["entity"] = json!(1), 2),
        (
            |found| {
                found["mentions"].as_array_mut().expect("a list").pop();
                found["entities"][0]["mentions"] = json!([0]);
            },
            3,
        ),
        (|found| found["entities"][0]["type"] = json!("gpe"), 1),
        (|found| found["entities"][0]["name"] = json!("Omar"), 2),
        (|found| found["times"][0]["value"] = json!("2024-03-08"), 2),
        (|found| push(found, "times", at("talks", json!({"type": "DATE", "value": "X"}))), 1),
        (|found| found["zones"][0]["kind"] = json!("caption"), 1),
        (|found| found["meta"]["agencies"] = json!([]), 1),
        (|found| found["sentences"].as_array_mut().expect("a list").truncate(1), 2),
        (|found| push(found, "warnings", json!({"code": "z"})), 1),
    ];
    for (number, (damage, least)) in damages.into_iter().enumerate() {
        let mut found = right();
        damage(&mut found);
        let failures = case().failures(&found).expect("well-formed checks");
        assert!(failures.len() >= least, "damage {number}: {failures:?}");
    }
}

fn push(found: &mut Value, layer: &str, item: Value) {
    found[layer].as_array_mut().expect("a list").push(item);
}

fn spoken_by_reuters() -> Value {
    let mut statement = right()["statements"][0].clone();
    statement["speaker"] = json!(1);
    statement
}

#[test]
fn a_malformed_check_is_refused_whatever_is_found() {
    let refused = [
        json!({"statement": {"speakers": "Omar Sayed"}}),
        json!({"statement": {"addressee~": "Reuters"}}),
        json!({"statement": {"within": {"speakers": "Omar Sayed"}}}),
        json!({"statement": {"occasion": {"day": "Friday"}}}),
        json!({"statement": "Omar Sayed"}),
        json!({"statements": 1, "times": 1}),
        json!({"statements": "one"}),
        json!({"speaker": "Omar Sayed"}),
        json!({"same": ["Omar", "Sue"]}),
        json!({"no_time": "Monday"}),
        json!({"no_time": "Friday#2"}),
        json!({"zone": {"text": "Sue", "kind": "body"}}),
        json!({"any": [{"statements": 1}, {"sentence": "He left on Friday."}, {"nothing": 1}]}),
    ];
    for check in refused {
        for annotation in [right(), json!({})] {
            let case = Case { want: vec![check.clone()], ..case() };
            assert!(case.failures(&annotation).is_err(), "{check}");
        }
    }
}

#[test]
fn words_leave_out_marks_case_and_what_opens_them() {
    assert_eq!(words("“It’s over,” 1,000 U.S."), ["it's", "over", "1", "000", "u.s"]);
    assert_eq!(words("−3.5% of $2bn"), ["−3.5", "%", "of", "$2bn"]);
    assert_eq!(content("that it fell."), ["it", "fell"]);
    assert_eq!(noun("the Interfax"), ["interfax"]);
    assert_eq!(noun("Omar Sayed’s"), ["omar", "sayed"]);
    assert!(contains("the Interfax news agency", "news agency"));
    assert!(!contains("agency", "agenc"));
}
