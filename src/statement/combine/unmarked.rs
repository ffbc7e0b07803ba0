//! Paragraphs that may be somebody's own words although no quotation marks say so.

use crate::annotation::{WarningCode, ZoneKind};
use crate::document::{Deprel, Document, Span, Upos, Warning, last_before};
use crate::statement::frame::report::is_quoted;

/// The share of the paragraphs of an article that may speak in the first person before its writer is taken to: one in so
/// many.
const RARE: usize = 3;

/// The contents before a paragraph that are looked at for one that it lies in.
const REACH: usize = 16;

/// A warning for each paragraph of the running text that speaks in the first person without quotation marks, behind one that
/// reports what somebody else said, in an article that is not itself told in the first person.
pub fn unmarked(document: &Document<'_>) -> Vec<Warning> {
    let body: Vec<usize> =
        (0..document.zones.len()).filter(|&zone| document.zones[zone].kind == ZoneKind::Body).collect();
    let speaking: Vec<usize> = body.iter().copied().filter(|&zone| speaks(document, zone)).collect();
    if speaking.is_empty() || speaking.len() * RARE > body.len() {
        return Vec::new();
    }
    let mut contents: Vec<Span> = document.statements.iter().flat_map(|s| s.quoted.iter().copied()).collect();
    contents.sort_by_key(|part| part.start);
    let mut cues: Vec<Span> = document.statements.iter().filter_map(|s| s.cue.first().copied()).collect();
    cues.sort_by_key(|cue| cue.start);
    let said = |zone: usize| {
        let span = document.zones[zone].span;
        last_before(&contents, |part| part.start, span.end, REACH).iter().any(|part| part.overlaps(span))
    };
    let reports = |zone: usize| {
        let span = document.zones[zone].span;
        let first = cues.partition_point(|cue| cue.start < span.start);
        let mut inside = cues[first..].iter().take_while(|cue| cue.start < span.end);
        inside.any(|&cue| !is_quoted(document, cue))
    };
    let behind = |&zone: &usize| {
        let before = zone.checked_sub(1).filter(|&before| document.zones[before].kind == ZoneKind::Body);
        before.is_some_and(|before| reports(before) || speaking.binary_search(&before).is_ok()) && !said(zone)
    };
    let warning = |zone: usize| Warning {
        code: WarningCode::UnmarkedQuotation,
        message: "a paragraph speaks in the first person without quotation marks; it may be somebody’s own words"
            .to_owned(),
        span: Some(document.zones[zone].span),
    };
    speaking.iter().copied().filter(behind).map(warning).collect()
}

/// Whether a paragraph has no quotation marks, and "I" or "we" for the subject of a sentence.
fn speaks(document: &Document<'_>, zone: usize) -> bool {
    let span = document.zones[zone].span;
    let first = document.quotations.partition_point(|quotation| quotation.span.end <= span.start);
    let marked = document.quotations.get(first).is_some_and(|quotation| quotation.span.start < span.end);
    let subject = |token: usize| {
        let read = &document.tokens[token];
        let above = read.head.and_then(|head| document.tokens.get(head as usize));
        read.upos == Upos::Pron
            && matches!(document.word(token), "I" | "We" | "we")
            && matches!(read.deprel, Deprel::Nsubj | Deprel::NsubjPass)
            && above.is_some_and(|above| above.deprel == Deprel::Root)
    };
    !marked && document.tokens_in(span).any(subject)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::testing;

    fn warned(text: &str) -> Vec<&str> {
        let document = testing::document(text);
        let spans = unmarked(&document).into_iter().filter_map(|warning| warning.span);
        spans.map(|span| &text[span.range()]).collect()
    }

    #[test]
    fn a_paragraph_in_the_first_person_behind_a_report() {
        let block = "I heard the wind at two and went down to the boats.";
        let text = format!("The captain described the night.\n{block}\nThe storm killed six people.");
        assert_eq!(warned(&text), [block]);
    }

    #[test]
    fn an_article_told_in_the_first_person_has_none() {
        let text = "The captain described the night.\nI heard the wind at two.\nI went down to the boats.";
        assert!(warned(text).is_empty());
        assert!(warned("The captain said it was late.\n“I heard the wind,” he said.\nHe left.").is_empty());
    }
}
