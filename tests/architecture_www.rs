//! The order between the folders of `www`, as CONTRIBUTING.md gives it, held against its modules.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules whose addresses others use, with the folder that each belongs to. They lie at the root and import anything.
const ENTRIES: [(&str, &str); 5] = [
    ("page.js", "page"),
    ("say-so.js", "element"),
    ("sayso.js", "worker"),
    ("service-worker.js", "page"),
    ("worker.js", "worker"),
];

/// The beginnings of the paths of generated modules, which import nothing of ours.
const GENERATED: [&str; 4] = ["offline.js", "pkg/", "seeds/", "vendor/"];

/// A module that another one names.
#[derive(Debug, PartialEq)]
struct Import {
    /// Its path below `www`.
    path: String,
    /// Whether only a comment names it, for the sake of a type.
    is_type: bool,
}

fn www() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www")
}

/// The modules below `www` that are not generated, each with what it imports.
fn modules() -> BTreeMap<String, Vec<Import>> {
    let mut folders = vec![www()];
    let mut modules = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of modules can be read") {
            let file = entry.expect("an entry can be read").path();
            let path = file.strip_prefix(www()).expect("it lies in www").to_string_lossy().replace('\\', "/");
            if file.is_dir() {
                folders.push(file);
            } else if path.ends_with(".js") && !is_generated(&path) {
                let code = fs::read_to_string(&file).expect("a module is UTF-8");
                modules.insert(path.clone(), imports(&path, &code));
            }
        }
    }
    modules
}

fn is_generated(path: &str) -> bool {
    GENERATED.iter().any(|beginning| path.starts_with(beginning))
}

/// The modules that a module names, generated ones left out: by `import`, `export … from`, `import()`, `new URL()` and in types.
///
/// Every quoted relative path to a module counts, whatever stands before it, so that none is overlooked.
fn imports(path: &str, code: &str) -> Vec<Import> {
    let mut imports = Vec::new();
    let mut in_comment = false;
    for line in code.lines() {
        for (at, part) in line.split("/**").enumerate() {
            let (comment, code) = match part.split_once("*/") {
                Some((comment, code)) if in_comment || at > 0 => (comment, code),
                _ if in_comment || at > 0 => (part, ""),
                _ => ("", part),
            };
            in_comment = (in_comment || at > 0) && !part.contains("*/");
            let named = quoted(comment).map(|name| (name, true)).chain(quoted(code).map(|name| (name, false)));
            let named = named.map(|(name, is_type)| Import { path: resolved(path, name), is_type });
            imports.extend(named.filter(|import| !is_generated(&import.path)));
        }
    }
    imports
}

/// The quoted relative paths to modules in a piece of code.
fn quoted(code: &str) -> impl Iterator<Item = &str> {
    let starts = code.match_indices(['"', '\'', '`']);
    let names = starts.filter_map(|(at, quote)| code[at + 1..].split_once(quote).map(|(name, _)| name));
    names.filter(|name| name.starts_with('.') && name.ends_with(".js"))
}

