//! Properties that the tokens and sentences of any text have.

use proptest::prelude::*;

use super::character::is_blank;
use super::split;
use crate::annotation::ZoneKind;
use crate::document::{Document, Span, Zone};

const PIECES: [&str; 41] = [
    "Gen",
    ".",
    " ",
    "\n",
    "\r\n",
    "\"",
    "“",
    "”",
    "'",
    "’",
    "‘",
    "(",
    ")",
    "[",
    "]",
    "--",
    "—",
    "-",
    "…",
    "...",
    "U.S.",
    "a.m",
    "don't",
    "y’all",
    "n't",
    "’s",
    "http://",
    "www.",
    "@",
    "#",
    "3.5",
    "$",
    "%",
    "co-",
    "é\u{301}",
    "\u{feff}",
    "\u{200b}",
    "😀",
    "مرحبا",
    "said",
    "No. 3",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::collection::vec(prop::sample::select(PIECES.as_slice()), 0..40).prop_map(|pieces| pieces.concat()),
        any::<String>(),
    ]
}

proptest! {
    #[test]
    fn tokens_hold_all_that_shows(text in text()) {
        let zone = Zone { span: Span::new(0, text.len()), kind: ZoneKind::Body };
        let document = Document { text: &text, zones: vec![zone], ..Document::default() };
        let (tokens, sentences) = split(&document);
        let words: String = tokens.iter().map(|token| document.slice(token.span)).collect();
        let shown = |text: &str| text.chars().filter(|&c| !is_blank(c)).collect::<String>();
        prop_assert_eq!(shown(&words), shown(&text));
        prop_assert!(tokens.iter().all(|token| !token.span.is_empty()));
        prop_assert!(tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        let mut next = 0;
        for (index, sentence) in sentences.iter().enumerate() {
            prop_assert_eq!(sentence.tokens.start, next);
            prop_assert!(sentence.tokens.start < sentence.tokens.end);
            next = sentence.tokens.end;
            let inside = &tokens[sentence.range()];
            prop_assert!(inside.iter().all(|token| token.sentence == index as u32));
            prop_assert_eq!(sentence.span, inside[0].span.to(inside[inside.len() - 1].span));
            prop_assert_eq!(sentence.span, sentence.span.trimmed(&text));
        }
        prop_assert_eq!(next as usize, tokens.len());
    }
}
