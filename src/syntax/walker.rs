//! The one walker over the dependency trees of a document.
//!
//! A tree never leaves its sentence. Every search is bounded by the walker's reach, so that time stays linear in the text
//! however long a sentence is.

use std::borrow::Cow;
use std::ops::Range;

use crate::document::{Deprel, Document, Token};

/// The reach of a walker that is given no other.
const REACH: usize = 32;

/// The most steps from a word of a phrase up to its head.
const DEEPEST: usize = 8;

/// Walks the dependency trees of a document.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Walker<'d, 't> {
    pub(crate) document: &'d Document<'t>,
    /// The most tokens on either side of a token that are searched for its dependents, and the most steps up a tree.
    reach: usize,
}

impl<'d, 't> Walker<'d, 't> {
    /// A walker with a reach of 32.
    pub(crate) fn new(document: &'d Document<'t>) -> Walker<'d, 't> {
        Walker { document, reach: REACH }
    }

    /// The same walker with another reach.
    pub(crate) fn within(self, reach: usize) -> Walker<'d, 't> {
        Walker { reach, ..self }
    }

    /// The tokens of the sentence that a token lies in.
    pub(crate) fn sentence(self, token: usize) -> Range<usize> {
        let sentence = self.document.tokens[token].sentence as usize;
        self.document.sentences.get(sentence).map_or(token..token + 1, |sentence| sentence.range())
    }

    /// The head of a token; none for the root of a sentence.
    pub(crate) fn governor(self, token: usize) -> Option<usize> {
        let read = self.document.tokens.get(token)?;
        let head = read.head? as usize;
        let same = self.document.tokens.get(head)?.sentence == read.sentence;
        same.then_some(head)
    }

    /// The relation of a token to its head.
    pub(crate) fn relation(self, token: usize) -> Deprel {
        self.document.tokens[token].deprel
    }

