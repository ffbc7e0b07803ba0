//! The names that are of one entity: short forms, initials, variants of a known name, other spellings.

use rustc_hash::{FxHashMap, FxHashSet};

use super::namesake::{Name, People};
use super::spelling::fold;
use super::{acronym, body_name, byname};
use crate::annotation::EntityType;
use crate::document::Document;
use crate::entity::finding::{Finding, Trust, text};
use crate::lexicon::body_sort::sorts;
use crate::lexicon::gazetteer::Kind;
use crate::lexicon::word_shape;

/// For every finding, the number of its entity.
pub(in crate::entity) fn entities(document: &Document<'_>, findings: &[Finding]) -> Vec<usize> {
    let mut joiner = Joiner { document, findings, of: vec![None; findings.len()], next: 0, keys: FxHashMap::default() };
    joiner.known_names();
    joiner.people();
    joiner.same_words();
    joiner.bynames();
    joiner.acronyms();
    joiner.countries_bodies();
    joiner.head_words();
    joiner.first_words();
    joiner.of.into_iter().map(|entity| entity.unwrap_or_default()).collect()
}

/// Takes a saint's name for a person's, not a place's, where the person is named without that title too.
pub(in crate::entity) fn tell_saints(document: &Document<'_>, findings: &mut [Finding]) {
    let people = findings.iter().filter(|finding| finding.kind == EntityType::Person && finding.known.is_none());
    let people: FxHashSet<String> = people.map(|finding| fold(&text(document, &finding.tokens))).collect();
    for finding in findings.iter_mut().filter(|finding| finding.known.is_none()) {
        if saint(&text(document, &finding.tokens)).is_some_and(|name| people.contains(&fold(name))) {
            finding.kind = EntityType::Person;
        }
    }
}

/// The name of a saint without that title, which places have too.
fn saint(name: &str) -> Option<&str> {
    ["Saint ", "St. ", "St "].into_iter().find_map(|title| name.strip_prefix(title))
}

struct Joiner<'a, 't> {
    document: &'a Document<'t>,
    findings: &'a [Finding],
    /// The entity of each finding, once it is known.
    of: Vec<Option<usize>>,
    /// The number of entities so far.
    next: usize,
    /// The entities by the keys of their names.
    keys: FxHashMap<String, usize>,
}

impl Joiner<'_, '_> {
    fn create(&mut self) -> usize {
        self.next += 1;
        self.next - 1
    }

    /// The entity of a key, a new one if there is none.
    fn keyed(&mut self, key: String) -> usize {
        if let Some(&entity) = self.keys.get(&key) {
            return entity;
        }
        let entity = self.create();
        self.keys.insert(key, entity);
        entity
    }

    /// Joins the variants of a known name, and a capital that acts to its country.
    fn known_names(&mut self) {
        for index in 0..self.findings.len() {
            let finding = &self.findings[index];
            let Some(known) = finding.known else { continue };
            let code = finding.state().and_then(|state| state.country);
            let key = code.map_or_else(|| format!("known {}", known.name), |code| format!("country {code}"));
            let entity = self.keyed(key);
            self.of[index] = Some(entity);
            let name = text(self.document, &finding.tokens);
            let spelled = fold(if finding.kind == EntityType::Organization { body_name::bare(&name) } else { &name });
            if known.kind != Kind::Capital {
                self.keys.entry(spelled).or_insert(entity);
            }
        }
    }

