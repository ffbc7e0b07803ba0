//! Events are found without a panic in any row of the words that patterns know, and point at what is there: the annotation keeps
//! the contract, and the same text gives the same events.
#![no_main]

#[path = "../../tests/contract/mod.rs"]
mod contract;

use libfuzzer_sys::fuzz_target;
use sayso::annotation::Unit;
use sayso::{Options, annotate};

/// The words of the patterns, of what stands beside them and of what turns an event round, of which two bytes of the input choose
/// one.
static WORDS: std::sync::LazyLock<Vec<&str>> = std::sync::LazyLock::new(|| {
    let tables = [
        include_str!("../../src/event/verbs.txt"),
        include_str!("../../src/event/nouns.txt"),
        include_str!("../../src/event/classes.txt"),
        include_str!("../../src/event/actor_roles.txt"),
    ];
    let keys = tables.into_iter().flat_map(str::lines).filter_map(|line| line.split('\t').next());
    let sentences = include_str!("../../src/event/examples.txt").lines().filter_map(|line| line.split('\t').nth(3));
    let inside = sentences.flat_map(|sentence| sentence.split_inclusive([' ', '.']));
    let others =
        ["not", "will", "may", "if", "who", "which", "that", "to", "by", "’s", "“", "”", ",", ".", "?", "\n\n", "and"];
    let mut words: Vec<&str> = keys.chain(inside.map(str::trim)).filter(|word| !word.starts_with('#')).collect();
    words.sort_unstable();
    words.dedup();
    // Grammar comes as often as all the rest.
    let grammar = others.into_iter().cycle().take(words.len());
    let mut all: Vec<&str> = grammar.collect();
    all.append(&mut words);
    all
});

// Each pair of bytes is a word, and every 32nd pair one of its own bytes as text.
fuzz_target!(|data: &[u8]| {
    let mut text = String::new();
    for pair in data.chunks_exact(2) {
        let number = usize::from(u16::from_le_bytes([pair[0], pair[1]]));
        match number % 32 {
            0 => text.push(char::from(pair[1])),
            _ => text.push_str(WORDS[number / 2 % WORDS.len()]),
        }
        text.push_str(if number & 1 == 0 { " " } else { "" });
    }
    let options = Options { unit: Unit::Utf8, ..Options::default() };
    let annotation = annotate(&text, &options).expect("a short text is read");
    let again = annotate(&text, &options).expect("a short text is read");
    assert_eq!(annotation.events, again.events);
    for event in &annotation.events {
        assert!(!event.trigger.is_empty());
        assert!(!event.actor.is_empty() || !event.recipient.is_empty());
        assert!(event.statement.is_none_or(|statement| (statement as usize) < annotation.statements.len()));
        assert!(event.time.is_none_or(|time| (time as usize) < annotation.times.len()));
    }
    contract::check(&text, &serde_json::to_value(annotation).expect("an annotation is data"));
});
