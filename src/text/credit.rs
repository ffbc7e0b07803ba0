//! Credits: of pictures, of authors, of agencies.

use super::outlet;
use super::shape::{Shape, bare, is_upper, words};
use crate::document::Span;

/// A credit at the end of a caption is not longer, in bytes.
const LONGEST: usize = 100;

/// Words that tell of a picture, in lower case.
const PICTURE: [&str; 16] = [
    "photo",
    "photos",
    "photograph",
    "photographer",
    "photography",
    "image",
    "images",
    "picture",
    "pictures",
    "courtesy",
    "handout",
    "screengrab",
    "screenshot",
    "illustration",
    "pool",
    "file",
];

/// What a caption or a credit line begins with, in lower case.
const OPENINGS: [&str; 18] = [
    "file - ",
    "file – ",
    "file — ",
    "file photo",
    "(file photo",
    "photo:",
    "photo by",
    "photos by",
    "photo credit",
    "photograph:",
    "photograph by",
    "picture:",
    "image:",
    "image credit",
    "image by",
    "caption:",
    "photo/",
    "credit:",
];

/// A credit at the end of a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Credit {
    /// Its words, in bytes from the paragraph's beginning.
    pub span: Span,
    /// Whether it can only be that of a picture.
    pub sure: bool,
}

/// The credit of a picture that a paragraph ends with: "(Reuters)", "Anna Berg/AFP/Getty Images", "Photo: AP".
pub(super) fn closing(text: &str) -> Option<Credit> {
    let text = text.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let (start, credit) = match text.strip_suffix([')', ']']) {
        Some(inner) => {
            let open = inner.rfind(['(', '['])? + 1;
            (open, &inner[open..])
        }
        None => last_part(text)?,
    };
    if credit.len() > LONGEST || !names_source(credit) {
        return None;
    }
    Some(Credit { span: Span::new(start, start + credit.len()), sure: tells_of_picture(credit) })
}

/// Whether a paragraph begins as a caption does.
pub(super) fn opens_caption(text: &str) -> bool {
    let head: String = text.chars().take(16).flat_map(char::to_lowercase).collect();
    OPENINGS.iter().any(|opening| head.starts_with(opening))
}

/// What stands behind the last full stop, bar or dash.
fn last_part(text: &str) -> Option<(usize, &str)> {
    let from = text.char_indices().rev().map(|(at, _)| at).take_while(|at| text.len() - at <= LONGEST).last()?;
    let window = &text[from..];
    let cut = [". ", "| ", "– ", "— ", "- ", ".” ", ": "]
        .iter()
        .filter_map(|mark| Some(window.rfind(mark)? + mark.len()))
        .max();
    let start = match cut {
        Some(cut) => from + cut,
        None if from == 0 => 0,
        None => return None,
    };
    Some((start, &text[start..]))
}

/// Whether a short phrase names an agency or tells of a picture.
fn names_source(credit: &str) -> bool {
    let count = words(credit).count();
    (1..=10).contains(&count)
        && (sources(credit).next().is_some() || tells_of_picture(credit))
        && words(credit).all(|(_, word)| is_credit_word(word))
}

/// A credit is made of names, and of few small words.
fn is_credit_word(word: &str) -> bool {
    let small = ["by", "via", "of", "the", "and", "for", "from", "in", "/", "|", "de", "van", "von", "through"];
    let word = bare(word);
    !word.starts_with(char::is_lowercase) || small.contains(&word) || PICTURE.contains(&word)
}

fn tells_of_picture(credit: &str) -> bool {
    let parts = || credit.split('/').map(str::trim);
    let of_picture = |word: &str| PICTURE.contains(&bare(word).to_lowercase().as_str());
    parts().any(|part| part.split_whitespace().any(of_picture))
        || (parts().nth(1).is_some() && parts().any(outlet::is_agency))
        || sources(credit).any(|span| outlet::is_photo_agency(&credit[span.range()]))
}

