//! Which names are of one entity: short forms, initials, variants of a known name, other spellings.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::acronym;
use super::finding::{Finding, Trust, text};
use super::gazetteer::Kind;
use super::spelling::fold;
use super::word;
use crate::annotation::EntityType;
use crate::document::Document;

/// For every finding, the number of its entity.
pub(super) fn entities(document: &Document<'_>, findings: &[Finding]) -> Vec<usize> {
    let mut joiner = Joiner { document, findings, of: vec![None; findings.len()], next: 0, keys: FxHashMap::default() };
    joiner.known_names();
    joiner.people();
    joiner.same_words();
    joiner.acronyms();
    joiner.head_words();
    joiner.first_words();
    joiner.of.into_iter().map(|entity| entity.unwrap_or_default()).collect()
}

struct Joiner<'a, 't> {
    document: &'a Document<'t>,
    findings: &'a [Finding],
    /// The entity of each finding, once it is known.
    of: Vec<Option<usize>>,
    /// How many entities there are.
    next: usize,
    /// The entities by what they are known by.
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

    /// Variants of a known name are one entity; a capital that acts is its country.
    fn known_names(&mut self) {
        for index in 0..self.findings.len() {
            let finding = &self.findings[index];
            let Some(known) = finding.known else { continue };
            let code = finding.state().and_then(|state| state.country);
            let key = code.map_or_else(|| format!("known {}", known.name), |code| format!("country {code}"));
            let entity = self.keyed(key);
            self.of[index] = Some(entity);
            let spelled = fold(&text(self.document, &finding.tokens));
            if known.kind != Kind::Capital {
                self.keys.entry(spelled).or_insert(entity);
            }
        }
    }

    /// People by their full names, then by the last or first of them.
    fn people(&mut self) {
        let mut known: FxHashMap<String, Vec<Person>> = FxHashMap::default();
        for index in 0..self.findings.len() {
            let finding = &self.findings[index];
            if self.of[index].is_some()
                || finding.kind != EntityType::Person
                || !is_full(self.document, &finding.tokens)
            {
                continue;
            }
            let words = name_words(self.document, &finding.tokens);
            let Some(surname) = words.last().cloned() else { continue };
            let namesakes = known.entry(surname).or_default();
            let same = namesakes.iter_mut().rev().take(NAMESAKES).find(|person| person.may_be(&words));
            let entity = match same {
                Some(person) => {
                    if words.len() > person.words.len() {
                        person.words = words;
                    }
                    person.entity
                }
                None => {
                    let entity = self.create();
                    namesakes.push(Person { words, entity });
                    entity
                }
            };
            self.of[index] = Some(entity);
        }
        self.short_names(&known);
    }

    /// A surname alone is the last person before that has it, or else the first one after.
    fn short_names(&mut self, known: &FxHashMap<String, Vec<Person>>) {
        let mut by_given: FxHashMap<&str, Option<usize>> = FxHashMap::default();
        for person in known.values().flatten() {
            if let Some(given) = person.words.first() {
                let only = by_given.entry(given).or_insert(Some(person.entity));
                if *only != Some(person.entity) {
                    *only = None;
                }
            }
        }
        let mut latest: FxHashMap<String, usize> = FxHashMap::default();
        for index in 0..self.findings.len() {
            let finding = &self.findings[index];
            let words = name_words(self.document, &finding.tokens);
            let Some(last) = words.last() else { continue };
            if let Some(entity) = self.of[index] {
                if finding.kind == EntityType::Person {
                    latest.insert(last.clone(), entity);
                }
                continue;
            }
            let may_be_short = words.len() == 1 && (finding.kind == EntityType::Person || finding.trust < Trust::Sure);
            if !may_be_short {
                continue;
            }
            let namesake = latest.get(last).copied();
            let later = || known.get(last).and_then(|people| people.first()).map(|person| person.entity);
            let by_given = || by_given.get(last.as_str()).copied().flatten();
            self.of[index] = namesake.or_else(later).or_else(by_given);
        }
    }

