//! Captions, and the credits of pictures that they end with.

use std::sync::LazyLock;

use super::outlet;
use super::shape::{Shape, bare, words};
use crate::document::Span;
use crate::lexicon::function_word::holds_together;
use crate::lexicon::{Case, Row, Table, person_name};

static CAPTIONS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/captions.txt"), Case::Folded));

/// The longest credit, in bytes.
const LONGEST: usize = 100;

/// The numbers of words that a credit may have.
const CREDIT_WORDS: std::ops::RangeInclusive<usize> = 1..=10;

/// The most words of a credit that begins with "Photo" or the like.
const LABELLED_WORDS: usize = 6;

/// The most words of a line without a full stop that is a caption.
const OPEN_WORDS: usize = 35;

/// The most words of a caption that a news agency's name opens.
const CREDIT_FIRST_WORDS: usize = 20;

/// The most words of the name of who is seen.
const NAME_WORDS: usize = 4;

/// The number of words behind "In this" among which a picture is looked for.
const PICTURE_WITHIN: usize = 9;

/// The words for what a picture is.
const PICTURES: [&str; 6] = ["photo", "photograph", "image", "picture", "frame", "combination"];

/// A credit at the end of a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Credit {
    /// Its words, in bytes from the paragraph's beginning.
    pub span: Span,
    /// Whether it can only be the credit of a picture.
    pub sure: bool,
    /// Whether brackets, a full stop, a dash, a bar or a slash part it from the words before.
    pub parted: bool,
}

/// The credit that a paragraph ends with: "(Reuters)", "Anna Berg/AFP/Getty Images", "Photo: AP".
pub(super) fn closing_credit(text: &str) -> Option<Credit> {
    let text = text.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let bracketed = text.strip_suffix(')').and_then(|inner| Some((inner.rfind('(')? + 1, inner)));
    let (start, credit) = match bracketed {
        Some((open, inner)) => (open, &inner[open..]),
        None => last_part(text)?,
    };
    if credit.len() > LONGEST || !is_of_names(credit) {
        return None;
    }
    let sure = tells_of_picture(credit) || is_picture_label(&text[..start]);
    let named = outlet::is_known(credit) || (bracketed.is_some() && outlet::named_in(credit).next().is_some());
    let parted = text[..start].trim_end().ends_with(['(', '–', '—', '|', '/', '.']);
    (sure || named).then(|| Credit { span: Span::new(start, start + credit.len()), sure, parted })
}

/// Whether a paragraph begins as a caption does: "FILE - …", "Clockwise from top: …", "Getty Images A bridge in Oslo".
pub(super) fn opens_caption(text: &str, shape: Shape) -> bool {
    let opener = text.trim_start_matches(['(', '[', '▲', '▼', '↑', '←', '→', ' ']);
    let fits = |(length, row): (usize, Row<'static>)| {
        let names = opener[length..].trim_start_matches([':', ' ']);
        row.has(1, "opening") || (row.has(1, "credit") && !shape.closed && is_of_names(names))
    };
    CAPTIONS.at_start(opener).is_some_and(fits) || opens_with_credit(opener, shape) || opens_with_picture(opener)
}

/// Whether a line is the label of a picture and a name: "Pictures: Anna Berg".
pub(super) fn names_photographer(text: &str, shape: Shape) -> bool {
    let Some((label, rest)) = text.split_once(':').filter(|_| shape.words <= LABELLED_WORDS + 1) else { return false };
    let first = rest.split_whitespace().next().map_or("", bare);
    is_picture(label.trim()) && person_name::is_given(first) && is_of_names(rest)
}

/// Whether a sentence begins with the picture that shows what it tells: "In this Monday, March 4, 2024 photo, …".
fn opens_with_picture(text: &str) -> bool {
    let Some(rest) = text.strip_prefix("In this ") else { return false };
    let mut told = words(rest).take(PICTURE_WITHIN).skip_while(|(_, word)| !PICTURES.contains(&bare(word)));
    let picture = told.next();
    let behind = told.next().map_or("", |(_, word)| word);
    let taken = matches!(behind, "provided" | "released" | "taken" | "made" | "from" | "supplied" | "posted" | "by");
    picture.is_some_and(|(at, word)| (word.ends_with(',') && at > 0) || taken)
}

/// Whether a line begins with who sells pictures and then says what one shows.
fn opens_with_credit(text: &str, shape: Shape) -> bool {
    let Some(length) = outlet::at_start(text).filter(|&length| outlet::is_agency(&text[..length])) else {
        return false;
    };
    let rest = &text[length..];
    let shown = rest.trim_start().starts_with(char::is_uppercase) && rest.starts_with(' ');
    let photo = outlet::is_photo_agency(&text[..length]);
    !shape.closed
        && shown
        && shape.lower >= 2
        && !is_titled(rest)
        && (photo || shape.words <= CREDIT_FIRST_WORDS)
        && shape.words <= OPEN_WORDS
}

