//! The content that the tree of a cue leaves: without times, places and sites before it, and with both its halves around a
//! cue between commas or dashes.

use crate::document::{Deprel, Document, Span, Statement, Upos, Xpos};
use crate::statement::combine::crossed::about;
use crate::statement::cue_words::{Frame, share, share_in};
use crate::statement::frame::phrase::{clause, span};
use crate::statement::frame::report::is_quoted;
use crate::statement::frame::stretch::without_end;
use crate::statement::frame::subject::own_subject;
use crate::statement::quotation::quotation_at;
use crate::syntax::walker::Walker;

use super::{closed, halves, holds_quotation, narrator, object, outside, relative, second};

/// The uses of a verb, of a hundred, that must report for an oblique phrase to be no content of it.
const REPORTING: u8 = 80;

/// The most steps from a part of a content up to its verb.
const HIGHEST: usize = 8;

/// The most tokens between a cue and its "that".
const LEAD: usize = 14;

/// A statement with the content that the tree of its verb leaves; none where that is nothing.
pub(super) fn corrected(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Option<Statement> {
    let document = walker.document;
    if share(Upos::Verb, &walker.lemma(verb)) >= REPORTING {
        let content = behind_that(walker, verb, &statement);
        if content != statement.content {
            statement.cue = statement.cue.iter().map(|&cue| without_preposition(document, cue)).collect();
        }
        statement.content = content;
        let quoted = |part: Span| quotation_at(document, part.start).is_some();
        let verbatim = statement.content.iter().any(|&part| quoted(part));
        statement.content.retain(|&part| {
            let beside = verbatim && !quoted(part) && is_in_oblique(walker, verb, part);
            !beside && !is_oblique(walker, verb, part)
        });
        if statement.content.is_empty() {
            return None;
        }
        halves::between(walker, verb, &mut statement);
    }
    statement.content = statement.content.iter().map(|&part| behind_colon(walker, verb, part)).collect();
    statement.content = statement.content.iter().map(|&part| without_according(walker, verb, part)).collect();
    if statement.content.len() > 1 {
        let circumstances = |part: &Span| is_circumstance(walker, verb, *part);
        let said: Vec<Span> = statement.content.iter().copied().filter(|part| !circumstances(part)).collect();
        if !said.is_empty() {
            statement = about(statement, &said);
            statement.content = said;
        }
    }
    statement.content = of_joined_clause(walker, verb, statement.content);
    with_as(walker, verb, &mut statement);
    statement.content = relative::within(walker, verb, statement.content);
    statement.content = second::without(walker, verb, statement.content);
    statement.content = outside::without(walker, verb, statement.content);
    statement.content = narrator::without(walker, verb, statement.content);
    with_to(walker, verb, &mut statement);
    with_complement(walker, verb, &mut statement);
    object::with_relative(walker, verb, &mut statement);
    closed::with_whole(walker, verb, &mut statement);
    object::without_copula(walker, verb, &mut statement);
    with_condition(walker, verb, &mut statement);
    with_clause(walker, verb, &mut statement);
    if walker.lemma(verb) == "put" {
        let rest: Vec<Span> = statement.content.iter().copied().filter(|&part| document.slice(part) != "it").collect();
        if !rest.is_empty() {
            statement.content = rest;
        }
    }
    Some(statement)
}

/// The contents of a verb that is joined to another clause with a subject of its own, without those of that clause: "Rumours spread |
/// that he would quit |, but his office denied | the reports".
fn of_joined_clause(walker: Walker<'_, '_>, verb: usize, content: Vec<Span>) -> Vec<Span> {
    let document = walker.document;
    let subject = own_subject(walker, verb).filter(|&own| walker.relation(verb) == Deprel::Conj && own < verb);
    let Some(subject) = subject.map(|subject| document.tokens[subject].span) else { return content };
    let word = document.tokens[verb].span;
    let follows = content.iter().any(|part| part.start >= word.end);
    let earlier = |part: &Span| part.end <= subject.start && quotation_at(document, part.start).is_none();
    content.into_iter().filter(|part| !(follows && earlier(part))).collect()
}

/// Gives a content that ends within a noun phrase the rest of that: "deplored the comments | by an official who had spoken".
fn with_complement(walker: Walker<'_, '_>, verb: usize, statement: &mut Statement) {
    let document = walker.document;
    let Some(part) = statement.content.last_mut() else { return };
    let tokens = document.tokens_in(*part);
    let next = tokens.end;
    let joins = next < document.tokens.len()
        && matches!(document.word(next), "by" | "of")
        && walker.relation(next) == Deprel::Case;
    let noun = walker.governor(next).filter(|&noun| joins && noun > next && walker.relation(noun) == Deprel::Nmod);
    let held = |noun: usize| walker.governor(noun).is_some_and(|above| tokens.contains(&above) && above > verb);
    let Some(noun) = noun.filter(|&noun| held(noun)) else { return };
    let end = clause(walker, noun, |_| false).end;
    let stop = (noun..end).find(|&token| matches!(document.word(token), "," | "“" | "\"" | ";" | ":")).unwrap_or(end);
    if let Some(rest) = span(document, next..stop.max(noun + 1)) {
        let own = statement.source.iter().chain(&statement.cue).any(|words| words.overlaps(rest));
        if !own {
            let whole = part.to(rest);
            for stance in statement.stance.iter_mut().filter(|stance| stance.topic == *part) {
                stance.topic = whole;
            }
            *part = whole;
        }
    }
}

/// Gives the clause that a verb reports the condition that opens the sentence: "| If she steps outside, | police said | she would be
/// held".
fn with_condition(walker: Walker<'_, '_>, verb: usize, statement: &mut Statement) {
    let document = walker.document;
    let sentence = walker.sentence(verb);
    let first = document.word(sentence.start);
    let [source] = statement.source[..] else { return };
    let start = document.tokens_in(source).start;
    let comma = start.checked_sub(1).filter(|&comma| comma > sentence.start && document.word(comma) == ",");
    let Some(comma) = comma.filter(|_| start < verb && matches!(first, "If" | "Unless")) else { return };
    let clause = |token: usize| walker.relation(token) == Deprel::Ccomp && token > verb;
    let behind = statement.content.iter().all(|part| part.start > document.tokens[verb].span.start);
    let own = |part: Span| statement.cue.iter().chain(&statement.addressee).any(|words| words.overlaps(part));
    let says = share(Upos::Verb, &walker.lemma(verb)) >= REPORTING && walker.dependents(verb).any(clause);
    let Some(condition) = span(document, sentence.start..comma).filter(|_| behind && says) else { return };
    if !own(condition) && !holds_quotation(document, &[condition]) && !holds_quotation(document, &statement.content) {
        statement.content.insert(0, condition);
    }
}

/// Gives a content that ends with quotation marks in its midst the adverbial clause that hangs on it: "he dismissed her “because she
/// lied” | when he asked for help".
fn with_clause(walker: Walker<'_, '_>, verb: usize, statement: &mut Statement) {
    let document = walker.document;
    let Some(part) = statement.content.last_mut() else { return };
    let tokens = document.tokens_in(*part);
    let last = document.quotations.partition_point(|quotation| quotation.span.end < part.end);
    let closes = document.quotations.get(last).is_some_and(|quotation| {
        (quotation.span.end == part.end || quotation.inner.end == part.end) && quotation.span.start > part.start
    });
    let next = tokens.end + usize::from(tokens.end < document.tokens.len() && document.word(tokens.end) == "”");
    let hangs = |token: usize| {
        let above = walker.governor(token);
        walker.relation(token) == Deprel::Advcl && above.is_some_and(|above| tokens.contains(&above) && above > verb)
    };
    let sentence = walker.sentence(verb);
    let Some(head) = (next..sentence.end).find(|&token| hangs(token)).filter(|_| closes) else { return };
    let whole = clause(walker, head, |_| false);
    let rest = span(document, next..whole.end.min(sentence.end)).filter(|_| whole.start == next);
    let Some(rest) = rest else { return };
    let own = statement.source.iter().chain(&statement.cue).any(|words| words.overlaps(rest));
    if !own {
        *part = part.to(rest);
    }
}

/// A part of a content without the object that a colon and quotation marks follow ("blasts | the mayor: | “…”"), and without
/// what the subject does, or what happens, behind quotation marks ("told me, “Go home,” | and I left", "yelled “No” | before he
/// left").
fn behind_colon(walker: Walker<'_, '_>, verb: usize, part: Span) -> Span {
    let document = walker.document;
    let first = document.quotations.partition_point(|quotation| quotation.span.start < part.start);
    let Some(quotation) = document.quotations.get(first).filter(|quotation| part.contains(quotation.span)) else {
        return part;
    };
    let lead = document.tokens_in(Span { start: part.start, end: quotation.span.start });
    let is_verb = |token: usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux);
    if lead.clone().next_back().is_some_and(|last| document.word(last) == ":") && !lead.clone().any(is_verb) {
        return quotation.span;
    }
    let rest = document.tokens_in(Span { start: quotation.span.end, end: part.end });
    let joins = rest.clone().next().is_some_and(|token| document.tokens[token].upos == Upos::Cconj);
    let hangs = |relation: Deprel| {
        rest.clone().find(|&token| walker.relation(token) == relation && walker.governor(token) == Some(verb))
    };
    let purpose = |clause: usize| walker.dependents(clause).any(|mark| document.word(mark) == "to" && mark < clause);
    let happens = || hangs(Deprel::Advcl).is_some_and(|clause| !purpose(clause));
    let past = |token: usize| document.tokens[token].xpos == Xpos::Vbd;
    let acts = joins && rest.clone().nth(1).is_some_and(past);
    let beside = joins && hangs(Deprel::Conj).is_some() || acts || happens();
    if lead.is_empty() && beside { quotation.span } else { part }
}

