//! Types that the sentence around a name tells, where nothing but its shape has told one: "Brixo, the software firm", "the mayor of
//! Norvik", "PETA said it would".

use std::ops::Range;
use std::sync::LazyLock;

use super::walker;
use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Upos};
use crate::entity::finding::{Finding, Trust};
use crate::lexicon::noun::noun_at;
use crate::lexicon::quotation_verb::follows_quotation;
use crate::lexicon::{Case, Table, person_name, word_shape};
use crate::syntax::walker::Walker;

/// Nouns before "of" and the name of a place: "the mayor | of Norvik".
static OF_PLACES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/of_place_nouns.txt"), Case::Folded));

/// The most words between a verb and the pronoun in what it reports.
const REACH: usize = 8;

/// Gives the names of which nothing certain is known the types that their sentences tell.
pub(super) fn tell(document: &Document<'_>, findings: &mut [Finding]) {
    let walker = walker(document);
    for finding in findings.iter_mut().filter(|finding| is_open(document, finding)) {
        let Some(head) = walker.head_of(&finding.tokens, |token| token.upos != Upos::Punct) else { continue };
        if let Some(kind) = told(walker, finding, head) {
            (finding.kind, finding.trust) = (kind, Trust::Likely);
            finding.gender = None;
        }
    }
}

/// The findings without the letters behind a person's name: "Declan Moran, | MD |, a dietitian", "Ann Roe, | D-Fairfax".
pub(super) fn without_letters(document: &Document<'_>, findings: Vec<Finding>) -> Vec<Finding> {
    let mut kept: Vec<Finding> = Vec::with_capacity(findings.len());
    // The end of the last person's name with the letters behind it.
    let mut end = None;
    for finding in findings {
        let comma = finding.tokens.start.checked_sub(1).filter(|&comma| document.word(comma) == ",");
        let behind = comma.is_some() && comma == end;
        if behind && is_letters(document, &finding.tokens) {
            end = Some(finding.tokens.end);
            continue;
        }
        if finding.kind == EntityType::Person && finding.tokens.len() > 1 {
            end = Some(finding.tokens.end);
        }
        kept.push(finding);
    }
    kept
}

/// Whether some words are letters for a degree or a party and a place, and the sentence goes on behind them with a mark.
fn is_letters(document: &Document<'_>, tokens: &Range<usize>) -> bool {
    let next = if tokens.end < document.tokens.len() { document.word(tokens.end) } else { "." };
    let closed = matches!(next, "," | "." | ")" | ";");
    let first = document.word(tokens.start);
    let party = matches!(first, "D" | "R" | "I") && tokens.len() > 1 && document.word(tokens.start + 1) == "-"
        || first.starts_with("D-")
        || first.starts_with("R-");
    let bare = first.replace('.', "");
    let degree = tokens.len() == 1
        && (person_name::follows_name(&bare).is_some() || first.contains('.') && word_shape::is_all_caps(&bare));
    closed && (party || degree)
}

/// Whether nothing but its shape, or the network's word, tells what a name is.
fn is_open(document: &Document<'_>, finding: &Finding) -> bool {
    let first = document.word(finding.tokens.start);
    let person = person_name::is_given(first) || finding.tokens.len() == 1 && person_name::is_surname(first);
    finding.known.is_none() && finding.trust != Trust::Sure && finding.titles.is_empty() && !person
}

fn told(walker: Walker<'_, '_>, finding: &Finding, head: usize) -> Option<EntityType> {
    let mistaken =
        matches!(finding.kind, EntityType::Person | EntityType::Gpe | EntityType::Other | EntityType::Organization);
    if !mistaken {
        return None;
    }
    described(walker, head).or_else(|| place(walker, finding)).or_else(|| body(walker, finding, head))
}

/// The type of the noun that a name is described by beside it: "Brixo, the software *firm*", "the *charity* Brixo".
fn described(walker: Walker<'_, '_>, head: usize) -> Option<EntityType> {
    let document = walker.document;
    let apposed = walker.dependents(head).find(|&token| walker.relation(token) == Deprel::Appos && token > head);
    let above = walker.governor(head).filter(|&above| walker.relation(head) == Deprel::Appos && above < head);
    let before = walker.dependents(head).find(|&token| walker.relation(token) == Deprel::NmodDesc && token < head);
    let noun = apposed.or(above).or(before).filter(|&noun| document.tokens[noun].upos == Upos::Noun)?;
    let (_, noun) = noun_at(document, noun..noun + 1).filter(|(_, noun)| !noun.plural)?;
    let tells = matches!(noun.kind, EntityType::Organization | EntityType::Gpe | EntityType::Facility);
    tells.then_some(noun.kind)
}

