//! The names of a document, by what else their entities are called.

use rustc_hash::FxHashMap;

use crate::annotation::MentionForm;
use crate::document::{Document, Mention};

/// The most mentions of an entity that are kept.
const FIRST: usize = 4;

/// The names of a document.
pub(super) struct Names {
    /// The entities by the last word of a name.
    called: FxHashMap<String, u32>,
    /// The first names of each entity.
    first: FxHashMap<u32, Vec<Mention>>,
}

impl Names {
    /// The names of a document.
    pub(super) fn read(document: &Document<'_>) -> Names {
        let (mut called, mut first) = (FxHashMap::default(), FxHashMap::<u32, Vec<Mention>>::default());
        for mention in document.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
            if let Some(last) = document.slice(mention.span).split_whitespace().last() {
                called.entry(key(last)).or_insert(mention.entity);
            }
            let kept = first.entry(mention.entity).or_default();
            if kept.len() < FIRST {
                kept.push(*mention);
            }
        }
        Names { called, first }
    }

    /// The first entity whose name ends in a word, be it written with dots or without.
    pub(super) fn called(&self, word: &str) -> Option<u32> {
        self.called.get(&key(word)).copied()
    }

    /// The first names of an entity; none where it has no name.
    pub(super) fn of(&self, entity: u32) -> &[Mention] {
        self.first.get(&entity).map_or(&[], Vec::as_slice)
    }
}

/// A word of a name without dots and in small letters: "F.D.A." as "fda".
fn key(word: &str) -> String {
    word.chars().filter(|c| *c != '.').flat_map(char::to_lowercase).collect()
}
