//! Passives: who said it stands behind "by", and to whom it was said is the subject.

use std::sync::LazyLock;

use crate::annotation::Act;
use crate::document::{Deprel, Document, Span, Statement, Upos, Xpos};
use crate::lexicon::role::role;
use crate::lexicon::{Case, Table};
use crate::statement::cue_words::takes_addressee;
use crate::statement::frame::phrase::{noun_phrase, span};
use crate::statement::frame::stretch::minus;
use crate::statement::frame::subject::{object, own_subject};
use crate::syntax::walker::Walker;

/// Verbs whose participle behind a noun gives its name.
static NAMING: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/naming_verbs.txt"), Case::Folded));

/// Verbs of blame and praise that need an object.
static BLAMING: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/blaming_verbs.txt"), Case::Folded));

/// The most tokens behind a passive in which its agent stands.
const FAR: usize = 24;

/// A statement with a passive cue, as the tree has it.
pub(super) fn corrected(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Statement {
    let document = walker.document;
    let subject = own_subject(walker, verb).and_then(|head| span(document, noun_phrase(walker, head)));
    let lemma = walker.lemma(verb).to_lowercase();
    let told = takes_addressee(&lemma) && !is_state(&lemma);
    if statement.act == Act::Feeling {
        return statement;
    }
    if let Some((by, head)) = agent(walker, verb) {
        let Some(agent) = span(document, noun_phrase(walker, head)) else { return statement };
        let whole = document.tokens[by].span.to(agent);
        statement.content = minus(document, &statement.content, whole);
        statement.cue = minus(document, &statement.cue, whole);
        statement.source = vec![agent];
        if let Some(subject) = subject.filter(|_| !told && !statement.content.is_empty()) {
            let known = statement.content.iter().any(|part| part.overlaps(subject));
            if !known && !is_pronoun(document, own_subject(walker, verb)) {
                statement.content.insert(0, subject);
            }
        }
    }
    if let Some(subject) = subject.filter(|_| is_told_of(walker, verb) || is_cut_short(walker, verb)) {
        statement.source.retain(|source| !source.overlaps(subject));
        if !statement.content.is_empty() && !statement.content.iter().any(|part| part.overlaps(subject)) {
            statement.content.insert(0, subject);
        }
        return statement;
    }
    let Some(subject) =
        subject.filter(|_| told && (has_complement(walker, verb) || matches!(lemma.as_str(), "ask" | "tell")))
    else {
        return statement;
    };
    let content = minus(document, &statement.content, subject);
    if content.is_empty() {
        return statement;
    }
    statement.content = content;
    statement.source.retain(|source| !source.overlaps(subject));
    statement.addressee = vec![subject];
    statement
}

/// Whether a verb is the participle of a question or an order that says of whom it was asked: "Asked whether …, he said".
pub(super) fn is_asked(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let participle = document.tokens[verb].xpos == Xpos::Vbn || document.word(verb).ends_with("ed");
    let alone = own_subject(walker, verb).is_none() && object(walker, verb).is_none();
    participle
        && alone
        && matches!(walker.relation(verb), Deprel::Advcl | Deprel::Acl)
        && takes_addressee(&walker.lemma(verb).to_lowercase())
        && !walker.dependents(verb).any(|token| walker.relation(token) == Deprel::Aux)
}

/// Whether a verb is the participle of a report behind the noun that the statement has for its source, which it is said of:
/// "two brothers | accused of murder", "a campaign | dubbed “Hope”".
pub(super) fn is_participle_of_noun(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> bool {
    let document = walker.document;
    let behind = document.tokens[verb].xpos == Xpos::Vbn && walker.relation(verb) == Deprel::Acl;
    let alone = object(walker, verb).is_none() || is_naming(walker, verb);
    let noun = walker.governor(verb).filter(|&noun| noun < verb).map(|noun| document.tokens[noun].span);
    let source = noun.is_some_and(|noun| statement.source.iter().any(|source| source.contains(noun)));
    // "the deal, formally known as …" is so called by nobody whom the sentence names.
    let named = statement.act == Act::Naming && !walker.dependents(verb).any(|t| walker.relation(t) == Deprel::AuxPass);
    behind && alone && (source || named) && matches!(statement.act, Act::Speech | Act::Writing | Act::Naming)
}

/// A statement of such a participle, which is its agent's or nobody's; none where it but gives the noun its name.
pub(super) fn of_noun(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Option<Statement> {
    let agent = agent(walker, verb).and_then(|(by, head)| {
        let phrase = span(walker.document, noun_phrase(walker, head))?;
        Some((walker.document.tokens[by].span.to(phrase), phrase))
    });
    if agent.is_none() && is_naming(walker, verb) {
        return None;
    }
    statement.source = agent.iter().map(|&(_, phrase)| phrase).collect();
    if let Some((whole, _)) = agent {
        let content = minus(walker.document, &statement.content, whole);
        statement.content = if content.is_empty() { statement.content } else { content };
    }
    Some(statement)
}

fn is_naming(walker: Walker<'_, '_>, verb: usize) -> bool {
    NAMING.contains(&walker.lemma(verb).to_lowercase())
}

/// Whether a verb is a participle without auxiliary and agent that says what is said or expected of the noun before it: "the tax
/// bill, | expected | to pass", "a man | suspected | of theft".
pub(super) fn is_reduced(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let lemma = walker.lemma(verb).to_lowercase();
    let tells = is_told(&lemma) || matches!(&*lemma, "expect" | "suspect" | "accuse" | "project" | "estimate");
    let participle = matches!(document.tokens[verb].xpos, Xpos::Vbn | Xpos::Vbd);
    let hangs = matches!(walker.relation(verb), Deprel::Acl | Deprel::Advcl);
    let next = if verb + 1 < document.tokens.len() { document.word(verb + 1) } else { "" };
    let bare = !walker.dependents(verb).any(|token| {
        matches!(walker.relation(token), Deprel::Aux | Deprel::AuxPass | Deprel::Nsubj | Deprel::Obj | Deprel::Ccomp)
    });
    tells && participle && hangs && bare && matches!(next, "to" | "of") && agent(walker, verb).is_none()
}

/// A statement of such a participle: nobody is named who says it, and it is said of the noun before it.
pub(super) fn of_reduced(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Statement {
    let document = walker.document;
    let comma = verb.checked_sub(1).filter(|&before| document.word(before) == ",").unwrap_or(verb);
    let noun = match walker.relation(verb) {
        Deprel::Acl => walker.governor(verb).filter(|&noun| noun < verb),
        _ => comma.checked_sub(1),
    };
    let is_noun = |&noun: &usize| matches!(document.tokens[noun].upos, Upos::Noun | Upos::Propn);
    let Some(noun) = noun.filter(is_noun) else { return statement };
    let phrase = noun_phrase(walker, noun);
    let Some(phrase) = span(document, phrase.start..comma.min(phrase.end).max(noun + 1)) else { return statement };
    let above = document.tokens[verb].span.start;
    statement.source.retain(|source| source.start > above);
    statement.content.retain(|part| part.end > above);
    if statement.source.is_empty() && !statement.content.is_empty() {
        statement.content.insert(0, phrase);
    }
    statement
}

/// A statement of such a participle: nobody is named who asked.
pub(super) fn of_asked(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Statement {
    let document = walker.document;
    let above = walker.governor(verb);
    let asked = match walker.relation(verb) {
        Deprel::Acl => above,
        _ => above.and_then(|above| own_subject(walker, above)),
    };
    let asked = asked.and_then(|head| span(document, noun_phrase(walker, head)));
    let free = |span: &Span| !statement.content.iter().chain(&statement.cue).any(|part| part.overlaps(*span));
    if let Some(asked) = asked.filter(free) {
        let by = agent(walker, verb)
            .and_then(|(by, head)| Some((document.tokens[by].span, span(document, noun_phrase(walker, head))?)));
        if let Some((by, agent)) = by {
            let content = minus(document, &statement.content, by.to(agent));
            statement.content = if content.is_empty() { statement.content } else { content };
        }
        statement.source = by.map(|(_, agent)| agent).into_iter().collect();
        statement.addressee = vec![asked];
    }
    statement
}

/// Whether a subject is a relative pronoun or "it".
fn is_pronoun(document: &Document<'_>, head: Option<usize>) -> bool {
    head.is_some_and(|head| {
        document.tokens[head].upos == Upos::Pron
            && matches!(document.word(head), "it" | "It" | "that" | "which" | "who" | "there" | "There")
    })
}

/// Whether what was said hangs on a verb as a clause or an infinitive, or in quotation marks.
fn has_complement(walker: Walker<'_, '_>, verb: usize) -> bool {
    let says = |token: usize| {
        matches!(walker.relation(token), Deprel::Ccomp | Deprel::Xcomp | Deprel::Advcl) && token > verb
            || walker.relation(token) == Deprel::Parataxis
    };
    walker.dependents(verb).any(says)
}

/// The agent of a passive with its "by".
pub(in crate::statement::combine) fn agent(walker: Walker<'_, '_>, verb: usize) -> Option<(usize, usize)> {
    let document = walker.document;
    let by = |token: usize| {
        walker.dependents(token).find(|&case| {
            case < token && walker.relation(case) == Deprel::Case && document.word(case).eq_ignore_ascii_case("by")
        })
    };
    let own = |&token: &usize| matches!(walker.relation(token), Deprel::OblAgent | Deprel::Obl) && token > verb;
    let direct = walker.dependents(verb).filter(own).find_map(|token| Some((by(token)?, token)));
    let sentence = walker.sentence(verb);
    let behind = verb + 1..sentence.end.min(verb + FAR);
    let deep = || {
        let hangs = |&token: &usize| {
            matches!(walker.relation(token), Deprel::Nmod | Deprel::Obl | Deprel::OblAgent)
                && walker.path(token, verb).is_some_and(|mut way| way.all(|above| is_nominal(walker, above)))
        };
        behind
            .filter(hangs)
            .find_map(|token| Some((by(token)?, token)))
            .filter(|&(_, token)| is_somebody(walker, token))
    };
    direct.filter(|&(_, token)| !is_manner(walker, token)).or_else(deep)
}

/// Whether a verb of blame has neither an object nor an auxiliary, as passives in headlines do: "Mayor | criticized for remarks".
pub(super) fn is_cut_short(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let next = if verb + 1 < document.tokens.len() { document.word(verb + 1) } else { "" };
    let participle = matches!(document.tokens[verb].xpos, Xpos::Vbd | Xpos::Vbn);
    let subject = own_subject(walker, verb).is_some_and(|subject| subject < verb);
    let bare =
        object(walker, verb).is_none() && !walker.dependents(verb).any(|token| walker.relation(token) == Deprel::Aux);
    participle
        && subject
        && bare
        && matches!(next, "for" | "over" | "by" | "after")
        && BLAMING.contains(&walker.lemma(verb).to_lowercase())
}

/// Whether a passive says what nobody in particular says or believes of its subject: "she is said | to be ill".
fn is_told_of(walker: Walker<'_, '_>, verb: usize) -> bool {
    let lemma = walker.lemma(verb).to_lowercase();
    let of = is_told(&lemma);
    let infinitive = walker.dependents(verb).any(|token| {
        let to = walker.dependents(token).any(|mark| walker.document.word(mark) == "to" && mark < token);
        walker.relation(token) == Deprel::Xcomp && token > verb && to
    });
    let somebody = own_subject(walker, verb).is_some_and(|head| !is_pronoun(walker.document, Some(head)));
    of && infinitive && somebody && agent(walker, verb).is_none()
}

/// The verbs whose passive says what is told or thought of somebody.
fn is_told(lemma: &str) -> bool {
    matches!(
        lemma,
        "say"
            | "believe"
            | "think"
            | "rumor"
            | "rumour"
            | "report"
            | "allege"
            | "understand"
            | "presume"
            | "suppose"
            | "reckon"
            | "consider"
            | "deem"
    )
}

/// The verbs whose passive is a state of mind: "is convinced".
fn is_state(lemma: &str) -> bool {
    matches!(lemma, "convince" | "persuade" | "reassure")
}

fn is_nominal(walker: Walker<'_, '_>, token: usize) -> bool {
    matches!(walker.document.tokens[token].upos, Upos::Noun | Upos::Propn | Upos::Adj | Upos::Pron)
}

/// Whether a word names somebody, by a name or a role.
fn is_somebody(walker: Walker<'_, '_>, token: usize) -> bool {
    walker.document.tokens[token].upos == Upos::Propn || role(&walker.lemma(token)).is_some()
}

/// Whether a phrase with "by" says how or when: "by telephone", "by Friday".
fn is_manner(walker: Walker<'_, '_>, token: usize) -> bool {
    let document = walker.document;
    let word = document.tokens[token].span;
    let timed = document.times.partition_point(|time| time.span.end <= word.start);
    let timed = document.times.get(timed).is_some_and(|time| time.span.overlaps(word));
    timed
        || matches!(document.word(token), "telephone" | "phone" | "mail" | "email" | "post" | "letter" | "law" | "name")
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    #[test]
    fn nobody_is_named_who_expects_it() {
        let found = read("The mayor praised the tax bill, expected to be enacted on Monday.");
        let content = ["the tax bill", "to be enacted on Monday"];
        assert!(found.iter().any(|statement| statement.source.is_empty() && statement.content == content), "{found:?}");
    }
}
