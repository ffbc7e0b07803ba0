//! The source files of the crate, read as the compiler reads them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use syn::{Attribute, Item};

/// The path of a module from the crate's root: `["statement", "rules"]` for `src/statement/rules.rs`.
pub type Module = Vec<String>;

/// A source file of the crate that is not for tests alone.
pub struct Source {
    /// From the project's root, with slashes.
    pub path: String,
    /// Its place in the tree of modules; none for the library's root and for binaries.
    pub module: Module,
    /// Its items, those for tests left out.
    pub items: Vec<Item>,
    /// Its lines, without comments and without the unit tests at its end.
    pub lines: Vec<String>,
    /// The modules in files of their own that it declares for tests alone.
    for_tests: Vec<Module>,
}

impl Source {
    fn read(file: &Path) -> Source {
        let text = fs::read_to_string(file).expect("a source file is UTF-8");
        let path = file.strip_prefix(root()).expect("it lies in the project").to_string_lossy().replace('\\', "/");
        Source::parse(path, &text)
    }

    /// A file of this path and text.
    pub fn parse(path: String, text: &str) -> Source {
        let syntax = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
        let (for_tests, items): (Vec<Item>, Vec<Item>) =
            syntax.items.into_iter().partition(|item| is_for_tests(attributes(item)));
        let is_code = |line: &&str| !(line.starts_with("#[cfg(test") || line.starts_with("#[cfg(all(test"));
        let lines = text.lines().take_while(is_code).map(|line| line.split("//").next().unwrap_or_default().to_owned());
        let below = path.strip_prefix("src/").unwrap_or(&path).trim_end_matches(".rs");
        let module: Module = below.split('/').filter(|&name| name != "lib").map(str::to_owned).collect();
        let declared = for_tests.iter().filter_map(|item| match item {
            Item::Mod(declared) if declared.content.is_none() => Some(declared.ident.to_string()),
            _ => None,
        });
        let for_tests = declared.map(|name| [module.clone(), vec![name]].concat()).collect();
        Source { lines: lines.collect(), for_tests, module, items, path }
    }

    /// The module below the crate's root that it belongs to: `text` for `src/text.rs` and all of `src/text/`.
    pub fn top(&self) -> &str {
        self.module.first().map_or("lib", String::as_str)
    }

    /// Whether it is a part of the library that knows neither JavaScript nor the machine.
    pub fn is_core(&self) -> bool {
        !["wasm", "bin"].contains(&self.top())
    }
}

/// All sources of the crate, by their modules.
pub fn sources() -> BTreeMap<Module, Source> {
    let all: Vec<Source> = rust_files(&root().join("src")).iter().map(|file| Source::read(file)).collect();
    let for_tests: Vec<Module> = all.iter().flat_map(|source| source.for_tests.clone()).collect();
    let is_for_tests = |source: &Source| for_tests.iter().any(|test| source.module.starts_with(test));
    let product = all.into_iter().filter(|source| !is_for_tests(source));
    product.map(|source| (source.module.clone(), source)).collect()
}

/// The root of the project.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let (mut folders, mut files) = (vec![folder.to_owned()], Vec::new());
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
    files
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Whether an item is compiled for tests alone: `#[cfg(test)]`, `#[cfg(all(test, …))]`.
fn is_for_tests(attributes: &[Attribute]) -> bool {
    let tested = |attribute: &Attribute| {
        let condition = attribute.meta.require_list().map(|list| list.tokens.to_string()).unwrap_or_default();
        condition == "test" || condition.starts_with("all (test")
    };
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg") && tested(attribute))
}
