//! Tokens and sentences, to the conventions of Universal Dependencies English (the treebanks EWT and GUM).
//!
//! A token is a syntactic word or a mark: "don't" is "do" and "n't", "Iran's" is "Iran" and "'s", a hyphenated compound is
//! its parts and the hyphens between them. A sentence ends with its full stop and what closes after it, and in any case
//! where its zone ends; a line's end inside a zone is white space like any other.

mod abbreviation;
mod address;
mod character;
mod contraction;
mod mark;
mod number;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod sentence;
mod word;

use crate::document::{Document, Sentence, Span, Token};

/// The tokens and sentences of every zone that holds prose, in order.
///
/// Every character that is neither white space nor invisible lies in one token, every token in one sentence.
pub fn split(document: &Document<'_>) -> (Vec<Token>, Vec<Sentence>) {
    let mut tokens = Vec::new();
    let mut sentences = Vec::new();
    let mut spans = Vec::new();
    for (zone, block) in document.zones.iter().enumerate().filter(|(_, zone)| zone.kind.is_prose()) {
        spans.clear();
        word::tokenize(document.text, block.span, &mut spans);
        for range in sentence::split(document.text, &spans) {
            let words = &spans[range];
            let (Some(first), Some(last)) = (words.first(), words.last()) else { continue };
            let (sentence, start) = (sentences.len() as u32, tokens.len() as u32);
            tokens.extend(words.iter().map(|&span| Token::unread(span, sentence)));
            let span = Span { start: first.start, end: last.end };
            sentences.push(Sentence { span, tokens: start..tokens.len() as u32, zone: zone as u32 });
        }
    }
    (tokens, sentences)
}
