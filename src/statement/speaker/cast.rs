//! The mentions and entities of a document while speakers are found, which may add to both.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::annotation::{EntityType, MentionForm, Sieve};
use crate::document::{Deprel, Document, Entity, Mention, Span};
use crate::syntax::walker::Walker;

/// The mentions and entities of a document, and those that have been added.
pub(super) struct Cast<'d, 't> {
    document: &'d Document<'t>,
    pub(super) mentions: Vec<Mention>,
    pub(super) entities: Vec<Entity>,
    /// For every token the mention that it heads, an index into `mentions`.
    heads: Vec<Option<usize>>,
    /// The spans of all mentions, for no two have the same.
    spans: FxHashMap<Span, usize>,
    /// The entities of several together, by their members.
    joint: FxHashMap<Vec<u32>, u32>,
    /// The number of entities that the document had.
    given: usize,
}

impl<'d, 't> Cast<'d, 't> {
    /// The cast of a document as coreference left it.
    pub(super) fn new(document: &'d Document<'t>) -> Cast<'d, 't> {
        let mut cast = Cast {
            document,
            mentions: document.mentions.clone(),
            entities: document.entities.clone(),
            heads: vec![None; document.tokens.len()],
            spans: FxHashMap::default(),
            joint: FxHashMap::default(),
            given: document.entities.len(),
        };
        for index in 0..cast.mentions.len() {
            cast.note(index);
        }
        // "The attorney general" is headed by its last word, and by its first one in the tree.
        let walker = Walker::new(document);
        for (index, mention) in document.mentions.iter().enumerate() {
            let root = walker.head_of(&document.tokens_in(mention.span), |token| token.deprel != Deprel::Punct);
            if let Some(root) = root.filter(|_| mention.form == MentionForm::Nominal) {
                cast.heads[root].get_or_insert(index);
            }
        }
        cast
    }

    /// Notes which tokens a mention heads: of a name every one that no longer mention heads.
    fn note(&mut self, index: usize) {
        let mention = self.mentions[index];
        self.spans.entry(mention.span).or_insert(index);
        for token in self.document.tokens_in(mention.head) {
            self.heads[token].get_or_insert(index);
        }
    }

    /// The mention that a token heads.
    pub(super) fn at(&self, token: usize) -> Option<Mention> {
        self.heads.get(token).copied().flatten().map(|index| self.mentions[index])
    }

    /// The name that a token is a word of.
    pub(super) fn name_at(&self, token: usize) -> Option<Mention> {
        self.at(token).filter(|mention| mention.form == MentionForm::Name)
    }

    /// The entity of an index.
    pub(super) fn entity(&self, index: u32) -> Option<&Entity> {
        self.entities.get(index as usize)
    }

    /// Whether an entity is of a type.
    pub(super) fn is(&self, index: u32, kind: EntityType) -> bool {
        self.entity(index).is_some_and(|entity| entity.kind == kind)
    }

