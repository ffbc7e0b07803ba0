//! Buttons, counters and invitations: the lines of a page that ask the reader to do something with the article or the outlet.

use std::sync::LazyLock;

use super::shape::{Shape, bare, is_last_word, words};
use crate::lexicon::{Case, Table};

static WORDS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/page_words.txt"), Case::Folded));

/// The longest line of a button or a counter, in words.
const BUTTON_WORDS: usize = 8;

/// The longest invitation, in words.
const INVITATION_WORDS: usize = 40;

/// Whether a line is a button or a counter: "Buy photo", "1.2K shares", "4 min read", "Continue reading the main story".
pub(super) fn is_button(text: &str, shape: Shape) -> bool {
    if shape.words == 0 || shape.words > BUTTON_WORDS || text.contains(['“', '"', '”', '?']) {
        return false;
    }
    let own = || words(text).map(|(_, word)| bare(word)).filter(|word| !word.is_empty());
    let figure = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let first = own().find(|word| !figure(word)).unwrap_or("");
    let acts = is(first, "do") && (own().any(|word| is(word, "thing")) || is(first, "do") && shape.numeric > 0);
    let tells = own().any(|word| is(word, "telling"));
    let timed = shape.numeric > 0 && own().any(|word| word.eq_ignore_ascii_case("read")) && shape.words <= 4;
    own().all(|word| figure(word) || WORDS.contains(word)) && (acts || tells || timed)
}

/// Whether a paragraph invites the reader to follow, to subscribe or to write: "Follow Fjord News on Facebook".
pub(super) fn is_invitation(text: &str, shape: Shape) -> bool {
    let first = words(text).map(|(_, word)| bare(word)).find(|word| !word.is_empty()).unwrap_or("");
    // "E-mail: …" names an address and asks for nothing.
    let named = words(text).next().is_some_and(|(_, word)| word.ends_with(':'));
    let fits = (3..=INVITATION_WORDS).contains(&shape.words) && is(first, "invite") && !named;
    if !fits || text.starts_with(['“', '"', '‘']) {
        return false;
    }
    let mut ended = false;
    let sentence = words(text).skip(1).take_while(|(_, word)| !std::mem::replace(&mut ended, is_last_word(word)));
    let mut pages = sentence.filter(|(at, word)| is_address(word) || speaks_of_page(&text[*at..]));
    pages.next().is_some()
}

/// Whether a text begins with what invitations speak of.
fn speaks_of_page(text: &str) -> bool {
    WORDS.at_start(text.trim_start_matches(|c: char| !c.is_alphanumeric())).is_some_and(|(_, row)| row.has(1, "page"))
}

fn is_address(word: &str) -> bool {
    word.contains('@') || word.starts_with("www.") || word.contains("://")
}

fn is(word: &str, class: &str) -> bool {
    WORDS.get(word).is_some_and(|row| row.has(1, class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buttons_and_counters() {
        for line in [
            "Buy photo",
            "Give this article",
            "Continue reading the main story",
            "1.2K Shares",
            "Share 45 Tweet 3",
            "4 min read",
            "Comments (12)",
            "Wait 1 second to continue.",
            "Send any friend a story",
            "Print this page",
        ] {
            assert!(is_button(line, Shape::of(line)) || is_invitation(line, Shape::of(line)), "{line}");
        }
        for line in [
            "The story of a bridge",
            "Shares fell 4 percent",
            "Follow the money",
            "Open for all",
            "Photos of the bridge",
            "Time to act",
        ] {
            assert!(!is_button(line, Shape::of(line)), "{line}");
        }
    }

    #[test]
    fn invitations() {
        for line in [
            "Follow Fjord News on Facebook, on X, or on Instagram.",
            "Send your story ideas to news@fjord.example",
            "Sign up for the Fjord Briefing, a newsletter on bridges.",
            "Get the day's bridges in your inbox every morning.",
            "Join the Fjord Times WhatsApp channel",
            "Listen to our podcast on bridges.",
        ] {
            assert!(is_invitation(line, Shape::of(line)), "{line}");
        }
        for line in [
            "Follow the river to the bridge and turn left.",
            "Visitors sign up at the gate and wait for a guide.",
            "Send in the clowns, the mayor said.",
            "Join hands and wait for the bell. His Facebook page was full of it.",
            "Facebook said it would follow the rules.",
        ] {
            assert!(!is_invitation(line, Shape::of(line)), "{line}");
        }
    }
}
