//! Tags for the tokens of a sentence, by tables, endings and the words on both sides.

use std::ops::Range;

use crate::document::Document;

pub(in crate::statement) use super::tag::{Form, Tag};
use super::verb_context::VERBS;
use super::word_class::{Class, FUNCTION_WORDS};

/// A tag for each token; `quote` tells of a byte whether a quotation opens or closes there.
pub(super) fn tags(
    document: &Document<'_>,
    tokens: Range<usize>,
    words: &[String],
    quote: impl Fn(u32) -> Option<Tag>,
) -> Vec<Tag> {
    let capital = |t: usize| document.word(t).starts_with(char::is_uppercase);
    let capitals: Vec<bool> = tokens.clone().map(capital).collect();
    let acronym = |t: usize| document.word(t).chars().filter(|c| c.is_uppercase()).nth(1).is_some();
    let acronyms: Vec<bool> = tokens.clone().map(acronym).collect();
    let letters = words.iter().filter(|word| word.starts_with(char::is_alphabetic) && word.len() > 3).count();
    let titled =
        letters > 2 && capitals.iter().zip(words).filter(|(c, w)| **c && w.len() > 3).count() * 4 >= letters * 3;
    let marks: Vec<Option<Tag>> = tokens.map(|t| quote(document.tokens[t].span.start)).collect();
    let mut tagger = Tagger { words, capitals, acronyms, marks, titled, tags: Vec::with_capacity(words.len()) };
    for index in 0..words.len() {
        let tag = tagger.tag(index);
        tagger.tags.push(tag);
    }
    tagger.tags
}

pub(super) struct Tagger<'w> {
    pub(super) words: &'w [String],
    pub(super) capitals: Vec<bool>,
    /// Whether a token has two capitals or more: "US" is not "us".
    acronyms: Vec<bool>,
    pub(super) marks: Vec<Option<Tag>>,
    /// Whether most words have a capital, as in a headline.
    pub(super) titled: bool,
    pub(super) tags: Vec<Tag>,
}

