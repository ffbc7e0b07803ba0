//! Accuracy floors: what the scorers say may not fall below what is written in `tests/floors.tsv`.
//!
//! The corpora and scorers are not part of the project. They are looked for in the folder that `SAYSO_SHARED` names, else
//! in `../shared`; where there is none, there is nothing to measure and the test says so. `SAYSO_RAISE=1 cargo test
//! --features cli --test floors` raises floors to what is reached now; nothing lowers one but an edit that says why.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use sha2::{Digest, Sha256};

const TABLE: &str = "tests/floors.tsv";

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
    value: f64,
}

fn floors(table: &str) -> Vec<Floor<'_>> {
    let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|row| {
        let columns: Vec<&str> = row.split('\t').collect();
        let [scorer, data, digest, measure, value] = columns[..] else { panic!("five columns: {row}") };
        Floor { scorer, data, digest, measure, value: value.parse().expect("a number") }
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

/// What a scorer prints, as JSON.
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
    let mut last: Option<(&str, &str, Value)> = None;
    for floor in floors(&table) {
        assert_eq!(
            digest(&shared.join(floor.data)),
            floor.digest,
            "{} is not what the floor was measured on",
            floor.data
        );
        if last.as_ref().is_none_or(|(scorer, data, _)| (*scorer, *data) != (floor.scorer, floor.data)) {
            last = Some((floor.scorer, floor.data, score(&shared, floor.scorer, floor.data)));
        }
        let pointer = format!("/{}", floor.measure);
        let reached = last.as_ref().and_then(|(_, _, scores)| scores.pointer(&pointer)).and_then(Value::as_f64);
        let reached = reached.unwrap_or_else(|| panic!("{} has no measure {}", floor.scorer, floor.measure));
        println!("{:.3} (floor {:.3})  {} {}  {}", reached, floor.value, floor.scorer, floor.data, floor.measure);
        // Floors are written to three decimals.
        let reached = (reached * 1000.0).floor() / 1000.0;
        if reached < floor.value {
            fallen
                .push(format!("{} {} {}: {reached:.3} < {:.3}", floor.scorer, floor.data, floor.measure, floor.value));
        }
        let row =
            |value: f64| format!("{}\t{}\t{}\t{}\t{value:.3}\n", floor.scorer, floor.data, floor.digest, floor.measure);
        raised = raised.replace(&row(floor.value), &row(reached.max(floor.value)));
    }
    if std::env::var_os("SAYSO_RAISE").is_some() {
        fs::write(&path, raised).expect("the table of floors is writable");
    }
    assert!(fallen.is_empty(), "below the floor:\n{}", fallen.join("\n"));
}
