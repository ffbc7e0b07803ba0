//! The report of the tests: headings while their parts run, and a table at the end.

use std::io::{Write, stdout};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use crate::program::{self, Ended};

/// The outcome of each part.
pub struct Report {
    rows: Vec<Row>,
    start: Instant,
}

struct Row {
    name: &'static str,
    passed: bool,
    counts: Counts,
    time: Duration,
}

impl Report {
    /// A report of no part yet.
    pub fn begin() -> Report {
        Report { rows: Vec::new(), start: Instant::now() }
    }

    /// Runs a step that everything after it needs.
    pub fn time<T>(&mut self, name: &'static str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n── {name}");
        let start = Instant::now();
        let done = step()?;
        self.rows.push(Row { name, passed: true, counts: Counts::default(), time: start.elapsed() });
        Ok(done)
    }

    /// Runs a test runner to its end, whether its tests pass or not.
    pub fn run(&mut self, name: &'static str, mut command: Command) -> Result<()> {
        println!("\n── {name}");
        stdout().flush()?;
        let start = Instant::now();
        let (status, printed) = program::show(&mut command)?;
        self.rows.push(Row { name, passed: status.success(), counts: Counts::of(&printed), time: start.elapsed() });
        Ok(())
    }

    /// The same with test runners that run side by side, each a row.
    pub fn run_together(&mut self, name: &str, runners: Vec<(&'static str, Command)>) -> Result<()> {
        println!("\n── {name}");
        stdout().flush()?;
        for Ended { name, status, printed, time } in program::show_together(runners)? {
            self.rows.push(Row { name, passed: status.success(), counts: Counts::of(&printed), time });
        }
        Ok(())
    }

    /// Prints the table.
    pub fn finish(self) -> Result<()> {
        println!("\n{:<22} {:>8} {:>7} {:>8} {:>9}", "", "", "passed", "skipped", "time");
        for Row { name, passed, counts, time } in &self.rows {
            print_row(name, *passed, *counts, *time);
        }
        let sum = |number: fn(&Counts) -> u64| self.rows.iter().map(|row| number(&row.counts)).sum();
        let counts = Counts { passed: sum(|counts| counts.passed), skipped: sum(|counts| counts.skipped) };
        let failed: Vec<_> = self.rows.iter().filter(|row| !row.passed).map(|row| row.name).collect();
        // Some parts ran side by side.
        print_row("all", failed.is_empty(), counts, self.start.elapsed());
        if !failed.is_empty() {
            bail!("these tests failed: {}", failed.join(", "));
        }
        Ok(())
    }
}

/// Prints a row of the table; what runs no tests has no numbers.
fn print_row(name: &str, passed: bool, counts: Counts, time: Duration) {
    let outcome = if passed { "ok" } else { "FAILED" };
    let [tests, skipped] = [counts.passed, counts.skipped].map(|count| match count {
        0 => String::new(),
        count => count.to_string(),
    });
    println!("{name:<22} {outcome:>8} {tests:>7} {skipped:>8} {:>7.1} s", time.as_secs_f64());
}

/// The numbers of tests that passed and were skipped, as the runners of Rust and Node print them.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
struct Counts {
    passed: u64,
    skipped: u64,
}

impl Counts {
    fn of(printed: &str) -> Counts {
        let sum = |rust: &str, node: &str| printed.lines().filter_map(|line| number(line.trim(), rust, node)).sum();
        Counts { passed: sum(" passed", "ℹ pass "), skipped: sum(" ignored", "ℹ skipped ") }
    }
}

/// The number that a line of a summary has before a word of Rust's, or after one of Node's.
fn number(line: &str, rust: &str, node: &str) -> Option<u64> {
    let number = match line.strip_prefix("test result: ") {
        Some(result) => result.split_once(rust)?.0.split(' ').next_back()?,
        None => line.strip_prefix(node)?,
    };
    number.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_runners_own_summaries_are_counted() {
        let printed = "test result: ok. 31 passed; 0 failed; 2 ignored; 0 measured\n\
            test result: FAILED. 4 passed; 1 failed; 0 ignored\nℹ tests 9\nℹ pass 8\nℹ fail 1\nℹ skipped 3\n";
        assert_eq!(Counts::of(printed), Counts { passed: 43, skipped: 5 });
    }
}
