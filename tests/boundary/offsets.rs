//! `text.slice(start, end)` in JavaScript gives the very words that the core meant.

use js_sys::JsString;
use sayso::Options;
use sayso::annotation::Unit;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{javascript, plain};

/// An article with something of every sort in it, between what a case wants around and inside it.
fn article(odd: &str) -> String {
    format!(
        "{odd}TEHRAN – The minister said on 4 May 2021 that {odd} talks would “{odd}go on”, and 3 members of the \
         Joint Comprehensive Plan of Action (JCPOA) met.{odd} “We{odd} will see,” Hassan Rouhani told reporters.{odd}"
    )
}

/// A JavaScript string of these UTF-16 code units, well-formed or not.
fn of_units(units: &[u16]) -> JsString {
    JsString::from_char_code(units)
}

fn annotate(text: &JsString) -> Value {
    let options = javascript(&json!({ "tokens": true }));
    plain(&sayso::wasm::annotate(text.into(), options).expect("it annotates"))
}

/// Compares every span that JavaScript gets with the words that the core found for it.
fn check(text: &JsString) {
    // JavaScript puts U+FFFD for each half of a pair that stands alone; both are one code unit long.
    let core_text = String::from(text);
    let options = Options { unit: Unit::Utf8, tokens: true, ..Options::default() };
    let core = sayso::annotate(&core_text, &options).expect("it annotates");
    let core = serde_json::to_value(core).expect("an annotation is plain data");
    let mut spans = Vec::new();
    pair(&annotate(text), &core, &mut spans);
    assert!(spans.len() > 10, "there is something to compare");
    for ([start, end], [first, last]) in spans {
        let slice = text.slice(start as u32, end as u32);
        assert_eq!(String::from(slice), core_text[first as usize..last as usize]);
    }
}

/// Pairs the spans of two annotations of the same text, in UTF-16 and in bytes, that are otherwise the same.
fn pair(utf16: &Value, utf8: &Value, spans: &mut Vec<([u64; 2], [u64; 2])>) {
    let span = |value: &Value| Some([value.get("start")?.as_u64()?, value.get("end")?.as_u64()?]);
    match (utf16, utf8) {
        (Value::Object(ours), Value::Object(theirs)) => {
            spans.extend(span(utf16).zip(span(utf8)));
            assert!(ours.keys().eq(theirs.keys()));
            for (key, ours) in ours.iter().filter(|(key, _)| !["start", "end", "unit"].contains(&key.as_str())) {
                pair(ours, &theirs[key], spans);
            }
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            assert_eq!(ours.len(), theirs.len());
            ours.iter().zip(theirs).for_each(|(ours, theirs)| pair(ours, theirs, spans));
        }
        // JavaScript knows no other number than a double.
        (Value::Number(ours), Value::Number(theirs)) => assert_eq!(ours.as_f64(), theirs.as_f64()),
        _ => assert_eq!(utf16, utf8),
    }
}

fn check_around(odd: &str) {
    check(&JsString::from(article(odd)));
}

#[wasm_bindgen_test]
fn in_plain_text() {
    check_around("");
}

#[wasm_bindgen_test]
fn with_line_ends_of_every_kind() {
    check_around("\r\n");
    check_around("\n\r\n\r");
    check_around("\u{2028}");
}

#[wasm_bindgen_test]
fn with_nul_and_byte_order_marks() {
    check_around("\0");
    check_around("\u{feff}");
}

#[wasm_bindgen_test]
fn with_combining_marks() {
    check_around("e\u{301}");
    check_around("\u{301}\u{200d}");
}

#[wasm_bindgen_test]
fn with_emoji() {
    check_around("😀");
    check_around("👩\u{200d}👩\u{200d}👧 🇮🇷");
}

#[wasm_bindgen_test]
fn with_text_from_right_to_left() {
    check_around("حسن روحانی");
    check_around("\u{202b}שלום\u{202c}");
}

#[wasm_bindgen_test]
fn with_halves_of_surrogate_pairs() {
    let text: Vec<u16> = article("|").encode_utf16().collect();
    for odd in [&[0xd83d][..], &[0xde00], &[0xde00, 0xd83d], &[0xd83d, 0x0041], &[0xd83d, 0xd83d, 0xde00]] {
        check(&of_units(&text.split(|&unit| unit == u16::from(b'|')).collect::<Vec<_>>().join(odd)));
    }
}
