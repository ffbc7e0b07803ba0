//! Zones: the blocks of a text by their purpose.
//!
//! A paragraph is known by its words ([`boilerplate`](super::boilerplate)), by its look ([`Shape`](super::shape::Shape)) and
//! by its place: before, within or after the running text. A paragraph of which nothing of this tells is body.

use super::block::{Block, label_tables};
use super::foot::{label_foot, label_notes, label_reach};
use super::head::{label_captions, label_head};
use super::heading::label_headings;
use super::line::paragraphs;
use super::split::split;
use crate::annotation::ZoneKind;
use crate::document::Zone;

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
    label_tables(&mut blocks);
    read_short_story(&mut blocks);
    label_reach(&mut blocks);
    if let Some((first, last)) = running_text(&blocks) {
        label_captions(&mut blocks, first, last);
    }
    if let Some((first, last)) = running_text(&blocks) {
        label_head(&mut blocks, first);
        label_headings(&mut blocks[first..=last]);
        label_foot(&mut blocks[last + 1..]);
        label_notes(&mut blocks);
    }
    merged(split(&blocks))
}

/// Takes short sentences for the story where there is no other and the line of an author or a date shows an article.
fn read_short_story(blocks: &mut [Block<'_>]) {
    let signed = blocks.iter().any(|block| matches!(block.kind, Some(ZoneKind::Byline | ZoneKind::Dateline)));
    if signed && !blocks.iter().any(Block::is_running) {
        blocks.iter_mut().for_each(|block| block.prose |= block.is_unknown() && block.shape.is_sentence());
    }
}

/// The first and the last paragraph of the running text.
fn running_text(blocks: &[Block<'_>]) -> Option<(usize, usize)> {
    let first = blocks.iter().position(Block::is_running)?;
    let last = blocks.iter().rposition(Block::is_running)?;
    Some((first, last))
}

/// Joins lines of one group that follow each other and are all boilerplate, all links or all key words.
fn merged(zones: Vec<(Zone, u32)>) -> Vec<Zone> {
    let mut merged: Vec<(Zone, u32)> = Vec::with_capacity(zones.len());
    for (zone, group) in zones {
        let joins = matches!(zone.kind, ZoneKind::Boilerplate | ZoneKind::Related | ZoneKind::Tags);
        match merged.last_mut() {
            Some((last, of)) if joins && last.kind == zone.kind && *of == group => last.span = last.span.to(zone.span),
            _ => merged.push((zone, group)),
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
    fn an_article_of_short_sentences() {
        let text = "Bridge shut after storm\n\n2 hours ago\n\nShare\n\nAnna Berg\nFjord News, Oslo\n\nThe bridge is shut, police said.";
        assert_eq!(kinds(text), [Headline, Dateline, Boilerplate, Byline, Byline, Body]);
    }

    #[test]
    fn links_below_the_story() {
        let text =
            format!("{STORY}\n\nMore on this story\n\nBridge to close\n\nRelated internet links\n\nFjord Council");
        assert!(kinds(&text)[1..].iter().all(|&kind| kind == ZoneKind::Related));
    }

    #[test]
    fn a_note_on_the_author() {
        let text = format!(
            "Council finds no money\n\nBy Anna Berg\n\n{STORY}\n\nAnna Berg is a reporter for the Fjord Times and lives in Oslo."
        );
        assert_eq!(kinds(&text), [Headline, Byline, Body, Boilerplate]);
        let text = format!(
            "Council finds no money\n\nBy Anna Berg\n\n{STORY}\n\nTom Li is a reporter for the Fjord Times and lives in Oslo."
        );
        assert_eq!(kinds(&text), [Headline, Byline, Body, Body]);
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