/// Whether words look like a title, with capitals for all but the small ones.
fn is_titled(text: &str) -> bool {
    Shape::of(text).is_title_case()
}

/// Whether a line within the story without a full stop says what a picture shows: who is seen in it and where, or where
/// in the picture somebody stands.
pub(super) fn describes_picture(text: &str, shape: Shape) -> bool {
    if shape.closed || !(4..=OPEN_WORDS).contains(&shape.words) || text.ends_with([':', ',', ';', '-', '–', '—']) {
        return false;
    }
    if text.contains(['“', '"', '”', '?']) || !text.starts_with(char::is_uppercase) {
        return false;
    }
    shows(text) || names_who_is_seen(text)
}

/// Whether a sentence tells by its own words that it stands under a picture: "seen here", ", left,", "in this file photo".
pub(super) fn points_at_picture(text: &str, shape: Shape) -> bool {
    let mut before = "";
    let between = words(text).any(|(_, word)| {
        let apart = std::mem::replace(&mut before, word).ends_with(',');
        apart && matches!(word, "left," | "right," | "center," | "centre,")
    });
    let told = between && shape.words <= OPEN_WORDS && !text.contains(['“', '"', '”', '?']);
    told || words(text).any(|(at, _)| class_at(&text[at..], "inside"))
}

/// Whether words say where in a picture somebody stands: "(left)", ", right,", "pictured".
fn shows(text: &str) -> bool {
    words(text).any(|(at, _)| class_at(&text[at..], "inside") || class_at(&text[at..], "side"))
}

fn class_at(text: &str, class: &str) -> bool {
    CAPTIONS.at_start(text).is_some_and(|(_, row)| row.has(1, class))
}

/// Whether a line is the name of a person and, without a verb in a finite form, with whom or where: "Anna Berg with her
/// dog in the yard".
fn names_who_is_seen(text: &str) -> bool {
    let all: Vec<&str> = words(text).map(|(_, word)| word).take(OPEN_WORDS + 1).collect();
    let name = all.iter().take_while(|word| word.starts_with(char::is_uppercase) && !word.ends_with(',')).count();
    let (Some(first), Some(next)) = (all.first(), all.get(name)) else { return false };
    let rest = all.get(name + 1..).unwrap_or_default();
    let verb = |word: &&str| holds_together(bare(word), &["auxiliary"]);
    let place = matches!(
        *next,
        "with" | "at" | "outside" | "inside" | "beside" | "near" | "during" | "holding" | "wearing" | "leaving"
    );
    let somebody = person_name::is_given(first) || rest.first().is_some_and(|word| matches!(*word, "his" | "her"));
    (2..=NAME_WORDS).contains(&name) && somebody && place && rest.len() >= 2 && !rest.iter().any(verb)
}

/// The words behind the last full stop, colon, bar or dash, with their first byte.
fn last_part(text: &str) -> Option<(usize, &str)> {
    let mut from = text.len().saturating_sub(LONGEST);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let window = &text[from..];
    let marks = [". ", "| ", "– ", "— ", ".” ", ": ", " Credit ", " CREDIT "];
    let cut = |window: &str| marks.iter().filter_map(|mark| Some(window.rfind(mark)? + mark.len())).max();
    match cut(window) {
        // A dash may stand between two agencies: "Anna Berg/Agence France-Presse — Getty Images".
        Some(last) => {
            let earlier =
                window[..last].trim_end().strip_suffix(['–', '—']).map(|before| cut(before.trim_end()).unwrap_or(0));
            let both = earlier.filter(|&at| {
                outlet::is_photo_agency(&window[last..]) && (at > 0 || from == 0) && is_of_names(&window[at..])
            });
            let cut = both.unwrap_or(last);
            Some((from + cut, &window[cut..]))
        }
        None => (from == 0).then_some((0, text)),
    }
}

/// Whether a short phrase is made of names.
fn is_of_names(credit: &str) -> bool {
    let small = ["preposition", "conjunction", "article"];
    let is_part =
        |word: &str| !word.starts_with(char::is_lowercase) || holds_together(word, &small) || is_picture(word);
    CREDIT_WORDS.contains(&words(credit).count()) && words(credit).all(|(_, word)| is_part(bare(word)))
}

