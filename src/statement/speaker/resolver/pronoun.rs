//! Pronouns that speak: "he", "they", "I" and "we".

use super::{DEEPEST, Resolver, Speaker};
use crate::annotation::{Basis, EntityType, Gender, MentionForm, StatementKind};
use crate::document::{Deprel, Mention, last_before};
use crate::lexicon::pronoun::{Person, Pronoun};
use crate::statement::speaker::{passive, words};

/// The most names in a content that are looked at.
const MOST_NAMES: usize = 100;

/// The most statements back that the speaker before is looked for.
const LAST: usize = 8;

/// The most words before a pronoun in which a subject beside it is looked for.
const NEAR: usize = 64;

/// Who is looked for among those of whom the article spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Somebody, of a gender if it is known.
    Person(Option<Gender>),
    /// Several people.
    Several,
    /// Neither one nor several people.
    Thing,
    /// Anybody who can speak.
    Anybody,
}

impl Resolver<'_, '_> {
    /// Who a pronoun stands for.
    pub(super) fn pronoun(&mut self, token: usize, pronoun: Pronoun, index: usize, depth: usize) -> Option<Speaker> {
        let entity = match pronoun.person {
            Person::First => {
                let speaker = self.voice(token, index, depth)?;
                let side =
                    if pronoun.plural { self.side(speaker).or_else(|| self.state(token, speaker)) } else { None };
                side.unwrap_or(speaker)
            }
            // Whoever is spoken to does not speak.
            Person::Second => return None,
            Person::Third => {
                let answering = self.answering(token, pronoun, index, depth);
                let recent = answering.or_else(|| self.recent(token, pronoun, index, depth));
                // Nobody is "he" but a person.
                let own = if pronoun.gender.is_some() { self.voice(token, index, depth) } else { None };
                let known = || self.cast.at(token).map(|mention| mention.entity);
                // Nor does anybody call himself "he".
                let fits = |&known: &u32| {
                    let person = pronoun.gender.is_none() || self.cast.is(known, EntityType::Person);
                    person && own != Some(known)
                };
                let found = recent.or_else(|| known().filter(fits));
                let found = found.or_else(|| self.named_before(token, pronoun.gender?, own?));
                found.or_else(|| self.last(token, pronoun, index, depth))?
            }
        };
        // "We" are the body that he speaks for, or more people yet.
        let own = pronoun.person == Person::First && (pronoun.plural || !self.cast.is(entity, EntityType::Person));
        if !own {
            self.cast.relink(token, entity);
        }
        Some(Speaker { entity, basis: Basis::Pronoun })
    }

    /// Whom the statement before was addressed to, where a pronoun answers it: "Hale asked Roe, “Why?” / “I do not know,” | he |
    /// responded."
    fn answering(&mut self, token: usize, pronoun: Pronoun, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        let statements = &document.statements;
        let verb = self.walker.governor(token)?;
        let answers = matches!(&*self.walker.lemma(verb).to_lowercase(), "respond" | "reply" | "answer" | "retort");
        let gender = pronoun.gender.filter(|_| answers && statements[index].within.is_none())?;
        let before = (index.saturating_sub(LAST)..index).rev().find(|&at| statements[at].within.is_none())?;
        let cue = statements[before].cue.first()?;
        let near = document.sentence_at(*cue)? + 2 >= document.tokens[token].sentence as usize;
        let asked = statements[before].addressee.iter().filter(|_| near).find_map(|&told| {
            let named = self.cast.names_in(told).next().map(|name| name.entity);
            let pronoun =
                || document.tokens_in(told).next().and_then(|token| self.cast.at(token)).map(|own| own.entity);
            named.or_else(pronoun)
        })?;
        let fits = self
            .cast
            .entity(asked)
            .is_some_and(|entity| entity.kind == EntityType::Person && entity.gender.is_none_or(|own| own == gender));
        let speaker = self.statement(before, depth)?.entity;
        (fits && speaker != asked).then_some(asked)
    }

    /// Who a pronoun of the third person stands for that is the source of a statement in no other: whoever the article itself
    /// spoke of last, if he fits.
    pub(super) fn recent(&mut self, token: usize, pronoun: Pronoun, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        if pronoun.possessive || self.announces(token, pronoun) || document.statements[index].within.is_some() {
            return None;
        }
        let known = self.cast.at(token).map(|mention| mention.entity);
        if known.is_some_and(|known| self.is_subject_beside(known, token, index)) {
            return None;
        }
        let wanted = match (pronoun.gender, pronoun.plural) {
            (Some(gender), _) => Wanted::Person(Some(gender)),
            (None, true) => Wanted::Several,
            (None, false) => Wanted::Thing,
        };
        let found = self.subject_before(token, wanted, index, depth)?;
        // Rather somebody with a name than somebody who may be he by another name.
        let named = |entity: u32| !self.names.of(entity).is_empty();
        let elsewhere = |known: u32| !self.is_in_paragraph(known, token);
        let doubtful = pronoun.gender.is_some()
            && !named(found)
            && known.is_some_and(|known| named(known) && !(self.is_in_paragraph(found, token) && elsewhere(known)));
        (!doubtful).then_some(found)
    }

