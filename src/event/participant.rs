//! Participants: parties as they leave this stage, with their words and codes.

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Deprel, Mention, Participant, Span, Upos, last_before};

use super::actor_code;
use super::party::Parties;

/// The mentions of an entity before another that are looked at for a name in the same sentence.
const NAMES: usize = 24;

impl<'d> Parties<'d, '_> {
    /// A party as it leaves this stage; a pronoun as the name that stands for the same in its sentence.
    pub(super) fn participant(&self, head: usize) -> Participant {
        let document = self.document();
        let mention = self.mention(head);
        let entity = mention.and_then(|mention| self.entity(mention));
        let pronoun = mention.filter(|mention| mention.form == MentionForm::Pronoun);
        let named = pronoun.and_then(|pronoun| self.name_near(pronoun));
        let (span, head) = match named {
            Some(name) => (name.span, document.tokens_in(name.head).next().unwrap_or(head)),
            None => (self.phrase(head), head),
        };
        let code = actor_code::of(document, span, head, entity);
        Participant {
            entity: self.entity_index(head).or_else(|| mention.map(|mention| mention.entity)),
            span: Some(span),
            code,
        }
    }

    /// The name before a pronoun in its sentence that stands for the same.
    fn name_near(&self, pronoun: &Mention) -> Option<&'d Mention> {
        let document = self.document();
        let sentence = document.sentence_at(pronoun.span)?;
        let before = last_before(&document.mentions, |mention| mention.span.start, pronoun.span.start, NAMES);
        before.iter().rev().find(|mention| {
            mention.entity == pronoun.entity
                && mention.form != MentionForm::Pronoun
                && document.sentence_at(mention.span) == Some(sentence)
        })
    }

    /// The words of a phrase without article, relative clauses and what is joined to it.
    pub(super) fn phrase(&self, head: usize) -> Span {
        let walker = self.walker;
        let document = self.document();
        let is_proper = document.tokens[head].upos == Upos::Propn;
        let named = self.mention(head).filter(|mention| mention.form == MentionForm::Name).map(|mention| mention.span);
        let kept = |token: usize| {
            let direct = walker.governor(token) == Some(head);
            match walker.relation(token) {
                Deprel::AclRelcl | Deprel::Acl | Deprel::Conj | Deprel::Cc | Deprel::Parataxis | Deprel::Advcl => false,
                Deprel::Appos => {
                    token > 0 && document.word(token - 1) != "," && !document.word(token - 1).starts_with('(')
                }
                Deprel::Nmod if direct && token > head => {
                    !is_proper || self.is_of(token) && self.kind(head) != Some(EntityType::Person)
                }
                Deprel::Case | Deprel::Mark | Deprel::Cop | Deprel::Nsubj | Deprel::Advmod | Deprel::Obl if direct => {
                    false
                }
                Deprel::Punct if direct => matches!(document.word(token), "-"),
                _ => true,
            }
        };
        let mut words = walker.phrase(head, kept);
        while words.start < head && walker.relation(words.start) == Deprel::Det {
            words.start += 1;
        }
        let first = document.tokens[words.start].span;
        let span = first.to(document.tokens[words.end - 1].span);
        named.map_or(span, |named| span.to(named).trimmed(document.text))
    }

    fn is_of(&self, token: usize) -> bool {
        self.walker.dependents(token).any(|case| case < token && self.document().word(case) == "of")
    }
}
