//! The mentions of a document side by side, and the entities that they have been joined to so far.

use rustc_hash::FxHashMap;

use super::grammar::Role;
use super::mention::{DiscourseMention, Form};
use super::nominal::{Nominal, nominals};
use super::quoted::{Quoted, quotations};
use super::thing::{Thing, things};
use crate::annotation::{EntityType, Gender, Sieve};
use crate::document::{Document, Entity, Mention, Span};
use crate::lexicon::opening::Opening;
use crate::lexicon::pronoun::{Pronoun, pronoun};
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{gazetteer, person_name, word_shape};
use crate::model::Scorer;

/// The number of mentions back that an antecedent is looked for.
pub(crate) const WINDOW: usize = 60;

/// An entity with the facts that its mentions have told of it.
#[derive(Debug, Clone)]
pub(crate) struct Referent {
    pub(crate) entity: Entity,
    /// Whether it is several people or things.
    pub(crate) plural: bool,
    /// The number of its mentions.
    pub(crate) mentions: usize,
    /// Whether it is given to the caller, which things of common nouns are not.
    pub(crate) given: bool,
    /// What its name looks like.
    pub(super) look: Look,
    /// Whether a word stands before its name somewhere that stands before no person's.
    placed: bool,
}

/// What the name of an entity looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// There is none.
    Nameless,
    /// Its words or titles tell a gender.
    Gendered,
    /// It is a given name, or begins with one, of no certain gender.
    Given,
    /// It is a surname that lists have.
    Surname,
    /// It is that of a place, people or body that lists have.
    Listed,
    /// It is one word that no list has.
    Word,
    /// It is several words of which no list has the first.
    Words,
}

impl Look {
    /// The look of the name of an entity, before a pronoun has told anything of it.
    fn of(entity: &Entity) -> Look {
        let mut words = entity.name.split(' ');
        let first = words.next().unwrap_or_default();
        match words.next() {
            _ if entity.gender.is_some() => Look::Gendered,
            _ if entity.country.is_some() && entity.kind != EntityType::Person => Look::Listed,
            _ if gazetteer::known(&entity.name).is_some() => Look::Listed,
            _ if person_name::is_given(first) => Look::Given,
            None if person_name::is_surname(first) => Look::Surname,
            None => Look::Word,
            Some(_) => Look::Words,
        }
    }
}

/// The mentions of a document and the entities that they stand for.
pub(crate) struct Discourse<'d, 't> {
    pub(crate) document: &'d Document<'t>,
    /// The mentions in text order, the longer first where two begin together.
    pub(crate) mentions: Vec<DiscourseMention>,
    /// The things in text order.
    pub(crate) things: Vec<Thing>,
    pub(crate) entities: Vec<Referent>,
    /// The sieve that joins mentions now.
    pub(crate) sieve: Sieve,
    /// The network that ranks the antecedents of pronouns.
    pub(crate) ranker: &'static Scorer,
    /// The agreement that the document names, if it names one and no other.
    pub(crate) agreement: Option<usize>,
    /// The first pronoun that may stand for somebody who was spoken of too long before to be looked at, if one does.
    pub(crate) cut_off: Option<Span>,
    /// For each pronoun that is a source, and each noun phrase in one, the statements that it makes.
    pub(super) made: FxHashMap<usize, Vec<usize>>,
}

impl<'d, 't> Discourse<'d, 't> {
    /// Puts names, nominals and pronouns side by side.
    pub(crate) fn new(document: &'d Document<'t>, ranker: &'static Scorer) -> Discourse<'d, 't> {
        let names = document.mentions.iter().map(|mention| name(document, mention));
        let nominals = nominals(document).into_iter().map(|nominal| phrase(document, nominal));
        let pronouns = (0..document.tokens.len()).filter_map(|token| personal(document, token));
        let mut mentions: Vec<DiscourseMention> = names.chain(nominals).chain(pronouns).collect();
        mentions.sort_by_key(|mention| mention.span.outer_first());
        mentions.dedup_by(|next, first| next.span == first.span);
        let entities = document.entities.iter().map(|entity| Referent {
            entity: entity.clone(),
            plural: entity.kind == EntityType::Group,
            mentions: 0,
            given: true,
            look: Look::of(entity),
            placed: false,
        });
        let agreement = only_agreement(document);
        let things = things(document, &mentions);
        let mut discourse = Discourse {
            document,
            entities: entities.collect(),
            mentions,
            things,
            sieve: Sieve::Name,
            ranker,
            agreement,
            cut_off: None,
            made: FxHashMap::default(),
        };
        discourse.mark_quoted();
        discourse.mark_speaking();
        for index in 0..discourse.mentions.len() {
            if let Some(entity) = discourse.mentions[index].entity {
                discourse.entities[entity].mentions += 1;
                discourse.entities[entity].placed |= is_placed(document, &discourse.mentions[index]);
            }
        }
        discourse
    }

