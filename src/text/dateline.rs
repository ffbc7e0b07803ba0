//! The dateline or slug that opens the body of an article ("TEHRAN (Reuters) –", "EghtesadOnline:").

use super::boilerplate::is_label;
use super::date::{first_date, is_date_line};
use super::outlet;
use super::places::is_city;
use super::shape::{bare, ends_sentence, is_last_word, is_upper, words};
use super::undashed::undashed;
use crate::document::Span;
use crate::lexicon::calendar::is_in_date_line;
use crate::lexicon::function_word::holds_together;

/// The longest dateline, in bytes.
const LONGEST: usize = 120;

/// The most words before a dateline that are too few to be a headline in the same line.
const SHORTEST_HEADLINE: usize = 3;

/// A dateline or slug that opens a paragraph, in bytes from the paragraph's beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Opening {
    /// All of it, the dash or colon included.
    pub span: Span,
    /// The place.
    pub place: Option<Span>,
    /// The agency or outlet.
    pub agency: Option<Span>,
}

/// The dateline or slug that a paragraph opens with.
pub(super) fn opening(text: &str) -> Option<Opening> {
    let head = head(text, LONGEST);
    slug(head)
        .or_else(|| dateline(head))
        .or_else(|| brackets(head))
        .or_else(|| dated(head))
        .or_else(|| city_and_colon(head).filter(|_| ends_sentence(text)))
        .or_else(|| without_dash(head).filter(|_| ends_sentence(text)))
}

/// Whether a line is a dateline and nothing else: "London (CNN)", "LONDON (CNN) —".
pub(super) fn is_dateline(line: &str) -> bool {
    let line = line.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '–' | '—'));
    let parts = line.strip_suffix(')').and_then(|inner| inner.split_once('('));
    parts.is_some_and(|(place, agency)| {
        let place = place.trim_end();
        is_city(&place[city(place).range()]) && is_place(place) && outlet::is_known(agency)
    })
}

/// A dateline of a known city or agency that follows a headline in the same line: its first byte, and the dateline in
/// bytes from there.
pub(super) fn opening_behind_headline(text: &str) -> Option<(usize, Opening)> {
    let headline = head(text, LONGEST);
    let starts = words(headline).take_while(|(_, word)| !is_last_word(word)).map(|(at, _)| at).skip(SHORTEST_HEADLINE);
    let found: Vec<(usize, Opening)> = starts
        .filter(|&at| text[at..].starts_with(|c: char| c.is_uppercase() || c == '('))
        .filter_map(|at| Some((at, dateline(head(&text[at..], LONGEST))?)))
        .filter(|(at, opening)| is_upper(first_word(&text[*at..])) || opening.place.is_none())
        .collect();
    let words_of = |at: usize, span: Option<Span>| span.map_or("", |span| &text[at..][span.range()]);
    let of_city = found.iter().find(|(at, opening)| is_city(words_of(*at, opening.place)));
    let of_agency = || found.iter().find(|(at, opening)| outlet::is_known(words_of(*at, opening.agency)));
    of_city.or_else(of_agency).copied()
}

/// The beginning of a text, at most so many bytes of it.
fn head(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}

/// The slug of an outlet: "EghtesadOnline:", "Mehr News Agency:".
fn slug(head: &str) -> Option<Opening> {
    let name = before_colon(head)?;
    let known = outlet::is_known(name) || (!name.contains(' ') && is_compound(name));
    let agency = Some(Span::new(0, name.len()));
    known.then(|| Opening { span: Span::new(0, name.len() + 1), place: None, agency })
}

/// A known outlet in brackets, with a known city or nothing before it and no dash behind it: "(CNN)", "London (CNN)".
fn brackets(head: &str) -> Option<Opening> {
    let (before, rest) = head.split_once('(')?;
    let (name, rest) = rest.split_once(')')?;
    let place = before.trim_end();
    let begins =
        rest.trim_start().starts_with(|c: char| !c.is_lowercase() && (c.is_alphanumeric() || matches!(c, '"' | '“')));
    let fits = outlet::is_known(name) && begins && (place.is_empty() || is_city(place));
    fits.then(|| Opening {
        span: Span::new(0, before.len() + name.len() + 2),
        place: Some(Span::new(0, place.len())).filter(|span| !span.is_empty()),
        agency: Some(Span::new(before.len() + 1, before.len() + 1 + name.len())),
    })
}

