//! The beginnings of noun phrases, read backward from their ends.

use super::reading::TaggedSentence;
pub(in crate::statement) use super::tag::{Form, Tag};
use super::{ATTACHING, LONGEST};

impl TaggedSentence<'_, '_> {
    /// The beginning of the noun phrase that ends before the token `end`, not looking before `low`; with the phrases that
    /// hang on it ("a spokeswoman for the ministry", "the man who runs the shop", "A, B and C").
    pub(crate) fn phrase_before(&self, low: usize, end: usize) -> Option<usize> {
        let low = low.max(end.saturating_sub(LONGEST));
        let mut start = self.base_before(low, end)?;
        while let Some(earlier) = self.extended_before(low, start) {
            start = earlier;
        }
        Some(self.after_time(start, end))
    }

    /// A noun phrase without what hangs on it.
    fn base_before(&self, low: usize, end: usize) -> Option<usize> {
        let last = end.checked_sub(1).filter(|&last| last >= low)?;
        let mut start = match self.tag(last) {
            Tag::Pronoun if last > low && self.tag(last - 1) == Tag::Not => return Some(last - 1),
            Tag::Subject | Tag::Pronoun | Tag::Relative | Tag::Question => return Some(last),
            Tag::CloseBracket | Tag::CloseQuote => self.opening(low, last)?,
            tag if tag.ends_phrase() || tag == Tag::Adjective => last,
            _ => return None,
        };
        while start > low {
            let before = start - 1;
            match self.tag(before) {
                Tag::Time if !matches!(self.tag(start), Tag::Noun | Tag::Time | Tag::Number) => break,
                Tag::Noun
                | Tag::Name
                | Tag::Number
                | Tag::Adjective
                | Tag::Hyphen
                | Tag::Genitive
                | Tag::Other
                | Tag::Time => {
                    start = before;
                }
                Tag::Determiner => start = before,
                Tag::Possessive => return Some(before),
                Tag::Verb(form)
                    if !matches!(form, Form::Base | Form::Third) && self.is_modifier(low, before, start) =>
                {
                    start = before;
                }
                Tag::Adverb
                    if self.tag(start) == Tag::Adjective && before > low && self.tag(before - 1) == Tag::Determiner =>
                {
                    start = before;
                }
                Tag::CloseQuote | Tag::CloseBracket if self.tag(start) != Tag::Determiner => {
                    match self.opening(low, before) {
                        Some(open) if self.tag(before) == Tag::CloseBracket || self.is_term(open, before) => {
                            start = open
                        }
                        _ => break,
                    }
                }
                _ => break,
            }
        }
        if self.tag(start) == Tag::Genitive {
            start += 1;
        }
        start = self.after_antecedent(start, end);
        (start < end).then_some(start)
    }

    /// The beginning without the noun that a relative clause hangs on with no pronoun: "a move | Jane Doe described".
    fn after_antecedent(&self, start: usize, end: usize) -> usize {
        let name = (start + 2..end).find(|&t| self.tag(t) == Tag::Name && self.tag(t - 1) == Tag::Noun);
        let indefinite = matches!(self.word(start), "a" | "an");
        name.filter(|&name| indefinite && (name..end).all(|t| self.tag(t) == Tag::Name)).unwrap_or(start)
    }

    /// Whether a pair of quotation marks holds a term or a nickname.
    fn is_term(&self, open: usize, close: usize) -> bool {
        close - open <= 4 && !self.before(close).is_mark()
    }

    /// Whether a participle describes the noun that begins at `noun`: after a determiner or adjective, or opening a
    /// clause ("voting rights advocates say").
    fn is_modifier(&self, low: usize, participle: usize, noun: usize) -> bool {
        let before = if participle > low { self.before(participle) } else { Tag::Stop };
        let described = matches!(self.tag(noun), Tag::Noun | Tag::Adjective | Tag::Hyphen);
        let opens = participle == low || matches!(before, Tag::And | Tag::Subordinator | Tag::Question | Tag::That);
        matches!(before, Tag::Determiner | Tag::Possessive | Tag::Adjective | Tag::Hyphen | Tag::Genitive)
            || described && opens
    }

    /// The mark that opens what the mark at `close` closes.
    fn opening(&self, low: usize, close: usize) -> Option<usize> {
        let wanted = if self.tag(close) == Tag::CloseBracket { Tag::OpenBracket } else { Tag::OpenQuote };
        let open = (low..close).rev().take(12).find(|&token| self.tag(token) == wanted)?;
        match (wanted, open.checked_sub(1).filter(|&before| before >= low && self.tag(before).ends_phrase())) {
            (Tag::OpenBracket, Some(noun)) => self.base_before(low, noun + 1),
            _ => Some(open),
        }
    }