impl Tagger<'_> {
    fn tag(&self, index: usize) -> Tag {
        let word = self.words[index].as_str();
        if let Some(tag) = self.marks[index].or_else(|| self.sign(index)) {
            return tag;
        }
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            return Tag::Number;
        }
        if self.acronyms[index] && !self.titled {
            return Tag::Name;
        }
        match (word, FUNCTION_WORDS.get(word)) {
            ("'s" | "'", _) => self.apostrophe(index),
            ("that", _) => self.that(index),
            ("which", _) if self.follows_phrase(index) || self.before(index) == Tag::Preposition => Tag::Relative,
            ("who", _) if !self.follows_phrase(index) => Tag::Question,
            ("may" | "will" | "might", Some(_)) if self.is_name(index) => Tag::Name,
            (_, Some(&class)) => self.closed_class(index, class),
            _ => self.open_class(index),
        }
    }

    /// The tag before, adverbs skipped; [`Tag::Stop`] at the beginning.
    pub(super) fn before(&self, index: usize) -> Tag {
        let skipped = |tag: &&Tag| !matches!(tag, Tag::Adverb | Tag::Not);
        self.tags[..index].iter().rev().take(12).find(skipped).copied().unwrap_or(Tag::Stop)
    }

    pub(super) fn just_before(&self, index: usize) -> Tag {
        index.checked_sub(1).map_or(Tag::Stop, |before| self.tags[before])
    }

    pub(super) fn word(&self, index: usize) -> &str {
        self.words.get(index).map_or("", String::as_str)
    }

    pub(super) fn class(&self, index: usize) -> Option<Class> {
        FUNCTION_WORDS.get(self.word(index)).copied()
    }

    fn follows_phrase(&self, index: usize) -> bool {
        let before = self.just_before(index);
        before.ends_phrase() || matches!(before, Tag::Comma | Tag::CloseBracket | Tag::Dash | Tag::CloseQuote)
    }

    pub(super) fn sign(&self, index: usize) -> Option<Tag> {
        let word = self.word(index);
        if word.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '\'' | '`' | '$' | '€' | '£' | '&')) {
            return None;
        }
        Some(match word.chars().next()? {
            ',' | '،' => Tag::Comma,
            ':' => Tag::Colon,
            ';' => Tag::Semicolon,
            '.' | '!' | '?' | '…' => Tag::Stop,
            '(' | '[' | '{' => Tag::OpenBracket,
            ')' | ']' | '}' => Tag::CloseBracket,
            '—' | '–' => Tag::Dash,
            '-' if word.len() > 1 || !self.is_joined(index) => Tag::Dash,
            '-' | '‐' | '‑' => Tag::Hyphen,
            _ => Tag::Other,
        })
    }

    /// Whether a line stands between words of a compound; "a - b" is told from "a-b" by what is on both sides.
    fn is_joined(&self, index: usize) -> bool {
        let wordlike = |i: usize| self.word(i).starts_with(char::is_alphanumeric);
        index > 0 && wordlike(index - 1) && wordlike(index + 1)
    }

    /// A capital inside a sentence that is not all capitals.
    pub(super) fn is_name(&self, index: usize) -> bool {
        self.capitals[index]
            && !self.titled
            && !matches!(self.just_before(index), Tag::Stop | Tag::OpenQuote | Tag::Colon)
    }

    fn apostrophe(&self, index: usize) -> Tag {
        let before = self.just_before(index);
        if self.word(index) == "'" {
            return if before.ends_phrase() { Tag::Genitive } else { Tag::Other };
        }
        let verbal = matches!(
            self.class(index + 1),
            Some(Class::Determiner | Class::Always(Tag::Not | Tag::Possessive | Tag::Preposition | Tag::Be))
        );
        let pronoun = before.is_pronoun() || matches!(before, Tag::Question | Tag::Relative | Tag::That | Tag::Adverb);
        if pronoun || verbal || self.word(index + 1).ends_with("ing") { Tag::Be } else { Tag::Genitive }
    }

    fn that(&self, index: usize) -> Tag {
        let verbal = self.begins_verb_group(index + 1);
        match self.just_before(index) {
            before if verbal && (before.ends_phrase() || before == Tag::CloseBracket) => Tag::Relative,
            Tag::Stop | Tag::Preposition | Tag::OpenQuote | Tag::Subordinator => self.determiner(index),
            Tag::And if index == 1 => self.determiner(index),
            _ if verbal => Tag::Pronoun,
            _ => Tag::That,
        }
    }

    /// Whether a word can only go on with a verb: an auxiliary or a verb that is no noun.
    pub(super) fn begins_verb_group(&self, index: usize) -> bool {
        let helps = |tag: Tag| tag.is_auxiliary() || tag == Tag::Not;
        match self.class(index) {
            Some(Class::Always(Tag::Adverb)) => self.begins_verb_group_here(index + 1),
            Some(Class::Always(tag)) => helps(tag),
            Some(_) => false,
            None => self.begins_verb_group_here(index),
        }
    }

    fn begins_verb_group_here(&self, index: usize) -> bool {
        let forms = VERBS.of(self.word(index));
        let capital = self.capitals.get(index).copied().unwrap_or(false) && !self.titled;
        let helps = matches!(self.class(index), Some(Class::Always(tag)) if tag.is_auxiliary());
        helps || !capital && forms.iter().any(|form| matches!(form, Form::Past | Form::Third))
    }

    /// The tag of a word such as "this", before a noun or by itself.
    fn determiner(&self, index: usize) -> Tag {
        let word = self.word(index);
        let alone = matches!(word, "the" | "a" | "an" | "every" | "such" | "no" | "certain" | "various" | "numerous");
        let next = index + 1;
        let verbal = || self.begins_verb_group(next) || self.class(next).is_some_and(|c| !c.is_in_phrase());
        if !alone && (next >= self.words.len() || verbal() || self.sign(next).is_some()) {
            Tag::Pronoun
        } else {
            Tag::Determiner
        }
    }

    fn closed_class(&self, index: usize, class: Class) -> Tag {
        match class {
            Class::Determiner => self.determiner(index),
            Class::To if self.is_infinitive(index + 1) => Tag::To,
            Class::To => Tag::Preposition,
            Class::Time if self.is_day(index) => Tag::Time,
            Class::Time => self.open_class(index),
            Class::Adjective => self.adjective(index),
            Class::Always(Tag::Subordinator) => self.subordinator(index),
            Class::Always(Tag::Preposition) if self.word(index) == "like" => self.like(index),
            Class::Always(tag) => tag,
        }
    }

    /// A day or month has a capital; "today" has none, unlike the paper.
    fn is_day(&self, index: usize) -> bool {
        let deictic = matches!(self.word(index), "today" | "tonight" | "tomorrow" | "yesterday");
        self.capitals[index] != deictic || deictic && !self.is_name(index)
    }

    /// The tag of a word such as "after", before a clause or a noun phrase.
    fn subordinator(&self, index: usize) -> Tag {
        let prepositional = matches!(self.word(index), "after" | "before" | "since" | "until" | "till" | "as" | "than");
        let clause = matches!(self.class(index + 1), Some(Class::Always(Tag::Subject | Tag::Question)));
        if prepositional && !clause { Tag::Preposition } else { Tag::Subordinator }
    }

    fn like(&self, index: usize) -> Tag {
        match self.before(index) {
            Tag::Subject | Tag::To | Tag::Modal | Tag::Do => Tag::Verb(Form::Base),
            _ => Tag::Preposition,
        }
    }

    fn is_infinitive(&self, index: usize) -> bool {
        match self.class(index) {
            Some(Class::Always(Tag::Adverb | Tag::Not)) => VERBS.of(self.word(index + 1)).contains(&Form::Base),
            Some(Class::Always(Tag::Be | Tag::Have | Tag::Do)) => true,
            Some(_) => false,
            None => {
                let adverb = self.word(index).ends_with("ly") && VERBS.of(self.word(index + 1)).contains(&Form::Base);
                let capital = self.capitals.get(index).copied().unwrap_or(true) && !self.titled;
                !capital && (adverb || VERBS.of(self.word(index)).contains(&Form::Base))
            }
        }
    }

    /// The tag of a word that may be an adjective: "former" before a noun, "critical" after "is"; a noun otherwise.
    fn adjective(&self, index: usize) -> Tag {
        if self.is_name(index) {
            return Tag::Name;
        }
        let nominal = self.class(index + 1).is_none_or(Class::is_in_phrase)
            && self.sign(index + 1).is_none_or(|sign| matches!(sign, Tag::Hyphen | Tag::Comma))
            && index + 1 < self.words.len();
        let verbal = self.begins_verb_group(index + 1);
        let predicate = matches!(self.before(index), Tag::Be | Tag::Verb(_));
        if predicate || nominal && !verbal { Tag::Adjective } else { Tag::Noun }
    }

    fn open_class(&self, index: usize) -> Tag {
        let word = self.word(index);
        if self.is_name(index) {
            return Tag::Name;
        }
        let forms = VERBS.of(word);
        if let Some(&form) = forms.iter().find(|&&form| self.is_verb(index, form)) {
            return Tag::Verb(form);
        }
        if forms.is_empty() && word.ends_with("ly") && word.len() > 4 && !LY_NOUNS.contains(&word) {
            return Tag::Adverb;
        }
        let unknown_form = match forms.is_empty() && word.len() > 4 && !self.capitals[index] {
            true if word.ends_with("ed") => Some(Form::Past),
            true if word.ends_with("ing") => Some(Form::Gerund),
            _ => None,
        };
        match unknown_form {
            Some(form) if self.is_verb(index, form) => Tag::Verb(form),
            _ if ADJECTIVE_ENDINGS.iter().any(|end| word.ends_with(end)) && word.len() > 4 => self.adjective(index),
            _ if self.capitals[index] && forms.is_empty() && !self.titled => Tag::Name,
            _ => Tag::Noun,
        }
    }
}

/// Words in "ly" that are no adverbs.
const LY_NOUNS: [&str; 14] = [
    "family", "ally", "rally", "reply", "supply", "assembly", "italy", "july", "bully", "monopoly", "friendly",
    "elderly", "early", "daily",
];

const ADJECTIVE_ENDINGS: [&str; 12] =
    ["ous", "ful", "ive", "able", "ible", "al", "ic", "less", "ish", "ary", "ent", "ian"];
