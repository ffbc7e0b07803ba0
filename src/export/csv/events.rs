//! Events as a table.

use serde::Serialize;

use crate::annotation::{Event, Participant, Plover, Reality, Span, Unit};

use super::{Article, Cell, OF_ARTICLE, OfArticle, table};

/// The columns of a [`Row`].
const COLUMNS: [&str; 17] = [
    "index",
    "plover",
    "mode",
    "cameo",
    "trigger",
    "actor",
    "actor_codes",
    "recipient",
    "recipient_codes",
    "time",
    "time_value",
    "place",
    "reality",
    "statement",
    "start",
    "end",
    "unit",
];

/// An event.
#[derive(Serialize)]
struct Row<'a> {
    index: usize,
    plover: Plover,
    mode: Cell<'a>,
    cameo: &'a str,
    trigger: Cell<'a>,
    actor: Cell<'a>,
    actor_codes: Cell<'a>,
    recipient: Cell<'a>,
    recipient_codes: Cell<'a>,
    time: Cell<'a>,
    time_value: Cell<'a>,
    place: Cell<'a>,
    reality: Reality,
    statement: Option<u32>,
    start: Option<u32>,
    end: Option<u32>,
    unit: Unit,
}

impl<'a> Row<'a> {
    fn new(article: &Article<'a>, index: usize, event: &'a Event) -> Row<'a> {
        let annotation = article.export.annotation;
        let time = event.time.and_then(|time| annotation.times.get(time as usize));
        Row {
            index,
            plover: event.plover,
            mode: Cell::of(event.mode.as_deref()),
            cameo: &event.cameo,
            trigger: Cell::new(article.all_words(&event.trigger)),
            actor: Cell::new(names(article, &event.actor)),
            actor_codes: Cell::new(codes(&event.actor)),
            recipient: Cell::new(names(article, &event.recipient)),
            recipient_codes: Cell::new(codes(&event.recipient)),
            time: Cell::of(time.map(|time| article.words(Span { start: time.start, end: time.end }))),
            time_value: Cell::of(time.and_then(|time| time.value.as_deref())),
            place: Cell::of(event.place.map(|place| article.words(place))),
            reality: event.reality,
            statement: event.statement,
            start: event.trigger.first().map(|span| span.start),
            end: event.trigger.last().map(|span| span.end),
            unit: annotation.unit,
        }
    }
}

/// The parties by their names, or by the words that name them where they are no entities.
fn names(article: &Article<'_>, parties: &[Participant]) -> String {
    let name = |party: &Participant| {
        let words = party.start.zip(party.end).map(|(start, end)| article.words(Span { start, end }));
        article.entity(party.entity).map(|entity| &*entity.name).or(words).unwrap_or_default()
    };
    parties.iter().map(name).collect::<Vec<_>>().join("; ")
}

/// The codes of the parties, as many as there are parties.
fn codes(parties: &[Participant]) -> String {
    parties.iter().map(|party| party.code.as_deref().unwrap_or_default()).collect::<Vec<_>>().join("; ")
}

/// The header of the table.
pub(in crate::export) fn events_header() -> String {
    table([(OF_ARTICLE, COLUMNS)].into_iter())
}

/// The events of an article, a row each.
pub(in crate::export) fn events(article: &Article<'_>) -> String {
    let events = article.export.annotation.events.iter().enumerate();
    table(events.map(|(index, event)| (OfArticle::new(article), Row::new(article, index, event))))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::super::testing::Sample;
    use super::*;
    use crate::export::Format;

    #[test]
    fn an_event_is_a_row() {
        let mut sample = Sample::new("Washington imposed sanctions on Iran on 4 May 2021.");
        let party = |name: &str, code: &str| Participant {
            entity: sample.annotation.entities.iter().position(|entity| entity.name == name).map(|at| at as u32),
            start: None,
            end: None,
            code: Some(code.to_owned()),
        };
        let implied = Participant { entity: None, start: Some(32), end: Some(36), code: None };
        let event = Event {
            plover: Plover::Sanction,
            mode: Some("discontinue".to_owned()),
            cameo: "163".to_owned(),
            trigger: vec![Span { start: 11, end: 28 }],
            actor: vec![party("Iran", "IRN"), implied],
            recipient: Vec::new(),
            time: Some(0),
            place: None,
            reality: Reality::Asserted,
            statement: None,
        };
        sample.annotation.events.push(event);
        let rows = sample.rows(Format::CsvEvents);
        assert_eq!(rows.len(), 1);
        for (column, value) in [
            ("plover", "SANCTION"),
            ("mode", "discontinue"),
            ("cameo", "163"),
            ("trigger", "imposed sanctions"),
            ("actor", "Iran; Iran"),
            ("actor_codes", "IRN; "),
            ("recipient", ""),
            ("time", "4 May 2021"),
            ("time_value", "2021-05-04"),
            ("reality", "asserted"),
            ("start", "11"),
            ("end", "28"),
        ] {
            assert_eq!(rows[0][column], value, "{column}");
        }
    }
}
