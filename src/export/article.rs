//! The article that is written, and the words that its annotation points at.

use std::ops::Range;

use crate::Error;
use crate::annotation::{Correction, CorrectionKind, Entity, Participant, Span, Statement, Unit};
use crate::text::Offsets;

use super::Export;

/// The mark between parts of the text that are not together.
const GAP: &str = " … ";

/// A view of an article to write, with the offsets that turn the annotation's positions into words.
pub(super) struct ArticleView<'a> {
    pub export: Export<'a>,
    offsets: Offsets<'a>,
    /// The reader's correction of each statement, if any.
    corrected: Vec<Option<&'a Correction>>,
}

impl<'a> ArticleView<'a> {
    /// The article, if its corrections fit it.
    pub fn new(export: &Export<'a>) -> Result<ArticleView<'a>, Error> {
        let corrected = vec![None; export.annotation.statements.len()];
        let mut article = ArticleView { export: *export, offsets: Offsets::new(export.text), corrected };
        for (index, correction) in export.corrections.iter().enumerate() {
            article
                .check(correction)
                .map_err(|problem| Error::InvalidOption { message: format!("correction {} {problem}", index + 1) })?;
            if let Some(statement) = correction.statement {
                article.corrected[statement as usize] = Some(correction);
            }
        }
        Ok(article)
    }

    /// Checks that all is there that a correction points at; an error is a sentence that goes on from the correction's number.
    fn check(&self, correction: &Correction) -> Result<(), String> {
        let annotation = self.export.annotation;
        let is_missing = correction.kind == CorrectionKind::MissingStatement;
        match correction.statement {
            Some(_) if is_missing => return Err("is of a missing statement and names one".to_owned()),
            None if !is_missing => return Err("names no statement".to_owned()),
            Some(index) if index as usize >= annotation.statements.len() => {
                return Err(format!("names statement {index} of {}, counted from 0", annotation.statements.len()));
            }
            _ => {}
        }
        if is_missing && correction.content.is_empty() {
            return Err("is of a missing statement and has no content".to_owned());
        }
        if let Some(entity) = correction.entity.filter(|&entity| entity as usize >= annotation.entities.len()) {
            return Err(format!("names entity {entity} of {}, counted from 0", annotation.entities.len()));
        }
        let outside = correction.content.iter().chain(&correction.source).find(|&&span| self.words(span).is_empty());
        match outside {
            Some(Span { start, end }) => Err(format!("points at {start} to {end}, where the text has no words")),
            None => Ok(()),
        }
    }

    /// The bytes of a span; none where it does not lie in the text.
    fn bytes(&self, span: Span) -> Range<usize> {
        let byte = |position| self.offsets.to_byte(position, self.export.annotation.unit);
        match (byte(span.start), byte(span.end)) {
            (Some(start), Some(end)) if start < end => start..end,
            _ => 0..0,
        }
    }

    /// The words of a span; none where it does not lie in the text.
    pub fn words(&self, span: Span) -> &'a str {
        &self.export.text[self.bytes(span)]
    }

    /// The words of several spans, with an ellipsis between what is not together.
    pub fn all_words(&self, spans: &[Span]) -> String {
        spans.iter().map(|&span| self.words(span)).collect::<Vec<_>>().join(GAP)
    }

