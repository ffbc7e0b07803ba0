//! A case: a short text, and what must and must not be found in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use sayso::annotation::{Annotation, Unit};
use sayso::{Options, annotate, parse_date};
use serde::Deserialize;
use serde_json::Value;

use crate::check::{Found, Malformed};

/// Why a case is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// It was made after something that was found wrong.
    Fault,
    /// It looks alike, and was found right when it was made.
    Guard,
}

/// A line of a file of cases.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Its kind, a hyphen, and a name that no other case of the kind has.
    pub id: String,
    /// The name of its file.
    pub kind: String,
    pub role: Role,
    /// The place where the fault was told of.
    pub source: String,
    /// The publication date; an undated text has none.
    pub date: Option<String>,
    pub text: String,
    /// Checks that must hold.
    pub want: Vec<Value>,
    /// Checks that must not.
    pub not: Vec<Value>,
}

/// The outcome of a case.
pub struct Outcome {
    pub case: Case,
    /// The checks that failed, as words.
    pub failures: Vec<String>,
    pub annotation: Annotation,
}

impl Outcome {
    pub fn passed(&self) -> bool {
        self.failures.is_empty()
    }
}

impl Case {
    /// The end of the id, behind the kind.
    pub fn name(&self) -> Option<&str> {
        self.id.strip_prefix(&self.kind)?.strip_prefix('-')
    }

    /// Reads the text and looks at every check.
    ///
    /// # Panics
    ///
    /// If a check is malformed.
    pub fn run(self) -> Outcome {
        let date = self.date.as_deref().map(|date| parse_date(date).expect("a date"));
        let options = Options { date, unit: Unit::Utf8, ..Options::default() };
        let annotation = annotate(&self.text, &options).expect("no case is too long");
        let value = serde_json::to_value(&annotation).expect("an annotation is JSON");
        let failures = self.failures(&value).unwrap_or_else(|problem| panic!("{}: {problem}", self.id));
        Outcome { case: self, failures, annotation }
    }

    /// The checks that fail on an annotation, as words.
    pub fn failures(&self, annotation: &Value) -> Result<Vec<String>, Malformed> {
        let found = Found::new(&self.text, annotation);
        let mut failures = Vec::new();
        for (checks, wanted, complaint) in [(&self.want, true, "wanted"), (&self.not, false, "not wanted")] {
            for check in checks {
                if found.holds(check)? != wanted {
                    failures.push(format!("{complaint}: {check}"));
                }
            }
        }
        Ok(failures)
    }
}

/// The folder of cases.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

/// All cases, by file and then as they stand there.
pub fn cases() -> Vec<Case> {
    let entries = fs::read_dir(folder()).expect("the folder of cases");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let mut cases = Vec::new();
    for file in files {
        let lines = fs::read_to_string(&file).expect("a file of cases in UTF-8");
        for line in lines.lines() {
            let case = serde_json::from_str(line);
            cases.push(case.unwrap_or_else(|problem| panic!("{}: {problem}: {line}", file.display())));
        }
    }
    cases
}

/// Runs cases side by side; the outcomes stand in the order of the cases.
pub fn run(cases: &[Case]) -> Vec<Outcome> {
    let share = cases.len().div_ceil(thread::available_parallelism().map_or(1, usize::from)).max(1);
    let outcomes = |cases: &[Case]| cases.iter().cloned().map(Case::run).collect::<Vec<Outcome>>();
    thread::scope(|scope| {
        let threads: Vec<_> = cases.chunks(share).map(|cases| scope.spawn(move || outcomes(cases))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("no case is malformed")).collect()
    })
}
