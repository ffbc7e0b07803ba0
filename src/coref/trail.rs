//! What has been spoken of so far, as far as pronouns may stand for it.

use super::candidate::{Candidate, Form};
use super::features::CLASSES;
use super::grammar::Role;
use super::opening::Opening;
use super::thing::Thing;
use crate::document::{Document, Span};

/// How many mentions and things back an antecedent is looked for.
pub(super) const WINDOW: usize = 100;

/// How many entities are looked at for a pronoun at most.
pub(super) const ENTITIES: usize = 24;

/// Something that was spoken of.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Past {
    pub(crate) entity: usize,
    pub(super) span: Span,
    pub(crate) token: usize,
    pub(super) sentence: usize,
    pub(super) role: Role,
    pub(super) quoted_in: Option<usize>,
    pub(super) speaks: bool,
    pub(super) words: Words,
}

/// What words something was spoken of in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    Name,
    Nominal(Opening),
    /// With the class of the pronoun.
    Pronoun(usize),
    Thing(Opening),
}

impl Past {
    /// A mention with its entity.
    pub(super) fn mention(candidate: &Candidate, entity: usize, class: usize) -> Past {
        let words = match &candidate.form {
            Form::Name => Words::Name,
            Form::Nominal(nominal) => Words::Nominal(nominal.opening),
            Form::Pronoun(_) => Words::Pronoun(class),
        };
        let Candidate { span, token, sentence, role, quoted_in, speaks, .. } = *candidate;
        Past { entity, span, token, sentence, role, quoted_in, speaks, words }
    }

    /// A thing with its entity.
    pub(super) fn thing(document: &Document<'_>, thing: &Thing, entity: usize) -> Past {
        let read = &document.tokens[thing.token];
        Past {
            entity,
            span: read.span,
            token: thing.token,
            sentence: read.sentence as usize,
            role: super::grammar::role(document, thing.token),
            quoted_in: thing.quoted_in,
            speaks: false,
            words: Words::Thing(thing.opening),
        }
    }
}

/// What is known of an entity so far.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Track {
    /// How often it was mentioned.
    pub(super) seen: usize,
    /// The sentence in which it was last named.
    pub(super) named: Option<usize>,
    /// The sentence in which it was last a subject.
    pub(super) subject: Option<usize>,
    /// The sentence in which it was first mentioned.
    pub(super) first: usize,
    /// The sentences of its latest mentions.
    pub(super) latest: [Option<usize>; 3],
    /// How often pronouns of each class stood for it.
    pub(super) pronouns: [usize; CLASSES],
    /// The head of the latest words that are no pronoun.
    pub(crate) described: Option<usize>,
    /// The pronoun, counted by [`Trail::search`], that it was last looked at for.
    searched: usize,
}

/// What has been spoken of so far, in text order.
#[derive(Debug, Default)]
pub(crate) struct Trail {
    past: Vec<Past>,
    tracks: Vec<Track>,
    searches: usize,
    /// The earliest of the past that was looked at in the last search.
    reached: usize,
}

impl Trail {
    /// Adds what is spoken of next.
    pub(super) fn push(&mut self, past: Past) {
        let track = self.track_mut(past.entity);
        if track.seen == 0 {
            track.first = past.sentence;
        }
        track.seen += 1;
        track.latest = [Some(past.sentence), track.latest[0], track.latest[1]];
        if let Words::Pronoun(class) = past.words {
            track.pronouns[class] += 1;
        }
        if !matches!(past.words, Words::Pronoun(_)) {
            track.described = Some(past.token);
        }
        if past.words == Words::Name {
            track.named = Some(past.sentence);
        }
        if matches!(past.role, Role::Subject | Role::PassiveSubject) {
            track.subject = Some(past.sentence);
        }
        self.past.push(past);
    }

    fn track_mut(&mut self, entity: usize) -> &mut Track {
        if self.tracks.len() <= entity {
            self.tracks.resize(entity + 1, Track::default());
        }
        &mut self.tracks[entity]
    }

    /// What is known of an entity so far.
    pub(crate) fn track(&self, entity: usize) -> Track {
        self.tracks.get(entity).copied().unwrap_or_default()
    }

    /// How much has been spoken of.
    pub(super) fn len(&self) -> usize {
        self.past.len()
    }

    /// The place of the earliest that was looked at in the last search.
    pub(super) fn reached(&self) -> usize {
        self.reached
    }

    /// The latest mention of each entity in the window that does not hold these words, the nearest first.
    pub(super) fn search(&mut self, span: Span) -> Vec<Past> {
        self.searches += 1;
        let mut found = Vec::new();
        self.reached = self.past.len();
        for at in (self.past.len().saturating_sub(WINDOW)..self.past.len()).rev() {
            self.reached = at;
            let past = self.past[at];
            let track = &mut self.tracks[past.entity];
            if track.searched == self.searches || past.span.contains(span) {
                continue;
            }
            track.searched = self.searches;
            found.push(past);
            if found.len() == ENTITIES {
                break;
            }
        }
        found
    }
}