/// Whether a part of a content of several is an adverbial clause of the verb that says when, or in which way, it was said:
/// "| Hailing his efforts |, she warned of | talks".
fn is_circumstance(walker: Walker<'_, '_>, verb: usize, part: Span) -> bool {
    let document = walker.document;
    let tokens = document.tokens_in(part);
    let Some(head) = walker.head_of(&tokens, |token| token.upos != Upos::Punct) else { return false };
    let hangs = walker.governor(head) == Some(verb) && walker.relation(head) == Deprel::Advcl;
    let mark = walker.dependents(head).find(|&token| walker.relation(token) == Deprel::Mark && token < head);
    let word = mark.map_or(String::new(), |mark| document.word(mark).to_lowercase());
    let when = |word: &str| matches!(word, "as" | "while" | "when" | "after" | "before");
    let time = when(&word);
    let opens = document.word(tokens.start);
    // Where the tree has lost the clause, its first word still tells.
    let behind = tokens.start > verb && document.tokens[tokens.start].upos == Upos::Sconj && when(opens);
    let first = tokens.start == walker.sentence(verb).start && opens.ends_with("ing") && tokens.end < verb;
    let participle = mark.is_none() && head < verb && document.word(head).ends_with("ing");
    (hangs && (time || participle) || behind || first) && !holds_quotation(document, &[part])
}

