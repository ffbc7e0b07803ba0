//! The rules of the house, as CONTRIBUTING.md gives them, held against the sources.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

#[path = "architecture/imports.rs"]
mod imports;
#[path = "architecture/order.rs"]
mod order;
#[path = "architecture/source.rs"]
mod source;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use imports::Imports;
use order::Order;
use source::{Source, sources};

/// The crate as every test looks at it: its syntax trees are large, and are read once.
struct House {
    files: Vec<File>,
    imports: Imports,
}

/// A source file.
struct File {
    path: String,
    top: String,
    is_core: bool,
    lines: Vec<String>,
    /// The names right below `std` that it names.
    standard: BTreeSet<String>,
}

static HOUSE: LazyLock<House> = LazyLock::new(|| {
    let sources = sources();
    let file = |source: &Source| File {
        path: source.path.clone(),
        top: source.top().to_owned(),
        is_core: source.is_core(),
        lines: source.lines.clone(),
        standard: imports::standard(&source.items),
    };
    House { files: sources.values().map(file).collect(), imports: Imports::of(&sources) }
});

/// The lines that a source file should keep within, its unit tests left out; one in ten may be longer.
const SHORT: usize = 300;

/// The lines that every source file keeps within.
const LONGEST: usize = 450;

/// The modules of the standard library that the core must know nothing of: the clock, the machine, chance.
const OUTSIDE: [&str; 8] = ["env", "fs", "io", "net", "os", "process", "thread", "time"];

/// The crates that only the boundary to JavaScript may name.
const JAVASCRIPT: [&str; 4] = ["js_sys", "wasm_bindgen", "web_sys", "tsify"];

/// The modules whose types cross that boundary.
const TYPED: [&str; 3] = ["annotation", "export", "named"];

/// The one exception to the order that it cannot say: `model` knows networks and nothing of language.
const MODEL_IMPORTS: [&str; 2] = ["model", "error"];

#[test]
fn modules_import_only_what_stands_left_of_them() {
    let orders = Order::read_all();
    assert!(orders.iter().any(|order| order.inside.is_empty()), "CONTRIBUTING.md gives the order of the crate");
    let mut wrong = Vec::new();
    for order in &orders {
        for (module, targets) in &HOUSE.imports.of {
            let Some(own) = part(order, module) else { continue };
            if !order.knows(own) && !["lib", "bin"].contains(&own) {
                wrong.push(format!("{} has no place in the order of {:?}", module.join("::"), order.inside));
            }
            let parts = targets.iter().filter_map(|target| Some((target, part(order, target)?)));
            let forbidden = parts.filter(|(_, to)| {
                let modelled = order.inside.is_empty() && own == "model" && !MODEL_IMPORTS.contains(to);
                order.knows(own) && order.knows(to) && (!order.allows(own, to) || modelled)
            });
            wrong.extend(forbidden.map(|(target, _)| format!("{} imports {}", module.join("::"), target.join("::"))));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The name by which an order knows a module: its part right below the one that the order is of.
fn part<'m>(order: &Order, module: &'m source::Module) -> Option<&'m str> {
    let below =
        if order.inside.is_empty() { module.as_slice() } else { module.strip_prefix(&[order.inside.clone()][..])? };
    below.first().map(String::as_str)
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    let circles = HOUSE.imports.circles();
    let known = |circle: &&Vec<String>| !circle.iter().all(|module| module.starts_with(SHALLOW_TAGGER));
    let wrong: Vec<_> = circles.iter().filter(known).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The shallow tagger, whose own circle goes when rules read the trees instead.
const SHALLOW_TAGGER: &str = "statement::rules::clause";

#[test]
fn only_the_boundary_knows_javascript() {
    let mut wrong = Vec::new();
    for source in HOUSE.files.iter().filter(|source| source.top != "wasm") {
        for line in &source.lines {
            // The types that cross the boundary say how they look in TypeScript, and nothing more.
            let is_type = TYPED.contains(&source.top.as_str()) && line.contains("cfg_attr(target_arch = \"wasm32\"");
            let named = JAVASCRIPT.iter().find(|name| line.contains(*name)).filter(|_| !is_type);
            wrong.extend(named.map(|name| format!("{} names {name}", source.path)));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_core_knows_no_clock_no_chance_and_no_machine() {
    let mut wrong = Vec::new();
    for source in HOUSE.files.iter().filter(|source| source.is_core) {
        // The writer of numbers for serde_json writes to memory, but must name the trait of all that can be written to.
        let is_to_memory = |name: &str| name == "io" && source.path.ends_with("export/json/number.rs");
        let outside = source.standard.iter();
        let outside = outside.filter(|name| OUTSIDE.contains(&name.as_str()) && !is_to_memory(name));
        wrong.extend(outside.map(|name| format!("{} imports std::{name}", source.path)));
        let code = source.lines.join(" ");
        // The standard library's hash tables are in an order of chance; `now` is whose clock asks.
        let by_chance = ["rand::", "::now(", " HashMap", " HashSet", "RandomState"];
        let named = by_chance.iter().filter(|name| code.contains(**name));
        wrong.extend(named.map(|name| format!("{} names {name}", source.path)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn files_are_mostly_short() {
    let sources = &HOUSE.files;
    let longer_than = |limit| {
        let long = sources.iter().filter(move |source| source.lines.len() > limit);
        long.map(|source| format!("{} has {} lines", source.path, source.lines.len())).collect::<Vec<_>>()
    };
    let (long, too_long) = (longer_than(SHORT), longer_than(LONGEST));
    assert!(too_long.is_empty(), "{too_long:#?}");
    assert!(long.len() * 10 <= sources.len(), "{long:#?}");
}

#[test]
fn an_import_against_the_order_is_seen() {
    let order = Order::parse("error, document ← lexicon | model ← text ← coref | statement");
    assert!(order.allows("text", "lexicon") && order.allows("document", "error") && order.allows("text", "text"));
    assert!(!order.allows("text", "statement") && !order.allows("statement", "coref"));
    assert!(!order.allows("model", "lexicon") && !order.knows("event"));
    assert_eq!(Order::parse("entity: rules | network ← combine").inside, "entity");
}

#[test]
fn paths_are_resolved_as_the_compiler_resolves_them() {
    let files = [
        ("src/lib.rs", "mod a; mod b; pub use a::Thing;"),
        ("src/a.rs", "mod c; pub use c::Thing; #[cfg(test)] mod tests { use crate::b::Odd; }"),
        ("src/a/c.rs", "use crate::b::Part; pub struct Thing;"),
        ("src/b.rs", "use crate::Thing; fn f() { format!(\"{}\", super::a::g(1)); }"),
    ];
    let sources = files.map(|(path, text)| Source::parse(path.to_owned(), text));
    let imports = Imports::of(&sources.into_iter().map(|source| (source.module.clone(), source)).collect());
    let of = |module: &str| {
        let targets = &imports.of[&vec![module.to_owned()]];
        targets.iter().map(|target| target.join("::")).collect::<Vec<_>>()
    };
    assert_eq!(of("a"), ["a::c"]);
    assert_eq!(of("b"), ["a", "a::c"]);
    assert_eq!(imports.circles(), [["a", "a::c", "b"].map(str::to_owned)]);
}
