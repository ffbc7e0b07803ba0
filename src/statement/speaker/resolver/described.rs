//! Sources without a name: the entities of noun phrases.

use std::ops::Range;

use super::pronoun::Wanted;
use super::{Resolver, Speaker};
use crate::annotation::{Basis, EntityType, MentionForm, Sieve};
use crate::document::{Mention, Upos, last_before};
use crate::lexicon::determiner;
use crate::lexicon::name_word::last_word;
use crate::lexicon::noun::{is_general_noun, is_often_unnamed};
use crate::lexicon::opening::Opening;
use crate::lexicon::person_name::is_given;
use crate::lexicon::role::is_titled;
use crate::lexicon::word_shape::is_acronym;
use crate::statement::speaker::phrase::{Phrase, document_sort, phrase, without_article};
use crate::statement::speaker::{source, words};

/// The most phrases of a noun that are looked at for one that is meant again.
const LATEST: usize = 8;

/// The statements before one in which somebody without a name is looked for.
const RECENT: usize = 6;

/// The mentions before one that are looked at for the same words.
const SAME: usize = 128;

impl Resolver<'_, '_> {
    /// Who issued "the statement" of which the text has not spoken before: whoever it spoke of last.
    pub(super) fn issuer(&mut self, head: usize, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        let issued = document_sort(document, head).is_some_and(|sort| matches!(sort, "statement" | "letter" | "memo"));
        let definite = self.walker.dependents(head).any(|t| document.word(t).eq_ignore_ascii_case("the"));
        let wanted = issued && definite && !self.authorship.is_again(head) && !self.guesses;
        if wanted { self.subject_before(head, Wanted::Anybody, index, depth) } else { None }
    }

    /// Who "the lawmaker" is, which may be anybody just named: rather the subject than somebody else.
    pub(super) fn holder(&mut self, head: usize, mention: Mention, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        let described = mention.sieve == Sieve::Description && self.cast.is(mention.entity, EntityType::Person);
        let noun = self.walker.lemma(head).to_lowercase();
        let general = described && is_general_noun(&noun);
        let words = document.slice(mention.span);
        let opening = words.split_whitespace().next().and_then(determiner::opening);
        let told =
            opening == Some(Opening::Definite) && !(is_often_unnamed(&noun) && words.split_whitespace().count() > 2);
        if !general
            || !told
            || !self.names.of(mention.entity).is_empty()
            || self.guesses
            || document.statements[index].within.is_some()
        {
            return None;
        }
        let gender = self.cast.entity(mention.entity).and_then(|entity| entity.gender);
        let found = self.subject_before(head, Wanted::Person(gender), index, depth)?;
        let titled = self.cast.entity(found).is_some_and(|entity| is_titled(&entity.titles));
        // Nobody calls himself by his name.
        let told = document.statements[index]
            .content
            .iter()
            .any(|&part| self.cast.names_in(part).any(|name| name.entity == found));
        if is_often_unnamed(&noun) && !titled || told {
            return None;
        }
        (!self.names.of(found).is_empty()).then_some(found)
    }

    /// Who "the source" is: whoever spoke last of those whom the article does not name.
    pub(super) fn unnamed(&mut self, head: usize, mention: Mention, index: usize, depth: usize) -> Option<u32> {
        let definite = self.document.slice(mention.span).to_lowercase() == "the source";
        if !definite || self.walker.lemma(head) != "source" {
            return None;
        }
        let before = (index.saturating_sub(RECENT)..index).rev();
        let outer: Vec<usize> = before.filter(|&at| self.document.statements[at].within.is_none()).collect();
        outer.into_iter().find_map(|at| {
            let entity = self.statement(at, depth)?.entity;
            let person = self.cast.is(entity, EntityType::Person);
            (person && self.names.of(entity).is_empty()).then_some(entity)
        })
    }

    /// Whom the same words stood for before, of two words or more: "the former official … | the former official".
    pub(super) fn again(&self, head: usize, mention: Mention) -> Option<u32> {
        let document = self.document;
        let called = |mention: Mention| without_article(document.slice(mention.span)).to_lowercase();
        let own = called(mention);
        if mention.sieve != Sieve::Description || !own.contains(' ') {
            return None;
        }
        let earlier = last_before(&document.mentions, |other| other.span.start, document.tokens[head].span.start, SAME);
        let same = earlier.iter().rev().find(|other| {
            other.span.end <= mention.span.start && other.form == MentionForm::Nominal && called(**other) == own
        })?;
        let token = document.tokens_in(same.head).next()?;
        self.cast.at(token).map(|known| known.entity)
    }

    /// The entity of a phrase without a name, the one before if it may be spoken of again, or else a new one.
    pub(super) fn described(&mut self, head: usize, within: &Range<usize>) -> Option<Speaker> {
        let document = self.document;
        if !source::is_nominal(document, head, within) {
            return None;
        }
        let new = phrase(document, head, within)?;
        let named = document.tokens[head].upos == Upos::Propn && self.cast.name_at(head).is_none();
        let known = self.names.called(document.word(head)).filter(|_| named);
        if let Some(known) = known {
            let mention = (new.span, new.head, MentionForm::Name);
            return Some(Speaker { entity: self.cast.mention(mention, known), basis: Basis::Named });
        }
        // An idea or an event says nothing.
        let word = document.word(head);
        let nothing =
            ["what", "that", "this", "it", "there", "the", "a", "an"].iter().any(|own| word.eq_ignore_ascii_case(own));
        let bare = new.span == new.head && word.ends_with('.') && words::is_title(document, head);
        let opening = document.slice(new.span).split_whitespace().next().unwrap_or_default();
        let any = ["any", "no", "every", "each"].iter().any(|own| opening.eq_ignore_ascii_case(own));
        let written = document_sort(document, head).is_some_and(|sort| sort != "speech");
        let abstracted = new.kind == EntityType::Other && !written;
        if nothing || bare && named || abstracted && !named && (self.guesses || any) {
            return None;
        }
        let same = |(old, _): &&(Phrase, u32)| {
            let again =
                new.known && old.plural == new.plural && new.modifiers.iter().all(|m| old.modifiers.contains(m));
            let told = document.tokens[head].upos == Upos::Noun || document.tokens[head].upos == Upos::Propn;
            again || told && old.name.eq_ignore_ascii_case(&new.name)
        };
        let known = self
            .described
            .get(&new.noun)
            .and_then(|old| old.iter().rev().take(LATEST).find(same))
            .map(|&(_, entity)| entity);
        let (form, kind) = if named { (MentionForm::Name, named_kind(&new)) } else { (MentionForm::Nominal, new.kind) };
        let basis = if named { Basis::Named } else { Basis::Role };
        let mention = (new.span, new.head, form);
        let entity = match known {
            Some(known) => self.cast.mention(mention, known),
            None => self.cast.create(mention, kind, new.name.clone()),
        };
        self.described.entry(new.noun.clone()).or_default().push((new, entity));
        Some(Speaker { entity, basis })
    }
}

/// The type of what has a name that was not known for one.
fn named_kind(phrase: &Phrase) -> EntityType {
    let (first, last) = (phrase.name.split(' ').next(), phrase.name.rsplit(' ').next());
    let told = last.and_then(last_word);
    let person = || first.filter(|first| is_given(first)).map(|_| EntityType::Person);
    let body = || last.filter(|last| is_acronym(last)).map(|_| EntityType::Organization);
    told.or_else(person).or_else(body).unwrap_or(phrase.kind)
}
