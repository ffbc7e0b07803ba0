//! From the words of a source to the entity that speaks.

use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::authorship::Authorship;
use super::cast::Cast;
use super::phrase::{Phrase, document_sort, phrase};
use super::recent::Subjects;
use super::subject::{Subject, subject};
use super::{apposition, coordination, passive, source, words};
use crate::annotation::{Basis, EntityType, Gender, MentionForm, Sieve};
use crate::document::{Deprel, Document, Mention, Span, Upos};
use crate::lexicon::noun::is_general_noun;
use crate::lexicon::pronoun::{Person, Pronoun, pronoun};
use crate::syntax::walker::Walker;

/// The most steps from a source to what it stands for.
const DEEPEST: usize = 6;

/// The most clauses that are climbed for who may have reported.
const CLAUSES: usize = 3;

/// The most mentions of somebody that are looked at for the body that he is of.
const INTRODUCTIONS: usize = 4;

/// The most names in a content that are looked at.
const MOST_NAMES: usize = 100;

/// The most words before a pronoun in which a subject beside it is looked for.
const NEAR: usize = 64;

/// Who is looked for among those of whom the article spoke.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Person(Option<Gender>),
    Several,
    Thing,
    Anybody,
}

/// Who speaks, and how that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Speaker {
    pub(super) entity: u32,
    pub(super) basis: Basis,
}

/// Finds the speakers of the statements of a document.
pub(super) struct Resolver<'d, 't> {
    document: &'d Document<'t>,
    walker: Walker<'d, 't>,
    pub(super) cast: Cast<'d, 't>,
    authorship: Authorship,
    /// For every token the statement that it is a cue of.
    cues: Rc<[Option<u32>]>,
    /// The speakers found so far; none where nobody has been looked for.
    found: Vec<Option<Option<Speaker>>>,
    /// The latest phrases without a name, by their nouns.
    described: FxHashMap<String, Vec<(Phrase, u32)>>,
    subjects: Subjects,
    /// The entities with a name, by the last word of it and by its letters where they are all capitals.
    called: FxHashMap<String, u32>,
    /// Whether no words name the source, so that its subject is only likely to be it.
    guesses: bool,
}

