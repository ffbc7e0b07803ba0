//! Tags for the words of a sentence, from their parts of speech and their tree.

use crate::document::{Deprel, Document, Xpos};
use crate::lexicon::calendar;
use crate::lexicon::function_word::denies;
use crate::syntax::Word;

use super::tag::{Form, Tag};

/// The most steps up the tree that lead from a relative pronoun to its clause: "who she said | would come".
const DEEPEST: usize = 4;

/// A run of words with their grammar.
pub(super) struct Tagger<'d, 't, 'w> {
    pub(super) document: &'d Document<'t>,
    /// The token of the first word.
    pub(super) first: usize,
    /// The grammar of the words, heads counted from the first of them.
    pub(super) words: &'w [Word],
    /// The words in lower case with straight apostrophes.
    pub(super) lower: &'w [String],
}

impl Tagger<'_, '_, '_> {
    /// The tag of a word that is no quotation mark.
    pub(super) fn tag(&self, index: usize) -> Tag {
        let (word, lower) = (&self.words[index], self.lower[index].as_str());
        if let Some(tag) = self.sign(index) {
            return tag;
        }
        if lower.starts_with(|c: char| c.is_ascii_digit()) {
            return Tag::Number;
        }
        match word.xpos {
            Xpos::Cc => Tag::And,
            Xpos::Cd | Xpos::Currency => Tag::Number,
            Xpos::Dt | Xpos::Pdt if is_determiner(word.deprel) => Tag::Determiner,
            Xpos::Dt | Xpos::Pdt => Tag::Pronoun,
            Xpos::In if lower == "that" => Tag::That,
            Xpos::In | Xpos::To => self.joining(index),
            Xpos::Md => Tag::Modal,
            Xpos::Rb | Xpos::Rbr | Xpos::Rbs | Xpos::Rp | Xpos::Ex if denies(lower) => Tag::Not,
            Xpos::Rb | Xpos::Rbr | Xpos::Rbs | Xpos::Rp | Xpos::Ex => Tag::Adverb,
            Xpos::Jj | Xpos::Jjr | Xpos::Jjs if is_nominal(word.deprel) => Tag::Noun,
            Xpos::Jj | Xpos::Jjr | Xpos::Jjs => Tag::Adjective,
            Xpos::Nn | Xpos::Nns | Xpos::Nnp | Xpos::Nnps => self.noun(index),
            Xpos::Prp if matches!(lower, "i" | "he" | "she" | "we" | "they") => Tag::Subject,
            Xpos::Prp => Tag::Pronoun,
            Xpos::PrpPossessive | Xpos::WpPossessive => Tag::Possessive,
            Xpos::Pos => Tag::Genitive,
            Xpos::Hyph => Tag::Hyphen,
            Xpos::Wdt | Xpos::Wp if self.is_relative(index) => Tag::Relative,
            Xpos::Wdt | Xpos::Wp | Xpos::Wrb => Tag::Question,
            Xpos::Vb | Xpos::Vbd | Xpos::Vbg | Xpos::Vbn | Xpos::Vbp | Xpos::Vbz => self.verb(index),
            _ => Tag::Noun,
        }
    }

    /// The tag of a mark or sign.
    fn sign(&self, index: usize) -> Option<Tag> {
        let word = self.lower[index].as_str();
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
        let wordlike = |i: usize| self.lower.get(i).is_some_and(|word| word.starts_with(char::is_alphanumeric));
        index > 0 && wordlike(index - 1) && wordlike(index + 1)
    }

    /// The tag of a preposition or of a word that opens a clause.
    fn joining(&self, index: usize) -> Tag {
        match (self.words[index].deprel, self.lower[index].as_str()) {
            (Deprel::Mark, "to") => Tag::To,
            (Deprel::Mark, "whether") => Tag::Question,
            (Deprel::Mark, _) => Tag::Subordinator,
            _ => Tag::Preposition,
        }
    }

    /// The tag of a noun or name; a day or month has a capital, "today" has none, unlike the paper.
    fn noun(&self, index: usize) -> Tag {
        let lower = self.lower[index].as_str();
        let capital = self.document.word(self.first + index).starts_with(char::is_uppercase);
        let named = matches!(self.words[index].xpos, Xpos::Nnp | Xpos::Nnps);
        match lower {
            "today" | "tonight" | "tomorrow" | "yesterday" if !named => Tag::Time,
            _ if capital && calendar::is_time(lower) => Tag::Time,
            _ if named => Tag::Name,
            _ => Tag::Noun,
        }
    }

    /// The tag of a form of a verb, of which some are adjectives, nouns and prepositions where they stand.
    fn verb(&self, index: usize) -> Tag {
        let word = &self.words[index];
        let lemma = word.lemma.of(self.document.word(self.first + index)).to_lowercase();
        let form = match word.xpos {
            Xpos::Vbd => Form::Past,
            Xpos::Vbn => Form::Participle,
            Xpos::Vbg => Form::Gerund,
            Xpos::Vbz => Form::Third,
            _ => Form::Base,
        };
        match (lemma.as_str(), word.deprel) {
            ("be", _) => Tag::Be,
            ("have", _) => Tag::Have,
            ("do", _) => Tag::Do,
            (_, Deprel::Amod) => Tag::Adjective,
            (_, Deprel::Compound) => Tag::Noun,
            (_, Deprel::Case | Deprel::Mark) => Tag::Preposition,
            _ => Tag::Verb(form),
        }
    }

    /// Whether a word stands in a relative clause for the noun that this hangs on.
    fn is_relative(&self, index: usize) -> bool {
        let above = |&at: &usize| self.words[at].head.map(|head| head as usize);
        let mut clauses = std::iter::successors(above(&index), above).take(DEEPEST);
        clauses.any(|at| self.words[at].deprel == Deprel::AclRelcl)
    }
}

fn is_determiner(deprel: Deprel) -> bool {
    deprel.universal() == Deprel::Det
}

/// Whether what hangs so is somebody or something: "the *young*".
fn is_nominal(deprel: Deprel) -> bool {
    matches!(
        deprel.universal(),
        Deprel::Nsubj | Deprel::Obj | Deprel::Iobj | Deprel::Obl | Deprel::Nmod | Deprel::Appos | Deprel::Compound
    )
}