/// The agencies and outlets that a credit names.
pub(super) fn sources(credit: &str) -> impl Iterator<Item = Span> {
    let mut from = 0;
    std::iter::from_fn(move || {
        while let Some(offset) = credit[from..].find(char::is_alphanumeric) {
            let at = from + offset;
            let rest = &credit[at..];
            if let Some(length) = outlet::at_start(rest) {
                from = at + length;
                return Some(Span::new(at, from));
            }
            from = at + rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        }
        None
    })
}

/// Whether a line gives its authors: "By Anna Berg, Associated Press", "MH/PA".
pub(super) fn is_byline(text: &str, shape: Shape) -> bool {
    let after_by = ["By ", "BY ", "by "].iter().find_map(|by| text.strip_prefix(by));
    let named = after_by.is_some_and(|names| {
        let joiner = |word: &str| {
            matches!(word, "and" | "of" | "in" | "for" | "with" | "the" | "at" | "de" | "van" | "von" | "al" | "bin")
        };
        let fits = |word: &str| {
            let word = bare(word);
            !word.starts_with(char::is_lowercase) || joiner(word)
        };
        let roles = |word: &str| {
            bare(word).to_lowercase().ends_with("writer") || bare(word).to_lowercase().ends_with("writers")
        };
        shape.words <= 16
            && names.starts_with(|c: char| !c.is_lowercase())
            && words(names).all(|(_, word)| fits(word) || roles(word))
    });
    named || is_initials(text) || is_agency_author(text, shape)
}

/// "MH/PA": the initials of author and editor.
pub(super) fn is_initials(word: &str) -> bool {
    let piece = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_uppercase());
    let pieces = word.trim_matches(|c| matches!(c, '(' | ')' | '.')).split('/');
    word.contains('/') && pieces.clone().count() <= 4 && pieces.clone().all(piece)
}

/// "Anna Berg, Associated Press".
fn is_agency_author(text: &str, shape: Shape) -> bool {
    let Some(comma) = text.rfind([',', '|']) else { return false };
    let agency = text[comma + 1..].trim();
    shape.words <= 8 && shape.lower == 0 && !shape.closed && outlet::is_known(agency)
}

/// Whether a line can be the name of an author or an agency and nothing else.
pub(super) fn is_name(text: &str, shape: Shape) -> bool {
    let letters =
        |word: &str| word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’' | '/' | ','));
    (1..=4).contains(&shape.words)
        && shape.capital == shape.words
        && !shape.closed
        && words(text).all(|(_, word)| letters(word))
        && (shape.words > 1 || is_upper(text) || outlet::is_known(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closing_words(text: &str) -> Option<(&str, bool)> {
        closing(text).map(|credit| (&text[credit.span.range()], credit.sure))
    }

    #[test]
    fn credits_of_pictures() {
        assert_eq!(closing_words("The bridge at Oslo. (Reuters)"), Some(("Reuters", false)));
        assert_eq!(closing_words("The bridge. Anna Berg/AFP/Getty Images"), Some(("Anna Berg/AFP/Getty Images", true)));
        assert_eq!(
            closing_words("The bridge at Oslo, Friday. (AP Photo/Anna Berg)"),
            Some(("AP Photo/Anna Berg", true))
        );
        assert_eq!(closing_words("The bridge | Photo: AFP"), Some(("AFP", false)));
        assert_eq!(closing_words("She joined the treaty (JCPOA)"), None);
        assert_eq!(closing_words("It was built by the council."), None);
    }

    #[test]
    fn lines_of_authors() {
        for line in
            ["By Anna Berg", "By ANNA BERG, Associated Press", "MH/PA", "Anna Berg, Reuters", "By Anna Berg and Per Li"]
        {
            assert!(is_byline(line, Shape::of(line)), "{line}");
        }
        for line in ["By then the bridge had closed.", "By Friday they had left", "He/she", "and/or"] {
            assert!(!is_byline(line, Shape::of(line)), "{line}");
        }
    }

    #[test]
    fn sources_in_a_credit() {
        let credit = "Anna Berg/AFP via Getty Images";
        let names: Vec<&str> = sources(credit).map(|span| &credit[span.range()]).collect();
        assert_eq!(names, ["AFP", "Getty Images"]);
    }
}
