//! The source that the subject of a verb gives.

use crate::document::{Deprel, Document, Span, Statement, Upos};
use crate::statement::frame::phrase::{noun_phrase, span};
use crate::statement::frame::stretch::minus;
use crate::statement::frame::subject::{Subject, is_sure, subject};
use crate::syntax::walker::Walker;

/// A statement with the subject of its verb for its source, where the two differ.
pub(super) fn corrected(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Statement {
    let document = walker.document;
    let turned = inverted(walker, verb);
    let head = match turned.map_or_else(|| subject(walker, verb), Subject::Head) {
        Subject::Head(head) => head,
        _ => return statement,
    };
    if matches!(walker.relation(head), Deprel::Expl) || names_nobody(document, head) {
        return statement;
    }
    let Some(phrase) = span(document, noun_phrase(walker, head)) else { return statement };
    let word = document.tokens[head].span;
    let around = statement.source.iter().position(|source| source.contains(word));
    match around {
        Some(place) => statement.source[place] = narrowed(document, statement.source[place], phrase),
        None if !statement.source.is_empty() && turned.is_none() && !is_sure(walker, verb) => return statement,
        None => {
            statement.cue = minus(document, &statement.cue, phrase);
            statement.source = vec![phrase];
        }
    }
    let kept = without_source(document, &statement, verb);
    if !kept.is_empty() {
        statement.content = kept;
    }
    statement
}

/// The subject behind a verb that a quotation or a comma comes before, which may be read as its object: "“…,” added | a
/// woman".
fn inverted(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let document = walker.document;
    let before = verb.checked_sub(1).filter(|&before| document.tokens[before].upos == Upos::Punct)?;
    let turned = matches!(document.word(before), "”" | "\"" | "’" | "'" | "," | "''");
    let dependents: Vec<usize> = walker.dependents(verb).collect();
    let has = |relations: &[Deprel]| dependents.iter().copied().find(|&token| relations.contains(&walker.relation(token)));
    let subject = has(&[Deprel::Nsubj, Deprel::NsubjPass]);
    let finite = !document.word(verb).ends_with("ing");
    let object = has(&[Deprel::Obj, Deprel::Iobj]).filter(|&object| object > verb)?;
    let marked = has(&[Deprel::Mark]).is_some();
    (turned && finite && !marked && subject.is_none()).then_some(object)
}

/// Whether a word stands for nobody: "it" and "there" without a sense, "what".
fn names_nobody(document: &Document<'_>, head: usize) -> bool {
    document.tokens[head].upos == Upos::Pron && matches!(document.word(head), "there" | "There" | "what" | "What")
}

/// A source as far as it lies in the phrase of its head; a comma behind it stays.
fn narrowed(document: &Document<'_>, source: Span, phrase: Span) -> Span {
    let end = if document.text[phrase.end as usize..].starts_with(',') && source.end == phrase.end + 1 {
        source.end
    } else {
        source.end.min(phrase.end)
    };
    Span { start: source.start.max(phrase.start), end }
}

/// The content of a statement without its source and the words between source and full stop that follow it outside of
/// quotation marks.
fn without_source(document: &Document<'_>, statement: &Statement, _verb: usize) -> Vec<Span> {
    let mut content = statement.content.clone();
    for &source in &statement.source {
        if content.iter().any(|part| part.overlaps(source)) {
            let holds = |part: &Span| part.overlaps(source) && part.start >= source.start;
            content.retain(|part| !holds(part) || document.slice(*part).contains(['“', '"']));
            content = minus(document, &content, source);
        }
    }
    content
}