    /// The beginning of the phrase that one beginning at `start` hangs on, or stands in a row with.
    fn extended_before(&self, low: usize, start: usize) -> Option<usize> {
        let before = start.checked_sub(1).filter(|&before| before >= low)?;
        match self.tag(before) {
            Tag::Preposition => self.noun_with_preposition(low, before).or_else(|| self.relative_clause(low, start)),
            Tag::And => self.coordinated(low, before),
            Tag::Comma => self.listed(low, before),
            Tag::Verb(Form::Gerund | Form::Past) => self.reduced_clause(low, before),
            _ => self.relative_clause(low, start),
        }
    }

    fn noun_with_preposition(&self, low: usize, preposition: usize) -> Option<usize> {
        let mut end = preposition;
        while end > low && matches!(self.tag(end - 1), Tag::Time | Tag::Adverb) && end + 2 > preposition {
            end -= 1;
        }
        if let Some(found) = end.checked_sub(1).and_then(|verb| self.reduced_clause(low, verb)) {
            return Some(found);
        }
        if end < preposition || !ATTACHING.contains(&self.word(preposition)) {
            return None;
        }
        let start = self.base_before(low, preposition).filter(|&start| !self.is_time(start, preposition))?;
        let owned = self.word(preposition) == "of";
        (owned || !matches!(self.before(start), Tag::Verb(_) | Tag::Preposition if start > low)).then_some(start)
    }

    /// The beginning of the noun before a participle: "a report released by the ministry", "analysts covering the
    /// region".
    fn reduced_clause(&self, low: usize, verb: usize) -> Option<usize> {
        if verb <= low || !matches!(self.tag(verb), Tag::Verb(Form::Past | Form::Gerund | Form::Participle)) {
            return None;
        }
        let prepositional = self.tag(verb + 1) == Tag::Preposition || self.is_time_word(verb + 1);
        let fits = prepositional || self.tag(verb) == Tag::Verb(Form::Gerund);
        if fits && self.tag(verb - 1).ends_phrase() { self.base_before(low, verb) } else { None }
    }

    /// The beginning of the noun before a relative clause in which a phrase begins at `start`: "the man who runs the
    /// shop".
    fn relative_clause(&self, low: usize, start: usize) -> Option<usize> {
        let parts = |tag: Tag| {
            tag.is_mark() || matches!(tag, Tag::And | Tag::Subordinator | Tag::That | Tag::OpenQuote | Tag::CloseQuote)
        };
        let relative =
            (low..start).rev().take(12).take_while(|&t| !parts(self.tag(t))).find(|&t| self.tag(t) == Tag::Relative)?;
        let verb = (relative + 1..start).any(|t| self.tag(t).is_verb() || self.tag(t).is_auxiliary());
        if verb && relative > low { self.base_before(low, relative) } else { None }
    }

    /// The beginning of A in "A and B", if nothing shows that it belongs to another clause.
    fn coordinated(&self, low: usize, and: usize) -> Option<usize> {
        let end = if and > low && self.tag(and - 1) == Tag::Comma { and - 1 } else { and };
        if !matches!(self.word(and), "and" | "or" | "&" | "nor") {
            return None;
        }
        let mut start = self.base_before(low, end)?;
        while let Some(earlier) = start
            .checked_sub(1)
            .filter(|&b| b >= low && self.tag(b) == Tag::Preposition)
            .and_then(|before| self.noun_with_preposition(low, before))
        {
            start = earlier;
        }
        self.opens_clause(low, start).then_some(start)
    }

    /// The beginning of A in "A, B and C", for the phrase after the comma is one of a row that an "and" closes.
    fn listed(&self, low: usize, comma: usize) -> Option<usize> {
        let next = self.base_after(comma + 1, self.tokens().end)?;
        let in_row =
            matches!(self.tag(next), Tag::And) || self.tag(next) == Tag::Comma && self.tag(next + 1) == Tag::And;
        let start = self.base_before(low, comma)?;
        (in_row && self.opens_clause(low, start)).then_some(start)
    }

    /// Whether a clause may begin at a token.
    fn opens_clause(&self, low: usize, start: usize) -> bool {
        start <= low
            || matches!(
                self.before(start),
                Tag::Comma
                    | Tag::Colon
                    | Tag::Semicolon
                    | Tag::Dash
                    | Tag::Stop
                    | Tag::And
                    | Tag::That
                    | Tag::Subordinator
                    | Tag::OpenQuote
                    | Tag::CloseQuote
                    | Tag::Question
                    | Tag::Relative
                    | Tag::Adverb
            )
    }
}
