//! Text as Markdown that shows it and nothing else.

/// The characters that mean something anywhere in a line, in CommonMark or one of its extensions.
const MARKS: &str = "\\`*_{}[]<>#~|&$^=@";

/// Text in one line, every mark that means something with a backslash before it
/// ([backslash escapes](https://spec.commonmark.org/0.31.2/#backslash-escapes)); white space becomes single spaces.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !escaped.is_empty() {
            escaped.push(' ');
        }
        let mut chars = word.chars().peekable();
        while let Some(c) = chars.next() {
            // Colons begin the names of emoji and make addresses, which some readers turn into links; "www." does too.
            let is_joined = c == ':' && chars.peek().is_some_and(|next| next.is_alphanumeric() || *next == '/');
            let is_address =
                c == '.' && escaped.as_bytes().last_chunk::<3>().is_some_and(|end| end.eq_ignore_ascii_case(b"www"));
            if MARKS.contains(c) || is_joined || is_address {
                escaped.push('\\');
            }
            escaped.push(c);
        }
    }
    escaped
}

/// Escaped text that a line begins with: there a dash, a plus and a number with a full stop or bracket mean something too.
pub(super) fn at_start(escaped: &str) -> String {
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = escaped.split_at(digits);
    let marks = if number.is_empty() { ['-', '+'] } else { ['.', ')'] };
    if rest.starts_with(marks) { format!("{number}\\{rest}") } else { escaped.to_owned() }
}

/// The lines of a text that hold anything.
pub(super) fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r', '\u{2028}', '\u{2029}']).filter(|line| !line.trim().is_empty())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;

    /// The events that a parser of Markdown with every extension makes of a text that is a paragraph.
    fn seen(markdown: &str) -> Vec<Event<'_>> {
        Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION).collect()
    }

    fn assert_plain(text: &str) {
        let expected = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for (prefix, is_start) in [("", true), ("a ", false), ("> ", true), ("# ", false)] {
            let escaped = if is_start { at_start(&escape(text)) } else { escape(text) };
            let markdown = format!("{prefix}{escaped}\n");
            let mut shown = String::new();
            for event in seen(&markdown) {
                match event {
                    Event::Text(words) => shown.push_str(&words),
                    Event::Start(Tag::Paragraph | Tag::BlockQuote(_) | Tag::Heading { .. })
                    | Event::End(TagEnd::Paragraph | TagEnd::BlockQuote(_) | TagEnd::Heading(_)) => {}
                    other => assert!(matches!(other, Event::Text(_)), "{markdown:?} shows {other:?}"),
                }
            }
            let before = if prefix == "a " { prefix } else { "" };
            assert_eq!(shown.trim(), format!("{before}{expected}").trim(), "{markdown:?}");
        }
    }

    #[test]
    fn what_would_be_markdown_or_html_is_text() {
        for text in [
            "*bold* _it_ **x** __y__ ~~z~~ `code` [a](http://x) ![i](j) <b>html</b> <script>alert(1)</script> &amp; &#35;",
            "# heading",
            "- item",
            "+ item",
            "* item",
            "1. item",
            "2) item",
            "> quote",
            "---",
            "===",
            "```rust",
            "~~~",
            "    code",
            "| a | b |",
            "[^1]: note",
            "[^1] [[wiki]] $x$ $$y$$ ^sup^ ==mark== :smile: {#id .class}",
            "https://example.org www.example.org WWW.example.org a@b.org <https://example.org>",
            "\\* \\",
            "- [ ] task",
            ": definition",
            "::: box",
            "> [!NOTE]",
        ] {
            assert_plain(text);
        }
        // Some readers make links and pictures of these.
        for (text, escaped) in [
            ("http://x", "http\\://x"),
            ("Www.x", "Www\\.x"),
            ("a@b", "a\\@b"),
            (":smile:", "\\:smile:"),
            ("a: b", "a: b"),
        ] {
            assert_eq!(escape(text), escaped);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_shown_as_it_is(text in "[-+*_`#>|~=:.)(\\[\\]<>&!{}$^@a-c0-9 \\\\\u{a0}\u{2028}\n]{0,40}") {
            assert_plain(&text);
        }
    }
}
