//! The words a second that are read on one core of this machine: by the syntax stage, and in all.
//!
//! `cargo bench --bench speed` reads the bundled articles; `cargo xtask bench` says the browsers' figures too.
#![allow(clippy::expect_used, clippy::panic, reason = "without articles there is nothing to measure")]

mod articles;
mod stage;

use std::hint::black_box;
use std::time::{Duration, Instant};

use sayso::model::Kernel;
use sayso::{Options, annotate};
use serde_json::json;

const AT_LEAST: Duration = Duration::from_secs(4);
const RUNS: usize = 3;

fn main() {
    let articles = articles::articles();
    let words: usize = articles.iter().map(|text| text.split_whitespace().count()).sum();
    let options = Options::default();
    let syntax = words as f64 / seconds(&articles, |text| stage::read(text).expect("the weights are whole"));
    let all = words as f64 / seconds(&articles, |text| annotate(text, &options).expect("an article is short enough"));
    let kernel = Kernel::best().name();
    if std::env::args().any(|argument| argument == "--json") {
        println!("{}", json!({ "name": "native", "kernel": kernel, "syntax": syntax, "annotate": all }));
    } else {
        println!("{} articles, {words} words, kernel {kernel}", articles.len());
        println!("syntax {syntax:.0} words/s, annotate {all:.0} words/s");
    }
}

/// The seconds that one reading of all the articles takes, the median of several.
fn seconds<T>(articles: &[String], read: impl Fn(&str) -> T) -> f64 {
    let mut times = Vec::new();
    let begin = Instant::now();
    while begin.elapsed() < AT_LEAST || times.len() < RUNS {
        let start = Instant::now();
        for text in articles {
            black_box(read(black_box(text)));
        }
        times.push(start.elapsed());
    }
    times.sort();
    times[times.len() / 2].as_secs_f64()
}
