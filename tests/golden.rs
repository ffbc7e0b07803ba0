//! Golden cases: an article and what is found in it, as text that a person reads and compares.
//!
//! A case is a file under `tests/golden/`: a line that says what it is about, `date:` and `file:` lines where needed, a
//! line of dashes, the article (empty where `file:` names one), another line of dashes, what is found.
//! `SAYSO_BLESS=1 cargo test --test golden` writes what is found now; read the diff before you commit it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "golden/render.rs"]
mod render;

use std::fs;
use std::path::{Path, PathBuf};

use sayso::annotation::Unit;
use sayso::{Options, annotate, parse_date};
use similar::TextDiff;

const RULE: &str = "----------\n";

/// A case as it stands in its file.
struct Case {
    path: PathBuf,
    /// All up to and with the second rule.
    head: String,
    text: String,
    options: Options,
    expected: String,
}

impl Case {
    fn read(path: PathBuf) -> Case {
        let source = fs::read_to_string(&path).expect("a case in UTF-8");
        let parts: Vec<&str> = source.splitn(3, RULE).collect();
        let [about, text, expected] = parts[..] else { panic!("{}: two rules part a case", path.display()) };
        let field = |name: &str| about.lines().find_map(|line| line.strip_prefix(name)).map(str::trim);
        let text = match field("file:") {
            Some(file) => {
                fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("the file it names")
            }
            None => text.strip_suffix('\n').unwrap_or(text).to_owned(),
        };
        let date = field("date:").map(|date| parse_date(date).expect("a date"));
        let head = source[..source.len() - expected.len()].to_owned();
        let options = Options { date, unit: Unit::Utf8, ..Options::default() };
        Case { head, text, options, expected: expected.to_owned(), path }
    }

    fn found(&self) -> String {
        let annotation = annotate(&self.text, &self.options).expect("no golden text is too long");
        render::annotation(&annotation, &self.text)
    }
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(folder).expect("the folder of cases");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "case"));
    paths.sort();
    assert!(!paths.is_empty(), "there are cases");
    paths.into_iter().map(Case::read).collect()
}

#[test]
fn every_case_reads_as_it_was_blessed() {
    let bless = std::env::var_os("SAYSO_BLESS").is_some();
    let mut differing = Vec::new();
    for case in cases() {
        let found = case.found();
        if found == case.expected {
            continue;
        }
        if bless {
            fs::write(&case.path, format!("{}{found}", case.head)).expect("the folder of cases is writable");
            continue;
        }
        let diff = TextDiff::from_lines(&case.expected, &found);
        println!("{}", diff.unified_diff().context_radius(2).header(&case.path.display().to_string(), "found now"));
        differing.push(case.path);
    }
    assert!(
        differing.is_empty(),
        "not as blessed; if that is better, SAYSO_BLESS=1 cargo test --test golden: {differing:?}"
    );
}