/// A date before a dash, with an agency or without: "7 March 2024 (Fjord Times) –".
fn dated(head: &str) -> Option<Opening> {
    let (dash, after) = dash(head)?;
    let before = head[..dash].trim_end();
    let (date, agency) = match before.strip_suffix(')').and_then(|inner| inner.rfind('(')) {
        Some(open) => (before[..open].trim_end(), Some(Span::new(open + 1, before.len() - 1).trimmed(before))),
        None => (before, None),
    };
    let whole = first_date(date).is_some() && is_date_line(date);
    whole.then(|| Opening { span: Span::new(0, head[..after].trim_end().len()), place: None, agency })
}

/// A place in capitals whose dash was lost: "HIROSHIMA, Japan Barack Obama …".
fn without_dash(head: &str) -> Option<Opening> {
    let (place, end) = undashed(head).filter(|(place, _)| !is_label(&head[place.range()]))?;
    Some(Opening { span: Span::new(0, end), place: Some(place), agency: None })
}

/// A known city before a colon: "London: The government …".
fn city_and_colon(head: &str) -> Option<Opening> {
    let name = before_colon(head).filter(|name| is_city(name))?;
    let place = Some(Span::new(0, name.len()));
    Some(Opening { span: Span::new(0, name.len() + 1), place, agency: None })
}

/// The text before a colon and a space.
fn before_colon(head: &str) -> Option<&str> {
    let (name, rest) = head.split_once(':')?;
    rest.starts_with(char::is_whitespace).then_some(name)
}

/// Whether a word has a capital letter after a small one, or a dot inside, as names of web sites have.
fn is_compound(word: &str) -> bool {
    let inner = word.chars().zip(word.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase());
    inner && word.starts_with(char::is_uppercase) && word.chars().all(|c| c.is_alphanumeric() || c == '.')
}

/// A dateline before a dash: "NEW YORK/GENEVA, March 3 (Reuters) —".
fn dateline(head: &str) -> Option<Opening> {
    let (dash, after) = dash(head)?;
    let before = head[..dash].trim_end();
    let (place, agency) = match before.strip_suffix(')').and_then(|inner| inner.rfind('(')) {
        Some(open) => (before[..open].trim_end(), Some(Span::new(open + 1, before.len() - 1).trimmed(before))),
        None => with_agency(before),
    };
    let agency = agency.filter(|span| is_name(&before[span.range()]));
    let known = agency.is_some_and(|span| outlet::is_known(&before[span.range()]));
    let capitals = is_upper(first_word(place)) || is_city(&place[city(place).range()]);
    let found = match agency {
        Some(_) if place.is_empty() => known,
        Some(_) => is_place(place) && (known || capitals),
        None => is_place(place) && stands_alone(place, &head[after..]),
    };
    found.then(|| Opening {
        span: Span::new(0, head[..after].trim_end().len()),
        place: Some(city(place)).filter(|span| !span.is_empty()),
        agency,
    })
}

/// Whether a dash is enough after a place: one in capitals, a known city, a place with its region.
fn stands_alone(place: &str, rest: &str) -> bool {
    let begins = rest.starts_with(|c: char| !c.is_lowercase());
    let city = &place[city(place).range()];
    let with_region = city.len() < place.len() && words(place).count() <= 3 && dash(rest).is_none();
    begins && (is_upper(first_word(place)) || is_city(city) || with_region)
}

/// The first byte of the first dash between words, and that of the words after it.
fn dash(head: &str) -> Option<(usize, usize)> {
    head.char_indices().find_map(|(at, c)| {
        let rest = &head[at..];
        let length = rest.find(|d: char| !matches!(d, '-' | '–' | '—' | '―' | '_' | '‒' | '−')).unwrap_or(rest.len());
        let wide = length > 1 || !matches!(c, '-');
        let spaced = rest[length..].starts_with(char::is_whitespace);
        let apart = head[..at].ends_with(|c: char| c.is_whitespace() || c == ')');
        let marks = length > 0 && at > 0 && ((wide && (spaced || apart)) || (spaced && apart));
        let after = at + length + (rest[length..].len() - rest[length..].trim_start().len());
        (marks && after < head.len()).then_some((at, after))
    })
}

/// The place and, behind the last comma, the agency: "Tehran, IRNA".
fn with_agency(before: &str) -> (&str, Option<Span>) {
    match before.rfind(", ") {
        Some(comma) if outlet::is_known(&before[comma + 2..]) => {
            (&before[..comma], Some(Span::new(comma + 2, before.len())))
        }
        _ => (before, None),
    }
}