/// The path below `www` of a module that another one names relative to itself.
fn resolved(from: &str, name: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => _ = parts.pop(),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// The folders in the order that CONTRIBUTING.md gives: each stands left of those that may import it.
struct Order {
    folders: Vec<String>,
}

impl Order {
    fn read() -> Order {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("CONTRIBUTING.md");
        let text = fs::read_to_string(file).expect("CONTRIBUTING.md can be read");
        let line = text.lines().find(|line| line.starts_with("`base ←")).expect("it gives the order of www");
        let folders = line.trim_matches(|c| c == '`' || c == '.').split('←');
        Order { folders: folders.map(|folder| folder.trim_matches([' ', '`']).to_owned()).collect() }
    }

    /// The place in the order of the folder that a module belongs to.
    fn rank(&self, path: &str) -> Option<usize> {
        let entry = ENTRIES.iter().find(|(name, _)| *name == path).map(|(_, folder)| *folder);
        let folder = entry.or_else(|| path.split_once('/').map(|(folder, _)| folder))?;
        self.folders.iter().position(|name| name == folder)
    }

    fn allows(&self, from: &str, to: &str) -> bool {
        ENTRIES.iter().any(|(name, _)| *name == from)
            || self.rank(to).is_some_and(|to| self.rank(from).is_some_and(|from| to <= from))
    }
}

/// A circle of modules that import each other, from a module back to itself, if one can be reached from it.
///
/// A type in a comment closes no circle: nothing of it is left when the module runs.
fn circle(modules: &BTreeMap<String, Vec<Import>>) -> Option<Vec<String>> {
    let mut done = Vec::new();
    modules.keys().find_map(|path| circle_from(modules, path, &mut Vec::new(), &mut done))
}

fn circle_from(
    modules: &BTreeMap<String, Vec<Import>>,
    path: &str,
    open: &mut Vec<String>,
    done: &mut Vec<String>,
) -> Option<Vec<String>> {
    if let Some(at) = open.iter().position(|other| other == path) {
        return Some(open[at..].iter().cloned().chain([path.to_owned()]).collect());
    }
    if done.iter().any(|other| other == path) {
        return None;
    }
    open.push(path.to_owned());
    let imports = modules.get(path).into_iter().flatten().filter(|import| !import.is_type);
    let found = imports.map(|import| &import.path).find_map(|path| circle_from(modules, path, open, done));
    open.pop();
    done.push(path.to_owned());
    found
}

#[test]
fn modules_of_www_import_only_what_stands_left_of_them() {
    let (order, modules) = (Order::read(), modules());
    assert!(modules.len() > ENTRIES.len(), "www has no modules");
    let mut wrong = Vec::new();
    for (path, imports) in &modules {
        if order.rank(path).is_none() {
            wrong.push(format!("{path} belongs to no folder that CONTRIBUTING.md gives a place"));
        }
        let missing = imports.iter().filter(|import| !modules.contains_key(&import.path));
        wrong.extend(missing.map(|import| format!("{path} imports {}, which is not there", import.path)));
        let forbidden = imports.iter().filter(|import| !order.allows(path, &import.path));
        wrong.extend(forbidden.map(|import| format!("{path} imports {}", import.path)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_modules_of_www_import_each_other_in_a_circle() {
    let circle = circle(&modules());
    assert!(circle.is_none(), "{circle:#?}");
}

#[test]
fn every_way_to_name_a_module_is_seen() {
    let code = r#"
import { h } from "../base/dom.js";
export * from './tabs.js';
/** @typedef {import("../strings/en.js").Words} Words */
const words = /** @type {import('./lists.js').Chosen} */ (await import("../strings/de.js"));
/**
 * @param {import("../text/marks.js").Marks} marks
 */
new Worker(new URL(`../worker.js`, import.meta.url));
import init from "../pkg/sayso.js";
const pattern = /["']/;
"#;
    let seen = imports("panel/legend.js", code);
    let seen: Vec<_> = seen.iter().map(|Import { path, is_type }| (path.as_str(), *is_type)).collect();
    let [dom, tabs, words] = [("base/dom.js", false), ("panel/tabs.js", false), ("strings/en.js", true)];
    let [lists, german, marks] = [("panel/lists.js", true), ("strings/de.js", false), ("text/marks.js", true)];
    assert_eq!(seen, [dom, tabs, words, lists, german, marks, ("worker.js", false)]);
}

#[test]
fn an_import_against_the_order_and_a_circle_are_seen() {
    let order = Order::read();
    assert!(order.allows("panel/tabs.js", "base/dom.js") && order.allows("text/marks.js", "text/layers.js"));
    assert!(order.allows("say-so.js", "page/store.js") && order.allows("element/view.js", "say-so.js"));
    assert!(!order.allows("base/dom.js", "strings/en.js") && !order.allows("panel/tabs.js", "say-so.js"));
    assert!(!order.allows("elsewhere/file.js", "base/dom.js") && order.rank("file.js").is_none());
    let import = |path: &str, is_type| vec![Import { path: path.to_owned(), is_type }];
    let circular = |is_type| {
        let ways = [("a.js", "b.js", false), ("b.js", "c.js", is_type), ("c.js", "b.js", false)];
        ways.into_iter().map(|(from, to, is_type)| (from.to_owned(), import(to, is_type))).collect()
    };
    assert_eq!(circle(&circular(false)), Some(["b.js", "c.js", "b.js"].map(str::to_owned).to_vec()));
    assert_eq!(circle(&circular(true)), None);
}
