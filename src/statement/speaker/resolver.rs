//! From the words of a source to the entity that speaks.

mod described;
mod partisan;
mod pronoun;
mod together;

use std::ops::Range;
use std::rc::Rc;

use rustc_hash::FxHashMap;

use super::authorship::Authorship;
use super::cast::Cast;
use super::names::Names;
use super::phrase::{Phrase, counting, document_sort, is_some, phrase};
use super::recent::Subjects;
use super::subject::{Subject, subject};
use super::{apposition, coordination, passive, source, words};
use crate::annotation::{Basis, EntityType, MentionForm};
use crate::document::{Deprel, Document, Mention, Span, Upos, last_before};
use crate::lexicon::pronoun::pronoun;
use crate::lexicon::{role, word_shape};
use crate::syntax::walker::Walker;

/// The most steps from a source to what it stands for.
const DEEPEST: usize = 6;

/// The most clauses that are climbed for who may have reported.
const CLAUSES: usize = 3;

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
    names: Names,
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
            names: Names::read(document),
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
            let Some(head) = source::head(document, &words, cue) else {
                found = found.or_else(|| self.by_words(span));
                continue;
            };
            if source::is_hearsay(document, head) || source::is_nobody(document, head) {
                return None;
            }
            if self.is_time(head) {
                continue;
            }
            // "… a statement after | the vote | saying …" hangs on the wrong noun.
            if let Some(participle) = cue.filter(|&cue| self.is_idea(head) && is_participle(document, cue)) {
                return self.inferred(index, participle, depth);
            }
            if let Some(agent) = self.agent(head, index, cue) {
                let around = self.around(agent);
                return self.words(agent, &around, index, depth);
            }
            // A name that is tagged as another word leaves an article as the head.
            let article = document.tokens[head].upos == Upos::Det;
            let speaker = self.words(head, &words, index, depth);
            let speaker = speaker.or_else(|| self.by_words(span).filter(|_| article));
            // Of several sources the one with a name tells most.
            if found.is_none_or(|found| found.basis != Basis::Named) {
                found = speaker.filter(|speaker| found.is_none() || speaker.basis == Basis::Named).or(found);
            }
        }
        match (found.is_none(), statement.cue.is_empty()) {
            (true, _)
                if statement
                    .source
                    .iter()
                    .all(|&span| self.document.tokens_in(span).all(|token| self.is_time(token))) =>
            {
                self.inferred(index, cue?, depth)
            }
            // The source is that of another quotation.
            (false, true) => found.map(inferred),
            _ => found,
        }
    }

    /// The entity that some words name whose tree tells nothing.
    fn by_words(&self, span: Span) -> Option<Speaker> {
        let entity = words::entity_of(self.document, span)?;
        Some(Speaker { entity, basis: Basis::Named })
    }

    /// Whether a token is a word of a time, which says nothing.
    fn is_time(&self, token: usize) -> bool {
        let span = self.document.tokens[token].span;
        let before = last_before(&self.document.times, |time| time.span.start, span.start + 1, 1);
        before.iter().any(|time| time.span.contains(span)) && self.cast.name_at(token).is_none()
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
                Subject::Token(token) if source::is_hearsay(document, token) => return None,
                Subject::Token(token) => {
                    let span = document.tokens[token].span;
                    let said = document.statements[index].content.iter().any(|content| content.contains(span));
                    // An agent speaks be it taken for a part of what he says: "is seen | by many as a hero".
                    let agent = at == cue && passive::by(document, cue) == Some(token);
                    if said && !agent && document.tokens[cue].upos != Upos::Adp {
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

    /// The person whose name stands right behind his title, where the tree takes the title for the head: "*Professor* Ann Roe’s view".
    fn titled(&self, head: usize) -> Option<Mention> {
        let title = word_shape::is_capitalized(self.document.word(head))
            && self.cast.name_at(head).is_none()
            && role::role(self.document.word(head)).is_some_and(role::Role::is_title);
        let start = self.document.tokens.get(head + 1)?.span.start;
        let name = self.cast.name_at(head + 1).filter(|name| title && name.span.start == start)?;
        self.cast.is(name.entity, EntityType::Person).then_some(name)
    }

    /// Who a phrase stands for that is not several together.
    fn single(&mut self, head: usize, words: &Range<usize>, index: usize, depth: usize) -> Option<Speaker> {
        let depth = depth.checked_sub(1)?;
        let document = self.document;
        if let Some(leading) = self.leading(words).or_else(|| self.titled(head)) {
            return Some(Speaker { entity: leading.entity, basis: Basis::Named });
        }
        if let Some(entity) = self.partisan(head, words) {
            return Some(Speaker { entity, basis: Basis::Role });
        }
        if let Some(placed) = self.placed(words) {
            return Some(Speaker { entity: placed.entity, basis: Basis::Named });
        }
        if let Some(gloss) = apposition::gloss(document, &self.cast, head) {
            return Some(Speaker { entity: gloss.entity, basis: Basis::Named });
        }
        if source::is_relative(document, head) {
            return self.antecedent(head, index, depth);
        }
        if let Some(pronoun) = pronoun(document.word(head)) {
            return self.pronoun(head, pronoun, index, depth);
        }
        if let Some(entity) = self.both(head, index, depth) {
            return Some(Speaker { entity, basis: Basis::Pronoun });
        }
        if let Some(entity) = self.unknown(words) {
            return Some(Speaker { entity, basis: Basis::Named });
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
        if let Some(mention) = self.apposed(head) {
            return Some(Speaker { entity: mention.entity, basis: Basis::Named });
        }
        if let Some(entity) = self.issuer(head, index, depth) {
            return Some(Speaker { entity, basis: Basis::Role });
        }
        if let Some(mention) = self.cast.at(head).filter(|mention| mention.form != MentionForm::Name) {
            self.call(head, mention, words);
            let again = self.again(head, mention).or_else(|| self.unnamed(head, mention, index, depth));
            let entity = again.or_else(|| self.holder(head, mention, index, depth)).unwrap_or(mention.entity);
            self.cast.relink(head, entity);
            return Some(Speaker { entity, basis: Basis::Role });
        }
        self.described(head, words)
    }

    /// Who a relative pronoun stands for: not an idea or an event, where somebody is named right before it.
    fn antecedent(&mut self, pronoun: usize, index: usize, depth: usize) -> Option<Speaker> {
        let document = self.document;
        let noun = source::antecedent(document, pronoun)?;
        let noun = counting(document, noun).unwrap_or(noun);
        let noun = if document.word(pronoun).eq_ignore_ascii_case("who") { self.somebody(noun) } else { noun };
        let idea = self.is_idea(noun);
        let beside = source::beside(document, pronoun).filter(|&beside| idea && self.cast.at(beside).is_some());
        let noun = beside.unwrap_or(noun);
        let around = self.around(noun);
        self.words(noun, &around, index, depth)
    }

    /// The person whose office and name follow the place of it: "Linn County, Iowa, Supervisor | Ann Roe".
    fn placed(&self, words: &Range<usize>) -> Option<Mention> {
        let document = self.document;
        let place = self.cast.name_at(words.start).filter(|name| self.cast.is(name.entity, EntityType::Gpe))?;
        let end = (words.start..words.end).find(|&token| {
            let person = self.cast.name_at(token).is_some_and(|name| self.cast.is(name.entity, EntityType::Person));
            person && !place.span.contains(document.tokens[token].span)
        })?;
        let comma = (words.start..end).any(|token| document.word(token) == ",");
        let places = (words.start..end).all(|token| {
            let title = document.word(token).starts_with(char::is_uppercase);
            document.word(token) == ","
                || title && self.cast.name_at(token).is_none_or(|name| self.cast.is(name.entity, EntityType::Gpe))
        });
        self.cast.name_at(end).filter(|_| comma && places && document.word(end - 1) != ",")
    }

    /// The noun for people that another hangs on which is for none: "critics" of "critics on the left, who".
    fn somebody(&self, noun: usize) -> usize {
        let people = |token: usize| {
            let named =
                self.cast.name_at(token).and_then(|name| self.cast.entity(name.entity)).map(|entity| entity.kind);
            let kind = named.or_else(|| phrase(self.document, token, &self.around(token)).map(|own| own.kind));
            matches!(kind, Some(EntityType::Person | EntityType::Group))
        };
        let hangs = matches!(self.walker.relation(noun), Deprel::Nmod | Deprel::Obl) && !people(noun);
        self.walker.governor(noun).filter(|&above| hangs && above < noun && people(above)).unwrap_or(noun)
    }

    /// Whether a noun is an idea or an event, which says nothing.
    fn is_idea(&self, noun: usize) -> bool {
        let kind = phrase(self.document, noun, &self.around(noun)).map(|own| own.kind);
        kind == Some(EntityType::Other) && document_sort(self.document, noun).is_none() && self.cast.at(noun).is_none()
    }

    /// The person of whose name only a word was known, as that of a place: "Kingston | Reed".
    fn unknown(&mut self, words: &Range<usize>) -> Option<u32> {
        let document = self.document;
        let place = self.cast.name_at(words.start).filter(|name| self.cast.is(name.entity, EntityType::Gpe))?;
        let next = document.tokens_in(place.span).end;
        let free = next < words.end && document.tokens[next].upos == Upos::Propn && self.cast.at(next).is_none();
        let name = place.span.to(document.tokens.get(next).filter(|_| free)?.span);
        let flat = self.walker.relation(next) == Deprel::Flat && self.walker.governor(next) == Some(words.start);
        let ends = next + 1 >= words.end || document.word(next + 1) == ",";
        let text = document.slice(name).to_owned();
        (flat && ends).then(|| self.cast.create((name, name, MentionForm::Name), EntityType::Person, text))
    }

    /// The name that a phrase is or holds beside its head.
    fn name(&self, head: usize, words: &Range<usize>) -> Option<Mention> {
        let document = self.document;
        let tokens = &document.tokens;
        let span = tokens.get(words.start)?.span.to(tokens.get(words.end.checked_sub(1)?)?.span);
        if let Some(titled) = words::titled(document, span) {
            return Some(titled);
        }
        if let Some(named) = self.cast.name_at(head).filter(|named| !self.is_part(head, *named)) {
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

    /// Calls somebody without a name by all the words of the phrase: "security researchers", "members of parliament".
    fn call(&mut self, head: usize, mention: Mention, words: &Range<usize>) {
        let document = self.document;
        let Some(whole) = phrase(document, head, words) else { return };
        if whole.span.contains(mention.span) && self.names.of(mention.entity).is_empty() {
            self.cast.call(mention, &whole.name);
        }
    }

    /// Whether a phrase means some of those whom a name is for: "many Democrats", "other Democrats", "Democrats in the Senate".
    fn is_part(&self, head: usize, name: Mention) -> bool {
        let some = |token: usize| token < head && is_some(self.document, token);
        let inside = |case: usize| self.walker.relation(case) == Deprel::Case && is_inside(self.document.word(case));
        let placed = |token: usize| {
            token > head
                && self.walker.relation(token) == Deprel::Nmod
                && self.walker.dependents(token).any(|case| case < token && inside(case))
        };
        self.cast.is(name.entity, EntityType::Group)
            && self.walker.dependents(head).any(|token| some(token) || placed(token))
    }

    /// The person in apposition to whose name a noun stands: "Ann Roe, the mayor".
    fn apposed(&self, head: usize) -> Option<Mention> {
        let name = self.walker.governor(head).filter(|_| self.walker.relation(head) == Deprel::Appos)?;
        let named = self.cast.name_at(name).filter(|named| self.cast.is(named.entity, EntityType::Person))?;
        let role = self.cast.at(head).is_none_or(|own| self.cast.is(own.entity, EntityType::Person));
        role.then_some(named)
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
}

/// Whether a preposition says where those are of whom a phrase means only some.
fn is_inside(word: &str) -> bool {
    matches!(word, "in" | "on" | "from" | "at" | "within" | "across")
}

/// Whether a cue is a participle of a clause, such as "saying"; "according" is a preposition.
fn is_participle(document: &Document<'_>, cue: usize) -> bool {
    let token = &document.tokens[cue];
    token.upos == Upos::Verb && token.deprel != Deprel::Case && document.word(cue).ends_with("ing")
}

/// The same speaker, known by the structure of the sentence.
fn inferred(speaker: Speaker) -> Speaker {
    Speaker { basis: Basis::Inferred, ..speaker }
}
