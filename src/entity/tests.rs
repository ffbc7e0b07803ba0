//! The promises of the search for names, on small texts.

use crate::annotation::{EntityType, Gender};
use crate::document::Entity;

/// A text with its names found: each with the name of its entity.
fn read(text: &str) -> (Vec<(String, String)>, Vec<Entity>) {
    let document = super::testing::document(text);
    let name = |entity: u32| document.entities[entity as usize].name.clone();
    let names = document.mentions.iter().map(|m| (document.slice(m.span).to_owned(), name(m.entity))).collect();
    (names, document.entities.clone())
}

fn entity(entities: &[Entity], name: &str) -> Entity {
    entities.iter().find(|entity| entity.name == name).cloned().unwrap_or_else(|| panic!("no {name} in {entities:?}"))
}

#[test]
fn a_title_is_parted_from_the_name_and_what_it_names() {
    let (_, found) = read("Council of Elders Chairman Karim Daoudi spoke to French Foreign Minister Anne Dupont.");
    let chairman = entity(&found, "Karim Daoudi");
    assert_eq!((chairman.kind, chairman.titles), (EntityType::Person, vec!["Council of Elders Chairman".to_owned()]));
    assert_eq!(entity(&found, "Council of Elders").kind, EntityType::Organization);
    let minister = entity(&found, "Anne Dupont");
    assert_eq!((minister.country, minister.gender), (Some("FRA"), Some(Gender::Female)));
}

#[test]
fn a_surname_alone_is_the_person_named_in_full() {
    let (names, found) = read("Senator Maria Lopez and her brother Juan Lopez left. Later, Lopez said no more.");
    assert_eq!(names.last(), Some(&("Lopez".to_owned(), "Maria Lopez".to_owned())));
    let (names, _) = read("Maria Lopez and Juan Lopez left. Later, Lopez said no more.");
    assert_eq!(names.last(), Some(&("Lopez".to_owned(), "Juan Lopez".to_owned())));
    assert_eq!(found.iter().filter(|entity| entity.kind == EntityType::Person).count(), 2);
}

#[test]
fn initials_in_brackets_are_the_name_before_them() {
    let (names, _) = read("The Northern Fishing Agency (NFA) met on Monday. The NFA said nothing.");
    assert!(names.iter().all(|(_, name)| name == "Northern Fishing Agency"), "{names:?}");
    assert_eq!(names.len(), 3);
}

#[test]
fn a_country_is_one_entity_however_it_is_called() {
    let (names, found) = read("The U.S. and Iran agreed. The United States will pay, and Washington has paid already.");
    assert_eq!(names.iter().filter(|(_, name)| name == "United States").count(), 3, "{names:?}");
    assert_eq!(entity(&found, "United States").country, Some("USA"));
}

#[test]
fn a_capital_is_a_place_where_something_happens_in_it() {
    let (names, _) = read("They met in Washington before Tehran's envoy left.");
    assert_eq!(names, [("Washington", "Washington"), ("Tehran", "Iran")].map(|(a, b)| (a.to_owned(), b.to_owned())));
}

#[test]
fn a_capital_letter_alone_makes_no_name() {
    for text in [
        "Talks failed on Monday.",
        "Resistance is growing, they said.",
        "“Nobody came,” she said.",
        "However, we left.",
    ] {
        assert_eq!(read(text).0, [], "{text}");
    }
}

#[test]
fn headlines_hold_no_more_names_than_other_sentences() {
    let (names, _) = read("Leaders Hope For Quick End To Trade Talks With Japan\n\nLeaders hope for an end to talks.");
    assert_eq!(names, [("Japan".to_owned(), "Japan".to_owned())]);
}

#[test]
fn an_election_with_year_and_place_is_a_name() {
    let (_, found) = read("He won a seat at the 1998 Danish general election in Aarhus.");
    assert_eq!(entity(&found, "1998 Danish general election").kind, EntityType::Event);
    let (names, _) = read("She lost the 1994 United States Senate election in California in May.");
    assert!(names.iter().any(|(words, _)| words == "1994 United States Senate election in California"), "{names:?}");
}

