//! Stretches between quotation marks: curly, straight, single, guillemets, low-high and LaTeX's, nested, unclosed, and
//! reopened at each paragraph of a long quotation.

mod mark;
mod pairing;
pub(super) mod speech;

use crate::annotation::{WarningCode, ZoneKind};
use crate::document::{Document, Quotation, Span, Warning};

use mark::Family;
use pairing::Pair;

/// The quotations of the zones that hold prose, in order of their beginnings.
pub fn quotations(document: &Document<'_>) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open = None;
    for zone in document.zones.iter().filter(|zone| zone.kind.is_prose()) {
        let first = found.len();
        let pairs = pairing::pairs(document.slice(zone.span), open.map(|(_, family)| family));
        found.extend(pairs.iter().map(|pair| quotation(pair, zone.span, first)));
        if let (Some((before, family)), Some(pair)) = (open, pairs.first())
            && pair.family == family
            && pair.starts_block
        {
            found[first].continues = Some(before);
        }
        if zone.kind == ZoneKind::Body {
            open = left_open(&pairs, first);
        }
    }
    found
}

/// The quotation that a block leaves open for the next one to go on with.
fn left_open(pairs: &[Pair], first: usize) -> Option<(u32, Family)> {
    let goes_on = |index: usize| pairs.iter().any(|pair| pair.continues == Some(index));
    let open = |&index: &usize| !pairs[index].closed && pairs[index].within.is_none() && !goes_on(index);
    let index = (0..pairs.len()).find(open)?;
    Some(((first + index) as u32, pairs[index].family))
}

/// A pair of marks in a block as a quotation of the document.
fn quotation(pair: &Pair, block: Span, first: usize) -> Quotation {
    Quotation {
        span: pair.span.shifted(block.start),
        inner: pair.inner.shifted(block.start),
        within: pair.within.map(|outer| (first + outer) as u32),
        continues: pair.continues.map(|before| (first + before) as u32),
        closed: pair.closed,
    }
}

/// The quotation that begins at a byte of the document.
pub(super) fn quotation_at<'d>(document: &'d Document<'_>, start: u32) -> Option<&'d Quotation> {
    let first = document.quotations.partition_point(|quotation| quotation.span.start < start);
    document.quotations.get(first).filter(|quotation| quotation.span.start == start)
}

