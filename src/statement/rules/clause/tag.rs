//! Tags: the part that a token plays in its sentence.

pub(in crate::statement) use crate::statement::verb_form::Form;

/// The part that a token plays in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tag {
    /// "the", "some", and pronouns that stand like them.
    Determiner,
    /// "his", "their".
    Possessive,
    /// "he", "they": only ever the subject.
    Subject,
    /// "it", "everyone", "this".
    Pronoun,
    /// "who"; "which" and "that" where they follow a noun.
    Relative,
    /// "what", "whether".
    Question,
    /// "that" before a clause.
    That,
    /// "to" before a verb.
    To,
    Preposition,
    /// "and", "but".
    And,
    /// "because", "if".
    Subordinator,
    Be,
    Have,
    Do,
    Modal,
    Not,
    Adverb,
    /// A day or month, or "today".
    Time,
    Number,
    Verb(Form),
    Adjective,
    Noun,
    /// A word with a capital that is no other.
    Name,
    /// "'s" after a noun.
    Genitive,
    Comma,
    Colon,
    Semicolon,
    Dash,
    /// The end of a sentence.
    Stop,
    OpenBracket,
    CloseBracket,
    /// A quotation mark that opens.
    OpenQuote,
    /// A quotation mark that closes.
    CloseQuote,
    /// The line inside a compound.
    Hyphen,
    /// A sign such as "@" or "/".
    Other,
}

impl Tag {
    /// Whether it is a verb that is no auxiliary.
    pub(crate) fn is_verb(self) -> bool {
        matches!(self, Tag::Verb(_))
    }

    /// Whether it helps another verb.
    pub(crate) fn is_auxiliary(self) -> bool {
        matches!(self, Tag::Be | Tag::Have | Tag::Do | Tag::Modal)
    }

    /// Whether a noun phrase may end with it.
    pub(crate) fn ends_phrase(self) -> bool {
        matches!(self, Tag::Noun | Tag::Name | Tag::Number | Tag::Time) || self.is_pronoun()
    }

    /// Whether it is a noun phrase by itself.
    pub(crate) fn is_pronoun(self) -> bool {
        matches!(self, Tag::Subject | Tag::Pronoun)
    }

    /// Whether a noun phrase may begin with it.
    pub(crate) fn begins_phrase(self) -> bool {
        matches!(self, Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Number) || self.ends_phrase()
    }

    /// Whether it is a mark that parts clauses.
    pub(crate) fn is_mark(self) -> bool {
        matches!(self, Tag::Comma | Tag::Colon | Tag::Semicolon | Tag::Dash | Tag::Stop)
    }
}
