//! The ends of noun phrases, read forward from their beginnings.

use std::ops::Range;

use super::reading::TaggedSentence;
pub(in crate::statement) use super::tag::{Form, Tag};
use super::{ATTACHING, LONGEST};

impl TaggedSentence<'_, '_> {
    /// The end of the noun phrase that begins at `start`, with the phrases that hang on it.
    pub(crate) fn phrase_after(&self, start: usize, high: usize) -> Option<usize> {
        let high = high.min(start + LONGEST);
        let mut end = self.base_after(start, high)?;
        loop {
            let next = match self.tag(end) {
                Tag::Preposition if end < high && ATTACHING.contains(&self.word(end)) => {
                    self.base_after(end + 1, high).filter(|&after| !self.is_occasion(end, after))
                }
                Tag::And if end < high && matches!(self.word(end), "and" | "or" | "&") => {
                    let after = self.base_after(end + 1, high);
                    after.filter(|&after| !self.tag(after).is_verb() && !self.tag(after).is_auxiliary())
                }
                Tag::OpenBracket if end < high => {
                    self.find(end..high.min(end + 12), |t| t == Tag::CloseBracket).map(|t| t + 1)
                }
                _ => None,
            };
            match next {
                Some(next) => end = next,
                None => return Some(end),
            }
        }
    }

    /// A noun phrase without what hangs on it: where it ends.
    pub(crate) fn base_after(&self, start: usize, high: usize) -> Option<usize> {
        if start >= high {
            return None;
        }
        if self.tag(start).is_pronoun() {
            return Some(start + 1);
        }
        let mut end = start;
        while end < high {
            end += match self.tag(end) {
                Tag::Determiner | Tag::Possessive if end > start && self.before(end).ends_phrase() => break,
                Tag::Determiner
                | Tag::Possessive
                | Tag::Adjective
                | Tag::Number
                | Tag::Hyphen
                | Tag::Genitive
                | Tag::Other => 1,
                Tag::Noun | Tag::Name => 1,
                Tag::Time if end == start || self.tag(end + 1) == Tag::Noun => 1,
                Tag::Verb(Form::Past | Form::Gerund | Form::Participle)
                    if self.tag(end + 1).ends_phrase() && !self.before(end).ends_phrase() =>
                {
                    1
                }
                Tag::Adverb if self.tag(end + 1) == Tag::Adjective => 1,
                Tag::OpenQuote => match self.find(end..high.min(end + 8), |t| t == Tag::CloseQuote) {
                    Some(close) => close + 1 - end,
                    None => break,
                },
                Tag::And
                    if matches!(self.tag(end + 1), Tag::Adjective | Tag::Name)
                        && self.before(end) == Tag::Adjective =>
                {
                    1
                }
                _ => break,
            };
        }
        let whole = (start..end).any(|token| self.tag(token).ends_phrase());
        whole.then_some(end)
    }

    /// Appositions or clauses between commas after a phrase that ends at `end`: ", 25, a spokeswoman for X,". Where the
    /// last ends, a closing comma included.
    pub(crate) fn apposition_after(&self, end: usize, high: usize) -> Option<usize> {
        let mut found = None;
        let mut comma = end;
        for _ in 0..3 {
            let Some(close) = self.between_commas(comma, high) else { break };
            found = Some(close);
            if self.tag(close) != Tag::Comma || close >= high {
                break;
            }
            comma = close;
        }
        found
    }

    /// The end of the words between the comma at a token and the next mark, if they describe the phrase before.
    fn between_commas(&self, comma: usize, high: usize) -> Option<usize> {
        let adverb = usize::from(self.tag(comma + 1) == Tag::Adverb);
        let inner = comma + 1 + adverb;
        if self.tag(comma) != Tag::Comma || inner >= high {
            return None;
        }
        let to_mark = |from: usize| self.find(from..high.min(from + LONGEST), Tag::is_mark).unwrap_or(high);
        let close = match self.tag(inner) {
            Tag::Relative => to_mark(inner),
            tag if tag.begins_phrase() && !tag.is_pronoun() => self.phrase_after(inner, high)?,
            Tag::Preposition if matches!(self.word(inner), "of" | "from") => self.phrase_after(inner + 1, high)?,
            _ => return None,
        };
        let relative = close < high && matches!(self.tag(close), Tag::Relative | Tag::Verb(Form::Gerund));
        let close = if relative { to_mark(close) } else { close };
        (close >= high || self.tag(close).is_mark() || self.tag(close) == Tag::Preposition).then_some(close)
    }

    /// Tokens of a noun phrase that begins at `start`, if one does.
    pub(crate) fn phrase_at(&self, start: usize, high: usize) -> Option<Range<usize>> {
        Some(start..self.phrase_after(start, high)?)
    }
}
