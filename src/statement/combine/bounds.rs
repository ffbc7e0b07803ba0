//! The bounds of contents: one stays in the paragraph of its cue but in quotation marks that reopen.

use crate::annotation::ZoneKind;
use crate::document::{Document, Span, Statement};
use crate::statement::quotation::quotation_at;

/// A statement whose content goes over no end of a paragraph but in a quotation; none where nothing of the content is left.
pub(super) fn within_paragraphs(document: &Document<'_>, mut statement: Statement) -> Option<Statement> {
    let home = statement.cue.first().and_then(|&cue| zone(document, cue));
    let pieces: Vec<Span> = statement.content.iter().flat_map(|&part| pieces(document, part)).collect();
    let at_home = |piece: &Span| zone(document, *piece) == home;
    let has_home = pieces.iter().any(at_home);
    let stays = |piece: &Span| {
        let verbatim = quotation_at(document, piece.start).is_some();
        at_home(piece) || verbatim && is_running(document, *piece) || !has_home && follows(document, home, *piece)
    };
    statement.content = pieces.into_iter().filter(|piece| home.is_none() || stays(piece)).collect();
    (!statement.content.is_empty()).then_some(statement)
}

/// The paragraph of the beginning of a stretch.
fn zone(document: &Document<'_>, span: Span) -> Option<usize> {
    let after = document.zones.partition_point(|zone| zone.span.start <= span.start);
    let index = after.checked_sub(1)?;
    (span.start < document.zones[index].span.end).then_some(index)
}

/// Whether a stretch is in the running text.
fn is_running(document: &Document<'_>, span: Span) -> bool {
    zone(document, span).is_some_and(|zone| document.zones[zone].kind == ZoneKind::Body)
}

/// Whether a stretch stands in the running text of the paragraph right after that of a cue.
fn follows(document: &Document<'_>, home: Option<usize>, span: Span) -> bool {
    let next = home.map(|home| home + 1);
    is_running(document, span) && zone(document, span) == next
}

/// A stretch in the parts that it has in different paragraphs.
fn pieces(document: &Document<'_>, part: Span) -> Vec<Span> {
    let first = document.zones.partition_point(|zone| zone.span.end <= part.start);
    let over = document.zones[first..].iter().take_while(|zone| zone.span.start < part.end);
    let cut = |span: Span| Span { start: span.start.max(part.start), end: span.end.min(part.end) };
    let pieces: Vec<Span> =
        over.map(|zone| cut(zone.span).trimmed(document.text)).filter(|piece| !piece.is_empty()).collect();
    if pieces.is_empty() { vec![part] } else { pieces }
}
