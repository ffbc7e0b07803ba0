//! Any text with any date is annotated without a panic, and the annotation keeps the contract.
#![no_main]

#[path = "../../tests/contract/mod.rs"]
mod contract;

use libfuzzer_sys::fuzz_target;
use sayso::annotation::Unit;
use sayso::{Date, Options, annotate};

// The first two bytes are the date's year and day, none where the year is 0; the others are the text.
fuzz_target!(|data: &[u8]| {
    let [year, day, text @ ..] = data else { return };
    let text = String::from_utf8_lossy(text);
    let date = (*year > 0).then(|| Date::new(1900 + i16::from(*year), 1 + (day % 12) as i8, 1 + (day / 12) as i8).ok());
    let options = Options { date: date.flatten(), unit: Unit::Utf8, tokens: true, ..Options::default() };
    let annotation = annotate(&text, &options).expect("a short text is read");
    contract::check(&text, &serde_json::to_value(annotation).expect("an annotation is data"));
});
