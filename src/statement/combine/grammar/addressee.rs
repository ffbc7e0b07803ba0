//! Addressees: to whom something was said, by the trees.

use crate::document::{Deprel, Document, Span, Statement, Upos};
use crate::lexicon::role::role;
use crate::statement::cue_words::{nominal_share, takes_addressee};
use crate::statement::frame::phrase::{clause, noun_phrase, span, trimmed};
use crate::statement::frame::stretch::{minus, without_beginning};
use crate::statement::frame::subject::{asks, is_passive};
use crate::syntax::walker::Walker;

use super::audience;

/// The most tokens between an addressee and the clause behind it.
const LEAD: usize = 12;

/// A statement with the addressee that hangs on its verb, which is then no part of the content.
pub(in crate::statement::combine) fn corrected(
    walker: Walker<'_, '_>,
    verb: usize,
    mut statement: Statement,
) -> Statement {
    let document = walker.document;
    let Some(head) = head(walker, verb, &statement) else { return statement };
    let Some(addressee) = phrase(walker, head) else { return statement };
    let cue = minus(document, &statement.cue, addressee);
    // "a letter | to the board | asking": the letter speaks, and not those to whom it is sent.
    if audience::sent(walker, verb) == Some(head) {
        let source = minus(document, &statement.source, addressee);
        let source = source.into_iter().filter_map(|part| without_preposition(document, part)).collect::<Vec<_>>();
        if !source.is_empty() {
            statement.source = source;
        }
    }
    let taken = statement.source.iter().any(|part| part.overlaps(addressee))
        || !cue.iter().any(|part| part.contains(document.tokens[verb].span));
    let opens = statement.content.iter().any(|part| part.overlaps(addressee));
    if taken {
        return statement;
    }
    if opens {
        let content = minus(document, &statement.content, addressee);
        let content: Vec<Span> = content.into_iter().filter_map(|part| without_beginning(document, part)).collect();
        let content = if content.is_empty() { infinitive(walker, verb, addressee) } else { content };
        if content.is_empty() {
            return statement;
        }
        statement.content = from_clause(walker, verb, content, addressee);
    }
    statement.cue = cue;
    statement.addressee = vec![addressee];
    statement
}

/// What somebody is asked to do, by the tree alone: "asked | the firm, Severine, | to pay".
fn infinitive(walker: Walker<'_, '_>, verb: usize, addressee: Span) -> Vec<Span> {
    let document = walker.document;
    let to = |token: usize| walker.dependents(token).any(|mark| mark < token && document.word(mark) == "to");
    let asked = |&token: &usize| {
        let hangs = matches!(walker.relation(token), Deprel::Xcomp | Deprel::Advcl);
        hangs && document.tokens[token].span.start >= addressee.end && to(token)
    };
    let clause = walker.dependents(verb).find(asked).and_then(|token| span(document, clause(walker, token, |_| false)));
    clause.filter(|clause| clause.start >= addressee.end).into_iter().collect()
}

/// A content behind an addressee without the words before its "to" or "that": "asked a judge | in Bonn | to".
fn from_clause(walker: Walker<'_, '_>, verb: usize, mut content: Vec<Span>, addressee: Span) -> Vec<Span> {
    let document = walker.document;
    let Some(place) = content.iter().position(|part| part.start >= addressee.end) else { return content };
    let tokens = document.tokens_in(content[place]);
    let opens = |&token: &usize| {
        let mark =
            walker.relation(token) == Deprel::Mark && matches!(document.word(token), "to" | "that" | "whether" | "if");
        mark || document.word(token) == "“"
    };
    let lead = tokens.clone().take(LEAD).find(opens).filter(|&open| open > tokens.start);
    let plain = |open: usize| {
        document.tokens[tokens.start].upos == Upos::Adp
            && (tokens.start..open)
                .all(|token| !matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux | Upos::Sconj))
    };
    if let Some(open) = lead.filter(|&open| plain(open) && open > verb)
        && let Some(rest) = span(document, open..tokens.end)
    {
        content[place] = rest;
    }
    content
}

