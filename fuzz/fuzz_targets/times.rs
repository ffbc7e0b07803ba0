//! Times are found and resolved without a panic in any row of words of time, each once whatever the date is, and another
//! date gives what annotating anew would.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso::annotation::Unit;
use sayso::{Article, Date, Options, annotate};

/// The words of the rules and of the tables, of which a byte of the input chooses one.
static WORDS: std::sync::LazyLock<Vec<&str>> = std::sync::LazyLock::new(|| {
    let rules = [
        include_str!("../../src/time/rules/clock.txt"),
        include_str!("../../src/time/rules/date.txt"),
        include_str!("../../src/time/rules/relative.txt"),
        include_str!("../../src/time/rules/duration.txt"),
        include_str!("../../src/time/rules/set.txt"),
    ];
    let examples = rules.into_iter().flat_map(str::lines).filter(|line| line.starts_with("  ")).map(|line| &line[4..]);
    let texts = examples.map(|line| line.split(" = ").next().unwrap_or_default());
    let words = texts.flat_map(str::split_whitespace).map(|word| word.trim_matches(['[', ']']));
    let tables = [include_str!("../../src/lexicon/time_words.txt"), include_str!("../../src/lexicon/numbers.txt")];
    let names = tables.into_iter().flat_map(str::lines).filter_map(|line| line.split('\t').next());
    let mut words: Vec<&str> = words.chain(names).filter(|word| !word.starts_with('#')).collect();
    words.sort_unstable();
    words.dedup();
    words
});

// The first four bytes are two dates; then come pairs of bytes, each a word, and every 16th pair one of its own bytes as text.
fuzz_target!(|data: &[u8]| {
    let [year, day, other_year, other_day, pairs @ ..] = data else { return };
    let date = |year: u8, day: u8| {
        let day = Date::new(i16::from(year) * 39 + 1, 1 + (day % 12) as i8, 1 + (day / 12) as i8).ok();
        day.filter(|_| year > 0)
    };
    let mut text = String::new();
    for pair in pairs.chunks_exact(2) {
        let number = usize::from(u16::from_le_bytes([pair[0], pair[1]]));
        match number % 16 {
            0 => text.push(char::from(pair[1])),
            _ => text.push_str(WORDS[number / 16 % WORDS.len()]),
        }
        text.push_str(if number & 1 == 0 { " " } else { "" });
    }
    let options = |date| Options { date, unit: Unit::Utf8, ..Options::default() };
    let (first, second) = (date(*year, *day), date(*other_year, *other_day));
    let (article, mut annotation) = Article::read(text.as_str(), &options(first)).expect("a short text is read");
    let dated = article.dated(second);
    (annotation.meta.published, annotation.times, annotation.warnings) = (dated.published, dated.times, dated.warnings);
    assert_eq!(annotation, annotate(&text, &options(second)).expect("a short text is read"));
});
