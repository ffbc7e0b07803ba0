//! A developer sees in the profiler what the time of a reading goes into, and a page does not fill up with it.

use std::collections::BTreeSet;

use js_sys::{Function, JSON};
use sayso::pipeline::Step;
use sayso::wasm::Article;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::annotate;
use super::signal::controlled;

/// The names of all entries of sayso in the timeline, with their types.
fn entries() -> Vec<(String, String)> {
    let body = "return performance.getEntries().filter(({ name }) => name.startsWith('sayso'))
        .map(({ entryType, name }) => [entryType, name])";
    let entries = Function::new_no_args(body).call0(&JsValue::NULL).expect("entries are listed");
    serde_json::from_str(&String::from(JSON::stringify(&entries).expect("it is plain data"))).expect("pairs of text")
}

/// The measures of a reading of these steps.
fn measures(steps: &[Step]) -> BTreeSet<(String, String)> {
    let names = steps.iter().map(|step| format!("sayso: {}", step.name()));
    names.chain(["sayso".to_owned()]).map(|name| ("measure".to_owned(), name)).collect()
}

#[wasm_bindgen_test]
fn every_step_of_the_last_article_is_measured_once() {
    for _ in 0..3 {
        annotate("“No,” Ann Lind said.", JsValue::NULL).expect("it annotates");
        let entries = entries();
        assert_eq!(entries.len(), Step::ALL.len() + 1);
        assert_eq!(entries.into_iter().collect::<BTreeSet<_>>(), measures(&Step::ALL));
    }
    annotate(" ", JsValue::NULL).expect("it annotates");
    assert_eq!(entries().into_iter().collect::<BTreeSet<_>>(), measures(Step::Language.through()));
}

#[wasm_bindgen_test]
fn a_reading_that_is_aborted_is_measured_as_far_as_it_went() {
    let (controller, options) = controlled();
    let abort = Function::new_with_args("share", "if (share > 0.3) this.abort()").bind0(&controller);
    assert!(Article::new("“No,” he said. ".repeat(50).into(), options, abort.into()).is_err());
    assert_eq!(entries().into_iter().collect::<BTreeSet<_>>(), measures(Step::Grammar.through()));
}

#[wasm_bindgen_test]
fn a_timeline_that_takes_no_entries_does_not_disturb_the_reading() {
    for broken in ["mark", "measure"] {
        let fail = format!("performance.{broken} = () => {{ throw new Error('no') }}");
        Function::new_no_args(&fail).call0(&JsValue::NULL).expect("it is set");
        let annotation = annotate("“No,” Ann Lind said.", JsValue::NULL);
        Function::new_no_args(&format!("delete performance.{broken}")).call0(&JsValue::NULL).expect("it is unset");
        assert!(annotation.is_ok(), "{broken}");
    }
}