/// Words without a "to" at their end; none where there are no others.
fn without_preposition(document: &Document<'_>, part: Span) -> Option<Span> {
    let tokens = document.tokens_in(part);
    let last = tokens.clone().next_back().filter(|&last| document.tokens[last].upos == Upos::Adp);
    span(document, tokens.start..last.unwrap_or(tokens.end))
}

/// The words of an addressee without the times and places that may hang on it.
fn phrase(walker: Walker<'_, '_>, head: usize) -> Option<Span> {
    let document = walker.document;
    let phrase = noun_phrase(walker, head);
    let opens = |&token: &usize| {
        token > head
            && (document.tokens[token].upos == Upos::Sconj
                || matches!(document.word(token), ":" | "“" | "that" | "to" | "whether" | "," | "not"))
    };
    let end = phrase.clone().find(opens).unwrap_or(phrase.end);
    let whole = span(document, trimmed(document, phrase.start..named(walker, head, end).unwrap_or(end)))?;
    let first = document.times.partition_point(|time| time.span.start <= document.tokens[head].span.start);
    let time = document.times.get(first).filter(|time| time.span.start < whole.end && time.span.start > whole.start);
    let Some(time) = time else { return Some(whole) };
    let mut tokens = document.tokens_in(Span { start: whole.start, end: time.span.start });
    while tokens.len() > 1 && matches!(document.tokens[tokens.end - 1].upos, Upos::Adp | Upos::Punct | Upos::Adv) {
        tokens.end -= 1;
    }
    span(document, tokens)
}

/// The end of what an addressee is further called between two commas: "asked the firm |, Severine |, to pay".
fn named(walker: Walker<'_, '_>, head: usize, comma: usize) -> Option<usize> {
    let document = walker.document;
    let is_comma = |token: usize| token < document.tokens.len() && document.word(token) == ",";
    let calls = |&token: &usize| walker.relation(token) == Deprel::Appos && token > comma;
    let apposed = walker.dependents(head).filter(|_| is_comma(comma)).find(calls)?;
    let phrase = noun_phrase(walker, apposed);
    (phrase.start == comma + 1 && is_comma(phrase.end)).then_some(phrase.end)
}

