//! The promises of coreference, on small texts.

use super::Resolution;
use super::testing::{document, span, statement};
use crate::annotation::WarningCode;
use crate::document::{Document, Warning};

/// Every mention with the name of its entity.
fn named(document: &Document<'_>, Resolution { mentions, entities, .. }: Resolution) -> Vec<(String, String)> {
    let name = |entity: u32| entities[entity as usize].name.clone();
    mentions.iter().map(|mention| (document.slice(mention.span).to_owned(), name(mention.entity))).collect()
}

fn read(text: &str) -> Vec<(String, String)> {
    let document = document(text);
    named(&document, super::resolve(&document).unwrap_or_default())
}

fn who(text: &str, words: &str) -> String {
    let mentions = read(text);
    mentions
        .iter()
        .find(|(mention, _)| mention == words)
        .map_or_else(|| format!("nobody in {mentions:?}"), |(_, name)| name.clone())
}

#[test]
fn he_is_the_man_who_spoke_before() {
    let text = "President Karl Brandt said the tax would rise. “It is needed,” he added.";
    assert_eq!(who(text, "he"), "Karl Brandt");
}

#[test]
fn she_is_no_man() {
    let text = "Anna Weber met Karl Brandt in Berlin. She left early.";
    assert_eq!(who(text, "She"), "Anna Weber");
}

#[test]
fn relatives_may_be_called_like_names() {
    assert_eq!(who("Mom called us on Monday. She was tired.", "She"), "Mom");
}

#[test]
fn a_name_between_commas_says_who_a_described_person_is() {
    assert_eq!(who("For the person taking over, Anna Weber, it is hard.", "the person"), "Anna Weber");
    assert_eq!(who("The person taking over met Anna Weber.", "The person"), "person");
}

#[test]
fn a_role_is_who_holds_it() {
    let text = "Council Chairman Omar Said spoke. Peter Klein listened. The chairman left.";
    assert_eq!(who(text, "The chairman"), "Omar Said");
    assert_eq!(who("Ayatollah Reza Karimi spoke. The top cleric left.", "The top cleric"), "Reza Karimi");
}

#[test]
fn a_role_in_one_country_is_not_held_by_somebody_whose_country_is_not_known() {
    let text = "President Karl Brandt called. The Brazilian president did not answer.";
    assert_eq!(who(text, "The Brazilian president"), "Brazilian president");
    let text = "French President Anne Roux called. The French president waited.";
    assert_eq!(who(text, "The French president"), "Anne Roux");
}

#[test]
fn a_government_is_its_country() {
    let text = "France voted. The French government was pleased, and its minister smiled.";
    assert_eq!(who(text, "The French government"), "France");
}

#[test]
fn in_quotation_marks_i_is_the_speaker() {
    let text = "“I will not resign, for we will win,” Norwegian Prime Minister Kari Holm said. Norway listened.";
    let mut document = document(text);
    let source = span(text, "Norwegian Prime Minister Kari Holm");
    document.statements = vec![statement(source, span(text, "I will not resign, for we will win,"))];
    let mentions = named(&document, super::resolve(&document).unwrap_or_default());
    assert!(mentions.contains(&("I".to_owned(), "Kari Holm".to_owned())), "{mentions:?}");
    assert!(mentions.contains(&("we".to_owned(), "Norway".to_owned())), "{mentions:?}");
}

#[test]
fn nobody_is_meant_by_an_empty_it() {
    assert!(!read("Spain lost. It is clear that Spain played badly.").iter().any(|(mention, _)| mention == "It"));
}

#[test]
fn bodies_of_different_sorts_are_not_one() {
    let text = "The ministry said the dam was safe. The opposition said it was not.";
    assert_eq!(who(text, "The opposition"), "opposition");
    let text = "Norwind Group closed a shop. The company will sue, and the firm hopes to win.";
    assert_eq!(who(text, "the firm"), "Norwind Group");
}

#[test]
fn an_adjective_without_an_article_is_nobody() {
    let mentions = read("His uncle isn't dead. The dead were buried. She is a party to the lease.");
    let words: Vec<&str> = mentions.iter().map(|(words, _)| words.as_str()).collect();
    assert!(words.contains(&"The dead") && !words.contains(&"dead") && !words.contains(&"a party"), "{words:?}");
}

#[test]
fn nobody_is_he_in_a_quotation_of_himself() {
    let text = "Peter Klein met Karl Brandt. “He was late,” Brandt said.";
    let mut document = document(text);
    document.statements = vec![statement(span(text, "Brandt said"), span(text, "He was late,"))];
    let mentions = named(&document, super::resolve(&document).unwrap_or_default());
    assert!(mentions.contains(&("He".to_owned(), "Peter Klein".to_owned())), "{mentions:?}");
}

#[test]
fn a_pronoun_for_a_thing_is_no_mention() {
    let mentions = read("Karl Brandt of Norwind Group bought a painting. The painting is old, and it hangs in Oslo.");
    assert!(!mentions.iter().any(|(words, _)| words == "it"), "{mentions:?}");
}

#[test]
fn every_mention_knows_what_joined_it() {
    use crate::annotation::Sieve;
    let text = "Council Chairman Omar Said spoke. The chairman smiled, and he left.";
    let document = document(text);
    let mentions = super::resolve(&document).unwrap_or_default().mentions;
    let sieves: Vec<_> = mentions.iter().map(|mention| (document.slice(mention.span), mention.sieve)).collect();
    assert!(sieves.contains(&("Omar Said", Sieve::Name)), "{sieves:?}");
    assert!(sieves.contains(&("The chairman", Sieve::Role)), "{sieves:?}");
    assert!(sieves.contains(&("he", Sieve::ThirdPerson)), "{sieves:?}");
}

/// The warnings of a text in which so many sentences part "she" from the person it may stand for.
fn warned(named: &str, sentences: usize) -> Option<Warning> {
    let text = format!("{named} {}She left.", "Prices rose with costs. ".repeat(sentences));
    super::resolve(&document(&text)).unwrap_or_default().warning
}

#[test]
fn somebody_spoken_of_too_long_before_is_warned_of_once() {
    let warning = warned("Anna Weber spoke.", 80);
    assert_eq!(warning.map(|warning| warning.code), Some(WarningCode::DistantAntecedent));
}

#[test]
fn nobody_is_warned_of_who_is_near_or_not_meant() {
    assert_eq!(warned("Anna Weber spoke.", 8), None);
    assert_eq!(warned("Karl Brandt spoke.", 80), None);
    assert_eq!(warned("Nobody spoke.", 80), None);
}

#[test]
fn who_is_named_in_brackets_alone_is_not_meant_after_them() {
    let text = "The Norwegians settled there (with the Danes close by), and they built a harbour.";
    assert_ne!(who(text, "they"), "Danes");
}
