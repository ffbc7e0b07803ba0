//! Noun phrases that say of what sort they are: each stands for the nearest entity of this sort before it.

use super::body::may_stand_for;
use super::discourse::{Discourse, Referent, WINDOW, agree, country, is_definite};
use super::mention::{DiscourseMention, Form};
use super::nominal::Nominal;
use super::polity;
use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Span, Upos};
use crate::lexicon::noun::{is_general_noun, is_often_unnamed};
use crate::lexicon::opening::Opening;
use crate::lexicon::role::is_titled;
use crate::lexicon::{gazetteer, kin};

/// The most statements of one source that are looked at.
const MOST: usize = 4;

/// Joins the noun phrases that are left, from left to right; those that stand for nobody before them are entities of
/// their own.
pub(super) fn join(discourse: &mut Discourse<'_, '_>) {
    for index in 0..discourse.mentions.len() {
        let mention = &discourse.mentions[index];
        if let (Form::Nominal(nominal), None) = (&mention.form, mention.entity) {
            let nominal = nominal.clone();
            noun_phrase(discourse, index, &nominal);
        }
    }
}

fn noun_phrase(discourse: &mut Discourse<'_, '_>, index: usize, nominal: &Nominal) {
    let named = named_agreement(discourse, nominal);
    let entity = named.or_else(|| same_noun(discourse, index, nominal)).or_else(|| sort(discourse, index, nominal));
    match entity {
        Some(entity) => discourse.link(index, entity),
        None => {
            let made = discourse.create(index, nominal.noun.kind, nominal.noun.plural);
            discourse.entities[made].entity.country = country(discourse.document, nominal);
        }
    }
}

/// The only agreement that the article names, be it later ("the deal, formally known as …").
fn named_agreement(discourse: &Discourse<'_, '_>, nominal: &Nominal) -> Option<usize> {
    let wanted = nominal.noun.kind == EntityType::Agreement && !nominal.noun.plural && is_definite(nominal);
    discourse.agreement.filter(|_| wanted)
}

/// The entity that a definite noun phrase with the same noun before stands for.
fn same_noun(discourse: &Discourse<'_, '_>, index: usize, nominal: &Nominal) -> Option<usize> {
    if nominal.opening == Opening::Indefinite || nominal.opening == Opening::Bare && !nominal.noun.plural {
        return None;
    }
    let document = discourse.document;
    let words =
        |nominal: &Nominal| nominal.modifiers.clone().map(|t| document.word(t).to_lowercase()).collect::<Vec<_>>();
    let own = words(nominal);
    // "Mom" is the speaker's own mother, "her mom" another's.
    let called = |nominal: &Nominal| kin::is_called(document.word(nominal.head));
    let found = discourse.before(index).find(|&other| {
        discourse.mentions[other].nominal().is_some_and(|earlier| {
            let theirs = words(earlier);
            let known = own.iter().all(|word| theirs.contains(word));
            earlier.noun.lemma == nominal.noun.lemma
                && earlier.noun.plural == nominal.noun.plural
                && known
                && called(earlier) == called(nominal)
                && (nominal.opening == Opening::Definite || own == theirs && earlier.opening == nominal.opening)
        })
    })?;
    discourse.mentions[found].entity
}

/// The entity of the sort that a definite noun phrase names, if one is near.
fn sort(discourse: &Discourse<'_, '_>, index: usize, nominal: &Nominal) -> Option<usize> {
    let noun = &nominal.noun;
    if !is_definite(nominal) || noun.plural {
        return None;
    }
    let near = |sentences: usize| {
        let own = discourse.mentions[index].sentence;
        move |mention: &DiscourseMention| own - mention.sentence.min(own) <= sentences
    };
    match noun.kind {
        EntityType::Agreement => nearest(discourse, index, |_| true, |r| r.entity.kind == EntityType::Agreement),
        EntityType::Gpe => polity(discourse, index, nominal),
        EntityType::Organization if nominal.modifiers.is_empty() || is_epithet(nominal) => nearest(discourse, index, near(2), |referent| {
            let body = referent.entity.kind == EntityType::Organization && !referent.plural;
            body && may_stand_for(&noun.lemma, &referent.entity.name)
        }),
        EntityType::Person if is_general(nominal) && !goes_on(discourse.document, nominal) => {
            let told = told_of(discourse, index);
            let unnamed = is_often_unnamed(&noun.lemma);
            // "The defense official" stands for somebody with a name only where nothing but "official" is said of him.
            let known = |entity: usize| {
                let named = entity < discourse.document.entities.len();
                let titled = is_titled(&discourse.entities[entity].entity.titles);
                !unnamed || !named || nominal.modifiers.is_empty() && titled
            };
            let near = near(2);
            let other = |mention: &DiscourseMention| {
                near(mention) && mention.entity.is_some_and(|entity| !told.contains(&entity) && known(entity))
            };
            nearest(discourse, index, other, |referent| {
                referent.entity.kind == EntityType::Person && agree(referent.entity.gender, noun.gender)
            })
        }
        EntityType::Person if is_former(discourse.document, nominal) => only_person(discourse, index),
        _ => None,
    }
}

