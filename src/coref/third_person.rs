//! The pronouns "he", "she", "it" and "they": each stands for the antecedent candidate that the ranker ranks highest.

use rustc_hash::FxHashMap;

use super::continued;
use super::discourse::{Discourse, Referent, agree};
use super::distant::Distant;
use super::grammar::{self, Role};
use super::mention::{DiscourseMention, Form};
use super::pair::{self, Anaphor, Rank};
use super::reflexive::reflexive_subject;
use super::speaker;
use super::thing::Thing;
use super::trail::{AntecedentCandidate, Entry, Trail, Words};
use crate::annotation::EntityType;
use crate::document::{Document, Span};
use crate::lexicon::opening::Opening;
use crate::lexicon::pronoun::{Person, Pronoun};
use crate::model::{Features, Scorer};
use crate::syntax::walker::Walker;

/// The choice that is made for a pronoun.
pub(crate) struct Choice {
    /// The features of the pronoun.
    pub(crate) pronoun: Features,
    /// The features of its standing for nobody before it.
    pub(crate) nobody: Features,
    /// The candidates that it may stand for, with their features.
    pub(crate) antecedents: Vec<(AntecedentCandidate, Features)>,
    /// The index of the candidate that fits best; none where nobody does.
    pub(crate) best: Option<usize>,
}

/// Joins the pronouns of the third person, from left to right.
pub(crate) fn join(discourse: &mut Discourse<'_, '_>) {
    observe(discourse, false, |_, _, _, _| None);
}

/// Joins the pronouns of the third person and shows the choice that is made for each, which stands for the entity that is then told,
/// if one is.
///
/// Where it is blind, "he" and "she" have candidates of any gender, though only those of their own are chosen.
pub(crate) fn observe(
    discourse: &mut Discourse<'_, '_>,
    blind: bool,
    mut show: impl FnMut(&Discourse<'_, '_>, &Trail, usize, &Choice) -> Option<usize>,
) {
    let mut resolver = Resolver { blind, surnames: surnames(discourse), ..Resolver::default() };
    let mut things = std::mem::take(&mut discourse.things);
    let mut left = things.iter_mut().peekable();
    for index in 0..discourse.mentions.len() {
        let start = discourse.mentions[index].span.start;
        while let Some(thing) = left.next_if(|thing| discourse.document.tokens[thing.token].span.start < start) {
            thing.entity = Some(resolver.thing(discourse, thing));
        }
        resolver.mention(discourse, index, &mut show);
    }
    for thing in left.filter(|thing| thing.proper) {
        thing.entity = resolver.known(discourse, thing);
    }
    discourse.things = things;
}

/// Resolves the pronouns of the third person from left to right.
#[derive(Default)]
struct Resolver {
    trail: Trail,
    /// The latest thing of each noun, in the plural or not, or of each word that is written like a name.
    things: FxHashMap<(String, bool), usize>,
    /// The entity that the last pronoun of each class stood for.
    last: [Option<usize>; super::features::CLASSES],
    distant: Distant,
    /// The people of full names by their last words; none where two share it.
    surnames: FxHashMap<String, Option<usize>>,
    /// Whether "he" and "she" have candidates of any gender.
    blind: bool,
}

/// The people of full names by their last words; none where two share it.
fn surnames(discourse: &Discourse<'_, '_>) -> FxHashMap<String, Option<usize>> {
    let mut found: FxHashMap<String, Option<usize>> = FxHashMap::default();
    for (index, referent) in discourse.entities.iter().enumerate() {
        let person = referent.entity.kind == EntityType::Person;
        if let Some((_, last)) = referent.entity.name.rsplit_once(' ').filter(|_| person) {
            found.entry(last.to_owned()).and_modify(|known| *known = None).or_insert(Some(index));
        }
    }
    found
}

impl Resolver {
    /// Goes on past a thing, which is the one of the same noun before if its phrase says that it is known or it is written like
    /// a name, and returns its entity.
    fn thing(&mut self, discourse: &mut Discourse<'_, '_>, thing: &Thing) -> usize {
        let entity = self.known(discourse, thing).unwrap_or_else(|| discourse.create_thing(thing));
        self.things.insert(key(discourse, thing), entity);
        self.trail.push(AntecedentCandidate::thing(discourse.document, thing, entity));
        entity
    }