    /// Joins the names of people, first the full names, then one word of them.
    fn people(&mut self) {
        let mut people = People::default();
        for (index, finding) in self.findings.iter().enumerate() {
            let person = self.of[index].is_none() && finding.kind == EntityType::Person;
            let name = person.then(|| Name::read(self.document, finding)).filter(Name::is_full);
            if let Some(name) = name {
                let next = self.next;
                let entity = people.full(name, finding, index, || next);
                self.next = self.next.max(entity + 1);
                self.of[index] = Some(entity);
            }
        }
        for (index, finding) in self.findings.iter().enumerate() {
            let alone = self.of[index].is_none() && finding.kind == EntityType::Person && !finding.titles.is_empty();
            let name = alone.then(|| Name::read(self.document, finding)).filter(|name| name.only_word().is_some());
            let next = self.next;
            if let Some(name) = name {
                people.lone(name, finding, index, || {
                    self.next += 1;
                    next
                });
            }
        }
        for (index, finding) in self.findings.iter().enumerate() {
            if let Some(entity) = self.of[index] {
                people.note(entity, index);
            } else if finding.kind == EntityType::Person || finding.trust < Trust::Sure {
                let name = Name::read(self.document, finding);
                self.of[index] = name.only_word().and_then(|word| people.short(word, finding, index));
            }
        }
    }

    /// Joins names of the same words, or of other spellings of them.
    fn same_words(&mut self) {
        for index in 0..self.findings.len() {
            if self.of[index].is_none() {
                let finding = &self.findings[index];
                let name = text(self.document, &finding.tokens);
                let bare = if finding.kind == EntityType::Organization { body_name::bare(&name) } else { &name };
                let bare = saint(bare).filter(|_| finding.kind == EntityType::Person).unwrap_or(bare);
                self.of[index] = Some(self.keyed(fold(bare)));
            }
        }
    }

    /// Joins another name that an article gives a person to the first.
    fn bynames(&mut self) {
        let mut renamed: FxHashMap<usize, usize> = FxHashMap::default();
        for (index, finding) in self.findings.iter().enumerate() {
            let person = finding.kind == EntityType::Person;
            let first = person.then(|| byname::first_name(self.document, self.findings, index)).flatten();
            if let (Some(target), Some(own)) = (first.and_then(|at| self.of[at]), self.of[index]) {
                let target = renamed.get(&target).copied().unwrap_or(target);
                if own > target {
                    renamed.entry(own).or_insert(target);
                }
            }
        }
        self.rename(&renamed);
    }

    /// Joins initials to the body, of the same type, whose name they are made of.
    fn acronyms(&mut self) {
        let mut bodies: FxHashMap<(String, EntityType), usize> = FxHashMap::default();
        for (finding, entity) in self.findings.iter().zip(&self.of) {
            let initials = acronym::initials(self.document, &finding.tokens);
            if let (Some(initials), Some(entity), true) = (initials, entity, acronym::is_shortened(finding.kind)) {
                bodies.entry((initials, finding.kind)).or_insert(*entity);
            }
        }
        let mut renamed: FxHashMap<usize, usize> = FxHashMap::default();
        for (index, finding) in self.findings.iter().enumerate() {
            let word = text(self.document, &finding.tokens);
            if finding.tokens.len() > 1 || !word_shape::is_acronym(&word) {
                continue;
            }
            let defined = acronym::definition(self.document, self.findings, index).and_then(|at| self.of[at]);
            let initials = word.replace('.', "");
            let unknown = initials.len() >= acronym::SHORTEST && finding.trust == Trust::Guess;
            let spelled = unknown.then(|| bodies.get(&(initials, finding.kind)).copied()).flatten();
            if let (Some(target), Some(own)) = (defined.or(spelled), self.of[index]) {
                renamed.entry(own).or_insert(target);
            }
        }
        self.rename(&renamed);
    }

    /// Joins a body to the one with the same name after a country or people, if there is only one: "the Supreme Court",
    /// "the U.S. Supreme Court".
    fn countries_bodies(&mut self) {
        let mut qualified: FxHashMap<String, Option<usize>> = FxHashMap::default();
        for (finding, entity) in self.findings.iter().zip(&self.of) {
            let Some(entity) = entity.filter(|_| finding.kind == EntityType::Organization) else { continue };
            if let Some(rest) = body_name::without_country(self.document, &finding.tokens) {
                let only = qualified.entry(fold(&text(self.document, &rest))).or_insert(Some(entity));
                if *only != Some(entity) {
                    *only = None;
                }
            }
        }
        let mut renamed: FxHashMap<usize, usize> = FxHashMap::default();
        for (finding, entity) in self.findings.iter().zip(&self.of) {
            let body = finding.kind == EntityType::Organization || finding.trust == Trust::Guess;
            let Some(own) = entity.filter(|_| body) else { continue };
            let name = text(self.document, &finding.tokens);
            if let Some(&Some(target)) = qualified.get(&fold(body_name::bare(&name))) {
                renamed.insert(own, target);
            }
        }
        self.rename(&renamed);
    }