    /// Finds the innermost verbatim words around every mention and thing.
    fn mark_quoted(&mut self) {
        let document = self.document;
        let inner = quotations(document);
        let mut quotations = Quoted::new(&inner);
        for mention in &mut self.mentions {
            mention.quoted_in = quotations.around(mention.span);
        }
        let mut quotations = Quoted::new(&inner);
        for thing in &mut self.things {
            thing.quoted_in = quotations.around(document.tokens[thing.token].span);
        }
    }

    /// Finds the mentions in the sources of statements.
    fn mark_speaking(&mut self) {
        for (index, statement) in self.document.statements.iter().enumerate() {
            for span in &statement.source {
                let first = self.mentions.partition_point(|mention| mention.span.start < span.start);
                let inside = self.mentions.iter_mut().enumerate().skip(first);
                for (place, mention) in inside.take_while(|(_, mention)| mention.span.start < span.end) {
                    mention.speaks |= span.contains(mention.span);
                    let whole = mention.span == *span && mention.pronoun().is_some();
                    if whole || span.contains(mention.span) && mention.nominal().is_some() {
                        self.made.entry(place).or_default().push(index);
                    }
                }
            }
        }
    }

    /// The entities that a pronoun cannot stand for, being the source of statements that speak of them in other words: nobody
    /// calls himself by his name or, with `offices`, by his office. A body or several people may, but where they are quoted; several do not where they are the
    /// subject.
    pub(super) fn named_by(&self, index: usize, pronoun: Pronoun, offices: bool) -> Vec<usize> {
        /// The most mentions of a content that are looked at.
        const MOST: usize = 100;
        let mut named = Vec::new();
        let own = self.mentions[index].span;
        let statements = self.made.get(&index).into_iter().flatten();
        for statement in statements.filter_map(|&made| self.document.statements.get(made)) {
            for content in &statement.content {
                let first = self.mentions.partition_point(|mention| mention.span.start < content.start);
                let inside = self.mentions[first..].iter().take(MOST).take_while(|m| m.span.end <= content.end);
                let excludes = |mention: &&DiscourseMention| match mention.form {
                    Form::Pronoun(_) => false,
                    Form::Name if pronoun.gender.is_some() => true,
                    _ if pronoun.gender.is_some() => offices && mention.sieve == Sieve::Role,
                    _ => {
                        let quoted = || statement.quoted.iter().any(|quoted| quoted.contains(mention.span));
                        let before = mention.span.end <= own.start;
                        pronoun.plural && before && mention.role == Role::Subject || quoted()
                    }
                };
                named.extend(inside.filter(excludes).filter_map(|mention| mention.entity));
            }
        }
        named
    }

    /// Whether an entity is a building, a body or another thing, and so nobody, as far as its name or its noun tells.
    pub(super) fn is_thing(&self, entity: usize) -> bool {
        let referent = &self.entities[entity];
        let named = entity < self.document.entities.len();
        let mistaken = named && may_be_mistaken(referent);
        referent.given && referent.entity.kind != EntityType::Person && !mistaken
    }

    /// Joins a mention to an entity and lets the entity learn from it.
    pub(crate) fn link(&mut self, index: usize, entity: usize) {
        let mention = &mut self.mentions[index];
        mention.entity = Some(entity);
        mention.sieve = self.sieve;
        let gender = match &mention.form {
            Form::Pronoun(pronoun) => pronoun.gender,
            Form::Nominal(nominal) => nominal.noun.gender,
            Form::Name => None,
        };
        let referent = &mut self.entities[entity];
        referent.mentions += 1;
        // What is "he" or "she" is somebody, though taken for a thing or, of an unknown name, for a place or body.
        let told = gender.is_some() && !matches!(mention.form, Form::Nominal(_));
        if !referent.given && gender.is_some() || told && may_be_mistaken(referent) {
            referent.given = true;
            referent.entity.kind = EntityType::Person;
        }
        if referent.entity.kind == EntityType::Person {
            referent.entity.gender = referent.entity.gender.or(gender);
        }
    }

    /// Makes an entity of a mention that stands for none before it.
    pub(crate) fn create(&mut self, index: usize, kind: EntityType, plural: bool) -> usize {
        let name = self.document.slice(self.mentions[index].span).split_whitespace().collect::<Vec<_>>().join(" ");
        let name = without_article(&name).to_owned();
        let entity = Entity { kind, name, titles: Vec::new(), country: None, gender: None, members: Vec::new() };
        self.entities.push(Referent { entity, plural, mentions: 0, given: true, look: Look::Nameless, placed: false });
        let made = self.entities.len() - 1;
        self.link(index, made);
        made
    }

    /// Makes an entity of a thing.
    pub(crate) fn create_thing(&mut self, thing: &Thing) -> usize {
        let name = self.document.word(thing.token).to_owned();
        let entity = Entity {
            kind: EntityType::Other,
            name,
            titles: Vec::new(),
            country: None,
            gender: None,
            members: Vec::new(),
        };
        let look = if thing.proper { Look::of(&entity) } else { Look::Nameless };
        self.entities.push(Referent { entity, plural: thing.plural, mentions: 0, given: false, look, placed: false });
        self.entities.len() - 1
    }

