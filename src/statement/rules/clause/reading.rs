//! A sentence with a tag for each of its tokens.

use std::ops::Range;

use crate::document::{Document, Span};
use crate::syntax::Word;

use super::tag::Tag;
use super::tagger::Tagger;

/// A sentence with a tag for each of its tokens. Tokens are counted as in the document.
pub(crate) struct TaggedSentence<'d, 't> {
    pub(crate) document: &'d Document<'t>,
    first: usize,
    words: Vec<String>,
    tags: Vec<Tag>,
}

impl<'d, 't> TaggedSentence<'d, 't> {
    /// Reads a sentence or a part of one, whose first token is given with the grammar of its words, heads counted from the first of
    /// them; `quote` tells of a byte whether a quotation opens or closes there, or neither.
    pub(crate) fn new(
        document: &'d Document<'t>,
        first: usize,
        grammar: &[Word],
        quote: impl Fn(u32) -> Option<Tag>,
    ) -> Self {
        let tokens = first..first + grammar.len();
        let words: Vec<String> = tokens.clone().map(|t| document.word(t).replace('’', "'").to_lowercase()).collect();
        let tagger = Tagger { document, first, words: grammar, lower: &words };
        let marked = |token: usize| quote(document.tokens[token].span.start);
        let tags = tokens.map(|token| marked(token).unwrap_or_else(|| tagger.tag(token - first))).collect();
        TaggedSentence { document, first, words, tags }
    }

    /// The sentence's tokens.
    pub(crate) fn tokens(&self) -> Range<usize> {
        self.first..self.first + self.tags.len()
    }

    /// The tag of a token; outside of the sentence, [`Tag::Stop`].
    pub(crate) fn tag(&self, token: usize) -> Tag {
        token.checked_sub(self.first).and_then(|index| self.tags.get(index)).copied().unwrap_or(Tag::Stop)
    }

    /// The word of a token in lower case with straight apostrophes; outside of the sentence, nothing.
    pub(crate) fn word(&self, token: usize) -> &str {
        token.checked_sub(self.first).and_then(|index| self.words.get(index)).map_or("", String::as_str)
    }

    /// The tag of the token before; at the beginning of the sentence, [`Tag::Stop`].
    pub(crate) fn before(&self, token: usize) -> Tag {
        token.checked_sub(1).map_or(Tag::Stop, |before| self.tag(before))
    }

    /// From the first to the last of these tokens; `None` for none.
    pub(crate) fn span(&self, tokens: Range<usize>) -> Option<Span> {
        let last = tokens.end.checked_sub(1).filter(|&last| last >= tokens.start)?;
        Some(self.document.tokens.get(tokens.start)?.span.to(self.document.tokens.get(last)?.span))
    }

    /// The first of some tokens that a test holds for.
    pub(crate) fn find(&self, mut tokens: Range<usize>, test: impl Fn(Tag) -> bool) -> Option<usize> {
        tokens.find(|&token| test(self.tag(token)))
    }
}