/// Takes the "to" before a gerund into the cue: "admitted to | hiding the letter".
fn with_to(walker: Walker<'_, '_>, verb: usize, statement: &mut Statement) {
    let document = walker.document;
    let next = verb + 1;
    let gerund = document.tokens.get(next + 1).is_some_and(|token| token.xpos == Xpos::Vbg);
    let Some(cue) = statement.cue.iter_mut().find(|cue| cue.end == document.tokens[verb].span.end) else { return };
    if !gerund || document.word(next) != "to" {
        return;
    }
    let to = document.tokens[next].span;
    if let Some(part) = statement.content.iter_mut().find(|part| part.start == to.start && part.end > to.end) {
        cue.end = to.end;
        part.start = document.tokens[next + 1].span.start;
    }
}

/// Takes the "as" behind a verb that reports with it into the cue: "described | as | the highest level".
fn with_as(walker: Walker<'_, '_>, verb: usize, statement: &mut Statement) {
    let document = walker.document;
    let Some(place) = statement.cue.iter().position(|cue| cue.contains(document.tokens[verb].span)) else { return };
    let next = document.tokens.partition_point(|token| token.span.start < statement.cue[place].end);
    let reports = share_in(&format!("{} as", walker.lemma(verb).to_lowercase()), Frame::Phrase) > 0;
    let Some(token) = document.tokens.get(next).filter(|_| reports && document.word(next) == "as") else { return };
    let opens = |part: &&mut Span| part.start == token.span.start && part.end > token.span.end;
    if let Some(part) = statement.content.iter_mut().find(opens) {
        statement.cue[place].end = token.span.end;
        part.start = document.tokens.get(next + 1).map_or(part.end, |after| after.span.start.min(part.end));
    }
}

/// A part of a content behind a verb without the frame that closes it: "that he was ill, | according to two aides".
fn without_according(walker: Walker<'_, '_>, verb: usize, part: Span) -> Span {
    let document = walker.document;
    let closes = |&token: &usize| {
        document.word(token) == "according"
            && token > verb
            && document.word(token - 1) == ","
            && !is_quoted(document, document.tokens[token].span)
    };
    let end = document.tokens_in(part).find(closes).map(|token| document.tokens[token].span.start);
    end.and_then(|end| without_end(document, Span { start: part.start, end })).unwrap_or(part)
}

