//! Checks of statements.

use serde_json::Value;

use super::json::{Fields, index, items, known, list, map, text, texts};
use super::words::{contains, content, noun, words};
use super::{Found, Malformed};

impl<'a> Found<'a> {
    /// The number of statements that meet all fields.
    pub(super) fn statements(&self, wanted: &Fields) -> Result<usize, Malformed> {
        // A statement without any field tells a malformed check where nothing was found.
        self.meets(&Value::Null, wanted)?;
        let mut number = 0;
        for statement in self.layer("statements") {
            number += usize::from(self.meets(statement, wanted)?);
        }
        Ok(number)
    }

    fn meets(&self, statement: &'a Value, wanted: &Fields) -> Result<bool, Malformed> {
        let mut all = true;
        for (field, wanted) in wanted {
            all &= self.has_field(statement, field, wanted)?;
        }
        Ok(all)
    }

    fn has_field(&self, statement: &'a Value, field: &str, wanted: &Value) -> Result<bool, Malformed> {
        let found = &statement[field];
        match field {
            "speaker" | "source" | "addressee" | "cue" | "within" if wanted.is_null() => {
                Ok(found.is_null() || found.as_array().is_some_and(Vec::is_empty))
            }
            "kind" | "act" | "negated" => Ok(found == wanted),
            "speaker" => Ok(texts(wanted)?.iter().any(|name| self.is_called(found, name))),
            "members" => self.has_members(&statement["speaker"], wanted),
            "within" => {
                let outer = index(found).and_then(|index| self.layer("statements").get(index));
                let meets = self.meets(outer.unwrap_or(&Value::Null), map(wanted)?)?;
                Ok(outer.is_some() && meets)
            }
            "via" => self.has_via(found, wanted),
            "conditions" | "quoted" => {
                let (found, wanted) = (self.slices(found), texts(wanted)?);
                Ok(found.iter().map(|found| words(found)).eq(wanted.iter().map(|wanted| words(wanted))))
            }
            "occasion" => self.has_occasion(found, map(wanted)?),
            _ => self.has_words(statement, field, &texts(wanted)?),
        }
    }

    /// Whether the words of a field are these; with "~" behind its name, contain all of these, with "!" none.
    fn has_words(&self, statement: &Value, field: &str, wanted: &[&str]) -> Result<bool, Malformed> {
        let name = field.trim_end_matches(['~', '!']);
        let found = match name {
            "speaker" => self.name(&statement[name]).to_owned(),
            "source" | "cue" | "content" | "addressee" => self.slices(&statement[name]).join(" "),
            _ => return Err(format!("{field} is no field of a statement")),
        };
        let contains = |wanted: &&str| contains(&found, wanted);
        match field {
            "source" | "addressee" => Ok(wanted.iter().any(|wanted| noun(&found) == noun(wanted))),
            "content" => Ok(wanted.iter().any(|wanted| content(&found) == content(wanted))),
            "cue" | "speaker~" | "source~" | "content~" => Ok(wanted.iter().all(contains)),
            "cue!" | "speaker!" | "source!" | "content!" => Ok(!wanted.iter().any(contains)),
            _ => Err(format!("{field} is no field of a statement")),
        }
    }

    fn has_members(&self, speaker: &Value, wanted: &Value) -> Result<bool, Malformed> {
        let wanted = texts(wanted)?;
        let speaker = index(speaker).and_then(|index| self.layer("entities").get(index));
        let members = speaker.map_or(&[][..], |speaker| items(&speaker["members"]));
        let is_member = |name: &&str| members.iter().any(|member| self.is_called(member, name));
        Ok(members.len() == wanted.len() && wanted.iter().all(is_member))
    }

    /// Whether a statement came exactly through these, each told by its words or by its entity's name.
    fn has_via(&self, found: &'a Value, wanted: &Value) -> Result<bool, Malformed> {
        list(wanted)?;
        let (found, wanted) = (items(found), texts(wanted)?);
        let is_named = |via: &Value, wanted: &str| {
            contains(self.slice(via).unwrap_or_default(), wanted) || contains(self.name(&via["entity"]), wanted)
        };
        Ok(found.len() == wanted.len() && found.iter().zip(&wanted).all(|(via, wanted)| is_named(via, wanted)))
    }

    fn has_occasion(&self, found: &Value, wanted: &Fields) -> Result<bool, Malformed> {
        known(wanted, &["time", "place", "event"])?;
        let mut all = true;
        for (field, wanted) in wanted {
            let found = self.slice(&found[field]);
            all &= if wanted.is_null() {
                found.is_none()
            } else {
                let wanted = noun(text(wanted)?);
                found.is_some_and(|found| noun(found) == wanted)
            };
        }
        Ok(all)
    }
}
