//! From the names of the network and the findings of the rules to one list of findings: the network says what is a name and
//! of what sort, unless a list or a title says so for certain.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::finding::{Finding, Trust};
use crate::annotation::EntityType;
use crate::document::{Document, TaggedName};
use crate::lexicon::gazetteer::{Kind, known, known_at};
use crate::lexicon::name_word::{first_word, last_word};
use crate::lexicon::role::role_at;

/// The findings of a document, in order: those of the rules that are certain or that the network confirms, and the other
/// names of the network.
///
/// `ruled` are the rules' findings, in order.
pub(super) fn findings(document: &Document<'_>, ruled: Vec<Finding>) -> Vec<Finding> {
    let names = &document.tagged;
    let mut taken = vec![false; names.len()];
    let mut found = Vec::new();
    let parts = parts(document, &ruled);
    let alone = alone(document);
    for finding in ruled {
        let met = overlapping(names, &finding.tokens);
        let known =
            |words: &FxHashSet<&str>| finding.tokens.len() == 1 && words.contains(document.word(finding.tokens.start));
        let person = finding.kind == EntityType::Person && !follows_article(document, &finding);
        let again = met.is_empty() && (known(&parts) || person && known(&alone));
        let finding = if again { Some(finding) } else { confirmed(document, finding, &names[met.clone()]) };
        if let Some(finding) = finding {
            taken[met].fill(true);
            found.push(finding);
        }
    }
    let others = names.iter().zip(&taken).filter(|(_, taken)| !**taken).map(|(name, _)| name);
    found.extend(others.filter_map(|name| named(document, name)));
    found
}

/// The first and last words of longer names that are certain, which stand for them later: "the Revolution", a surname.
fn parts<'t>(document: &Document<'t>, ruled: &[Finding]) -> FxHashSet<&'t str> {
    let longer = ruled.iter().filter(|finding| finding.tokens.len() > 1 && finding.trust == Trust::Sure);
    longer
        .flat_map(|finding| [finding.tokens.start, finding.tokens.end - 1])
        .map(|token| document.word(token))
        .collect()
}

/// The words that are by themselves the name of a person somewhere in a document.
fn alone<'t>(document: &Document<'t>) -> FxHashSet<&'t str> {
    let people = document.tagged.iter().filter(|name| name.kind == EntityType::Person && name.tokens.len() == 1);
    people.map(|name| document.word(name.tokens.start as usize)).collect()
}

/// Whether an article stands right before a finding.
fn follows_article(document: &Document<'_>, finding: &Finding) -> bool {
    let before = finding.tokens.start.checked_sub(1).map(|before| document.word(before));
    before.is_some_and(|word| ["the", "a", "an"].iter().any(|article| word.eq_ignore_ascii_case(article)))
}

/// The names that share words with a finding, as a range of indices.
fn overlapping(names: &[TaggedName], tokens: &Range<usize>) -> Range<usize> {
    let from = names.partition_point(|name| name.tokens.end as usize <= tokens.start);
    let to = names.partition_point(|name| (name.tokens.start as usize) < tokens.end);
    from..to.max(from)
}

/// A finding of the rules as the network leaves it; `names` are those of the network that share words with it.
fn confirmed(document: &Document<'_>, mut finding: Finding, names: &[TaggedName]) -> Option<Finding> {
    let certain = finding.known.is_some() || finding.trust == Trust::Sure;
    match names {
        [] => (finding.known.is_some() || !finding.titles.is_empty()).then_some(finding),
        [name] if tokens(name) == finding.tokens => {
            if !certain {
                (finding.kind, finding.trust) = judged(document, &finding.tokens, name.kind);
            }
            Some(finding)
        }
        [name] if is_inside(document, &finding, name) => None,
        _ => certain.then_some(finding),
    }
}

/// Whether a finding is a part of a longer name: anything in the name of a body or an event, a direction or a city in that of
/// a place ("Hamilton West"), a city at the end of that of a person ("Anna Hamburg"). A known name with only the adjective of
/// a people before it is no part: "Lebanese | Hezbollah".
fn is_inside(document: &Document<'_>, finding: &Finding, name: &TaggedName) -> bool {
    let outer = tokens(name);
    let is_city = finding.known.is_some_and(|known| known.kind == Kind::City);
    let longer = match name.kind {
        EntityType::Organization | EntityType::Event => true,
        EntityType::Gpe => finding.kind == EntityType::Location || is_city,
        EntityType::Person => is_city && outer.start < finding.tokens.start && outer.end == finding.tokens.end,
        _ => false,
    };
    let adjective = outer.start + 1 == finding.tokens.start
        && outer.end == finding.tokens.end
        && known(document.word(outer.start)).is_some_and(|known| known.kind == Kind::Demonym);
    let within = outer.start <= finding.tokens.start && finding.tokens.end <= outer.end;
    longer && within && finding.titles.is_empty() && !(adjective && finding.known.is_some())
}

/// A name that no rule found; adjectives of peoples and titles alone name nobody.
fn named(document: &Document<'_>, name: &TaggedName) -> Option<Finding> {
    let tokens = tokens(name);
    let whole = |range: &Range<usize>| *range == tokens;
    if let Some((_, known)) = known_at(document, tokens.clone()).filter(|(range, _)| whole(range)) {
        return (known.kind != Kind::Demonym).then(|| Finding::known(tokens, known));
    }
    if role_at(document, tokens.clone()).is_some_and(|(range, _)| whole(&range)) {
        return None;
    }
    let (kind, trust) = judged(document, &tokens, name.kind);
    Some(Finding::new(tokens, kind, trust))
}

fn tokens(name: &TaggedName) -> Range<usize> {
    name.tokens.start as usize..name.tokens.end as usize
}

