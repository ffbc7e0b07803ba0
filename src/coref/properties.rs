//! Nothing that is written makes coreference fail.

use proptest::prelude::*;

use super::testing::{document, span, statement};

fn piece() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec![
        "President ",
        "of ",
        "the ",
        "and ",
        "Iran",
        "’s ",
        "71-year-old ",
        "“",
        "”",
        "\"",
        " said ",
        "he ",
        "We ",
        "its ",
        "(",
        ")",
        "\n\n",
        "government ",
        "officials ",
        "company ",
        "Mary ",
        "Smith ",
        ", ",
        ". ",
        "I ",
        "é",
        "🙂",
        "\u{0}",
        "‘",
        "is a ",
        "they ",
        "two ",
        "men ",
        "İ",
        "deal ",
        "us ",
        "you ",
    ])
}

proptest! {
    #[test]
    fn mentions_are_in_order_and_have_entities(pieces in proptest::collection::vec(piece(), 0..60)) {
        let text = pieces.concat();
        let mut document = document(&text);
        if let Some(source) = document.mentions.last().map(|mention| mention.span) {
            document.statements = vec![statement(source, span(&text, &text))];
        }
        let super::Resolution { mentions, entities, .. } = super::resolve(&document)?;
        for mention in &mentions {
            prop_assert!(mention.span.contains(mention.head));
            prop_assert!((mention.entity as usize) < entities.len());
        }
        prop_assert!(mentions.windows(2).all(|m| m[0].span.outer_first() < m[1].span.outer_first()));
    }
}
