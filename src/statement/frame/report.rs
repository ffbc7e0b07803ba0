//! Verbs that report and stand with a subject, as the tree has them.

use std::ops::Range;

use crate::annotation::Act;
use crate::document::{Deprel, Document, Span, Upos, last_before};
use crate::statement::cue_words::{act_of, share};
use crate::syntax::walker::Walker;

use super::phrase::{noun_phrase, span};
use super::subject::{Subject, subject};

/// The uses of a verb, of a hundred, that must report.
const ENOUGH: u8 = 70;

/// The quotations before a verb that are looked at for one around it.
const QUOTATIONS: usize = 8;

/// A verb that reports with the words that name its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::statement) struct Report {
    pub source: Span,
    pub cue: Span,
    pub act: Act,
}

/// The last verb in a stretch, outside of quotation marks, that reports and has a subject.
pub(in crate::statement) fn last_in(document: &Document<'_>, stretch: Span) -> Option<Report> {
    document.tokens_in(stretch).rev().find_map(|token| report(document, token))
}

/// A verb that reports, with its subject.
fn report(document: &Document<'_>, verb: usize) -> Option<Report> {
    let walker = Walker::new(document);
    let reports = document.tokens[verb].upos == Upos::Verb && share(Upos::Verb, &walker.lemma(verb)) >= ENOUGH;
    if !reports || is_quoted(document, document.tokens[verb].span) {
        return None;
    }
    let Subject::Head(head) = subject(walker, verb) else { return None };
    let cue = group(walker, verb);
    let act = act_of(document, std::slice::from_ref(&cue));
    Some(Report { source: span(document, noun_phrase(walker, head))?, cue: span(document, cue)?, act })
}

/// A verb with the auxiliaries, adverbs and particles right beside it.
pub(in crate::statement) fn group(walker: Walker<'_, '_>, verb: usize) -> Range<usize> {
    let belongs = |token: usize| {
        walker.governor(token) == Some(verb)
            && matches!(walker.relation(token), Deprel::Aux | Deprel::AuxPass | Deprel::Advmod | Deprel::CompoundPrt)
    };
    let sentence = walker.sentence(verb);
    let start = (sentence.start..verb).rev().take_while(|&token| belongs(token)).last().unwrap_or(verb);
    let particle = |&token: &usize| belongs(token) && walker.relation(token) == Deprel::CompoundPrt;
    let end = (verb + 1..sentence.end).take_while(particle).last().unwrap_or(verb);
    start..end + 1
}

/// Whether some words stand in quotation marks.
pub(in crate::statement) fn is_quoted(document: &Document<'_>, words: Span) -> bool {
    let before = last_before(&document.quotations, |q| q.span.start, words.start + 1, QUOTATIONS);
    before.iter().any(|quotation| quotation.span.contains(words))
}
