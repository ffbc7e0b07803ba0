//! The table of how many cases of each kind pass, at least.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use super::case::{Outcome, Role, folder};

const HEAD: &str = "\
# How many of the cases with the role `fault` pass, at least. Columns: kind, passed, of, the cases that passed (their ids without the kind).
# Raised by: SAYSO_RAISE=1 cargo test --test cases
";

/// The cases of a kind with the role `fault`: how many there are, and which of them pass.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Floor {
    pub of: usize,
    /// The ends of their ids.
    pub passing: BTreeSet<String>,
}

/// A floor for each kind.
pub type Floors = BTreeMap<String, Floor>;

fn path() -> PathBuf {
    folder().join("floors.tsv")
}

/// The floors as they stand in the table.
pub fn read() -> Floors {
    parse(&fs::read_to_string(path()).expect("the table of floors"))
}

/// Writes the table.
pub fn write(floors: &Floors) {
    fs::write(path(), print(floors)).expect("the table of floors is writable");
}

fn parse(table: &str) -> Floors {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    rows.map(|row| {
        let columns: Vec<&str> = row.split('\t').collect();
        let [kind, passed, of, passing] = columns[..] else { panic!("four columns: {row}") };
        let passing: BTreeSet<String> = passing.split_whitespace().map(str::to_owned).collect();
        assert_eq!(Ok(passing.len()), passed.parse(), "so many cases are named: {row}");
        (kind.to_owned(), Floor { of: of.parse().expect("a number"), passing })
    })
    .collect()
}

fn print(floors: &Floors) -> String {
    let mut table = HEAD.to_owned();
    for (kind, Floor { of, passing }) in floors {
        let names = passing.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        table.push_str(&format!("{kind}\t{}\t{of}\t{names}\n", passing.len()));
    }
    table
}

/// The floors that are reached now.
pub fn reached(outcomes: &[Outcome]) -> Floors {
    let mut reached = Floors::new();
    for Outcome { case, failures, .. } in outcomes.iter().filter(|outcome| outcome.case.role == Role::Fault) {
        let floor = reached.entry(case.kind.clone()).or_default();
        floor.of += 1;
        if failures.is_empty() {
            floor.passing.insert(case.name().expect("an id begins with its kind").to_owned());
        }
    }
    reached
}

/// The floors after a rise: what is reached of each kind that has not fallen, and the old floor of one that has.
pub fn raised(floors: &Floors, reached: &Floors) -> Floors {
    let better = |kind: &String, now: &Floor| match floors.get(kind) {
        Some(floor) if now.passing.len() < floor.passing.len() => floor.clone(),
        _ => now.clone(),
    };
    reached.iter().map(|(kind, now)| (kind.clone(), better(kind, now))).collect()
}

/// The problems with what is reached: kinds below their floor, with the cases that passed and do not; rows that do not
/// tell of the cases that there are.
pub fn fallen(floors: &Floors, reached: &Floors) -> Vec<String> {
    let mut problems = Vec::new();
    for (kind, floor) in floors {
        let Some(now) = reached.get(kind) else {
            problems.push(format!("{kind} has a floor and no case"));
            continue;
        };
        if now.passing.len() < floor.passing.len() {
            let lost: Vec<&str> = floor.passing.difference(&now.passing).map(String::as_str).collect();
            let (passed, floor) = (now.passing.len(), floor.passing.len());
            problems.push(format!("{kind}: {passed} pass, the floor is {floor}; lost: {}", lost.join(" ")));
        } else if now.of != floor.of {
            problems.push(format!("{kind}: there are {} cases, the table tells of {}", now.of, floor.of));
        }
    }
    let new = reached.keys().filter(|kind| !floors.contains_key(*kind));
    problems.extend(new.map(|kind| format!("{kind} has no floor")));
    problems
}

#[test]
fn a_floor_rises_and_never_falls() {
    let floors = parse("a\t2\t3\td1 d2\nb\t1\t2\td1\n");
    let reached = parse("a\t1\t3\td3\nb\t2\t2\td1 d2\nc\t0\t1\t\n");
    assert_eq!(raised(&floors, &reached), parse("a\t2\t3\td1 d2\nb\t2\t2\td1 d2\nc\t0\t1\t\n"));
    assert_eq!(fallen(&floors, &reached), ["a: 1 pass, the floor is 2; lost: d1 d2", "c has no floor"]);
    assert_eq!(parse(&print(&floors)), floors, "a table that is written can be read");
}

#[test]
fn a_table_tells_of_the_cases_that_there_are() {
    let floors = parse("a\t1\t2\td1\nb\t0\t1\t\n");
    let reached = parse("a\t1\t3\td1\n");
    assert_eq!(fallen(&floors, &reached), ["a: there are 3 cases, the table tells of 2", "b has a floor and no case"]);
}
