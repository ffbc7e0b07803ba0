//! Events that an article tells more than once.

use rustc_hash::FxHashMap;

use crate::document::{Document, Event, Participant, Span};

/// Events with those left out that tell of one before once more; that one has their triggers in `also`.
///
/// Two tell of one event where code and reality are the same, actors and recipients the same entities, and neither time nor
/// place says that they are two.
pub(super) fn joined(document: &Document<'_>, events: Vec<Event>) -> Vec<Event> {
    let mut kept: Vec<Event> = Vec::with_capacity(events.len());
    let mut by_kind: FxHashMap<(&'static str, Vec<u32>, Vec<u32>), usize> = FxHashMap::default();
    for event in events {
        let parties = (entities(&event.actor), entities(&event.recipient));
        let (Some(actors), Some(recipients)) = parties else {
            kept.push(event);
            continue;
        };
        let key = (event.cameo, actors, recipients);
        match by_kind.get(&key).and_then(|&index| kept.get_mut(index)) {
            Some(first) if is_one(document, first, &event) => {
                first.time = first.time.or(event.time);
                first.place = first.place.or(event.place);
                first.confidence = first.confidence.max(event.confidence);
                first.also.push(event.trigger);
            }
            _ => {
                by_kind.insert(key, kept.len());
                kept.push(event);
            }
        }
    }
    kept
}

/// The entities of the parties of one side; none where there is no party or one that is no entity.
fn entities(parties: &[Participant]) -> Option<Vec<u32>> {
    let mut found = parties.iter().map(|party| party.entity).collect::<Option<Vec<u32>>>()?;
    found.sort_unstable();
    (!found.is_empty()).then_some(found)
}

/// Whether two events with the same parties and code are one.
fn is_one(document: &Document<'_>, one: &Event, other: &Event) -> bool {
    let value = |event: &Event| {
        let time = document.times.get(event.time? as usize)?;
        Some(time.value.clone().unwrap_or_else(|| document.slice(time.span).to_lowercase()))
    };
    let words = |place: Option<Span>| place.map(|place| document.slice(place));
    let agree = |one: Option<&str>, other: Option<&str>| one.is_none() || other.is_none() || one == other;
    let (first, second) = (value(one), value(other));
    one.reality == other.reality
        && agree(first.as_deref(), second.as_deref())
        && agree(words(one.place), words(other.place))
}
