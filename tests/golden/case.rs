//! A golden case as it stands in its file, and what it must hold.

use std::fs;
use std::path::{Path, PathBuf};

use sayso::annotation::Unit;
use sayso::{Options, annotate, parse_date};
use serde_json::Value;

use crate::check::Found;
use crate::render;

/// The line between the parts of a file.
const RULE: &str = "----------\n";

/// A file: what it is about and what it must hold, an article, what is found in it.
pub struct Case {
    /// All of the file up to and with the second rule.
    head: String,
    text: String,
    options: Options,
    must: Vec<Value>,
    wanted: Vec<Wanted>,
    /// The findings at the time of its blessing.
    pub blessed: String,
}

/// Something that is in the article and is not found.
struct Wanted {
    reason: String,
    check: Value,
}

/// The outcome of a case: what is found in its article now.
pub struct Outcome {
    pub found: String,
    /// The `must` checks that do not hold.
    pub lost: Vec<String>,
    /// The `wanted` checks that hold, with their reasons.
    pub met: Vec<String>,
}

impl Case {
    /// Reads a case's file.
    ///
    /// # Panics
    ///
    /// With the line that is wrong, where one is.
    pub fn parse(source: &str) -> Case {
        let parts: Vec<&str> = source.splitn(3, RULE).collect();
        let [about, text, blessed] = parts[..] else { panic!("two rules part a case: {source}") };
        let fields = fields(about);
        let field = |name: &'static str| fields.iter().filter(move |field| field.0 == name).map(|field| field.1);
        let text = match field("file").next() {
            Some(file) => {
                fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).expect("the file it names")
            }
            None => text.strip_suffix('\n').unwrap_or(text).to_owned(),
        };
        let date = field("date").next().map(|date| parse_date(date).expect("a date"));
        Case {
            head: source[..source.len() - blessed.len()].to_owned(),
            text,
            options: Options { date, unit: Unit::Utf8, ..Options::default() },
            must: field("must").map(check).collect(),
            wanted: field("wanted").map(Wanted::parse).collect(),
            blessed: blessed.to_owned(),
        }
    }

    /// The numbers of its `must` and of its `wanted` lines.
    pub fn promises(&self) -> (usize, usize) {
        (self.must.len(), self.wanted.len())
    }

    /// Reads the article and looks at every check.
    pub fn read(&self) -> Outcome {
        let annotation = annotate(&self.text, &self.options).expect("no golden text is too long");
        let value = serde_json::to_value(&annotation).expect("an annotation is JSON");
        let found = Found::new(&self.text, &value);
        let holds = |check: &Value| found.holds(check).unwrap_or_else(|problem| panic!("{problem}: {check}"));
        let lost = self.must.iter().filter(|check| !holds(check)).map(Value::to_string).collect();
        let met = self.wanted.iter().filter(|wanted| holds(&wanted.check));
        Outcome {
            found: render::annotation(&annotation, &self.text),
            lost,
            met: met.map(|wanted| format!("{}: {}", wanted.reason, wanted.check)).collect(),
        }
    }

    /// The file with what is found now, or nothing where it would lose what the case must hold.
    pub fn bless(&self, outcome: &Outcome) -> Option<String> {
        outcome.lost.is_empty().then(|| format!("{}{}", self.head, outcome.found))
    }
}

impl Wanted {
    /// Reads a reason, a colon, and a check.
    fn parse(line: &str) -> Wanted {
        let start = line.find('{').unwrap_or_else(|| panic!("a check in JSON: {line}"));
        let reason = line[..start].trim().trim_end_matches(':').to_owned();
        assert!(!reason.is_empty(), "what is wanted has a reason why it is not found: {line}");
        Wanted { reason, check: check(&line[start..]) }
    }
}

/// The names and values of the lines behind the first.
fn fields(about: &str) -> Vec<(&str, &str)> {
    let lines = about.lines().skip(1);
    let fields = lines.map(|line| match line.split_once(':') {
        Some((name @ ("date" | "file" | "must" | "wanted"), value)) => (name, value.trim()),
        _ => panic!("no field of a case: {line}"),
    });
    fields.collect()
}

fn check(line: &str) -> Value {
    serde_json::from_str(line).unwrap_or_else(|problem| panic!("{problem}: {line}"))
}

/// The files of all cases.
pub fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let entries = fs::read_dir(folder).expect("the folder of cases");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "case"));
    paths.sort();
    assert!(!paths.is_empty(), "there are cases");
    paths
}
