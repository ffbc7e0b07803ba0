//! Whole sentences and who speaks in them.

use crate::annotation::{Basis, EntityType};
use crate::document::Document;
use crate::pipeline::{Reading, Step};

fn read(text: &str) -> Document<'_> {
    let mut reading = Reading::new(text, None);
    reading.run(Step::through(Step::Speakers), &mut ()).expect("the shipped weights are whole");
    reading.document
}

/// The speaker of the statement whose content holds some words, and how he is known.
fn speaker(text: &str, words: &str) -> Option<(String, Basis)> {
    let document = read(text);
    let holds = |span: &crate::document::Span| document.slice(*span).contains(words);
    let found = document.statements.iter().rev().find(|statement| statement.content.iter().any(holds))?;
    Some((document.entities.get(found.speaker? as usize)?.name.clone(), found.basis?))
}

fn assert_speaker(text: &str, words: &str, name: &str, basis: Basis) {
    assert_eq!(speaker(text, words), Some((name.to_owned(), basis)), "{text}");
}

#[test]
fn the_name_beside_the_head_speaks() {
    for (text, name) in [
        ("President Ann Roe said it rained.", "Ann Roe"),
        ("One of her lawyers, Tom Beck, said it rained.", "Tom Beck"),
        ("A lawyer for Mr. Hale, Tom Beck of Lind & Co., said it rained.", "Tom Beck"),
        ("Senator Tom Beck, Democrat of Ohio, said it rained.", "Tom Beck"),
        ("In an emailed statement Hale’s spokesman, Tom Beck, said it rained.", "Tom Beck"),
        ("The president, Ann Roe, said it rained.", "Ann Roe"),
        ("Secretary of State Ann Roe said it rained.", "Ann Roe"),
        ("Speaker of the House Ann Roe said it rained.", "Ann Roe"),
        ("Bob Hale is back. “She (Ann Roe) said it rained,” Bob Hale said.", "Ann Roe"),
        ("“Our enemy (the United States) said it rained,” Bob Hale said.", "United States"),
    ] {
        assert_speaker(text, "it rained", name, Basis::Named);
    }
}

#[test]
fn a_name_that_hangs_on_the_head_does_not_speak() {
    for text in [
        "A spokesman for Ann Roe said it rained.",
        "Ann Roe’s lawyer said it rained.",
        "Aides to former President Ann Roe said it rained.",
        "Prosecutors working for the special counsel Ann Roe said it rained.",
    ] {
        let found = speaker(text, "it rained");
        assert!(found.is_some_and(|(name, basis)| name != "Ann Roe" && basis == Basis::Role), "{text}");
    }
}

#[test]
fn party_and_state_tell_who_is_meant() {
    let text = "Rep. Ann Roe (R-Texas) and Sen. Bob Hale (R-Ky.) met on Monday. The Texas Republican said it rained.";
    assert_speaker(text, "it rained", "Ann Roe", Basis::Role);
    let text = "Sen. Bob Hale, D-N.Y., spoke after Rep. Ann Roe, D-Ohio. “It rained,” the New York Democrat said.";
    assert_speaker(text, "“It rained,”", "Bob Hale", Basis::Role);
}

#[test]
fn an_office_and_a_state_tell_who_is_meant() {
    for text in [
        "Sen. Ann Roe of Texas wrote to Governor Bob Hale on Friday. The Texas lawmaker said it rained.",
        "Texas Sen. Ann Roe wrote to Governor Bob Hale on Friday. The Texas senator said it rained.",
    ] {
        assert_speaker(text, "it rained", "Ann Roe", Basis::Role);
    }
}

#[test]
fn the_same_words_are_for_the_same_person() {
    let text = "A former computer crimes prosecutor said it would be cheap. The former official said Hale should have called. \
        Though Hale said it was fine, the former official said it rained.";
    assert!(
        speaker(text, "it rained").is_some_and(|(name, _)| name.ends_with("prosecutor")),
        "{:?}",
        speaker(text, "it rained")
    );
}

