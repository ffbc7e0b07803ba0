//! Times of nasty texts, made of the words that the rules know.

use jiff::civil::Date;
use proptest::prelude::*;

use crate::annotation::{TimeBase, ZoneKind};
use crate::document::{Document, Span, Zone};
use crate::token;

use super::RULES;

/// The words of the rules' examples and of the table of words of time.
fn words() -> Vec<&'static str> {
    let examples = RULES.iter().flat_map(|rules| rules.lines()).filter_map(|line| line.strip_prefix("  "));
    let texts = examples.filter_map(|line| line.split(" = ").next());
    let of_rules = texts.flat_map(str::split_whitespace).map(|word| word.trim_matches(['[', ']']));
    let rows = include_str!("../lexicon/time_words.txt").lines().filter(|line| !line.starts_with('#'));
    let of_table = rows.filter_map(|line| line.split('\t').next());
    let odd = [
        "31/12/99999",
        "0",
        "99:99",
        "9999999999999",
        "½",
        "\"",
        "“",
        "(",
        "[",
        "$",
        "é",
        "🎉",
        "\0",
        "\n",
        "BC",
        "ended",
    ];
    let mut words: Vec<&str> = of_rules.chain(of_table).chain(odd).collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn texts() -> impl Strategy<Value = String> {
    let space = prop::sample::select(vec![" ", " ", " ", ""]);
    prop::collection::vec((prop::sample::select(words()), space), 0..40)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(word, space)| [word, space]).collect())
}

fn dates() -> impl Strategy<Value = Option<Date>> {
    let day = (-9999_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).ok());
    prop_oneof![Just(None), Just(Some(Date::MIN)), Just(Some(Date::MAX)), day]
}

/// The document of a text, with tokens and sentences and without trees.
fn document(text: &str) -> Document<'_> {
    let zones = vec![Zone { span: Span::new(0, text.len()), kind: ZoneKind::Body }];
    let mut document = Document { text, zones, ..Document::default() };
    (document.tokens, document.sentences) = token::split(&document);
    document
}

proptest! {
    #[test]
    fn times_lie_in_order_and_are_the_same_ones_whatever_the_date(text in prop_oneof![texts(), any::<String>()], date in dates()) {
        let document = document(&text);
        let (expressions, _) = super::find(&document);
        let (times, _) = super::ground(&expressions, date);
        let (undated, _) = super::ground(&expressions, None);
        prop_assert!(times.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{times:?}");
        prop_assert!(times.iter().all(|time| !time.span.is_empty() && text.get(time.span.range()).is_some()));
        prop_assert!(times.iter().map(|time| time.span).eq(undated.iter().map(|time| time.span)));
        for (index, time) in times.iter().enumerate() {
            prop_assert!(time.value.is_some() || time.anchor.is_some());
            prop_assert!(!matches!(time.base, Some(TimeBase::Time(told)) if told as usize >= index), "{time:?}");
        }
    }

    #[test]
    fn quantities_lie_in_the_text(text in texts()) {
        let document = document(&text);
        for quantity in super::quantities(&document) {
            prop_assert!(text.get(quantity.span.range()).is_some_and(|words| !words.trim().is_empty()));
        }
    }
}
