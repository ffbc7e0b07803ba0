//! The tables of words that report, with all their forms.

use std::ops::Range;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::annotation::Act;
use crate::document::{Document, Upos};
use crate::lexicon::{Case, Row, Table, function_word};

use super::verb_form::{Form, inflections};

/// Verbs that report.
pub(crate) static VERBS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/cue_verbs.txt"), inflections));

/// Nouns that report.
pub(crate) static NOUNS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::parse(include_str!("../lexicon/cue_nouns.txt"), |noun, _| numbers(noun)));

/// Adjectives that report after "is".
pub(crate) static ADJECTIVES: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::parse(include_str!("../lexicon/cue_adjectives.txt"), |word, _| vec![(word.to_owned(), Form::Base)])
});

/// Singular and plural of a noun.
fn numbers(noun: &str) -> Vec<(String, Form)> {
    let forms = inflections(noun, "");
    forms
        .into_iter()
        .filter(|(_, form)| matches!(form, Form::Base | Form::Third))
        .map(|(word, _)| (word, Form::Base))
        .collect()
}

/// The complement that a word that reports may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Frame {
    /// `s`: a clause or a quotation; or nothing, with the content before.
    Clause,
    /// `n`: a noun phrase that is the content.
    Phrase,
    /// `t`: "to" and a verb.
    Infinitive,
    /// `g`: a verb in "ing".
    Gerund,
    /// `o`: the addressee, then the content.
    Addressee,
    /// `u`: the addressee, who is to do what the content says, and so belongs to it.
    Urged,
    /// `x`: nothing.
    Nothing,
}

impl Frame {
    fn parse(letter: char) -> Option<Frame> {
        Some(match letter {
            's' => Frame::Clause,
            'n' => Frame::Phrase,
            't' => Frame::Infinitive,
            'g' => Frame::Gerund,
            'o' => Frame::Addressee,
            'u' => Frame::Urged,
            'x' => Frame::Nothing,
            _ => return None,
        })
    }
}

/// A word that reports, with its particles.
#[derive(Debug)]
pub(crate) struct Entry {
    /// The particles after the word itself: "out" in "rule out".
    rest: Vec<&'static str>,
    lemma: &'static str,
    /// For each frame the uses that report, of a hundred, and their act.
    frames: Vec<(Frame, u8, Act)>,
}

impl Entry {
    /// The word with its particles.
    pub(crate) fn lemma(&self) -> &'static str {
        self.lemma
    }

    /// The uses in a frame that report, of a hundred, and their act.
    pub(crate) fn frame(&self, frame: Frame) -> Option<(u8, Act)> {
        self.frames.iter().find(|(known, _, _)| *known == frame).map(|&(_, percent, act)| (percent, act))
    }
}

/// The words of a part of speech that report, by the forms of their first words.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    entries: Vec<Entry>,
    /// For a form, the entries that begin with it, the longest first.
    forms: FxHashMap<String, Vec<(u32, Form)>>,
}

impl Lexicon {
    /// Reads a table; `forms` gives the forms of the first word of a key, and of a fourth column.
    fn parse(source: &'static str, forms: impl Fn(&str, &str) -> Vec<(String, Form)>) -> Lexicon {
        let table = Table::parse(source, Case::Exact);
        let mut rows: Vec<Row<'static>> = table.rows().collect();
        rows.sort_by_key(|row| (std::cmp::Reverse(row.key().split(' ').count()), row.key()));
        let mut lexicon = Lexicon::default();
        for row in rows {
            lexicon.add(row, &forms);
        }
        lexicon
    }

    fn add(&mut self, row: Row<'static>, forms: impl Fn(&str, &str) -> Vec<(String, Form)>) {
        let Some(act) = act(row.column(1)) else { return };
        let frames = row.column(2).split(' ').filter_map(|cell| frame(cell, act)).collect();
        let mut words = row.key().split(' ');
        let Some(verb) = words.next() else { return };
        let index = self.entries.len() as u32;
        self.entries.push(Entry { rest: words.collect(), lemma: row.key(), frames });
        for (word, form) in forms(verb, row.column(3)) {
            self.forms.entry(word).or_default().push((index, form));
        }
    }

    /// The longest entry that stands at a token with its particles, in a form if one is given, and the token after them;
    /// `word` gives the word of a token in lower case.
    pub(crate) fn at<'w>(
        &self,
        word: impl Fn(usize) -> &'w str,
        token: usize,
        form: Option<Form>,
    ) -> Option<(&Entry, usize)> {
        let candidates = self.forms.get(word(token))?;
        let entries = candidates
            .iter()
            .filter(|(_, known)| form.is_none_or(|form| fits(*known, form)))
            .map(|&(index, _)| &self.entries[index as usize]);
        entries
            .filter(|entry| entry.rest.iter().enumerate().all(|(n, particle)| word(token + 1 + n) == *particle))
            .map(|entry| (entry, token + 1 + entry.rest.len()))
            .next()
    }
}

impl Lexicon {
    /// The lexicon of a part of speech.
    fn of(upos: Upos) -> Option<&'static Lexicon> {
        match upos {
            Upos::Verb | Upos::Aux => Some(&VERBS),
            Upos::Noun | Upos::Propn => Some(&NOUNS),
            Upos::Adj => Some(&ADJECTIVES),
            _ => None,
        }
    }
}

