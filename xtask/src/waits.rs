//! The waits of the page tests by place: a table of the largest sums.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

/// The number of rows that are printed.
const ROWS: usize = 25;

/// One wait, as `tests/page/waits.mjs` notes it.
#[derive(Deserialize)]
struct Wait {
    file: String,
    test: String,
    what: String,
    milliseconds: u64,
}

/// All waits for one thing in the tests of one file.
struct Place {
    file: String,
    what: String,
    count: u64,
    sum: u64,
    longest: u64,
    /// The test that waited longest.
    test: String,
}

/// Prints the places where tests waited most, and the sum of all; nothing where nothing was noted.
pub fn print(file: &Path) -> Result<()> {
    let noted = fs::read_to_string(file).unwrap_or_default();
    let places = places(&noted)?;
    println!("\n── how long the page tests waited where, in seconds");
    println!("{:>7} {:>6} {:>8}  for what, in which file; where longest", "sum", "times", "longest");
    let (largest, rest) = places.split_at(places.len().min(ROWS));
    for Place { file, what, count, sum, longest, test } in largest {
        let (sum, longest) = (seconds(*sum), seconds(*longest));
        println!("{sum:>7.1} {count:>6} {longest:>8.1}  {what}, in {file}; {test}");
    }
    for (places, which) in [(rest, "for the rest"), (&places[..], "in all")] {
        let sum = seconds(places.iter().map(|place| place.sum).sum());
        let count: u64 = places.iter().map(|place| place.count).sum();
        println!("{sum:>7.1} {count:>6} {:>8}  {which}", "");
    }
    Ok(())
}

/// The places of the waits that are noted, the largest sum first.
fn places(noted: &str) -> Result<Vec<Place>> {
    let mut places: HashMap<(String, String), Place> = HashMap::new();
    for line in noted.lines() {
        let wait: Wait = serde_json::from_str(line).with_context(|| format!("no wait is noted so: {line}"))?;
        let key = (wait.file.clone(), wait.what.clone());
        let Wait { file, test, what, milliseconds } = wait;
        let new = || Place { file, what, count: 0, sum: 0, longest: 0, test: String::new() };
        let place = places.entry(key).or_insert_with(new);
        place.count += 1;
        place.sum += milliseconds;
        if milliseconds >= place.longest {
            (place.longest, place.test) = (milliseconds, test);
        }
    }
    let mut places: Vec<_> = places.into_values().collect();
    places.sort_by(|one, other| {
        other.sum.cmp(&one.sum).then_with(|| (&one.file, &one.what).cmp(&(&other.file, &other.what)))
    });
    Ok(places)
}

fn seconds(milliseconds: u64) -> f64 {
    milliseconds as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_are_summed_by_place_and_the_largest_sum_comes_first() {
        let noted = r#"{"file":"paste","test":"a","what":"it is shown","milliseconds":40}
{"file":"undo","test":"b","what":"it is shown","milliseconds":70}
{"file":"paste","test":"c","what":"it is shown","milliseconds":60}"#;
        let places = places(noted).unwrap();
        let rows: Vec<_> =
            places.iter().map(|p| (p.file.as_str(), p.count, p.sum, p.longest, p.test.as_str())).collect();
        assert_eq!(rows, [("paste", 2, 100, 60, "c"), ("undo", 1, 70, 70, "b")]);
    }

    #[test]
    fn a_line_that_is_no_wait_is_named() {
        assert!(places("{\"file\":1}").is_err_and(|error| error.to_string().contains("{\"file\":1}")));
    }
}
