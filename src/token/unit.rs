//! Stretches of characters that are one token whatever they are made of: addresses, numbers, tags, emoticons.

use super::character::is_word;

/// The longest local part of an e-mail address, RFC 5321.
const LONGEST_LOCAL: usize = 64;

/// Domains that are taken for addresses without "www." before them.
const DOMAINS: [&str; 14] = ["com", "org", "net", "gov", "edu", "info", "io", "ir", "uk", "tv", "eu", "us", "ru", "de"];

/// Endings of file names.
const FILES: [&str; 12] = ["doc", "docx", "xls", "xlsx", "pdf", "txt", "html", "htm", "jpg", "png", "zip", "ppt"];

/// Units that are written close to their number.
const UNITS: [&str; 33] = [
    "am", "pm", "a", "p", "k", "m", "mm", "mn", "bn", "b", "tn", "cm", "km", "kg", "g", "mg", "lb", "lbs", "oz", "ft",
    "in", "mph", "kph", "kmh", "mi", "yd", "kw", "mw", "gw", "kwh", "mwh", "min", "hrs",
];

/// The most bytes of letters that belong to a number.
const LONGEST_SUFFIX: usize = 3;

/// The bytes that an address, tag, emoticon or number at the beginning of `text` has, if there is one.
pub(super) fn length(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    match first {
        '0'..='9' | '.' | '+' => number(text),
        '@' | '#' => tag(text),
        ':' | ';' | '=' => emoticon(text),
        _ => None,
    }
    .or_else(|| url(text))
    .or_else(|| email(text))
    .or_else(|| domain(text))
}

/// "https://example.org/a?b=c", "www.example.org".
fn url(text: &str) -> Option<usize> {
    let opens = ["http://", "https://", "ftp://", "mailto:", "www."];
    opens.iter().any(|open| text.get(..open.len()).is_some_and(|head| head.eq_ignore_ascii_case(open))).then_some(())?;
    let end = text.find(['<', '>', '"', '“', '”', '«', '»', '|']).unwrap_or(text.len());
    Some(without_trail(&text[..end]).len())
}

/// An address without the marks of the sentence that it stands in.
fn without_trail(mut address: &str) -> &str {
    loop {
        let bare = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '…', '*']);
        let unbalanced = |open, close| bare.ends_with(close) && !bare.contains::<char>(open);
        let bare = if unbalanced('(', ')') || unbalanced('[', ']') { &bare[..bare.len() - 1] } else { bare };
        if bare.len() == address.len() {
            return address;
        }
        address = bare;
    }
}

/// "first.last@example.org".
fn email(text: &str) -> Option<usize> {
    let local = text.bytes().take(LONGEST_LOCAL + 1).position(|b| b == b'@')?;
    let legal = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+' | b'%');
    if local == 0 || !text.as_bytes()[..local].iter().all(|&b| legal(b)) {
        return None;
    }
    let host =
        text.as_bytes()[local + 1..].iter().take_while(|&&b| b.is_ascii_alphanumeric() || b == b'.' || b == b'-');
    let address = text[..local + 1 + host.count()].trim_end_matches(['.', '-']);
    (address.len() > local + 1).then_some(address.len())
}

/// "example.org/news", "report.pdf".
fn domain(text: &str) -> Option<usize> {
    let host =
        text.bytes().take_while(|&b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_')).take(254).count();
    let name = text[..host].trim_end_matches(['.', '-']);
    let (front, last) = name.rsplit_once('.')?;
    let known = |list: &[&str]| list.iter().any(|ending| last.eq_ignore_ascii_case(ending));
    if front.len() < 2 || front.starts_with('.') || front.contains("..") {
        return None;
    }
    if !known(&DOMAINS) && !known(&FILES) || last.starts_with(char::is_uppercase) && front.ends_with(char::is_lowercase)
    {
        return None;
    }
    if text[name.len()..].starts_with('/') {
        return Some(without_trail(text).len());
    }
    Some(name.len())
}

/// "@handle", "#tag".
fn tag(text: &str) -> Option<usize> {
    let name = &text[1..];
    let length = name.find(|c| !is_word(c)).unwrap_or(name.len());
    name.starts_with(|c: char| c.is_alphabetic() || c == '_').then_some(1 + length)
}

/// ":-)", ";)", "=(" at the end of what stands together.
fn emoticon(text: &str) -> Option<usize> {
    let mut rest = text[1..].chars();
    let mut mouth = rest.next()?;
    if mouth == '-' {
        mouth = rest.next()?;
    }
    let is_face = matches!(mouth, ')' | '(' | 'D' | 'P' | 'p' | '/' | '|' | '*' | 'O' | 'o');
    (is_face && rest.as_str().chars().all(|c| !is_word(c) && c != '/')).then(|| text.len() - rest.as_str().len())
}

/// "1,200", "3.5", ".05", "12:30", "9/11", "2/3", "+44", "713-555-0100".
fn number(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let signed = usize::from(matches!(bytes.first(), Some(b'.' | b'+')));
    let mut end = signed + digits(signed);
    if end == signed {
        return None;
    }
    while let Some(b'.' | b',' | b':' | b'/') = bytes.get(end) {
        let more = digits(end + 1);
        if more == 0 {
            break;
        }
        end += 1 + more;
    }
    Some(phone(text).unwrap_or(end + suffix_length(&text[end..])))
}

/// The bytes of the letters that belong to a number, "3rd", "1980s", "4G"; a unit of measure is a token of its own.
fn suffix_length(after: &str) -> usize {
    let length = after.find(|c| !is_word(c)).unwrap_or(after.len());
    let is_unit = UNITS.iter().any(|unit| after[..length].eq_ignore_ascii_case(unit));
    if is_unit || length > LONGEST_SUFFIX { 0 } else { length }
}

/// Groups of digits with hyphens that are no range: "713-555-0100", "555-0100", "12-20-2000".
fn phone(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '-').unwrap_or(text.len()).min(24);
    let number = text[..end].trim_end_matches('-');
    let groups: Vec<usize> = number.split('-').map(str::len).collect();
    let is_phone = groups.len() > 2 && groups.last().is_some_and(|&n| n > 1) || groups == [3, 4] || groups == [5, 4];
    is_phone.then_some(number.len())
}
