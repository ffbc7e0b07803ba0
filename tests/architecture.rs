//! The rules of the house, as CONTRIBUTING.md gives them, held against the sources.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::{Path, PathBuf};

/// The lines that a source file should keep within, its unit tests left out; one in ten may be longer.
const SHORT: usize = 300;

/// The lines that every source file keeps within.
const LONGEST: usize = 450;

/// What the core must know nothing of: the clock, the machine, chance.
const OUTSIDE: [&str; 8] = ["env", "fs", "io", "net", "os", "process", "thread", "time"];

/// What only the boundary to JavaScript may name.
const JAVASCRIPT: [&str; 4] = ["js_sys", "wasm_bindgen", "web_sys", "tsify"];

/// A source file of the crate.
struct Source {
    /// From the project's root, with slashes.
    path: String,
    /// Its lines, without comments and without the unit tests at its end.
    code: Vec<String>,
}

impl Source {
    fn read(file: &Path) -> Source {
        let text = fs::read_to_string(file).expect("a source file is UTF-8");
        let is_code = |line: &&str| !(line.starts_with("#[cfg(test") || line.starts_with("#[cfg(all(test"));
        let code = text.lines().take_while(is_code).map(|line| line.split("//").next().unwrap_or_default().to_owned());
        let path = file.strip_prefix(root()).expect("it lies in the project").to_string_lossy().replace('\\', "/");
        Source { path, code: code.collect() }
    }

    /// The module of the crate's root that it belongs to: `text` for `src/text.rs` and all of `src/text/`.
    fn module(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        below.split('/').next().unwrap_or(below).trim_end_matches(".rs")
    }

    /// Whether it is a part of the library that knows neither JavaScript nor the machine.
    fn is_core(&self) -> bool {
        !["wasm", "bin"].contains(&self.module())
    }

    /// The names that directly follow `root::`, those in braces each.
    fn names_after(&self, root: &str) -> Vec<String> {
        let code = self.code.join(" ");
        let rests = code.match_indices(root).filter(|(at, _)| !code[..*at].ends_with(is_name)).map(|(at, _)| at);
        let rests = rests.filter_map(|at| code[at + root.len()..].strip_prefix("::"));
        rests.flat_map(first_names).collect()
    }
}

fn is_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The first name of a path, or of each path in a group: `a` and `b` of `{a::c, b::{d, e}}`.
fn first_names(path: &str) -> Vec<String> {
    let name = |path: &str| path.trim_start().chars().take_while(|&c| is_name(c)).collect::<String>();
    let Some(group) = path.strip_prefix('{') else {
        return vec![name(path)];
    };
    let mut starts = vec![0];
    let mut depth = 0;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    starts.iter().map(|&start| name(&group[start..])).filter(|name| !name.is_empty()).collect()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let mut folders = vec![root().join("src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources can be read") {
            let path = entry.expect("an entry can be read").path();
            match path.extension() {
                None if path.is_dir() => folders.push(path),
                Some(extension) if extension == "rs" => files.push(path),
                _ => {}
            }
        }
    }
    files.sort();
    files.iter().map(|file| Source::read(file)).collect()
}

/// The order that CONTRIBUTING.md gives: modules stand left of those that may import them.
struct Order {
    groups: Vec<Vec<String>>,
}

impl Order {
    fn read() -> Order {
        let text = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("CONTRIBUTING.md can be read");
        let line = text.lines().find(|line| line.starts_with('`') && line.contains('←')).expect("it gives the order");
        let group = |group: &str| group.split(',').map(|name| name.trim().to_owned()).collect();
        Order { groups: line.trim_matches('`').split('←').map(group).collect() }
    }

    fn rank(&self, module: &str) -> Option<usize> {
        self.groups.iter().position(|group| group.iter().any(|name| name == module))
    }

    fn allows(&self, from: &str, to: &str) -> bool {
        match (from, to) {
            // The exceptions that CONTRIBUTING.md names below the order.
            ("statement", "coref") | ("coref", "statement") => false,
            ("model", to) => ["model", "error"].contains(&to),
            _ => from == to || self.rank(to).is_some_and(|to| self.rank(from).is_some_and(|from| to <= from)),
        }
    }
}

