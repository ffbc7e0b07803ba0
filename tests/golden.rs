//! Golden cases: an article and what is found in it, as text that a person reads and compares.
//!
//! A case is a file under `tests/golden/`: a line that says what it is about, `date:` and `file:` lines where needed, `must:` and
//! `wanted:` lines, a line of dashes, the article (empty where `file:` names one), another line of dashes, what is found.
//! `SAYSO_BLESS=1 cargo test --test golden` writes what is found now; read the diff before you commit it.
//!
//! The purpose of a case stands in `must:` lines, each a check as `tests/cases/README.md` describes it. A case that would
//! lose one is not blessed. What is true of the article and not found stands in `wanted:` lines, with the reason before the check;
//! once it is found, its line becomes a `must:` line.
//!
//! ```text
//! must: {"statement": {"speaker": "Paula Rojas", "cue": "warned", "conditions": ["if Bolivia closed the port"]}}
//! wanted: the agency is taken for the speaker: {"statement": {"speaker": "Paula Rojas", "via": ["Reuters"]}}
//! ```
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod check;

#[path = "golden/case.rs"]
mod case;
#[path = "golden/render.rs"]
mod render;

use std::fs;

use case::Case;
use similar::TextDiff;

#[test]
fn every_case_reads_as_it_was_blessed_and_holds_what_it_must() {
    let bless = std::env::var_os("SAYSO_BLESS").is_some();
    let mut problems = Vec::new();
    let mut wanted = 0;
    for path in case::files() {
        let case = Case::parse(&fs::read_to_string(&path).expect("a case in UTF-8"));
        let name = path.file_name().unwrap_or_default().display();
        let reading = case.read();
        wanted += case.promises().1;
        if case.promises().0 == 0 {
            problems.push(format!("{name} has no must: line that says what it is there for"));
        }
        problems.extend(reading.met.iter().map(|met| format!("{name}: found now, make it a must: line: {met}")));
        problems.extend(reading.lost.iter().map(|lost| format!("{name} loses what it must hold: {lost}")));
        if reading.found == case.blessed {
            continue;
        }
        let diff = TextDiff::from_lines(&case.blessed, &reading.found);
        println!("{}", diff.unified_diff().context_radius(2).header(&name.to_string(), "found now"));
        match case.bless(&reading) {
            Some(file) if bless => fs::write(&path, file).expect("the folder of cases is writable"),
            Some(_) => {
                problems
                    .push(format!("{name} is not as blessed; if it is better, SAYSO_BLESS=1 cargo test --test golden"));
            }
            None => problems.push(format!("{name} is not as blessed, and not blessed again while it loses that")),
        }
    }
    println!("{wanted} wanted lines tell of what golden cases do not find");
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// A case with one line in its head, whose article has one statement by the mayor.
fn sample(line: &str) -> Case {
    Case::parse(&format!(
        "A sample.\n{line}\n----------\nThe mayor said the bridge was safe.\n----------\nWhat was found.\n"
    ))
}

#[test]
fn a_case_that_would_lose_what_it_must_hold_is_not_blessed() {
    let case = sample(r#"must: {"statement": {"source": "the mayor", "content": "the bridge was safe"}}"#);
    let reading = case.read();
    let blessed = case.bless(&reading).expect("nothing is lost");
    assert!(reading.lost.is_empty());
    assert!(blessed.contains("must: {") && blessed.ends_with(&reading.found) && !blessed.contains("What was found."));

    let case = sample(r#"must: {"statement": {"source": "the mayor", "content": "the bridge was closed"}}"#);
    let reading = case.read();
    assert_eq!(reading.lost.len(), 1);
    assert_eq!(case.bless(&reading), None);
}

#[test]
fn what_is_wanted_and_found_is_told_with_its_reason() {
    let met = |line: &str| sample(line).read().met;
    assert!(met(r#"wanted: the cue is not known: {"statement": {"cue": "whispered"}}"#).is_empty());
    let found = met(r#"wanted: the cue is not known: {"statement": {"cue": "said"}}"#);
    assert_eq!(found, [r#"the cue is not known: {"statement":{"cue":"said"}}"#]);
}
