//! Statements held against the trees: the subject, agent and addressee of the verb in the cue, and the content that is left.

mod according;
pub(super) mod addressee;
mod content;
mod joined;
mod label;
mod passive;
mod source;

use std::cmp::Reverse;

pub(super) use content::noun_clause;
pub(super) use passive::agent;

use crate::document::{Deprel, Document, Span, Statement, Upos, last_before};
use crate::statement::cue_words::share;
use crate::statement::frame::report::is_quoted;
use crate::statement::frame::subject::{Subject, is_passive, subject};
use crate::syntax::walker::Walker;

/// The uses of a verb at the head of a cue, of a hundred, from which on it is the one that reports.
const CLEAR: u8 = 90;

/// The confidence below which a statement is in doubt.
const DOUBTFUL: u8 = 70;

/// Statements as the trees have them; those of somebody who was only asked to say something are left out.
pub(super) fn corrected(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let statements = statements.into_iter().filter_map(|statement| read(document, statement)).collect();
    joined::parted(document, statements)
}

/// A statement as the tree of its cue has it.
fn read(document: &Document<'_>, statement: Statement) -> Option<Statement> {
    let walker = Walker::new(document);
    let statement = according::through(document, statement);
    let cue = statement.cue.first().map_or("", |&cue| document.slice(cue));
    if cue == ":" {
        return label::corrected(document, statement);
    }
    if cue.to_lowercase().starts_with("according") {
        return Some(according::corrected(walker, statement));
    }
    if is_no_source(walker, &statement) || follows_in(document, &statement) {
        return None;
    }
    let Some(verb) = predicate(walker, &statement) else { return Some(content::of_noun(walker, statement)) };
    if matches!(subject(walker, verb), Subject::Asked(_)) && is_own_verb(walker, verb) {
        return None;
    }
    let statement = if is_passive(walker, verb) {
        passive::corrected(walker, verb, statement)
    } else if passive::is_asked(walker, verb) {
        passive::of_asked(walker, verb, statement)
    } else {
        addressee::corrected(walker, verb, source::corrected(walker, verb, statement))
    };
    content::corrected(walker, verb, statement)
}

/// Whether the source of a doubtful statement is a verb: "Continue | reading".
fn is_no_source(walker: Walker<'_, '_>, statement: &Statement) -> bool {
    let document = walker.document;
    let Some(&source) = statement.source.first() else { return false };
    let tokens = document.tokens_in(source);
    let verbs = tokens.clone().all(|token| document.tokens[token].upos == Upos::Verb);
    let named = last_before(&document.mentions, |mention| mention.span.start, source.end, 2);
    verbs && statement.confidence < DOUBTFUL && !named.iter().any(|mention| mention.span.overlaps(source))
}

/// Whether a cue is a noun in a fixed phrase: "in | view of".
fn follows_in(document: &Document<'_>, statement: &Statement) -> bool {
    let Some(&cue) = statement.cue.first() else { return false };
    let first = document.tokens.partition_point(|token| token.span.start < cue.start);
    let before = first.checked_sub(1).map_or("", |before| document.word(before));
    document.slice(cue) == "view of" && before.eq_ignore_ascii_case("in") && statement.source.is_empty()
}

/// Whether a verb hangs on another as its infinitive.
fn is_own_verb(walker: Walker<'_, '_>, verb: usize) -> bool {
    matches!(walker.relation(verb), Deprel::Xcomp | Deprel::Advcl)
}

/// The verb of a cue: the one on which the content hangs, else the one at the head of the cue.
fn predicate(walker: Walker<'_, '_>, statement: &Statement) -> Option<usize> {
    let document = walker.document;
    let cue: Vec<usize> = statement.cue.iter().flat_map(|&span| document.tokens_in(span)).collect();
    let is_verb = |token: usize| document.tokens[token].upos == Upos::Verb;
    let hangs = |&part: &Span| {
        let head = walker.head_of(&document.tokens_in(part), |token| token.upos != Upos::Punct)?;
        walker.governor(head).filter(|above| cue.contains(above) && is_verb(*above))
    };
    let by_content = statement.content.iter().find_map(hangs);
    let is_top = |&token: &usize| is_verb(token) && walker.governor(token).is_none_or(|above| !cue.contains(&above));
    let by_cue = || cue.iter().copied().find(is_top).or_else(|| cue.iter().copied().find(|&token| is_verb(token)));
    let shares = |token: usize| share(Upos::Verb, &walker.lemma(token));
    let parted = statement.cue.len() > 1;
    let best =
        || cue.iter().copied().filter(|&token| is_verb(token)).max_by_key(|&token| (shares(token), Reverse(token)));
    let clear = |&token: &usize| shares(token) >= CLEAR && by_content != Some(token);
    if let Some(top) = cue.iter().copied().find(is_top).filter(clear) {
        return Some(top);
    }
    by_content.filter(|_| !parted).or_else(|| best().filter(|_| parted)).or_else(by_cue)
}

/// Whether a content holds words in quotation marks.
fn holds_quotation(document: &Document<'_>, content: &[Span]) -> bool {
    let marks = |span: Span| {
        let first = document.quotations.partition_point(|q| q.span.start < span.start);
        document.quotations.get(first).is_some_and(|q| q.span.start < span.end)
    };
    content.iter().any(|&span| marks(span) || is_quoted(document, span))
}
