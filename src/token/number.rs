//! Numbers: "1,200", "3.5", "12:30", "9/11", "3rd", "1980s", "+44", "555-0100".

use super::character::{is_apostrophe, is_word};

/// Units that are written close to their number and are tokens of their own.
const UNITS: [&str; 34] = [
    "am", "pm", "k", "m", "mm", "mn", "bn", "b", "tn", "tr", "cm", "km", "kg", "mg", "gb", "mb", "tb", "lb", "lbs",
    "oz", "ft", "in", "mph", "kph", "kmh", "mi", "yd", "kw", "mw", "gw", "kwh", "mwh", "min", "hrs",
];

/// The most bytes of letters that belong to a number.
const LONGEST_SUFFIX: usize = 3;

/// The most bytes of a telephone number.
const LONGEST_PHONE: usize = 24;

/// The length in bytes of the number at the beginning of `text`, if there is one.
pub(super) fn length(text: &str) -> Option<usize> {
    let signed = usize::from(text.starts_with(['.', '+']));
    let mut end = signed + digits(text, signed);
    if end == signed {
        return None;
    }
    if let Some(phone) = phone(text) {
        return Some(phone);
    }
    while let Some(&mark) = text.as_bytes().get(end) {
        let more = digits(text, end + 1);
        let joins = match mark {
            b',' => more == 3,
            b'.' | b':' | b'/' => more > 0,
            _ => false,
        };
        if !joins {
            break;
        }
        end += 1 + more;
    }
    Some(end + suffix_length(&text[..end], &text[end..]))
}

/// The number of digits that `text` has from byte `from` on.
fn digits(text: &str, from: usize) -> usize {
    text.bytes().skip(from).take_while(u8::is_ascii_digit).count()
}

/// The length in bytes of the suffix of a number: "rd" of "3rd", "s" of "1980s", "'s" of "1980's".
fn suffix_length(number: &str, after: &str) -> usize {
    let letters = after.find(|c| !is_word(c)).unwrap_or(after.len());
    if letters > 0 {
        let is_unit = UNITS.iter().any(|unit| after[..letters].eq_ignore_ascii_case(unit));
        return if is_unit || letters > LONGEST_SUFFIX { 0 } else { letters };
    }
    let apostrophe = after.chars().next().filter(|&c| is_apostrophe(c)).map_or(0, char::len_utf8);
    let rest = &after[apostrophe..];
    let is_decade =
        matches!(number.len(), 2 | 4) && number.ends_with('0') && number.bytes().all(|b| b.is_ascii_digit());
    let has_s = rest.starts_with('s') && !rest[1..].starts_with(is_word);
    if is_decade && apostrophe > 0 && has_s { apostrophe + 1 } else { 0 }
}

/// The length in bytes of groups of digits with hyphens that are no range: "713-555-0100", "555-0100", "12-20-2000".
fn phone(text: &str) -> Option<usize> {
    let end = text.bytes().take(LONGEST_PHONE).take_while(|&b| b.is_ascii_digit() || b == b'-').count();
    let number = text[..end].trim_end_matches('-');
    let mut groups = number.split('-').map(str::len);
    let is_phone = match (groups.next(), groups.next(), groups.next_back()) {
        (_, Some(_), Some(last)) => last > 1,
        (Some(first), Some(last), None) => matches!(first, 3 | 5) && last == 4,
        _ => false,
    };
    is_phone.then_some(number.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> &str {
        &text[..length(text).unwrap_or(0)]
    }

    #[test]
    fn whole_numbers() {
        for text in [
            "1,200",
            "3.5",
            ".05",
            "12:30",
            "9/11",
            "2/3",
            "3rd",
            "1980s",
            "1980’s",
            "80's",
            "+44",
            "4G",
            "713-555-0100",
            "555-0100",
            "12-20-2000",
            "1,200,000.50",
        ] {
            assert_eq!(number(text), text);
        }
    }

    #[test]
    fn numbers_with_something_after() {
        let cases = [
            ("5pm", "5"),
            ("3.5m", "3.5"),
            ("10%", "10"),
            ("5-10", "5"),
            ("1,2", "1"),
            ("2019's", "2019"),
            ("2020.", "2020"),
            ("5,", "5"),
            ("7km", "7"),
            ("1979-1980", "1979"),
        ];
        for (text, expected) in cases {
            assert_eq!(number(text), expected);
        }
    }
}
