//! From blocks to zones: datelines, markup and the tail are parted from the body.

use super::author::is_byline;
use super::block::Block;
use super::dateline::{opening, opening_behind_headline};
use super::line::trimmed;
use super::shape::Shape;
use super::tail::tail;
use crate::annotation::ZoneKind;
use crate::document::{Span, Zone};

/// The number of first paragraphs of the body among which a dateline is looked for.
const OPENINGS: usize = 4;

/// The longest tag of markup, in bytes.
const LONGEST_TAG: usize = 500;

/// The zones of the blocks, each with the group of its block.
pub(super) fn split(blocks: &[Block<'_>]) -> Vec<(Zone, u32)> {
    let opened = opened(blocks);
    let story = blocks.iter().rposition(Block::is_running);
    let last = story.or_else(|| blocks.iter().rposition(Block::is_unknown));
    let mut zones = Vec::with_capacity(blocks.len() + 2);
    for (index, block) in blocks.iter().enumerate() {
        let (front, back) = match &opened {
            _ if !block.is_unknown() => (Vec::new(), Vec::new()),
            Some((of, front)) if *of == index => (front.clone(), Vec::new()),
            _ => markup(block.text),
        };
        let start = front.last().map_or(0, |zone| zone.span.end);
        let end = back.first().map_or(block.text.len() as u32, |zone| zone.span.start);
        let rest = &block.text[start as usize..end as usize];
        let mut attached = if last == Some(index) { tail(rest) } else { Vec::new() };
        attached.iter_mut().for_each(|zone| zone.span = zone.span.shifted(start));
        let end = attached.first().map_or(end, |zone| zone.span.start);
        let kind = block.kind.unwrap_or(ZoneKind::Body);
        let middle = trimmed(block.text, Span { start, end }).map(|span| Zone { span, kind });
        let parts = front.into_iter().chain(middle).chain(attached).chain(back);
        zones.extend(parts.map(|zone| (Zone { span: zone.span.shifted(block.span.start), ..zone }, block.group)));
    }
    zones
}

/// The paragraph that a dateline opens, with the zones before its story, in bytes from its beginning.
fn opened(blocks: &[Block<'_>]) -> Option<(usize, Vec<Zone>)> {
    let body = || blocks.iter().enumerate().filter(|(_, block)| block.is_unknown());
    let dateline = |span| Zone { span, kind: ZoneKind::Dateline };
    let open = |(index, block): (usize, &Block<'_>)| Some((index, vec![dateline(opening(block.text)?.span)]));
    let found = body().take(OPENINGS).find_map(open);
    let titled = blocks.iter().any(|block| block.kind == Some(ZoneKind::Headline));
    found.or_else(|| {
        let (index, block) = body().next().filter(|_| !titled)?;
        let (at, opening) = opening_behind_headline(block.text)?;
        let span = trimmed(block.text, Span::new(0, at))?;
        let words = &block.text[span.range()];
        let kind = if is_byline(words, Shape::of(words)) { ZoneKind::Byline } else { ZoneKind::Headline };
        Some((index, vec![Zone { span, kind }, dateline(opening.span.shifted(at as u32))]))
    })
}

/// The zones of the tags before and behind the words of a paragraph: `<tweet id="1">We met</tweet>`.
fn markup(text: &str) -> (Vec<Zone>, Vec<Zone>) {
    let zone = |start, end| Zone { span: Span::new(start, end), kind: ZoneKind::Boilerplate };
    let Some(front) = tag_at(text, 0) else { return (Vec::new(), Vec::new()) };
    let back = text.rfind('<').filter(|&open| open >= front);
    let back = back.filter(|&open| tag_at(text, open).is_some_and(|end| !text[end..].contains(char::is_alphanumeric)));
    (vec![zone(0, front)], back.map(|open| zone(open, text.len())).into_iter().collect())
}

/// The end of the tag that begins at a byte.
fn tag_at(text: &str, at: usize) -> Option<usize> {
    let inner = text[at..].strip_prefix('<')?;
    let length = inner.find('>').filter(|&length| length <= LONGEST_TAG)?;
    inner.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/').then_some(at + length + 2)
}

#[cfg(test)]
mod tests {
    use crate::annotation::ZoneKind::{self, Body, Boilerplate, Dateline, Headline};
    use crate::text::zones;

    fn parts(text: &str) -> Vec<(ZoneKind, &str)> {
        zones(text).iter().map(|zone| (zone.kind, &text[zone.span.range()])).collect()
    }

    #[test]
    fn a_headline_and_a_dateline_in_the_line_of_the_story() {
        assert_eq!(
            parts("Council to close bridge OSLO (Reuters) - The council of Oslo said it would close the bridge."),
            [
                (Headline, "Council to close bridge"),
                (Dateline, "OSLO (Reuters) -"),
                (Body, "The council of Oslo said it would close the bridge."),
            ]
        );
    }

    #[test]
    fn markup_is_parted_from_its_words() {
        assert_eq!(
            parts("<tweet id=\"1\">The council will close the bridge.</tweet>."),
            [
                (Boilerplate, "<tweet id=\"1\">"),
                (Body, "The council will close the bridge."),
                (Boilerplate, "</tweet>.")
            ]
        );
        assert_eq!(parts("<3 this bridge a lot > that one."), [(Body, "<3 this bridge a lot > that one.")]);
    }
}
