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
    /// The names of the tests that failed.
    failed: Vec<String>,
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
        self.rows.push(Row {
            name,
            passed: true,
            counts: Counts::default(),
            failed: Vec::new(),
            time: start.elapsed(),
        });
        Ok(done)
    }

    /// Runs a test runner to its end, whether its tests pass or not.
    pub fn run(&mut self, name: &'static str, mut command: Command) -> Result<()> {
        println!("\n── {name}");
        stdout().flush()?;
        let start = Instant::now();
        let (status, printed) = program::show(&mut command)?;
        self.add(Ended { name, status, printed, time: start.elapsed() });
        Ok(())
    }

    /// The same with test runners that run side by side, each a row.
    pub fn run_together(&mut self, name: &str, runners: Vec<(&'static str, Command)>) -> Result<()> {
        println!("\n── {name}");
        stdout().flush()?;
        for ended in program::show_together(runners)? {
            self.add(ended);
        }
        Ok(())
    }

    fn add(&mut self, Ended { name, status, printed, time }: Ended<'static>) {
        let (passed, counts, failed) = (status.success(), Counts::of(&printed), failed_in(&printed));
        self.rows.push(Row { name, passed, counts, failed, time });
    }

    /// Prints the table.
    pub fn finish(self) -> Result<()> {
        println!("\n{:<22} {:>8} {:>7} {:>8} {:>9}", "", "", "passed", "skipped", "time");
        for Row { name, passed, counts, time, .. } in &self.rows {
            print_row(name, *passed, *counts, *time);
        }
        let sum = |number: fn(&Counts) -> u64| self.rows.iter().map(|row| number(&row.counts)).sum();
        let counts = Counts { passed: sum(|counts| counts.passed), skipped: sum(|counts| counts.skipped) };
        let failed: Vec<_> = self.rows.iter().filter(|row| !row.passed).map(|row| row.name).collect();
        for Row { name, failed, .. } in &self.rows {
            failed.iter().for_each(|test| println!("failed in {name}: {test}"));
        }
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

/// The tests that failed, as the runners of Rust and Node name them, each once.
fn failed_in(printed: &str) -> Vec<String> {
    let rust = |line: &str| Some(line.strip_prefix("test ")?.strip_suffix(" ... FAILED")?.to_owned());
    let quiet = |line: &str| Some(line.strip_prefix("---- ")?.strip_suffix(" stdout ----")?.to_owned());
    let node = |line: &str| Some(line.strip_prefix("✖ ")?.rsplit_once(" (")?.0.to_owned());
    let mut failed: Vec<String> = Vec::new();
    for line in printed.lines().map(str::trim) {
        let test = rust(line).or_else(|| quiet(line)).or_else(|| node(line));
        failed.extend(test.filter(|test| !failed.contains(test)));
    }
    failed
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

    #[test]
    fn the_tests_that_failed_are_named_once() {
        let printed = "test text::tests::ends ... FAILED\ntest text::tests::begins ... ok\n---- quiet::one stdout ----\n\
            ✔ a page (Firefox) (3.1ms)\n✖ a link (Firefox) (1624.1ms)\n✖ failing tests:\n✖ a link (Firefox) (1624.1ms)\n";
        assert_eq!(failed_in(printed), ["text::tests::ends", "quiet::one", "a link (Firefox)"]);
    }
}
