//! Headings between the paragraphs of the story.

use super::block::Block;
use super::shape::{bare, is_upper};
use crate::annotation::ZoneKind;
use crate::lexicon::function_word::holds_together;

/// The words that begin questions, and such as "What's".
const INTERROGATIVES: [&str; 7] = ["Who", "What", "When", "Where", "Why", "How", "Which"];

/// The longest heading, in words.
const LONGEST: usize = 10;

/// The longest heading that ends with a full stop, in words.
const LONGEST_CLOSED: usize = 6;

/// Words for whom a question is put to, as in an interview.
const ADDRESSED: [&str; 3] = ["you", "your", "yours"];

/// The numbers of words that a question may have as a heading.
const QUESTION: std::ops::RangeInclusive<usize> = 2..=9;

/// The numbers of words that a quotation may have as a heading.
const QUOTATION: std::ops::RangeInclusive<usize> = 2..=8;

/// The fewest words of the paragraph below a question or a quotation that is a heading.
const BELOW: usize = 8;

/// The most questions of such a length in a story of headings; a conversation has more.
const QUESTIONS: usize = 12;

/// Labels headings among the paragraphs from the first to the last of the story.
pub(super) fn label_headings(blocks: &mut [Block<'_>]) {
    let talk = is_talk(blocks);
    for index in 1..blocks.len().saturating_sub(1) {
        let [before, block, after] = &blocks[index - 1..=index + 1] else { continue };
        let behind_end = before.shape.closed || before.kind.is_some();
        let unlike = !talk && !before.text.ends_with('?') && after.shape.words >= BELOW && !continues(after.text);
        let heading = is_heading(block) || (unlike && (is_question(block) || is_quotation(block)));
        if block.is_unknown() && behind_end && after.prose && heading {
            blocks[index].kind = Some(ZoneKind::Heading);
        }
    }
}

/// Whether the paragraphs are those of a conversation or a speech: many short questions, or turns behind names.
fn is_talk(blocks: &[Block<'_>]) -> bool {
    let turn = |block: &&Block<'_>| {
        let name = block.text.split_once(": ").map_or("", |(name, _)| name);
        let words = name.split_whitespace().count();
        block.text.starts_with("Q ") || ((1..=4).contains(&words) && (name == "Q" || name == "A" || is_upper(name)))
    };
    let turns = blocks.iter().filter(turn).count();
    let questions = blocks.iter().filter(|block| is_question(block)).count();
    questions > QUESTIONS || turns * 5 > blocks.len()
}

/// Whether a paragraph goes on with the words before it: "she said".
fn continues(text: &str) -> bool {
    text.starts_with(char::is_lowercase)
}

/// Whether a line looks like a question that the paragraphs below answer: "Who will pay?"
fn is_question(block: &Block<'_>) -> bool {
    let first = block.text.split_whitespace().find(|word| word.contains(char::is_alphabetic)).map_or("", bare);
    let words = block.text.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start_matches(['.', ')']);
    QUESTION.contains(&block.shape.words)
        && block.text.ends_with('?')
        && block.text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && !words.contains(['“', '"', '”', ':', '!', '.', '…'])
        && !block.text.split_whitespace().any(|word| ADDRESSED.contains(&bare(word).to_lowercase().as_str()))
        && asks(first)
}

/// Whether a word with a capital begins a question.
fn asks(word: &str) -> bool {
    is_upper(word)
        || holds_together(word, &["auxiliary", "verb"])
        || INTERROGATIVES.iter().any(|own| word.starts_with(own))
}

/// Whether a line is one quotation without a full stop: "‘It is our home’".
fn is_quotation(block: &Block<'_>) -> bool {
    let text = block.text;
    let inner = [('‘', '’'), ('“', '”'), ('\'', '\''), ('"', '"')]
        .iter()
        .find_map(|&(open, close)| text.strip_prefix(open)?.strip_suffix(close));
    let marks = ['“', '”', '"', '‘'];
    let whole = |inner: &str| !inner.contains(marks) && !inner.ends_with(['.', '!', '?', ',', '…', '-', '–', '—']);
    QUOTATION.contains(&block.shape.words)
        && inner.is_some_and(|inner| whole(inner) && inner.starts_with(|c: char| !c.is_lowercase()))
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

#[cfg(test)]
mod tests {
    use crate::annotation::ZoneKind;
    use crate::text::zones;

    const STORY: &str = "The council found no money for the bridge, its chairman said on Friday, and will meet again.";

    fn kind(line: &str) -> ZoneKind {
        zones(&format!("{STORY}\n\n{line}\n\n{STORY}")).get(1).map_or(ZoneKind::Body, |zone| zone.kind)
    }

    #[test]
    fn questions_and_quotations_above_paragraphs() {
        for line in [
            "Who will pay?",
            "What happens next?",
            "Will anyone cross it?",
            "1. Who will pay?",
            "‘It is our bridge’",
            "“Time for a vote”",
            "1. The bridge",
        ] {
            assert_eq!(kind(line), ZoneKind::Heading, "{line}");
        }
    }

    #[test]
    fn what_is_said_and_told_between_paragraphs() {
        for line in [
            "“Nobody was hurt.”",
            "“Who will pay?”",
            "And now?",
            "What will you do?",
            "It was a cold day.",
            "“Never,”",
            "He went home?",
        ] {
            assert_eq!(kind(line), ZoneKind::Body, "{line}");
        }
    }

    #[test]
    fn the_questions_of_a_conversation() {
        let text = format!("{STORY}\n\nQ: Who will pay?\n\nA: {STORY}\n\nQ: When?\n\nWho else?\n\nA: {STORY}");
        assert!(zones(&text).iter().all(|zone| zone.kind == ZoneKind::Body));
    }
}
