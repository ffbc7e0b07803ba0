//! Nothing that is written makes the search for names fail.

use proptest::prelude::*;

fn piece() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "President ",
        "of ",
        "the ",
        "and ",
        "Iran",
        "’s ",
        "U.S. ",
        "al-",
        "Assad",
        "-",
        "(",
        ")",
        " ",
        "\n",
        "\n\n",
        "“",
        "”",
        "Dr. ",
        "J. ",
        "Council ",
        "Smith ",
        "de ",
        "TEHRAN ",
        "é",
        "🙂",
        "\u{0}",
        ".",
        ",",
        "Mr",
        "Mary ",
        "IAEA ",
        "'s ",
        "in ",
        "İstanbul ",
        "ß",
        "said ",
        "Women",
        "2019 ",
        "general election ",
        "he ",
        "the company ",
        "ﬁ",
        "\u{301}",
    ])
}

proptest! {
    #[test]
    fn names_lie_at_words_and_in_order(pieces in proptest::collection::vec(piece(), 0..60)) {
        let text = pieces.concat();
        let document = super::testing::document(&text);
        let (mentions, entities) = (&document.mentions, &document.entities);
        for mention in mentions {
            prop_assert!(!document.slice(mention.span).trim().is_empty());
            prop_assert!((mention.entity as usize) < entities.len());
        }
        prop_assert!(mentions.windows(2).all(|m| m[0].span.outer_first() < m[1].span.outer_first()));
    }
}
