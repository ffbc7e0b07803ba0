//! Reports that neither network nor rules have found and whose trees leave no doubt.

use rustc_hash::FxHashSet;

use crate::document::{Deprel, Document, Span, Statement, Upos};
use crate::statement::cue_words::{Frame, act_of, is_negated, nominal_share, share_in, takes_addressee};
use crate::statement::frame::phrase::{clause, noun_phrase, span, trimmed};
use crate::statement::frame::report::{group, is_quoted};
use crate::statement::frame::subject::{Subject, is_passive, object, own_subject, subject};
use crate::statement::speaker::is_hearsay;
use crate::statement::verbatim;
use crate::syntax::walker::Walker;

use super::grammar::{addressee, agent, inverted, noun_clause};

/// The confidence of what the tree alone tells.
const TREE: u8 = 60;

/// The uses of a verb with a clause, of a hundred, that must report.
const CLAUSE: u8 = 75;

/// The uses of a participle with a phrase, of a hundred, that must report.
const SURE: u8 = 80;

/// The uses of a verb or noun with a phrase, of a hundred, that must report.
const PHRASE: u8 = 60;

/// The statements of an article with those of verbs and nouns that no cue holds.
pub(super) fn with_missed(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    let mut known: FxHashSet<usize> = FxHashSet::default();
    for statement in &statements {
        let parts = statement.cue.iter().chain(&statement.source);
        known.extend(parts.flat_map(|&part| document.tokens_in(part)));
    }
    let walker = Walker::new(document);
    for token in 0..document.tokens.len() {
        if known.contains(&token) {
            continue;
        }
        let found = match document.tokens[token].upos {
            Upos::Verb if is_quoted(document, document.tokens[token].span) => None,
            Upos::Verb => rumoured(walker, token)
                .or_else(|| with_clause(walker, token))
                .or_else(|| with_agent(walker, token))
                .or_else(|| seen_as(walker, token))
                .or_else(|| of_participle(walker, token))
                .or_else(|| ordered(walker, token))
                .or_else(|| behind(walker, token)),
            Upos::Noun => of_noun(walker, token),
            _ => None,
        };
        statements.extend(found);
    }
    statements
}

/// The statement of a finite verb with a subject and a clause.
fn with_clause(walker: Walker<'_, '_>, verb: usize) -> Option<Statement> {
    let document = walker.document;
    let lemma = walker.lemma(verb).to_lowercase();
    let percent = share_in(&lemma, Frame::Clause).max(share_in(&lemma, Frame::Addressee));
    if percent < CLAUSE || is_passive(walker, verb) {
        return None;
    }
    let Subject::Head(head) = subject(walker, verb) else { return None };
    let said = walker.dependents(verb).find(|&token| walker.relation(token) == Deprel::Ccomp)?;
    let words = clause(walker, said, |_| false);
    let source = noun_phrase(walker, head);
    // "He died in May, | his son said."
    let before = words.start == walker.sentence(verb).start
        && words.end < source.start
        && document.word(words.end) == ","
        && source.end <= verb;
    if words.start <= verb && !before || own_subject(walker, said).is_none() {
        return None;
    }
    let made = made(walker, verb, source, vec![span(document, words)?])?;
    Some(addressee::corrected(walker, verb, made))
}

/// The statement of a verb whose subject is what nobody in particular says: "Rumors have swirled | that he would quit".
fn rumoured(walker: Walker<'_, '_>, verb: usize) -> Option<Statement> {
    let head = own_subject(walker, verb).filter(|&head| head < verb && is_hearsay(walker.document, head))?;
    let that = |clause: usize| {
        let mut marks = walker.dependents(clause).filter(|&mark| mark > verb && mark < clause);
        marks.any(|mark| walker.document.word(mark) == "that" && walker.relation(mark) == Deprel::Mark)
    };
    let says = |&token: &usize| matches!(walker.relation(token), Deprel::Ccomp | Deprel::Advcl) && that(token);
    let said = walker.dependents(verb).find(says)?;
    let content = span(walker.document, clause(walker, said, |_| false))?;
    let made = made(walker, verb, noun_phrase(walker, head), vec![content])?;
    let cue = made.source.iter().chain(&made.cue).copied().reduce(Span::to);
    Some(Statement { source: Vec::new(), cue: cue.into_iter().collect(), ..made })
}

