//! Whether a word that may be a form of a verb is one where it stands.

use std::sync::LazyLock;

use crate::lexicon::{Case, Table};

pub(in crate::statement) use super::tag::{Form, Tag};
use super::tagger::Tagger;
use super::word_class::Class;
use crate::statement::verb_form::VerbForms;

/// All verbs of the tables.
pub(super) static VERBS: LazyLock<VerbForms> = LazyLock::new(|| {
    let mut verbs = VerbForms::default();
    let common = Table::parse(include_str!("../../../lexicon/common_verbs.txt"), Case::Exact);
    common.rows().for_each(|row| verbs.add(row.key(), row.column(1)));
    let cues = Table::parse(include_str!("../../../lexicon/cue_verbs.txt"), Case::Exact);
    cues.rows().for_each(|row| verbs.add(row.key().split(' ').next().unwrap_or(""), row.column(3)));
    verbs
});

/// Forms of verbs that are nouns too.
static NOUNS_TOO: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/ambiguous_verbs.txt"), Case::Exact));

impl Tagger<'_> {
    /// Whether a word that may be a form of a verb is one here.
    pub(super) fn is_verb(&self, index: usize, form: Form) -> bool {
        let before = self.before(index);
        let joined = self.just_before(index) == Tag::Hyphen || self.sign(index + 1) == Some(Tag::Hyphen);
        if joined
            || matches!(before, Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Number) && form != Form::Past
        {
            return false;
        }
        match form {
            Form::Past | Form::Participle => !self.is_modifier(index, before),
            Form::Gerund => !matches!(before, Tag::Adjective | Tag::Noun) || !self.is_nominal(index + 1),
            Form::Base => self.is_base(index, before),
            Form::Third => self.is_third(index, before),
        }
    }

    /// Whether a participle stands before the noun that it describes: "the alleged plot".
    fn is_modifier(&self, index: usize, before: Tag) -> bool {
        matches!(
            before,
            Tag::Determiner | Tag::Possessive | Tag::Genitive | Tag::Adjective | Tag::Number | Tag::Preposition
        ) && self.is_nominal(index + 1)
    }

    /// Whether a noun or what leads to one comes next.
    fn is_nominal(&self, index: usize) -> bool {
        index < self.words.len()
            && self.class(index).is_none_or(|class| class == Class::Adjective)
            && self.sign(index).is_none()
            && !self.begins_verb_group(index)
            && self.marks[index].is_none()
    }

    fn is_base(&self, index: usize, before: Tag) -> bool {
        match before {
            Tag::Modal | Tag::To | Tag::Do | Tag::Subject => true,
            Tag::Pronoun => matches!(self.just_pronoun(index), "you" | "those" | "these" | "many" | "some" | "most"),
            Tag::Relative => true,
            Tag::Noun | Tag::Name | Tag::CloseBracket | Tag::Comma if self.noun_uses(index) == 0 => {
                before != Tag::Comma || self.is_closed(index)
            }
            Tag::Noun | Tag::Name => self.is_plural_subject(index) && self.goes_on_surely(index),
            Tag::Adjective | Tag::Preposition | Tag::Time => false,
            Tag::And => self.goes_on(index + 1) && self.has_verb(index, Form::Base),
            _ => self.titled && self.goes_on(index + 1),
        }
    }

    fn just_pronoun(&self, index: usize) -> &str {
        let at = (0..index).rev().take(12).find(|&i| !matches!(self.tags[i], Tag::Adverb | Tag::Not));
        at.map_or("", |i| self.word(i))
    }

    fn is_plural_subject(&self, index: usize) -> bool {
        let noun = self.just_pronoun(index);
        noun.ends_with('s') && !noun.ends_with("ss")
            || matches!(noun, "people" | "women" | "men" | "police" | "children" | "media")
    }

    fn is_third(&self, index: usize, before: Tag) -> bool {
        match before {
            Tag::Subject | Tag::Pronoun | Tag::Relative | Tag::Question => true,
            Tag::Noun | Tag::Name | Tag::CloseBracket if self.noun_uses(index) == 0 => true,
            Tag::Name => self.goes_on_surely(index) || self.sign(index + 1).is_some(),
            Tag::Noun | Tag::CloseBracket => {
                self.goes_on_surely(index) || self.sign(index + 1).is_some() && !self.is_noun_first(index)
            }
            Tag::And => self.goes_on(index + 1) && (self.has_verb(index, Form::Third) || self.titled),
            Tag::Comma | Tag::Dash | Tag::CloseQuote => {
                self.goes_on(index + 1) || self.capitals.get(index + 1) == Some(&true)
            }
            _ => self.titled && self.goes_on(index + 1) && !matches!(before, Tag::Adjective | Tag::Preposition),
        }
    }

    /// Whether a verb in this form stands before in the sentence.
    fn has_verb(&self, index: usize, form: Form) -> bool {
        self.tags[..index].iter().rev().take(40).any(|&tag| tag == Tag::Verb(form))
    }

    /// Whether a subject with its apposition stands before a comma before a word: "A, the envoy, |".
    fn is_closed(&self, index: usize) -> bool {
        let comma = |&&tag: &&Tag| tag == Tag::Comma;
        self.tags[..index].iter().rev().skip(1).take(20).find(comma).is_some()
    }

    /// The uses of a word, of a hundred, that are a noun's.
    fn noun_uses(&self, index: usize) -> u8 {
        NOUNS_TOO.get(self.word(index)).and_then(|row| row.column(1).parse().ok()).unwrap_or(0)
    }

    fn is_noun_first(&self, index: usize) -> bool {
        self.noun_uses(index) > 50
    }

    /// Whether a word goes on as after a verb; for one that is oftener a noun, as after nothing else.
    fn goes_on_surely(&self, index: usize) -> bool {
        let next = self.class(index + 1);
        let noun_too =
            matches!(next, Some(Class::Always(Tag::Preposition | Tag::Adverb | Tag::Subordinator) | Class::Time));
        let plain = next.is_none() && self.capitals.get(index + 1) == Some(&false) && self.sign(index + 1).is_none();
        self.goes_on(index + 1) && !(self.is_noun_first(index) && (noun_too || plain))
    }

    /// Whether a word goes on as after a verb: with a clause, a determiner, a name, a quotation, a preposition.
    fn goes_on(&self, index: usize) -> bool {
        if index >= self.words.len() {
            return false;
        }
        match self.class(index) {
            Some(Class::Determiner | Class::To) => true,
            Some(Class::Always(tag)) => matches!(
                tag,
                Tag::Subject
                    | Tag::Pronoun
                    | Tag::Possessive
                    | Tag::Question
                    | Tag::Adverb
                    | Tag::Preposition
                    | Tag::Subordinator
            ),
            Some(Class::Adjective | Class::Time) => true,
            None => {
                self.capitals[index]
                    || self.marks[index] == Some(Tag::OpenQuote)
                    || self.word(index) == ":"
                    || self.word(index).ends_with("ing")
                    || self.word(index).ends_with('s')
            }
        }
    }
}