/// Whether a text can name one or several places with a region and a date: capitals and figures, few words.
fn is_place(place: &str) -> bool {
    let joiner = |word: &str| matches!(word, "and" | "de" | "la" | "of" | "the" | "al" | "el" | "on" | "near" | "in");
    let fits = |word: &str| {
        let word = bare(word);
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || word.is_empty() || joiner(word)
    };
    let first = first_word(place);
    first.starts_with(char::is_uppercase)
        && words(place).count() <= 9
        && words(place).all(|(_, word)| fits(word))
        && !place.contains([':', ';', '?', '!', '"', '“'])
        && !is_in_date_line(first)
        && !is_label(first)
        && !holds_together(first, &[])
}

/// Whether words can be an agency's name.
fn is_name(words_of_name: &str) -> bool {
    let count = words(words_of_name).count();
    (1..=6).contains(&count) && words_of_name.starts_with(|c: char| c.is_alphanumeric())
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().map_or("", bare)
}

/// The place alone, without region and date.
fn city(place: &str) -> Span {
    Span::new(0, place.split(',').next().map_or(0, |city| city.trim_end().len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, Option<&str>, Option<&str>)> {
        let Opening { span, place, agency } = opening(text)?;
        let words = |span: Span| &text[span.range()];
        Some((words(span), place.map(words), agency.map(words)))
    }

    #[test]
    fn places_dates_and_agencies() {
        for (text, place, agency) in [
            ("OSLO – The council met.", Some("OSLO"), None),
            ("OSLO (Fjord Press) – The council met.", Some("OSLO"), Some("Fjord Press")),
            ("OSLO, March 3 (Reuters) - The council met.", Some("OSLO"), Some("Reuters")),
            ("ST. PAUL, Minn. (AP) — \"We met,\" she said.", Some("ST. PAUL"), Some("AP")),
            ("NEW YORK/GENEVA -- Envoys met.", Some("NEW YORK/GENEVA"), None),
            ("Oslo, Dec 12, AFP – Envoys met.", Some("Oslo"), Some("AFP")),
            ("OSLO, Norway (AP)_ Envoys met.", Some("OSLO"), Some("AP")),
            ("(Reuters) - Envoys met.", None, Some("Reuters")),
            ("FjordOnline: Envoys met.", None, Some("FjordOnline")),
            ("Beirut — Envoys met.", Some("Beirut"), None),
            ("(CNN)Envoys met.", None, Some("CNN")),
            ("London (CNN) Envoys met.", Some("London"), Some("CNN")),
            ("London: Envoys met.", Some("London"), None),
            ("BERGEN, Norway The envoys of nine countries met.", Some("BERGEN"), None),
            ("SKIEN, Norway Anna Berg has met the envoys.", Some("SKIEN"), None),
            ("LONDON Envoys of nine countries met.", Some("LONDON"), None),
            ("NEW YORK U.S. envoys met nine others.", Some("NEW YORK"), None),
            ("7 March 2024 (Fjord Times) – The envoys met.", None, Some("Fjord Times")),
            ("March 7, 2024 – The envoys met.", None, None),
        ] {
            let found = parts(text).map(|(_, place, agency)| (place, agency));
            assert_eq!(found, Some((place, agency)), "{text}");
        }
        assert_eq!(parts("OSLO – Envoys met.").map(|found| found.0), Some("OSLO –"));
    }

    #[test]
    fn asides_and_speakers_are_no_datelines() {
        for text in [
            "NATO – the alliance of 30 countries – met.",
            "The mayor – who had been ill – returned.",
            "Anna Berg — The Mayor — returned.",
            "Joint Plan of Action (JPOA) – the deal – holds.",
            "London: no deal",
            "London (CNN) reporters met.",
            "By Anna Berg OSLO (AP) — Envoys met.",
            "“We met – all of us,” she said.",
            "Berg: We met.",
            "He said: “We met.”",
            "Monday – The council met.",
            "Twenty-five people met.",
            "EXCLUSIVE – Envoys met.",
            "LA Times writers met the envoys.",
            "PARIS MATCH and others met.",
            "NATO Envoys of nine countries met.",
            "NATO, Japan and others met on Friday.",
            "LONDON, England and Wales are wet.",
            "READING The papers is a pleasure of his.",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }

    #[test]
    fn a_dateline_behind_a_headline() {
        let found = |text| opening_behind_headline(text).map(|(at, _)| &text[..at]);
        assert_eq!(found("Envoys reject US plan LONDON – The envoys met."), Some("Envoys reject US plan "));
        assert_eq!(found("Envoys reject US plan (Reuters) - The envoys met."), Some("Envoys reject US plan "));
        assert_eq!(found("Envoys of many countries met NATO – The envoys said no."), None);
        assert_eq!(found("The envoys met. They left LONDON – The plane was late."), None);
    }
}
