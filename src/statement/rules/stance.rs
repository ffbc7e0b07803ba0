//! Stances: what a statement speaks for or against, where its verb says so: "backed the plan", "ruled out talks".

use std::sync::LazyLock;

use crate::annotation::Polarity;
use crate::document::{Span, Stance};
use crate::lexicon::{Case, Table};

use super::cue::{Cue, Frame, Voice};

static VERBS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/stance_verbs.txt"), Case::Exact));

/// The stance of a statement whose content is what its verb speaks for or against; where the act is denied, neither side
/// is taken.
pub(super) fn stance(cue: &Cue, content: &[Span]) -> Vec<Stance> {
    let topical = cue.frame == Frame::Phrase && matches!(cue.voice, Voice::Active | Voice::NonFinite | Voice::Passive);
    let polarity = match VERBS.get(cue.lemma).map(|row| row.column(1)) {
        _ if !topical => None,
        Some(_) if cue.negated => Some(Polarity::Neutral),
        Some("support") => Some(Polarity::Support),
        Some("oppose") => Some(Polarity::Oppose),
        _ => None,
    };
    let topic = content.first();
    polarity.zip(topic).map(|(polarity, &topic)| Stance { target: None, topic, polarity }).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use crate::annotation::Polarity;
    use crate::statement::testing::document;

    #[test]
    fn the_verb_tells_the_side() {
        let sides = |text: &'static str| {
            document(text).statements[0].stance.iter().map(|s| (&text[s.topic.range()], s.polarity)).collect::<Vec<_>>()
        };
        assert_eq!(sides("Unions welcomed the deal."), [("the deal", Polarity::Support)]);
        assert_eq!(sides("The mayor ruled out new taxes."), [("new taxes", Polarity::Oppose)]);
        assert!(sides("The mayor said that it rained.").is_empty());
    }
}
