//! The blocks after the running text: credits, key words, links, boxes on the outlet, forms for comments.

use super::author::{author, is_name};
use super::block::{Block, label_navigation, runs};
use super::boilerplate::Reach;
use super::shape::{starts_capital, words};
use crate::annotation::ZoneKind;
use crate::lexicon::function_word::holds_together;

/// The most paragraphs at the end among which notes on the authors are looked for.
const NOTES: usize = 6;

/// The words behind given name and surname among which the verb of a note is looked for.
const NAME_REST: usize = 2;

/// The longest note on an author, in bytes.
const LONGEST_NOTE: usize = 500;

/// The verbs of a note on an author.
const NOTE_VERBS: [&str; 9] = ["is", "covers", "writes", "reports", "was", "teaches", "works", "joined", "can"];

/// The longest line with an author's address, in words.
const ADDRESS_WORDS: usize = 4;

/// The most items of a list within the story that empty lines part from its heading.
const ITEMS_APART: usize = 5;

/// The fewest lines in a row that look like headlines and are links to other stories.
const LINKS: usize = 2;

/// Labels the blocks below a heading such as "Leave a Reply", "About the Fjord Times" or "Related stories".
///
/// All that follows belongs to such a heading only in the second half of the text: the story itself is never given up.
pub(super) fn label_reach(blocks: &mut [Block<'_>]) {
    let story = blocks.iter().find(|block| block.is_running()).map_or(u32::MAX, |first| first.span.end);
    let end = blocks.iter().rev().find(|block| block.is_running()).map_or(u32::MAX, |last| last.span.end);
    let middle = blocks.last().map_or(0, |last| last.span.end / 2);
    let mut rest = false;
    let mut list: Option<(ZoneKind, u32)> = None;
    let mut apart = 0;
    for block in blocks.iter_mut() {
        let behind = block.span.start >= story.max(middle);
        rest |= behind && (is_about(block) || block.reach == Reach::Rest);
        list = match (block.kind, list) {
            (Some(kind), _) if block.reach == Reach::List => {
                apart = 0;
                Some((kind, block.group))
            }
            (None | Some(ZoneKind::Section), Some((kind, group)))
                if block.is_item() && (group == block.group || block.span.start >= end || apart < ITEMS_APART) =>
            {
                apart += usize::from(group != block.group);
                Some((kind, group))
            }
            _ => None,
        };
        block.kind = list.map(|(kind, _)| kind).or(block.kind);
        if rest && (block.is_unknown() || block.prose) {
            block.kind = Some(ZoneKind::Boilerplate);
        }
    }
}

/// Whether a block is the heading of a box on the outlet: "About the Fjord Times".
fn is_about(block: &Block<'_>) -> bool {
    let Some(name) = block.text.strip_prefix("About ") else { return false };
    let fits = |(_, word): (usize, &str)| word.starts_with(char::is_uppercase) || matches!(word, "the" | "of" | "and");
    let short = block.shape.words <= 7 && !block.shape.closed && block.shape.numeric == 0;
    block.is_unknown() && short && words(name).all(fits)
}

/// Labels the notes on the authors at the end of the story: "Anna Berg is a reporter in Oslo."
pub(super) fn label_notes(blocks: &mut [Block<'_>]) {
    let Some(story) = blocks.iter().position(Block::is_running) else { return };
    let signed = |block: &&Block<'_>| block.kind == Some(ZoneKind::Byline);
    let names = |block: &Block<'_>| author(block.text).map(|name| block.text[name.range()].to_lowercase());
    let authors: Vec<String> = blocks[..story].iter().filter(signed).filter_map(names).collect();
    let notes = blocks.iter_mut().skip(story + 1).rev().filter(|block| block.shape.words > 0).take(NOTES);
    for block in notes.take_while(|block| !block.is_running() || is_note(block.text, &authors)) {
        if block.is_unknown() && is_note(block.text, &authors) {
            block.kind = Some(ZoneKind::Boilerplate);
        }
    }
}

/// Whether a paragraph begins with the name of one of the authors and says what the author is or does.
fn is_note(text: &str, authors: &[String]) -> bool {
    let mut words = text.split_whitespace();
    let name: Vec<&str> = words.by_ref().take(2).collect();
    let name = name.join(" ").to_lowercase();
    let verb = words.by_ref().take(NAME_REST).find(|word| word.starts_with(char::is_lowercase));
    let does = verb.is_some_and(|verb| NOTE_VERBS.contains(&verb));
    does && name.contains(' ') && text.len() <= LONGEST_NOTE && authors.iter().any(|author| author.contains(&name))
}

/// Labels the blocks after the last paragraph of the story.
pub(super) fn label_foot(blocks: &mut [Block<'_>]) {
    label_navigation(blocks);
    let mut signed = true;
    for block in blocks.iter_mut() {
        if block.is_unknown() {
            block.kind = after_story(block, signed);
        }
        let passed = block.shape.words == 0 || (block.is_unknown() && block.shape.closed);
        signed &= passed || block.kind == Some(ZoneKind::Byline);
    }
    let link = |block: &Block<'_>| {
        block.is_unknown() && block.is_item() && block.shape.words >= 4 && starts_capital(block.text)
    };
    for run in runs(blocks, link).filter(|run| run.len() >= LINKS) {
        run.iter_mut().for_each(|block| block.kind = Some(ZoneKind::Related));
    }
}

/// The purpose of a line after the story; names are credits where they come first (`signed`).
fn after_story(block: &Block<'_>, signed: bool) -> Option<ZoneKind> {
    let address = block.text.contains('@') && block.shape.words <= ADDRESS_WORDS;
    let name = block.text.trim_start_matches(['-', '–', '—', ' ']);
    if signed && (address || is_name(name, block.shape)) {
        Some(ZoneKind::Byline)
    } else if block.shape.lower == 0 && block.shape.numeric * 2 >= block.shape.words {
        Some(ZoneKind::Boilerplate)
    } else if is_key_words(block) {
        Some(ZoneKind::Tags)
    } else {
        None
    }
}

/// Whether a line is words without grammar.
fn is_key_words(block: &Block<'_>) -> bool {
    let shape = block.shape;
    let listed = block.text.matches(',').count() * 4 >= shape.words;
    let grammar = |word: &str| word.starts_with(char::is_lowercase) && holds_together(word, &[]);
    shape.words >= 3
        && shape.numeric * 4 <= shape.words
        && !shape.closed
        && (listed || shape.lower * 2 <= shape.words)
        && !block.text.contains(['“', '"', '”', ':'])
        && !words(block.text).any(|(_, word)| grammar(word))
}
