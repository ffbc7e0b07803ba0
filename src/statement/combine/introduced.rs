//! Quotations with a frame that has no verb: "In Jane Doe’s words, “…”", "Her answer: “…”", "She summed it up with a joke.
//! “…”", and in headlines "Mayor: “…”" and "“…”: mayor".

use std::ops::Range;
use std::sync::LazyLock;

use super::outlet::is_outlet;
use crate::annotation::{Act, MentionForm};
use crate::document::{Deprel, Document, Quotation, Span, Statement, Upos};
use crate::lexicon::word_shape::is_all_caps;
use crate::lexicon::{Case, Table, role};
use crate::statement::frame::phrase::{noun_phrase, span};
use crate::statement::frame::report::is_quoted;
use crate::statement::frame::subject::own_subject;
use crate::statement::quotation::speech::is_spoken;
use crate::statement::speaker::is_person;
use crate::statement::verbatim;
use crate::syntax::walker::Walker;

/// Nouns for something said that a quotation may follow.
static SAYINGS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/saying_nouns.txt"), Case::Folded));

/// The most tokens of a frame before or after its quotation.
const LONGEST: usize = 24;

/// The most letters of an office that is named by its initials: "PM".
const ACRONYM: usize = 4;

/// The most tokens of a label.
const LABEL: usize = 5;

/// The statement of a quotation that a frame without a verb attributes, if one does.
pub(super) fn introduced(document: &Document<'_>, quotation: &Quotation) -> Option<Statement> {
    if quotation.within.is_some() || quotation.continues.is_some() {
        return None;
    }
    let tokens = document.tokens_in(quotation.span);
    let sentence = document.sentences.get(document.tokens.get(tokens.start)?.sentence as usize)?.range();
    let last = document.tokens.get(tokens.end.checked_sub(1)?)?.sentence;
    let after = tokens.end..document.sentences.get(last as usize)?.range().end.max(tokens.end);
    let before = sentence.start..tokens.start;
    let closes = after.clone().all(|token| document.tokens[token].upos == Upos::Punct);
    let credited = !closes && !before.is_empty() && is_credit(document, &after);
    let found = if !closes && !credited {
        behind(document, quotation, &before, &after)
    } else if before.is_empty() {
        announced(document, quotation, sentence.start)
    } else {
        framed(document, &before)
    };
    let (source, cue) = found?;
    let cue = cue.into_iter().collect();
    Some(Statement { source: vec![source], cue, ..verbatim::statement(document, Act::Speech, vec![quotation.span]) })
}

/// Whether a dash and the name of an outlet close a headline: "‘We will rebuild’ | - Eastfield Herald".
fn is_credit(document: &Document<'_>, after: &Range<usize>) -> bool {
    let dash = matches!(document.word(after.start), "-" | "–" | "—" | "|");
    let name = span(document, after.start + 1..after.end);
    dash && after.len() <= LABEL + 1 && name.is_some_and(|name| is_outlet(document, name))
}

/// The source and the cue of a frame before its quotation in one sentence.
fn framed(document: &Document<'_>, before: &Range<usize>) -> Option<(Span, Option<Span>)> {
    if before.len() > LONGEST || before.clone().any(|token| is_quoted(document, document.tokens[token].span)) {
        return None;
    }
    let last = before.end - 1;
    let colon = document.word(last) == ":";
    if colon
        && before.len() <= LABEL + 1
        && let Some(label) = label(document, before.start..last)
    {
        return Some((label, None));
    }
    if let Some(person) = Some(last).filter(|_| colon).and_then(|colon| on_topic(document, before.start..colon)) {
        return Some((person, None));
    }
    let walker = Walker::new(document);
    let plain = !before.clone().any(|token| document.tokens[token].upos == Upos::Verb);
    let words = before.clone().rev().find(|&token| SAYINGS.contains(document.word(token)))?;
    let opens = document.word(before.start).eq_ignore_ascii_case("in") && document.word(last) == ",";
    if !plain || !(colon || opens) {
        return None;
    }
    let source = span(document, noun_phrase(walker, owner(walker, words)?))?;
    let cue = if colon { Some(document.tokens[words].span) } else { None };
    Some((source, cue))
}

/// The person who is said in front of a colon to speak on something: "Ann Roe | on the new bridge".
fn on_topic(document: &Document<'_>, tokens: Range<usize>) -> Option<Span> {
    let on = tokens.clone().find(|&token| document.word(token).eq_ignore_ascii_case("on"))?;
    let named = label(document, tokens.start..on).filter(|&label| ends_with_person(document, label))?;
    let reports = |token: usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux | Upos::Punct);
    (on + 1 < tokens.end && !(on..tokens.end).any(reports)).then_some(named)
}