    /// The entity of the noun of a thing, where the noun was read before and stands for the same.
    fn known(&self, discourse: &Discourse<'_, '_>, thing: &Thing) -> Option<usize> {
        let surname = || self.surnames.get(discourse.document.word(thing.token)).copied().flatten();
        if let Some(person) = Some(thing).filter(|thing| thing.proper).and_then(|_| surname()) {
            return Some(person);
        }
        let again = thing.proper || thing.opening == Opening::Definite;
        self.things.get(&key(discourse, thing)).copied().filter(|_| again)
    }

    /// Goes on past a mention, and joins it if it is a pronoun of the third person.
    fn mention(
        &mut self,
        discourse: &mut Discourse<'_, '_>,
        index: usize,
        show: &mut impl FnMut(&Discourse<'_, '_>, &Trail, usize, &Choice) -> Option<usize>,
    ) {
        let mention = &discourse.mentions[index];
        let third = mention.pronoun().filter(|pronoun| pronoun.person == Person::Third);
        let third = third.filter(|_| !grammar::announces_clause(discourse.document, mention.token));
        let mut class = 0;
        if let (Some(pronoun), None) = (third, mention.entity) {
            class = pair::class(pronoun);
            let choice = self.choice(discourse, index, pronoun);
            let told = show(discourse, &self.trail, index, &choice);
            match told.or_else(|| choice.best.map(|best| choice.antecedents[best].0.entity)) {
                Some(entity) => discourse.link(index, entity),
                None => self.new_person(discourse, index, pronoun),
            }
            self.last[class] = discourse.mentions[index].entity.or(self.last[class]);
        }
        let mention = &discourse.mentions[index];
        if let Some(entity) = mention.entity {
            self.trail.push(AntecedentCandidate::mention(mention, entity, class));
            self.distant.push(entity, self.trail.len() - 1, &discourse.entities);
        }
    }

    /// Makes a person of a pronoun for people that stands for nobody before.
    fn new_person(&self, discourse: &mut Discourse<'_, '_>, index: usize, pronoun: Pronoun) {
        let Some(gender) = pronoun.gender else { return };
        if self.distant.is_before(gender, self.trail.reached(), &discourse.entities) {
            discourse.cut_off.get_or_insert(discourse.mentions[index].span);
        }
        discourse.create(index, EntityType::Person, false);
    }

