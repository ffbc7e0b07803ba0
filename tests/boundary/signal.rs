//! A signal ends a reading as it ends a `fetch`.

use js_sys::{Array, Function, Object, Reflect};
use sayso::wasm::Article;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

/// A controller of JavaScript, and the options with its signal.
pub fn controlled() -> (JsValue, JsValue) {
    let controller = Function::new_no_args("return new AbortController()").call0(&JsValue::NULL).expect("it is made");
    let signal = Reflect::get(&controller, &"signal".into()).expect("a controller has a signal");
    (controller, options(&signal))
}

fn options(signal: &JsValue) -> JsValue {
    let options = Object::new();
    Reflect::set(&options, &"signal".into(), signal).expect("an object takes a property");
    options.into()
}

fn abort(controller: &JsValue, reason: &JsValue) {
    let abort = Reflect::get(controller, &"abort".into()).expect("a controller aborts");
    abort.unchecked_into::<Function>().call1(controller, reason).expect("it aborts");
}

fn long_text() -> JsValue {
    "“No,” he said. ".repeat(50).into()
}

#[wasm_bindgen_test]
fn an_aborted_signal_throws_its_reason_before_anything_is_read() {
    let (controller, options) = controlled();
    let reason: JsValue = Object::new().into();
    abort(&controller, &reason);
    assert_eq!(sayso::wasm::annotate(long_text(), options.clone()).expect_err("it throws"), reason);
    let told = Array::new();
    let progress = Function::new_with_args("share", "this.push(share)").bind0(&told);
    let thrown = Article::new(long_text(), options, progress.into()).err().expect("it throws");
    assert_eq!((thrown, told.length()), (reason, 0));
}

#[wasm_bindgen_test]
fn a_signal_that_progress_aborts_ends_the_reading_in_the_middle() {
    let (controller, options) = controlled();
    let told = Array::new();
    let body = "this[0].push(share); if (share > 0.3) this[1].abort()";
    let progress = Function::new_with_args("share", body).bind0(&Array::of2(&told, &controller));
    let thrown = Article::new(long_text(), options, progress.into()).err().expect("it throws");
    assert_eq!(Reflect::get(&thrown, &"name".into()), Ok("AbortError".into()));
    let shares: Vec<f64> = told.iter().filter_map(|share| share.as_f64()).collect();
    let (last, before) = shares.split_last().expect("progress is told");
    assert!(*last > 0.3 && *last < 1.0 && before.iter().all(|share| *share <= 0.3), "{shares:?}");
}

#[wasm_bindgen_test]
fn a_signal_that_nobody_aborts_changes_nothing() {
    let (controller, options) = controlled();
    let annotation = sayso::wasm::annotate(long_text(), options).expect("it annotates");
    let plain = sayso::wasm::annotate(long_text(), JsValue::NULL).expect("it annotates");
    assert_eq!(super::plain(&annotation), super::plain(&plain));
    abort(&controller, &JsValue::UNDEFINED);
    assert!(sayso::wasm::annotate(long_text(), self::options(&JsValue::NULL)).is_ok());
}