/// The statement of a verb whose subject ends the sentence behind what it said: "Bridge is unsafe, | says mayor".
fn behind(walker: Walker<'_, '_>, verb: usize) -> Option<Statement> {
    let (source, content) = inverted(walker, verb)?;
    made(walker, verb, source, vec![content])
}

/// The statement of a passive with an agent: "seen | by farmers | as a hero".
fn with_agent(walker: Walker<'_, '_>, verb: usize) -> Option<Statement> {
    let document = walker.document;
    let lemma = walker.lemma(verb).to_lowercase();
    let percent = share_in(&lemma, Frame::Phrase).max(share_in(&format!("{lemma} as"), Frame::Phrase));
    let as_phrase = walker.dependents(verb).find(|&token| {
        token > verb
            && matches!(walker.relation(token), Deprel::Obl | Deprel::Advcl)
            && walker.dependents(token).any(|case| case < token && case > verb && document.word(case) == "as")
    })?;
    if percent < PHRASE {
        return None;
    }
    let (by, agent) = agent(walker, verb)?;
    let subject = match own_subject(walker, verb) {
        Some(own) => own,
        None if matches!(walker.relation(verb), Deprel::Acl | Deprel::Advcl) => walker.governor(verb)?,
        None => return None,
    };
    let source = noun_phrase(walker, agent);
    let said = clause(walker, as_phrase, |token| (by..source.end).contains(&token));
    let topic = noun_phrase(walker, subject);
    let topic = trimmed(document, topic.start..topic.end.min(group(walker, verb).start).max(topic.start + 1));
    made(walker, verb, source, vec![span(document, topic)?, span(document, said)?])
}

/// The statement of a verb that says what somebody takes another for: "farmers see | her | as a hero".
fn seen_as(walker: Walker<'_, '_>, verb: usize) -> Option<Statement> {
    let document = walker.document;
    let lemma = walker.lemma(verb).to_lowercase();
    if share_in(&format!("{lemma} as"), Frame::Phrase) < PHRASE || is_passive(walker, verb) {
        return None;
    }
    let Subject::Head(head) = subject(walker, verb) else { return None };
    let object = object(walker, verb).filter(|&object| object > verb)?;
    let taken = walker.dependents(verb).chain(walker.dependents(object)).find(|&token| {
        token > object
            && walker.dependents(token).any(|case| case > object && case < token && document.word(case) == "as")
    })?;
    let said = clause(walker, taken, |_| false);
    let topic = noun_phrase(walker, object);
    let topic = topic.start..topic.end.min(said.start).max(topic.start + 1);
    made(walker, verb, noun_phrase(walker, head), vec![span(document, topic)?, span(document, said)?])
}

/// The statement of a participle behind the noun for what says it: "messages | accusing | her of treason".
fn of_participle(walker: Walker<'_, '_>, verb: usize) -> Option<Statement> {
    let document = walker.document;
    let active = walker.relation(verb) == Deprel::Acl && document.word(verb).ends_with("ing");
    let noun = walker.governor(verb).filter(|&noun| active && noun < verb)?;
    let beside = document.word(verb - 1) != ",";
    if !beside || share_in(&walker.lemma(verb).to_lowercase(), Frame::Phrase) < SURE {
        return None;
    }
    let object = object(walker, verb).filter(|&object| object > verb)?;
    let goes_on = walker.dependents(verb).any(|token| {
        token > object && matches!(walker.relation(token), Deprel::Obl | Deprel::Advcl | Deprel::Xcomp | Deprel::Ccomp)
    });
    let whole = clause(walker, verb, |_| false);
    let content = span(document, noun_phrase(walker, object).start.max(verb + 1)..whole.end)?;
    let source = noun_phrase(walker, noun);
    let source = source.start..source.end.min(verb);
    goes_on.then(|| made(walker, verb, source, vec![content])).flatten()
}