impl<'d, 't> Resolver<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>) -> Resolver<'d, 't> {
        let mut cues = vec![None; document.tokens.len()];
        for (index, statement) in document.statements.iter().enumerate() {
            for token in statement.cue.iter().flat_map(|&cue| document.tokens_in(cue)) {
                cues[token] = Some(index as u32);
            }
        }
        let cast = Cast::new(document);
        Resolver {
            document,
            walker: Walker::new(document),
            authorship: Authorship::read(document, &cast),
            cast,
            cues: cues.into(),
            found: vec![None; document.statements.len()],
            described: FxHashMap::default(),
            subjects: Subjects::read(document),
            called: called(document),
            guesses: false,
        }
    }

    /// The speaker of a statement.
    pub(super) fn speaker(&mut self, index: usize) -> Option<Speaker> {
        self.statement(index, DEEPEST)
    }

    fn statement(&mut self, index: usize, depth: usize) -> Option<Speaker> {
        let depth = depth.checked_sub(1)?;
        if let Some(known) = *self.found.get(index)? {
            return known;
        }
        // What asks for itself finds nobody.
        self.found[index] = Some(None);
        let speaker = self.named(index, depth);
        self.found[index] = Some(speaker);
        speaker
    }

    fn named(&mut self, index: usize, depth: usize) -> Option<Speaker> {
        let document = self.document;
        let statement = &document.statements[index];
        let cue = source::cue_head(document, &statement.cue);
        if cue.is_some_and(|cue| source::is_asked(document, cue)) {
            return None;
        }
        let mut found: Option<Speaker> = None;
        for &span in &statement.source {
            let words = document.tokens_in(span);
            let Some(head) = source::head(document, &words, cue) else { continue };
            if source::is_hearsay(document, head) {
                return None;
            }
            if let Some(agent) = self.agent(head, index, cue) {
                let around = self.around(agent);
                return self.words(agent, &around, index, depth);
            }
            let speaker = self.words(head, &words, index, depth);
            // Of several sources the one with a name tells most.
            if found.is_none_or(|found| found.basis != Basis::Named) {
                found = speaker.filter(|speaker| found.is_none() || speaker.basis == Basis::Named).or(found);
            }
        }
        if statement.source.is_empty() { self.inferred(index, cue?, depth) } else { found }
    }

    /// The agent of a passive cue whose subject the source is: "he was criticized by both".
    fn agent(&self, head: usize, index: usize, cue: Option<usize>) -> Option<usize> {
        let document = self.document;
        let cue = cue.filter(|&cue| self.walker.governor(head) == Some(cue))?;
        let quoted = matches!(&*self.walker.lemma(cue), "quote" | "cite");
        let passive = self.walker.relation(head) == Deprel::NsubjPass && !quoted;
        let agent = passive::by(document, cue).filter(|_| passive)?;
        let span = document.tokens[agent].span;
        (!document.statements[index].content.iter().any(|content| content.contains(span))).then_some(agent)
    }

    /// Who reports where no words beside the cue name him.
    fn inferred(&mut self, index: usize, cue: usize, depth: usize) -> Option<Speaker> {
        let document = self.document;
        let cues = Rc::clone(&self.cues);
        let other = |token: usize| cues[token].is_some_and(|statement| statement as usize != index);
        let mut at = cue;
        for _ in 0..CLAUSES {
            let speaker = match subject(document, at, other)? {
                Subject::Reporter(token) => return self.statement(cues[token]? as usize, depth).map(inferred),
                Subject::Token(token) => {
                    let span = document.tokens[token].span;
                    if document.statements[index].content.iter().any(|content| content.contains(span)) {
                        return None;
                    }
                    at = token;
                    let words = self.around(token);
                    let guesses = std::mem::replace(&mut self.guesses, true);
                    let speaker = self.words(token, &words, index, depth);
                    self.guesses = guesses;
                    speaker
                }
            };
            if let Some(speaker) = speaker {
                return Some(inferred(speaker));
            }
            // An idea or an event says nothing; whose clause it stands in may.
            let noun = document.tokens[at].upos == Upos::Noun;
            let above = self.walker.attachment(at).0.filter(|_| noun)?;
            if matches!(self.walker.relation(at), Deprel::Nsubj | Deprel::NsubjPass) {
                return None;
            }
            at = above;
        }
        None
    }

    /// The phrase around a token, with what is coordinated with it and stands in apposition.
    fn around(&self, token: usize) -> Range<usize> {
        use crate::document::Deprel::{Acl, AclRelcl, Advcl, Parataxis};
        self.walker.phrase(token, |t| !matches!(self.walker.relation(t), Acl | AclRelcl | Advcl | Parataxis))
    }

    /// Who the words of a source stand for, of which a token is the head.
    fn words(&mut self, head: usize, words: &Range<usize>, index: usize, depth: usize) -> Option<Speaker> {
        let depth = depth.checked_sub(1)?;
        if let Some(speaker) = self.listed(head, words) {
            return Some(speaker);
        }
        let members = coordination::members(self.document, head, words, |token| self.cast.name_at(token).is_some());
        let members: Vec<usize> = self.distinct(members);
        if members.len() > 1 {
            return self.together(&members, words, index, depth);
        }
        self.single(head, words, index, depth)
    }

    /// The members of a coordination that are words of different mentions.
    fn distinct(&self, members: Vec<usize>) -> Vec<usize> {
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
    fn together(&mut self, members: &[usize], words: &Range<usize>, index: usize, depth: usize) -> Option<Speaker> {
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

    /// Those whose names stand in a list, where the tree does not tell that they are together.
    fn listed(&mut self, head: usize, words: &Range<usize>) -> Option<Speaker> {
        let tokens = &self.document.tokens;
        let span = tokens.get(words.start)?.span.to(tokens.get(words.end.checked_sub(1)?)?.span);
        let speaks = |m: &Mention| {
            self.cast.is(m.entity, EntityType::Person) || self.cast.is(m.entity, EntityType::Organization)
        };
        let people = self.cast.names_in(span).filter(speaks);
        let people: Vec<Mention> = people.collect();
        let leads = |m: &Mention| {
            let before = words.start..self.document.tokens_in(m.span).start;
            before
                .into_iter()
                .all(|token| matches!(tokens[token].upos, Upos::Adj | Upos::Noun | Upos::Propn | Upos::Det | Upos::Num))
        };
        let first = match people.first() {
            Some(first) if leads(first) => 0,
            _ => people.iter().position(|m| m.span.contains(tokens[head].span))?,
        };
        let names = people.get(first..)?;
        let count = coordination::listed(self.document, names);
        if count < 2 {
            return None;
        }
        let members: Vec<u32> = names[..count].iter().map(|m| m.entity).collect();
        let entity = self.cast.together(&members)?;
        let whole = names[0].span.to(names[count - 1].span);
        self.cast.mention((whole, names[0].head, MentionForm::Nominal), entity);
        Some(Speaker { entity, basis: Basis::Named })
    }

    /// Who a phrase stands for that is not several together.
    fn single(&mut self, head: usize, words: &Range<usize>, index: usize, depth: usize) -> Option<Speaker> {
        let depth = depth.checked_sub(1)?;
        let document = self.document;
        if let Some(leading) = self.leading(words) {
            return Some(Speaker { entity: leading.entity, basis: Basis::Named });
        }
        if source::is_relative(document, head) {
            let noun = source::antecedent(document, head)?;
            let around = self.around(noun);
            return self.words(noun, &around, index, depth);
        }
        if let Some(pronoun) = pronoun(document.word(head)) {
            return self.pronoun(head, pronoun, index, depth);
        }
        if let Some(entity) = self.both(head, index, depth) {
            return Some(Speaker { entity, basis: Basis::Pronoun });
        }
        if let Some(mention) = self.name(head, words) {
            return Some(Speaker { entity: mention.entity, basis: Basis::Named });
        }
        if let Some(author) = self.authorship.author(head) {
            let around = self.around(author);
            if let Some(author) = self.words(author, &around, index, depth) {
                return Some(Speaker { basis: Basis::Role, ..author });
            }
        }
        if let Some(entity) = self.issuer(head, index, depth) {
            return Some(Speaker { entity, basis: Basis::Role });
        }
        if let Some(mention) = self.cast.at(head) {
            let entity = self.holder(head, mention, index, depth).unwrap_or(mention.entity);
            self.cast.relink(head, entity);
            return Some(Speaker { entity, basis: Basis::Role });
        }
        self.described(head, words)
    }

    /// The name that a phrase is or holds beside its head.
    fn name(&self, head: usize, words: &Range<usize>) -> Option<Mention> {
        let document = self.document;
        let tokens = &document.tokens;
        let span = tokens.get(words.start)?.span.to(tokens.get(words.end.checked_sub(1)?)?.span);
        if let Some(titled) = words::titled(document, span) {
            return Some(titled);
        }
        if let Some(named) = self.cast.name_at(head) {
            return Some(named);
        }
        let own = phrase(document, head, words)?;
        let of_role = self.cast.at(head).and_then(|m| self.cast.entity(m.entity)).map(|entity| entity.kind);
        let kind = of_role.filter(|_| own.kind == EntityType::Other).unwrap_or(own.kind);
        let written = document_sort(document, head).is_some();
        let body = |named| matches!(named, EntityType::Organization | EntityType::Gpe);
        apposition::name(document, &self.cast, head, words, |named, sure| match kind {
            EntityType::Person => named == EntityType::Person || sure && body(named),
            EntityType::Organization | EntityType::Gpe | EntityType::Facility => body(named),
            EntityType::Other if !written => named == EntityType::Person || sure && body(named),
            _ => false,
        })
    }

    /// The person with whose name a source begins, but for titles: "Mr. Beck of Ohio, a former judge".
    fn leading(&self, words: &Range<usize>) -> Option<Mention> {
        let document = self.document;
        let tokens = &document.tokens;
        let span = tokens.get(words.start)?.span.to(tokens.get(words.end.checked_sub(1)?)?.span);
        let first = self.cast.names_in(span).next().filter(|m| self.cast.is(m.entity, EntityType::Person))?;
        let own = document.tokens_in(first.span);
        let titles = (words.start..own.start).all(|token| words::is_title(document, token));
        let ends =
            own.end >= words.end || matches!(document.word(own.end), "," | "(" | "of" | "who" | "in" | "at" | "from");
        (titles && ends).then_some(first)
    }

    /// Who a pronoun stands for.
    fn pronoun(&mut self, token: usize, pronoun: Pronoun, index: usize, depth: usize) -> Option<Speaker> {
        let entity = match pronoun.person {
            Person::First => {
                let speaker = self.voice(token, index, depth)?;
                let side = if pronoun.plural { self.side(speaker) } else { None };
                side.unwrap_or(speaker)
            }
            Person::Second => self.cast.at(token)?.entity,
            Person::Third => {
                let recent = self.recent(token, pronoun, index, depth);
                let known = || self.cast.at(token).map(|mention| mention.entity);
                // Nobody is "he" but a person.
                let fits = |&known: &u32| pronoun.gender.is_none() || self.cast.is(known, EntityType::Person);
                recent.or_else(|| known().filter(fits))?
            }
        };
        // "We" are the body that he speaks for, or more people yet.
        let own = pronoun.person == Person::First && (pronoun.plural || !self.cast.is(entity, EntityType::Person));
        if !own && pronoun.person != Person::Second {
            self.cast.relink(token, entity);
        }
        Some(Speaker { entity, basis: Basis::Pronoun })
    }

    /// Who a pronoun of the third person stands for that is the source of a statement in no other: whoever the article itself
    /// spoke of last, if he fits.
    fn recent(&mut self, token: usize, pronoun: Pronoun, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        let passive = self.walker.governor(token).is_some_and(|verb| passive::is_passive(document, verb));
        let announces = pronoun.gender.is_none() && !pronoun.plural && passive;
        if pronoun.possessive || announces || document.statements[index].within.is_some() {
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
        self.subject_before(token, wanted, index, depth)
    }

    /// Of the subjects before a token the nearest that is wanted, and of whom the statement does not speak.
    fn subject_before(&mut self, token: usize, wanted: Wanted, index: usize, depth: usize) -> Option<u32> {
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
    fn is_named_in(&self, entity: u32, index: usize) -> bool {
        self.document.statements[index].content.iter().any(|&content| {
            self.cast.names_in(content).take(MOST_NAMES).any(|name| name.entity == entity && !self.modifies(name))
        })
    }

    /// Who issued "the statement" of which the text has not spoken before: whoever it spoke of last.
    fn issuer(&mut self, head: usize, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        let issued = document_sort(document, head).is_some_and(|sort| matches!(sort, "statement" | "letter" | "memo"));
        let definite = self.walker.dependents(head).any(|t| document.word(t).eq_ignore_ascii_case("the"));
        let wanted = issued && definite && !self.authorship.is_again(head) && !self.guesses;
        if wanted { self.subject_before(head, Wanted::Anybody, index, depth) } else { None }
    }

    /// Who "the lawmaker" is, which may be anybody just named: rather the subject than somebody else.
    fn holder(&mut self, head: usize, mention: Mention, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        let described = mention.sieve == Sieve::Description && self.cast.is(mention.entity, EntityType::Person);
        let general = described && is_general_noun(&self.walker.lemma(head).to_lowercase());
        if !general || self.guesses || document.statements[index].within.is_some() {
            return None;
        }
        let gender = self.cast.entity(mention.entity).and_then(|entity| entity.gender);
        let found = self.subject_before(head, Wanted::Person(gender), index, depth)?;
        self.called.values().any(|&named| named == found).then_some(found)
    }

    /// Whether a name only tells which thing of a sort is meant: "the Beck campaign".
    fn modifies(&self, name: Mention) -> bool {
        let head = self.walker.head_of(&self.document.tokens_in(name.span), |_| true);
        head.is_some_and(|head| self.walker.relation(head) == Deprel::Compound)
    }

    /// Whether an entity is the subject of a clause before a token in its sentence.
    fn is_subject_beside(&self, entity: u32, token: usize, index: usize) -> bool {
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
    fn both(&mut self, token: usize, index: usize, depth: usize) -> Option<u32> {
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
    fn voice(&mut self, token: usize, index: usize, depth: usize) -> Option<u32> {
        let document = self.document;
        let span = document.tokens[token].span;
        let outer = |&at: &usize| document.statements.get(at)?.within.map(|outer| outer as usize);
        let around: Vec<usize> = std::iter::successors(outer(&index), outer).take(DEEPEST).collect();
        let quotes = |&&at: &&usize| document.statements[at].quoted.iter().any(|quoted| quoted.contains(span));
        let around = around.iter().find(quotes).or_else(|| around.last())?;
        self.statement(*around, depth).map(|speaker| speaker.entity)
    }

    /// The body that somebody speaks for, where his name stands beside it: "the Beck Fund president, Ann Roe".
    fn side(&self, speaker: u32) -> Option<u32> {
        let document = self.document;
        let own = |mention: &&Mention| mention.form == MentionForm::Name && mention.entity == speaker;
        let names = document.mentions.iter().filter(own).take(INTRODUCTIONS);
        names.filter_map(|name| self.walker.head_of(&document.tokens_in(name.span), |_| true)).find_map(|name| {
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

    /// The entity of a phrase without a name, the one before if it may be spoken of again, or else a new one.
    fn described(&mut self, head: usize, words: &Range<usize>) -> Option<Speaker> {
        let document = self.document;
        if !source::is_nominal(&document.tokens[head]) {
            return None;
        }
        let new = phrase(document, head, words)?;
        let named = document.tokens[head].upos == Upos::Propn;
        let known = self.called.get(&key(document.word(head))).copied().filter(|_| named);
        if let Some(known) = known {
            let mention = (new.span, new.head, MentionForm::Name);
            return Some(Speaker { entity: self.cast.mention(mention, known), basis: Basis::Named });
        }
        // An idea or an event says nothing.
        let nothing = ["what", "that", "this", "it", "there"].contains(&new.noun.as_str());
        let any = ["any", "no", "every", "each"]
            .iter()
            .any(|own| document.slice(new.span).to_lowercase().starts_with(&format!("{own} ")));
        let written = document_sort(document, head).is_some_and(|sort| sort != "speech");
        let abstracted = new.kind == EntityType::Other && !written;
        if nothing || abstracted && !named && (self.guesses || any) {
            return None;
        }
        let same = |(old, _): &&(Phrase, u32)| {
            let again =
                new.known && old.plural == new.plural && new.modifiers.iter().all(|m| old.modifiers.contains(m));
            let told = document.tokens[head].upos == Upos::Noun || document.tokens[head].upos == Upos::Propn;
            again || told && old.name.eq_ignore_ascii_case(&new.name)
        };
        let known =
            self.described.get(&new.noun).and_then(|old| old.iter().rev().find(same)).map(|&(_, entity)| entity);
        let mention = (new.span, new.head, MentionForm::Nominal);
        let entity = match known {
            Some(known) => self.cast.mention(mention, known),
            None => self.cast.create(mention, new.kind, new.name.clone()),
        };
        self.described.entry(new.noun.clone()).or_default().push((new, entity));
        Some(Speaker { entity, basis: Basis::Role })
    }
}

/// The same speaker, known by the structure of the sentence.
fn inferred(speaker: Speaker) -> Speaker {
    Speaker { basis: Basis::Inferred, ..speaker }
}

/// The entities with a name, by what else they are called.
fn called(document: &Document<'_>) -> FxHashMap<String, u32> {
    let mut called = FxHashMap::default();
    for mention in document.mentions.iter().filter(|mention| mention.form == MentionForm::Name) {
        let words = document.slice(mention.span);
        if let Some(last) = words.split_whitespace().last() {
            called.entry(key(last)).or_insert(mention.entity);
        }
    }
    called
}

/// A word of a name without dots and in small letters: "F.D.A." as "fda".
fn key(word: &str) -> String {
    word.chars().filter(|c| *c != '.').flat_map(char::to_lowercase).collect()
}