    /// Gives the findings of some entities to others.
    fn rename(&mut self, renamed: &FxHashMap<usize, usize>) {
        for entity in self.of.iter_mut().flatten() {
            if let Some(&target) = renamed.get(entity) {
                *entity = target;
            }
        }
    }

    /// Joins the first word of a body's name, where nothing else is known of it, to the body: "Norwind" to "Norwind Robotics".
    fn first_words(&mut self) {
        let mut bodies: FxHashMap<&str, usize> = FxHashMap::default();
        for (finding, entity) in self.findings.iter().zip(&self.of) {
            let headed = finding.known.is_none() && finding.trust == Trust::Sure && finding.tokens.len() == 2;
            if let Some(entity) = entity.filter(|_| headed && finding.kind == EntityType::Organization) {
                bodies.entry(self.document.word(finding.tokens.start)).or_insert(entity);
            }
        }
        let longer = self.findings.iter().zip(&self.of).filter(|(finding, _)| finding.tokens.len() > 1);
        let joined: FxHashSet<usize> = longer.filter_map(|(_, entity)| *entity).collect();
        for (finding, entity) in self.findings.iter().zip(&mut self.of) {
            let alone = entity.is_none_or(|entity| !joined.contains(&entity));
            let unknown = finding.trust == Trust::Guess && finding.kind != EntityType::Other;
            if alone && unknown && finding.tokens.len() == 1 {
                *entity = bodies.get(self.document.word(finding.tokens.start)).copied().or(*entity);
            }
        }
    }

    /// Whether a name is a noun for a newspaper behind "the", of which nothing else is known.
    fn is_newspaper(&self, finding: &Finding) -> bool {
        let start = finding.tokens.start;
        let definite =
            start.checked_sub(1).is_some_and(|before| self.document.word(before).eq_ignore_ascii_case("the"));
        let body = finding.kind == EntityType::Organization && finding.trust < Trust::Sure && finding.known.is_none();
        definite && body && sorts(self.document.word(start)).any(|sort| sort == "newspaper")
    }

    /// Joins the head word of longer names to the one of these named last: "the Revolution" to "the Islamic Revolution",
    /// "the Department" to "the Department of Justice", "the Times" to "The Alden Times".
    fn head_words(&mut self) {
        let mut bodies: FxHashMap<&str, Vec<(usize, usize)>> = FxHashMap::default();
        for (index, finding) in self.findings.iter().enumerate() {
            let head = self.document.word(body_name::head(self.document, &finding.tokens));
            let Some(entity) = self.of[index] else { continue };
            if finding.tokens.len() > 1 && finding.trust == Trust::Sure && finding.kind != EntityType::Person {
                bodies.entry(head).or_default().push((index, entity));
            }
        }
        for (index, finding) in self.findings.iter().enumerate() {
            let body = self.is_newspaper(finding);
            let unknown = finding.trust == Trust::Guess && finding.kind == EntityType::Other;
            if (body || unknown) && finding.tokens.len() == 1 {
                let named = bodies.get(self.document.word(finding.tokens.start));
                let latest = named.and_then(|named| {
                    let before = named.partition_point(|(at, _)| *at < index);
                    named.get(before.saturating_sub(1))
                });
                let latest = latest.filter(|(at, _)| !body || self.findings[*at].kind == EntityType::Organization);
                self.of[index] = latest.map(|(_, entity)| *entity).or(self.of[index]);
            }
        }
    }
}
