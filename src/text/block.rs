//! Blocks: paragraphs on their way to become zones.

use super::author::is_byline;
use super::boilerplate::{Reach, boilerplate};
use super::caption::names_photographer;
use super::date::is_date_line;
use super::dateline::{is_dateline, opening};
use super::invitation::{is_button, is_invitation};
use super::line::{Paragraph, is_blank};
use super::shape::{Shape, starts_capital, words};
use super::signature::signature;
use crate::annotation::ZoneKind;
use crate::document::Span;

/// The fewest lines of figures in a row that make a table.
const TABLE_ROWS: usize = 2;

/// The fewest short lines in a row, before or after the running text, that are navigation.
const NAVIGATION_LINES: usize = 3;

/// The most words of a line that is a link because it ends with an address.
const LINK_WORDS: usize = 12;

/// A paragraph and the facts known of it.
#[derive(Debug)]
pub(super) struct Block<'t> {
    /// Its place in the text.
    pub span: Span,
    /// A number that blocks without an empty line between them share.
    pub group: u32,
    /// Its words.
    pub text: &'t str,
    /// Its look.
    pub shape: Shape,
    /// Whether it is running text by its look.
    pub prose: bool,
    /// Whether a dateline opens it.
    pub opened: bool,
    /// Its purpose, where that is known.
    pub kind: Option<ZoneKind>,
    /// The part of the following blocks that has the same purpose.
    pub reach: Reach,
}

impl<'t> Block<'t> {
    /// The block of a paragraph of a text, its purpose read off its own words and marks.
    pub fn new(text: &'t str, paragraph: Paragraph) -> Block<'t> {
        let text = &text[paragraph.span.range()];
        let shape = Shape::of(text);
        let opened = shape.words >= 6 && (!shape.is_title_case() || shape.is_upper()) && opening(text).is_some();
        let prose = shape.is_prose() || opened;
        let (kind, reach) = own_words(text, shape).map_or((None, Reach::Itself), |(kind, reach)| (Some(kind), reach));
        Block { span: paragraph.span, group: paragraph.group, text, shape, prose, opened, kind, reach }
    }

    /// Whether its purpose is not known yet.
    pub fn is_unknown(&self) -> bool {
        self.kind.is_none()
    }

    /// Whether it is a paragraph of the story, as far as is known.
    pub fn is_running(&self) -> bool {
        self.kind.is_none() && self.prose
    }

    /// Whether it can be one of several short lines, as links and key words are.
    pub fn is_item(&self) -> bool {
        !self.prose && !self.shape.closed && self.shape.words <= 18
    }
}

/// The purpose of a paragraph by its own words and marks, and the part of the following blocks that shares it.
fn own_words(text: &str, shape: Shape) -> Option<(ZoneKind, Reach)> {
    let itself = |kind| Some((kind, Reach::Itself));
    if shape.words == 0 || is_markup(text) || is_link(text, shape) {
        itself(ZoneKind::Boilerplate)
    } else if is_date_line(text) || is_dateline(text) || is_dated_button(text) {
        itself(ZoneKind::Dateline)
    } else if names_photographer(text, shape) {
        itself(ZoneKind::Caption)
    } else if is_byline(text, shape) {
        itself(ZoneKind::Byline)
    } else {
        let own = boilerplate(text, shape);
        let asks = || is_button(text, shape) || is_invitation(text, shape);
        own.or_else(|| asks().then_some((ZoneKind::Boilerplate, Reach::Itself)))
    }
}

/// Whether a line is a date with buttons or counters beside it: "March 4, 2024 · 5 min read".
fn is_dated_button(text: &str) -> bool {
    let parts = || text.split(['|', '·', '•']).map(str::trim).filter(|part| !part.is_empty());
    let fits = |part: &str| is_date_line(part) || is_button(part, Shape::of(part));
    parts().take(LINK_WORDS).count() > 1 && parts().all(fits) && parts().any(is_date_line)
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

/// Whether a short line ends with an address of the web.
fn is_link(text: &str, shape: Shape) -> bool {
    let address = |word: &str| ["http://", "https://", "www.", "bit.ly/"].iter().any(|start| word.starts_with(start));
    shape.words <= LINK_WORDS && text.split_whitespace().next_back().is_some_and(address)
}

/// Labels rows of figures.
pub(super) fn label_tables(blocks: &mut [Block<'_>]) {
    for run in runs(blocks, |block| block.is_unknown() && block.shape.is_figures()) {
        if run.len() >= TABLE_ROWS {
            run.iter_mut().for_each(|block| block.kind = Some(ZoneKind::Boilerplate));
        }
    }
}

/// Labels runs of short lines outside the running text, and rows of links.
pub(super) fn label_navigation(blocks: &mut [Block<'_>]) {
    let short = |block: &Block<'_>| {
        let brief = block.shape.words <= 4 && !block.shape.closed && starts_capital(block.text);
        let label = matches!(block.kind, None | Some(ZoneKind::Section | ZoneKind::Boilerplate));
        let brief = brief && !signature(block.text).is_some_and(|found| found.given || found.outlet.is_some());
        (block.is_unknown() && is_menu(block.text)) || (brief && label)
    };
    for run in runs(blocks, short) {
        if run.len() >= NAVIGATION_LINES || run.iter().any(|block| is_menu(block.text)) {
            run.iter_mut().for_each(|block| block.kind = Some(ZoneKind::Boilerplate));
        }
    }
}

/// Whether a line is a menu: "Home | News | Sport".
fn is_menu(text: &str) -> bool {
    let marks = text.chars().filter(|c| matches!(c, '|' | '›' | '»' | '>' | '•' | '·')).count();
    marks >= 2 && words(text.trim_start_matches(is_blank)).count() <= 6 * (marks + 1)
}

/// The longest runs of blocks for which `holds`.
pub(super) fn runs<'b, 't>(
    blocks: &'b mut [Block<'t>],
    holds: impl Fn(&Block<'t>) -> bool + Copy,
) -> impl Iterator<Item = &'b mut [Block<'t>]> {
    let runs = blocks.chunk_by_mut(move |a, b| holds(a) && holds(b));
    runs.filter(move |run| run.first().is_some_and(holds))
}
