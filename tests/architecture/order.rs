//! The orders of modules that CONTRIBUTING.md gives.
//!
//! An order is a line in backticks: `a, b ← c | d ← e`. What stands left of an arrow may be imported by all that stands right
//! of it; names with a comma between may import each other, names with a bar between may not. `statement: …` orders what lies
//! in that module.

use std::fs;

use super::source::root;

/// An order of modules.
pub struct Order {
    /// The module whose parts it orders; empty for the crate.
    pub inside: String,
    /// From left to right, the groups of names that may import each other or may not.
    ranks: Vec<Vec<Vec<String>>>,
}

impl Order {
    /// The orders that CONTRIBUTING.md gives for the crate.
    pub fn read_all() -> Vec<Order> {
        let text = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("CONTRIBUTING.md can be read");
        let lines =
            text.lines().filter(|line| line.starts_with('`') && line.contains('←') && !line.contains("`base ←"));
        lines.map(|line| Order::parse(line.trim_matches('`'))).collect()
    }

    /// Reads an order as it is written.
    pub fn parse(line: &str) -> Order {
        let (inside, ranks) = line.split_once(':').unwrap_or(("", line));
        let names = |group: &str| group.split(',').map(|name| name.trim().to_owned()).collect();
        let rank = |rank: &str| rank.split('|').map(names).collect();
        Order { inside: inside.trim().to_owned(), ranks: ranks.split('←').map(rank).collect() }
    }

    /// The place of a name: its rank and its group in it.
    fn place(&self, name: &str) -> Option<(usize, usize)> {
        let within = |rank: &Vec<Vec<String>>| rank.iter().position(|group| group.iter().any(|known| known == name));
        self.ranks.iter().enumerate().find_map(|(rank, groups)| Some((rank, within(groups)?)))
    }

    /// Whether it has a place for a name.
    pub fn knows(&self, name: &str) -> bool {
        self.place(name).is_some()
    }

    /// Whether one may import another.
    pub fn allows(&self, from: &str, to: &str) -> bool {
        match (self.place(from), self.place(to)) {
            (Some(from), Some(to)) => to.0 < from.0 || to == from,
            _ => false,
        }
    }
}
