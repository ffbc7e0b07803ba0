//! Events of nasty texts.

use proptest::prelude::*;

use super::examples::read;

fn texts() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Iran",
        "the army",
        "rebels",
        "attacked",
        "will",
        "not",
        "refused",
        "to",
        "meet",
        "talks",
        "with",
        "sanctions on",
        "imposed",
        "if",
        "“",
        "”",
        ",",
        ".",
        "\n",
        "(",
        "-",
        "and",
        "who",
        "which",
        "was killed by",
        "the killing of",
        "by",
        "demanded that",
        "withdraw",
        "troops",
        "from",
        "’s",
        "said",
        "must",
        "of",
        "é",
        "🎉",
        "\0",
        "pulled out of",
        "agreed",
    ]);
    let space = prop::sample::select(vec![" ", " ", " ", ""]);
    prop::collection::vec((piece, space), 1..80).prop_map(|pairs| pairs.into_iter().flat_map(|(a, b)| [a, b]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn triggers_are_in_order_and_indices_point_somewhere(text in texts()) {
        let document = read(text.trim());
        for event in &document.events {
            prop_assert!(!event.trigger.is_empty());
            prop_assert!(event.trigger.windows(2).all(|pair| pair[0].end <= pair[1].start));
            prop_assert!(!event.actor.is_empty() || !event.recipient.is_empty());
            for party in event.actor.iter().chain(&event.recipient) {
                prop_assert!(party.entity.is_none_or(|entity| (entity as usize) < document.entities.len()));
                prop_assert!(party.span.is_none_or(|span| !document.slice(span).trim().is_empty()));
            }
            prop_assert!(event.time.is_none_or(|time| (time as usize) < document.times.len()));
            prop_assert!(event.statement.is_none_or(|statement| (statement as usize) < document.statements.len()));
        }
    }
}
