//! The growth of the syntax stage's time with its text, and with one sentence: `cargo bench --bench growth`.
//!
//! Time for each word stays the same where the whole grows linearly; a short text costs more a word, most of which it has
//! not met before.
#![allow(clippy::expect_used, clippy::panic, reason = "without articles there is nothing to measure")]

mod articles;
mod stage;

use std::hint::black_box;
use std::time::{Duration, Instant};

const AT_LEAST: Duration = Duration::from_secs(2);

/// Bytes of text.
const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

/// Tokens of one sentence.
const TOKENS: [usize; 3] = [500, 5_000, 50_000];

fn main() {
    let articles = articles::articles();
    println!("{:>10} {:>9} {:>9} {:>10} {:>8}", "bytes", "sentences", "tokens", "ms", "µs/token");
    for size in SIZES {
        measure("articles", &running_text(&articles, size));
    }
    let words = plain_words(&articles);
    for count in TOKENS {
        measure("one sentence without marks", &sentence(&words, count, " "));
    }
    for count in TOKENS {
        measure("one sentence with commas alone", &sentence(&words, count / 2, ", "));
    }
}

/// Prints a line: the median of some runs over a text, of one at least.
fn measure(kind: &str, text: &str) {
    let mut times = Vec::new();
    let begin = Instant::now();
    let counts = loop {
        let start = Instant::now();
        let counts = black_box(stage::read(black_box(text)).expect("the weights are whole"));
        times.push(start.elapsed());
        if begin.elapsed() > AT_LEAST {
            break counts;
        }
    };
    times.sort();
    let seconds = times[times.len() / 2].as_secs_f64();
    let stage::Counts { sentences, tokens } = counts;
    let each = seconds * 1e6 / tokens as f64;
    println!("{:>10} {sentences:>9} {tokens:>9} {:>10.1} {each:>8.2}  {kind}", text.len(), seconds * 1000.0);
}

/// The articles one after another, again and again, up to the last whole one that fits and as much of the next.
fn running_text(articles: &[String], size: usize) -> String {
    let mut text = String::with_capacity(size);
    for article in articles.iter().cycle() {
        text.extend(article.chars().take(size - text.len()));
        text.push_str("\n\n");
        if text.len() >= size {
            return text;
        }
    }
    text
}

/// The articles' words in small letters, in order.
fn plain_words(articles: &[String]) -> Vec<&str> {
    let words = articles.iter().flat_map(|text| text.split_whitespace());
    words.filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase())).collect()
}

/// A number of words, each but the last with what stands after it.
fn sentence(words: &[&str], count: usize, after: &str) -> String {
    let words: Vec<&str> = words.iter().cycle().take(count).copied().collect();
    words.join(after)
}