    /// The person of a gender whom the paragraph of a token names last before it, but for the one who speaks there.
    fn named_before(&self, token: usize, gender: Gender, speaker: u32) -> Option<u32> {
        let document = self.document;
        let start = document.tokens[token].span.start;
        let zone = |at: u32| document.zones.partition_point(|zone| zone.span.start <= at);
        let before = last_before(&document.mentions, |mention| mention.span.start, start, MOST_NAMES);
        let here = before.iter().rev().take_while(|mention| zone(mention.span.start) == zone(start));
        let fits = |entity: u32| {
            let person = self.cast.entity(entity).filter(|entity| entity.kind == EntityType::Person);
            person.is_some_and(|person| person.gender == Some(gender))
        };
        let mut named = here.filter(|mention| mention.form == MentionForm::Name).map(|mention| mention.entity);
        named.find(|&entity| entity != speaker && fits(entity))
    }

    /// Whether the paragraph of a token speaks of an entity before it, by a name or a noun phrase.
    fn is_in_paragraph(&self, entity: u32, token: usize) -> bool {
        let document = self.document;
        let start = document.tokens[token].span.start;
        let zone = |at: u32| document.zones.partition_point(|zone| zone.span.start <= at);
        let own = zone(start);
        let before = last_before(&document.mentions, |mention| mention.span.start, start, MOST_NAMES);
        let mut here = before.iter().rev().take_while(|mention| zone(mention.span.start) == own);
        here.any(|mention| mention.form != MentionForm::Pronoun && mention.entity == entity)
    }

    /// Whether "it" only stands for what is said: "it was revealed that".
    fn announces(&self, token: usize, pronoun: Pronoun) -> bool {
        let passive = self.walker.governor(token).is_some_and(|verb| passive::is_passive(self.document, verb));
        pronoun.gender.is_none() && !pronoun.plural && passive
    }

    /// The speaker before, where "it" or "they" stand for nobody known.
    fn last(&mut self, token: usize, pronoun: Pronoun, index: usize, depth: usize) -> Option<u32> {
        let statements = &self.document.statements;
        if pronoun.gender.is_some() || self.announces(token, pronoun) || statements[index].within.is_some() {
            return None;
        }
        let before = (index.saturating_sub(LAST)..index).rev().find(|&at| statements[at].within.is_none())?;
        let entity = self.statement(before, depth)?.entity;
        let kind = self.cast.entity(entity)?.kind;
        let fits = match pronoun.plural {
            true => matches!(kind, EntityType::Group | EntityType::Organization),
            false => !matches!(kind, EntityType::Group | EntityType::Person),
        };
        fits.then_some(entity)
    }

    /// Of the subjects before a token the nearest that is wanted, and of whom the statement does not speak.
    pub(super) fn subject_before(&mut self, token: usize, wanted: Wanted, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        for subject in self.subjects.before(document, token) {
            let words = self.around(subject);
            let guesses = std::mem::replace(&mut self.guesses, true);
            let found = self.words(subject, &words, index, depth);
            self.guesses = guesses;
            let Some(found) = found.map(|found| found.entity) else { continue };
            let Some(entity) = self.cast.entity(found) else { continue };
            let fits = match wanted {
                Wanted::Person(gender) => {
                    entity.kind == EntityType::Person
                        && (entity.gender.is_none() || gender.is_none() || entity.gender == gender)
                }
                Wanted::Several => entity.kind == EntityType::Group,
                Wanted::Thing => !matches!(entity.kind, EntityType::Person | EntityType::Group),
                Wanted::Anybody => entity.kind != EntityType::Other,
            };
            let spoken_of = matches!(wanted, Wanted::Person(_)) && self.is_named_in(found, index);
            if fits && !spoken_of {
                return Some(found);
            }
        }
        None
    }

    /// Whether a statement calls somebody by name.
    pub(super) fn is_named_in(&self, entity: u32, index: usize) -> bool {
        self.document.statements[index].content.iter().any(|&content| {
            self.cast.names_in(content).take(MOST_NAMES).any(|name| name.entity == entity && !self.modifies(name))
        })
    }

