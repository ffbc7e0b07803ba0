//! Headings between the paragraphs of the story.

use super::block::Block;
use crate::annotation::ZoneKind;

/// The longest heading, in words.
const LONGEST: usize = 10;

/// The longest heading that ends with a full stop, in words.
const LONGEST_CLOSED: usize = 6;

/// Labels headings among the paragraphs from the first to the last of the story.
pub(super) fn label_headings(blocks: &mut [Block<'_>]) {
    for index in 1..blocks.len().saturating_sub(1) {
        let [before, block, after] = &blocks[index - 1..=index + 1] else { continue };
        let behind_end = before.shape.closed || before.kind.is_some();
        if block.is_unknown() && behind_end && after.prose && is_heading(block) {
            blocks[index].kind = Some(ZoneKind::Heading);
        }
    }
}

/// Whether a line looks like a heading: short and without a full stop, or else in capitals.
fn is_heading(block: &Block<'_>) -> bool {
    let shape = block.shape;
    let title = shape.words >= 2 && shape.is_title_case() && shape.capital * 2 >= shape.words;
    let begins = block.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let goes_on = block.text.ends_with([':', ',', ';', '-', '–', '—']) || block.text.contains(['“', '"', '”']);
    let look = if shape.closed {
        shape.words <= LONGEST_CLOSED && block.text.ends_with('.') && (shape.is_upper() || title)
    } else {
        shape.words <= LONGEST
    };
    begins && !goes_on && !block.prose && look
}