    /// The lemma of a token.
    pub(crate) fn lemma(self, token: usize) -> Cow<'t, str> {
        self.document.tokens[token].lemma.of(self.document.word(token))
    }

    /// The head of some tokens that stand side by side: the first of them that may head and whose own head lies outside.
    pub(crate) fn head_of(self, tokens: &Range<usize>, may_head: impl Fn(&Token) -> bool) -> Option<usize> {
        let leaves = |token: usize| self.governor(token).is_none_or(|head| !tokens.contains(&head));
        tokens.clone().find(|&token| may_head(&self.document.tokens[token]) && leaves(token))
    }

    /// The token that a token hangs on and its relation; a later member of a coordination hangs where the first one does.
    pub(crate) fn attachment(self, token: usize) -> (Option<usize>, Deprel) {
        let mut at = token;
        for _ in 0..self.reach {
            match (self.relation(at), self.governor(at)) {
                (Deprel::Conj, Some(head)) => at = head,
                (relation, head) => return (head, relation),
            }
        }
        (None, Deprel::Dep)
    }

    /// The tokens above one in its tree, the nearest first.
    pub(crate) fn ancestors(self, token: usize) -> impl Iterator<Item = usize> + use<'d, 't> {
        std::iter::successors(self.governor(token), move |&at| self.governor(at)).take(self.reach)
    }

    /// The tokens on the way from a token up to one of its ancestors, the nearest first and neither of the two; none where
    /// the other is not above it.
    pub(crate) fn path(self, token: usize, ancestor: usize) -> Option<impl Iterator<Item = usize> + use<'d, 't>> {
        let steps = self.ancestors(token).position(|above| above == ancestor)?;
        Some(self.ancestors(token).take(steps))
    }

    /// The tokens that hang on a token, in text order, of those within reach.
    pub(crate) fn dependents(self, token: usize) -> impl Iterator<Item = usize> + use<'d, 't> {
        self.near(token).filter(move |&other| self.governor(other) == Some(token))
    }

    /// The tokens of the sentence within reach of a token.
    fn near(self, token: usize) -> Range<usize> {
        let sentence = self.sentence(token);
        sentence.start.max(token.saturating_sub(self.reach))..sentence.end.min(token + self.reach)
    }

    /// The unbroken stretch of words around a head that hang on it, directly or not, by words that are all kept.
    pub(crate) fn phrase(self, head: usize, kept: impl Fn(usize) -> bool) -> Range<usize> {
        let near = self.near(head);
        let belongs = |token: usize| {
            let mut at = token;
            for _ in 0..DEEPEST {
                if at == head {
                    return true;
                }
                if !kept(at) {
                    return false;
                }
                let Some(next) = self.governor(at) else { return false };
                at = next;
            }
            false
        };
        let start = (near.start..head).rev().take_while(|&token| belongs(token)).last().unwrap_or(head);
        let end = (head + 1..near.end).take_while(|&token| belongs(token)).last().unwrap_or(head);
        start..end + 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Sentence, Span};

    /// Words with their heads, counted within their sentence, and relations; a full stop ends a sentence.
    type Words = [(&'static str, Option<u32>, Deprel)];

    /// "The old mayor of Bonn and her aide said nothing . They left ."
    const EXAMPLE: &Words = &[
        ("The", Some(2), Deprel::Det),
        ("old", Some(2), Deprel::Amod),
        ("mayor", Some(8), Deprel::Nsubj),
        ("of", Some(4), Deprel::Case),
        ("Bonn", Some(2), Deprel::Nmod),
        ("and", Some(7), Deprel::Cc),
        ("her", Some(7), Deprel::NmodPoss),
        ("aide", Some(2), Deprel::Conj),
        ("said", None, Deprel::Root),
        ("nothing", Some(8), Deprel::Obj),
        (".", Some(8), Deprel::Punct),
        ("They", Some(1), Deprel::Nsubj),
        ("left", None, Deprel::Root),
        (".", Some(1), Deprel::Punct),
    ];

    /// The document of some words, which are put into `text`.
    fn document<'t>(words: &Words, text: &'t mut String) -> Document<'t> {
        let (mut tokens, mut sentences) = (Vec::new(), Vec::new());
        let mut first = 0_u32;
        for &(word, head, deprel) in words {
            let start = text.len();
            text.push_str(word);
            let unread = Token::unread(Span::new(start, text.len()), sentences.len() as u32);
            tokens.push(Token { head: head.map(|head| first + head), deprel, ..unread });
            text.push(' ');
            if word == "." {
                let span = tokens[first as usize].span.to(unread.span);
                sentences.push(Sentence { span, tokens: first..tokens.len() as u32, zone: 0 });
                first = tokens.len() as u32;
            }
        }
        Document { text, tokens, sentences, ..Document::default() }
    }

    #[test]
    fn heads_and_dependents_lie_in_the_sentence() {
        let mut text = String::new();
        let document = document(EXAMPLE, &mut text);
        let walker = Walker::new(&document);
        assert_eq!((walker.governor(2), walker.governor(8), walker.governor(12)), (Some(8), None, None));
        assert_eq!((walker.sentence(3), walker.sentence(12)), (0..11, 11..14));
        assert_eq!(walker.dependents(2).collect::<Vec<_>>(), [0, 1, 4, 7]);
        assert_eq!(Walker::new(&document).within(2).dependents(2).collect::<Vec<_>>(), [0, 1]);
        assert_eq!((walker.relation(6), walker.lemma(4)), (Deprel::NmodPoss, "Bonn".into()));
    }

    #[test]
    fn the_head_of_a_phrase_hangs_outside_it() {
        let mut text = String::new();
        let document = document(EXAMPLE, &mut text);
        let walker = Walker::new(&document);
        let no_mark = |token: &Token| token.deprel != Deprel::Punct;
        assert_eq!(walker.head_of(&(0..5), |_| true), Some(2));
        assert_eq!((walker.head_of(&(10..11), |_| true), walker.head_of(&(10..11), no_mark)), (Some(10), None));
    }

    #[test]
    fn ways_lead_up_the_tree() {
        let mut text = String::new();
        let document = document(EXAMPLE, &mut text);
        let walker = Walker::new(&document);
        assert_eq!(walker.ancestors(6).collect::<Vec<_>>(), [7, 2, 8]);
        assert_eq!(walker.path(6, 8).map(Iterator::collect::<Vec<_>>), Some(vec![7, 2]));
        assert!(walker.path(6, 9).is_none());
        assert_eq!(walker.attachment(7), (Some(8), Deprel::Nsubj));
        assert_eq!(Walker::new(&document).within(1).attachment(7), (None, Deprel::Dep));
    }

    #[test]
    fn a_phrase_keeps_what_is_asked_for() {
        let mut text = String::new();
        let document = document(EXAMPLE, &mut text);
        let walker = Walker::new(&document);
        let kept = |token: usize| !matches!(walker.relation(token), Deprel::Det | Deprel::Conj);
        assert_eq!(walker.phrase(2, kept), 1..5);
        assert_eq!(walker.phrase(2, |_| true), 0..8);
    }

    #[test]
    fn heads_in_a_circle_end_every_walk() {
        let mut text = String::new();
        let circle = [("one", Some(1), Deprel::Conj), ("two", Some(0), Deprel::Conj), (".", Some(0), Deprel::Punct)];
        let document = document(&circle, &mut text);
        let walker = Walker::new(&document).within(4);
        assert_eq!(walker.ancestors(0).count(), 4);
        assert_eq!(walker.attachment(0), (None, Deprel::Dep));
        assert_eq!(walker.head_of(&(0..2), |_| true), None);
    }
}