    /// The mentions before one, nearest first, as far as antecedents are looked for.
    pub(crate) fn before(&self, index: usize) -> impl Iterator<Item = usize> + use<> {
        (index.saturating_sub(WINDOW)..index).rev()
    }

    /// The entity of a mention.
    pub(crate) fn referent(&self, index: usize) -> Option<&Referent> {
        self.mentions.get(index)?.entity.map(|entity| &self.entities[entity])
    }

    /// The mentions and the entities that are left with one.
    pub(crate) fn finish(self) -> (Vec<Mention>, Vec<Entity>) {
        let mut place = vec![None; self.entities.len()];
        for (index, slot) in place.iter_mut().enumerate().take(self.document.entities.len()) {
            *slot = Some(index as u32);
        }
        let mut entities: Vec<Entity> = Vec::new();
        entities
            .extend(self.entities.iter().take(self.document.entities.len()).map(|referent| referent.entity.clone()));
        let mut mentions = Vec::new();
        let told = self.mentions.iter().filter_map(|mention| Some((mention.read(), mention.entity?)));
        let named = self.things.iter().filter(|thing| thing.proper);
        let named = named.filter_map(|thing| Some((thing.name(self.document), thing.entity?)));
        for (mention, old) in told.chain(named).filter(|&(_, entity)| self.entities[entity].given) {
            let entity = *place[old].get_or_insert_with(|| {
                entities.push(self.entities[old].entity.clone());
                entities.len() as u32 - 1
            });
            mentions.push(Mention { entity, ..mention });
        }
        mentions.sort_by_key(|mention| mention.span.outer_first());
        (mentions, entities)
    }
}

/// Whether a word stands right before a mention that stands before no person's name: "the", "in".
fn is_placed(document: &Document<'_>, mention: &DiscourseMention) -> bool {
    let before = document.tokens_in(mention.span).start.checked_sub(1).map(|before| document.word(before));
    let words = ["the", "in", "near", "outside", "across", "throughout"];
    before.is_some_and(|before| words.iter().any(|word| before.eq_ignore_ascii_case(word)))
}

/// Whether a name may be that of a person, though it was taken for that of something else: one word that no list has, or one that
/// begins with a given name, without "the" or "in", and no abbreviation or common word.
fn may_be_mistaken(referent: &Referent) -> bool {
    let entity = &referent.entity;
    let other = matches!(
        entity.kind,
        EntityType::Gpe | EntityType::Organization | EntityType::Location | EntityType::Facility | EntityType::Other
    );
    let first = || entity.name.split(' ').next().is_some_and(person_name::is_given);
    let person = matches!(referent.look, Look::Word | Look::Surname) || first();
    let body = referent.placed || word_shape::is_all_caps(&entity.name) || is_common(&entity.name);
    other && entity.country.is_none() && entity.titles.is_empty() && person && !body
}

fn only_agreement(document: &Document<'_>) -> Option<usize> {
    let kinds = document.entities.iter().map(|entity| entity.kind).enumerate();
    let mut agreements = kinds.filter(|(_, kind)| *kind == EntityType::Agreement).map(|(index, _)| index);
    agreements.next().filter(|_| agreements.next().is_none())
}

/// A name without an article at its beginning: "the deal" as "deal".
fn without_article(name: &str) -> &str {
    let lower = name.get(..4).map(str::to_ascii_lowercase);
    let cut = match lower.as_deref() {
        Some("the ") => 4,
        Some(start) if start.starts_with("an ") => 3,
        Some(start) if start.starts_with("a ") => 2,
        _ => 0,
    };
    name.get(cut..).unwrap_or(name)
}

fn name(document: &Document<'_>, mention: &Mention) -> DiscourseMention {
    DiscourseMention {
        entity: Some(mention.entity as usize),
        ..DiscourseMention::new(document, mention.span, mention.head, Form::Name)
    }
}

fn phrase(document: &Document<'_>, nominal: Nominal) -> DiscourseMention {
    let last = nominal.tokens.end.saturating_sub(1).max(nominal.tokens.start);
    let span = document.tokens[nominal.tokens.start].span.to(document.tokens[last].span);
    DiscourseMention::new(document, span, document.tokens[nominal.head].span, Form::Nominal(nominal))
}

fn personal(document: &Document<'_>, token: usize) -> Option<DiscourseMention> {
    let found = pronoun(document.word(token))?;
    let span = document.tokens[token].span;
    Some(DiscourseMention::new(document, span, span, Form::Pronoun(found)))
}

/// Whether two genders may be of one person.
pub(crate) fn agree(one: Option<Gender>, other: Option<Gender>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Whether a noun phrase says that what it stands for is known.
pub(crate) fn is_definite(nominal: &Nominal) -> bool {
    nominal.opening == Opening::Definite
}

/// The country that the words before the head of a noun phrase name.
pub(crate) fn country(document: &Document<'_>, nominal: &Nominal) -> Option<&'static str> {
    let words = nominal.tokens.start..nominal.head;
    words.clone().find_map(|token| {
        let (_, known) = gazetteer::known_at(document, token..words.end)?;
        known.country.filter(|_| known.kind != gazetteer::Kind::City)
    })
}
