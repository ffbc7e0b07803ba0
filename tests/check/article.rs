//! Checks of zones, of what an article says of itself, and of sentences.

use serde_json::Value;

use super::json::{Fields, alternatives, items, known, text, texts};
use super::words::noun;
use super::{Found, Malformed, Place};

impl Found<'_> {
    /// Whether the first place of a text begins in a zone of a kind.
    pub(super) fn has_zone(&self, wanted: &Fields) -> Result<bool, Malformed> {
        known(wanted, &["text", "kind"])?;
        let (Some(words), Some(kinds)) = (wanted.get("text"), wanted.get("kind")) else {
            return Err("a zone has a text and a kind".to_owned());
        };
        let start = self.places(text(words)?)?[0].start;
        let is_here = |zone: &&Value| Place::of(zone).is_some_and(|zone| (zone.start..zone.end).contains(&start));
        Ok(self.layer("zones").iter().filter(is_here).any(|zone| alternatives(kinds).contains(&zone["kind"])))
    }

    /// Whether fields of the meta data have these names, or are absent where null is wanted.
    pub(super) fn has_meta(&self, wanted: &Fields) -> Result<bool, Malformed> {
        known(wanted, &["byline", "outlet", "dateline", "published", "title", "license", "agencies"])?;
        let mut all = true;
        for (name, wanted) in wanted {
            let found = &self.annotation["meta"][name];
            all &= if name == "agencies" {
                let names = texts(wanted)?;
                let is_found = |name: &&str| items(found).iter().any(|agency| is_called(agency, name));
                items(found).len() == names.len() && names.iter().all(is_found)
            } else if wanted.is_null() {
                found.is_null()
            } else {
                is_called(found, text(wanted)?)
            };
        }
        Ok(all)
    }

    /// The sentences, with one space wherever white space stands in them.
    pub(super) fn sentences(&self) -> Vec<String> {
        let sentences = self.layer("sentences").iter().filter_map(|sentence| self.slice(sentence));
        sentences.map(|sentence| sentence.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }
}

/// Whether the text, name, place or value of a field of the meta data is this.
fn is_called(found: &Value, wanted: &str) -> bool {
    let names = ["text", "name", "place", "value"].into_iter().filter_map(|name| found[name].as_str());
    names.map(noun).any(|name| name == noun(wanted))
}
