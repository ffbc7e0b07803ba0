//! Behavioural cases: short made-up texts with what must and must not be found in them, by kind of fault.
//!
//! `tests/cases/README.md` describes them. A guard must pass. Of the others so many of a kind must pass as the table
//! `tests/cases/floors.tsv` says; `SAYSO_RAISE=1 cargo test --test cases` raises it to what is reached now, and nothing lowers
//! it but an edit that says why.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

mod check;

#[path = "cases/case.rs"]
mod case;
#[path = "cases/checker.rs"]
mod checker;
#[path = "cases/floors.rs"]
mod floors;
#[path = "golden/render.rs"]
mod render;

use std::collections::{BTreeMap, HashSet};

use case::{Outcome, Role};
use floors::Floors;

/// Guards and others of a kind: how many pass, of how many.
type Shares = BTreeMap<String, [(usize, usize); 2]>;

#[test]
fn guards_hold_and_no_kind_falls_below_its_floor() {
    let outcomes = case::run(&case::cases());
    let (floors, reached) = (floors::read(), floors::reached(&outcomes));
    report(&outcomes, &floors);
    if std::env::var_os("SAYSO_RAISE").is_some() {
        floors::write(&floors::raised(&floors, &reached));
    }
    let fallen = floors::fallen(&floors::read(), &reached);
    let is_told = |outcome: &&Outcome| is_broken_guard(outcome) || !fallen.is_empty() && is_lost(outcome, &floors);
    let problems: Vec<String> = outcomes.iter().filter(is_told).map(told).chain(fallen.clone()).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n\n"));
}

#[test]
fn every_case_has_an_id_of_its_own() {
    let cases = case::cases();
    let ids: HashSet<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    assert_eq!(ids.len(), cases.len());
}

/// Prints how many cases of each kind pass.
fn report(outcomes: &[Outcome], floors: &Floors) {
    let mut shares = Shares::new();
    for outcome in outcomes {
        let roles = shares.entry(outcome.case.kind.clone()).or_default();
        let (passed, of) = &mut roles[usize::from(outcome.case.role == Role::Guard)];
        *passed += usize::from(outcome.passed());
        *of += 1;
    }
    println!("{:<34} {:>8} {:>6} {:>8}", "kind", "passed", "floor", "guards");
    for (kind, [fault, guard]) in &shares {
        let floor = floors.get(kind).map_or(String::new(), |floor| floor.passing.len().to_string());
        println!("{kind:<34} {:>8} {floor:>6} {:>8}", share(*fault), share(*guard));
    }
    let all = |role: usize| {
        shares.values().map(|roles| roles[role]).fold((0, 0), |sum, share| (sum.0 + share.0, sum.1 + share.1))
    };
    let floor: usize = floors.values().map(|floor| floor.passing.len()).sum();
    println!("{:<34} {:>8} {floor:>6} {:>8}", "all", share(all(0)), share(all(1)));
}

fn share((passed, of): (usize, usize)) -> String {
    if of == 0 { String::new() } else { format!("{passed}/{of}") }
}

fn is_broken_guard(outcome: &Outcome) -> bool {
    outcome.case.role == Role::Guard && !outcome.passed()
}

/// Whether the table names a case as passing, and it fails.
fn is_lost(outcome: &Outcome, floors: &Floors) -> bool {
    let is_named = |name: &str| floors.get(&outcome.case.kind).is_some_and(|floor| floor.passing.contains(name));
    !outcome.passed() && outcome.case.name().is_some_and(is_named)
}

/// A case that fails: its text, the checks that failed, what is found.
fn told(outcome: &Outcome) -> String {
    let Outcome { case, failures, annotation } = outcome;
    let found = render::annotation(annotation, &case.text);
    format!("{} ({}) fails:\n{}\n{}\nfound:\n{found}", case.id, case.source, case.text, failures.join("\n"))
}
