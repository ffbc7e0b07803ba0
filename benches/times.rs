//! The speed of finding and resolving times: `cargo bench --bench times`; `-- --once BYTES` is one pass over so many bytes of
//! each text, to count instructions of: they grow as the bytes do. `-- --hostile` reads each of some hostile texts and the same
//! twice over, which takes at most twice as long where the stage is linear.
//!
//! Beside each figure stands how long the same machine takes, in the same run, to part the same text into sentences and
//! tokens, so that figures of busy machines can be compared.
#![allow(clippy::expect_used, reason = "without articles there is nothing to measure")]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use sayso::document::Document;
use sayso::{Date, text, time, token};

const AT_LEAST: Duration = Duration::from_secs(2);

/// The bytes of text that one pass reads.
const BYTES: usize = 1 << 20;

/// A text in which nearly every word is one of time.
const DENSE: &str = "On Tuesday, May 8, 2018, at 7:15 p.m. EST, three days after last week's second Monday in March, between \
                     1990 and 1995, the year ended Sept. 30 was the first half of the late 1980s every two weeks. ";

/// Texts that a matcher or a look around could take more than linear time for, by a piece that is repeated.
const HOSTILE: [(&str, &str); 14] = [
    ("one word", "week "),
    ("one letter", "a"),
    ("digits", "1"),
    ("numbers", "12 "),
    ("thousands", "1,000,000,"),
    ("the first of", "the first of "),
    ("months", "May March "),
    ("weekdays", "Sunday "),
    ("slashes", "1/2/"),
    ("hyphens", "2008-09-"),
    ("currency signs", "$1bn €"),
    ("brackets", "(May [2 "),
    ("quotation marks", "\"This “Week” \""),
    ("from and to", "from May to between 9 and the last two and a half "),
];

fn main() {
    if std::env::args().any(|argument| argument == "--hostile") {
        return HOSTILE.iter().for_each(|(name, piece)| print_growth(name, piece));
    }
    let once = std::env::args().skip_while(|argument| argument != "--once").nth(1).and_then(|bytes| bytes.parse().ok());
    for (name, text) in [("bundled articles", articles()), ("times alone", DENSE.to_owned())] {
        let text = text.repeat(once.unwrap_or(BYTES).div_ceil(text.len()));
        let document = read(&text);
        let stage = || {
            let (expressions, warnings) = time::find(black_box(&document));
            (time::ground(&expressions, document.date), warnings)
        };
        if once.is_some() {
            black_box(stage());
            continue;
        }
        let split = median(|| black_box(token::split(black_box(&document))));
        let found = median(|| black_box(stage()));
        let megabytes = text.len() as f64 / 1e6;
        println!(
            "{name}: {:.1} MB/s, {:.2} times as long as tokens and sentences ({:.1} MB/s)",
            megabytes / found,
            found / split,
            megabytes / split
        );
    }
}

/// Prints how long a hostile text takes, and the same twice over.
fn print_growth(name: &str, piece: &str) {
    let seconds = |bytes: usize| {
        let text = piece.repeat(bytes / piece.len());
        let document = read(&text);
        median(|| {
            let (expressions, _) = time::find(black_box(&document));
            (time::ground(&expressions, document.date), time::quantities(&document).len())
        })
    };
    let (one, two) = (seconds(BYTES / 8), seconds(BYTES / 4));
    println!("{name:>16}: {:>8.2} ms, twice over {:>8.2} ms: {:.2} times", one * 1e3, two * 1e3, two / one);
}

/// A text after the stages that come before times.
fn read(text: &str) -> Document<'_> {
    let date = Date::new(2019, 9, 24).ok();
    let mut document = Document { text, zones: text::zones(text), date, ..Document::default() };
    (document.tokens, document.sentences) = token::split(&document);
    document
}

/// The median of the seconds that a function takes.
fn median<T>(mut function: impl FnMut() -> T) -> f64 {
    let mut times = Vec::new();
    let begin = Instant::now();
    while begin.elapsed() < AT_LEAST {
        let start = Instant::now();
        function();
        times.push(start.elapsed());
    }
    times.sort();
    times[times.len() / 2].as_secs_f64()
}

/// The bundled articles, one after the other.
fn articles() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let files = fs::read_dir(folder).expect("the articles are there").map(|entry| entry.expect("a file").path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|extension| extension == "txt")).collect();
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).expect("an article is UTF-8") + "\n\n").collect()
}
