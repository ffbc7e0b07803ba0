//! The mentions of a document side by side, and the entities that they have been joined to so far.

use super::nominal::{Nominal, Opening, nominals};
use super::pronoun::{Pronoun, pronoun};
use crate::annotation::{EntityType, Gender, MentionForm};
use crate::document::{Document, Entity, Mention, Span};
use crate::entity::gazetteer;

/// How many mentions back an antecedent is looked for.
pub(super) const WINDOW: usize = 60;

/// What a mention is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Form {
    Name,
    Nominal(Nominal),
    Pronoun(Pronoun),
}

/// A mention, joined to an entity or not yet.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) span: Span,
    pub(super) head: Span,
    pub(super) form: Form,
    /// Its entity, an index into [`Discourse::entities`].
    pub(super) entity: Option<usize>,
    /// Its sentence, an index into [`Document::sentences`].
    pub(super) sentence: usize,
    /// The innermost stretch of verbatim words that holds it: the statement that has it.
    pub(super) quoted_in: Option<usize>,
    /// Whether it seems to be the subject of its clause.
    pub(super) subject: bool,
    /// Whether it lies inside another mention.
    pub(super) nested: bool,
}

impl Candidate {
    pub(super) fn nominal(&self) -> Option<&Nominal> {
        match &self.form {
            Form::Nominal(nominal) => Some(nominal),
            _ => None,
        }
    }

    pub(super) fn pronoun(&self) -> Option<Pronoun> {
        match self.form {
            Form::Pronoun(pronoun) => Some(pronoun),
            _ => None,
        }
    }
}

/// An entity with what its mentions have told of it.
#[derive(Debug, Clone)]
pub(super) struct Referent {
    pub(super) entity: Entity,
    /// Whether it is several people or things.
    pub(super) plural: bool,
    /// How many mentions it has.
    pub(super) mentions: usize,
}

/// The mentions of a document and the entities that they stand for.
pub(super) struct Discourse<'d, 't> {
    pub(super) document: &'d Document<'t>,
    /// In text order, the longer first where two begin together.
    pub(super) candidates: Vec<Candidate>,
    pub(super) entities: Vec<Referent>,
    /// The agreement that the document names, if it names one and no other.
    pub(super) agreement: Option<usize>,
}

impl<'d, 't> Discourse<'d, 't> {
    /// Puts names, nominals and pronouns side by side.
    pub(super) fn new(document: &'d Document<'t>) -> Discourse<'d, 't> {
        let names = document.mentions.iter().map(|mention| name(document, mention));
        let nominals = nominals(document).into_iter().map(|nominal| phrase(document, nominal));
        let pronouns = (0..document.tokens.len()).filter_map(|token| personal(document, token));
        let mut candidates: Vec<Candidate> = names.chain(nominals).chain(pronouns).collect();
        candidates.sort_by_key(|candidate| candidate.span.outer_first());
        candidates.dedup_by(|next, first| next.span == first.span);
        let entities = document.entities.iter().map(|entity| Referent {
            entity: entity.clone(),
            plural: entity.kind == EntityType::Group,
            mentions: 0,
        });
        let agreement = only_agreement(document);
        let mut discourse = Discourse { document, entities: entities.collect(), candidates, agreement };
        discourse.mark_nested();
        discourse.mark_quoted();
        for index in 0..discourse.candidates.len() {
            discourse.candidates[index].subject = discourse.is_subject(index);
            if let Some(entity) = discourse.candidates[index].entity {
                discourse.entities[entity].mentions += 1;
            }
        }
        discourse
    }

    fn mark_nested(&mut self) {
        let mut outer: Option<Span> = None;
        for candidate in &mut self.candidates {
            candidate.nested = outer.is_some_and(|outer| outer.contains(candidate.span));
            if !candidate.nested {
                outer = Some(candidate.span);
            }
        }
    }

    /// Finds the innermost verbatim words around every mention.
    fn mark_quoted(&mut self) {
        const DEEPEST: usize = 8;
        let statements = self.document.statements.iter().enumerate();
        let mut quoted: Vec<(Span, usize)> =
            statements.flat_map(|(index, statement)| statement.quoted.iter().map(move |&span| (span, index))).collect();
        let inner = |index: usize| self.document.statements[index].within.is_some();
        quoted.sort_by_key(|&(span, index)| (span.outer_first(), inner(index), std::cmp::Reverse(index)));
        let mut next = quoted.into_iter().peekable();
        let mut open: Vec<(Span, usize)> = Vec::new();
        for candidate in &mut self.candidates {
            while let Some(&(span, index)) = next.peek().filter(|(span, _)| span.start <= candidate.span.start) {
                open.retain(|(outer, _)| outer.end > span.start);
                open.truncate(DEEPEST);
                open.push((span, index));
                next.next();
            }
            candidate.quoted_in =
                open.iter().rev().find(|(span, _)| span.contains(candidate.span)).map(|&(_, index)| index);
        }
    }

    /// Whether no preposition or verb governs a mention from the left.
    fn is_subject(&self, index: usize) -> bool {
        let candidate = &self.candidates[index];
        if candidate.nested || candidate.pronoun().is_some_and(|pronoun| pronoun.possessive) {
            return false;
        }
        let first = self.document.tokens_in(candidate.span).start;
        let opens =
            self.document.sentences.get(candidate.sentence).is_some_and(|sentence| sentence.range().start == first);
        let before = first.checked_sub(1).map_or("", |before| self.document.word(before));
        opens || !before.starts_with(char::is_alphabetic) || CLAUSE_OPENERS.contains(&before.to_lowercase().as_str())
    }

