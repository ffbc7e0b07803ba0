//! The contract holds of texts that nobody would write.
#![cfg(not(target_arch = "wasm32"))]

mod contract;

use proptest::prelude::*;
use sayso::annotation::Unit;
use sayso::{Article, Date, Options, annotate};

/// Pieces of text that make trouble, and enough words for every stage to find something.
const PIECES: [&str; 76] = [
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
    "on Tuesday",
    " in May ",
    "Feb. 29",
    "Feb. 29, '00",
    "04/05/2019",
    "25/03/2019",
    "3/4",
    "the past three weeks",
    "two days later",
    "9999 centuries ago",
    "The third quarter",
    "1398",
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

fn date() -> impl Strategy<Value = Option<Date>> {
    prop::option::of((1_i16..10_000, 1_i8..13, 1_i8..29)).prop_map(|date| Date::new(date?.0, date?.1, date?.2).ok())
}

proptest! {
    #[test]
    fn another_date_gives_what_annotating_anew_would(text in text(), first in date(), second in date()) {
        let options = |date| Options { date, unit: Unit::Utf16, tokens: true, ..Options::default() };
        let (article, mut annotation) = Article::read(&text, &options(first))?;
        let dated = article.dated(second);
        (annotation.meta.published, annotation.times, annotation.warnings) =
            (dated.published, dated.times, dated.warnings);
        let anew = annotate(&text, &options(second))?;
        prop_assert_eq!(serde_json::to_string(&annotation)?, serde_json::to_string(&anew)?);
    }

    #[test]
    fn every_annotation_keeps_the_contract(text in text(), day in prop::option::of(1_i8..29)) {
        let date = day.and_then(|day| Date::new(2020, 2, day).ok());
        let options = Options { date, unit: Unit::Utf8, tokens: true, ..Options::default() };
        let annotation = annotate(&text, &options)?;
        contract::check(&text, &serde_json::to_value(annotation)?);
    }
}
