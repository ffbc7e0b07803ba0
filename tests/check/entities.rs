//! Checks of entities and of what their mentions stand for.

use std::collections::HashSet;

use serde_json::Value;

use super::json::{self, Fields, alternatives, index, items, known, text, texts};
use super::words::{contains, noun, words};
use super::{Found, Malformed, Place};

impl<'a> Found<'a> {
    /// Whether one entity has all of this.
    pub(super) fn has_entity(&self, wanted: &Fields) -> Result<bool, Malformed> {
        known(wanted, &["name", "type", "gender", "titles", "mentions", "not_mentions"])?;
        let name = wanted.get("name").map(text).transpose()?.map(noun);
        let named = |field: &str| wanted.get(field).map_or(Ok(Vec::new()), texts);
        let nouns = |texts: Vec<&str>| texts.into_iter().map(noun).collect::<Vec<_>>();
        let (mentions, strangers) = (nouns(named("mentions")?), nouns(named("not_mentions")?));
        let titles = named("titles")?;
        let is_wanted = |entity: &Value| {
            let found: Vec<Vec<String>> = self.mentions_of(entity).map(|mention| noun(self.words(mention))).collect();
            let has_title = |title: &&str| title_texts(entity).any(|found| contains(found, title));
            name.as_ref().is_none_or(|name| noun(name_of(entity)) == *name)
                && wanted.get("type").is_none_or(|kind| alternatives(kind).contains(&entity["type"]))
                && wanted.get("gender").is_none_or(|gender| entity["gender"] == *gender)
                && mentions.iter().all(|mention| found.contains(mention))
                && !strangers.iter().any(|mention| found.contains(mention))
                && titles.iter().all(has_title)
        };
        Ok(self.layer("entities").iter().any(is_wanted))
    }

    /// The number of entities that these mentions have between them; none where one of them is no mention.
    pub(super) fn entities_of(&self, wanted: &[Value]) -> Result<Option<usize>, Malformed> {
        let mentions = json::all(wanted, |words| self.mention(text(words)?))?;
        let entities: Option<HashSet<usize>> = mentions.iter().map(|mention| index(&(*mention)?["entity"])).collect();
        Ok(entities.map(|entities| entities.len()))
    }

    /// Whether an entity is the one of a name: by its own name, its titles aside, or, where no mention of it is a name, by a
    /// nominal mention.
    pub(super) fn is_called(&self, entity: &Value, name: &str) -> bool {
        let Some(entity) = index(entity).and_then(|index| self.layer("entities").get(index)) else { return false };
        let wanted = noun(name);
        let mut own = noun(name_of(entity));
        for title in title_texts(entity).map(words) {
            if own.len() > title.len() && own.starts_with(&title) {
                own.drain(..title.len());
            }
        }
        let has_form = |form: &'static str| self.mentions_of(entity).filter(move |mention| mention["form"] == form);
        own == wanted
            || has_form("name").next().is_none()
                && has_form("nominal").any(|mention| noun(self.words(mention)) == wanted)
    }

    /// The name of an entity; empty where there is no entity.
    pub(super) fn name(&self, entity: &Value) -> &'a str {
        index(entity).and_then(|index| self.layer("entities").get(index)).map_or("", name_of)
    }

    /// The mention of these words, an article before it aside: the first place of them in the text, or with "#2" the second.
    fn mention(&self, wanted: &str) -> Result<Option<&'a Value>, Malformed> {
        let (words, number) = json::numbered(wanted)?;
        let place = self.whole_words(words).nth(number.unwrap_or(1) - 1);
        let place = place.ok_or_else(|| format!("{wanted:?} does not stand in the text"))?;
        let mentions = || self.layer("mentions").iter();
        let is_near = |mention: &&Value| {
            Place::of(mention).is_some_and(|found| found.end == place.end && found.start.abs_diff(place.start) <= 4)
                && noun(self.words(mention)) == noun(words)
        };
        let exact = mentions().find(|mention| Place::of(mention) == Some(place));
        Ok(exact.or_else(|| mentions().find(is_near)))
    }

    /// The places where words stand that no word or hyphen runs on from.
    fn whole_words(&self, words: &str) -> impl Iterator<Item = Place> {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == '-';
        let places = self.text.match_indices(words).map(|(start, words)| Place { start, end: start + words.len() });
        places.filter(move |place| {
            !self.text[..place.start].ends_with(is_word) && !self.text[place.end..].starts_with(is_word)
        })
    }

    fn mentions_of(&self, entity: &'a Value) -> impl Iterator<Item = &'a Value> + use<'a> {
        let mentions = self.layer("mentions");
        items(&entity["mentions"]).iter().filter_map(move |mention| mentions.get(index(mention)?))
    }

    fn words(&self, mention: &Value) -> &'a str {
        self.slice(mention).unwrap_or_default()
    }
}

fn name_of(entity: &Value) -> &str {
    entity["name"].as_str().unwrap_or_default()
}

fn title_texts(entity: &Value) -> impl Iterator<Item = &str> {
    items(&entity["titles"]).iter().filter_map(Value::as_str)
}