/// The head of the phrase that says whose words a noun is for: "her answer", "the verdict of the court".
fn owner(walker: Walker<'_, '_>, noun: usize) -> Option<usize> {
    let hangs = |&token: &usize| {
        let by = || walker.dependents(token).any(|case| matches!(walker.document.word(case), "of" | "from" | "by"));
        walker.relation(token) == Deprel::NmodPoss || walker.relation(token) == Deprel::Nmod && by()
    };
    walker.dependents(noun).find(hangs)
}

/// The source that the sentence before a quotation names, where it ends with a noun for something said.
fn announced(document: &Document<'_>, quotation: &Quotation, start: usize) -> Option<(Span, Option<Span>)> {
    let previous = document.tokens.get(start.checked_sub(1)?)?.sentence as usize;
    let sentence = &document.sentences[previous];
    let own = document.sentence_at(quotation.span).map(|index| document.sentences[index].zone);
    if own != Some(sentence.zone) || !is_spoken(document, quotation) {
        return None;
    }
    let walker = Walker::new(document);
    let tokens = sentence.range();
    let root =
        tokens.clone().find(|&token| walker.governor(token).is_none() && document.tokens[token].upos == Upos::Verb)?;
    let noun = |&token: &usize| {
        SAYINGS.contains(document.word(token))
            && matches!(walker.relation(token), Deprel::Obj | Deprel::Obl)
            && walker.governor(token) == Some(root)
    };
    let quoted = tokens.clone().any(|token| is_quoted(document, document.tokens[token].span));
    tokens.clone().find(noun).filter(|_| !quoted)?;
    Some((span(document, noun_phrase(walker, own_subject(walker, root)?))?, None))
}

/// The source of a label behind its quotation: "“…”: school principal".
fn behind(
    document: &Document<'_>,
    quotation: &Quotation,
    before: &Range<usize>,
    after: &Range<usize>,
) -> Option<(Span, Option<Span>)> {
    let label_tokens = after.start + 1..after.end;
    let short = before.is_empty() && after.len() <= LABEL + 1 && document.word(after.start) == ":";
    let zone = document.sentence_at(quotation.span).map(|sentence| document.sentences[sentence].zone as usize)?;
    let whole = document.zones.get(zone)?.span.end == document.tokens.get(after.end.checked_sub(1)?)?.span.end;
    if short && whole { label(document, label_tokens).map(|label| (label, None)) } else { None }
}

/// Some tokens as a label, if they name a person or somebody by a role.
fn label(document: &Document<'_>, tokens: Range<usize>) -> Option<Span> {
    let label = span(document, tokens)?;
    let words = document.slice(label);
    let reports = |token: usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux | Upos::Punct);
    if document.tokens_in(label).any(reports) {
        return None;
    }
    let is_role = || role::in_title(words).is_some() || role::role(words).is_some();
    let few = words.len() <= ACRONYM && is_all_caps(words);
    (is_role() || few || ends_with_person(document, label)).then_some(label)
}

/// Whether a person's name ends a stretch.
fn ends_with_person(document: &Document<'_>, label: Span) -> bool {
    let first = document.mentions.partition_point(|mention| mention.span.start < label.start);
    let inside = document.mentions[first..].iter().take_while(|mention| mention.span.start < label.end);
    inside.into_iter().any(|mention| {
        mention.form == MentionForm::Name && mention.span.end == label.end && is_person(document, mention)
    })
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, read};

    #[test]
    fn frames_without_a_verb() {
        let found = read("In the old captain’s words, “We will not pay.”");
        assert_eq!(found, [Read::new("the old captain’s", "", &["“We will not pay.”"])]);
        let found = read("The verdict of the mayor: “We will not pay.”");
        assert_eq!(found[0].source, "the mayor");
        let found = read("The captain summed it up with a joke. “We will not pay for the paint.”");
        assert_eq!(found[0], Read::new("The captain", "", &["“We will not pay for the paint.”"]));
    }

    #[test]
    fn labels_of_offices_in_headlines() {
        assert_eq!(read("‘We will rebuild it’: finance minister")[0].source, "finance minister");
        assert_eq!(read("Mayor: ‘We will rebuild it’")[0].source, "Mayor");
        assert_eq!(read("Mayor Ann Roe on the old bridge: ‘We will rebuild it’")[0].source, "Mayor Ann Roe");
    }
}