    /// The same words, or other spellings of them, are the same entity.
    fn same_words(&mut self) {
        for index in 0..self.findings.len() {
            if self.of[index].is_none() {
                let key = fold(&text(self.document, &self.findings[index].tokens));
                self.of[index] = Some(self.keyed(key));
            }
        }
    }

    /// Initials are the body whose name they are made of.
    fn acronyms(&mut self) {
        let mut bodies: FxHashMap<String, usize> = FxHashMap::default();
        for (finding, entity) in self.findings.iter().zip(&self.of) {
            if let (Some(initials), Some(entity)) = (acronym::initials(self.document, &finding.tokens), entity) {
                bodies.entry(initials).or_insert(*entity);
            }
        }
        let mut renamed: FxHashMap<usize, usize> = FxHashMap::default();
        for (index, finding) in self.findings.iter().enumerate() {
            let word = text(self.document, &finding.tokens);
            if finding.trust == Trust::Guess && finding.tokens.len() == 1 && word::is_acronym(&word) {
                let defined = acronym::definition(self.document, self.findings, index).and_then(|at| self.of[at]);
                let target = defined.or_else(|| bodies.get(&word.replace('.', "")).copied());
                if let (Some(target), Some(own)) = (target, self.of[index]) {
                    renamed.entry(own).or_insert(target);
                }
            }
        }
        for entity in self.of.iter_mut().flatten() {
            if let Some(&target) = renamed.get(entity) {
                *entity = target;
            }
        }
    }

    /// The first word of a body's name is that body, where nothing else is known of it: "Norwind" after "Norwind Robotics".
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

    /// The last word of a longer name is that name: "the Revolution" after "the Islamic Revolution".
    fn head_words(&mut self) {
        let mut longer: FxHashMap<&str, usize> = FxHashMap::default();
        for (index, finding) in self.findings.iter().enumerate() {
            let last = self.document.word(finding.tokens.end.saturating_sub(1));
            let Some(entity) = self.of[index] else { continue };
            if finding.tokens.len() > 1 && finding.trust == Trust::Sure && finding.kind != EntityType::Person {
                longer.insert(last, entity);
            }
        }
        for (index, finding) in self.findings.iter().enumerate() {
            let unknown = finding.trust == Trust::Guess && finding.kind == EntityType::Other;
            if unknown && finding.tokens.len() == 1 {
                let name = self.document.word(finding.tokens.start);
                self.of[index] = longer.get(name).copied().or(self.of[index]);
            }
        }
    }
}

/// The most people of one surname that a name is compared with.
const NAMESAKES: usize = 8;

/// A person by full name.
struct Person {
    /// The words of the name, folded.
    words: Vec<String>,
    entity: usize,
}

impl Person {
    /// Whether a name with the same surname may be this person's: one has no word that the other lacks.
    fn may_be(&self, words: &[String]) -> bool {
        let (short, long) =
            if words.len() <= self.words.len() { (words, &self.words[..]) } else { (&self.words[..], words) };
        let fits = |word: &String, other: &String| {
            word == other || (word.chars().count() == 1 && other.starts_with(word.as_str()))
        };
        short.iter().all(|word| long.iter().any(|other| fits(word, other) || fits(other, word)))
    }
}

fn is_full(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    name_words(document, tokens).len() > 1
}

/// The words of a person's name, folded, a hyphenated one as one, without what is no name of its own ("Jr.", "II").
fn name_words(document: &Document<'_>, tokens: &Range<usize>) -> Vec<String> {
    let name = text(document, tokens);
    let words =
        name.split(' ').filter(|word| !matches!(*word, "Jr" | "Jr." | "Sr" | "Sr.") && !word::is_roman_numeral(word));
    words.map(fold).filter(|word| !word.is_empty()).collect()
}