/// The entities that the statements whose source a noun phrase is call by a name: nobody calls himself so.
fn told_of(discourse: &Discourse<'_, '_>, index: usize) -> Vec<usize> {
    let statements = discourse.made.get(&index).into_iter().flatten().take(MOST);
    let contents = statements.flat_map(|&statement| discourse.document.statements[statement].content.iter().copied());
    let names = |part: Span| {
        let first = discourse.mentions.partition_point(|mention| mention.span.start < part.start);
        let inside =
            discourse.mentions[first..].iter().take(WINDOW).take_while(move |mention| mention.span.start < part.end);
        inside.filter(|mention| matches!(mention.form, Form::Name)).filter_map(|mention| mention.entity)
    };
    contents.flat_map(names).collect()
}

/// Whether a phrase behind a noun says more of whom it stands for: "the leader of the party".
fn goes_on(document: &Document<'_>, nominal: &Nominal) -> bool {
    let next = nominal.head + 1;
    let preposition = document.tokens.get(next).is_some_and(|token| token.upos == Upos::Adp);
    preposition && document.tokens[next].deprel == Deprel::Case && {
        let noun = document.tokens[next].head;
        noun.and_then(|noun| document.tokens.get(noun as usize)?.head) == Some(nominal.head as u32)
    }
}

/// Whether a noun phrase describes a body that has just been named, whatever stands before its noun: "the tech giant".
fn is_epithet(nominal: &Nominal) -> bool {
    nominal.noun.lemma == "giant"
}

/// Whether a noun phrase says so little that it may stand for anybody just named.
fn is_general(nominal: &Nominal) -> bool {
    is_general_noun(&nominal.noun.lemma)
}

/// Whether a noun phrase says that somebody held an office once: "the former president", "the ex-mayor".
fn is_former(document: &Document<'_>, nominal: &Nominal) -> bool {
    let said = |token: usize| ["former", "ex"].iter().any(|word| document.word(token).eq_ignore_ascii_case(word));
    nominal.modifiers.clone().chain(std::iter::once(nominal.head)).any(said) && !goes_on(document, nominal)
}

/// The person that has been named, if nobody else has been.
fn only_person(discourse: &Discourse<'_, '_>, index: usize) -> Option<usize> {
    let named = |&other: &usize| {
        let mention = &discourse.mentions[other];
        let person = discourse.referent(other).is_some_and(|referent| referent.entity.kind == EntityType::Person);
        person && matches!(mention.form, Form::Name)
    };
    let mut people = discourse.before(index).filter(named).filter_map(|other| discourse.mentions[other].entity);
    let first = people.next()?;
    people.all(|other| other == first).then_some(first)
}

/// The place that a noun phrase itself names: "the Alden government".
fn named_polity(discourse: &Discourse<'_, '_>, nominal: &Nominal) -> Option<usize> {
    let document = discourse.document;
    let (first, last) = (document.tokens.get(nominal.modifiers.start)?, document.tokens.get(nominal.head)?);
    let from = discourse.mentions.partition_point(|mention| mention.span.start < first.span.start);
    let inside = discourse.mentions[from..].iter().take_while(|mention| mention.span.end <= last.span.start);
    let mut named = inside.filter(|mention| matches!(mention.form, Form::Name)).filter_map(|mention| mention.entity);
    named.find(|&entity| discourse.entities[entity].entity.kind == EntityType::Gpe)
}

/// The nearest place of the sort that a noun names: "the country", "the kingdom", "the city".
fn polity(discourse: &Discourse<'_, '_>, index: usize, nominal: &Nominal) -> Option<usize> {
    if let Some(named) = named_polity(discourse, nominal) {
        return polity::is_government(&nominal.noun.lemma).then_some(named);
    }
    if country(discourse.document, nominal).is_some() {
        return None;
    }
    let fits = |known| polity::may_stand_for(&nominal.noun.lemma, known);
    nearest(
        discourse,
        index,
        |_| true,
        |referent| referent.entity.kind == EntityType::Gpe && gazetteer::known(&referent.entity.name).is_some_and(fits),
    )
}

fn nearest(
    discourse: &Discourse<'_, '_>,
    index: usize,
    near: impl Fn(&DiscourseMention) -> bool,
    fits: impl Fn(&Referent) -> bool,
) -> Option<usize> {
    let found = discourse
        .before(index)
        .find(|&other| near(&discourse.mentions[other]) && discourse.referent(other).is_some_and(&fits))?;
    discourse.mentions[found].entity
}
