//! What stands before the running text: headline, authors, section, captions.

use super::author::is_author;
use super::block::{Block, label_navigation};
use super::caption::{closing_credit, opens_caption};
use super::headline::{can_be_headline, is_headline};
use crate::annotation::ZoneKind;

/// The longest caption, in words.
const CAPTION_WORDS: usize = 90;

/// Labels captions up to the last paragraph: by the credit of a picture, before the story by any credit.
pub(super) fn label_captions(blocks: &mut [Block<'_>], first: usize, last: usize) {
    for (index, block) in blocks.iter_mut().enumerate().filter(|(_, block)| block.is_unknown()) {
        let leads = index <= first && index < last;
        let credited = closing_credit(block.text).is_some_and(|credit| credit.sure || leads);
        let short = block.shape.words <= CAPTION_WORDS && index != last;
        if short && (credited || opens_caption(block.text)) {
            block.kind = Some(ZoneKind::Caption);
        }
    }
}

/// Labels what stands before the paragraph `first`, and that paragraph where it is the headline itself.
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

/// Labels the headline: the first line that has the look of one, or the short line that stands before it.
fn label_headline(blocks: &mut [Block<'_>], first: usize) {
    let unknown = |index: &usize| blocks[*index].is_unknown();
    let mut lines = (0..=first).filter(unknown).filter(|&index| {
        let next = blocks.get(index + 1).map_or(0, |block| block.shape.words);
        !blocks[index].opened && (index < first || next >= blocks[index].shape.words)
    });
    let Some(line) = lines.clone().find(|&index| is_headline(blocks[index].text, blocks[index].shape)) else {
        let before_dateline = lines.find(|&index| blocks[first].opened && index < first);
        if let Some(line) = before_dateline.filter(|&index| can_be_headline(blocks[index].text, blocks[index].shape)) {
            blocks[line].kind = Some(ZoneKind::Headline);
        }
        return;
    };
    let before =
        lines.take_while(|&index| index < line).find(|&index| can_be_headline(blocks[index].text, blocks[index].shape));
    blocks[before.unwrap_or(line)].kind = Some(ZoneKind::Headline);
}

/// What a line before the running text is: behind the headline an author or a second headline, else a section.
fn beside_headline(block: &Block<'_>, titled: bool) -> Option<ZoneKind> {
    if titled && is_author(block.text, block.shape) {
        Some(ZoneKind::Byline)
    } else if titled && is_headline(block.text, block.shape) {
        Some(ZoneKind::Headline)
    } else if block.shape.words <= 3 && !block.shape.closed {
        Some(ZoneKind::Section)
    } else {
        None
    }
}
