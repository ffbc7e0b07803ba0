//! Sources whose words begin with a possessive pronoun: "his campaign" is called by whose it is, "Ann Roe's campaign".

use super::Resolver;
use crate::annotation::EntityType;
use crate::document::Mention;
use crate::lexicon::pronoun::{Person, Pronoun, pronoun};

/// The most words of a name that tells whose somebody or something is.
const LONGEST: usize = 6;

impl Resolver<'_, '_> {
    /// Calls the speaker of a statement, who has no name of his own, by whose he is where that is known by name.
    pub(in crate::statement::speaker) fn call_by_possessor(&mut self, index: usize, speaker: u32) {
        let Some(name) = self.cast.entity(speaker).map(|entity| entity.name.clone()) else { return };
        let Some((first, rest)) = name.split_once(' ') else { return };
        let Some(possessive) = pronoun(first).filter(|pronoun| pronoun.possessive) else { return };
        let Some(own) = self.mention_called(speaker, &name) else { return };
        let Some(owner) = self.owner(own, possessive, index).filter(|&owner| owner != speaker) else { return };
        let Some(owner) = self.cast.entity(owner).map(|owner| owner.name.clone()) else { return };
        if owner.split(' ').take(LONGEST + 1).count() <= LONGEST {
            let called = format!("{owner}'s {rest}");
            self.cast.rename(speaker, called);
        }
    }

    /// The mention of an entity whose words are its name.
    fn mention_called(&self, entity: u32, name: &str) -> Option<Mention> {
        let called = |mention: &&Mention| mention.entity == entity && self.document.slice(mention.span) == name;
        self.cast.mentions.iter().find(called).copied()
    }

    /// Whom the pronoun at the beginning of a mention stands for, if that has a name.
    fn owner(&mut self, own: Mention, possessive: Pronoun, index: usize) -> Option<u32> {
        let token = self.document.tokens_in(own.span).start;
        let known = match possessive.person {
            Person::First => self.voice(token, index, super::DEEPEST)?,
            Person::Second => return None,
            Person::Third => self.cast.at(token)?.entity,
        };
        let fits = possessive.gender.is_none() || self.cast.is(known, EntityType::Person);
        (fits && !self.names.of(known).is_empty()).then_some(known)
    }
}