/// The statement of a passive that says what somebody is told to do: "residents were told | to leave".
fn ordered(walker: Walker<'_, '_>, verb: usize) -> Option<Statement> {
    let document = walker.document;
    let told = takes_addressee(&walker.lemma(verb).to_lowercase()) && is_passive(walker, verb);
    let said = walker
        .dependents(verb)
        .find(|&token| matches!(walker.relation(token), Deprel::Xcomp | Deprel::Ccomp) && token > verb);
    let (said, subject) = said.zip(own_subject(walker, verb)).filter(|_| told)?;
    let told = noun_phrase(walker, subject);
    let made = made(walker, verb, told, vec![span(document, clause(walker, said, |_| false))?])?;
    Some(Statement { addressee: made.source.clone(), source: Vec::new(), ..made })
}

/// The statement of a noun with an owner and a clause: "the claim | by X | that it was lost".
fn of_noun(walker: Walker<'_, '_>, noun: usize) -> Option<Statement> {
    let document = walker.document;
    if nominal_share(&walker.lemma(noun).to_lowercase()) < PHRASE {
        return None;
    }
    let owner = walker.dependents(noun).find(|&token| {
        let by =
            || walker.dependents(token).any(|case| case < token && matches!(document.word(case), "by" | "of" | "from"));
        walker.relation(token) == Deprel::NmodPoss || walker.relation(token) == Deprel::Nmod && token > noun && by()
    })?;
    let said = noun_clause(walker, noun).or_else(|| noun_clause(walker, owner))?;
    if said.contains(&owner) {
        return None;
    }
    let source = noun_phrase(walker, owner);
    let source = source.start..if owner < said.start { source.end.min(said.start) } else { source.end };
    let statement = made(walker, noun, source, vec![span(document, said)?])?;
    Some(Statement { cue: vec![document.tokens[noun].span], ..statement })
}

/// The statement of a cue with a source and a content that do not share words.
fn made(
    walker: Walker<'_, '_>,
    cue: usize,
    source: std::ops::Range<usize>,
    mut content: Vec<Span>,
) -> Option<Statement> {
    let document = walker.document;
    let tokens = group(walker, cue);
    let act = act_of(document, std::slice::from_ref(&tokens));
    let (cue, source) = (span(document, tokens)?, span(document, source)?);
    content.sort_by_key(|part| part.start);
    let apart = content.iter().all(|part| !part.overlaps(cue) && !part.overlaps(source));
    let ordered = content.windows(2).all(|pair| pair[0].end <= pair[1].start) && !cue.overlaps(source);
    let negated = is_negated(document, std::slice::from_ref(&document.tokens_in(cue)));
    let made = verbatim::statement(document, act, content);
    (apart && ordered).then_some(Statement { source: vec![source], cue: vec![cue], negated, confidence: TREE, ..made })
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, read};

    #[test]
    fn what_people_are_told_to_do() {
        let found = read("Residents were told to leave their homes.");
        assert_eq!(found, [Read::new("", "were told", &["to leave their homes"]).told("Residents")]);
    }

    #[test]
    fn what_rumours_say() {
        for text in [
            "Rumors have swirled in town recently that the mayor had been planning to quit, but her office denied it.",
            "Rumours spread on Monday that the mayor was broke.",
        ] {
            let found = read(text);
            let rumour =
                found.iter().find(|statement| statement.content.iter().any(|part| part.starts_with("that the mayor")));
            assert!(rumour.is_some_and(|rumour| rumour.within.is_none() && rumour.source.is_empty()), "{found:?}");
        }
    }

    #[test]
    fn a_noun_with_an_owner_and_a_clause() {
        let found = read("The claim by the mayor that the road was closed is false.");
        assert_eq!(found, [Read::new("the mayor", "claim", &["that the road was closed"])]);
    }
}