/// Whether a credit can only be that of a picture: by its first words, by a slash, by an agency that sells pictures.
fn tells_of_picture(credit: &str) -> bool {
    let parts = || credit.split('/').map(str::trim);
    let source = |part: &str| outlet::is_agency(part) || is_class(part, "site");
    let whole = outlet::is_photo_agency(credit) || is_class(credit, "site");
    let brief = words(credit).count() <= LABELLED_WORDS;
    let first = credit.split_whitespace().take(2).flat_map(|word| word.split('/'));
    let last = || outlet::named_in(credit).last().is_some_and(|span| span.end as usize == credit.len());
    let sold = outlet::named_in(credit).any(|span| outlet::is_photo_agency(&credit[span.range()]));
    whole
        || (brief && first.take(3).any(is_picture))
        || (parts().nth(1).is_some() && parts().any(source))
        || is_commissioned(credit)
        || (sold && last())
}

/// Whether a credit names a photographer and for whom the picture was taken: "Anna Berg for the Fjord Times".
fn is_commissioned(credit: &str) -> bool {
    credit.split_once(" for ").is_some_and(|(name, outlet)| {
        let outlet = outlet.trim_start_matches("the ").trim_start_matches("The ");
        let capital = words(name).all(|(_, word)| word.starts_with(char::is_uppercase));
        capital && (2..=NAME_WORDS).contains(&words(name).count()) && outlet::is_known(outlet)
    })
}

/// Whether the text before a credit ends with "Photo:" or the like.
fn is_picture_label(before: &str) -> bool {
    let label = before.trim_end().strip_suffix(':');
    let named = |word| is_picture(word) || is_class(word, "credit");
    label.and_then(|label| label.split_whitespace().next_back()).is_some_and(named)
}

fn is_picture(word: &str) -> bool {
    is_class(bare(word), "picture")
}

fn is_class(phrase: &str, class: &str) -> bool {
    CAPTIONS.get(phrase).is_some_and(|row| row.has(1, class))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credit(text: &str) -> Option<(&str, bool)> {
        closing_credit(text).map(|credit| (&text[credit.span.range()], credit.sure))
    }

    #[test]
    fn credits_of_pictures() {
        assert_eq!(credit("The bridge at Oslo. (Reuters)"), Some(("Reuters", false)));
        assert_eq!(credit("The bridge. Anna Berg/AFP/Getty Images"), Some(("Anna Berg/AFP/Getty Images", true)));
        assert_eq!(credit("The bridge at Oslo, Friday. (AP Photo/Anna Berg)"), Some(("AP Photo/Anna Berg", true)));
        assert_eq!(credit("The bridge | Photo: AFP"), Some(("AFP", true)));
        let joined = "Anna Berg/Agence France-Presse — Getty Images";
        assert_eq!(credit(&format!("A bag of flour. Credit {joined}")), Some((joined, true)));
    }

    #[test]
    fn what_stands_in_brackets_is_not_always_a_credit() {
        for text in [
            "She joined the treaty (JCPOA)",
            "It was built by the council.",
            "He spoke to Reuters on Friday (see below)",
        ] {
            assert_eq!(credit(text), None, "{text}");
        }
    }

    #[test]
    fn captions_by_their_first_words() {
        let opens = |text| opens_caption(text, Shape::of(text));
        for text in [
            "FILE - In this Jan. 3, 2020 file photo, a bridge is seen.",
            "Photo: Anna Berg",
            "Clockwise from top: the bridge; the river; a boat.",
            "Left: the bridge. Right: the river.",
            "Getty Images A bridge over the river",
            "Credit Anna Berg/Fjord Times",
            "In this Monday, March 4, 2024 photo, a bridge stands in the fog.",
        ] {
            assert!(opens(text), "{text}");
        }
        for text in [
            "Photos of the bridge were shown.",
            "File the papers now.",
            "In this picture the bridge stands in the fog.",
            "Left alone, the bridge will fall.",
            "Getty Images said it would sue.",
            "Reuters reported the fall",
            "Credit was given to all.",
        ] {
            assert!(!opens(text), "{text}");
        }
    }

    #[test]
    fn captions_by_what_they_show() {
        let describes = |text| describes_picture(text, Shape::of(text));
        assert!(describes("Anna Berg with her dog Max (9 months) in the yard"));
        assert!(describes("Mayor Anna Berg (left) and Per Li at the bridge"));
        assert!(!describes("Anna Berg with her dog was seen in the yard"));
        assert!(!describes("The left and the right agree on little"));
        assert!(!describes("Anna Berg (left) met Per Li."));
        let points = |text| points_at_picture(text, Shape::of(text));
        assert!(points("Anna Berg, seen here in May, has left."));
        assert!(points("Mayor Anna Berg, left, speaks with Per Li."));
        assert!(!points("He was seen by all."));
    }
}
