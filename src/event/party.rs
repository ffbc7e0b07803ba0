//! Parties: the persons, bodies, states and groups that do something or to whom it is done.

use rustc_hash::FxHashMap;

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Deprel, Document, Entity, Mention, Upos};
use crate::lexicon::gazetteer::{self, Kind};
use crate::lexicon::role::{self, RoleKind};
use crate::syntax::walker::Walker;

use super::{actor_code, class};

/// The pronouns that stand for nobody in particular.
const INDEFINITE: [&str; 11] =
    ["you", "your", "yours", "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "nobody", "whoever"];

/// The parties of a document.
#[derive(Debug)]
pub(super) struct Parties<'d, 't> {
    pub(super) walker: Walker<'d, 't>,
    /// For each token the mention whose head it is in, the longest.
    mention_at: Vec<Option<u32>>,
    /// For the code of a country the entity that is this state.
    states: FxHashMap<&'static str, u32>,
}

impl<'d, 't> Parties<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>) -> Parties<'d, 't> {
        let mut mention_at = vec![None; document.tokens.len()];
        for (index, mention) in document.mentions.iter().enumerate() {
            for token in document.tokens_in(mention.head) {
                // Mentions come outer first, so that the first at a token is the longest.
                let slot: &mut Option<u32> = &mut mention_at[token];
                if slot.is_none_or(|first| !may_act(document, first) && may_act(document, index as u32)) {
                    *slot = Some(index as u32);
                }
            }
        }
        let states = document.entities.iter().enumerate().rev().filter(|(_, entity)| {
            entity.kind == EntityType::Gpe && entity.country.and_then(gazetteer::country_name) == Some(&*entity.name)
        });
        let states = states.filter_map(|(index, entity)| Some((entity.country?, index as u32))).collect();
        Parties { walker: Walker::new(document), mention_at, states }
    }

    pub(super) fn document(&self) -> &'d Document<'t> {
        self.walker.document
    }

    /// The mention that a phrase is, by its head or by the name that stands beside its title.
    pub(super) fn mention(&self, head: usize) -> Option<&'d Mention> {
        let at = |token: usize| {
            let index = (*self.mention_at.get(token)?)?;
            self.document().mentions.get(index as usize)
        };
        let is_name = |&token: &usize| {
            let relation = self.walker.relation(token);
            matches!(relation, Deprel::Appos | Deprel::Flat | Deprel::NmodDesc) && token > head
        };
        let named = || {
            let names = self.walker.dependents(head).filter(is_name);
            names.filter_map(at).find(|mention| {
                mention.form == MentionForm::Name && self.entity(mention).is_some_and(|e| e.kind == EntityType::Person)
            })
        };
        let titled = actor_code::is_role(&self.lemma(head));
        match at(head) {
            Some(mention) if mention.form != MentionForm::Name && titled => named().or(Some(mention)),
            Some(mention) => Some(mention),
            None => named(),
        }
    }

    pub(super) fn entity(&self, mention: &Mention) -> Option<&'d Entity> {
        self.document().entities.get(mention.entity as usize)
    }

    /// The index of the entity that a phrase stands for; of an adjective of a people, its state.
    pub(super) fn entity_index(&self, head: usize) -> Option<u32> {
        let state = || self.states.get(self.people_of(head)?).copied();
        self.mention(head).map(|mention| mention.entity).or_else(state)
    }

    /// The country of an adjective of a people.
    pub(super) fn people_of(&self, token: usize) -> Option<&'static str> {
        let is_adjective = matches!(self.document().tokens[token].upos, Upos::Adj | Upos::Propn);
        let known = gazetteer::known(self.document().word(token)).filter(|_| is_adjective)?;
        known.country.filter(|_| matches!(known.kind, Kind::Demonym | Kind::Group))
    }

    /// The lemma of a word in small letters; of a noun that its lemma leaves in the plural ("troops"), the singular.
    pub(super) fn lemma(&self, token: usize) -> String {
        let lemma = self.walker.lemma(token).to_lowercase();
        let singular = || lemma.strip_suffix('s').filter(|stem| class::is_known(stem) || actor_code::is_role(stem));
        match self.document().tokens[token].upos {
            Upos::Noun if !class::is_known(&lemma) => singular().map(str::to_owned).unwrap_or(lemma),
            _ => lemma,
        }
    }

    /// The type of the entity that a phrase stands for.
    pub(super) fn kind(&self, head: usize) -> Option<EntityType> {
        self.mention(head).and_then(|mention| self.entity(mention)).map(|entity| entity.kind)
    }

    /// Whether a phrase names somebody who may act.
    pub(super) fn is_party(&self, head: usize) -> bool {
        let word = self.document().word(head);
        let noun = match self.document().tokens[head].upos {
            Upos::Noun | Upos::Propn | Upos::Num => true,
            Upos::Pron => !INDEFINITE.contains(&&*word.to_lowercase()),
            Upos::Adj => word.starts_with(char::is_uppercase),
            _ => false,
        };
        let typed = self.kind(head).map(|kind| {
            matches!(kind, EntityType::Person | EntityType::Organization | EntityType::Gpe | EntityType::Group)
        });
        noun && typed.unwrap_or_else(|| self.document().tokens[head].upos == Upos::Noun && self.is_calling(head))
    }

    /// Whether a noun, or it with a word before it, is of a class of things.
    pub(super) fn is_thing_of(&self, head: usize, class: &str) -> bool {
        let lemma = self.lemma(head);
        let before = self.walker.dependents(head).filter(|&token| token < head);
        class::is_of(&lemma, class)
            || before.map(|token| format!("{} {lemma}", self.lemma(token))).any(|both| class::is_of(&both, class))
    }

    /// Whether a noun says what somebody is.
    fn is_calling(&self, head: usize) -> bool {
        let lemma = self.lemma(head);
        // "a private hearing", "an independent inquiry"
        let is_quality = matches!(&*lemma, "private" | "independent" | "general" | "minor");
        !is_quality && (actor_code::is_role(&lemma) || role::role(&lemma).is_some())
    }

    /// Whether a phrase names people and no state or place.
    pub(super) fn is_people(&self, head: usize) -> bool {
        match self.kind(head) {
            Some(EntityType::Person | EntityType::Group) => true,
            Some(_) => false,
            None => self.document().tokens[head].upos == Upos::Noun && self.is_calling(head),
        }
    }

    /// Whether a phrase names a place.
    pub(super) fn is_place(&self, head: usize) -> bool {
        matches!(self.kind(head), Some(EntityType::Gpe | EntityType::Location | EntityType::Facility))
    }

    /// Whether a phrase names a state.
    pub(super) fn is_state(&self, head: usize) -> bool {
        let entity = self.mention(head).and_then(|mention| self.entity(mention));
        entity.is_some_and(|entity| {
            entity.kind == EntityType::Gpe && entity.country.and_then(gazetteer::country_name) == Some(&*entity.name)
        })
    }

    /// Whether a phrase names somebody in an office.
    pub(super) fn is_office_holder(&self, head: usize) -> bool {
        let is_office = |word: &str| role::role(word).is_some_and(|role| role.kind == RoleKind::Office);
        let titled = self.mention(head).and_then(|mention| self.entity(mention)).is_some_and(|entity| {
            entity.kind == EntityType::Person
                && entity
                    .titles
                    .iter()
                    .any(|title| role::in_title(title).is_some_and(|role| role.kind == RoleKind::Office))
        });
        titled || is_office(&self.lemma(head))
    }

    /// Whether a phrase names a state, a body, or people by their office or calling.
    pub(super) fn is_official(&self, head: usize) -> bool {
        let called =
            || actor_code::role(&self.lemma(head)).is_some_and(|role| !matches!(role, "CVL" | "BUS" | "LAB" | "MED"));
        match self.kind(head) {
            Some(EntityType::Gpe | EntityType::Organization) => true,
            Some(EntityType::Person) => self.is_office_holder(head),
            _ => self.is_party(head) && called(),
        }
    }

    /// Whether a phrase names a state, or a body or people in power or in arms.
    pub(super) fn is_power(&self, head: usize) -> bool {
        let rules = || {
            let role = actor_code::role(&self.lemma(head));
            role.is_some_and(|role| matches!(role, "GOV" | "MIL" | "COP" | "REB" | "OPP" | "LEG" | "JUD" | "PTY"))
        };
        match self.kind(head) {
            Some(EntityType::Gpe) => true,
            Some(EntityType::Person) => false,
            Some(EntityType::Organization) if self.document().tokens[head].upos == Upos::Propn => true,
            _ => self.is_party(head) && rules(),
        }
    }

    /// Whether a phrase names people or a body in arms.
    pub(super) fn is_armed(&self, head: usize) -> bool {
        let entity = self.mention(head).and_then(|mention| self.entity(mention));
        let bears = |code: &str| ["MIL", "REB", "COP", "IMG"].iter().any(|arms| code.contains(arms));
        self.is_party(head)
            && actor_code::of(self.document(), self.phrase(head), head, entity).is_some_and(|code| bears(&code))
    }

    /// Whether a phrase names several.
    pub(super) fn is_many(&self, head: usize) -> bool {
        use crate::document::Xpos;
        let plural = matches!(self.document().tokens[head].xpos, Xpos::Nns | Xpos::Nnps)
            || matches!(&*self.document().word(head).to_lowercase(), "they" | "both" | "we" | "who");
        plural || self.walker.dependents(head).any(|token| self.walker.relation(token) == Deprel::Conj)
    }
}

/// Whether what a mention stands for may do something.
fn may_act(document: &Document<'_>, mention: u32) -> bool {
    let mention = document.mentions.get(mention as usize);
    mention.and_then(|mention| document.entities.get(mention.entity as usize)).is_some_and(|entity| {
        matches!(entity.kind, EntityType::Person | EntityType::Organization | EntityType::Gpe | EntityType::Group)
    })
}
