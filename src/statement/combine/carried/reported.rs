//! "X said Y, R reported": X speaks, through R.

use crate::annotation::Act;
use crate::document::{Deprel, Document, Span, Statement, Upos};
use crate::statement::combine::outlet::may_be_outlet;
use crate::statement::cue_words::{Frame, act_of, is_negated, share_in};
use crate::statement::frame::phrase::{clause, noun_phrase, span};
use crate::statement::frame::report::group;
use crate::statement::frame::stretch::minus;
use crate::statement::frame::subject::{Subject, own_subject, subject};
use crate::statement::quotation::quotation_at;
use crate::statement::verbatim;
use crate::syntax::walker::Walker;

use super::{changed, reports_at, via};

/// The uses of the verb of what is carried, of a hundred, that must report.
const ENOUGH: u8 = 70;

/// A report of an outlet behind what somebody said.
struct Report {
    /// The verb of what was said.
    said: usize,
    /// The verb of the outlet.
    reported: usize,
    outlet: Span,
    /// The outlet's words, to the end of its clause.
    whole: Span,
}

/// The statements of an article, in which what an outlet carries is said through it.
pub(in crate::statement::combine) fn with_reported(
    document: &Document<'_>,
    statements: Vec<Statement>,
) -> Vec<Statement> {
    changed(document, statements, |token| report(document, token), |group, report| carried(document, group, report))
}

/// The statements of a sentence, that of an outlet joined with what it carries.
fn carried(document: &Document<'_>, mut statements: Vec<Statement>, report: &Report) -> Vec<Statement> {
    let [said, reported] = [report.said, report.reported].map(|token| document.tokens[token].span);
    let at = |word: Span| statements.iter().position(|statement| reports_at(statement, word));
    let (own, outlets) = (at(said), at(reported));
    let made = match (own, outlets) {
        (Some(own), _) => {
            let content = minus(document, &statements[own].content, report.whole);
            let behind = outlets
                .filter(|&index| index != own)
                .map(|index| minus(document, &statements[index].content, report.whole));
            let behind = behind.filter(|behind| behind.first().is_some_and(|part| part.start >= said.end));
            let before =
                content.iter().all(|part| part.end <= said.start && quotation_at(document, part.start).is_none());
            if let Some(behind) = behind.filter(|_| before) {
                statements[own].content = behind;
            } else if !content.is_empty() {
                statements[own].content = content;
            }
            statements[own].via.retain(|known| !known.span.overlaps(report.outlet));
            statements[own].via.push(via(report.outlet));
            None
        }
        (None, found) => {
            let content = found.map(|index| minus(document, &statements[index].content, report.whole));
            let confidence = found.map_or(80, |index| statements[index].confidence);
            statement(document, report, content.unwrap_or_default(), confidence)
        }
    };
    if own.is_some() || made.is_some() {
        let speaks = |index: usize, statement: &Statement| Some(index) == own || !reports_at(statement, reported);
        let mut index = 0;
        statements.retain(|statement| {
            index += 1;
            speaks(index - 1, statement)
        });
    }
    statements.extend(made);
    statements
}

/// The statement of somebody whose verb no statement has for its cue.
fn statement(document: &Document<'_>, report: &Report, content: Vec<Span>, confidence: u8) -> Option<Statement> {
    let walker = Walker::new(document);
    let Subject::Head(head) = subject(walker, report.said) else { return None };
    let source = span(document, noun_phrase(walker, head))?;
    let cue = group(walker, report.said);
    let frame = source.to(span(document, cue.clone())?);
    let content = minus(document, &content, frame);
    let content = if content.is_empty() { said(walker, report)? } else { content };
    let act = act_of(document, std::slice::from_ref(&cue));
    let made = verbatim::statement(document, act, content);
    let negated = is_negated(document, std::slice::from_ref(&cue));
    let cue = span(document, cue).into_iter().collect();
    Some(Statement { source: vec![source], cue, via: vec![via(report.outlet)], confidence, negated, ..made })
}

/// Whether a verb has a clause or an addressee and a clause for its content.
fn told(lemma: &str) -> bool {
    share_in(lemma, Frame::Clause).max(share_in(lemma, Frame::Addressee)) >= ENOUGH
}

/// What was said, by the tree alone.
fn said(walker: Walker<'_, '_>, report: &Report) -> Option<Vec<Span>> {
    let document = walker.document;
    let says = |&token: &usize| {
        walker.relation(token) == Deprel::Ccomp
            && token != report.reported
            && !report.whole.contains(document.tokens[token].span)
    };
    let head = walker.dependents(report.said).find(says)?;
    let words = span(document, clause(walker, head, |token| token == report.reported))?;
    Some(minus(document, &[words], report.whole)).filter(|content| !content.is_empty())
}

/// The report of an outlet whose verb a token is.
fn report(document: &Document<'_>, token: usize) -> Option<Report> {
    let reports =
        document.tokens[token].upos == Upos::Verb && matches!(document.word(token), "reported" | "reports" | "report");
    if !reports {
        return None;
    }
    let walker = Walker::new(document);
    // Of "the news agency Norpress" the tree may make two subjects, of which the nearer is the name.
    let subjects = || walker.dependents(token).filter(|&own| walker.relation(own) == Deprel::Nsubj && own < token);
    let outlet = span(document, noun_phrase(walker, subjects().last()?))?;
    let first = noun_phrase(walker, subjects().next()?).start;
    let comma = first.checked_sub(1).filter(|&comma| matches!(document.word(comma), "," | "”" | "\"" | "’"))?;
    let clause_behind = walker
        .dependents(token)
        .any(|own| own > token && matches!(walker.relation(own), Deprel::Ccomp | Deprel::Obj | Deprel::Xcomp));
    // "told the court, R reported, | that …": the clause is what was told.
    let beside = walker.relation(token) == Deprel::Parataxis
        && document.tokens.len() > token + 1
        && document.word(token + 1) == ",";
    if clause_behind && !beside || !may_be_outlet(document, outlet) {
        return None;
    }
    let speaks = |said: usize| {
        let verb = document.tokens[said].upos == Upos::Verb && told(&walker.lemma(said).to_lowercase());
        let act = act_of(document, std::slice::from_ref(&(said..said + 1)));
        verb && matches!(act, Act::Speech | Act::Writing) && said < comma
    };
    let says = |said: usize| speaks(said) && own_subject(walker, said).is_some();
    let above = walker
        .governor(token)
        .filter(|_| matches!(walker.relation(token), Deprel::Ccomp | Deprel::Parataxis | Deprel::Conj | Deprel::Advcl));
    let below = walker
        .dependents(token)
        .find(|&own| own < comma && matches!(walker.relation(own), Deprel::Ccomp | Deprel::Parataxis));
    // "declined to comment, | saying …, R reported".
    let adverbial = |below: usize| {
        walker.dependents(below).find(|&own| walker.relation(own) == Deprel::Advcl && own > below && speaks(own))
    };
    let said = above.filter(|&said| says(said)).or_else(|| below.filter(|&said| says(said)));
    let said = said.or_else(|| below.and_then(adverbial))?;
    let sentence = walker.sentence(token);
    let end = (token..sentence.end).find(|&at| matches!(document.word(at), "," | "." | ";")).unwrap_or(sentence.end);
    let whole = span(document, first..end.max(token + 1))?;
    Some(Report { said, reported: token, outlet, whole })
}
