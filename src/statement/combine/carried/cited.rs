//! "R reported, citing Z": R speaks, through Z, which is no content.

use std::sync::LazyLock;

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Document, Span, Statement, Upos, last_before};
use crate::lexicon::role::role;
use crate::lexicon::{Case, Table};
use crate::statement::frame::phrase::{noun_phrase, span};
use crate::statement::frame::stretch::{minus, without_beginning};
use crate::statement::frame::subject::object;
use crate::syntax::walker::Walker;

use super::{changed, reports_at, via};

/// Nouns for those who are cited.
static CITED: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/cited_nouns.txt"), Case::Folded));

/// The statements of an article, those that cite somebody through whom they cite.
pub(in crate::statement::combine) fn with_cited(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let frame = |token| Some((token, cited(document, token)?));
    changed(document, statements, frame, |group, &(verb, cited)| through(document, group, verb, cited))
}

/// The statements of a sentence, with what is cited at a token in the `via` of the one that cites it.
fn through(document: &Document<'_>, mut statements: Vec<Statement>, verb: usize, cited: Span) -> Vec<Statement> {
    let word = document.tokens[verb].span;
    let whole = word.to(cited);
    if statements.iter().any(|statement| statement.via.iter().any(|via| via.span.overlaps(cited))) {
        return statements;
    }
    let only = |statement: &Statement| statement.cue.iter().all(|cue| *cue == word);
    let hosts = (0..statements.len()).filter(|&index| {
        let statement = &statements[index];
        !(is_inside(statement, word, whole) || reports_at(statement, word) && only(statement))
    });
    let distance = |index: &usize| {
        let cue = statements[*index].cue.first().map_or(0, |cue| cue.start);
        cue.abs_diff(word.start)
    };
    let Some(host) = hosts.min_by_key(distance) else { return statements };
    for (index, statement) in statements.iter_mut().enumerate() {
        statement.cue = minus(document, &statement.cue, whole);
        let content = minus(document, &statement.content, whole);
        if content != statement.content {
            statement.content = content.into_iter().filter_map(|part| without_beginning(document, part)).collect();
            if statement.content.is_empty() && index == host {
                statement.content = rest(document, verb, cited).into_iter().collect();
            }
        }
        statement.source = minus(document, &statement.source, whole);
    }
    statements[host].via.push(via(cited));
    statements.retain(|statement| !statement.cue.is_empty() && !statement.content.is_empty());
    statements
}

/// Whether what is cited lies in the content of a statement as a part of what is said there.
fn is_inside(statement: &Statement, word: Span, whole: Span) -> bool {
    statement.content.iter().any(|part| part.start < word.start && part.end > whole.end)
}

/// The rest of a sentence behind what is cited: "According to R, citing Z, | the border would reopen".
fn rest(document: &Document<'_>, verb: usize, cited: Span) -> Option<Span> {
    let sentence = document.sentences.get(document.tokens[verb].sentence as usize)?.span;
    let words = document.slice(Span { start: cited.end, end: sentence.end }).trim_end_matches(['.', ' ']);
    without_beginning(document, Span { start: cited.end, end: cited.end + words.len() as u32 })
}

/// The words for somebody who is cited by the participle at a token.
fn cited(document: &Document<'_>, token: usize) -> Option<Span> {
    let participle = document.tokens[token].upos == Upos::Verb
        && matches!(document.word(token), "citing" | "Citing" | "quoting" | "Quoting");
    if !participle {
        return None;
    }
    let walker = Walker::new(document);
    let head = object(walker, token).filter(|&head| head > token)?;
    let phrase = noun_phrase(walker, head);
    let phrase = span(document, phrase.start.max(token + 1)..phrase.end)?;
    is_somebody(document, walker, head, phrase).then_some(phrase)
}

/// Whether words that are cited name a person, a body or a document that says something.
fn is_somebody(document: &Document<'_>, walker: Walker<'_, '_>, head: usize, phrase: Span) -> bool {
    let lemma = walker.lemma(head).to_lowercase();
    if role(&lemma).is_some() || CITED.contains(&lemma) {
        return true;
    }
    let word = document.tokens[head].span;
    let before = last_before(&document.mentions, |mention| mention.span.start, word.end, 4);
    before.iter().any(|mention| {
        let kind = document.entities.get(mention.entity as usize).map(|entity| entity.kind);
        mention.form == MentionForm::Name
            && mention.span.overlaps(word)
            && phrase.contains(mention.span)
            && matches!(kind, Some(EntityType::Person | EntityType::Organization))
    })
}
