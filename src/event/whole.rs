//! Wholeness: whether a reading has what it needs to tell of an event, which somebody does.

use std::ops::Range;
use std::sync::LazyLock;

use crate::annotation::Plover;
use crate::document::{Deprel, Upos, Xpos};
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

use super::act::Manner;
use super::frame;
use super::party::Parties;
use super::pattern::Alone;
use super::reading::Reading;

/// The words of games and of made-up stories, in whose sentences few words of events tell of any.
static PLAY: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(include_str!("play.txt"), Case::Folded));

/// The words that stand before an object and refer to the subject.
const REFLEXIVE: [&str; 8] =
    ["myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves"];

/// Whether a reading has the parties that its word needs to tell of an event, and is done by somebody to somebody else.
pub(super) fn is_whole(parties: &Parties<'_, '_>, reading: &Reading) -> bool {
    if reading.is_due && matches!(reading.manner, Manner::Done | Manner::Intended) {
        return false;
    }
    let (actors, recipients) = (reading.actors.len(), reading.recipients.len());
    let has_parties = match reading.alone {
        Some(Alone::Never) => false,
        Some(Alone::Both) => actors > 0 && recipients > 0 || actors > 1 && is_mutual(reading),
        Some(Alone::Either) | None => actors + recipients > 0,
    };
    has_parties && (reading.alone.is_some() || is_done(parties, reading))
}

/// Whether several may do to each other what a reading tells of.
fn is_mutual(reading: &Reading) -> bool {
    let mutual = [Plover::Consult, Plover::Agree, Plover::Cooperate, Plover::Support, Plover::Assault, Plover::Reject];
    plover(reading).is_some_and(|plover| mutual.contains(&plover))
}

fn plover(reading: &Reading) -> Option<Plover> {
    reading.act.code(reading.manner).map(|code| code.plover)
}

/// Whether a verb or an adjective tells of what somebody does to another: it is no command, its subject is no thing where only
/// people can do it, and its object is not the subject itself.
fn is_done(parties: &Parties<'_, '_>, reading: &Reading) -> bool {
    let walker = parties.walker;
    let head = reading.head;
    // Who blows himself up means others.
    let is_to_others = matches!(reading.act.name(), "bomb" | "suicide-bomb");
    if is_command(walker, head) || is_to_oneself(walker, head) && !is_to_others {
        return false;
    }
    let named = matches!(reading.act.name(), "coerce" | "support" | "endorse" | "praise" | "defend");
    if reading.manner == Manner::Done && named && reading.actors.is_empty() {
        return false;
    }
    if reading.manner == Manner::Done && reading.act.name() == "defend" && is_of_oneself(parties, reading) {
        return false;
    }
    // What did not stop somebody is no act.
    if reading.is_denied && reading.act.name() == "restrict" && reading.actors.is_empty() {
        return false;
    }
    let doer = frame::doer(walker, head).or_else(|| frame::agent(walker, head)).filter(|_| reading.actors.is_empty());
    doer.is_none_or(|doer| may_do(parties, doer, reading))
}

/// Whether nobody but those who do it is concerned: "defended his own decision".
fn is_of_oneself(parties: &Parties<'_, '_>, reading: &Reading) -> bool {
    let actors: Vec<_> = reading.actors.iter().map(|&actor| parties.entity_index(actor)).collect();
    let is_actor = |&token: &usize| parties.entity_index(token).is_some_and(|entity| actors.contains(&Some(entity)));
    reading.recipients.iter().all(is_actor)
}

/// Whether who or what stands before a verb and is no party may do what it tells of.
fn may_do(parties: &Parties<'_, '_>, doer: usize, reading: &Reading) -> bool {
    let willed = plover(reading).is_some_and(|plover| {
        matches!(
            plover,
            Plover::Agree
                | Plover::Consult
                | Plover::Support
                | Plover::Concede
                | Plover::Cooperate
                | Plover::Aid
                | Plover::Retreat
                | Plover::Threaten
                | Plover::Mobilize
        )
    });
    let word = parties.document().word(doer).to_lowercase();
    match parties.document().tokens[doer].upos {
        Upos::Pron => !matches!(&*word, "i" | "you" | "one" | "anyone" | "everyone" | "someone" | "nobody"),
        Upos::Noun if ["nature", "rule", "finding"].iter().any(|class| parties.is_thing_of(doer, class)) => false,
        Upos::Noun | Upos::Verb => !willed && reading.act.name() != "restrict",
        _ => true,
    }
}

/// Whether a verb is a command: the bare form without a subject, as the head of its sentence or quotation.
fn is_command(walker: Walker<'_, '_>, verb: usize) -> bool {
    let is_bare = |token: usize| {
        let words = || walker.dependents(token).filter(|&other| other < token);
        walker.document.tokens[token].xpos == Xpos::Vb
            && words().all(|other| match walker.relation(other) {
                Deprel::Aux => &*walker.lemma(other) == "do",
                Deprel::Mark | Deprel::Nsubj | Deprel::NsubjPass | Deprel::Expl | Deprel::AuxPass => false,
                _ => true,
            })
    };
    let is_head = |token: usize| matches!(walker.relation(token), Deprel::Root | Deprel::Ccomp | Deprel::Parataxis);
    let first = walker.governor(verb).filter(|_| walker.relation(verb) == Deprel::Conj);
    is_bare(verb) && (is_head(verb) || first.is_some_and(|first| is_bare(first) && is_head(first)))
}

/// Whether the object of a verb is its subject again: "shot | himself".
fn is_to_oneself(walker: Walker<'_, '_>, verb: usize) -> bool {
    let is_reflexive = |&token: &usize| {
        walker.relation(token) == Deprel::Obj && REFLEXIVE.contains(&&*walker.document.word(token).to_lowercase())
    };
    walker.dependents(verb).any(|token| is_reflexive(&token))
}

/// Whether a sentence is about a game or a made-up story.
pub(super) fn is_play(walker: Walker<'_, '_>, sentence: Range<usize>) -> bool {
    let document = walker.document;
    sentence.clone().any(|token| {
        PLAY.longest_at(document, token..sentence.end).is_some() || PLAY.contains(&walker.lemma(token).to_lowercase())
    })
}

/// Whether a reading tells of what happens in games and stories as well: a meeting, an attack, a defence.
pub(super) fn is_playful(reading: &Reading) -> bool {
    let code = reading.act.code(reading.manner);
    code.is_some_and(|code| match code.plover {
        Plover::Accuse => matches!(code.cameo, "111" | "113"),
        Plover::Coerce => matches!(code.cameo, "170" | "171" | "175"),
        Plover::Assault => !matches!(code.cameo, "1821" | "183" | "1831"),
        Plover::Sanction | Plover::Protest => false,
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::super::examples::read;

    #[test]
    fn what_nobody_does_to_another_is_no_event() {
        for text in [
            "Don't blame Norway.",
            "The guard shot himself in the yard.",
            "The measure would provide support for Chad.",
            "The storm hit Cuba on Monday.",
            "The striker attacked Norway from the left.",
        ] {
            assert!(read(text).events.is_empty(), "{text}: {:?}", read(text).events);
        }
    }
}
