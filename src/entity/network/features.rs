//! The features by which the tagger of names knows a word beside its state: rows of one table, which are summed.
//!
//! Hashed: the word, its beginning, its ending, and its shape together with where it stands. One by one: its part of speech
//! with its case, how the article writes the same word elsewhere, and what the lexicons know of it and the words beside it,
//! with the place of each word in a phrase (begin, inside, end, single).

use std::ops::Range;

use rustc_hash::FxHashMap;

use crate::annotation::EntityType;
use crate::document::{Document, Upos};
use crate::entity::capitals::{Capitals, Casing};
use crate::lexicon::calendar::names_no_entity;
use crate::lexicon::function_word::begins_no_name;
use crate::lexicon::gazetteer::{self, Kind};
use crate::lexicon::name_word;
use crate::lexicon::role::{RoleKind, role, role_at};
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{person_name, word_shape};
use crate::syntax::features::{RowRange, first, last, norm, shape};
use crate::text;

const WORD: RowRange = RowRange { start: 0, rows: 4096 };
const ENDING: RowRange = RowRange::after(WORD, 1024);
const BEGINNING: RowRange = RowRange::after(ENDING, 512);
const SHAPE: RowRange = RowRange::after(BEGINNING, 256);
const TAG: RowRange = RowRange::after(SHAPE, Upos::ALL.len() * CASES);
const ELSEWHERE: RowRange = RowRange::after(TAG, 2 * 3 * 4 * 2 * 2);
const PHRASE: RowRange = RowRange::after(ELSEWHERE, PHRASES * 4);
const LAST: RowRange = RowRange::after(PHRASE, TYPES.len());
const FIRST: RowRange = RowRange::after(LAST, TYPES.len());
const LISTED: RowRange = RowRange::after(FIRST, 8);

/// The rows of the table.
pub(crate) const ROWS: usize = LISTED.start + LISTED.rows;

/// The number of ways in which letters may be written: small, with a first capital, in capitals alone, with a capital inside.
const CASES: usize = 4;

/// Sorts of phrases: the kinds of known names, outlets, bodies, and three sorts of roles.
const PHRASES: usize = KINDS.len() + 5;

/// The kinds of known names in the order in which rows count them.
const KINDS: [Kind; 14] = [
    Kind::Country,
    Kind::Capital,
    Kind::City,
    Kind::Province,
    Kind::Postal,
    Kind::Location,
    Kind::Facility,
    Kind::Organization,
    Kind::Agreement,
    Kind::Event,
    Kind::Product,
    Kind::Group,
    Kind::Demonym,
    Kind::Other,
];

/// The types that first and last words of names tell, in the order in which rows count them.
const TYPES: [EntityType; 7] = [
    EntityType::Organization,
    EntityType::Facility,
    EntityType::Location,
    EntityType::Gpe,
    EntityType::Agreement,
    EntityType::Event,
    EntityType::Product,
];

/// The company in which the article has a word with a capital letter.
#[derive(Debug, Clone, Copy, Default)]
struct Company {
    /// Right before or after another word that may be a part of a name.
    beside_name: bool,
    /// Right after a given name or a title.
    after_person: bool,
}

/// The rows of the words of one document.
pub(crate) struct Features<'d, 't> {
    capitals: Capitals<'d, 't>,
    company: FxHashMap<String, Company>,
}

impl<'d, 't> Features<'d, 't> {
    /// Reads how the document writes its words; it needs its tokens, and nothing of their grammar.
    pub(crate) fn new(document: &'d Document<'t>) -> Features<'d, 't> {
        let capitals = Capitals::new(document);
        let mut company: FxHashMap<String, Company> = FxHashMap::default();
        for sentence in &document.sentences {
            let mut before = None;
            for token in sentence.range() {
                let named = capitals.casing(token) == Casing::Sentence && capitals.may_name(token);
                if let Some(before) = before.filter(|_| named) {
                    company.entry(document.word(before).to_lowercase()).or_default().beside_name = true;
                    let own = company.entry(document.word(token).to_lowercase()).or_default();
                    own.beside_name = true;
                    own.after_person |= opens_person(document.word(before));
                }
                before = named.then_some(token);
            }
        }
        Features { capitals, company }
    }

    /// The rows of each of some tokens that stand side by side in one sentence, with their parts of speech.
    pub(crate) fn rows(&self, tokens: Range<usize>, tags: impl Iterator<Item = Upos>) -> Vec<Vec<u32>> {
        let mut rows: Vec<Vec<u32>> = tokens.clone().zip(tags).map(|(token, tag)| self.word_rows(token, tag)).collect();
        for phrases in [known_at, outlet_at, body_at, title_at] {
            self.add_phrases(&tokens, phrases, &mut rows);
        }
        rows
    }

    /// The rows that a word has by itself.
    fn word_rows(&self, token: usize, tag: Upos) -> Vec<u32> {
        let word = self.capitals.document.word(token);
        let norm = norm(word);
        let place = 3 * usize::from(self.capitals.opens(token)) + self.capitals.casing(token) as usize;
        let mut rows = vec![
            WORD.hashed(&norm, 0),
            ENDING.hashed(last(&norm, 4), 1),
            BEGINNING.hashed(first(&norm, 3), 2),
            SHAPE.hashed(&shape(word), 3 + place as u32),
            TAG.row(tag.index() * CASES + case(word)),
            self.elsewhere(word),
        ];
        let upper = word_shape::is_all_caps(word) && word.chars().count() > 3;
        let titled = if upper { word_shape::in_title_case(word) } else { word.to_owned() };
        let kind = |kind: Option<EntityType>| kind.and_then(|kind| TYPES.iter().position(|&known| known == kind));
        rows.extend(kind(name_word::last_word(&titled)).map(|index| LAST.row(index)));
        rows.extend(kind(name_word::first_word(&titled)).map(|index| FIRST.row(index)));
        let listed = [
            person_name::is_given(&titled),
            person_name::is_surname(&titled),
            is_common(word),
            begins_no_name(word),
            names_no_entity(word),
            word_shape::is_acronym(word),
            word_shape::is_initials(word),
            word_shape::is_roman_numeral(word),
        ];
        rows.extend(listed.iter().enumerate().filter(|(_, listed)| **listed).map(|(index, _)| LISTED.row(index)));
        rows
    }