    fn choice(&mut self, discourse: &Discourse<'_, '_>, index: usize, pronoun: Pronoun) -> Choice {
        let antecedents = self.antecedents(discourse, index, pronoun);
        let ahead = ahead(discourse, index);
        let main =
            |candidate: &AntecedentCandidate| ahead.iter().any(|&(entity, main)| main && entity == candidate.entity);
        let introduced = antecedents.iter().any(main);
        let anaphor = Anaphor::new(discourse, index, pronoun, self.last[pair::class(pronoun)]);
        let nobody = anaphor.nobody(&antecedents);
        let seen: Vec<usize> = antecedents.iter().map(|candidate| self.trail.track(candidate.entity).seen).collect();
        let kind = |candidate: &AntecedentCandidate| match candidate.words {
            Words::Proper => EntityType::Person,
            _ => discourse.entities[candidate.entity].entity.kind,
        };
        let kinds: Vec<_> = antecedents.iter().map(kind).collect();
        let entry = |candidate: &AntecedentCandidate| {
            let entry = self.trail.track(candidate.entity).entry.unwrap_or_else(|| Entry::of(candidate));
            (entry.sentence, entry.token)
        };
        let entries: Vec<_> = antecedents.iter().map(entry).collect();
        let feature = |(nearer, candidate): (usize, AntecedentCandidate)| {
            let foremost = seen.iter().filter(|&&other| other > seen[nearer]).count();
            let rivals = kinds[..nearer].iter().filter(|&&other| other == kinds[nearer]).count();
            let (sentence, token) = entries[nearer];
            let alike = std::iter::zip(&kinds, &entries).filter(|(kind, _)| **kind == kinds[nearer]);
            let beside = || alike.clone().filter(|(_, entry)| entry.0 == sentence);
            let earlier = beside().filter(|(_, entry)| entry.1 < token).count();
            let later = beside().filter(|(_, entry)| entry.1 > token).count();
            let ahead = match ahead.iter().any(|&(entity, _)| entity == candidate.entity) {
                _ if main(&candidate) => 2,
                _ if introduced => 3,
                named => usize::from(named),
            };
            let rank = Rank { nearer, foremost, rivals, earlier, later, ahead };
            (candidate, anaphor.antecedent(&candidate, self.trail.track(candidate.entity), rank))
        };
        let antecedents = antecedents.into_iter().enumerate().map(feature).collect();
        let mut choice = Choice { pronoun: anaphor.features(), nobody, antecedents, best: None };
        let subject = reflexive_subject(discourse, index);
        if let Some(source) = subject.or_else(|| continued::source(discourse, index, pronoun)) {
            let place = choice.antecedents.iter().position(|(candidate, _)| candidate.entity == source);
            choice.best = place.filter(|&place| !barred(discourse, index, pronoun, &choice, false)[place]);
        }
        if choice.best.is_some() {
            return choice;
        }
        let fits =
            |offices: bool| best(discourse.ranker, &choice, &barred(discourse, index, pronoun, &choice, offices));
        // Who holds an office may speak of the office, where nobody else can be meant.
        let found = fits(true).or_else(|| fits(false).filter(|_| pronoun.gender.is_some()));
        choice.best = found.or_else(|| only_person(discourse, index, pronoun, &choice));
        choice
    }

    /// The candidates that a pronoun may stand for, the nearest first, then those named later in the sentence.
    fn antecedents(
        &mut self,
        discourse: &Discourse<'_, '_>,
        index: usize,
        pronoun: Pronoun,
    ) -> Vec<AntecedentCandidate> {
        let own = &discourse.mentions[index];
        let mut found = self.trail.search(own.span);
        for name in names_ahead(discourse, index) {
            let new = |entity: &usize| found.iter().all(|candidate| candidate.entity != *entity);
            if let Some(entity) = name.entity.filter(new) {
                found.push(AntecedentCandidate::mention(name, entity, 0));
            }
        }
        // Nobody is "he" in a quotation of himself.
        let speaker = own.quoted_in.and_then(|statement| speaker::source(discourse, statement));
        found.retain(|candidate| {
            let aside = candidate.sentence == own.sentence && is_aside(discourse.document, candidate.span, own.span);
            let itself = speaker == Some(candidate.entity);
            let referent = &discourse.entities[candidate.entity];
            let any = self.blind && pronoun.gender.is_some() && !referent.plural;
            !(aside || itself) && (any || may_be(pronoun, referent))
        });
        found
    }
}

/// The names that follow a pronoun in its sentence.
fn names_ahead<'a>(discourse: &'a Discourse<'_, '_>, index: usize) -> impl Iterator<Item = &'a DiscourseMention> {
    /// The number of mentions ahead that a name is looked for.
    const AHEAD: usize = 12;
    let own = &discourse.mentions[index];
    let ahead = discourse.mentions[index + 1..].iter().take(AHEAD);
    ahead.filter(|other| matches!(other.form, Form::Name) && other.sentence == own.sentence)
}

/// The entities that are named behind a pronoun in its sentence, and whether as the subject of a verb that the pronoun hangs on: "In
/// *her* youth, *Roe* wrote".
fn ahead(discourse: &Discourse<'_, '_>, index: usize) -> Vec<(usize, bool)> {
    let walker = Walker::new(discourse.document);
    let above: Vec<usize> = walker.ancestors(discourse.mentions[index].token).collect();
    let named = names_ahead(discourse, index).filter_map(|name| {
        let subject = matches!(name.role, Role::Subject | Role::PassiveSubject);
        let verb = walker.attachment(name.token).0.filter(|_| subject);
        Some((name.entity?, verb.is_some_and(|verb| above.contains(&verb))))
    });
    named.collect()
}

