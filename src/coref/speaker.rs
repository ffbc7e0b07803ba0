//! The first person: inside quotation marks the source of the statement or its side, elsewhere the writer.

use rustc_hash::FxHashMap;

use super::discourse::Discourse;
use super::mention::{DiscourseMention, Form};
use crate::annotation::EntityType;
use crate::document::Span;
use crate::lexicon::gazetteer::{self, Kind};
use crate::lexicon::pronoun::{Person, Pronoun};

/// The entities of an "I", "we" or "you" that is no known speaker's: by the speaker or statement, whether it is the first
/// person, and whether it is several.
type Voices = FxHashMap<(Option<usize>, bool, bool), usize>;

/// The entities that are countries, by ISO 3166-1 alpha-3 code.
type States = FxHashMap<&'static str, usize>;

/// Joins the first and second persons.
pub(super) fn join(discourse: &mut Discourse<'_, '_>) {
    let mut voices = Voices::default();
    let states = states(discourse);
    for index in 0..discourse.mentions.len() {
        let mention = &discourse.mentions[index];
        let (Form::Pronoun(pronoun), None) = (&mention.form, mention.entity) else { continue };
        if pronoun.person == Person::Third {
            continue;
        }
        let (pronoun, statement) = (*pronoun, mention.quoted_in);
        match spoken_by(discourse, statement, pronoun, &states) {
            Some(entity) => discourse.link(index, entity),
            None => voice(discourse, index, statement, pronoun, &mut voices),
        }
    }
}

/// The countries among the entities, by their codes.
fn states(discourse: &Discourse<'_, '_>) -> States {
    let mut states = States::default();
    for (index, entity) in discourse.document.entities.iter().enumerate() {
        let known = gazetteer::known(&entity.name).filter(|known| known.kind == Kind::Country);
        if let (Some(code), Some(_)) = (entity.country, known) {
            states.entry(code).or_insert(index);
        }
    }
    states
}

/// The entity that an "I" or "we" in a statement stands for, if the source of the statement is known.
fn spoken_by(
    discourse: &Discourse<'_, '_>,
    statement: Option<usize>,
    pronoun: Pronoun,
    states: &States,
) -> Option<usize> {
    if pronoun.person != Person::First {
        return None;
    }
    let speaker = source(discourse, statement?)?;
    if pronoun.plural { side(discourse, speaker, states) } else { Some(speaker) }
}

/// The entity of the source of a statement.
pub(super) fn source(discourse: &Discourse<'_, '_>, statement: usize) -> Option<usize> {
    let spans = &discourse.document.statements.get(statement)?.source;
    spans.iter().find_map(|&span| within(discourse, span))
}

/// The entity of the foremost mention in a span: a person by name, or else the longest mention.
fn within(discourse: &Discourse<'_, '_>, span: Span) -> Option<usize> {
    let first = discourse.mentions.partition_point(|mention| mention.span.start < span.start);
    let inside = discourse.mentions[first..].iter().take_while(|mention| mention.span.start < span.end);
    let known = inside.filter(|mention| span.contains(mention.span)).filter_map(|c| Some((c, c.entity?)));
    let rank = |mention: &DiscourseMention, entity: usize| {
        let person = discourse.entities[entity].entity.kind == EntityType::Person;
        (person && matches!(mention.form, Form::Name), mention.span.end - mention.span.start)
    };
    known.max_by_key(|(mention, entity)| rank(mention, *entity)).map(|(_, entity)| entity)
}

/// The entity that a speaker means by "we": an official means the country, a body or a state itself.
fn side(discourse: &Discourse<'_, '_>, speaker: usize, states: &States) -> Option<usize> {
    let entity = &discourse.entities[speaker].entity;
    match entity.kind {
        EntityType::Person => {
            let code = entity.country.filter(|_| !entity.titles.is_empty())?;
            states.get(code).copied()
        }
        EntityType::Gpe | EntityType::Organization | EntityType::Group => Some(speaker),
        _ => None,
    }
}

/// Joins a pronoun to the same one in the same voice, be it the writer's or an unknown speaker's.
fn voice(
    discourse: &mut Discourse<'_, '_>,
    index: usize,
    statement: Option<usize>,
    pronoun: Pronoun,
    voices: &mut Voices,
) {
    let speaker = statement.and_then(|statement| source(discourse, statement));
    let key = (speaker.or(statement), pronoun.person == Person::First, pronoun.plural);
    match voices.get(&key) {
        Some(&entity) => discourse.link(index, entity),
        None => {
            let kind = if pronoun.plural { EntityType::Group } else { EntityType::Person };
            let made = discourse.create(index, kind, pronoun.plural);
            voices.insert(key, made);
        }
    }
}
