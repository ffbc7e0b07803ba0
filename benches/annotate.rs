//! How many words a second are read on this machine: `cargo bench`, or `cargo xtask bench` for the browser's figures too.
#![allow(clippy::expect_used, reason = "without articles there is nothing to measure")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use sayso::{Options, annotate};

const AT_LEAST: Duration = Duration::from_secs(3);

fn main() {
    let articles = articles();
    let words: usize = articles.iter().map(|text| text.split_whitespace().count()).sum();
    let options = Options::default();
    let mut times = Vec::new();
    let begin = Instant::now();
    while begin.elapsed() < AT_LEAST {
        let start = Instant::now();
        for text in &articles {
            black_box(annotate(black_box(text), &options).expect("an article is short enough"));
        }
        times.push(start.elapsed());
    }
    times.sort();
    let median = times[times.len() / 2].as_secs_f64();
    let speed = words as f64 / median;
    println!("{} articles, {words} words: {:.1} ms, {speed:.0} words/s", articles.len(), median * 1000.0);
    println!("median of {}, on one core", times.len());
}

/// The bundled articles.
fn articles() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let files = fs::read_dir(folder).expect("the articles are there").map(|entry| entry.expect("a file").path());
    let texts = files.filter(|file| file.extension().is_some_and(|extension| extension == "txt"));
    texts.map(|file| fs::read_to_string(file).expect("an article is UTF-8")).collect()
}
