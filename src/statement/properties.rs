//! Statements of nasty texts.

use proptest::prelude::*;

use super::testing::document;

fn texts() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "said",
        "says",
        "that",
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "«",
        "``",
        "''",
        ",",
        ".",
        "\n",
        "(",
        ")",
        "[",
        "]",
        "—",
        "and",
        "who",
        "the",
        "Jane Doe",
        "according to",
        "told",
        "reporters",
        "by",
        "was",
        "to",
        "saying",
        "é",
        "🎉",
        "\u{feff}",
        "-",
        ":",
        "Monday",
        "if",
        "’s",
        "of",
        "called for",
        "asked",
        "not",
        "quoted as",
        "\0",
    ]);
    let space = prop::sample::select(vec![" ", " ", " ", ""]);
    prop::collection::vec((piece, space), 0..120)
        .prop_map(|pairs| pairs.into_iter().flat_map(|(a, b)| [a, b]).collect())
}

proptest! {
    #[test]
    fn spans_lie_in_the_text_and_do_not_overlap(text in prop_oneof![texts(), any::<String>()]) {
        let document = document(&text);
        for statement in &document.statements {
            for spans in [&statement.source, &statement.cue, &statement.content, &statement.quoted, &statement.addressee, &statement.conditions] {
                for span in spans {
                    prop_assert!(!span.is_empty() && document.slice(*span).trim() == document.slice(*span));
                }
                prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start));
            }
            prop_assert!(!statement.content.is_empty());
            prop_assert!(statement.within.is_none_or(|outer| (outer as usize) < document.statements.len()));
            let around = |&at: &u32| document.statements[at as usize].within;
            let count = document.statements.len();
            prop_assert!(std::iter::successors(statement.within, around).take(count + 1).count() <= count);
        }
    }
}