/// The words by which a thing is known again: its lemma in small letters, or itself where it is written like a name.
fn key(discourse: &Discourse<'_, '_>, thing: &Thing) -> (String, bool) {
    let word = discourse.document.word(thing.token);
    if thing.proper {
        return (word.to_owned(), false);
    }
    (discourse.document.tokens[thing.token].lemma.of(word).to_lowercase(), thing.plural)
}

/// Whether words stand among others in brackets that close before the pronoun: "(with the young using phones), they"; a name
/// alone in brackets says who the words before them are.
fn is_aside(document: &Document<'_>, words: Span, pronoun: Span) -> bool {
    let between = document.text.get(words.end as usize..pronoun.start as usize).unwrap_or_default();
    let before = document.text[..words.start as usize].trim_end_matches("the ").trim_end();
    let closes = between.find([')', '(']).filter(|&bracket| between[bracket..].starts_with(')'));
    closes.is_some_and(|bracket| !(before.ends_with('(') && between[..bracket].trim().is_empty()))
}

/// Whether a pronoun agrees with an entity in gender and number.
fn may_be(pronoun: Pronoun, referent: &Referent) -> bool {
    match pronoun.gender {
        Some(_) => agree(referent.entity.gender, pronoun.gender) && !referent.plural,
        // Some entities that are taken for people are none, but not where a gender is known.
        None if pronoun.plural => referent.plural || referent.entity.gender.is_none(),
        None => referent.entity.gender.is_none(),
    }
}

/// Which candidates a pronoun cannot stand for, though they count among those that it is compared with: who is named in what
/// it says, by his name or, with `offices`, by his office; of "he" and "she", what is no person, and what is unknown where they
/// speak.
fn barred(discourse: &Discourse<'_, '_>, index: usize, pronoun: Pronoun, choice: &Choice, offices: bool) -> Vec<bool> {
    let own = &discourse.mentions[index];
    let named = if pronoun.possessive { Vec::new() } else { discourse.named_by(index, pronoun, offices) };
    let bars = |(candidate, _): &(AntecedentCandidate, Features)| {
        let thing = discourse.is_thing(candidate.entity) || own.speaks && candidate.is_thing();
        let other = !may_be(pronoun, &discourse.entities[candidate.entity]);
        named.contains(&candidate.entity) || pronoun.gender.is_some() && thing || other
    };
    choice.antecedents.iter().map(bars).collect()
}

/// The index of the candidate that fits a pronoun better than nobody and best; none where no candidate does.
/// The only person whom "he" or "she" outside quotation marks can stand for in its sentence or the one before.
fn only_person(discourse: &Discourse<'_, '_>, index: usize, pronoun: Pronoun, choice: &Choice) -> Option<usize> {
    let own = &discourse.mentions[index];
    pronoun.gender.filter(|_| own.quoted_in.is_none())?;
    let barred = barred(discourse, index, pronoun, choice, false);
    let mut fits = choice.antecedents.iter().zip(&barred).enumerate().filter(|(_, ((candidate, _), barred))| {
        let person = discourse.entities[candidate.entity].entity.kind == EntityType::Person;
        person && !**barred && candidate.sentence + 1 >= own.sentence
    });
    let only = fits.next().map(|(place, _)| place);
    only.filter(|_| fits.next().is_none())
}

fn best(ranker: &Scorer, choice: &Choice, barred: &[bool]) -> Option<usize> {
    let hidden = ranker.hidden(&choice.pronoun);
    let mut best = (ranker.score(&hidden, &choice.nobody), None);
    let open = choice.antecedents.iter().zip(barred).enumerate().filter(|(_, (_, barred))| !**barred);
    for (at, ((_, features), _)) in open {
        let score = ranker.score(&hidden, features);
        if score > best.0 {
            best = (score, Some(at));
        }
    }
    best.1
}