    /// Whether a name only tells which thing of a sort is meant: "the Beck campaign".
    pub(super) fn modifies(&self, name: Mention) -> bool {
        let head = self.walker.head_of(&self.document.tokens_in(name.span), |_| true);
        head.is_some_and(|head| self.walker.relation(head) == Deprel::Compound)
    }

    /// Whether an entity is the subject of a clause before a token in its sentence.
    pub(super) fn is_subject_beside(&self, entity: u32, token: usize, index: usize) -> bool {
        let document = self.document;
        let start = self.walker.sentence(token).start;
        let content = &document.statements[index].content;
        let said = |t: usize| content.iter().any(|content| content.contains(document.tokens[t].span));
        let is = |t: usize| self.cast.at(t).is_some_and(|m| m.entity == entity);
        let mut before = (start..token).rev().take(NEAR).filter(|&t| is(t) && !said(t));
        before
            .any(|t| self.walker.relation(t) == Deprel::Nsubj && document.tokens[t].head != document.tokens[token].head)
    }

    /// The two of whom "both" says something: those who were the subject together, or the subject and its object.
    pub(super) fn both(&mut self, token: usize, index: usize, depth: usize) -> Option<u32> {
        if !self.document.word(token).eq_ignore_ascii_case("both") {
            return None;
        }
        let subject = self.subjects.before(self.document, token).first().copied()?;
        let words = self.around(subject);
        let first = self.words(subject, &words, index, depth)?.entity;
        if !self.cast.entity(first)?.members.is_empty() {
            return Some(first);
        }
        let verb = self.walker.governor(subject)?;
        let object =
            self.walker.dependents(verb).find(|&t| matches!(self.walker.relation(t), Deprel::Obj | Deprel::Obl))?;
        let second = self.cast.name_at(object)?.entity;
        let people = self.cast.is(first, EntityType::Person) && self.cast.is(second, EntityType::Person);
        if people && first != second { self.cast.together(&[first, second]) } else { None }
    }

    /// Who says "I" and "we" at a token: the speaker of the verbatim words around it.
    pub(super) fn voice(&mut self, token: usize, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        let span = document.tokens[token].span;
        let outer = |&at: &usize| document.statements.get(at)?.within.map(|outer| outer as usize);
        let around: Vec<usize> = std::iter::successors(outer(&index), outer).take(DEEPEST).collect();
        let quotes = |&&at: &&usize| document.statements[at].quoted.iter().any(|quoted| quoted.contains(span));
        let direct = |&&at: &&usize| document.statements[at].kind == StatementKind::Direct;
        // "Ann Roe: | I will stay": a label stands before her own words.
        let labelled = |&&at: &&usize| {
            let cue = &document.statements[at].cue;
            cue.is_empty() || matches!(cue[..], [only] if document.slice(only) == ":")
        };
        let around = around
            .iter()
            .find(quotes)
            .or_else(|| around.iter().rev().find(direct))
            .or_else(|| around.iter().rev().find(labelled))?;
        self.statement(*around, depth).map(|speaker| speaker.entity)
    }

    /// The state for which somebody speaks by his office, as coreference found it for "we".
    fn state(&self, token: usize, speaker: u32) -> Option<u32> {
        let state = self.cast.at(token)?.entity;
        let (country, official) = (self.cast.entity(state)?, self.cast.entity(speaker)?);
        let same = country.kind == EntityType::Gpe && country.country.is_some() && country.country == official.country;
        (same && official.titles.iter().any(|title| words::is_of_state(title))).then_some(state)
    }

    /// The body that somebody speaks for, where his name stands beside it: "the Beck Fund president, Ann Roe".
    pub(super) fn side(&self, speaker: u32) -> Option<u32> {
        let document = self.document;
        let heads = self.names.of(speaker).iter();
        let heads = heads.filter_map(|name| self.walker.head_of(&document.tokens_in(name.span), |_| true));
        heads.into_iter().find_map(|name| {
            let around = self.around(name);
            let represents = |&token: &usize| words::represents(document, token);
            let role = around.clone().find(represents)?;
            let mut bodies = around.filter(|&token| {
                self.cast.name_at(token).is_some_and(|body| self.cast.is(body.entity, EntityType::Organization))
            });
            let beside = |token: usize| self.walker.governor(token).is_some_and(|head| head == role || head == name);
            bodies.find(|&token| beside(token)).and_then(|token| self.cast.name_at(token)).map(|body| body.entity)
        })
    }
}
