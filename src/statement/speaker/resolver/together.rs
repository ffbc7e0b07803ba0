//! Several who speak together.

use std::ops::Range;

use super::{Resolver, Speaker};
use crate::annotation::{Basis, EntityType, MentionForm};
use crate::document::{Mention, Span, Upos};
use crate::lexicon::word_shape::is_genitive;
use crate::statement::speaker::coordination;

impl Resolver<'_, '_> {
    /// The members of a coordination that are words of different mentions.
    pub(super) fn distinct(&self, members: Vec<usize>) -> Vec<usize> {
        let mut spans: Vec<Span> = Vec::new();
        let mut kept = Vec::new();
        for member in members {
            let name = self.cast.name_at(member).map(|mention| mention.span);
            if name.is_none_or(|span| !spans.contains(&span)) {
                kept.push(member);
            }
            spans.extend(name);
        }
        kept
    }

    /// Those who are named together.
    pub(super) fn together(
        &mut self,
        members: &[usize],
        words: &Range<usize>,
        index: usize,
        depth: usize,
    ) -> Option<Speaker> {
        let mut found = Vec::new();
        let mut basis = Basis::Role;
        for (place, &member) in members.iter().enumerate() {
            let end = members.get(place + 1).map_or(words.end, |&next| next);
            let start = if place == 0 { words.start } else { members[place - 1] + 1 };
            if let Some(speaker) = self.single(member, &(start..end), index, depth) {
                found.push(speaker.entity);
                if speaker.basis == Basis::Named {
                    basis = Basis::Named;
                }
            }
        }
        let entity = self.cast.together(&found)?;
        if found.len() > 1 {
            let (first, last) = (members.first()?, members.last()?);
            let tokens = &self.document.tokens;
            let span = self.around(*first).start..self.around(*last).end;
            let span = span.start.max(words.start)..span.end.min(words.end);
            let span = tokens.get(span.start)?.span.to(tokens.get(span.end.checked_sub(1)?)?.span);
            self.cast.mention((span, tokens[*first].span, MentionForm::Nominal), entity);
        }
        Some(Speaker { entity, basis })
    }

    /// Those whose names stand in a list, where the tree does not tell that they are together: people, or else bodies too.
    pub(super) fn listed(&mut self, head: usize, words: &Range<usize>) -> Option<Speaker> {
        let people = |resolver: &Self, name: &Mention| resolver.cast.is(name.entity, EntityType::Person);
        let bodies = |resolver: &Self, name: &Mention| {
            people(resolver, name) || resolver.cast.is(name.entity, EntityType::Organization)
        };
        self.list(head, words, people).or_else(|| self.list(head, words, bodies))
    }

    fn list(&mut self, head: usize, words: &Range<usize>, speaks: impl Fn(&Self, &Mention) -> bool) -> Option<Speaker> {
        let tokens = &self.document.tokens;
        let span = tokens.get(words.start)?.span.to(tokens.get(words.end.checked_sub(1)?)?.span);
        let names: Vec<Mention> = self.cast.names_in(span).filter(|name| speaks(self, name)).collect();
        let leads = |name: &Mention| {
            let mut before = words.start..self.document.tokens_in(name.span).start;
            before
                .all(|token| matches!(tokens[token].upos, Upos::Adj | Upos::Noun | Upos::Propn | Upos::Det | Upos::Num))
        };
        let first = match names.first() {
            Some(first) if leads(first) => 0,
            _ => names.iter().position(|name| name.span.contains(tokens[head].span))?,
        };
        let names = names.get(first..)?;
        let names = &names[..coordination::listed(self.document, names)];
        let owns = |name: &Mention| {
            let next = self.document.tokens_in(name.span).end;
            next < words.end && is_genitive(self.document.word(next))
        };
        if names.len() < 2 || names.iter().any(owns) {
            return None;
        }
        let members: Vec<u32> = names.iter().map(|name| name.entity).collect();
        let (first, last) = (names.first()?, names.last()?);
        let mention = (first.span.to(last.span), first.head, MentionForm::Nominal);
        let entity = self.cast.together(&members)?;
        self.cast.mention(mention, entity);
        Some(Speaker { entity, basis: Basis::Named })
    }
}
