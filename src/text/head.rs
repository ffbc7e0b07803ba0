//! The blocks before the running text: headline, authors, section, captions.

use super::author::is_author;
use super::block::{Block, label_navigation};
use super::caption::{closing_credit, describes_picture, opens_caption, points_at_picture};
use super::headline::{can_be_headline, is_headline};
use super::signature::signature;
use crate::annotation::ZoneKind;

/// The longest caption, in words.
const CAPTION_WORDS: usize = 60;

/// The longest caption within the story that is known by an agency in brackets alone, in words.
const CREDITED_WORDS: usize = 18;

/// The number of first paragraphs of the story of which a dateline may open one.
const DATELINE_WITHIN: usize = 3;

/// Labels captions before the last paragraph: by the credit of a picture, before the story and where they are short by any
/// credit in brackets, by their first words, within the story by what they show.
pub(super) fn label_captions(blocks: &mut [Block<'_>], first: usize, last: usize) {
    for (index, block) in blocks.iter_mut().enumerate().filter(|(_, block)| block.is_unknown()) {
        let leads = index <= first && index < last;
        let inside = index > first && index < last;
        let brief = inside && block.shape.words <= CREDITED_WORDS;
        let credited = closing_credit(block.text).is_some_and(|credit| {
            let behind = credit.span.start > 0;
            credit.sure
                || (leads && behind && (index > 0 || block.text.ends_with(')')))
                || (brief && behind && credit.parted)
        });
        let short = block.shape.words <= CAPTION_WORDS && index != last;
        let shown = (inside && describes_picture(block.text, block.shape))
            || (index < last && points_at_picture(block.text, block.shape));
        if short && (credited || opens_caption(block.text, block.shape) || shown) {
            block.kind = Some(ZoneKind::Caption);
        }
    }
}

/// Labels the blocks before the paragraph `first`, and that paragraph where it is the headline itself.
pub(super) fn label_head(blocks: &mut [Block<'_>], first: usize) {
    label_navigation(&mut blocks[..first]);
    label_headline(blocks, first);
    let mut titled = false;
    for block in &mut blocks[..first] {
        if block.is_unknown() {
            block.kind = beside_headline(block, titled);
        }
        titled |= block.kind == Some(ZoneKind::Headline);
    }
}

/// Labels the headline: the first line that has the look of one or stands before a dateline, or else the short line
/// before such a line.
fn label_headline(blocks: &mut [Block<'_>], first: usize) {
    let opened = blocks.iter().take(first + DATELINE_WITHIN).position(|block| block.is_unknown() && block.opened);
    let last = opened.map_or(first, |opened| opened.saturating_sub(1).max(first));
    let lines: Vec<usize> =
        (0..=last.min(blocks.len() - 1)).filter(|&index| can_stand_before(blocks, index, first)).collect();
    let looks = lines.iter().position(|&index| is_headline(blocks[index].text, blocks[index].shape));
    let candidates = looks.map_or(usize::from(opened.is_some()), |found| found + 1).min(lines.len());
    let can_be = |&&index: &&usize| can_be_headline(blocks[index].text, blocks[index].shape);
    if let Some(&headline) = lines[..candidates].iter().find(can_be) {
        blocks[headline].kind = Some(ZoneKind::Headline);
    }
}

/// Whether a line can be the headline by the lines after it; one of the running text must be shorter than they are.
fn can_stand_before(blocks: &[Block<'_>], index: usize, first: usize) -> bool {
    let next = blocks.iter().skip(index + 1).take(2).map(|block| block.shape.words).max().unwrap_or(0);
    blocks[index].is_unknown() && !blocks[index].opened && (index < first || next >= blocks[index].shape.words)
}

/// Whether a line gives the outlet of an author and the place: "Fjord Times, Oslo".
fn names_outlet(block: &Block<'_>) -> bool {
    !block.shape.closed && block.shape.lower <= 1 && signature(block.text).is_some_and(|found| found.outlet.is_some())
}

/// The purpose of a line before the running text: behind the headline an author or a second headline, else a section.
fn beside_headline(block: &Block<'_>, titled: bool) -> Option<ZoneKind> {
    if titled && (is_author(block.text, block.shape) || names_outlet(block)) {
        Some(ZoneKind::Byline)
    } else if titled && is_headline(block.text, block.shape) {
        Some(ZoneKind::Headline)
    } else if block.shape.words <= 3 && !block.shape.closed {
        Some(ZoneKind::Section)
    } else {
        None
    }
}
