//! Characters that may be quotation marks: their neighbours tell whether they open or close a quotation, or are none.

use std::sync::LazyLock;

use crate::document::Span;
use crate::lexicon::{Case, Table};

/// Marks that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// “ ” „ ‟
    Curly,
    /// "
    Straight,
    /// `` and '' written with two characters.
    Doubled,
    /// « »
    Guillemet,
    /// ‘ ’ ‚
    CurlySingle,
    /// '
    StraightSingle,
    /// ‹ ›
    GuillemetSingle,
}

impl Family {
    /// Whether its marks stand for the same double mark, so that careless texts mix them.
    pub(super) fn is_double(self) -> bool {
        matches!(self, Family::Curly | Family::Straight | Family::Doubled)
    }

    /// Whether its marks may also be apostrophes, so that an opening one counts only where another closes it.
    pub(super) fn is_doubtful(self) -> bool {
        matches!(self, Family::CurlySingle | Family::StraightSingle)
    }
}

/// A quotation mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// The place of the mark in its block.
    pub span: Span,
    pub family: Family,
    /// Whether it may open a quotation.
    pub opens: bool,
    /// Whether it may close one.
    pub closes: bool,
    /// Whether it is as good a genitive's apostrophe ("officials' demands") as a closing mark.
    pub genitive: bool,
}

/// Characters that a quotation mark opens after, white space apart.
const BEFORE_OPENING: &str = "([{<—–-―/:…“”„«»‘\"'`¿¡";

/// Words that begin with an apostrophe.
static ELIDED: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/elided_words.txt"), Case::Folded));

/// All marks of a block, apostrophes and signs of feet and inches left out.
pub(super) fn marks(block: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut chars = block.char_indices().peekable();
    let (mut earlier, mut before) = (None, None);
    let mut feet = false;
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        let doubled = matches!(c, '\'' | '`') && chars.peek().is_some_and(|&(_, next)| next == c);
        if doubled {
            chars.next();
            end += 1;
        }
        if let Some(family) = family(c, doubled) {
            let neighbours = Neighbours { earlier, before, after: block[end..].chars().next(), rest: &block[end..] };
            let inches = std::mem::replace(&mut feet, neighbours.is_feet(family)) && neighbours.follows_digit();
            if !feet && !inches {
                found.extend(neighbours.mark(c, family, Span::new(start, end)));
            }
        }
        (earlier, before) = (before, Some(c));
    }
    found
}

fn family(c: char, doubled: bool) -> Option<Family> {
    Some(match c {
        '\'' | '`' if doubled => Family::Doubled,
        '“' | '”' | '„' | '‟' | '〝' | '〞' => Family::Curly,
        '"' | '＂' => Family::Straight,
        '«' | '»' => Family::Guillemet,
        '‘' | '’' | '‚' | '‛' => Family::CurlySingle,
        '\'' | '`' => Family::StraightSingle,
        '‹' | '›' => Family::GuillemetSingle,
        _ => return None,
    })
}

/// The characters around one that may be a mark.
struct Neighbours<'t> {
    /// The character before `before`.
    earlier: Option<char>,
    before: Option<char>,
    after: Option<char>,
    /// The block from `after` on.
    rest: &'t str,
}

impl Neighbours<'_> {
    fn mark(&self, c: char, family: Family, span: Span) -> Option<Mark> {
        if family.is_doubtful() && self.is_apostrophe() {
            return None;
        }
        let (opens, closes) = self.directions(c);
        let genitive = family.is_doubtful()
            && matches!(self.before, Some('s' | 'S' | 'z' | 'x'))
            && self.rest.trim_start().starts_with(char::is_alphanumeric);
        (opens || closes).then_some(Mark { span, family, opens, closes, genitive })
    }

    /// Whether the mark may open and whether it may close, by its shape and the characters around it.
    fn directions(&self, c: char) -> (bool, bool) {
        let spaced_after = self.after.is_none_or(char::is_whitespace);
        // "… the ‘plan,’ ” he said": a space parts the inner mark from the outer.
        let after_mark = spaced_after && self.before == Some(' ') && self.earlier.is_some_and(|c| "'’”\"".contains(c));
        let spaced_before = self.before.is_none_or(char::is_whitespace) && !after_mark;
        let free_before = spaced_before || self.before.is_some_and(|b| BEFORE_OPENING.contains(b));
        let free_after = spaced_after || self.after.is_some_and(|a| !a.is_alphanumeric());
        match c {
            '„' | '‚' | '‟' | '〝' => (!spaced_after, false),
            '“' | '‘' | '`' | '‛' => (!spaced_after, !spaced_before && free_after),
            '”' | '〞' => (spaced_before && !spaced_after, !spaced_before),
            '’' => (false, !spaced_before && free_after),
            // French and Russian point outward, German and Danish inward, and French has spaces inside.
            '«' | '‹' => (free_before || !spaced_after, !spaced_before && free_after),
            '»' | '›' => (spaced_before && !spaced_after, free_after),
            _ => (free_before && !spaced_after, !spaced_before && free_after),
        }
    }

    fn follows_digit(&self) -> bool {
        self.before.is_some_and(|before| before.is_ascii_digit())
    }

    /// Whether it stands for feet, with inches to follow: 5'10", 6’ 2”.
    fn is_feet(&self, family: Family) -> bool {
        let rest = self.rest.strip_prefix(' ').unwrap_or(self.rest);
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let inches = after.len() < rest.len() && after.starts_with(['"', '”', '\'', '’', '″']);
        family.is_doubtful() && self.follows_digit() && inches
    }

    /// Whether it joins letters ("Iran’s") or stands for what is left out (’90s, ’em, ’n’).
    fn is_apostrophe(&self) -> bool {
        let joins = self.before.is_some_and(char::is_alphanumeric) && self.after.is_some_and(char::is_alphanumeric);
        if joins {
            return true;
        }
        let word = &self.rest[..self.rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(self.rest.len())];
        let decade = word.len() == 3 && word.ends_with('s') && word[..2].bytes().all(|b| b.is_ascii_digit());
        let year = word.len() == 2 && word.bytes().all(|b| b.is_ascii_digit());
        decade || year || ELIDED.contains(word) || self.closes_elision()
    }

    /// Whether it is the second of the two in ’n’.
    fn closes_elision(&self) -> bool {
        matches!(self.before, Some('n' | 'N')) && matches!(self.earlier, Some('\'' | '’' | '‘'))
    }
}
