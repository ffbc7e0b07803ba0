//! The imports of files: paths resolved through modules and re-exports, as the compiler does.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Item, ItemUse, Path, UseTree, Visibility};

use super::source::{Module, Source};

/// The imports of every file: from its module to the modules of other files.
pub struct Imports {
    /// By module, the modules of the files that it names.
    pub of: BTreeMap<Module, BTreeSet<Module>>,
}

impl Imports {
    /// Reads the imports of all files.
    pub fn of(sources: &BTreeMap<Module, Source>) -> Imports {
        let exports = sources.iter().map(|(module, source)| (module.clone(), exports(&source.items))).collect();
        let tree = Tree { sources, exports };
        let imports = |source: &Source| {
            let targets = paths(&source.items).into_iter().filter_map(|path| tree.file(&source.module, &path));
            targets.filter(|target| *target != source.module).collect()
        };
        Imports { of: sources.iter().map(|(module, source)| (module.clone(), imports(source))).collect() }
    }

    /// The groups of files that import each other in a circle. What a file takes from the file of a folder that it lies in
    /// does not count: that file is the folder's face, and knows what is inside.
    pub fn circles(&self) -> Vec<Vec<String>> {
        let mut graph = petgraph::graphmap::DiGraphMap::<usize, ()>::new();
        let modules: Vec<&Module> = self.of.keys().collect();
        for (from, module) in modules.iter().enumerate() {
            for target in self.of[*module].iter().filter(|target| !module.starts_with(target)) {
                if let Some(to) = modules.iter().position(|known| *known == target) {
                    graph.add_edge(from, to, ());
                }
            }
        }
        let groups = petgraph::algo::tarjan_scc(&graph).into_iter().filter(|group| group.len() > 1);
        let named = |group: Vec<usize>| {
            let mut names: Vec<String> = group.into_iter().map(|index| modules[index].join("::")).collect();
            names.sort();
            names
        };
        groups.map(named).collect()
    }
}

/// The modules with what each gives on under names of its own.
struct Tree<'s> {
    sources: &'s BTreeMap<Module, Source>,
    exports: BTreeMap<Module, BTreeMap<String, Vec<String>>>,
}

impl Tree<'_> {
    /// The module of the file that a path leads to from a module; none for what is not of this crate.
    fn file(&self, from: &Module, path: &[String]) -> Option<Module> {
        let first = path.first()?.as_str();
        let mut rest = path;
        let mut module = match first {
            "crate" => Module::new(),
            "self" | "super" => from.clone(),
            name => {
                let child = [from.clone(), vec![name.to_owned()]].concat();
                self.sources.contains_key(&child).then(|| from.clone())?
            }
        };
        if ["crate", "self"].contains(&first) {
            rest = &rest[1..];
        }
        while rest.first().is_some_and(|name| name == "super") {
            module.pop()?;
            rest = &rest[1..];
        }
        self.descend(module, rest, 8)
    }

    /// The module of the file that has what a path names below a module, re-exports followed so many times.
    fn descend(&self, mut module: Module, mut path: &[String], follow: usize) -> Option<Module> {
        while let Some((name, rest)) = path.split_first() {
            let child = [module.clone(), vec![name.clone()]].concat();
            if self.sources.contains_key(&child) {
                module = child;
                path = rest;
                continue;
            }
            let given_on = self.exports.get(&module).and_then(|exports| exports.get(name));
            return match given_on {
                Some(target) if follow > 0 => {
                    let target = [target.as_slice(), rest].concat();
                    self.file_after(&module, &target, follow - 1).or(Some(module))
                }
                _ => Some(module),
            };
        }
        Some(module)
    }

    fn file_after(&self, from: &Module, path: &[String], follow: usize) -> Option<Module> {
        match path.split_first() {
            Some((first, rest)) if first == "crate" => self.descend(Module::new(), rest, follow),
            Some((first, rest)) if first == "self" => self.descend(from.clone(), rest, follow),
            Some((first, rest)) if first == "super" => {
                self.descend(from.split_last().map(|(_, parent)| parent.to_vec())?, rest, follow)
            }
            _ => self
                .sources
                .contains_key(&[from.as_slice(), &path[..1]].concat())
                .then_some(())
                .and_then(|()| self.descend(from.clone(), path, follow)),
        }
    }
}

/// The names that items give on with `pub use`, each with the path behind it.
fn exports(items: &[Item]) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for item in items {
        if let Item::Use(ItemUse { vis: Visibility::Public(_) | Visibility::Restricted(_), tree, .. }) = item {
            flatten(tree, &[], &mut |name, path| {
                found.insert(name, path);
            });
        }
    }
    found
}

/// Calls a function with each name that a tree of imports brings, and the path behind it.
fn flatten(tree: &UseTree, before: &[String], each: &mut impl FnMut(String, Vec<String>)) {
    let with = |name: &str| [before, &[name.to_owned()]].concat();
    match tree {
        UseTree::Path(path) => flatten(&path.tree, &with(&path.ident.to_string()), each),
        UseTree::Group(group) => group.items.iter().for_each(|tree| flatten(tree, before, each)),
        UseTree::Glob(_) => each("*".to_owned(), before.to_vec()),
        UseTree::Name(name) if name.ident == "self" => {
            each(before.last().cloned().unwrap_or_default(), before.to_vec());
        }
        UseTree::Name(name) => each(name.ident.to_string(), with(&name.ident.to_string())),
        UseTree::Rename(name) => each(name.rename.to_string(), with(&name.ident.to_string())),
    }
}

/// All paths in some items: imports, paths in code, and those in the words that macros are given.
fn paths(items: &[Item]) -> Vec<Vec<String>> {
    let mut found = Paths::default();
    items.iter().for_each(|item| found.visit_item(item));
    found.paths
}

/// The names right below `std` that some items name.
pub fn standard(items: &[Item]) -> BTreeSet<String> {
    let below = |path: Vec<String>| (path.first()? == "std").then(|| path.get(1).cloned())?;
    paths(items).into_iter().filter_map(below).collect()
}

#[derive(Default)]
struct Paths {
    paths: Vec<Vec<String>>,
}

impl<'a> Visit<'a> for Paths {
    fn visit_item_use(&mut self, item: &'a ItemUse) {
        flatten(&item.tree, &[], &mut |_, path| self.paths.push(path));
    }

    fn visit_path(&mut self, path: &'a Path) {
        self.paths.push(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'a syn::Macro) {
        self.visit_tokens(called.tokens.clone());
    }
}

impl Paths {
    /// Takes the paths among the tokens that a macro is given: names joined by `::`.
    fn visit_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) if colons == 2 || path.is_empty() => {
                    path.push(name.to_string());
                    colons = 0;
                    continue;
                }
                TokenTree::Punct(mark) if mark.as_char() == ':' && !path.is_empty() && colons < 2 => {
                    colons += 1;
                    continue;
                }
                TokenTree::Ident(name) => {
                    self.paths.push(std::mem::replace(&mut path, vec![name.to_string()]));
                    colons = 0;
                    continue;
                }
                TokenTree::Group(group) => self.visit_tokens(group.stream()),
                _ => {}
            }
            self.paths.push(std::mem::take(&mut path));
            colons = 0;
        }
        self.paths.push(path);
        self.paths.retain(|path| !path.is_empty());
    }
}