#[test]
fn nobody_is_no_speaker_and_the_act_is_denied() {
    for (text, someone) in [
        ("Nobody said it rained.", false),
        ("No official said it rained.", false),
        ("None of the lawyers said it rained.", false),
        ("Neither Ann Roe nor Tom Beck said it rained.", true),
    ] {
        let document = read(text);
        assert!(document.statements[0].negated, "{text}");
        assert_eq!(document.statements[0].speaker.is_some(), someone, "{text}");
    }
    assert!(!read("Ann Roe said no rain fell.").statements[0].negated);
}

#[test]
fn whoever_has_no_name_is_described() {
    let text = "Several people familiar with the case said it rained.";
    assert!(
        speaker(text, "it rained")
            .is_some_and(|(name, basis)| name.starts_with("Several people") && basis == Basis::Role)
    );
    let document = read(text);
    let speaker = document.statements[0].speaker.expect("somebody speaks") as usize;
    assert_eq!(document.entities[speaker].kind, EntityType::Group);
    assert!(document.mentions.iter().any(|mention| mention.entity as usize == speaker));
}

#[test]
fn some_of_a_group_are_not_the_group() {
    let text = "Democrats met. Some other Democrats said it rained.";
    assert_speaker(text, "it rained", "Some other Democrats", Basis::Role);
    let found = speaker("A group of folks who said it rained left.", "it rained");
    assert!(found.is_some_and(|(name, _)| name.starts_with("group")));
}

#[test]
fn documents_speak_for_their_authors() {
    for (text, words, name) in [
        ("The council passed a resolution on Monday. The resolution said it rained.", "it rained", "council"),
        ("A report by the Harbour Fund said it rained.", "it rained", "Harbour Fund"),
        ("In a statement, the ministry thanked them. The statement said it rained.", "it rained", "ministry"),
        ("Court papers said it rained.", "it rained", "Court papers"),
    ] {
        assert_speaker(text, words, name, Basis::Role);
    }
}

#[test]
fn relative_pronouns_stand_for_their_antecedents() {
    assert_speaker("Police arrested Tom Beck, who said it rained.", "it rained", "Tom Beck", Basis::Named);
    assert_speaker("Officials who said it rained left.", "it rained", "Officials", Basis::Role);
}

#[test]
fn quoted_first_persons_are_their_speaker() {
    assert_speaker("“I think it rained,” Ann Roe said.", "it rained", "Ann Roe", Basis::Pronoun);
    assert_speaker("“We think it rained,” Ann Roe said.", "it rained", "Ann Roe", Basis::Pronoun);
}

#[test]
fn several_speak_together() {
    let text = "“It rained,” said Ann Cole and Tom Beck. They said it snowed.";
    assert_speaker(text, "It rained", "Ann Cole and Tom Beck", Basis::Named);
    assert_speaker(text, "it snowed", "Ann Cole and Tom Beck", Basis::Pronoun);
    let document = read(text);
    let speaker = document.statements[0].speaker.expect("somebody speaks") as usize;
    assert_eq!(document.entities[speaker].members.len(), 2);
    assert_speaker("Ann Cole of Ohio said it rained.", "it rained", "Ann Cole", Basis::Named);
}

#[test]
fn whoever_was_spoken_of_last_is_he() {
    let text = "Tom Beck said that Carl Lind’s plan was old.\n\n“He should go,” he said.";
    assert_speaker(text, "He should go", "Tom Beck", Basis::Pronoun);
    assert_eq!(
        speaker("The hall was full. “It rained,” he said.", "It rained").filter(|(name, _)| name == "hall"),
        None
    );
}

#[test]
fn participles_have_the_subject_of_their_clause() {
    let text = "Ann Roe rejected the plan, saying it was too old.";
    assert!(speaker(text, "it was too old").is_some_and(|(name, _)| name == "Ann Roe"));
}

#[test]
fn whoever_is_asked_does_not_speak() {
    assert_eq!(speaker("Ann Roe was asked whether it rained.", "it rained"), None);
    assert_eq!(speaker("Rumors swirled that it rained.", "it rained"), None);
}

