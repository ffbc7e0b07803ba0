//! Noun phrases that name a role which one person holds, or a government: "the chairman", "the U.S. government".

use std::sync::LazyLock;

use super::discourse::{Discourse, agree, country, is_definite};
use super::mention::Form;
use super::nominal::Nominal;
use super::polity::is_government;
use crate::annotation::{EntityType, MentionForm};
use crate::document::{Deprel, Document, last_before};
use crate::lexicon::{Case, Table, gazetteer};
use crate::syntax::walker::Walker;

/// The names before the end of a phrase that are looked at for the one in it.
const NAMES: usize = 4;

static OFFICES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/office_nouns.txt"), Case::Exact));

/// Joins definite noun phrases to whoever has that title, and governments to their countries.
pub(super) fn join(discourse: &mut Discourse<'_, '_>) {
    for index in 0..discourse.mentions.len() {
        if discourse.mentions[index].entity.is_some() {
            continue;
        }
        let Some(nominal) = discourse.mentions[index].nominal().cloned() else { continue };
        let entity = match nominal.noun.kind {
            EntityType::Person => holder(discourse, index, &nominal),
            EntityType::Gpe => government(discourse, index, &nominal),
            _ => None,
        };
        if let Some(entity) = entity {
            discourse.link(index, entity);
        }
    }
}

/// The person, named no further than the window before or else next after, whose title ends in the noun.
fn holder(discourse: &Discourse<'_, '_>, index: usize, nominal: &Nominal) -> Option<usize> {
    if !is_definite(nominal) || nominal.noun.plural {
        return None;
    }
    let country = country(discourse.document, nominal);
    let body = body(discourse, nominal);
    let own = discourse.mentions[index].quoted_in;
    let has = |other: &usize| {
        let mention = &discourse.mentions[*other];
        let referent = mention.entity.map(|entity| &discourse.entities[entity]);
        // Whom a speaker names in his own words is somebody else.
        let quoted = mention.quoted_in.is_some() && mention.quoted_in != own;
        matches!(mention.form, Form::Name)
            && !quoted
            && referent.is_some_and(|referent| {
                let same_country = country.is_none() || referent.entity.country == country;
                let same_gender = agree(referent.entity.gender, nominal.noun.gender);
                let serves = |title: &String| body.is_none_or(|body| shares_name(title, body));
                let holds = |title: &String| names_role(title, &nominal.noun.lemma) && serves(title);
                same_country && same_gender && referent.entity.titles.iter().any(holds)
            })
    };
    let after = index + 1..discourse.mentions.len().min(index + 1 + super::discourse::WINDOW);
    let found = discourse.before(index).find(has).or_else(|| after.clone().find(has))?;
    discourse.mentions[found].entity
}

/// The name of the body behind the noun of a role that says whose it is: "Norwind" of "the president of Norwind".
fn body<'d>(discourse: &Discourse<'d, '_>, nominal: &Nominal) -> Option<&'d str> {
    let document = discourse.document;
    let walker = Walker::new(document);
    let of = |&token: &usize| {
        walker.relation(token) == Deprel::Nmod
            && walker.dependents(token).any(|case| case < token && matches!(document.word(case), "of" | "for" | "at"))
    };
    let by_tree = walker.dependents(nominal.head).filter(|&token| token > nominal.head).find(of);
    let complement = by_tree.or_else(|| right_behind(document, nominal.head))?;
    let word = document.tokens[complement].span;
    let named = last_before(&document.mentions, |mention| mention.span.start, word.end, NAMES);
    let Some(named) = named.iter().find(|mention| mention.form == MentionForm::Name && mention.span.contains(word))
    else {
        // A name that nobody knew: "the president of | Norwind | Foods".
        let unknown = document.slice(word);
        return unknown.starts_with(char::is_uppercase).then_some(unknown);
    };
    let kind = document.entities.get(named.entity as usize).map(|entity| entity.kind);
    let body = !matches!(kind, Some(EntityType::Gpe | EntityType::Person | EntityType::Location));
    body.then(|| document.slice(named.span))
}

/// The word behind "of", an article aside, right behind a noun.
fn right_behind(document: &Document<'_>, noun: usize) -> Option<usize> {
    let word = |token: usize| if token < document.tokens.len() { document.word(token) } else { "" };
    let next = noun + 2 + usize::from(word(noun + 2) == "the");
    (word(noun + 1) == "of" && next < document.tokens.len()).then_some(next)
}

/// Whether a title and the name of a body share a word with a capital: "Norwind chairwoman" and "Norwind Robotics".
fn shares_name(title: &str, body: &str) -> bool {
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    body.split(' ').filter(capital).any(|word| title.split(' ').any(|own| own == word))
}

/// Whether a title is of a role: "Assembly Chairman" of "chairman", "Ayatollah" of "cleric".
fn names_role(title: &str, role: &str) -> bool {
    let title = title.to_lowercase();
    let last = title.split(' ').next_back().unwrap_or_default();
    let noun = role.split(' ').next_back().unwrap_or_default();
    let opens = title.split(' ').next().is_some_and(|word| word == noun) && title.contains(" of ");
    (title.ends_with(role) && title.len() == role.len()) || last == noun || opens || is_sort_of(last, noun)
}

/// Whether an office is one that a common noun is used for: "ayatollah" for "cleric".
fn is_sort_of(office: &str, noun: &str) -> bool {
    OFFICES.get(noun).is_some_and(|row| row.has(1, office))
}

/// The country whose government a noun phrase names.
fn government(discourse: &Discourse<'_, '_>, index: usize, nominal: &Nominal) -> Option<usize> {
    let governs = is_government(&nominal.noun.lemma);
    let code = country(discourse.document, nominal).filter(|_| governs && !nominal.noun.plural)?;
    // The government of a province is not its country's.
    let known =
        |token: usize| gazetteer::known_at(discourse.document, token..nominal.head).map(|(_, known)| known.kind);
    if (nominal.tokens.start..nominal.head).find_map(known) == Some(gazetteer::Kind::Province) {
        return None;
    }
    let of_code = |other: &usize| {
        discourse.referent(*other).is_some_and(|referent| {
            referent.entity.kind == EntityType::Gpe
                && referent.entity.country == Some(code)
                && is_state(&referent.entity.name)
        })
    };
    let near = discourse.mentions.len().min(index + super::discourse::WINDOW);
    let found = discourse.before(index).find(of_code).or_else(|| (index..near).find(of_code))?;
    discourse.mentions[found].entity
}

fn is_state(name: &str) -> bool {
    gazetteer::known(name).is_some_and(|known| known.kind == gazetteer::Kind::Country)
}
