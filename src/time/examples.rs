//! Runs the examples that the rules carry.

use jiff::civil::date;

use crate::annotation::ZoneKind;
use crate::document::{Document, Span, Zone};
use crate::{syntax, token};

use super::RULES;

/// The times of a sentence, written as the examples write them.
fn read(text: &str) -> Vec<(String, String)> {
    let zones = vec![Zone { span: Span::new(0, text.len()), kind: ZoneKind::Body }];
    let mut document = Document { text, zones, date: Some(date(2019, 9, 24)), ..Document::default() };
    (document.tokens, document.sentences) = token::split(&document);
    document.tokens = syntax::read(&document, |_, _| Ok(())).unwrap_or_default();
    let (times, _) = super::ground(&super::find(&document).0, document.date);
    let written = |time: &crate::document::Time| {
        let kind = format!("{:?}", time.kind).to_uppercase();
        let value = time.value.clone().unwrap_or_else(|| "null".to_owned());
        let modifier = time.modifier.map(|modifier| format!(" {modifier}")).unwrap_or_default();
        let (begin, end) = (time.begin.as_deref().unwrap_or_default(), time.end.as_deref().unwrap_or_default());
        let ends = if begin.is_empty() && end.is_empty() { String::new() } else { format!(" {begin}..{end}") };
        (document.slice(time.span).to_owned(), format!("{kind} {value}{modifier}{ends}"))
    };
    times.iter().map(written).collect()
}

/// Parts an example into its text and the times that it marks.
fn marked(example: &str) -> (String, Vec<(String, String)>) {
    let (text, values) = example.split_once(" = ").unwrap_or((example, ""));
    let words = text.split("[[").skip(1).filter_map(|rest| rest.split_once("]]")).map(|(words, _)| words.to_owned());
    let values = values.split("; ").map(str::to_owned);
    (text.replace("[[", "").replace("]]", ""), words.zip(values).collect())
}

#[test]
fn rules_find_what_their_examples_hold() {
    let lines = RULES.iter().flat_map(|rules| rules.lines());
    let examples = lines.filter_map(|line| line.strip_prefix("  + ").or(line.strip_prefix("  - ")));
    let mut wrong = Vec::new();
    for example in examples {
        let (text, expected) = marked(example);
        let found = read(&text);
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected:?}\n  found    {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rules_are_written_without_fault() {
    let (_, faults) = super::Grammar::read(&RULES, &mut super::vocabulary::tables());
    assert_eq!(faults, []);
}

#[cfg(not(target_arch = "wasm32"))]
proptest::proptest! {
    #[test]
    fn no_text_is_too_odd(pieces in proptest::collection::vec(
        proptest::prop_oneof![
            proptest::prelude::Just("31/12/99999"), proptest::prelude::Just("the last "), proptest::prelude::Just("½ year’s "),
            proptest::prelude::Just("Feb. 30, 0000 "), proptest::prelude::Just("99:99 p.m."), proptest::prelude::Just("two hundred and "),
            proptest::prelude::Just("9999999999999 centuries ago "), proptest::prelude::Just("Christmas ’"), proptest::prelude::Just("\r\n\0"),
            proptest::prelude::Just("24 o’clock "), proptest::prelude::Just("İß🦀"), proptest::prelude::Just("1,000,000.00.00 "),
            proptest::prelude::Just("from May to "), proptest::prelude::Just("20199999 "), proptest::prelude::Just("a quarter to 0 "),
        ], 0..12)) {
        read(&pieces.concat());
    }
}
