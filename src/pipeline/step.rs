//! The steps of reading a text, in their order.

/// A step of reading a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Zones, and what the article says of itself.
    Zones,
    /// Sentences and tokens.
    Words,
    /// The language, which decides whether there is English to read.
    Language,
    /// Quotation marks.
    Quotations,
    /// Parts of speech, lemmas and trees; after [`Step::Quotations`], the names and parts of attributions that networks find too.
    Grammar,
    /// Times and quantities.
    Times,
    /// Names and their entities.
    Names,
    /// Statements, from rules and network together.
    Statements,
    /// Nominals and pronouns, and the entities that they stand for.
    Coreference,
    /// The speaker of each statement, with the mentions and entities that only speakers need.
    Speakers,
    /// The confidence of each statement, and whether it is one.
    Judgement,
    /// Who did what to whom.
    Events,
}

impl Step {
    /// All steps, in their order.
    pub const ALL: [Step; 12] = [
        Step::Zones,
        Step::Words,
        Step::Language,
        Step::Quotations,
        Step::Grammar,
        Step::Times,
        Step::Names,
        Step::Statements,
        Step::Coreference,
        Step::Speakers,
        Step::Judgement,
        Step::Events,
    ];

    /// The steps to tokens with their grammar, and nothing else.
    pub const FOR_GRAMMAR: [Step; 4] = [Step::Zones, Step::Words, Step::Language, Step::Grammar];

    /// The steps from the first to this one.
    pub fn through(self) -> &'static [Step] {
        &Step::ALL_IN_ORDER[..=self as usize]
    }

    /// The steps from this one to another.
    pub fn to(self, last: Step) -> &'static [Step] {
        last.through().get(self as usize..).unwrap_or_default()
    }

    const ALL_IN_ORDER: &'static [Step] = &Step::ALL;

    /// Its name, in words that a developer finds in a profile: "sentences and tokens".
    pub fn name(self) -> &'static str {
        match self {
            Step::Zones => "zones",
            Step::Words => "words and sentences",
            Step::Language => "language",
            Step::Quotations => "quotations",
            Step::Grammar => "grammar",
            Step::Times => "times",
            Step::Names => "names",
            Step::Statements => "statements",
            Step::Coreference => "coreference",
            Step::Speakers => "speakers",
            Step::Judgement => "judgement",
            Step::Events => "events",
        }
    }

    /// The share of the work that is done by its end, in thousandths, as `cargo bench --bench stages` measures it.
    pub(super) fn done(self) -> u64 {
        match self {
            Step::Zones => 15,
            Step::Words => 35,
            Step::Language => 40,
            Step::Quotations => 45,
            Step::Grammar => 930,
            Step::Times => 945,
            Step::Names => 955,
            Step::Statements => 970,
            Step::Coreference => 990,
            Step::Speakers => 996,
            Step::Judgement => 997,
            Step::Events => 999,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn the_list_has_every_step_once_and_in_order() {
        assert!(Step::ALL.iter().enumerate().all(|(index, &step)| step as usize == index));
        assert!(Step::ALL.is_sorted_by_key(|step| step.done()));
        assert_eq!(Step::Words.through(), [Step::Zones, Step::Words]);
        assert_eq!(Step::Words.to(Step::Quotations), [Step::Words, Step::Language, Step::Quotations]);
        assert_eq!(Step::Quotations.to(Step::Words), []);
    }
}