/// Whether "of" joins a name to a noun that is of a place: "the mayor of Norvik".
fn place(walker: Walker<'_, '_>, finding: &Finding) -> Option<EntityType> {
    let document = walker.document;
    let of = finding.tokens.start.checked_sub(1).filter(|&of| document.word(of) == "of")?;
    let noun = of.checked_sub(1)?;
    let person = matches!(finding.kind, EntityType::Person | EntityType::Other);
    (person && OF_PLACES.contains(&walker.lemma(noun).to_lowercase())).then_some(EntityType::Gpe)
}

/// Whether a name is that of a body: it is "it" in what it says, or is told something by a name with an article: "told the Courier".
fn body(walker: Walker<'_, '_>, finding: &Finding, head: usize) -> Option<EntityType> {
    let document = walker.document;
    let verb = walker.governor(head)?;
    let reports = follows_quotation(document.word(verb)) || matches!(document.word(verb), "told" | "tells");
    let article = finding.tokens.start.checked_sub(1).is_some_and(|the| matches!(document.word(the), "the" | "The"));
    let part = matches!(walker.relation(head), Deprel::Nsubj | Deprel::Obj | Deprel::Iobj);
    let named = article && part && reports && finding.tokens.len() == 1;
    let itself = || walker.relation(head) == Deprel::Nsubj && verb > head && says_of_itself(walker, verb);
    (reports && (named || itself())).then_some(EntityType::Organization)
}

/// Whether what a verb reports begins with "it" or "its", which can but be who reports: "said | it | would", "said | its | profits".
fn says_of_itself(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let noun = |token: usize| matches!(document.tokens[token].upos, Upos::Noun | Upos::Propn | Upos::Verb);
    let near = verb + 1..walker.sentence(verb).end.min(verb + REACH);
    let pronoun =
        near.clone().take_while(|&token| !noun(token)).find(|&token| matches!(document.word(token), "it" | "its"));
    pronoun.is_some_and(|pronoun| match walker.relation(pronoun) {
        Deprel::NmodPoss => true,
        Deprel::Nsubj => walker.governor(pronoun).is_some_and(|own| {
            let clause = walker.relation(own) == Deprel::Ccomp && walker.governor(own) == Some(verb);
            clause && document.tokens[own].upos == Upos::Verb && !is_of_weather(&walker.lemma(own))
        }),
        _ => false,
    })
}

/// Whether "it" stands for nothing with a verb: "it rains".
fn is_of_weather(lemma: &str) -> bool {
    matches!(
        lemma,
        "rain" | "snow" | "seem" | "appear" | "happen" | "take" | "turn" | "look" | "be" | "depend" | "matter"
    )
}

#[cfg(test)]
mod tests {
    use crate::annotation::EntityType::{self, Gpe, Organization};
    use crate::entity::testing;

    fn kind(text: &str, name: &str) -> Option<EntityType> {
        testing::document(text).entities.iter().find(|entity| entity.name == name).map(|entity| entity.kind)
    }

    #[test]
    fn sentences_tell_what_a_name_is() {
        assert_eq!(kind("Brixo, the software firm, said its profits rose.", "Brixo"), Some(Organization));
        assert_eq!(kind("Velorca said it would use drones to watch hunters.", "Velorca"), Some(Organization));
        assert_eq!(kind("The mayor of Norvik, Hannah Weiss, said the talks had failed.", "Norvik"), Some(Gpe));
        assert_eq!(kind("“We have no choice,” Ida Krause told the Courier.", "Courier"), Some(Organization));
    }

    #[test]
    fn letters_behind_a_name_are_nobody() {
        let text = "Priya Raman, DDS, and Declan Moran, M.S., R.D., a dietitian, said no.";
        let document = testing::document(text);
        let names: Vec<&str> = document.entities.iter().map(|entity| entity.name.as_str()).collect();
        assert_eq!(names, ["Priya Raman", "Declan Moran"]);
    }
}