/// What `lib.rs` re-exports, and the modules that it comes from.
fn re_exports(library: &Source) -> Vec<(String, String)> {
    let code = library.code.join(" ");
    let lists = code.split("pub use ").skip(1).filter_map(|rest| rest.split_once("::"));
    lists.flat_map(|(module, rest)| first_names(rest).into_iter().map(|name| (name, module.to_owned()))).collect()
}

#[test]
fn modules_import_only_what_stands_left_of_them() {
    let order = Order::read();
    let sources = sources();
    let library = sources.iter().find(|source| source.path == "src/lib.rs").expect("there is a library");
    let re_exports = re_exports(library);
    let home =
        |name: String| re_exports.iter().find(|(known, _)| *known == name).map_or(name, |(_, home)| home.clone());
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|source| !["lib", "bin"].contains(&source.module())) {
        let module = source.module();
        if order.rank(module).is_none() {
            wrong.push(format!("{} belongs to `{module}`, which CONTRIBUTING.md gives no place", source.path));
        }
        let imported = source.names_after("crate").into_iter().map(home);
        let forbidden = imported.filter(|name| order.rank(name).is_some() && !order.allows(module, name));
        wrong.extend(forbidden.map(|name| format!("{} imports {name}", source.path)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn only_the_boundary_knows_javascript() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.module() != "wasm") {
        for line in &source.code {
            // The types of the annotation say how they look in TypeScript, and nothing more.
            let is_type = source.module() == "annotation" && line.contains("cfg_attr(target_arch = \"wasm32\"");
            let named = JAVASCRIPT.iter().find(|name| line.contains(*name)).filter(|_| !is_type);
            wrong.extend(named.map(|name| format!("{} names {name}", source.path)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_core_knows_no_clock_no_chance_and_no_machine() {
    let mut wrong = Vec::new();
    for source in sources().iter().filter(|source| source.is_core()) {
        // What writes numbers for serde_json writes to memory, but must name the trait of all that can be written to.
        let is_to_memory = |name: &str| name == "io" && source.path.ends_with("export/json/number.rs");
        let outside = source.names_after("std").into_iter();
        let outside = outside.filter(|name| OUTSIDE.contains(&&**name) && !is_to_memory(name));
        wrong.extend(outside.map(|name| format!("{} imports std::{name}", source.path)));
        let code = source.code.join(" ");
        // The standard library's hash tables are in an order of chance; `now` is whose clock asks.
        let by_chance = ["rand::", "::now(", " HashMap", " HashSet", "RandomState"];
        let named = by_chance.iter().filter(|name| code.contains(**name));
        wrong.extend(named.map(|name| format!("{} names {name}", source.path)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn files_are_mostly_short() {
    let sources = sources();
    let longer_than = |limit| {
        let long = sources.iter().filter(move |source| source.code.len() > limit);
        long.map(|source| format!("{} has {} lines", source.path, source.code.len())).collect::<Vec<_>>()
    };
    let (long, too_long) = (longer_than(SHORT), longer_than(LONGEST));
    assert!(too_long.is_empty(), "{too_long:#?}");
    assert!(long.len() * 10 <= sources.len(), "{long:#?}");
}

#[test]
fn paths_are_read_as_the_compiler_reads_them() {
    assert_eq!(first_names("text::Offsets;"), ["text"]);
    assert_eq!(first_names("{Error, options::{MAX_BYTES, Options},\n    output};"), ["Error", "options", "output"]);
    assert_eq!(first_names("{a,};"), ["a"]);
}

#[test]
fn an_import_against_the_order_is_seen() {
    let order = Order::read();
    assert!(
        order.allows("statement", "entity") && order.allows("text", "lexicon") && order.allows("output", "document")
    );
    assert!(!order.allows("token", "statement") && !order.allows("statement", "coref"));
    assert!(order.allows("model", "error") && !order.allows("model", "lexicon"));
    let code = vec!["use crate::{entity, pipeline::annotate};".to_owned(), "let t = crate::time::find;".to_owned()];
    let source = Source { path: "src/token/word.rs".to_owned(), code };
    assert_eq!(source.module(), "token");
    assert_eq!(source.names_after("crate"), ["entity", "pipeline", "time"]);
}
