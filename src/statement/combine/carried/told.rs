//! "X told R": R is whom it was said to, and through whom the article has it.

use crate::document::{Deprel, Document, Span, Statement};
use crate::statement::combine::outlet::{is_outlet, may_be_told};
use crate::statement::frame::phrase::{noun_phrase, span};
use crate::syntax::walker::Walker;

use super::via;

/// The statements of an article, those made to an outlet with that in their `via`.
pub(in crate::statement::combine) fn with_told(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    statements.into_iter().map(|statement| told(document, statement)).collect()
}

fn told(document: &Document<'_>, mut statement: Statement) -> Statement {
    if !statement.via.is_empty() {
        return statement;
    }
    let tells = statement.cue.iter().any(|&cue| {
        document.tokens_in(cue).any(|token| matches!(document.word(token), "told" | "tells" | "tell" | "telling"))
    });
    let addressed = statement.addressee.first().copied().filter(|&words| tells && may_be_told(document, words));
    let carrier = addressed.or_else(|| interviewer(document, &statement));
    let free = |span: &Span| !statement.content.iter().chain(&statement.source).any(|part| part.overlaps(*span));
    statement.via.extend(carrier.filter(free).map(via));
    statement
}

/// The outlet in a phrase beside the cue: "said | in an interview with R", "said on | R".
fn interviewer(document: &Document<'_>, statement: &Statement) -> Option<Span> {
    let walker = Walker::new(document);
    let verb = statement
        .cue
        .iter()
        .flat_map(|&cue| document.tokens_in(cue))
        .find(|&token| matches!(document.word(token), "said" | "says" | "told" | "added" | "saying"))?;
    let oblique = |&token: &usize| walker.relation(token) == Deprel::Obl;
    let case = |token: usize| {
        let case = walker.dependents(token).find(|&case| walker.relation(case) == Deprel::Case);
        case.map_or("", |case| document.word(case))
    };
    let phrase = |head: usize| span(document, noun_phrase(walker, head));
    walker.dependents(verb).filter(oblique).find_map(|token| {
        let inner = walker.dependents(token).find(|&inner| {
            walker.relation(inner) == Deprel::Nmod && case(inner) == "with" && document.word(token) == "interview"
        });
        let head = inner.or_else(|| matches!(case(token), "on" | "to").then_some(token))?;
        phrase(head).filter(|&words| is_outlet(document, words))
    })
}
