//! Quotations that nothing attributes: they go on with the statement before, or are statements of its source.

use crate::annotation::{Act, StatementKind, ZoneKind};
use crate::document::{Document, Finder, Grounds, Quotation, Span, Statement, Upos, last_before};

use super::bounds::zone;
use super::outlet::is_outlet;
use crate::statement::quotation::speech::is_spoken;
use crate::statement::verbatim;

/// The contents before a quotation that are looked at for one around it.
const CONTENTS: usize = 32;

/// The quotations before a cue that are looked at for one around it.
const QUOTATIONS: usize = 16;

/// The statements with the quotations that no content holds: added to the content of the statement before in their
/// paragraph, else as statements of their own. Kinds and verbatim parts of the longer contents are left to the caller.
pub(super) fn with_unattributed_quotations(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    let mut covered: Vec<Span> = statements.iter().flat_map(|s| s.content.iter().copied()).collect();
    covered.sort_by_key(|span| span.start);
    let free = |s: &Statement| {
        let outside = s.cue.first().is_some_and(|&cue| !is_inside(document, cue));
        s.within.is_none() && outside && !is_of_thing(document, s)
    };
    let ends = |(index, s): (usize, &Statement)| Some((s.content.last()?.end, index));
    let mut owners: Vec<(u32, usize)> =
        statements.iter().enumerate().filter(|(_, s)| free(s)).filter_map(ends).collect();
    owners.sort_unstable();
    let frames =
        |(index, s): (usize, &Statement)| Some((s.source.iter().chain(&s.cue).map(|part| part.start).min()?, index));
    let mut framed: Vec<(u32, usize)> =
        statements.iter().enumerate().filter(|(_, s)| free(s)).filter_map(frames).collect();
    framed.sort_unstable();
    let mut previous: Option<usize> = None;
    for quotation in document.quotations.iter().filter(|q| q.within.is_none()) {
        if is_covered(&covered, quotation.span) || !is_sentences(document, quotation) {
            continue;
        }
        let owner = nearest(&owners, quotation.span.start);
        let joined = match (previous, quotation.continues) {
            (Some(statement), Some(_)) => Some(statement),
            _ => framing(document, &framed, quotation)
                .or_else(|| owner.filter(|&index| goes_on(document, &statements[index], quotation))),
        };
        let index = match joined {
            Some(index) => {
                statements[index].content.push(quotation.span);
                index
            }
            None => {
                // A heading may be anybody's words, of those who follow too.
                let running =
                    zone(document, quotation.span).is_some_and(|at| document.zones[at].kind == ZoneKind::Body);
                let owner = owner.filter(|_| running);
                let source = owner.map(|index| printed(document, &statements[index])).unwrap_or_default();
                let statement = verbatim::statement(document, Act::Speech, vec![quotation.span]);
                let grounds = Grounds { finder: Finder::Unattributed, ..Grounds::default() };
                statements.push(Statement { source, grounds, ..statement });
                statements.len() - 1
            }
        };
        previous = Some(index);
    }
    statements
}

/// Whether the source of a statement is but a relative pronoun for a thing, which says nothing more: "hits | that | confirmed his
/// rank".
fn is_of_thing(document: &Document<'_>, statement: &Statement) -> bool {
    matches!(statement.source[..], [only] if matches!(document.slice(only), "that" | "which"))
}

/// The source of a quotation behind a statement: its own, but where an outlet only announces what it prints, that, "The Herald
/// published | the apology |: / “…”".
fn printed(document: &Document<'_>, statement: &Statement) -> Vec<Span> {
    let announced = match (&statement.source[..], &statement.content[..]) {
        ([source], [content]) => {
            let colon = document.text[content.end as usize..].trim_start().starts_with(':');
            let verb = |token: usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux);
            colon && !document.tokens_in(*content).any(verb) && is_outlet(document, *source)
        }
        _ => false,
    };
    if announced { statement.content.clone() } else { statement.source.clone() }
}

/// Whether a quotation is sentences of its own.
fn is_sentences(document: &Document<'_>, quotation: &Quotation) -> bool {
    let begins =
        document.sentence_at(quotation.span).is_some_and(|s| document.sentences[s].span.start == quotation.span.start);
    let capital =
        document.slice(quotation.inner).chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    begins && capital && is_spoken(document, quotation)
}

/// Whether one of some contents in text order holds a stretch.
fn is_covered(contents: &[Span], span: Span) -> bool {
    last_before(contents, |part| part.start, span.end, CONTENTS).iter().any(|part| part.contains(span))
}

/// Whether a stretch lies in a quotation.
fn is_inside(document: &Document<'_>, span: Span) -> bool {
    let before = last_before(&document.quotations, |q| q.span.start, span.start + 1, QUOTATIONS);
    before.iter().any(|q| q.span.contains(span))
}

/// The statement whose content ends last before a byte.
fn nearest(owners: &[(u32, usize)], byte: u32) -> Option<usize> {
    let after = owners.partition_point(|&(end, _)| end <= byte);
    after.checked_sub(1).map(|index| owners[index].1)
}

/// The statement of some, by the beginnings of their sources and cues, that begins right behind a quotation in its sentence:
/// "“A,” | he said of the vote."
fn framing(document: &Document<'_>, framed: &[(u32, usize)], quotation: &Quotation) -> Option<usize> {
    let end = quotation.span.end;
    let &(start, index) = framed.get(framed.partition_point(|&(start, _)| start < end))?;
    let between = document.slice(Span { start: end, end: start });
    let goes_on = document.slice(quotation.inner).ends_with([',', '?', '!']) || between.trim_start().starts_with(',');
    (goes_on && between.trim_matches([',', ' ']).is_empty()).then_some(index)
}

/// Whether a quotation belongs to a statement before it in its paragraph: "“A,” he said. “B.”"
fn goes_on(document: &Document<'_>, statement: &Statement, quotation: &Quotation) -> bool {
    let zone = |span: Span| document.sentence_at(span).map(|s| (s, document.sentences[s].zone));
    let ends = [statement.cue.last(), statement.content.last(), statement.source.last()];
    let last = ends.into_iter().flatten().max_by_key(|span| span.start);
    let (Some((before, zone_before)), Some((here, zone_here))) = (last.and_then(|&s| zone(s)), zone(quotation.span))
    else {
        return false;
    };
    let near = here.saturating_sub(before) <= 1;
    zone_before == zone_here && near && statement.kind != StatementKind::Indirect
}