/// The head of the addressee: an indirect object, the object of a verb that takes an addressee and says something besides
/// it, or what follows "on" or "to".
fn head(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> Option<usize> {
    let document = walker.document;
    let lemma = walker.lemma(verb).to_lowercase();
    let dependents: Vec<usize> = walker.dependents(verb).collect();
    let of =
        |relation: Deprel| dependents.iter().copied().find(|&token| walker.relation(token) == relation && token > verb);
    let infinitive = |&token: &usize| {
        matches!(walker.relation(token), Deprel::Xcomp | Deprel::Advcl)
            && walker.dependents(token).any(|mark| mark < token && document.word(mark) == "to")
    };
    let orders = asks(walker, verb) && !matches!(lemma.as_str(), "want" | "need" | "expect");
    let told = takes_addressee(&lemma) || orders && dependents.iter().any(infinitive);
    let says = |object: usize| {
        let clause = |&token: &usize| {
            matches!(walker.relation(token), Deprel::Ccomp | Deprel::Xcomp | Deprel::Advcl | Deprel::Parataxis)
        };
        let word = document.tokens[object].span;
        let elsewhere = statement.content.iter().any(|part| !part.overlaps(word));
        let goes_on = statement.content.iter().any(|part| {
            let tokens = document.tokens_in(*part);
            // "asked | the council | for money", "pressed | the mayor | over the dam"
            let asks_for = |token: usize| {
                let above = walker.governor(token).and_then(|noun| walker.governor(noun));
                matches!(document.word(token), "for" | "over" | "about") && above == Some(verb)
            };
            let opens = |token: usize| token > object && (document.word(token) == "to" || asks_for(token));
            tokens.contains(&object) && tokens.clone().any(opens)
        });
        let told = statement.content.first().is_some_and(|part| part.start >= word.end);
        dependents.iter().any(|token| clause(token) && (*token > object || elsewhere)) || elsewhere || goes_on || told
    };
    // What is to be done to something is not said to it: "ordered the flag | to be lowered".
    let done_to = dependents.iter().any(|token| infinitive(token) && is_passive(walker, *token));
    if done_to {
        return None;
    }
    let object = of(Deprel::Iobj).or_else(|| of(Deprel::Obj)).filter(|&object| told && says(object));
    if let Some(found) = object {
        let words = nominal_share(&walker.lemma(found).to_lowercase()) > 0;
        return (is_somebody(document, found) && !words).then_some(found);
    }
    if lemma == "tell"
        && let Some(found) = doubled(walker, &dependents, verb)
    {
        return Some(found);
    }
    let cased = |token: &usize| {
        let case = walker.dependents(*token).find(|&case| walker.relation(case) == Deprel::Case);
        let word = case.map_or("", |case| document.word(case));
        walker.relation(*token) == Deprel::Obl
            && *token > verb
            && match word {
                "on" | "upon" => lemma == "call" && says(*token),
                "to" => speaks_to(&lemma) && says(*token) && is_person(walker, *token),
                "with" => matches!(lemma.as_str(), "plead") && says(*token),
                _ => false,
            }
    };
    let found = dependents.iter().find(|token| cased(token)).copied();
    let found = found.or_else(|| audience::audience(walker, verb, statement));
    found.filter(|&found| is_somebody(document, found))
}

/// The first of two subjects of the clause that hangs on a verb, which is the verb's own object: "told | lawmakers | the bill
/// would fail".
fn doubled(walker: Walker<'_, '_>, dependents: &[usize], verb: usize) -> Option<usize> {
    let clause = dependents.iter().copied().find(|&token| walker.relation(token) == Deprel::Ccomp && token > verb)?;
    let mut subjects = walker.dependents(clause).filter(|&token| {
        matches!(walker.relation(token), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Expl) && token < clause
    });
    let (first, second) = (subjects.next()?, subjects.next()?);
    let document = walker.document;
    let opens = (verb + 1..first).all(|token| walker.governor(token) == Some(first));
    let parted = second > first + 1 || document.tokens[second].upos == Upos::Pron;
    let apart = !(document.tokens[first].upos == Upos::Propn
        && document.tokens[second].upos == Upos::Propn
        && second == first + 1);
    (opens && apart && (parted || walker.relation(second) == Deprel::Expl)).then_some(first)
}

/// Verbs whose addressee follows "to".
fn speaks_to(lemma: &str) -> bool {
    matches!(
        lemma,
        "say"
            | "explain"
            | "write"
            | "suggest"
            | "admit"
            | "confess"
            | "appeal"
            | "complain"
            | "indicate"
            | "announce"
            | "mention"
            | "propose"
            | "reply"
            | "report"
            | "signal"
            | "speak"
            | "state"
            | "confirm"
            | "apologize"
            | "apologise"
            | "describe"
            | "reveal"
            | "insist"
            | "boast"
            | "lie"
            | "outline"
            | "present"
            | "convey"
            | "relay"
            | "disclose"
            | "recommend"
            | "stress"
            | "deny"
            | "concede"
            | "acknowledge"
            | "promise"
            | "pledge"
            | "vow"
            | "swear"
            | "testify"
            | "remark"
            | "comment"
            | "claim"
            | "offer"
            | "voice"
            | "express"
    )
}

/// Whether a word stands for a person or a body, by its part of speech or as a role.
fn is_person(walker: Walker<'_, '_>, head: usize) -> bool {
    let upos = walker.document.tokens[head].upos;
    matches!(upos, Upos::Propn | Upos::Pron) || role(&walker.lemma(head)).is_some()
}

/// Whether a word may stand for somebody who is spoken to.
fn is_somebody(document: &Document<'_>, head: usize) -> bool {
    let token = &document.tokens[head];
    let pronoun = token.upos == Upos::Pron && !matches!(document.word(head), "it" | "this" | "that" | "what" | "which");
    matches!(token.upos, Upos::Noun | Upos::Propn | Upos::Num | Upos::Adj) || pronoun
}