    /// The names that lie wholly in a span, in text order.
    pub(super) fn names_in(&self, words: Span) -> impl Iterator<Item = Mention> + '_ {
        let first = self.document.mentions.partition_point(|mention| mention.span.start < words.start);
        let inside = self.document.mentions[first..].iter().take_while(move |mention| mention.span.start < words.end);
        inside.filter(move |mention| mention.form == MentionForm::Name && words.contains(mention.span)).copied()
    }

    /// Makes an entity of some words, which are a mention of it from now on.
    pub(super) fn create(&mut self, mention: (Span, Span, MentionForm), kind: EntityType, name: String) -> u32 {
        let entity = self.add(kind, name);
        self.mention(mention, entity)
    }

    /// Makes some words a mention of an entity; returns the entity that they are a mention of, which is another where they
    /// were a mention before.
    pub(super) fn mention(&mut self, (span, head, form): (Span, Span, MentionForm), entity: u32) -> u32 {
        if let Some(&known) = self.spans.get(&span) {
            return self.mentions[known].entity;
        }
        self.mentions.push(Mention { span, head, form, entity, sieve: Sieve::Speaker });
        self.note(self.mentions.len() - 1);
        entity
    }

    /// Lets the mention that a token heads stand for another entity.
    pub(super) fn relink(&mut self, token: usize, entity: u32) {
        let Some(index) = self.heads.get(token).copied().flatten() else { return };
        let mention = &mut self.mentions[index];
        if mention.entity != entity && mention.form != MentionForm::Name {
            (mention.entity, mention.sieve) = (entity, Sieve::Speaker);
        }
    }

    /// Calls the entity of a mention by more words, where it has no other name than those of the mention.
    pub(super) fn call(&mut self, mention: Mention, name: &str) {
        /// The most words of a name.
        const LONGEST: usize = 12;
        let own = self.document.slice(mention.span);
        if let Some(entity) = self.entities.get_mut(mention.entity as usize) {
            let short = name.split(' ').take(LONGEST + 1).count() <= LONGEST;
            let rest = name.split_once(entity.name.as_str()).map(|(_, rest)| rest);
            let within = short && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
            let longer = name.len() > entity.name.len() && within && own.ends_with(&entity.name);
            if longer && mention.form == MentionForm::Nominal {
                name.clone_into(&mut entity.name);
            }
        }
    }

    fn add(&mut self, kind: EntityType, name: String) -> u32 {
        let (titles, members) = (Vec::new(), Vec::new());
        self.entities.push(Entity { kind, name, titles, country: None, gender: None, members });
        self.entities.len() as u32 - 1
    }

    /// The entity that stands for several together; the only one of them, where they are one.
    pub(super) fn together(&mut self, members: &[u32]) -> Option<u32> {
        let mut distinct: Vec<u32> = Vec::new();
        for &member in members {
            let own = self.entity(member).map(|entity| entity.members.clone()).unwrap_or_default();
            let own = if own.is_empty() { vec![member] } else { own };
            distinct.extend(own);
        }
        let mut seen = FxHashSet::default();
        distinct.retain(|member| seen.insert(*member));
        if distinct.len() < 2 {
            return distinct.first().copied();
        }
        let mut key = distinct.clone();
        key.sort_unstable();
        if let Some(&known) = self.joint.get(&key) {
            return Some(known);
        }
        let names: Vec<&str> = distinct.iter().filter_map(|&m| self.entity(m)).map(|e| e.name.as_str()).collect();
        let name = listed(&names);
        let kind =
            if distinct.iter().all(|&member| self.is_written(member)) { EntityType::Other } else { EntityType::Group };
        let made = self.add(kind, name);
        self.entities[made as usize].members = distinct;
        self.joint.insert(key, made);
        Some(made)
    }

    /// Whether an entity is nobody who could speak himself, such as a law.
    fn is_written(&self, entity: u32) -> bool {
        self.is(entity, EntityType::Other) || self.is(entity, EntityType::Agreement)
    }

    /// The mentions, in text order, and the entities that are left with one or that `used` names; `used` then names them by
    /// their new places.
    pub(super) fn finish(mut self, used: &mut [&mut u32]) -> (Vec<Mention>, Vec<Entity>) {
        let mut kept = vec![false; self.entities.len()];
        let own = self.mentions.iter().map(|mention| mention.entity);
        let members = self.entities.iter().flat_map(|entity| entity.members.iter().copied());
        for index in own.chain(members).chain(used.iter().map(|index| **index)) {
            if let Some(slot) = kept.get_mut(index as usize) {
                *slot = true;
            }
        }
        let had: FxHashSet<u32> = self.document.mentions.iter().map(|mention| mention.entity).collect();
        let mut places = Vec::with_capacity(kept.len());
        let mut next = 0_u32;
        for (index, &keep) in kept.iter().enumerate() {
            let keep = keep || index < self.given && !had.contains(&(index as u32));
            places.push(keep.then_some(next));
            next += u32::from(keep);
        }
        let place = |index: u32| places.get(index as usize).copied().flatten().unwrap_or(index);
        for mention in &mut self.mentions {
            mention.entity = place(mention.entity);
        }
        for index in used {
            **index = place(**index);
        }
        let entities = self.entities.into_iter().zip(&places).filter(|(_, place)| place.is_some());
        let mut entities: Vec<Entity> = entities.map(|(entity, _)| entity).collect();
        for member in entities.iter_mut().flat_map(|entity| entity.members.iter_mut()) {
            *member = place(*member);
        }
        self.mentions.sort_by_key(|mention| mention.span.outer_first());
        (self.mentions, entities)
    }
}

/// Names in a list: "A", "A and B", "A, B and C".
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed() {
        assert_eq!(listed(&["Ann Cole", "Tom Beck"]), "Ann Cole and Tom Beck");
        assert_eq!(listed(&["Cole", "Beck", "Lind"]), "Cole, Beck and Lind");
    }
}