/// A warning for each of the document's quotations that nothing closes and that no later paragraph goes on with.
pub fn warnings(document: &Document<'_>) -> Vec<Warning> {
    let mut continued = vec![false; document.quotations.len()];
    for before in document.quotations.iter().filter_map(|quotation| quotation.continues) {
        continued[before as usize] = true;
    }
    let unclosed = document.quotations.iter().zip(continued).filter(|(quotation, on)| !quotation.closed && !on);
    unclosed
        .map(|(quotation, _)| Warning {
            code: WarningCode::UnclosedQuotation,
            message: "a quotation mark opens here and nothing closes it in its paragraph".to_owned(),
            span: Some(Span { start: quotation.span.start, end: quotation.inner.start }.trimmed(document.text)),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Zone;

    /// The quotations of a text whose lines are paragraphs, each with the words between its marks.
    fn read(text: &str) -> Vec<(&str, Quotation)> {
        let mut document = Document { text, ..Document::default() };
        let start = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
        let body = |line: &str| Zone { span: Span::new(start(line), start(line) + line.len()), kind: ZoneKind::Body };
        document.zones = text.lines().filter(|line| !line.is_empty()).map(body).collect();
        quotations(&document).into_iter().map(|q| (&text[q.inner.range()], q)).collect()
    }

    fn inner(text: &str) -> Vec<&str> {
        read(text).into_iter().map(|(words, _)| words).collect()
    }

    #[test]
    fn every_kind_of_mark() {
        for text in [
            "“We will see,” he said.",
            "\"We will see,\" he said.",
            "'We will see,' he said.",
            "‘We will see,’ he said.",
            "«We will see,» he said.",
            "« We will see, » he said.",
            "»We will see,« he said.",
            "„We will see,“ he said.",
            "„We will see,” he said.",
            "‚We will see,‘ he said.",
            "‹We will see,› he said.",
            "``We will see,'' he said.",
            "''We will see,'' he said.",
            "”We will see,” he said.",
            "“We will see,“ he said.",
        ] {
            assert_eq!(inner(text), ["We will see,"], "{text}");
        }
    }

    #[test]
    fn marks_inside_marks() {
        let found = read("“The chief has said ‘we won’t give in’,” she added.");
        assert_eq!(found[0].0, "The chief has said ‘we won’t give in’,");
        assert_eq!(found[1].0, "we won’t give in");
        assert_eq!(found[1].1.within, Some(0));
        assert_eq!(
            inner("\"He said 'no' to \"that\" plan,\" she said."),
            ["He said 'no' to \"that\" plan,", "no", "that"]
        );
    }

    #[test]
    fn apostrophes_are_no_marks() {
        for text in [
            "Iran’s officials' demands of the ’90s and the '80s",
            "rock ’n’ roll, rock 'n' roll, ’em and 'em, 'til ’tis done",
            "The players' union and the owners' club don't agree.",
            "He is 5'10\" tall, she 6’ 2”, and the screen is 12\" wide.",
            "the Jones’ car and James’ house",
        ] {
            assert_eq!(inner(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn apostrophes_inside_single_marks() {
        assert_eq!(inner("'The officials' demands aren't new,' he said."), ["The officials' demands aren't new,"]);
        assert_eq!(inner("‘It’s the workers’ money,’ he said, ‘not ours.’"), ["It’s the workers’ money,", "not ours."]);
    }

    #[test]
    fn a_long_quotation_opens_at_each_paragraph() {
        let found = read("She said: “One.\n“Two.\n“Three,” and left.\n“Four.”");
        assert_eq!(found.iter().map(|(words, _)| *words).collect::<Vec<_>>(), ["One.", "Two.", "Three,", "Four."]);
        assert_eq!(found.iter().map(|(_, q)| q.continues).collect::<Vec<_>>(), [None, Some(0), Some(1), None]);
        assert_eq!(found.iter().map(|(_, q)| q.closed).collect::<Vec<_>>(), [false, false, true, true]);
    }

    #[test]
    fn a_long_quotation_opens_again_where_paragraphs_ran_together() {
        let found = read("She said: \"One. Two. \"Three,\" and left. \"Four.\"");
        assert_eq!(found.iter().map(|(words, _)| *words).collect::<Vec<_>>(), ["One. Two.", "Three,", "Four."]);
        assert_eq!(found.iter().map(|(_, q)| q.continues).collect::<Vec<_>>(), [None, Some(0), None]);
    }

    #[test]
    fn a_quotation_that_nothing_closes_gives_a_warning() {
        let text = "He said “we never did.\nThe next paragraph is plain.";
        let document =
            Document { text, quotations: read(text).into_iter().map(|(_, q)| q).collect(), ..Document::default() };
        let warnings = warnings(&document);
        assert_eq!(warnings.len(), 1);
        assert_eq!(warnings[0].span.map(|span| document.slice(span)), Some("“"));
        assert!(document.quotations[0].inner == Span::new(text.find("we").unwrap_or(0), text.find('\n').unwrap_or(0)));
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use crate::document::Zone;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn quotations_are_in_order_and_nest(
            pieces in prop::collection::vec(
                prop::sample::select(vec!["“", "”", "\"", "'", "’", "‘", "„", "«", "»", "``", "''", "‚", "a", "s", " ", "5", "\n", ".", "é", "🎉", "’90s"]),
                0..80,
            ),
        ) {
            let text = pieces.concat();
            let mut document = Document { text: &text, ..Document::default() };
            let mut start = 0;
            for line in text.split('\n') {
                if !line.is_empty() {
                    document.zones.push(Zone { span: Span::new(start, start + line.len()), kind: ZoneKind::Body });
                }
                start += line.len() + 1;
            }
            document.quotations = quotations(&document);
            for pair in document.quotations.windows(2) {
                prop_assert!(pair[0].span.start < pair[1].span.start);
                prop_assert!(pair[0].span.contains(pair[1].span) || !pair[0].span.overlaps(pair[1].span));
            }
            for quotation in &document.quotations {
                prop_assert!(quotation.span.contains(quotation.inner));
                document.slice(quotation.inner);
                if let Some(outer) = quotation.within {
                    prop_assert!(document.quotations[outer as usize].span.contains(quotation.span));
                }
            }
            warnings(&document);
        }
    }
}