/// The act of a cue: that of the word in it which reports most often, or speech where no table has one of its words.
pub(crate) fn act_of(document: &Document<'_>, cue: &[Range<usize>]) -> Act {
    let mut best = (0, Act::Speech);
    for token in cue.iter().cloned().flatten() {
        let Some(lexicon) = Lexicon::of(document.tokens[token].upos) else { continue };
        let word = |token: usize| document.word(token).to_lowercase();
        let follows = |entry: &Entry| {
            let has =
                |(n, rest): (usize, &&str)| token + 1 + n < document.tokens.len() && word(token + 1 + n) == **rest;
            entry.rest.iter().enumerate().all(has)
        };
        let entries =
            lexicon.forms.get(&word(token)).into_iter().flatten().map(|&(index, _)| &lexicon.entries[index as usize]);
        let frames = entries.filter(|entry| follows(entry)).take(1).flat_map(|entry| &entry.frames);
        for &(_, percent, act) in frames {
            if percent > best.0 {
                best = (percent, act);
            }
        }
    }
    best.1
}

/// The uses of a verb in a frame that report, of a hundred; 0 where the table has none.
pub(crate) fn share_in(lemma: &str, frame: Frame) -> u8 {
    let first = lemma.split(' ').next().unwrap_or_default();
    let entries = VERBS.forms.get(first).into_iter().flatten().map(|&(index, _)| &VERBS.entries[index as usize]);
    entries.filter(|entry| entry.lemma == lemma).find_map(|entry| entry.frame(frame)).map_or(0, |(percent, _)| percent)
}

/// The uses of a noun with a clause that report, of a hundred; 0 where the table has none.
pub(crate) fn nominal_share(lemma: &str) -> u8 {
    let entries = NOUNS.forms.get(lemma).into_iter().flatten().map(|&(index, _)| &NOUNS.entries[index as usize]);
    let alone = entries.filter(|entry| entry.rest.is_empty());
    alone.filter_map(|entry| entry.frame(Frame::Clause)).map(|(percent, _)| percent).max().unwrap_or(0)
}

/// Whether a verb may have an addressee for its object, by the tables: "told | reporters", "urged | them".
pub(crate) fn takes_addressee(lemma: &str) -> bool {
    let entries = VERBS.forms.get(lemma).into_iter().flatten().map(|&(index, _)| &VERBS.entries[index as usize]);
    entries
        .filter(|entry| entry.rest.is_empty())
        .any(|entry| entry.frame(Frame::Addressee).is_some() || entry.frame(Frame::Urged).is_some())
}

/// Whether some words of a document deny the act that they report: "did not say".
pub(crate) fn is_negated(document: &Document<'_>, cue: &[Range<usize>]) -> bool {
    cue.iter().cloned().flatten().any(|token| function_word::denies(document.word(token)))
}

/// The uses of a word that report, of a hundred, in the frame in which most do; 0 for a word that no table has.
pub(crate) fn share(upos: Upos, lemma: &str) -> u8 {
    let Some(lexicon) = Lexicon::of(upos) else { return 0 };
    let entries = lexicon.forms.get(lemma).into_iter().flatten().map(|&(index, _)| &lexicon.entries[index as usize]);
    entries.flat_map(|entry| &entry.frames).map(|&(_, percent, _)| percent).max().unwrap_or(0)
}

/// Whether a form of the table may be the form that a token was read as; most participles are the past too.
fn fits(known: Form, read: Form) -> bool {
    let past = |form| matches!(form, Form::Past | Form::Participle);
    known == read || past(known) && past(read) || past(known) && read == Form::Base
}

/// A frame with its percentage, and its act where that is not the verb's: "t80:intent".
fn frame(cell: &str, act_of_verb: Act) -> Option<(Frame, u8, Act)> {
    let (cell, act) = match cell.split_once(':') {
        Some((cell, name)) => (cell, act(name)?),
        None => (cell, act_of_verb),
    };
    let mut chars = cell.chars();
    let frame = Frame::parse(chars.next()?)?;
    Some((frame, chars.as_str().parse().ok()?, act))
}

/// The act that a table names.
pub(crate) fn act(name: &str) -> Option<Act> {
    Some(match name {
        "speech" => Act::Speech,
        "writing" => Act::Writing,
        "belief" => Act::Belief,
        "intent" => Act::Intent,
        "feeling" => Act::Feeling,
        "perception" => Act::Perception,
        "decree" => Act::Decree,
        "naming" => Act::Naming,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read() {
        for (lexicon, source) in [
            (&VERBS, include_str!("../lexicon/cue_verbs.txt")),
            (&NOUNS, include_str!("../lexicon/cue_nouns.txt")),
            (&ADJECTIVES, include_str!("../lexicon/cue_adjectives.txt")),
        ] {
            assert_eq!(lexicon.entries.len(), Table::parse(source, Case::Exact).len());
            assert!(lexicon.entries.iter().all(|entry| !entry.frames.is_empty()));
        }
    }
}
