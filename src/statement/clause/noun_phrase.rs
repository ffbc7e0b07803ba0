//! Where a noun phrase begins, read backward from its end, and where it ends, read forward from its beginning.

use std::ops::Range;

use super::reading::Reading;
use super::tag::{Form, Tag};

/// The most tokens that a phrase is followed over; sentences are longer only where something went wrong.
const LONGEST: usize = 60;

/// Nouns of time, which open a sentence before its subject ("last week the senator said").
const TIME_NOUNS: [&str; 22] = [
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "day",
    "days",
    "night",
    "morning",
    "afternoon",
    "evening",
    "hour",
    "hours",
    "minutes",
    "weekend",
    "summer",
    "winter",
    "spring",
    "fall",
    "decade",
    "moment",
];

impl Reading<'_, '_> {
    /// Where the noun phrase begins that ends before the token `end`, not looking before `low`; with the phrases that
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

    /// Whether a participle describes the noun that begins at `noun`: after a determiner or adjective, or opening a clause
    /// ("voting rights advocates say").
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
            Tag::Preposition => self.noun_with_preposition(low, before),
            Tag::And => self.coordinated(low, before),
            Tag::Comma => self.listed(low, before),
            Tag::Verb(Form::Gerund | Form::Past) => self.reduced_clause(low, before),
            _ => self.relative_clause(low, start),
        }
    }

    fn noun_with_preposition(&self, low: usize, preposition: usize) -> Option<usize> {
        if !ATTACHING.contains(&self.word(preposition)) {
            return None;
        }
        let mut end = preposition;
        while end > low && matches!(self.tag(end - 1), Tag::Time | Tag::Adverb) && end + 2 > preposition {
            end -= 1;
        }
        if let Some(found) = end.checked_sub(1).and_then(|verb| self.reduced_clause(low, verb)) {
            return Some(found);
        }
        if end < preposition {
            return None;
        }
        let start = self.base_before(low, preposition).filter(|&start| !self.is_time(start, preposition))?;
        let owned = self.word(preposition) == "of";
        (owned || !matches!(self.before(start), Tag::Verb(_) | Tag::Preposition if start > low)).then_some(start)
    }

    /// "a report released by the ministry", "analysts covering the region": the noun's beginning.
    fn reduced_clause(&self, low: usize, verb: usize) -> Option<usize> {
        if verb <= low || !matches!(self.tag(verb), Tag::Verb(Form::Past | Form::Gerund | Form::Participle)) {
            return None;
        }
        let prepositional = self.tag(verb + 1) == Tag::Preposition || self.tag(verb + 1) == Tag::Time;
        let fits = prepositional || self.tag(verb) == Tag::Verb(Form::Gerund);
        if fits && self.tag(verb - 1).ends_phrase() { self.base_before(low, verb) } else { None }
    }

    /// "the man who runs the shop": the noun's beginning, for a phrase that begins at `start` inside the clause.
    fn relative_clause(&self, low: usize, start: usize) -> Option<usize> {
        let parts = |tag: Tag| {
            tag.is_mark() || matches!(tag, Tag::And | Tag::Subordinator | Tag::That | Tag::OpenQuote | Tag::CloseQuote)
        };
        let relative =
            (low..start).rev().take(12).take_while(|&t| !parts(self.tag(t))).find(|&t| self.tag(t) == Tag::Relative)?;
        let verb = (relative + 1..start).any(|t| self.tag(t).is_verb() || self.tag(t).is_auxiliary());
        if verb && relative > low { self.base_before(low, relative) } else { None }
    }

    /// "A and B": where A begins, if nothing shows that it belongs to another clause.
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

    /// "A, B and C": where A begins, for the phrase after the comma being one of a row that an "and" closed.
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
            )
    }

    /// The beginning without a time in front: "last week | the senator".
    fn after_time(&self, start: usize, end: usize) -> usize {
        let cut = (start..end).find(|&token| !self.is_time_word(token));
        match cut {
            Some(token) if token > start && self.is_time(start, token) && self.tag(token).begins_phrase() => token,
            _ => start,
        }
    }

    fn is_time_word(&self, token: usize) -> bool {
        let word = self.word(token);
        let span = self.document.tokens.get(token).map(|token| token.span);
        self.tag(token) == Tag::Time
            || TIME_NOUNS.contains(&word)
            || matches!(word, "last" | "next" | "earlier" | "later" | "this" | "late" | "early" | "previous")
            || span.is_some_and(|span| self.in_time(span))
    }

    /// Whether a stretch lies in one of the document's times.
    fn in_time(&self, span: crate::document::Span) -> bool {
        let after = self.document.times.partition_point(|time| time.span.start <= span.start);
        after.checked_sub(1).is_some_and(|index| self.document.times[index].span.contains(span))
    }

    /// Whether all of some tokens name a time.
    pub(crate) fn is_time(&self, start: usize, end: usize) -> bool {
        let named = |t: usize| {
            self.tag(t) == Tag::Time
                || TIME_NOUNS.contains(&self.word(t))
                || self.document.tokens.get(t).is_some_and(|x| self.in_time(x.span))
        };
        start < end
            && (start..end).any(named)
            && (start..end)
                .all(|t| self.is_time_word(t) || matches!(self.tag(t), Tag::Determiner | Tag::Number | Tag::Adverb))
    }

    /// Where the noun phrase ends that begins at `start`, with the phrases that hang on it.
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

    /// Whether a preposition and its phrase say when or on what occasion: "on Monday", "in a statement".
    pub(crate) fn is_occasion(&self, preposition: usize, end: usize) -> bool {
        let named =
            |t: usize| OCCASIONS.contains(&self.word(t)) || OCCASIONS.contains(&self.word(t).trim_end_matches('s'));
        let at = matches!(self.word(preposition), "in" | "at" | "on" | "during" | "to" | "from" | "before" | "after");
        self.is_time(preposition + 1, end) || at && (preposition + 1..end).any(named)
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

    /// What stands between the comma at a token and the next mark, if it describes the phrase before.
    fn between_commas(&self, comma: usize, high: usize) -> Option<usize> {
        let inner = comma + 1;
        if self.tag(comma) != Tag::Comma || inner >= high {
            return None;
        }
        let close = match self.tag(inner) {
            Tag::Relative => self.find(inner..high.min(inner + LONGEST), Tag::is_mark).unwrap_or(high),
            tag if tag.begins_phrase() && !tag.is_pronoun() => self.phrase_after(inner, high)?,
            Tag::Preposition if matches!(self.word(inner), "of" | "from") => self.phrase_after(inner + 1, high)?,
            _ => return None,
        };
        (close >= high || self.tag(close).is_mark() || self.tag(close) == Tag::Preposition).then_some(close)
    }

    /// Tokens of a noun phrase that begins at `start`, if one does.
    pub(crate) fn phrase_at(&self, start: usize, high: usize) -> Option<Range<usize>> {
        Some(start..self.phrase_after(start, high)?)
    }
}

/// What something is said in or at.
const OCCASIONS: [&str; 40] = [
    "statement",
    "interview",
    "speech",
    "tweet",
    "email",
    "letter",
    "conference",
    "briefing",
    "hearing",
    "debate",
    "rally",
    "post",
    "op-ed",
    "memo",
    "call",
    "meeting",
    "remark",
    "address",
    "testimony",
    "event",
    "appearance",
    "message",
    "release",
    "article",
    "column",
    "essay",
    "editorial",
    "ceremony",
    "summit",
    "session",
    "forum",
    "podcast",
    "video",
    "filing",
    "broadcast",
    "reporter",
    "telephone",
    "phone",
    "blog",
    "gathering",
];

/// Prepositions that hang a phrase on a noun.
const ATTACHING: [&str; 20] = [
    "of",
    "for",
    "from",
    "in",
    "at",
    "with",
    "on",
    "between",
    "among",
    "against",
    "under",
    "behind",
    "near",
    "including",
    "like",
    "by",
    "to",
    "within",
    "around",
    "into",
];
