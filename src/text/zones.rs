//! Zones: what each block of a text is for.
//!
//! A paragraph is known by its words ([`furniture`]), by its look ([`Shape`]) and by where it stands: before, within or
//! after the running text. What nothing tells is body.

use super::credit;
use super::date::is_date_line;
use super::dateline::{Opening, opening};
use super::furniture::furniture;
use super::headline::is_headline;
use super::line::{Paragraph, paragraphs, trimmed};
use super::shape::{Shape, starts_capital, words};
use super::tail::tail;
use crate::annotation::ZoneKind;
use crate::document::{Span, Zone};

/// Among so many first paragraphs of the body a dateline is looked for.
const OPENINGS: usize = 4;

/// So many lines in a row that are figures make a table.
const TABLE_ROWS: usize = 2;

/// So many short lines in a row, before or after the running text, are navigation.
const NAVIGATION_LINES: usize = 3;

/// Parts a text into zones: all of it but the white space between blocks, in order; a paragraph of the body is a zone.
///
/// ```
/// use sayso::annotation::ZoneKind;
///
/// let text = "OSLO (Reuters) – The council will meet again on Friday to speak about the bridge.";
/// let zones = sayso::text::zones(text);
/// assert_eq!((zones[0].kind, &text[zones[0].span.range()]), (ZoneKind::Dateline, "OSLO (Reuters) –"));
/// assert_eq!(zones[1].kind, ZoneKind::Body);
/// ```
pub fn zones(text: &str) -> Vec<Zone> {
    let mut blocks: Vec<Block<'_>> =
        paragraphs(text).into_iter().map(|paragraph| Block::new(text, paragraph)).collect();
    label_by_words(&mut blocks);
    label_tables(&mut blocks);
    label_rest(&mut blocks);
    if let Some((first, last)) = running_text(&blocks) {
        label_captions(&mut blocks, first);
        let (first, last) = running_text(&blocks).unwrap_or((first, last));
        label_navigation(&mut blocks[..first]);
        label_head(&mut blocks, first);
        label_headings(&mut blocks[first..=last]);
        label_navigation(&mut blocks[last + 1..]);
        label_foot(&mut blocks[last + 1..]);
    }
    merged(split(text, &blocks))
}

/// A paragraph on its way to become a zone.
struct Block<'t> {
    span: Span,
    chunk: u32,
    text: &'t str,
    shape: Shape,
    /// What it is for, where that is known.
    kind: Option<ZoneKind>,
    /// Whether all that follows it is for the same.
    opens_rest: bool,
    /// Whether it is running text.
    prose: bool,
}

