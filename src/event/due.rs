//! Demands without a verb that demands: somebody says that another "must".

use std::ops::Range;
use std::sync::LazyLock;

use crate::annotation::EntityType;
use crate::document::{Deprel, Event, Participant, Upos};
use crate::lexicon::{Case, Table};

use super::act::{Act, Manner};
use super::circumstance::{self, Tellings};
use super::frame;
use super::modality;
use super::party::Parties;
use super::reading::{Reader, Reading};
use crate::syntax::walker::Walker;

use super::trigger::trigger;
use super::{actor_code, confidence, reality};

/// The verbs of what nobody can be told to do.
static STATES: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("states.txt"), Case::Folded));

/// The demands of a sentence: verbs with "must" or "should" in what somebody says, whose subject is somebody else.
pub(super) fn events(parties: &Parties<'_, '_>, tellings: &Tellings, tokens: Range<usize>) -> Vec<Event> {
    let walker = parties.walker;
    let reader = Reader::new(parties);
    let mut found = Vec::new();
    for token in tokens {
        let is_predicate = matches!(walker.document.tokens[token].upos, Upos::Verb | Upos::Adj)
            && matches!(walker.relation(token), Deprel::Ccomp | Deprel::Root | Deprel::Parataxis);
        if !is_predicate || !modality::of(walker, token).is_due || is_past(walker, token) || is_state(walker, token) {
            continue;
        }
        found.extend(event(parties, tellings, &reader, token));
    }
    found
}

fn event(parties: &Parties<'_, '_>, tellings: &Tellings, reader: &Reader<'_, '_, '_>, verb: usize) -> Option<Event> {
    let walker = parties.walker;
    let document = walker.document;
    let index = tellings.around(document, verb)?;
    let statement = document.statements.get(index as usize)?;
    let speaker = statement.speaker?;
    let frame = frame::of_predicate(walker, verb);
    let recipients: Vec<usize> = frame.subjects.iter().flat_map(|&head| parties.members(head)).collect();
    let recipients: Vec<usize> = recipients.into_iter().filter(|&head| is_addressed(parties, head, speaker)).collect();
    let inner = reader.read(verb).filter(|reading| matches!(reading.manner, Manner::Done | Manner::Intended));
    let is_in_office = |head| matches!(actor_code::role(&parties.lemma(head)), Some("GOV" | "MIL" | "COP" | "REB"));
    let is_body = |head| match parties.kind(head) {
        Some(EntityType::Gpe | EntityType::Organization) => true,
        Some(EntityType::Person) => false,
        _ => is_in_office(head),
    };
    let bodies = || recipients.iter().any(|&head| parties.is_official(head) && is_body(head));
    if recipients.is_empty() || is_inverted(walker, verb, &recipients) || inner.is_none() && !bodies() {
        return None;
    }
    let act = inner.as_ref().map_or_else(|| Act::named("request"), |reading| Some(reading.act))?;
    let words = inner.map_or_else(|| vec![verb], |reading| reading.words);
    let reading = Reading { words, recipients, ..Reading::new(verb, act, Manner::Demanded) };
    let code = act.code(Manner::Demanded)?;
    let source = statement.source.first().copied();
    let named = |span| {
        let head = walker.head_of(&document.tokens_in(span), |_| true);
        head.map(|head| parties.participant(head)).filter(|party| party.entity == Some(speaker))
    };
    let entity = document.entities.get(speaker as usize);
    let of_entity =
        || Participant { entity: Some(speaker), span: None, code: entity.and_then(|e| e.country).map(str::to_owned) };
    Some(Event {
        plover: code.plover,
        mode: code.mode,
        cameo: code.cameo,
        trigger: trigger(document, &reading.words),
        actor: vec![source.and_then(named).unwrap_or_else(of_entity)],
        recipient: reading.recipients.iter().map(|&head| parties.participant(head)).collect(),
        time: None,
        place: circumstance::place(parties, &reading.words),
        reality: reality::of(walker, &reading),
        statement: None,
        confidence: confidence::of(&reading),
        also: Vec::new(),
    })
}

/// Whether somebody is told what to do: a party that is neither the speaker nor in a pronoun of the first person.
fn is_addressed(parties: &Parties<'_, '_>, head: usize, speaker: u32) -> bool {
    let is_first = matches!(&*parties.walker.document.word(head).to_lowercase(), "i" | "we");
    let is_own = parties
        .walker
        .dependents(head)
        .any(|token| matches!(&*parties.walker.document.word(token).to_lowercase(), "my" | "our"));
    let is_other = parties.entity_index(head).is_none_or(|entity| entity != speaker);
    parties.is_party(head) && !is_first && !is_own && is_other
}

/// Whether a verb says what ought to have been done: "should have called".
fn is_past(walker: Walker<'_, '_>, verb: usize) -> bool {
    walker.dependents(verb).any(|aux| walker.relation(aux) == Deprel::Aux && &*walker.lemma(aux) == "have")
}

/// Whether a verb says what happens to its subject or how that is, which nobody can demand: "should see a profit".
fn is_state(walker: Walker<'_, '_>, verb: usize) -> bool {
    STATES.contains(&walker.lemma(verb).to_lowercase())
}

/// Whether the auxiliary stands before the subject, as in a condition or a question: "should he leave".
fn is_inverted(walker: Walker<'_, '_>, verb: usize, subjects: &[usize]) -> bool {
    let auxiliary = walker.dependents(verb).find(|&token| walker.relation(token) == Deprel::Aux);
    auxiliary.is_some_and(|auxiliary| subjects.iter().any(|&subject| auxiliary < subject))
}
