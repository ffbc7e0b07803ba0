//! Events as a table.

use crate::annotation::{Event, Participant, Span, Time};

use super::{ArticleView, BETWEEN, Column, header, number, rows, words};
use crate::export::json;

/// The columns.
fn columns<'a>() -> [Column<Row<'a>>; 18] {
    [
        ("index", |row| row.index.to_string()),
        ("plover", |row| json::name(&row.event.plover)),
        ("mode", |row| words(row.event.mode.as_deref())),
        ("cameo", |row| row.event.cameo.clone()),
        ("trigger", |row| row.article.all_words(&row.event.trigger)),
        ("actor", |row| names(row.article, &row.event.actor)),
        ("actor_codes", |row| codes(&row.event.actor)),
        ("recipient", |row| names(row.article, &row.event.recipient)),
        ("recipient_codes", |row| codes(&row.event.recipient)),
        ("time", |row| words(row.time().map(|time| row.article.words(Span { start: time.start, end: time.end })))),
        ("time_value", |row| words(row.time().and_then(|time| time.value.as_deref()))),
        ("place", |row| row.article.all_words(row.event.place.as_slice())),
        ("reality", |row| json::name(&row.event.reality)),
        ("statement", |row| number(row.event.statement)),
        ("confidence", |row| row.event.confidence.to_string()),
        ("start", |row| number(row.event.trigger.first().map(|span| span.start))),
        ("end", |row| number(row.event.trigger.last().map(|span| span.end))),
        ("unit", |row| json::name(&row.article.export.annotation.unit)),
    ]
}

/// An event.
struct Row<'a> {
    article: &'a ArticleView<'a>,
    index: usize,
    event: &'a Event,
}

impl<'a> Row<'a> {
    fn time(&self) -> Option<&'a Time> {
        self.article.export.annotation.times.get(self.event.time? as usize)
    }
}

/// The parties by their names, or by the words that name them where they are no entities.
fn names(article: &ArticleView<'_>, parties: &[Participant]) -> String {
    parties.iter().map(|party| article.party(party)).collect::<Vec<_>>().join(BETWEEN)
}

/// The codes of the parties, as many as there are parties.
fn codes(parties: &[Participant]) -> String {
    parties.iter().map(|party| party.code.as_deref().unwrap_or_default()).collect::<Vec<_>>().join(BETWEEN)
}

/// The header of the table.
pub(in crate::export) fn events_header() -> String {
    header(&columns())
}

/// The events of an article, a row each.
pub(in crate::export) fn events(article: &ArticleView<'_>) -> String {
    let events = article.export.annotation.events.iter().enumerate();
    rows(article, &columns(), events.map(|(index, event)| Row { article, index, event }))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::super::testing::Sample;
    use super::*;
    use crate::annotation::{Plover, Reality};
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
            confidence: 0.8,
            also: Vec::new(),
        };
        sample.annotation.events = vec![event];
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
            ("confidence", "0.8"),
            ("start", "11"),
            ("end", "28"),
        ] {
            assert_eq!(rows[0][column], value, "{column}");
        }
    }
}
