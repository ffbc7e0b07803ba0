//! Addresses of pages, mail and people, and names of files; each is one token, whatever stands in it.

use super::character::is_word;

/// The longest local part of an e-mail address and the longest name of a host (RFC 5321), in bytes.
const LONGEST_LOCAL: usize = 64;
const LONGEST_HOST: usize = 255;

/// The longest address of a page that is one token, in bytes; a longer one is parted.
const LONGEST_URL: usize = 4096;

/// Domains that make an address without "www." before it.
const DOMAINS: [&str; 22] = [
    "com", "org", "net", "gov", "edu", "info", "io", "ir", "uk", "tv", "eu", "us", "ru", "de", "me", "co", "ai", "ca",
    "au", "fm", "ly", "app",
];

/// Endings of the names of files.
const FILES: [&str; 12] = ["doc", "docx", "xls", "xlsx", "pdf", "txt", "html", "htm", "jpg", "png", "zip", "ppt"];

/// The length in bytes of the address at the beginning of `text`, if there is one.
pub(super) fn length(text: &str) -> Option<usize> {
    url(text).or_else(|| email(text)).or_else(|| domain(text))
}

/// The length in bytes of a handle or tag at the beginning of `text`: "@handle", "#tag".
pub(super) fn tag_length(text: &str) -> Option<usize> {
    let name = text.strip_prefix(['@', '#'])?;
    let length = name.find(|c| !is_word(c)).unwrap_or(name.len());
    name.starts_with(|c: char| c.is_alphabetic() || c == '_').then_some(1 + length)
}

/// The length in bytes of the address of a page: "https://example.org/a?b=c", "www.example.org".
fn url(text: &str) -> Option<usize> {
    let opens = |open: &str| text.get(..open.len()).is_some_and(|head| head.eq_ignore_ascii_case(open));
    ["http://", "https://", "ftp://", "mailto:", "www."].into_iter().any(opens).then(|| page(text).len())
}

/// The address of a page without the marks of the sentence that it stands in.
fn page(text: &str) -> &str {
    let cut = text.floor_char_boundary(LONGEST_URL);
    let mut address = &text[..text[..cut].find(['<', '>', '"', '“', '”', '«', '»', '|']).unwrap_or(cut)];
    let has_bracket = address.contains(['(', '[']);
    loop {
        let bare = address.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '…', '*']);
        let bare = if has_bracket { bare } else { bare.trim_end_matches([')', ']']) };
        if bare.len() == address.len() {
            return address;
        }
        address = bare;
    }
}

/// The length in bytes of an e-mail address: "first.last@example.org".
fn email(text: &str) -> Option<usize> {
    let local = text.bytes().take(LONGEST_LOCAL + 1).position(|b| b == b'@')?;
    let legal = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+' | b'%');
    let (name, host) = (&text.as_bytes()[..local], &text.as_bytes()[local + 1..]);
    let host = host.iter().take(LONGEST_HOST).take_while(|b| legal(b)).count();
    let address = text[..local + 1 + host].trim_end_matches(['.', '-']);
    (local > 0 && name.iter().all(legal) && address.len() > local + 1).then_some(address.len())
}

/// The length in bytes of the name of a host, file or newsgroup: "example.org/news", "report.pdf", "talk.politics.misc".
fn domain(text: &str) -> Option<usize> {
    let legal = |b: &u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_');
    let host = text.bytes().take(LONGEST_HOST).take_while(|b| legal(b)).count();
    let name = text[..host].trim_end_matches(['.', '-']);
    let (front, last) = name.rsplit_once('.')?;
    if front.len() < 2 || front.starts_with(['.', '-']) || front.contains("..") {
        return None;
    }
    let known = |list: &[&str]| list.iter().any(|ending| last.eq_ignore_ascii_case(ending));
    let new_sentence = last.starts_with(char::is_uppercase) && front.ends_with(char::is_lowercase);
    let named = (known(&DOMAINS) || known(&FILES)) && !(new_sentence && last != "Com");
    if !named && !is_group(name) {
        return None;
    }
    Some(if text[name.len()..].starts_with('/') { page(text).len() } else { name.len() })
}

/// Whether a name is three or more words of small letters with full stops between, as of a newsgroup or a host.
fn is_group(name: &str) -> bool {
    let is_label = |label: &str| label.len() > 1 && label.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    name.split('.').count() > 2 && name.split('.').all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_end_before_the_marks_of_their_sentence() {
        let cases = [
            ("https://example.org/a?b=c.", "https://example.org/a?b=c"),
            ("http://example.org/a_(b)),", "http://example.org/a_(b))"),
            ("www.example.org)", "www.example.org"),
            ("first.last@example.org,", "first.last@example.org"),
            ("example.org/news;", "example.org/news"),
            ("Report_2.pdf.", "Report_2.pdf"),
            ("talk.politics.misc", "talk.politics.misc"),
        ];
        for (text, address) in cases {
            assert_eq!(length(text), Some(address.len()), "{text}");
        }
    }

    #[test]
    fn other_words_are_no_addresses() {
        for text in ["end.The", "U.S.", "a.m.", "and/or", "3.5", "wait...what", "@example", "he.it"] {
            assert_eq!(length(text), None, "{text}");
        }
    }

    #[test]
    fn tags() {
        assert_eq!(tag_length("@some_one:"), Some(9));
        assert_eq!(tag_length("#Election2020!"), Some(13));
        assert_eq!(tag_length("#1"), None);
    }
}