    /// Joins a mention to an entity and lets the entity learn from it.
    pub(super) fn link(&mut self, candidate: usize, entity: usize) {
        let mention = &mut self.candidates[candidate];
        mention.entity = Some(entity);
        let gender = match &mention.form {
            Form::Pronoun(pronoun) => pronoun.gender,
            Form::Nominal(nominal) => nominal.noun.gender,
            Form::Name => None,
        };
        let referent = &mut self.entities[entity];
        referent.mentions += 1;
        if referent.entity.kind == EntityType::Person {
            referent.entity.gender = referent.entity.gender.or(gender);
        }
    }

    /// Makes an entity of a mention that nothing before it stands for.
    pub(super) fn create(&mut self, candidate: usize, kind: EntityType, plural: bool) -> usize {
        let name =
            self.document.slice(self.candidates[candidate].span).split_whitespace().collect::<Vec<_>>().join(" ");
        let name = without_article(&name).to_owned();
        let entity = Entity { kind, name, titles: Vec::new(), country: None, gender: None };
        self.entities.push(Referent { entity, plural, mentions: 0 });
        let made = self.entities.len() - 1;
        self.link(candidate, made);
        made
    }

    /// The mentions before one, nearest first, as far as antecedents are looked for.
    pub(super) fn before(&self, index: usize) -> impl Iterator<Item = usize> + use<> {
        (index.saturating_sub(WINDOW)..index).rev()
    }

    /// The entity of a mention.
    pub(super) fn referent(&self, candidate: usize) -> Option<&Referent> {
        self.candidates.get(candidate)?.entity.map(|entity| &self.entities[entity])
    }

    /// The mentions and the entities that are left with one.
    pub(super) fn finish(self) -> (Vec<Mention>, Vec<Entity>) {
        let mut place = vec![None; self.entities.len()];
        for (index, slot) in place.iter_mut().enumerate().take(self.document.entities.len()) {
            *slot = Some(index as u32);
        }
        let mut entities: Vec<Entity> = Vec::new();
        entities
            .extend(self.entities.iter().take(self.document.entities.len()).map(|referent| referent.entity.clone()));
        let mut mentions = Vec::new();
        for candidate in &self.candidates {
            let Some(old) = candidate.entity else { continue };
            let entity = *place[old].get_or_insert_with(|| {
                entities.push(self.entities[old].entity.clone());
                entities.len() as u32 - 1
            });
            let form = match candidate.form {
                Form::Name => MentionForm::Name,
                Form::Nominal(_) => MentionForm::Nominal,
                Form::Pronoun(_) => MentionForm::Pronoun,
            };
            mentions.push(Mention { span: candidate.span, head: candidate.head, form, entity });
        }
        (mentions, entities)
    }
}

fn only_agreement(document: &Document<'_>) -> Option<usize> {
    let kinds = document.entities.iter().map(|entity| entity.kind).enumerate();
    let mut agreements = kinds.filter(|(_, kind)| *kind == EntityType::Agreement).map(|(index, _)| index);
    agreements.next().filter(|_| agreements.next().is_none())
}

/// Words after which a clause begins.
const CLAUSE_OPENERS: [&str; 26] = [
    "that", "and", "but", "while", "when", "because", "if", "as", "after", "before", "although", "though", "said",
    "says", "whether", "since", "until", "unless", "which", "or", "so", "than", "where", "how", "why", "what",
];

/// "the deal" as "deal".
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

fn candidate(document: &Document<'_>, span: Span, head: Span, form: Form) -> Candidate {
    let sentence = document.sentence_at(span).unwrap_or_default();
    Candidate { span, head, form, entity: None, sentence, quoted_in: None, subject: false, nested: false }
}

fn name(document: &Document<'_>, mention: &Mention) -> Candidate {
    Candidate { entity: Some(mention.entity as usize), ..candidate(document, mention.span, mention.head, Form::Name) }
}

fn phrase(document: &Document<'_>, nominal: Nominal) -> Candidate {
    let last = nominal.tokens.end.saturating_sub(1).max(nominal.tokens.start);
    let span = document.tokens[nominal.tokens.start].span.to(document.tokens[last].span);
    candidate(document, span, document.tokens[nominal.head].span, Form::Nominal(nominal))
}

fn personal(document: &Document<'_>, token: usize) -> Option<Candidate> {
    let found = pronoun(document.word(token))?;
    let span = document.tokens[token].span;
    Some(candidate(document, span, span, Form::Pronoun(found)))
}

/// Whether two genders may be of one person.
pub(super) fn agree(one: Option<Gender>, other: Option<Gender>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Whether a noun phrase says that what it stands for is known.
pub(super) fn is_definite(nominal: &Nominal) -> bool {
    nominal.opening == Opening::Definite
}

/// The country that the words before the head of a noun phrase name.
pub(super) fn country(document: &Document<'_>, nominal: &Nominal) -> Option<&'static str> {
    let words = nominal.tokens.start..nominal.head;
    words.clone().find_map(|token| {
        let (_, known) = gazetteer::known_at(document, token..words.end)?;
        known.country.filter(|_| known.kind != gazetteer::Kind::City)
    })
}