    /// The row for the ways in which the article writes a word elsewhere: with a small letter, how often with a capital, in
    /// which company.
    fn elsewhere(&self, word: &str) -> u32 {
        let folded = word.to_lowercase();
        let (small, capital) = self.capitals.seen(&folded);
        let company = self.company.get(&folded).copied().unwrap_or_default();
        let small = if small == 0 { 0 } else { 1 + usize::from(small >= capital) };
        let capital = [1, 2, 4].iter().filter(|&&least| capital >= least).count();
        let mut index = usize::from(word_shape::is_capitalized(word)) * 3 + small;
        index = index * 4 + capital;
        index = index * 2 + usize::from(company.beside_name);
        ELSEWHERE.row(index * 2 + usize::from(company.after_person))
    }

    /// Gives each word of a phrase the row of the phrase's sort and of its place in it; phrases do not overlap.
    fn add_phrases(&self, tokens: &Range<usize>, phrase_at: PhraseAt, rows: &mut [Vec<u32>]) {
        let mut token = tokens.start;
        while token < tokens.end {
            let Some((found, sort)) = phrase_at(self.capitals.document, token..tokens.end) else {
                token += 1;
                continue;
            };
            token = found.end.max(token + 1);
            for (index, word) in found.clone().enumerate() {
                let place = match (index == 0, word + 1 == found.end) {
                    (true, true) => 3,
                    (true, false) => 0,
                    (false, true) => 2,
                    (false, false) => 1,
                };
                rows[word - tokens.start].push(PHRASE.row(sort * 4 + place));
            }
        }
    }
}

/// Finds the phrase that begins with the first of some tokens, and its sort.
type PhraseAt = fn(&Document<'_>, Range<usize>) -> Option<(Range<usize>, usize)>;

fn known_at(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, usize)> {
    let found = gazetteer::known_at(document, tokens.clone()).or_else(|| gazetteer::small_place_at(document, tokens));
    found.and_then(|(range, known)| Some((range, KINDS.iter().position(|&kind| kind == known.kind)?)))
}

fn outlet_at(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, usize)> {
    text::outlet_at(document, tokens).map(|range| (range, KINDS.len()))
}

fn body_at(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, usize)> {
    gazetteer::body_at(document, tokens).map(|range| (range, KINDS.len() + 1))
}

fn title_at(document: &Document<'_>, tokens: Range<usize>) -> Option<(Range<usize>, usize)> {
    let sort = |kind| match kind {
        RoleKind::Honorific => 2,
        RoleKind::Office => 3,
        RoleKind::Role => 4,
    };
    role_at(document, tokens).map(|(range, role)| (range, KINDS.len() + sort(role.kind)))
}

/// Whether a surname may follow this word with a capital letter.
fn opens_person(word: &str) -> bool {
    person_name::is_given(word) || role(word).is_some_and(|role| role.is_title())
}

fn case(word: &str) -> usize {
    if word_shape::is_all_caps(word) {
        2
    } else if word_shape::is_capitalized(word) {
        1
    } else {
        3 * usize::from(word.chars().any(char::is_uppercase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token;

    /// The rows of the words of a text, all of them nouns.
    fn rows(text: &str) -> Vec<Vec<u32>> {
        let mut document = Document { text, ..Document::default() };
        document.zones = crate::text::zones(text);
        (document.tokens, document.sentences) = token::split(&document);
        let features = Features::new(&document);
        let sentences = document.sentences.iter().map(|sentence| sentence.range());
        sentences.flat_map(|range| features.rows(range, std::iter::repeat(Upos::Noun))).collect()
    }

    fn phrase(kind: Kind, place: usize) -> u32 {
        PHRASE.row(KINDS.iter().position(|&known| known == kind).unwrap_or_default() * 4 + place)
    }

    #[test]
    fn phrases_of_the_gazetteer_mark_their_words() {
        let rows = rows("They flew from Saudi Arabia to France.");
        assert!(rows[3].contains(&phrase(Kind::Country, 0)) && rows[4].contains(&phrase(Kind::Country, 2)));
        assert!(rows[6].contains(&phrase(Kind::Country, 3)));
        assert!(!rows[2].iter().any(|row| (phrase(Kind::Country, 0)..=phrase(Kind::Country, 3)).contains(row)));
    }

    #[test]
    fn a_surname_after_a_given_name_is_known_where_it_stands_alone() {
        let alone = rows("He met Zorvik on Monday.");
        let named = rows("He met Zorvik on Monday. It was Maria Zorvik again.");
        assert_ne!(alone[2][5], named[2][5]);
        assert_eq!(alone[2][..5], named[2][..5]);
    }

    #[test]
    fn every_row_lies_in_the_table() {
        let text =
            "MINISTER QUITS\n\nThe U.S. and İstanbul’s 🙂 met Mr. de la Cruz, of Reuters — in 2019 … \u{0} paris";
        assert!(rows(text).iter().flatten().all(|&row| (row as usize) < ROWS));
        assert_eq!(LISTED.row(99) as usize, ROWS - 1);
    }
}
