//! Quotations that reopen at each paragraph and are attributed at their end.

use std::iter::successors;

use crate::document::{Document, Span, Statement, last_before};
use crate::statement::quotation::quotation_at;

/// The paragraphs that a quotation is followed over, and the contents before a stretch that are looked at for one around it.
const REACH: usize = 32;

/// The statements, each quotation that reopens in a later paragraph moved to the statement with a cue that has it there. What a
/// statement has right beside its own cue stays where it is.
pub(super) fn joined(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    let contents = statements.iter().enumerate().filter(|(_, statement)| !statement.cue.is_empty());
    let mut cued: Vec<(Span, usize)> =
        contents.flat_map(|(index, statement)| statement.content.iter().map(move |&part| (part, index))).collect();
    cued.sort_by_key(|(part, _)| part.start);
    let next = next_paragraphs(document);
    let owner = |part: Span| {
        let first = place(document, quotation_at(document, part.start)?.span)?;
        let later = successors(next[first], |&at| next[at]).take(REACH);
        later.filter_map(|at| around(&cued, document.quotations[at].span)).next()
    };
    for index in 0..statements.len() {
        let spare = usize::from(!statements[index].cue.is_empty());
        let (mut kept, mut moved) = (Vec::new(), Vec::new());
        for part in std::mem::take(&mut statements[index].content) {
            match owner(part).filter(|&owner| owner != index && kept.len() >= spare) {
                Some(owner) => moved.push((owner, part)),
                None => kept.push(part),
            }
        }
        statements[index].content = kept;
        for (owner, part) in moved {
            statements[owner].content.push(part);
        }
    }
    statements.retain(|statement| !statement.content.is_empty());
    statements
}

/// For each quotation the one of the next paragraph that goes on with it.
fn next_paragraphs(document: &Document<'_>) -> Vec<Option<usize>> {
    let mut next = vec![None; document.quotations.len()];
    for (place, quotation) in document.quotations.iter().enumerate() {
        if let Some(before) = quotation.continues {
            next[before as usize] = Some(place);
        }
    }
    next
}

/// The place of the quotation with a span among all.
fn place(document: &Document<'_>, span: Span) -> Option<usize> {
    let first = document.quotations.partition_point(|quotation| quotation.span.start < span.start);
    document.quotations.get(first).filter(|quotation| quotation.span == span).map(|_| first)
}

/// The statement of which one of some contents, which are in text order, holds a stretch.
fn around(contents: &[(Span, usize)], span: Span) -> Option<usize> {
    let before = last_before(contents, |(part, _)| part.start, span.end, REACH);
    before.iter().find(|(part, _)| part.contains(span)).map(|&(_, index)| index)
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    #[test]
    fn a_quotation_that_is_attributed_at_its_end_is_one() {
        let found = read("“We will wait,” Mary Smith said.\n“It was fine.\n“And it is,” John Brown told reporters.");
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[1].source, "John Brown");
        assert_eq!(found[1].content, ["“It was fine.", "“And it is,”"]);
    }
}
