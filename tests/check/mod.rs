//! Checks of what must be found in a text, in JSON, and whether they hold of an annotation.
//!
//! `tests/cases/README.md` describes the checks. Golden cases and behavioural cases use the same ones.

mod article;
mod entities;
mod json;
mod statements;
mod times;
pub mod words;

use serde_json::Value;

use json::{integer, items, list, map, only_check};

/// Why a check cannot be read: an unknown name, a value of another type, words that are not in the text.
pub type Malformed = String;

/// An annotation whose offsets are bytes, with its text.
pub struct Found<'a> {
    text: &'a str,
    annotation: &'a Value,
}

impl<'a> Found<'a> {
    /// The findings in a text; the annotation is as it is serialized.
    pub fn new(text: &'a str, annotation: &'a Value) -> Found<'a> {
        Found { text, annotation }
    }

    /// Whether a check holds.
    ///
    /// # Errors
    ///
    /// If the check is malformed, whatever was found.
    pub fn holds(&self, check: &Value) -> Result<bool, Malformed> {
        let (kind, wanted, only) = only_check(check)?;
        match kind {
            "any" => json::all(list(wanted)?, |check| self.holds(check)).map(|held| held.contains(&true)),
            "statement" => Ok(self.statements(map(wanted)?)? > 0),
            "statements" => Ok(self.statements(only)? == integer(wanted)?),
            "entity" => self.has_entity(map(wanted)?),
            "same" => Ok(self.entities_of(list(wanted)?)? == Some(1)),
            "different" => Ok(self.entities_of(list(wanted)?)? == Some(list(wanted)?.len())),
            "time" => self.has_time("times", map(wanted)?),
            "quantity" => self.has_time("quantities", map(wanted)?),
            "times" => Ok(self.layer("times").len() == integer(wanted)?),
            "no_time" => self.is_free("times", wanted),
            "no_quantity" => self.is_free("quantities", wanted),
            "zone" => self.has_zone(map(wanted)?),
            "meta" => self.has_meta(map(wanted)?),
            "sentence" => Ok(self.sentences().iter().any(|sentence| wanted == sentence)),
            "sentences" => Ok(*list(wanted)? == self.sentences()),
            "warning" => Ok(self.layer("warnings").iter().any(|one| wanted == "*" || one["code"] == *wanted)),
            _ => Err(format!("{kind} is no check")),
        }
    }

    /// The items of a list of the annotation.
    fn layer(&self, name: &str) -> &'a [Value] {
        items(&self.annotation[name])
    }

    /// The words of a span; none where there is no span.
    fn slice(&self, span: &Value) -> Option<&'a str> {
        let place = Place::of(span)?;
        self.text.get(place.start..place.end)
    }

    /// The words of each span of a list.
    fn slices(&self, spans: &Value) -> Vec<&'a str> {
        items(spans).iter().filter_map(|span| self.slice(span)).collect()
    }

    /// The places where words stand in the text; of words with "#2" behind them the second alone.
    fn places(&self, words: &str) -> Result<Vec<Place>, Malformed> {
        let (words, number) = json::numbered(words)?;
        let all = self.text.match_indices(words).map(|(start, words)| Place { start, end: start + words.len() });
        let places: Vec<Place> = match number {
            Some(number) => all.skip(number - 1).take(1).collect(),
            None => all.collect(),
        };
        if places.is_empty() { Err(format!("{words:?} does not stand in the text so often")) } else { Ok(places) }
    }
}

/// A part of the text, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    start: usize,
    end: usize,
}

impl Place {
    /// The place of anything that has a start and an end.
    fn of(span: &Value) -> Option<Place> {
        let offset = |name: &str| span[name].as_u64().and_then(|offset| usize::try_from(offset).ok());
        Some(Place { start: offset("start")?, end: offset("end")? })
    }

    fn overlaps(self, other: Place) -> bool {
        self.start < other.end && other.start < self.end
    }
}