impl<'t> Block<'t> {
    fn new(text: &'t str, paragraph: Paragraph) -> Block<'t> {
        let text = &text[paragraph.span.range()];
        let shape = Shape::of(text);
        let prose = shape.is_prose() || (shape.words >= 6 && opening(text).is_some());
        Block { span: paragraph.span, chunk: paragraph.chunk, text, shape, kind: None, opens_rest: false, prose }
    }

    fn is_unknown(&self) -> bool {
        self.kind.is_none()
    }

    fn is_running(&self) -> bool {
        self.kind.is_none() && self.prose
    }
}

/// Labels what its own words or marks tell, wherever it stands.
fn label_by_words(blocks: &mut [Block<'_>]) {
    for block in blocks {
        if block.shape.words == 0 || is_markup(block.text) {
            block.kind = Some(ZoneKind::Boilerplate);
        } else if is_date_line(block.text) {
            block.kind = Some(ZoneKind::Dateline);
        } else if credit::is_byline(block.text, block.shape) {
            block.kind = Some(ZoneKind::Byline);
        } else if let Some(found) = furniture(block.text, block.shape) {
            block.kind = Some(found.kind);
            block.opens_rest = found.opens_rest;
        }
    }
}

/// Whether a line is tags of markup and nothing else.
fn is_markup(text: &str) -> bool {
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        let Some(close) = rest[open..].find('>') else { return false };
        if rest[..open].contains(char::is_alphanumeric) {
            return false;
        }
        rest = &rest[open + close + 1..];
    }
    rest.len() < text.len() && !rest.contains(char::is_alphanumeric)
}

/// Labels rows of figures.
fn label_tables(blocks: &mut [Block<'_>]) {
    for_runs(
        blocks,
        |block| block.is_unknown() && block.shape.is_figures(),
        |run| {
            if run.len() >= TABLE_ROWS {
                run.iter_mut().for_each(|block| block.kind = Some(ZoneKind::Boilerplate));
            }
        },
    );
}

/// Labels what follows a heading such as "Leave a Reply" or "About the Fjord Times".
fn label_rest(blocks: &mut [Block<'_>]) {
    let after_prose = blocks.iter().position(Block::is_running).map_or(blocks.len(), |first| first + 1);
    let opens = |(index, block): (usize, &Block<'_>)| {
        index >= after_prose
            && (block.opens_rest || (is_about(block) && (blocks.len() - index) * 3 <= blocks.len() + 6))
    };
    if let Some(from) = blocks.iter().enumerate().position(opens) {
        for block in &mut blocks[from..] {
            block.kind = block.kind.or(Some(ZoneKind::Boilerplate));
            if block.prose && block.kind != Some(ZoneKind::Related) {
                block.kind = Some(ZoneKind::Boilerplate);
            }
        }
    }
}

/// "About the Fjord Times": the heading of a box on the outlet.
fn is_about(block: &Block<'_>) -> bool {
    let Some(name) = block.text.strip_prefix("About ") else { return false };
    let capital =
        |(_, word): (usize, &str)| word.starts_with(char::is_uppercase) || matches!(word, "the" | "of" | "and");
    block.is_unknown()
        && block.shape.words <= 7
        && !block.shape.closed
        && block.shape.numeric == 0
        && words(name).all(capital)
}

/// The first and the last paragraph of the running text.
fn running_text(blocks: &[Block<'_>]) -> Option<(usize, usize)> {
    let first = blocks.iter().position(Block::is_running)?;
    let last = blocks.iter().rposition(Block::is_running)?;
    Some((first, last))
}

/// Labels captions: before the running text by a credit, within it by the credit of a picture.
fn label_captions(blocks: &mut [Block<'_>], first: usize) {
    let Some((_, last)) = running_text(blocks) else { return };
    for (index, block) in blocks.iter_mut().enumerate().filter(|(_, block)| block.is_unknown()) {
        let leads = index <= first && index < last;
        let credited = credit::closing(block.text).is_some_and(|credit| credit.sure || leads);
        let short = block.shape.words <= 90;
        if short && index != last && (credited || credit::opens_caption(block.text)) {
            block.kind = Some(ZoneKind::Caption);
        }
    }
}

/// Labels runs of short lines outside the running text.
fn label_navigation(blocks: &mut [Block<'_>]) {
    let short = |block: &Block<'_>| {
        let brief = block.shape.words <= 4 && !block.shape.closed && starts_capital(block.text);
        let label = matches!(block.kind, Some(ZoneKind::Section | ZoneKind::Boilerplate));
        (block.is_unknown() && is_menu(block.text)) || (brief && (block.is_unknown() || label))
    };
    for_runs(blocks, short, |run| {
        if run.len() >= NAVIGATION_LINES || run.iter().any(|block| is_menu(block.text)) {
            run.iter_mut().for_each(|block| block.kind = Some(ZoneKind::Boilerplate));
        }
    });
}

/// "Home | News | Sport".
fn is_menu(text: &str) -> bool {
    let marks = text.chars().filter(|c| matches!(c, '|' | '›' | '»' | '>' | '•' | '·')).count();
    marks >= 2 && words(text).count() <= 6 * (marks + 1)
}

/// Labels what stands before the running text: headline, author, section.
fn label_head(blocks: &mut [Block<'_>], first: usize) {
    let mut titled = false;
    for index in 0..=first {
        let next = blocks.get(index + 1).map_or(0, |block| block.shape.words);
        let block = &mut blocks[index];
        if !block.is_unknown() {
            continue;
        }
        if index == first {
            let lead = !titled && next >= block.shape.words && is_headline(block.text, block.shape);
            block.kind = lead.then_some(ZoneKind::Headline);
        } else if titled && credit::is_name(block.text, block.shape) {
            block.kind = Some(ZoneKind::Byline);
        } else if is_headline(block.text, block.shape) {
            block.kind = Some(ZoneKind::Headline);
            titled = true;
        } else if block.shape.words <= 2 && !block.shape.closed {
            block.kind = Some(ZoneKind::Section);
        }
    }
}

/// Labels headings between the paragraphs of the running text.
fn label_headings(blocks: &mut [Block<'_>]) {
    for index in 1..blocks.len().saturating_sub(1) {
        let [before, block, after] = &blocks[index - 1..=index + 1] else { continue };
        let stands_alone = !before.text.trim_end().ends_with([':', ',', ';']) && after.prose;
        if block.is_unknown() && stands_alone && is_heading(block) {
            blocks[index].kind = Some(ZoneKind::Heading);
        }
    }
}

fn is_heading(block: &Block<'_>) -> bool {
    let Shape { words, closed, .. } = block.shape;
    let emphatic = block.shape.is_upper() || (words >= 2 && block.shape.is_title_case());
    let ends = closed && !block.text.ends_with('.');
    let begins = block.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    let open = block.text.ends_with([':', ',', ';', '-', '–', '—']) || block.text.contains(['“', '"', '”']);
    begins && !open && !block.prose && if closed { emphatic && words <= 6 && !ends } else { words <= 10 }
}

/// Labels what follows the running text: names of authors and agencies, key words, links.
fn label_foot(blocks: &mut [Block<'_>]) {
    let mut signed = true;
    for block in blocks.iter_mut() {
        if block.is_unknown() {
            block.kind = if signed && credit::is_name(block.text, block.shape) {
                Some(ZoneKind::Byline)
            } else if is_key_words(block) {
                Some(ZoneKind::Tags)
            } else {
                None
            };
        }
        signed &= block.kind == Some(ZoneKind::Byline);
    }
    let link = |block: &Block<'_>| {
        block.is_unknown() && !block.shape.closed && (4..=18).contains(&block.shape.words) && starts_capital(block.text)
    };
    for_runs(blocks, link, |run| {
        if run.len() >= 2 {
            run.iter_mut().for_each(|block| block.kind = Some(ZoneKind::Related));
        }
    });
}

/// Whether a line is words without grammar.
fn is_key_words(block: &Block<'_>) -> bool {
    let grammar = [
        "the", "of", "to", "in", "is", "on", "and", "that", "has", "as", "at", "with", "for", "was", "are", "by", "an",
        "a", "it", "he",
    ];
    let listed = block.text.matches(',').count() * 4 >= block.shape.words;
    let few_small = block.shape.lower * 2 <= block.shape.words || listed;
    block.shape.words >= 3
        && !block.shape.closed
        && few_small
        && !block.text.contains(['“', '"', '”', ':'])
        && (listed || !words(block.text).any(|(_, word)| grammar.contains(&word)))
}

/// Hands on each longest run of blocks for which `holds`.
fn for_runs<'t>(blocks: &mut [Block<'t>], holds: impl Fn(&Block<'t>) -> bool, mut take: impl FnMut(&mut [Block<'t>])) {
    let mut start = 0;
    while start < blocks.len() {
        let length = blocks[start..].iter().take_while(|block| holds(block)).count();
        take(&mut blocks[start..start + length]);
        start += length + 1;
    }
}

/// The zones of the blocks, with their blocks' chunks: datelines and what is attached to the end are parted from the body.
fn split(text: &str, blocks: &[Block<'_>]) -> Vec<(Zone, u32)> {
    let is_body = |block: &&Block<'_>| block.is_unknown();
    let last = blocks.iter().rfind(is_body).map(|block| block.span);
    let opened =
        blocks.iter().filter(is_body).take(OPENINGS).find_map(|block| Some((block.span, opening(block.text)?)));
    let mut zones = Vec::with_capacity(blocks.len() + 2);
    for block in blocks {
        let mut rest = block.span;
        if let Some((_, Opening { span, .. })) = opened.filter(|(of, _)| *of == block.span) {
            let end = block.span.start + span.end;
            zones.push((Zone { span: Span { start: rest.start, end }, kind: ZoneKind::Dateline }, block.chunk));
            rest.start = end;
        }
        let tail = if last == Some(block.span) { tail(&text[rest.range()]) } else { Vec::new() };
        let attached = tail.iter().map(|zone| Zone { span: shifted(zone.span, rest.start), ..*zone });
        let end = tail.first().map_or(rest.end, |zone| rest.start + zone.span.start);
        let body = trimmed(text, Span { start: rest.start, end })
            .map(|span| Zone { span, kind: block.kind.unwrap_or(ZoneKind::Body) });
        zones.extend(body.into_iter().chain(attached).map(|zone| (zone, block.chunk)));
    }
    zones
}

fn shifted(span: Span, by: u32) -> Span {
    Span { start: span.start + by, end: span.end + by }
}

/// Joins lines that follow each other and are for the same, but for those that are read one by one.
fn merged(zones: Vec<(Zone, u32)>) -> Vec<Zone> {
    let mut merged: Vec<(Zone, u32)> = Vec::with_capacity(zones.len());
    for (zone, chunk) in zones {
        let joins = matches!(zone.kind, ZoneKind::Boilerplate | ZoneKind::Related | ZoneKind::Tags);
        match merged.last_mut() {
            Some((last, of)) if joins && last.kind == zone.kind && *of == chunk => last.span = last.span.to(zone.span),
            _ => merged.push((zone, chunk)),
        }
    }
    merged.into_iter().map(|(zone, _)| zone).collect()
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;
    use ZoneKind::{Body, Boilerplate, Byline, Caption, Dateline, Heading, Headline, Section, Tags};

    const STORY: &str = "The council found no money for the bridge, its chairman said on Friday, and will meet again.";

    fn kinds(text: &str) -> Vec<ZoneKind> {
        zones(text).iter().map(|zone| zone.kind).collect()
    }

    #[test]
    fn text_without_a_story_around_it_is_body() {
        for text in ["Council finds no money", "He left.", "“We met.”", "One\nTwo\nThree", "會議沒有結果", STORY]
        {
            assert!(kinds(text).iter().all(|&kind| kind == Body), "{text}");
        }
    }

    #[test]
    fn what_stands_before_the_story() {
        let text = format!(
            "Home\nNews\nSport\n\nCouncil finds no money for bridge\n\nAnna Berg\nMay 4, 2021\n\n\
             The bridge in May. (Reuters)\n\n{STORY}\n\n– Politics news –\n\n{STORY}"
        );
        assert_eq!(kinds(&text), [Boilerplate, Headline, Byline, Dateline, Caption, Body, Section, Body]);
    }

    #[test]
    fn what_stands_within_and_after_the_story() {
        let text = format!(
            "{STORY}\n\nThe Council’s Plans\n\n{STORY}\n\nFjord Press\n\nbridge council Oslo Money Talks\n\n\
             Leave a Reply\n\nYour email address will not be published."
        );
        assert_eq!(kinds(&text), [Body, Heading, Body, Byline, Tags, Boilerplate, Boilerplate]);
    }

    #[test]
    fn a_whole_article_in_one_line() {
        let text = format!("OSLO – {STORY} {STORY} AB/CD All content by Fjord News is licensed under a free licence.");
        assert_eq!(kinds(&text), [Dateline, Body, Byline, Boilerplate]);
    }

    #[test]
    fn a_table_is_one_zone() {
        let text = format!("• FTSE 7,400.10 +0.4% 12\n  DAX 15,100 -1.2% 9\n\n{STORY}");
        assert_eq!(kinds(&text), [Boilerplate, Body]);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties {
    use super::*;
    use crate::document::Document;
    use crate::text::line::is_blank;
    use crate::text::meta;
    use proptest::prelude::*;

    fn texts() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "\r\n",
            "\n",
            "\n\n",
            "\0",
            "\u{feff}",
            "e\u{301}",
            "👩‍👩‍👧",
            " ",
            "\u{a0}",
            "“",
            "”",
            "(",
            ")",
            "–",
            "-- ",
            "/",
            ":",
            "<",
            ">",
            "|",
            "©",
            "TEHRAN",
            "NEW YORK/GENEVA",
            "(Reuters)",
            "AP",
            "By ",
            "Anna Berg",
            "MH/PA",
            "All rights reserved",
            "Published: ",
            "4 May 2021",
            "02/30/2020",
            "2020-",
            "9999999999",
            "Leave a Reply",
            "About ",
            "Tags: ",
            "Photo: AFP/",
            "The council found no money for the bridge, its chairman said. ",
            "İstanbul ǅ ",
            "Read more:",
            "licensed under",
            "Creative Commons ",
        ]);
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn no_text_is_lost(text in prop_oneof![texts(), any::<String>()]) {
            let zones = zones(&text);
            let mut end = 0;
            for zone in &zones {
                let range = zone.span.range();
                prop_assert!(range.start >= end && range.end > range.start);
                prop_assert!(text[end..range.start].chars().all(is_blank));
                prop_assert_eq!(text[range.clone()].trim(), &text[range.clone()]);
                end = range.end;
            }
            prop_assert!(text[end..].chars().all(is_blank));
            let document = Document { text: &text, zones, ..Document::default() };
            let _ = meta(&document);
        }
    }
}
