//! The names of months and weekdays: one table, whatever the stage.

use std::sync::LazyLock;

use super::word_shape::{in_title_case, is_all_caps};
use super::{Case, Table};

/// The table, for the vocabulary of time, which reads the senses of its words.
pub(crate) const TABLE: &str = include_str!("calendar_words.txt");

/// The first column of a sense in [`TABLE`].
pub(crate) const SENSES: usize = 4;

static TIME_ZONES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("time_zones.txt"), Case::Exact));

/// The column of the uses of a word.
const USES: usize = 3;

static WORDS: LazyLock<Table<'static>> = LazyLock::new(|| Table::parse(TABLE, Case::Folded));

/// The number of the month that a word names in a date line, whatever its case.
pub(crate) fn month(word: &str) -> Option<i16> {
    let row = WORDS.get(word).filter(|row| row.column(1) == "month" && row.has(USES, "d"))?;
    row.column(2).parse().ok()
}

/// Whether a word names a day of the week in a date line, whatever its case.
pub(crate) fn is_weekday(word: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.column(1) == "weekday" && row.has(USES, "d"))
}

/// Whether a word names a month or a weekday in a line, whatever its case and the marks around it.
pub(crate) fn is_in_date_line(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    WORDS.get(bare).is_some_and(|row| row.has(USES, "d"))
}

/// Whether a word with a capital letter is the name of a weekday or a month, which names no entity.
pub(crate) fn names_no_entity(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    let bare = bare.strip_suffix('s').filter(|day| day.ends_with("day")).unwrap_or(bare);
    let name = if is_all_caps(bare) { in_title_case(bare) } else { bare.to_owned() };
    let stopped = || word.ends_with('.') || word != name;
    name == in_title_case(&name)
        && WORDS.get(&name).is_some_and(|row| row.has(USES, "n") || row.has(USES, "n.") && stopped())
}

/// Whether a word after a time of day is the abbreviation of a time zone.
pub(crate) fn is_time_zone(word: &str) -> bool {
    TIME_ZONES.contains(word)
}

/// Whether a word stands for a time wherever it stands, whatever its case.
pub(crate) fn is_time(word: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.has(USES, "t"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_weekdays_are_told_apart() {
        assert_eq!((month("Sept"), month("Monday")), (Some(9), None));
        assert!(is_weekday("tues") && !is_weekday("may"));
        assert!(is_in_date_line("(February,") && !is_in_date_line("Friends"));
    }

    #[test]
    fn small_letters_and_mon_are_no_names_of_the_calendar() {
        for word in ["May", "MAY", "Mondays", "Mon.", "MON", "Sept."] {
            assert!(names_no_entity(word), "{word}");
        }
        for word in ["may", "Mon", "Mays", "Jun", "Friends"] {
            assert!(!names_no_entity(word), "{word}");
        }
    }
}
