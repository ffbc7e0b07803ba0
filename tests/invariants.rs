//! The contract holds of texts that nobody would write.
#![cfg(not(target_arch = "wasm32"))]

mod contract;

use proptest::prelude::*;
use sayso::annotation::Unit;
use sayso::{Date, Options, annotate};

/// What makes trouble, and enough words for every stage to find something.
const PIECES: [&str; 64] = [
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    ".",
    ". ",
    ", ",
    "?",
    "!",
    "…",
    " ... ",
    ": ",
    "; ",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "''",
    "``",
    "«",
    "»",
    "„",
    "(",
    ")",
    "[",
    "]",
    "—",
    " – ",
    "--",
    "U.S. ",
    "Jan. 3",
    "Gen. ",
    "TEHRAN –",
    "Photo: ",
    "By Ann Lee",
    "said",
    " said ",
    "told",
    "according to ",
    "that ",
    "he ",
    "Ann Lee",
    "President Ali Rezaei",
    "Iran",
    "Iran's ",
    "the Joint Deal (JD)",
    "last week",
    "on 4 May 2021",
    "yesterday",
    "$5 million",
    "10%",
    "http://a.b/c",
    "é\u{301}",
    "\u{feff}",
    "\u{200b}",
    "\0",
    "😀",
    "مرحبا",
    "İ",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..60).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

proptest! {
    #[test]
    fn every_annotation_keeps_the_contract(text in text(), day in prop::option::of(1_i8..29)) {
        let date = day.and_then(|day| Date::new(2020, 2, day).ok());
        let options = Options { date, unit: Unit::Utf8, tokens: true, ..Options::default() };
        let annotation = annotate(&text, &options)?;
        contract::check(&text, &serde_json::to_value(annotation)?);
    }
}
