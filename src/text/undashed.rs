//! Places in capitals that open a story and whose dash was lost.

use super::outlet;
use super::places::{is_city, region_at_start};
use super::shape::{is_upper, words};
use crate::document::Span;
use crate::lexicon::vocabulary::is_common;

/// The shortest name of a city without a dash behind it, in bytes; shorter ones are bodies more often.
const SHORTEST_CITY: usize = 4;

/// The most words of a city without a dash behind it.
const CITY_WORDS: usize = 3;

/// The number of words behind a place without a dash among which one in small letters shows that they are a sentence.
const LOWER_WITHIN: usize = 5;

/// The longest word in capitals that may follow the place, in letters: "WASHINGTON U.S. officials".
const ACRONYM: usize = 4;

/// A place that opens a text: its words, and the end of the region behind it: "HIROSHIMA, Japan Barack Obama …",
/// "LONDON The queen …".
///
/// A region must stand behind it, or it must be a known city; the story goes on with a capital letter.
pub(super) fn undashed(head: &str) -> Option<(Span, usize)> {
    let capital =
        |(_, word): &(usize, &str)| is_upper(word) && word.chars().all(|c| c.is_uppercase() || ",.'’-".contains(c));
    let ends: Vec<usize> = words(head).take_while(capital).take(CITY_WORDS).map(|(at, word)| at + word.len()).collect();
    ends.into_iter().rev().find_map(|end| place_at_start(head, end))
}

/// The place that ends at a byte, comma included, and the end of the region behind it.
fn place_at_start(head: &str, end: usize) -> Option<(Span, usize)> {
    let place = head.get(..end)?.trim_end_matches(',');
    let rest = head.get(end..)?;
    let blank = rest.len() - rest.trim_start().len();
    let region = if place.len() < end { blank + region_at_start(rest.trim_start())? } else { 0 };
    let known = if region > 0 { !outlet::is_known(place) } else { is_city(place) && !is_common(place) };
    let whole = !place.contains(',') && place.len() >= SHORTEST_CITY && outlet::at_start(head).is_none();
    (known && whole && begins_story(rest.get(region..)?)).then(|| (Span::new(0, place.len()), end + region))
}

/// Whether a story begins behind a place: with a capital letter or a quotation, and soon with words in small letters.
fn begins_story(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or("");
    let opens = text.starts_with(' ') && first.starts_with(|c: char| c.is_uppercase() || "“\"‘".contains(c));
    let acronym = first.chars().filter(|c| c.is_alphabetic()).count() <= ACRONYM;
    let prose = words(text).skip(1).take(LOWER_WITHIN).any(|(_, word)| word.starts_with(char::is_lowercase));
    opens && prose && (acronym || !is_upper(first))
}
