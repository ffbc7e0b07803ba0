//! The bounds of contents: one stays in the paragraph of its cue but in quotation marks that reopen.

use rustc_hash::FxHashSet;

use crate::annotation::ZoneKind;
use crate::document::{Document, Span, Statement};
use crate::statement::quotation::quotation_at;

/// A statement whose content goes over no end of a paragraph but in a quotation; none where nothing of the content is left.
pub(super) fn within_paragraphs(document: &Document<'_>, mut statement: Statement) -> Option<Statement> {
    let home = statement.cue.first().and_then(|&cue| zone(document, cue));
    let parts: Vec<Span> = statement.content.iter().flat_map(|&part| pieces(document, part)).collect();
    let at_home = |piece: &Span| zone(document, *piece) == home;
    let has_home = parts.iter().any(at_home);
    let stays = |piece: &Span| {
        let verbatim = quotation_at(document, piece.start).is_some();
        at_home(piece) || verbatim && is_running(document, *piece) || !has_home && follows(document, home, *piece)
    };
    statement.content = parts.into_iter().filter(|piece| home.is_none() || stays(piece)).collect();
    if home.is_some() {
        let sources = std::mem::take(&mut statement.source);
        let here = sources.iter().flat_map(|&source| pieces(document, source)).filter(at_home).collect::<Vec<_>>();
        statement.source = if here.is_empty() { sources } else { here };
    }
    (!statement.content.is_empty()).then_some(statement)
}

/// Statements without those words of earlier paragraphs that do not run on into their own: a quotation that has its paragraph to
/// itself goes on with who spoke right before it, and no content reaches over the article's own words. "“A,” Ann said. / “B.” / “C,”
/// Bob said."
pub(super) fn without_earlier_quotations(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    let home = |statement: &Statement| statement.cue.first().and_then(|&cue| zone(document, cue));
    let mut spoken: Vec<usize> = statements
        .iter()
        .filter(|statement| statement.content.iter().any(|&part| quotes(document, part)))
        .filter_map(home)
        .collect();
    spoken.sort_unstable();
    let reopened = document.quotations.iter().filter_map(|quotation| quotation.continues);
    let running: FxHashSet<u32> = reopened.map(|before| document.quotations[before as usize].span.start).collect();
    for statement in &mut statements {
        let Some(home) = home(statement) else { continue };
        // What is told in the article's words behind "according to" is no end of somebody's own words above it.
        let goes_on =
            statement.content.iter().any(|&part| zone(document, part) == Some(home) && quotes(document, part));
        let stays = |piece: &Span| {
            let Some(at) = zone(document, *piece).filter(|&at| at < home) else { return true };
            let after = at.checked_sub(1).is_some_and(|before| spoken.binary_search(&before).is_ok());
            let over = (at..home).any(|between| !fills(document, between));
            running.contains(&piece.start) || goes_on && !after && !over
        };
        let above = |&part: &Span| zone(document, part).is_some_and(|at| at < home && !fills(document, at));
        if statement.content.iter().all(|part| above(part) && !running.contains(&part.start))
            && is_relative(document, statement)
        {
            statement.content.clear();
        }
        if statement.content.iter().any(|&part| zone(document, part) == Some(home)) {
            let parts: Vec<Span> = statement.content.iter().flat_map(|&part| pieces(document, part)).collect();
            if !parts.iter().all(stays) {
                statement.content = parts.into_iter().filter(stays).collect();
            }
        }
    }
    statements.retain(|statement| !statement.content.is_empty());
    statements
}

/// Whether the source of a statement is a relative pronoun, whose clause goes on with no other paragraph's words.
fn is_relative(document: &Document<'_>, statement: &Statement) -> bool {
    let relative = |&source: &Span| matches!(document.slice(source), "who" | "which" | "that");
    !statement.source.is_empty() && statement.source.iter().all(relative)
}

/// Whether a stretch holds a quotation.
fn quotes(document: &Document<'_>, part: Span) -> bool {
    let first = document.quotations.partition_point(|quotation| quotation.span.start < part.start);
    document.quotations.get(first).is_some_and(|quotation| part.contains(quotation.span))
}

/// Whether a paragraph is one quotation.
pub(super) fn fills(document: &Document<'_>, zone: usize) -> bool {
    let span = document.zones[zone].span.trimmed(document.text);
    quotation_at(document, span.start).is_some_and(|quotation| quotation.span == span)
}

/// Statements without the words that are a report of their own in another sentence: "Amtrak said in a statement. | It said
/// the line was open."
pub(super) fn without_other_reports(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let sentence = |span: Span| document.sentence_at(span);
    let cued: Vec<Option<usize>> = statements.iter().map(|s| s.cue.first().and_then(|&cue| sentence(cue))).collect();
    let mut sentences: Vec<usize> = cued.iter().copied().flatten().collect();
    sentences.sort_unstable();
    let kept = statements.into_iter().zip(cued).filter_map(|(mut statement, home)| {
        let other = |part: &Span| {
            let own = sentence(*part);
            let plain = !document.slice(*part).contains(['“', '"', '‘']);
            let whole = own.is_some_and(|own| document.sentences[own].span.start == part.start);
            plain
                && whole
                && home.is_some()
                && own > home
                && own.is_some_and(|own| sentences.binary_search(&own).is_ok())
        };
        statement.content.retain(|part| !other(part));
        (!statement.content.is_empty()).then_some(statement)
    });
    kept.collect()
}

/// The paragraph of the beginning of a stretch.
pub(super) fn zone(document: &Document<'_>, span: Span) -> Option<usize> {
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
    let next = home.filter(|&home| document.zones[home].kind == ZoneKind::Body).map(|home| home + 1);
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

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    #[test]
    fn a_content_ends_with_its_paragraph() {
        let found = read("Ann Roe\nRivers rose on Monday, the agency said.\nMore rain is due.");
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].content, ["Rivers rose on Monday"]);
    }

    #[test]
    fn a_quotation_by_itself_goes_on_with_who_spoke_before() {
        let found = read("“We tried hard,” Ann said.\n“It rained all day.”\n“We will be back next year,” Bob said.");
        assert_eq!(found.len(), 3, "{found:?}");
        assert_eq!((&*found[1].source, &found[1].content[..]), ("Ann", &["“It rained all day.”".to_owned()][..]));
        assert_eq!(found[2].content, ["“We will be back next year,”"]);
    }

    #[test]
    fn a_quotation_above_is_not_of_whom_the_next_paragraph_cites() {
        let found = read(
            "Ann said the sea was rough.\n“The sea does not read minutes.”\nAccording to the federation, the bridge is low.",
        );
        let quotation = found.iter().find(|statement| statement.content.iter().any(|part| part.contains("minutes")));
        assert_eq!(quotation.map(|statement| statement.source.as_str()), Some("Ann"), "{found:?}");
    }

    #[test]
    fn a_quotation_that_reopens_goes_on() {
        let found = read("“We tried,” the coach said. “It rained.\n“We will be back.”");
        assert_eq!(found[0].content, ["“We tried,”", "“It rained.", "“We will be back.”"]);
    }
}
