//! Whether the prose of an article is in another language than English.
//!
//! The commonest function words tell languages apart (Grefenstette 1995): nearly half the words of English news are among a
//! hundred and some, and of other languages about as many are among their own. Languages that are not written in Latin
//! letters are told by their letters.

mod counts;
mod script;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::document::Document;
use crate::lexicon::{Case, Table};
use counts::Counts;
use script::Script;

/// The function words of languages that news is written in.
static LANGUAGES: LazyLock<Languages> = LazyLock::new(Languages::new);

/// The one language whose grammar is read.
const ENGLISH: &str = "English";

/// The most languages that the table may have.
const MOST: usize = u32::BITS as usize;

/// The fewest words of prose that tell a language.
const FEW: usize = 15;

/// The fewest words of an English sentence. It has more function words of English than of any other language, one in
/// [`ENGLISH_IN`] of its words.
const SENTENCE: usize = 5;

/// See [`SENTENCE`].
const ENGLISH_IN: usize = 5;

/// The part of the words, one in so many, that makes prose English by standing in English sentences.
const MIXED_IN: usize = 10;

/// The part of the words, one in so many, that is function words of the language in prose of another language; these are
/// at least twice as many as those of English.
const FOREIGN_IN: usize = 6;

/// The fewest words of prose of a language that the table does not have. Most of them begin with small letters, and fewer
/// than one in [`UNKNOWN_IN`] is a function word of English.
const UNKNOWN: usize = 60;

/// See [`UNKNOWN`].
const UNKNOWN_IN: usize = 16;

/// A language that is not English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Foreign {
    /// Its English name; none where it is not known, or is one of several that are much alike.
    pub name: Option<&'static str>,
}

/// The language of the sentences of a document, where that is surely not English.
///
/// Prose that is short, fits no language well or is English here and there counts as English: to read in vain does less
/// harm than to read nothing.
pub fn foreign(document: &Document<'_>) -> Option<Foreign> {
    let (mut all, mut english) = (Counts::default(), 0);
    for sentence in &document.sentences {
        let counts = Counts::of(document.slice(sentence.span), &LANGUAGES);
        let hits = counts.hits[LANGUAGES.english];
        let is_english =
            counts.latin >= SENTENCE && hits * ENGLISH_IN >= counts.latin && hits >= counts.most_hits(LANGUAGES.latin);
        english += if is_english { counts.latin } else { 0 };
        all.add(&counts);
    }
    let words = all.latin + all.other;
    if words < FEW || english * MIXED_IN >= words {
        return None;
    }
    if all.latin * 2 < words {
        return Some(Foreign { name: all.script_language().or_else(|| LANGUAGES.of(&all, all.other)) });
    }
    let hits = all.hits[LANGUAGES.english];
    let most = all.most_hits(LANGUAGES.latin);
    let is_known = most * FOREIGN_IN >= all.latin && most >= hits * 2;
    let is_unknown = words >= UNKNOWN && all.small * 2 >= all.latin && hits * UNKNOWN_IN < all.latin;
    (is_known || is_unknown).then(|| Foreign { name: LANGUAGES.of(&all, all.latin) })
}

/// Languages and their function words.
struct Languages {
    names: Vec<&'static str>,
    /// The languages of each word, a bit for each.
    words: FxHashMap<&'static str, u32>,
    english: usize,
    /// The languages that are written in Latin letters, a bit for each.
    latin: u32,
}

impl Languages {
    fn new() -> Languages {
        let table = Table::parse(include_str!("../lexicon/languages.txt"), Case::Exact);
        let rows: Vec<_> = table.rows().take(MOST).collect();
        let (mut words, mut latin) = (FxHashMap::default(), 0);
        for (index, row) in rows.iter().enumerate() {
            row.column(1).split(' ').for_each(|word| *words.entry(word).or_default() |= 1 << index);
            latin |= u32::from(row.column(1).starts_with(Script::is_latin)) << index;
        }
        let names: Vec<_> = rows.iter().map(|row| row.key()).collect();
        let english = names.iter().position(|&name| name == ENGLISH).unwrap_or_default();
        Languages { names, words, english, latin }
    }

    /// The language with the most function words among so many words, if they are enough and no other has nearly as many.
    fn of(&self, counts: &Counts, words: usize) -> Option<&'static str> {
        let most = counts.most_hits(u32::MAX);
        let near = counts.hits.iter().filter(|&&hits| hits * 10 >= most * 9).count();
        let best =
            counts.hits.iter().position(|&hits| hits == most).filter(|_| near == 1 && most * FOREIGN_IN >= words);
        best.and_then(|index| self.names.get(index).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_words() {
        let table = include_str!("../lexicon/languages.txt");
        assert!(table.lines().count() - 1 <= MOST);
        assert_eq!(LANGUAGES.names.len(), table.lines().skip(1).filter(|line| !line.is_empty()).count());
        assert_eq!(LANGUAGES.names[LANGUAGES.english], ENGLISH);
        for line in table.lines().skip(1) {
            let words = line.split('\t').nth(1).unwrap_or_default();
            assert!(words.split(' ').count() >= 20 && words == words.to_lowercase(), "{line}");
        }
    }
}
