//! Accuracy floors: what the scorers say may not fall below what is written in `tests/floors.tsv`.
//!
//! The corpora and scorers are not part of the project. They are looked for in the folder that `SAYSO_SHARED` names, else
//! in `../shared`; where there is none, there is nothing to measure and the test says so. `SAYSO_RAISE=1 cargo test
//! --features cli --test floors` raises floors to what is reached now; nothing lowers one but an edit that says why. Of a measure that
//! is better the lower it is, the table holds the highest that it may be.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use serde_json::Value;
use sha2::{Digest, Sha256};

const TABLE: &str = "tests/floors.tsv";

/// The side on which a measure is good.
#[derive(Clone, Copy)]
enum Bound {
    Least,
    Most,
}

impl Bound {
    fn name(self) -> &'static str {
        match self {
            Bound::Least => "least",
            Bound::Most => "most",
        }
    }

    /// A measure to three decimals, as floors are written, on the bad side where it lies between two.
    fn rounded(self, measure: f64) -> f64 {
        // A figure that a scorer has rounded is not always the nearest binary number.
        const CLOSE: f64 = 1e-6;
        match self {
            Bound::Least => (measure * 1000.0 + CLOSE).floor() / 1000.0,
            Bound::Most => (measure * 1000.0 - CLOSE).ceil() / 1000.0,
        }
    }

    fn better(self, one: f64, other: f64) -> f64 {
        match self {
            Bound::Least => one.max(other),
            Bound::Most => one.min(other),
        }
    }
}

/// One measure of one scorer on one file, and what it must reach.
struct Floor<'a> {
    /// The script's name, then what it is told besides the data.
    scorer: &'a str,
    /// The data that it was measured on, below the shared folder.
    data: &'a str,
    /// The first 16 hexadecimal digits of the data's SHA-256.
    digest: &'a str,
    /// Keys of the scorer's JSON, with a slash between.
    measure: &'a str,
    bound: Bound,
    value: f64,
}

fn floors(table: &str) -> Vec<Floor<'_>> {
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| {
        let columns: Vec<&str> = row.split('\t').collect();
        let [scorer, data, digest, measure, bound, value] = columns[..] else { panic!("six columns: {row}") };
        let bound = match bound {
            "least" => Bound::Least,
            "most" => Bound::Most,
            _ => panic!("least or most: {row}"),
        };
        Floor { scorer, data, digest, measure, bound, value: value.parse().expect("a number") }
    })
    .collect()
}

fn shared() -> Option<PathBuf> {
    let named = std::env::var_os("SAYSO_SHARED").map(PathBuf::from);
    let folder = named.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"));
    folder.join("score").is_dir().then_some(folder)
}

fn digest(path: &Path) -> String {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The output of a scorer, as JSON.
fn score(shared: &Path, scorer: &str, data: &str) -> Value {
    let sayso = env!("CARGO_BIN_EXE_sayso");
    let mut words = scorer.split(' ');
    let script = words.next().unwrap_or_default();
    let mut command = Command::new("python3");
    command.arg(shared.join("score").join(script));
    match script {
        "seeds.py" => command.args(["--json", "--cmd", sayso]),
        _ => command.arg(shared.join(data)).args(["--json", "--bin", sayso]),
    };
    command.args(words);
    let output = command.output().expect("python3 runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text.lines().find(|line| line.starts_with('{'));
    let line = line.unwrap_or_else(|| panic!("{scorer}: {}", String::from_utf8_lossy(&output.stderr)));
    serde_json::from_str(line).expect("a line of JSON")
}

/// A scorer, and the data that it is told to measure on.
type Run<'a> = (&'a str, &'a str);

/// The outputs of the scorers, each run once, side by side.
fn scores<'a>(shared: &Path, floors: &[Floor<'a>]) -> HashMap<Run<'a>, Value> {
    let mut runs: Vec<Run> = floors.iter().map(|floor| (floor.scorer, floor.data)).collect();
    runs.dedup();
    let next = AtomicUsize::new(0);
    let work = || {
        let runs = std::iter::from_fn(|| runs.get(next.fetch_add(1, Ordering::Relaxed)));
        runs.map(|&(scorer, data)| ((scorer, data), score(shared, scorer, data))).collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("every scorer scores")).collect()
    })
}

#[test]
fn nothing_falls_below_its_floor() {
    let Some(shared) = shared() else {
        println!("no corpora beside the project: nothing is measured");
        return;
    };
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE);
    let table = fs::read_to_string(&path).expect("the table of floors");
    let mut raised = table.clone();
    let mut fallen = Vec::new();
    let floors = floors(&table);
    for Floor { data, digest: measured, .. } in &floors {
        assert_eq!(digest(&shared.join(data)), *measured, "{data} is not what the floor was measured on");
    }
    let scores = scores(&shared, &floors);
    for Floor { scorer, data, digest, measure, bound, value } in floors {
        let reached = scores[&(scorer, data)].pointer(&format!("/{measure}")).and_then(Value::as_f64);
        let reached = reached.unwrap_or_else(|| panic!("{scorer} has no measure {measure}"));
        let (reached, side) = (bound.rounded(reached), bound.name());
        let line = format!("{reached:.3} (at {side} {value:.3})  {scorer} {data}  {measure}");
        println!("{line}");
        let best = bound.better(reached, value);
        if best != reached {
            fallen.push(line);
        }
        let row = |value: f64| format!("{scorer}\t{data}\t{digest}\t{measure}\t{side}\t{value:.3}\n");
        raised = raised.replace(&row(value), &row(best));
    }
    if std::env::var_os("SAYSO_RAISE").is_some() {
        fs::write(&path, raised).expect("the table of floors is writable");
    }
    assert!(fallen.is_empty(), "worse than the floor:\n{}", fallen.join("\n"));
}
