//! Events: who did what to whom, coded in PLOVER (Open Event Data Alliance, manual 2.0) and CAMEO (Schrodt 2012).
//!
//! 1. `frame` says what stands beside a verb, an adjective or a noun, by the trees: subjects of its own, shared or controlled,
//!    objects, phrases by their prepositions, clauses.
//! 2. `pattern` holds the patterns of `verbs.txt` and `nouns.txt`: what must stand in which place, by the classes of
//!    `classes.txt`, for a word to tell of an act.
//! 3. `reading` reads each word by its patterns (`matching`) and composes acts (`composing`): "refused to end talks" is the
//!    refusal of the end of negotiating. `act` knows the codes of an
//!    act that is done, intended, refused, demanded or complained of (`acts.txt`), and `code` the PLOVER type of each code
//!    (`codes.txt`).
//! 4. `modality` reads auxiliaries, negation and conditions, and `reality` says of them whether the event is asserted.
//! 5. `party` says who may act, `named` finds the parties in phrases, `participant` their words and `actor_code` their codes;
//!    `circumstance` time, place and statement.
//! 6. `whole` leaves out what nobody does to another, and games and stories.
//! 7. `repeated` joins the tellings of one event.
//!
//! An event needs a party that the text names; what nobody does to nobody is none.

mod act;
mod actor_code;
mod circumstance;
mod class;
mod code;
mod composing;
mod confidence;
mod due;
#[cfg(test)]
mod examples;
mod frame;
mod matching;
mod modality;
mod named;
mod participant;
mod party;
mod pattern;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod reading;
mod reality;
mod repeated;
mod trigger;
mod whole;

use std::collections::HashSet;

use crate::annotation::ZoneKind;
use crate::document::{Deprel, Document, Event, Participant, Xpos};
use crate::statement::frame::subject;

use circumstance::Tellings;
use party::Parties;
use pattern::Operator;
use reading::{Reader, Reading};
use trigger::trigger;

/// The events of a document, in order of their triggers.
pub fn find(document: &Document<'_>) -> Vec<Event> {
    let parties = Parties::new(document);
    let tellings = Tellings::new(&document.statements);
    let mut found = Vec::new();
    for sentence in &document.sentences {
        let zone = document.zones.get(sentence.zone as usize).map(|zone| zone.kind);
        if matches!(zone, Some(ZoneKind::Headline | ZoneKind::Body | ZoneKind::Caption | ZoneKind::Heading) | None) {
            let readings = readings(&parties, sentence.range());
            found.extend(readings.iter().filter_map(|reading| event(&parties, &tellings, reading)));
            found.extend(due::events(&parties, &tellings, sentence.range()));
        }
    }
    found.sort_by_key(|event| event.trigger.first().map(|span| span.start));
    repeated::joined(document, found)
}

/// The readings of a sentence's words that tell of events by themselves.
fn readings(parties: &Parties<'_, '_>, tokens: std::ops::Range<usize>) -> Vec<Reading> {
    let reader = Reader::new(parties);
    let is_play = whole::is_play(parties.walker, tokens.clone());
    let read = tokens.filter_map(|token| reader.read(token)).filter(|reading| whole::is_whole(parties, reading));
    let read = read.filter(|reading| !is_play || !whole::is_playful(reading));
    let all: Vec<Reading> = read.filter(|reading| !reality::is_loose(parties.walker, reading)).collect();
    let inner: HashSet<usize> = all.iter().flat_map(inner_words).collect();
    let outer = all.iter().filter(|reading| !inner.contains(&reading.head));
    outer.filter_map(|reading| joined(parties, reading, &all)).collect()
}

/// A reading; where its word is joined to one whose act another word governs, what that word makes of it as well: "pressed him to
/// open an inquiry and | arrest | her". None where nothing comes of it.
fn joined(parties: &Parties<'_, '_>, reading: &Reading, all: &[Reading]) -> Option<Reading> {
    let walker = parties.walker;
    let is_bare =
        walker.document.tokens[reading.head].xpos != Xpos::Vbd && subject::own_subject(walker, reading.head).is_none();
    let first = walker.governor(reading.head).filter(|_| is_bare && walker.relation(reading.head) == Deprel::Conj);
    let governs = |outer: &&Reading| first.is_some_and(|first| inner_words(outer).any(|word| word == first));
    let Some((outer, operator)) = all.iter().find(governs).and_then(|outer| Some((outer, outer.operator?))) else {
        return Some(reading.clone());
    };
    let mut found = reading.clone();
    composing::apply(&mut found, operator)?;
    found.actors.clone_from(&outer.actors);
    if matches!(operator, Operator::Demand | Operator::Appeal | Operator::Accuse) {
        found.recipients.clone_from(&outer.recipients);
    }
    found.words.insert(0, outer.head);
    Some(found)
}

/// The words of a reading but the one that it begins with.
fn inner_words(reading: &Reading) -> impl Iterator<Item = usize> + '_ {
    reading.words.iter().copied().filter(|&word| word != reading.head)
}

/// The event that a reading tells of.
fn event(parties: &Parties<'_, '_>, tellings: &Tellings, reading: &Reading) -> Option<Event> {
    let document = parties.walker.document;
    let code = reading.act.code(reading.manner)?;
    let people = |heads: &[usize]| {
        let mut found: Vec<Participant> = Vec::with_capacity(heads.len());
        for party in heads.iter().map(|&head| parties.participant(head)) {
            if party.entity.is_none() || found.iter().all(|other| other.entity != party.entity) {
                found.push(party);
            }
        }
        found
    };
    let actor = people(&reading.actors);
    let mut recipient = people(&reading.recipients);
    recipient.retain(|party| party.entity.is_none() || actor.iter().all(|other| other.entity != party.entity));
    Some(Event {
        plover: code.plover,
        mode: code.mode,
        cameo: code.cameo,
        trigger: trigger(document, &reading.words),
        actor,
        recipient,
        time: circumstance::time(parties.walker, &reading.words),
        place: circumstance::place(parties, &reading.words),
        reality: reality::of(parties.walker, reading),
        statement: tellings.around(document, reading.head),
        confidence: confidence::of(reading),
        also: Vec::new(),
    })
}
