//! Sentences whose end is hard to find, by the reason.

use super::super::word;
use super::split;
use crate::document::Span;

/// Checks that a text falls into the sentences that stand between bars.
fn check(expected: &[&str]) {
    for expected in expected {
        let text = expected.replace('|', "");
        let mut tokens = Vec::new();
        word::tokenize(&text, Span::new(0, text.len()), &mut tokens);
        let mut barred = String::new();
        let mut end = 0;
        for sentence in split(&text, &tokens) {
            let start = tokens[sentence.start].start as usize;
            let bar = if end == 0 { "" } else { "|" };
            barred.push_str(&format!("{bar}{}", &text[end..start]));
            end = tokens[sentence.end - 1].end as usize;
            barred.push_str(&text[start..end]);
        }
        assert_eq!(&barred, expected);
    }
}

#[test]
fn abbreviations() {
    check(&[
        "The U.S. bid failed.| It was made on Jan. 3 in St. Louis.",
        "Gen. Ali Rezaei met Sen. Ann Lee (D-Ore.) at 5 p.m. Friday.| No. 4 is free.",
        "He left the U.S.| The next day he was back.",
        "He was born in the U.S.| Tom came later.",
        "It is sold in the U.S.| Farmers like it.",
        "In the U.S. Mr. Lee is unknown.| In the U.S. Farmers like it.",
        "Bring fruit, e.g. Mr. Lee’s apples.| She left.",
        "She lives on Main St.| He lives in St. Paul.",
        "The show starts at 8 p.m. ET on Friday.| It is long.",
        "It is sold in the U.S.| Thousands like it.",
        "He served in the U.S. Marines for years.| He is tall.",
        "She works at Yahoo! Research in Oslo.| She writes.",
        "He left Yahoo!| She stayed.",
        "Ole said: «Hello!| And you?»| Anna replied: «Hi!| I am Anna.»",
        "It is the U.S. Senate that decides, said U.S. Rep. Tom Lee.",
        "The train left at 5 p.m.| Passengers waited.| It came at 7 p.m. Eastern.",
        "At 5 a.m. Mr. Lee went home.| The 6 p.m. News was over.",
        "They met at Ft. Hood.| He paid Rs. 500 to the Adm. & Com. office.",
        "She works for Acme Inc.| They build roads, bridges, etc.| Nobody asked.",
        "He said no.| She left.",
    ]);
}

#[test]
fn initials() {
    check(&[
        "J. K. Rowling wrote it.| George W. Bush read it.",
        "Rep. Robert C. “Bobby” Scott spoke.",
        "We went from A to B.| I knew the way.",
        "Did you see Albert I. Jonas?| He left.",
        "It is rich in vitamin C.| The doctor agrees.",
    ]);
}

#[test]
fn quotations() {
    check(&[
        "“We wait.| We will see,” he added.",
        "\"Really?\" he asked.| \"Yes!\" Ann Lee replied.",
        "“Who is there?” he asked.| “Nobody,” she said.",
        "He called it “a mistake.”| The minister disagreed.",
        "‘It is over.’| The crowd left.",
        "They chanted “What now?” and went on.",
        "''It is late.''| ''So it is,'' he said.",
        "«C'est fini.»| He left.",
        "“Is it true?” I asked.",
        "“We shall see.” — Ann Lee",
        "“How long?” Mrs. Lee asked.",
        "\"So be it. \"| He left.",
    ]);
}

#[test]
fn brackets_and_notes() {
    check(&[
        "The deal (it was signed in May. Few noticed.) stands.| It holds.",
        "He left.| (He had no choice.)| She stayed.",
        "It was signed in May.[3]| Few noticed.",
        "“They [the guards] left.”| Nobody came.",
    ]);
}

#[test]
fn ellipses() {
    check(&[
        "He thought ... and left.",
        "We … Iran and others … will go on.",
        "He waited...| She left.",
        "So . . . it ends.",
        "“… It was late.”",
    ]);
}

#[test]
fn missing_spaces_and_capitals() {
    check(&[
        "That is the end.|The next day came.",
        "“It is over.”|The crowd left.",
        "it is late.| we go home!| really?",
    ]);
}

#[test]
fn lists_and_lines() {
    check(&[
        "1. Open the door.| 2. Go in.",
        "First line\nsecond line\r\nthird line.| The end.",
        "A headline without a stop|\n\nThe story begins.",
        "Three things:|\n• bread|\n• salt|\n- water",
    ]);
}

#[test]
fn what_ends_no_sentence() {
    check(&["He came; he saw: it rained.", "See example.com. for more", "It rose 3.5% in Q1", "Call 555-0100 now"]);
}