#[test]
fn statements_have_media() {
    let document = read("Ann Roe said in a statement that it rained.");
    let medium: Vec<&str> = document.statements[0].medium.iter().map(|&span| document.slice(span)).collect();
    assert_eq!(medium, ["a statement"]);
    assert!(read("Ann Roe said in May that it rained.").statements[0].medium.is_empty());
}

#[test]
fn we_are_the_body_that_somebody_speaks_for() {
    let text = "“We think it rained,” said Ann Roe, president of the Harbour Fund.";
    assert_speaker(text, "it rained", "Harbour Fund", Basis::Pronoun);
    let text = "“We think it rained,” said Ann Roe, a farmer who knows the Harbour Fund.";
    assert_speaker(text, "it rained", "Ann Roe", Basis::Pronoun);
}

#[test]
fn both_are_the_two_spoken_of() {
    let text = "Ann Cole met Tom Beck in Bonn. Both said it rained.";
    assert_speaker(text, "it rained", "Ann Cole and Tom Beck", Basis::Pronoun);
}

#[test]
fn a_former_president_is_the_only_person_named() {
    let text = "Tom Beck took the stand. “It rained,” the former president said.";
    assert_speaker(text, "It rained", "Tom Beck", Basis::Role);
    let text = "Tom Beck met Ann Roe. “It rained,” the former president said.";
    assert!(speaker(text, "It rained").is_none_or(|(name, _)| name == "former president"));
}

#[test]
fn an_agent_speaks_in_the_passive() {
    let found = speaker("The plan was rejected by the mayor as too old.", "old");
    assert!(found.is_none_or(|(name, _)| name.contains("mayor")));
}

#[test]
fn entities_left_without_a_mention_are_dropped() {
    let document = read("“I think it rained,” Ann Roe said. “I know it snowed,” she said.");
    for (index, entity) in document.entities.iter().enumerate() {
        let mentioned = document.mentions.iter().any(|mention| mention.entity as usize == index);
        assert!(mentioned, "{} has no mention", entity.name);
    }
    assert!(document.entities.iter().all(|entity| entity.name != "I"));
}

#[test]
fn whoever_was_asked_answers() {
    let text = "Mark Hale asked John Reed, “Why did it rain?”\n\n“Nobody knows,” he responded.";
    assert_speaker(text, "Nobody knows", "John Reed", Basis::Pronoun);
}

#[test]
fn nobody_calls_himself_he() {
    let text = "Donald Reed is a friend of Mark Hale. “Donald is a friend, I know that he wants it,” Hale said.";
    assert_speaker(text, "it", "Donald Reed", Basis::Pronoun);
}

#[test]
fn a_role_with_a_body_is_held_there() {
    let text = "President Dale Whitmore met the growers. The president of Norwind Foods said it rained.";
    assert_speaker(text, "it rained", "president of Norwind Foods", Basis::Role);
}

#[test]
fn an_office_and_a_part_of_a_group_are_called_whole() {
    for (text, name) in [
        ("The office of District Attorney Carla Benning said it rained.", "office of District Attorney Carla Benning"),
        ("Democrats in the Oregon Senate said it rained.", "Democrats in the Oregon Senate"),
    ] {
        assert_speaker(text, "ained", name, Basis::Role);
    }
}

#[test]
fn some_who_have_no_name_speak() {
    assert_speaker("The toll would hurt the poor, some argue.", "hurt the poor", "some", Basis::Role);
}

#[test]
fn the_police_are_no_firm() {
    let text = "BulbTube was closed on Monday. The police said it rained.";
    assert_speaker(text, "it rained", "police", Basis::Role);
}

#[test]
fn a_verb_in_the_singular_has_no_plural_subject() {
    let text =
        "The network said it will not fire the editors, because they followed the rules, and does not think it rained.";
    assert_speaker(text, "it rained", "network", Basis::Role);
}

#[test]
fn whose_claim_it_is_has_no_genitive_in_the_name() {
    assert_speaker("The villagers’ claim that it rained was false.", "it rained", "villagers", Basis::Role);
}
