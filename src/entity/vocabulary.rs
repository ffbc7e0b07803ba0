//! Common words of the language, which a capital letter alone does not make names.

use std::sync::LazyLock;

use super::word;
use crate::lexicon::{Case, Table};

static COMMON: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/common_words.txt"), Case::Folded));

/// Whether it is a common word of the language, or a form of one ("Voters", "Impressed", "Brokering").
pub(crate) fn is_common(word: &str) -> bool {
    COMMON.contains(word) || stems(word).any(|stem| COMMON.contains(stem))
}

/// What is left of a word without an ending of English inflection.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    const SHORTEST: usize = 4;
    let endings = ["s", "es", "d", "ed", "ing", "ly"];
    endings.into_iter().filter_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.len() >= SHORTEST)
}

/// Whether it is a word such as "the", "in" and "they", which begins no name.
pub(crate) fn is_function(word: &str) -> bool {
    COMMON.get(word).is_some_and(|row| row.column(1) == "function")
}

/// Whether it is the name of a weekday or a month, which names no entity.
pub(crate) fn is_calendar(word: &str) -> bool {
    const NAMES: [&str; 19] = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    const SHORT: [&str; 18] = [
        "Mon", "Tue", "Tues", "Wed", "Thu", "Thurs", "Fri", "Sat", "Sun", "Jan", "Feb", "Mar", "Apr", "Aug", "Sept",
        "Oct", "Nov", "Dec",
    ];
    let bare = word.trim_end_matches('.');
    let bare = bare.strip_suffix('s').filter(|day| day.ends_with("day")).unwrap_or(bare);
    let bare = if word::is_all_caps(bare) { word::in_title_case(bare) } else { bare.to_owned() };
    NAMES.contains(&bare.as_str()) || (SHORT.contains(&bare.as_str()) && (word.ends_with('.') || word != "Mon"))
}