#[test]
fn unknown_names_are_what_stands_beside_them() {
    let (_, found) = read("Shots were heard in Basra, Tikrit and Quwair. Later they drove to Norwell, Texas.");
    assert_eq!(entity(&found, "Quwair").kind, EntityType::Gpe);
    assert_eq!(entity(&found, "Norwell").kind, EntityType::Gpe);
}

#[test]
fn a_country_inside_the_name_of_a_body_is_named_too() {
    let (names, _) = read("The Central Bank of Peru and the Peruvian Ministry of Health and Welfare agreed.");
    let words: Vec<&str> = names.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(words, ["Central Bank of Peru", "Peru", "Peruvian Ministry of Health and Welfare"]);
}

#[test]
fn a_nickname_in_quotation_marks_is_inside_the_name() {
    for text in ["Carla “The Wall” Brandt left. Brandt won.", "Carla \"Kit\" Brandt left. Brandt won."] {
        let (names, found) = read(text);
        assert_eq!(found.len(), 1, "{names:?}");
        assert_eq!((found[0].kind, found[0].gender), (EntityType::Person, Some(Gender::Female)));
    }
}

#[test]
fn the_first_word_of_a_firm_is_the_firm() {
    let (names, _) = read("Norwind Robotics will close a plant. In May Norwind sold a ship, its chief said.");
    assert_eq!(names.last(), Some(&("Norwind".to_owned(), "Norwind Robotics".to_owned())));
}

#[test]
fn a_verb_in_a_headline_is_no_part_of_the_name_before_it() {
    let (names, _) =
        read("Ayatollah Daoudi Nixes Talks With Peru\n\nThe talks are over, Ayatollah Daoudi said at 10:15 GMT.");
    let words: Vec<&str> = names.iter().map(|(words, _)| words.as_str()).collect();
    assert_eq!(words, ["Daoudi", "Peru", "Daoudi"]);
}

#[test]
fn people_of_one_surname_are_told_apart_by_title() {
    let (names, _) =
        read("Bill Clinton and Hillary Clinton left. Mr. Clinton spoke. Mrs. Clinton slept. Clinton woke.");
    let whose: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(whose[2..], ["Bill Clinton", "Hillary Clinton", "Hillary Clinton"]);
}

#[test]
fn who_is_called_mister_is_not_his_wife() {
    let (names, _) = read("Maria Soto left. Mr. Soto stayed. Ms. Soto came back.");
    let whose: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(whose, ["Maria Soto", "Soto", "Maria Soto"]);
}

#[test]
fn an_office_of_state_is_of_whom_the_article_gives_it() {
    for (text, name) in [
        ("Maria Soto left. President Soto stayed.", "Soto"),
        ("Maria Soto left. President Adam Soto came. President Soto stayed.", "Adam Soto"),
        ("Peruvian President Maria Soto left. President Soto stayed.", "Maria Soto"),
    ] {
        let (names, _) = read(text);
        assert_eq!(names.last().map(|(_, name)| name.as_str()), Some(name), "{names:?}");
    }
}

#[test]
fn a_given_name_that_is_a_word_too_is_whose_it_is() {
    let (names, _) = read("The film is about Rock Lindgren and Anna Soto. Everybody likes Rock.");
    assert_eq!(names.last(), Some(&("Rock".to_owned(), "Rock Lindgren".to_owned())));
}

#[test]
fn initials_are_of_no_name_of_another_sort() {
    let (names, _) = read("Samuel Lind (SL) met the Northern Fishing Committee (NFC). The NFC said so.");
    let whose = |words: &str| names.iter().rev().find(|(own, _)| own == words).map(|(_, name)| name.as_str());
    assert_eq!(whose("NFC"), Some("Northern Fishing Committee"));
    assert_ne!(whose("SL"), Some("Samuel Lind"));
}

