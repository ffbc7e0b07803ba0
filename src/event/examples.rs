//! The examples of `examples.txt`, run.

use std::collections::HashSet;

use crate::annotation::ZoneKind;
use crate::document::Span;
use crate::document::{Document, Participant, Zone};
use crate::pipeline::{Reading, Step};

const EXAMPLES: &str = include_str!("examples.txt");

/// A sentence as an article of one paragraph, read to its end.
pub(super) fn read(text: &str) -> Document<'_> {
    let zones = vec![Zone { span: Span::new(0, text.len()), kind: ZoneKind::Body }];
    let mut reading = Reading::of(Document { text, zones, ..Document::default() }, None);
    reading.run(Step::Words.to(Step::Events), &mut ()).expect("the shipped weights are whole");
    reading.document
}

/// An example: the code and reality of an event, its parties, and the sentence that tells of it.
struct Example {
    cameo: &'static str,
    reality: &'static str,
    actor: &'static str,
    recipient: &'static str,
    sentence: &'static str,
}

fn examples() -> impl Iterator<Item = Example> {
    let lines = EXAMPLES.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [cameo, reality, parties, sentence] = columns[..] else { panic!("four columns: {line}") };
        let (actor, recipient) = parties.split_once('>').unwrap_or_default();
        Example { cameo, reality, actor: actor.trim(), recipient: recipient.trim(), sentence }
    })
}

#[test]
fn every_example_is_found_and_nothing_where_there_is_nothing() {
    let mut wrong = Vec::new();
    for example in examples() {
        let document = read(example.sentence);
        let words = |parties: &[Participant]| {
            let spans = parties.iter().filter_map(|party| party.span);
            spans.map(|span| document.slice(span).to_lowercase()).collect::<Vec<_>>().join(" ")
        };
        let found: Vec<String> = document
            .events
            .iter()
            .map(|event| {
                format!("{} {:?} {} > {}", event.cameo, event.reality, words(&event.actor), words(&event.recipient))
            })
            .collect();
        let fits = match example.cameo {
            "-" => found.is_empty(),
            cameo => document.events.iter().any(|event| {
                event.cameo == cameo
                    && format!("{:?}", event.reality).to_lowercase() == example.reality
                    && words(&event.actor).contains(&example.actor.to_lowercase())
                    && words(&event.recipient).contains(&example.recipient.to_lowercase())
            }),
        };
        if !fits {
            wrong.push(format!(
                "{}\n    wanted {} {} {} > {}\n    found {found:?}",
                example.sentence, example.cameo, example.reality, example.actor, example.recipient
            ));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_examples_of_every_type_and_of_silence() {
    let types: HashSet<_> =
        examples().filter_map(|example| super::code::code(example.cameo)).map(|code| code.plover).collect();
    assert_eq!(types.len(), 16);
    assert!(examples().filter(|example| example.cameo == "-").count() > 20);
}
