//! Other names of a person that an article gives beside the first: "Jane Roe, better known as Janie Doe".

use std::sync::LazyLock;

use crate::annotation::EntityType;
use crate::document::Document;
use crate::entity::finding::Finding;
use crate::lexicon::{Case, Table};

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/byname_words.txt"), Case::Folded));

/// The most words between "known" and the other name: "known professionally by his stage name".
const BETWEEN: usize = 8;

/// The most findings back that the first name is looked for: a place of birth may stand between.
const APART: usize = 3;

/// The finding before one that is another name of the same person.
pub(super) fn first_name(document: &Document<'_>, findings: &[Finding], index: usize) -> Option<usize> {
    let start = findings[index].tokens.start;
    let sentence = document.tokens.get(start)?.sentence;
    let earliest = start.saturating_sub(BETWEEN);
    let sort = |token: usize| WORDS.get(document.word(token)).map_or("", |row| row.column(1));
    let tells = (earliest..start).rev().find(|&token| sort(token) != "between")?;
    let told = match sort(tells) {
        "known" => tells + 1 < start,
        // "Born" otherwise tells of a child or a place.
        "born" => tells + 1 == start && tells > 0 && matches!(document.word(tells - 1), "(" | ","),
        _ => false,
    };
    let before = index.saturating_sub(APART)..index;
    let person = |at: &usize| {
        let finding = &findings[*at];
        finding.kind == EntityType::Person && document.tokens[finding.tokens.start].sentence == sentence
    };
    told.then(|| before.rev().find(person)).flatten()
}

#[cfg(test)]
mod tests {
    use crate::entity::testing::document;

    /// Whether two names of a text are of one entity.
    fn are_one(text: &str, one: &str, other: &str) -> bool {
        let document = document(text);
        let entity = |name: &str| {
            let named = |mention: &&crate::document::Mention| document.slice(mention.span).contains(name);
            document.mentions.iter().find(named).map(|mention| mention.entity)
        };
        entity(one).is_some() && entity(one) == entity(other)
    }

    #[test]
    fn other_names_are_of_the_person_before() {
        for text in [
            "Karl Brandt, better known by his stage name Otto Vogel, sang in Bonn.",
            "Karl Brandt (born Otto Vogel) sang in Bonn.",
            "Karl Brandt, known professionally as “Otto Vogel”, sang in Bonn.",
        ] {
            assert!(are_one(text, "Brandt", "Vogel"), "{text}");
        }
    }

    #[test]
    fn other_people_are_not() {
        for text in [
            "Karl Brandt is known to Otto Vogel.",
            "Karl Brandt was born before Otto Vogel.",
            "Karl Brandt is known. Otto Vogel sang.",
        ] {
            assert!(!are_one(text, "Brandt", "Vogel"), "{text}");
        }
    }
}
