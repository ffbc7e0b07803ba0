//! Cues in a sense in which they report nothing: "appeared to be late", "called off the talks", "wrote a book", "it is clear".

use std::sync::LazyLock;

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Deprel, Document, Mention, Span, Statement, Upos, Xpos, last_before};
use crate::lexicon::noun::noun_at;
use crate::lexicon::role::role;
use crate::lexicon::{Case, Table};
use crate::statement::cue_words::share;
use crate::statement::frame::phrase::noun_phrase;
use crate::statement::frame::report::is_quoted;
use crate::statement::frame::subject::{is_passive, makes, object, own_subject};
use crate::statement::speaker::is_person;
use crate::syntax::walker::Walker;

use super::{agent, holds_quotation};

/// Verbs that with a particle are others, which report nothing.
static PHRASAL: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/phrasal_verbs.txt"), Case::Folded));

/// Nouns for works that somebody writes without saying anything by it.
static WORKS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/work_nouns.txt"), Case::Folded));

/// The uses of a verb, of a hundred, that must report for one that seems to do it to.
const REPORTS: u8 = 50;

/// The uses of a verb, of a hundred, that must report for one that somebody is made to do.
const ADMITS: u8 = 80;

/// Whether the verb of a statement reports nothing in the sense that its tree gives it.
pub(super) fn is_none(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> bool {
    if holds_quotation(walker.document, &statement.content) {
        return false;
    }
    is_raising(walker, verb)
        || is_phrasal(walker, verb)
        || is_work(walker, verb)
        || is_acquaintance(walker, verb, statement)
        || is_related(walker, verb)
        || is_advice(walker, verb, statement)
        || is_outlook(walker, verb)
        || is_licence(walker, verb)
        || is_label(walker, verb)
        || is_listed(walker, verb)
        || is_made_to_report(walker, verb)
        || is_condition(walker, verb)
        || is_of_nobody(walker, verb, statement)
        || is_observed(walker, verb)
        || is_telephone(walker, verb)
}

/// Whether somebody calls a number: "called | 911".
fn is_telephone(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let number = |object: usize| document.word(object).chars().any(|c| c.is_ascii_digit());
    matches!(&*walker.lemma(verb).to_lowercase(), "call" | "dial" | "phone")
        && (object(walker, verb).is_some_and(number) || verb + 1 < document.tokens.len() && number(verb + 1))
}

/// Whether a participle before a noun says that somebody alleges what the noun is for, and nobody who: "Hale's | alleged | part in
/// it" is not alleged by Hale.
fn is_of_nobody(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> bool {
    let document = walker.document;
    let modifies = walker.relation(verb) == Deprel::Amod && document.word(verb).ends_with("ed");
    let owner = |&token: &usize| {
        let word = document.tokens[token].span;
        walker.relation(token) == Deprel::NmodPoss && statement.source.iter().any(|source| source.overlaps(word))
    };
    modifies && walker.governor(verb).is_some_and(|noun| walker.dependents(noun).any(|token| owner(&token)))
}

/// Whether somebody was only seen to do something, by nobody who is named: "was seen | filming a spot", "was spotted leaving".
fn is_observed(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let observes = matches!(
        &*walker.lemma(verb).to_lowercase(),
        "see" | "spot" | "catch" | "film" | "photograph" | "picture" | "observe" | "sight"
    );
    let does = |token: usize| document.tokens[token].xpos == Xpos::Vbg && token > verb;
    let clause = |token: usize| {
        matches!(walker.relation(token), Deprel::Xcomp | Deprel::Advcl | Deprel::Ccomp | Deprel::Acl) && does(token)
    };
    observes && is_passive(walker, verb) && agent(walker, verb).is_none() && walker.dependents(verb).any(clause)
}

/// Whether a thing, which says nothing, is about to do harm or good: "the dispute threatens to muddy the talks", "a deal that
/// promises to end them".
fn is_outlook(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let infinitive = || walker.dependents(verb).any(|token| walker.relation(token) == Deprel::Xcomp);
    let looks = match &*walker.lemma(verb).to_lowercase() {
        "threaten" => true,
        "promise" => infinitive(),
        _ => false,
    };
    if !looks {
        return false;
    }
    let relative = || walker.governor(verb).filter(|_| walker.relation(verb) == Deprel::AclRelcl);
    let subject = match own_subject(walker, verb) {
        Some(own) if matches!(document.tokens[own].xpos, Xpos::Wdt | Xpos::Wp) => relative(),
        own => own,
    };
    let Some(subject) = subject else { return false };
    let word = document.tokens[subject].span;
    let before = last_before(&document.mentions, |mention| mention.span.start, word.end, 2);
    let acts = |mention: &Mention| {
        let kind = document.entities.get(mention.entity as usize).map(|entity| entity.kind);
        mention.span.contains(word) && kind.is_some_and(may_speak)
    };
    let somebody = || noun_at(document, subject..subject + 1).is_some_and(|(_, noun)| may_speak(noun.kind));
    document.tokens[subject].upos == Upos::Noun && !somebody() && !before.iter().any(acts)
}

/// Whether a noun of a list is read as the verb of a clause without a relative pronoun, before which no comma can stand: "the maps,
/// the books, the weather | reports".
fn is_listed(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let relative = walker.relation(verb) == Deprel::AclRelcl;
    let pronoun =
        |token: usize| matches!(document.tokens[token].xpos, Xpos::Wp | Xpos::Wdt | Xpos::Wrb | Xpos::WpPossessive);
    let Some(subject) = own_subject(walker, verb).filter(|&subject| relative && subject < verb) else { return false };
    let start = noun_phrase(walker, subject).start;
    let open = start.checked_sub(1).filter(|&article| document.tokens[article].upos == Upos::Det).unwrap_or(start);
    let comma = open.checked_sub(1).is_some_and(|comma| document.word(comma) == ",");
    comma && !walker.dependents(verb).any(pronoun)
}

/// Whether a verb makes somebody say something, which is his own statement: "persuaded her | to admit that it leaks".
fn is_made_to_report(walker: Walker<'_, '_>, verb: usize) -> bool {
    let reports = |&token: &usize| {
        walker.relation(token) == Deprel::Xcomp
            && token > verb
            && share(Upos::Verb, &walker.lemma(token).to_lowercase()) >= ADMITS
    };
    makes(walker, verb) && walker.dependents(verb).any(|token| reports(&token))
}

/// Whether a participle behind a comma opens a condition: "it stays, | provided | that the roof holds".
fn is_condition(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let comma = verb.checked_sub(1).is_some_and(|before| document.word(before) == ",");
    let that = verb + 1 < document.tokens.len() && document.word(verb + 1) == "that";
    comma && that && matches!(document.word(verb), "provided" | "providing")
}

/// Whether a verb is part of a question that stands in front of a colon as a label: "What they say: | The plan is good."
fn is_label(walker: Walker<'_, '_>, verb: usize) -> bool {
    /// The most tokens of a label.
    const LONGEST: usize = 6;
    let document = walker.document;
    let sentence = walker.sentence(verb);
    let asks = matches!(document.tokens[sentence.start].xpos, Xpos::Wp | Xpos::Wrb | Xpos::Wdt);
    let colon = sentence.clone().take(LONGEST).find(|&token| document.word(token) == ":");
    asks && colon.is_some_and(|colon| verb < colon)
}

/// Whether what is of a type may say something.
fn may_speak(kind: EntityType) -> bool {
    matches!(kind, EntityType::Person | EntityType::Organization | EntityType::Group | EntityType::Gpe)
}

/// Whether somebody is only allowed to say something: "they were not authorized to discuss it".
fn is_licence(walker: Walker<'_, '_>, verb: usize) -> bool {
    let allows = |token: usize| {
        matches!(&*walker.lemma(token).to_lowercase(), "authorize" | "authorise")
            && walker.document.tokens[token].xpos == Xpos::Vbn
    };
    let governed = walker.relation(verb) == Deprel::Xcomp && walker.governor(verb).is_some_and(allows);
    governed || allows(verb)
}

/// Whether a verb only says how its subject seems, and not that it seems to say something: "appeared to be late".
fn is_raising(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    if !matches!(&*walker.lemma(verb).to_lowercase(), "seem" | "appear") {
        return false;
    }
    let subject = own_subject(walker, verb);
    let to_somebody = walker.dependents(verb).any(|token| {
        let case =
            walker.dependents(token).any(|case| walker.relation(case) == Deprel::Case && document.word(case) == "to");
        walker.relation(token) == Deprel::Obl && case
    });
    let reports = |token: usize| {
        document.tokens[token].upos == Upos::Verb && share(Upos::Verb, &walker.lemma(token).to_lowercase()) >= REPORTS
    };
    let complement = walker.dependents(verb).find(|&token| walker.relation(token) == Deprel::Xcomp);
    subject.is_some() && !to_somebody && !complement.is_some_and(reports)
}

/// Whether a verb makes another with its particle: "called | off".
fn is_phrasal(walker: Walker<'_, '_>, verb: usize) -> bool {
    let lemma = walker.lemma(verb).to_lowercase();
    let clause = walker.dependents(verb).any(|token| walker.relation(token) == Deprel::Ccomp);
    let particle = walker.dependents(verb).find(|&token| walker.relation(token) == Deprel::CompoundPrt && token > verb);
    let word = particle.map(|token| walker.document.word(token).to_lowercase());
    !clause && word.is_some_and(|word| PHRASAL.contains(&format!("{lemma} {word}")))
}

/// Whether somebody writes a work: "wrote | a book".
fn is_work(walker: Walker<'_, '_>, verb: usize) -> bool {
    let writes = matches!(&*walker.lemma(verb).to_lowercase(), "write" | "author" | "co-write" | "publish");
    let clause = walker.dependents(verb).any(|token| walker.relation(token) == Deprel::Ccomp);
    let work = object(walker, verb).is_some_and(|object| WORKS.contains(&walker.lemma(object).to_lowercase()));
    writes && !clause && work
}

/// Whether somebody knows somebody: "knew | every officer".
fn is_acquaintance(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> bool {
    let document = walker.document;
    if walker.lemma(verb).to_lowercase() != "know" {
        return false;
    }
    let Some(object) = object(walker, verb).filter(|&object| object > verb) else { return false };
    let word = document.tokens[object].span;
    let before = last_before(&document.mentions, |mention| mention.span.start, word.end, 2);
    let named = before.iter().any(|mention| {
        mention.form == MentionForm::Name && mention.span.overlaps(word) && is_person(document, mention)
    });
    let alone = statement.content.len() == 1 && statement.content[0].contains(word);
    let clause = walker.dependents(verb).any(|token| matches!(walker.relation(token), Deprel::Ccomp | Deprel::Xcomp));
    alone && !clause && (named || role(&walker.lemma(object).to_lowercase()).is_some())
}

/// Whether "related to" says that two things have to do with each other.
fn is_related(walker: Walker<'_, '_>, verb: usize) -> bool {
    let next = verb + 1;
    let to = next < walker.document.tokens.len() && matches!(walker.document.word(next), "to" | "in");
    let participle = walker.document.tokens[verb].xpos == Xpos::Vbn || walker.relation(verb) == Deprel::Amod;
    walker.lemma(verb).to_lowercase() == "relate" && participle && (to || walker.relation(verb) == Deprel::Amod)
}

/// Whether the article itself tells its reader to do something: "Consider | the numbers."
fn is_advice(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> bool {
    let document: &Document<'_> = walker.document;
    let opens = walker.sentence(verb).start == verb;
    let bare = document.tokens[verb].xpos == Xpos::Vb && walker.governor(verb).is_none();
    let spoken = is_quoted(document, document.tokens[verb].span);
    let source = statement.source.iter().any(|&source: &Span| source.end <= document.tokens[verb].span.start);
    opens && bare && !spoken && !source && own_subject(walker, verb).is_none()
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    #[test]
    fn senses_that_report_nothing() {
        for text in [
            "The boat appeared to be late on Monday.",
            "The mayor called off the talks on Monday.",
            "She wrote a book in May.",
            "She knew the mayor well.",
            "The matters related to the campaign were closed.",
            "Consider the testimony of the women.",
            "The dispute threatens to muddy the talks.",
            "What they say: The plan is a good one.",
            "They reached a deal that promises to end the dispute.",
            "They were not authorized to discuss the order.",
            "Hale's alleged part in the theft was long.",
        ] {
            assert!(read(text).is_empty(), "{text}: {:?}", read(text));
        }
    }

    #[test]
    fn senses_that_report() {
        for text in [
            "The mayor appeared to suggest that the boat was late.",
            "The mayor called the talks off-key.",
            "She wrote that the boat was late.",
            "She knew that the boat was late.",
            "The union threatens to stop the boats.",
            "He met a mayor who promises to stop the boats.",
        ] {
            assert!(!read(text).is_empty(), "{text}");
        }
    }
}