/// The content without an adverbial that stands before its "that": "argued | for years | that it was time".
fn behind_that(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> Vec<Span> {
    let document = walker.document;
    let follows = |part: &Span| part.start > document.tokens[verb].span.start;
    let cut = |part: Span| {
        let tokens = document.tokens_in(part);
        let that = tokens
            .clone()
            .take(LEAD)
            .skip(1)
            .find(|&token| document.word(token) == "that" && document.tokens[token].upos == Upos::Sconj)?;
        let lead = tokens.start..that;
        let is_plain = |token: usize| !matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux | Upos::Punct);
        if !lead.clone().all(is_plain) || !is_adverbial(walker, verb, tokens.start, that) {
            return None;
        }
        span(document, that..tokens.end)
    };
    let place = statement.content.iter().position(follows);
    let cut = place.and_then(|place| Some((place, cut(statement.content[place])?)));
    let mut content = statement.content.clone();
    if let Some((place, rest)) = cut {
        content[place] = rest;
    }
    content
}

/// A cue without the preposition that it ends with: "have argued | for".
fn without_preposition(document: &Document<'_>, cue: Span) -> Span {
    let tokens = document.tokens_in(cue);
    let last = tokens.end.saturating_sub(1);
    let hangs = tokens.len() > 1
        && document.tokens[last].upos == Upos::Adp
        && document.tokens[last].deprel != Deprel::CompoundPrt;
    if hangs { span(document, tokens.start..last).unwrap_or(cue) } else { cue }
}

/// Whether the words from one token to another are times, places or adverbs beside a verb.
fn is_adverbial(walker: Walker<'_, '_>, verb: usize, start: usize, end: usize) -> bool {
    let document = walker.document;
    let first = &document.tokens[start];
    let before = start.checked_sub(1).map_or("", |before| document.word(before)).to_lowercase();
    let preposition = if first.upos == Upos::Adp { document.word(start).to_lowercase() } else { before };
    let words = Span { start: first.span.start, end: document.tokens[end - 1].span.end };
    let next = document.times.partition_point(|time| time.span.end <= words.start);
    let timed = document.times.get(next).is_some_and(|time| time.span.overlaps(words));
    let beside = |token: usize| {
        walker.governor(token) == Some(verb)
            && matches!(walker.relation(token), Deprel::Obl | Deprel::OblUnmarked | Deprel::Advmod)
    };
    let hangs = (start..end).any(beside);
    match preposition.as_str() {
        "for" | "about" => timed,
        "on" | "in" | "at" | "by" | "during" | "after" | "via" | "through" | "with" | "over" | "before" => {
            hangs || timed
        }
        _ => first.upos == Upos::Adv && hangs || timed,
    }
}

/// Whether a part of a content is but a phrase that says when, where or on what it was said: "wrote | on Reddit".
fn is_oblique(walker: Walker<'_, '_>, verb: usize, part: Span) -> bool {
    let document = walker.document;
    let tokens = document.tokens_in(part);
    let Some(head) = walker.head_of(&tokens, |token| token.upos != Upos::Punct) else { return false };
    let next = document.times.partition_point(|time| time.span.end <= part.start);
    let timed = document.times.get(next).is_some_and(|time| time.span.contains(part) || part.contains(time.span))
        && tokens.len() <= 3;
    let named = tokens.clone().all(|token| document.tokens[token].upos == Upos::Propn);
    let case = walker.dependents(head).find(|&case| walker.relation(case) == Deprel::Case && case < head);
    let placed = case.is_some_and(|case| matches!(document.word(case), "on" | "in" | "at"));
    let hangs = walker.governor(head) == Some(verb)
        && matches!(walker.relation(head), Deprel::Obl | Deprel::OblUnmarked)
        && head > verb;
    hangs && (timed || named && placed)
}

/// Whether a part of a content lies in a phrase with a preposition behind the verb, which says of what or where somebody's own
/// words were said: "“It is a shame,” she said of | the vote".
fn is_in_oblique(walker: Walker<'_, '_>, verb: usize, part: Span) -> bool {
    let tokens = walker.document.tokens_in(part);
    let mut at = walker.head_of(&tokens, |token| token.upos != Upos::Punct);
    for _ in 0..HIGHEST {
        let Some(token) = at.filter(|&token| token > verb) else { return false };
        if walker.governor(token) == Some(verb) {
            let cased = walker.dependents(token).any(|case| walker.relation(case) == Deprel::Case && case < token);
            return cased && walker.relation(token) == Deprel::Obl;
        }
        at = walker.governor(token);
    }
    false
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    #[test]
    fn a_condition_in_front_is_a_part_of_what_is_said() {
        let found = read("If she steps outside, local police said she would be arrested at once.");
        assert_eq!(found[0].content, ["If she steps outside", "she would be arrested at once"]);
    }

    #[test]
    fn a_clause_behind_quoted_words_is_a_part_of_what_is_said() {
        let found = read("Hale said he dismissed his deputy “because she misled me” when he asked for the files.");
        assert_eq!(found[0].content, ["he dismissed his deputy “because she misled me” when he asked for the files"]);
    }
}
