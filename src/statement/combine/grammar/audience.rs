//! To whom somebody writes or speaks where no verb of telling says so: "warned in a letter | to the governor", "said in an interview
//! | with the mayor", "speaking | to reporters, she said".

use std::sync::LazyLock;

use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Statement, Upos, Xpos, last_before};
use crate::lexicon::role::role;
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

/// Nouns for what is written to somebody.
static WRITTEN: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/letter_nouns.txt"), Case::Folded));

/// Nouns for occasions on which people talk with each other.
static TALKS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/talk_nouns.txt"), Case::Folded));

/// The most tokens between what is written and to whom.
const LEAD: usize = 12;

/// The most tokens between a verb and the letter in which it says something.
const NEAR: usize = 80;

/// The most clauses between a verb and the letter behind the last of them: "vowed to seek equality, in a letter".
const DEEPEST: usize = 3;

/// The head of the words for those to whom a verb writes or speaks.
pub(super) fn audience(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> Option<usize> {
    let written = written_in(walker, verb, statement).or_else(|| sent(walker, verb));
    written.or_else(|| met_at(walker, verb)).or_else(|| speaking(walker, verb))
}

/// To whom that is written in which a verb says something: "in an email | to her staff, she said".
fn written_in(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> Option<usize> {
    let said = |token: usize| {
        let word = walker.document.tokens[token].span;
        statement.content.iter().any(|part| part.contains(word))
    };
    // "vowed to seek equality, in a letter": the letter hangs on a verb of the content.
    let below = |token: usize| {
        walker.governor(token).is_some_and(|above| above == verb || said(above) && reaches(walker, above, verb))
    };
    let sentence = walker.sentence(verb);
    let near = sentence.start.max(verb.saturating_sub(NEAR))..sentence.end.min(verb + NEAR);
    let mut letters = near.filter(|&token| {
        is_written(walker, token)
            && walker.relation(token) == Deprel::Obl
            && has_case(walker, token, &["in"])
            && !said(token)
            && below(token)
    });
    letters.find_map(|letter| recipient(walker, letter))
}

/// Whether a token hangs on a verb, by a few others at most.
fn reaches(walker: Walker<'_, '_>, token: usize, verb: usize) -> bool {
    std::iter::successors(walker.governor(token), |&above| walker.governor(above))
        .take(DEEPEST)
        .any(|above| above == verb)
}

/// To whom that is sent on which a verb hangs: "sent a note | to the board asking".
pub(super) fn sent(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let above = walker.governor(verb)?;
    let letter = match walker.relation(verb) {
        Deprel::Acl => Some(above).filter(|&token| is_written(walker, token)),
        Deprel::Advcl => walker
            .dependents(above)
            .find(|&token| is_written(walker, token) && walker.relation(token) == Deprel::Obj && token < verb),
        _ => None,
    }?;
    recipient(walker, letter)
}

/// To whom something is written, by the words behind it or behind the verb that sends it.
fn recipient(walker: Walker<'_, '_>, letter: usize) -> Option<usize> {
    let document = walker.document;
    let to = |of: usize| behind(walker, of, &["to"]).filter(|&token| token > letter && token < letter + LEAD);
    let given = |&token: &usize| {
        token > letter
            && walker.relation(token) == Deprel::Acl
            && document.tokens[token].xpos == Xpos::Vbn
            && !matches!(&*walker.lemma(token), "post" | "publish" | "attribute")
    };
    let given = || walker.dependents(letter).find(given).and_then(to);
    // "wrote in a letter Monday | to the board"
    let beside = || walker.governor(letter).and_then(to).filter(|&token| is_beside(walker, letter, token));
    to(letter).or_else(given).or_else(beside)
}

/// Whether nothing but a time parts a letter from the words for those to whom it is written.
fn is_beside(walker: Walker<'_, '_>, letter: usize, recipient: usize) -> bool {
    let document = walker.document;
    let parts = |token: usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux | Upos::Punct | Upos::Pron);
    !(letter + 1..recipient).any(parts)
}

/// With whom somebody talks where a verb says something: people, for an outlet is only where he says it.
fn met_at(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let talk = walker.dependents(verb).find(|&token| {
        walker.relation(token) == Deprel::Obl
            && TALKS.contains(&walker.lemma(token).to_lowercase())
            && has_case(walker, token, &["in", "during", "at"])
    })?;
    let one_way = TALKS.get(&walker.lemma(talk).to_lowercase()).is_some_and(|row| row.has(1, "speech"));
    let cases: &[&str] = if one_way { &["to", "before"] } else { &["with", "to"] };
    behind(walker, talk, cases).filter(|&found| found > talk && is_people(walker, found))
}

/// To whom somebody speaks while a verb says something: "speaking | to reporters", "addressing | the crowd".
fn speaking(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let document = walker.document;
    let free =
        |token: usize| !walker.dependents(token).any(|t| matches!(walker.relation(t), Deprel::Mark | Deprel::Case));
    let participle = |&token: &usize| {
        walker.relation(token) == Deprel::Advcl && document.tokens[token].xpos == Xpos::Vbg && free(token)
    };
    walker.dependents(verb).filter(participle).find_map(|token| match walker.lemma(token).to_lowercase().as_str() {
        "speak" | "talk" | "testify" => behind(walker, token, &["to", "with", "before"]),
        "address" => {
            walker.dependents(token).find(|&object| walker.relation(object) == Deprel::Obj && is_people(walker, object))
        }
        _ => None,
    })
}

/// The first noun that hangs on a token by one of some prepositions.
fn behind(walker: Walker<'_, '_>, of: usize, cases: &[&str]) -> Option<usize> {
    let nominal = |token: usize| matches!(walker.relation(token), Deprel::Nmod | Deprel::Obl);
    walker.dependents(of).find(|&token| token > of && nominal(token) && has_case(walker, token, cases))
}

fn has_case(walker: Walker<'_, '_>, token: usize, cases: &[&str]) -> bool {
    let document = walker.document;
    // "prior to" is no "to".
    let alone = |case: usize| {
        !case.checked_sub(1).is_some_and(|before| matches!(document.word(before), "prior" | "due" | "close"))
    };
    let mut own = walker.dependents(token).filter(|&case| walker.relation(case) == Deprel::Case && alone(case));
    own.any(|case| cases.iter().any(|word| document.word(case).eq_ignore_ascii_case(word)))
}

fn is_written(walker: Walker<'_, '_>, token: usize) -> bool {
    WRITTEN.contains(&walker.lemma(token).to_lowercase())
}

/// Whether a word is the head of the name of a person, or of a noun for people.
fn is_people(walker: Walker<'_, '_>, head: usize) -> bool {
    let document = walker.document;
    if document.tokens[head].upos == Upos::Noun {
        return role(&walker.lemma(head)).is_some() || is_group_of(walker, head);
    }
    is_person(document, head)
}

/// Whether a noun counts people: "a group of reporters".
fn is_group_of(walker: Walker<'_, '_>, noun: usize) -> bool {
    let mut parts = walker.dependents(noun).filter(|&part| has_case(walker, part, &["of"]));
    parts.any(|part| role(&walker.lemma(part)).is_some())
}

fn is_person(document: &Document<'_>, head: usize) -> bool {
    let word = document.tokens[head].span;
    let before = last_before(&document.mentions, |mention| mention.span.start, word.end, 2);
    before.iter().any(|mention| {
        let entity = document.entities.get(mention.entity as usize);
        mention.span.contains(word) && entity.is_some_and(|entity| entity.kind == EntityType::Person)
    })
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, read};

    /// The addressees of the statements of a text that have one.
    fn addressees(text: &str) -> Vec<String> {
        read(text).into_iter().map(|Read { addressee, .. }| addressee).filter(|found| !found.is_empty()).collect()
    }

    #[test]
    fn a_letter_is_to_whom_it_says() {
        assert_eq!(addressees("Ann Lind warned in a letter to the governor that the dam leaks."), ["the governor"]);
        assert_eq!(
            addressees("In a statement given to the Herald, Ann Lind said the lawsuit was wrong."),
            ["the Herald"]
        );
        let vowed = "Mr. Lind vowed to seek “full equality” for nurses, in a letter to the Harbour Club.";
        assert_eq!(addressees(vowed)[0], "the Harbour Club");
    }

    #[test]
    fn people_are_met_and_outlets_are_not() {
        let met = "“I want to put this behind us,” Mr. Lind said, during a meeting with a group of reporters.";
        assert_eq!(addressees(met), ["a group of reporters"]);
        assert!(addressees("Mr. Lind said in an interview with CNN that the dam leaks.").is_empty());
    }

    #[test]
    fn who_speaks_to_somebody_says_it_to_him() {
        assert_eq!(addressees("Speaking to reporters at the harbour, Ann Lind said the dam leaks."), ["reporters"]);
    }
}