/// The type of a name of a sort, and how far to trust it: the network tells places from all else, and words tell cities from
/// rivers and buildings. A word alone may be of any sort elsewhere.
fn judged(document: &Document<'_>, tokens: &Range<usize>, sort: EntityType) -> (EntityType, Trust) {
    use EntityType::{Agreement, Event, Facility, Gpe, Location, Other, Product};
    let several = tokens.len() > 1;
    let among: &[EntityType] = match sort {
        Gpe => &[Gpe, Location, Facility],
        Event => &[Event, Agreement],
        Other => &[Agreement, Product, Event],
        _ => &[],
    };
    let first = first_word(document.word(tokens.start)).filter(|_| several);
    let told = last_word(document.word(tokens.end - 1)).or(first).filter(|kind| among.contains(kind));
    (told.unwrap_or(sort), if several { Trust::Likely } else { Trust::Guess })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{text, token};

    fn document(text: &str) -> Document<'_> {
        let mut document = Document { text, ..Document::default() };
        document.zones = text::zones(text);
        (document.tokens, document.sentences) = token::split(&document);
        document
    }

    /// The words and types of the findings of a text in which these tokens were learned to be names.
    fn found(text: &str, names: &[(Range<u32>, EntityType)], ruled: &[Finding]) -> Vec<(String, EntityType, Trust)> {
        let mut document = document(text);
        document.tagged =
            names.iter().map(|(tokens, kind)| TaggedName { tokens: tokens.clone(), kind: *kind }).collect();
        let found = findings(&document, ruled.to_vec());
        let words = |finding: &Finding| crate::entity::finding::text(&document, &finding.tokens);
        found.iter().map(|finding| (words(finding), finding.kind, finding.trust)).collect()
    }

    #[test]
    fn a_person_who_is_named_once_is_named_again_without_an_article() {
        let ruled = [2, 4, 7].map(|token| Finding::new(token..token + 1, EntityType::Person, Trust::Guess));
        let again = found("They met Hanvik. Hanvik left the Hanvik.", &[(2..3, EntityType::Person)], &ruled);
        assert_eq!(again.len(), 2);
    }

    #[test]
    fn the_network_says_of_what_sort_a_guess_is() {
        let guess = Finding::new(3..4, EntityType::Person, Trust::Guess);
        let text = "They drove to Norwell yesterday.";
        let names = [(3..4, EntityType::Gpe)];
        let expected = [("Norwell".to_owned(), EntityType::Gpe, Trust::Guess)];
        assert_eq!(found(text, &names, std::slice::from_ref(&guess)), expected);
        assert_eq!(found(text, &names, &[]), expected);
        assert_eq!(found(text, &[], &[guess]), []);
    }

    #[test]
    fn what_is_certain_stays() {
        let sure = Finding::new(0..3, EntityType::Organization, Trust::Sure);
        let text = "Norwell Fishing Committee met.";
        let expected = [("Norwell Fishing Committee".to_owned(), EntityType::Organization, Trust::Sure)];
        assert_eq!(found(text, &[(0..3, EntityType::Person)], std::slice::from_ref(&sure)), expected);
        assert_eq!(found(text, &[(0..1, EntityType::Gpe)], std::slice::from_ref(&sure)), expected);
        assert_eq!(found(text, &[], &[sure]), []);
    }

    #[test]
    fn an_adjective_of_a_people_before_a_known_body_is_no_part_of_its_name() {
        let text = "The Lebanese Hezbollah met.";
        let known = known_at(&document(text), 2..3).map(|(tokens, known)| Finding::known(tokens, known));
        let names = found(text, &[(1..3, EntityType::Organization)], known.as_slice());
        assert_eq!(names.iter().map(|(words, ..)| words.as_str()).collect::<Vec<_>>(), ["Hezbollah"]);
    }

    #[test]
    fn a_country_in_the_name_of_a_body_is_not_what_is_named() {
        let text = "Friends of Peru met.";
        let known = known_at(&document(text), 2..3).map(|(tokens, known)| Finding::known(tokens, known));
        let names: Vec<String> = found(text, &[(0..3, EntityType::Organization)], known.as_slice())
            .into_iter()
            .map(|(words, ..)| words)
            .collect();
        assert_eq!(names, ["Friends of Peru"]);
    }

    #[test]
    fn a_city_in_a_longer_name_is_not_what_is_named() {
        for (text, sort, expected) in [
            ("Anna Hamburg met them.", EntityType::Person, "Anna Hamburg"),
            ("Hamburg East met them.", EntityType::Gpe, "Hamburg East"),
        ] {
            let document = document(text);
            let known = (0..2).find_map(|at| known_at(&document, at..at + 1));
            let known = known.map(|(tokens, known)| Finding::known(tokens, known));
            let names = found(text, &[(0..2, sort)], known.as_slice());
            assert_eq!(names.iter().map(|(words, ..)| words.as_str()).collect::<Vec<_>>(), [expected]);
        }
    }

    #[test]
    fn words_tell_sorts_of_places() {
        let text = "It lies on Lake Norwell near Norwell Airport.";
        let names = [(3..5, EntityType::Gpe), (6..8, EntityType::Gpe)];
        let kinds: Vec<EntityType> = found(text, &names, &[]).into_iter().map(|(_, kind, _)| kind).collect();
        assert_eq!(kinds, [EntityType::Location, EntityType::Facility]);
    }

    #[test]
    fn adjectives_of_peoples_and_titles_alone_are_no_names() {
        let names = [(1..2, EntityType::Group), (2..3, EntityType::Person)];
        assert_eq!(found("The Iranian President left.", &names, &[]), []);
    }
}
