//! JSON as checks and annotations use it.

use std::sync::LazyLock;

use serde_json::{Map, Value};

use super::Malformed;

/// A table of fields.
pub type Fields = Map<String, Value>;

static NONE: LazyLock<Fields> = LazyLock::new(Fields::new);

/// The one check of a table: its name, what it wants, and the fields under `where` that say which statements count.
pub fn only_check(check: &Value) -> Result<(&str, &Value, &Fields), Malformed> {
    let table = map(check)?;
    let only = table.get("where").map_or(Ok(&*NONE), map)?;
    let mut named = table.iter().filter(|(name, _)| *name != "where");
    match (named.next(), named.next()) {
        (Some((name, wanted)), None) => Ok((name, wanted, only)),
        _ => Err(format!("not one check: {check}")),
    }
}

/// The values of a list of an annotation; none where there is no list.
pub fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The values of a list, of which one suffices; a value that is no list stands for itself.
pub fn alternatives(value: &Value) -> &[Value] {
    value.as_array().map_or(std::slice::from_ref(value), Vec::as_slice)
}

pub fn list(value: &Value) -> Result<&Vec<Value>, Malformed> {
    value.as_array().ok_or_else(|| format!("{value} is no list"))
}

pub fn map(value: &Value) -> Result<&Fields, Malformed> {
    value.as_object().ok_or_else(|| format!("{value} is no table of fields"))
}

pub fn text(value: &Value) -> Result<&str, Malformed> {
    value.as_str().ok_or_else(|| format!("{value} is no text"))
}

/// The texts of a list, or the one text.
pub fn texts(value: &Value) -> Result<Vec<&str>, Malformed> {
    alternatives(value).iter().map(text).collect()
}

pub fn integer(value: &Value) -> Result<usize, Malformed> {
    value.as_u64().and_then(|number| usize::try_from(number).ok()).ok_or_else(|| format!("{value} is no number"))
}

/// An index of an annotation; none where it is null.
pub fn index(value: &Value) -> Option<usize> {
    integer(value).ok()
}

/// The results for all values; every value is looked at, so that none is malformed unseen.
pub fn all<T>(values: &[Value], make: impl FnMut(&Value) -> Result<T, Malformed>) -> Result<Vec<T>, Malformed> {
    values.iter().map(make).collect()
}

/// Refuses fields of other names.
pub fn known(fields: &Fields, names: &[&str]) -> Result<(), Malformed> {
    match fields.keys().find(|name| !names.contains(&name.as_str())) {
        Some(name) => Err(format!("{name} is no field here; there are {}", names.join(", "))),
        None => Ok(()),
    }
}

/// Words and, where they end in "#2", the number 2.
pub fn numbered(words: &str) -> Result<(&str, Option<usize>), Malformed> {
    match words.split_once('#') {
        None => Ok((words, None)),
        Some((words, number)) => match number.parse() {
            Ok(number) if number > 0 => Ok((words, Some(number))),
            _ => Err(format!("{number:?} is no number of a place")),
        },
    }
}
