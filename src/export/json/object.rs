//! An object in the making.

use serde::Serialize;

use super::text;

/// An object whose fields are written as they are given: what is made of few types is small, and the page is full.
pub(in crate::export) struct Object(String);

impl Object {
    /// An object without fields.
    pub fn new() -> Object {
        Object("{".to_owned())
    }

    /// An object that has a type, as all have in JSON-LD, and that first.
    pub fn typed(name: &str) -> Object {
        let mut object = Object::new();
        object.text("type", name);
        object
    }

    /// An object with the fields of data that is one.
    pub fn of(data: &impl Serialize) -> Object {
        let mut fields = text(data);
        fields.pop();
        Object(fields)
    }

    /// Adds a field that holds words. Its name has nothing to escape.
    pub fn text(&mut self, name: &str, words: &str) -> &mut Object {
        self.json(name, &text(words))
    }

    /// Adds a field that holds what is JSON already.
    pub fn json(&mut self, name: &str, json: &str) -> &mut Object {
        let comma = if self.0.len() > 1 { "," } else { "" };
        for part in [comma, "\"", name, "\":", json] {
            self.0.push_str(part);
        }
        self
    }

    /// The object, with no more fields.
    pub fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}
