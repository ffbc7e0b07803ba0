//! The trail of antecedent candidates: everything spoken of so far that a pronoun may stand for.

use super::features::CLASSES;
use super::grammar::Role;
use super::mention::{DiscourseMention, Form};
use super::thing::Thing;
use crate::document::{Document, Span};
use crate::lexicon::opening::Opening;

/// The number of mentions and things back that an antecedent is looked for.
pub(super) const WINDOW: usize = 100;

/// The most entities that are looked at for a pronoun.
pub(super) const ENTITIES: usize = 24;

/// A mention or thing that was spoken of and that a pronoun after it may stand for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct AntecedentCandidate {
    pub(crate) entity: usize,
    pub(super) span: Span,
    pub(crate) token: usize,
    pub(crate) sentence: usize,
    pub(super) role: Role,
    pub(super) quoted_in: Option<usize>,
    pub(super) speaks: bool,
    pub(super) words: Words,
}

/// The sort of words in which something was spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Words {
    Name,
    Nominal(Opening),
    /// With the class of the pronoun.
    Pronoun(usize),
    Thing(Opening),
    /// A word that is written like a name.
    Proper,
}

impl AntecedentCandidate {
    /// A mention with its entity.
    pub(super) fn mention(mention: &DiscourseMention, entity: usize, class: usize) -> AntecedentCandidate {
        let words = match &mention.form {
            Form::Name => Words::Name,
            Form::Nominal(nominal) => Words::Nominal(nominal.opening),
            Form::Pronoun(_) => Words::Pronoun(class),
        };
        let DiscourseMention { span, token, sentence, role, quoted_in, speaks, .. } = *mention;
        AntecedentCandidate { entity, span, token, sentence, role, quoted_in, speaks, words }
    }

    /// Whether it is a thing of a common noun.
    pub(super) fn is_thing(&self) -> bool {
        matches!(self.words, Words::Thing(_))
    }

    /// Whether it is a word that is written like a name.
    #[cfg(feature = "train")]
    pub(crate) fn is_proper(&self) -> bool {
        self.words == Words::Proper
    }

    /// A thing with its entity.
    pub(super) fn thing(document: &Document<'_>, thing: &Thing, entity: usize) -> AntecedentCandidate {
        let read = &document.tokens[thing.token];
        AntecedentCandidate {
            entity,
            span: read.span,
            token: thing.token,
            sentence: read.sentence as usize,
            role: super::grammar::role(document, thing.token),
            quoted_in: thing.quoted_in,
            speaks: false,
            words: if thing.proper { Words::Proper } else { Words::Thing(thing.opening) },
        }
    }
}

/// The facts known of an entity so far.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Track {
    /// The number of its mentions.
    pub(super) seen: usize,
    /// The sentence in which it was last named.
    pub(super) named: Option<usize>,
    /// The sentence in which it was last a subject.
    pub(super) subject: Option<usize>,
    /// The sentence in which it was first mentioned.
    pub(super) first: usize,
    /// The sentences of its latest mentions.
    pub(super) latest: [Option<usize>; 3],
    /// The number of pronouns of each class that stood for it.
    pub(super) pronouns: [usize; CLASSES],
    /// Its first mention in the sentence in which it was last mentioned.
    pub(super) entry: Option<Entry>,
    /// The head of the latest words that are no pronoun.
    pub(crate) described: Option<usize>,
    /// The pronoun, counted by [`Trail::search`], that it was last looked at for.
    searched: usize,
}

/// The first mention of an entity in a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) sentence: usize,
    pub(super) token: usize,
    pub(super) role: Role,
}

impl Entry {
    /// The mention that a candidate is, as the first in its sentence.
    pub(super) fn of(candidate: &AntecedentCandidate) -> Entry {
        Entry { sentence: candidate.sentence, token: candidate.token, role: candidate.role }
    }
}

/// The antecedent candidates so far, in text order, and the facts known of their entities.
#[derive(Debug, Default)]
pub(crate) struct Trail {
    candidates: Vec<AntecedentCandidate>,
    tracks: Vec<Track>,
    searches: usize,
    /// The place of the earliest candidate that the last search looked at.
    reached: usize,
}

impl Trail {
    /// Adds the candidate that comes next in the text.
    pub(super) fn push(&mut self, candidate: AntecedentCandidate) {
        let track = self.track_mut(candidate.entity);
        if track.seen == 0 {
            track.first = candidate.sentence;
        }
        track.seen += 1;
        track.entry = track.entry.filter(|entry| entry.sentence == candidate.sentence).or(Some(Entry::of(&candidate)));
        track.latest = [Some(candidate.sentence), track.latest[0], track.latest[1]];
        if let Words::Pronoun(class) = candidate.words {
            track.pronouns[class] += 1;
        }
        if !matches!(candidate.words, Words::Pronoun(_)) {
            track.described = Some(candidate.token);
        }
        if candidate.words == Words::Name {
            track.named = Some(candidate.sentence);
        }
        if matches!(candidate.role, Role::Subject | Role::PassiveSubject) {
            track.subject = Some(candidate.sentence);
        }
        self.candidates.push(candidate);
    }

    fn track_mut(&mut self, entity: usize) -> &mut Track {
        if self.tracks.len() <= entity {
            self.tracks.resize(entity + 1, Track::default());
        }
        &mut self.tracks[entity]
    }

    /// The facts known of an entity so far.
    pub(crate) fn track(&self, entity: usize) -> Track {
        self.tracks.get(entity).copied().unwrap_or_default()
    }

    /// The number of candidates.
    pub(super) fn len(&self) -> usize {
        self.candidates.len()
    }

    /// The place of the earliest candidate that the last search looked at.
    pub(super) fn reached(&self) -> usize {
        self.reached
    }

    /// The latest mention of each entity in the window that does not hold these words, the nearest first.
    pub(super) fn search(&mut self, span: Span) -> Vec<AntecedentCandidate> {
        self.searches += 1;
        let mut found = Vec::new();
        self.reached = self.candidates.len();
        for at in (self.candidates.len().saturating_sub(WINDOW)..self.candidates.len()).rev() {
            self.reached = at;
            let candidate = self.candidates[at];
            let track = &mut self.tracks[candidate.entity];
            if track.searched == self.searches || candidate.span.contains(span) {
                continue;
            }
            track.searched = self.searches;
            found.push(candidate);
            if found.len() == ENTITIES {
                break;
            }
        }
        found
    }
}