#[test]
fn initials_after_a_comma_and_a_country_before_a_body() {
    let (names, _) =
        read("The Harbour Workers Union, or HWU, met the Peruvian Fishing Agency. HWU left the Fishing Agency.");
    let whose: Vec<&str> = names.iter().map(|(_, name)| name.as_str()).collect();
    let (union, agency) = ("Harbour Workers Union", "Peruvian Fishing Agency");
    assert_eq!(whose, [union, union, agency, union, agency]);
}

#[test]
fn offices_after_a_name_are_titles() {
    for (text, name, title, country) in [
        (
            "Anna Lind, the head of the Central Bank of Peru, left.",
            "Anna Lind",
            "head of the Central Bank of Peru",
            "PER",
        ),
        ("Peru's central bank governor, Julio Mendez, left.", "Julio Mendez", "central bank governor", "PER"),
        ("Anna Lind, who leads Norway, said it was late.", "Anna Lind", "leads Norway", "NOR"),
        ("Marie Duval was appointed French ambassador to Iraq.", "Marie Duval", "French ambassador to Iraq", "FRA"),
        ("Former Israeli Prime Minister Dan Levi came.", "Dan Levi", "Former Israeli Prime Minister", "ISR"),
        ("Turkey's President Kemal Aydin came.", "Kemal Aydin", "President", "TUR"),
    ] {
        let person = entity(&read(text).1, name);
        assert!(title.starts_with(person.titles[0].as_str()), "{:?}", person.titles);
        assert_eq!(person.country, Some(country), "{text}");
    }
}

#[test]
fn what_is_denied_is_no_title() {
    let person = entity(&read("Anna Lind is not the president of Peru.").1, "Anna Lind");
    assert_eq!(person.titles, Vec::<String>::new());
}

#[test]
fn the_tree_tells_a_government_from_its_city() {
    for (text, name) in [
        ("Moscow wants peace.", "Russia"),
        ("He accused Moscow of lies.", "Russia"),
        ("Moscow's foreign policy changed.", "Russia"),
        ("Moscow's streets were empty.", "Moscow"),
        ("Bombs hit Moscow.", "Moscow"),
        ("Officials arrived in Moscow.", "Moscow"),
    ] {
        assert_eq!(read(text).1[0].name, name, "{text}");
    }
}

#[test]
fn a_surname_alone_stays_whose_it_was_before_relatives_were_named() {
    let (names, _) = read("Maria Lopez spoke. Lopez smiled. Juan Lopez and Carla Lopez listened. Then Lopez left.");
    assert_eq!(names.last(), Some(&("Lopez".to_owned(), "Maria Lopez".to_owned())));
}

#[test]
fn honours_after_a_name_are_no_surname() {
    let (names, _) = read("Maria Lopez OBE spoke in Bonn. Later, Lopez left.");
    assert_eq!(names.last().map(|(_, name)| name.starts_with("Maria Lopez")), Some(true), "{names:?}");
}

#[test]
fn a_name_in_between_is_nobody_who_is_named_so_only_later() {
    let (names, _) = read("Petrovic spoke in Bonn. Petrovic smiled. His daughter Mary Petrovic Smith listened.");
    assert_eq!(names.first(), Some(&("Petrovic".to_owned(), "Petrovic".to_owned())));
}

#[test]
fn a_saint_is_who_is_called_so_without_that_title() {
    let (names, found) = read("Jerome was born in Stridon. Later, Saint Jerome went to Rome.");
    assert_eq!(names.iter().filter(|(_, name)| name.ends_with("Jerome")).count(), 2);
    assert_eq!(found.iter().filter(|entity| entity.name.ends_with("Jerome")).count(), 1, "{found:?}");
}

#[test]
fn a_surname_alone_is_not_that_of_a_relative() {
    let (names, _) =
        read("Karl Brandt went looking for his brother, Paul Brandt. He wrote to us. Brandt had read much.");
    assert_eq!(names.last(), Some(&("Brandt".to_owned(), "Karl Brandt".to_owned())));
}