    /// The name of a party to an event, or the words that name it where it is no entity.
    pub fn party(&self, party: &Participant) -> &'a str {
        let words = || party.start.zip(party.end).map(|(start, end)| self.words(Span { start, end }));
        self.entity(party.entity).map(|entity| &*entity.name).or_else(words).unwrap_or_default()
    }

    /// A span counted in characters, that is Unicode code points, whatever the annotation counts.
    pub fn characters(&self, span: Span) -> Span {
        let bytes = self.bytes(span);
        let position = |byte| self.offsets.from_byte(byte, Unit::Char);
        Span { start: position(bytes.start), end: position(bytes.end) }
    }

    /// The text before and after a span, so many characters of it at most.
    pub fn around(&self, span: Span, characters: usize) -> (&'a str, &'a str) {
        let bytes = self.bytes(span);
        let (before, after) = (&self.export.text[..bytes.start], &self.export.text[bytes.end..]);
        let start = before.char_indices().rev().take(characters).last().map_or(before.len(), |(at, _)| at);
        let end = after.char_indices().nth(characters).map_or(after.len(), |(at, _)| at);
        (&before[start..], &after[..end])
    }

    /// The caller's name for the article.
    pub fn id(&self) -> Option<&'a str> {
        self.export.annotation.id.as_deref()
    }

    /// Its title: the one given, else the headline, in one line.
    pub fn title(&self) -> Option<&'a str> {
        let found = self.export.annotation.meta.title.as_ref().map(|title| &*title.text);
        given(&self.export.origin.title).or(found)
    }

    /// Its publisher: the one given, else the one found.
    pub fn outlet(&self) -> Option<&'a str> {
        let found = self.export.annotation.meta.outlet.as_ref().map(|outlet| &*outlet.name);
        given(&self.export.origin.outlet).or(found)
    }

    /// Its address.
    pub fn address(&self) -> Option<&'a str> {
        given(&self.export.origin.address)
    }

    /// Its publication date, `YYYY-MM-DD`.
    pub fn date(&self) -> Option<&'a str> {
        self.export.annotation.meta.published.as_ref().map(|published| &*published.value)
    }

    /// An entity by its index.
    pub fn entity(&self, index: Option<u32>) -> Option<&'a Entity> {
        self.export.annotation.entities.get(index? as usize)
    }

    /// The name of whom a statement is from: its speaker, else the words that name its source.
    pub fn speaker(&self, statement: &Statement) -> Option<String> {
        let named = self.entity(statement.speaker).map(|entity| entity.name.clone());
        named.or_else(|| Some(self.all_words(&statement.source)).filter(|words| !words.is_empty()))
    }

    /// The TIMEX3 value of the first time that a span holds.
    pub fn time_value(&self, span: Span) -> Option<&'a str> {
        let times = &self.export.annotation.times;
        let first = times.partition_point(|time| time.end <= span.start);
        times[first..].iter().take_while(|time| time.start < span.end).find_map(|time| time.value.as_deref())
    }

    /// The reader's correction of a statement.
    pub fn correction(&self, statement: usize) -> Option<&'a Correction> {
        self.corrected.get(statement).copied().flatten()
    }

    /// The statements that a reader misses.
    pub fn missing(&self) -> impl Iterator<Item = &'a Correction> {
        self.export.corrections.iter().filter(|correction| correction.kind == CorrectionKind::MissingStatement)
    }

    /// The name of the speaker that a correction gives, else that of its entity.
    pub fn named(&self, correction: &'a Correction) -> Option<&'a str> {
        given(&correction.speaker).or_else(|| self.entity(correction.entity).map(|entity| &*entity.name))
    }
}

/// A text that is given and not empty.
pub(super) fn given(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::super::testing::{NASTY, Sample};
    use super::*;
    use crate::export::Format;

    type Change = fn(&mut Correction);

    #[test]
    fn a_correction_that_does_not_fit_is_named() {
        let wrong: [(&str, Change); 6] = [
            ("correction 1 names statement 99 of 3", |correction| correction.statement = Some(99)),
            ("correction 1 names no statement", |correction| correction.statement = None),
            ("names one", |correction| correction.kind = CorrectionKind::MissingStatement),
            ("names entity 99", |correction| correction.entity = Some(99)),
            ("points at 5 to 5", |correction| correction.content = vec![Span { start: 5, end: 5 }]),
            ("points at 0 to 9999", |correction| correction.source = vec![Span { start: 0, end: 9999 }]),
        ];
        for (message, change) in wrong {
            let mut sample = Sample::new(NASTY);
            sample.correct();
            change(&mut sample.corrections[0]);
            for format in Format::ALL {
                let error = sample.try_write(format).unwrap_err().to_string();
                assert!(error.contains(message), "{error}");
            }
        }
    }

    #[test]
    fn no_format_minds_a_text_that_is_not_the_one_annotated() {
        let mut sample = Sample::with_tokens(NASTY);
        for text in ["", "🙂", "Mary Smith said"] {
            sample.text = text.to_owned();
            for format in Format::ALL {
                let _ = sample.try_write(format);
            }
        }
    }
}
