//! The parts of names: a sentence as runs of words that may name something together.

use std::ops::Range;

use crate::entity::capitals::Capitals;
use crate::lexicon::gazetteer::{Kind, Known, known_at, small_place_at};
use crate::lexicon::role::{Role, role_at};
use crate::lexicon::vocabulary::is_common;
use crate::lexicon::{person_name, word_shape};

/// The kind of a part of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NamePartKind {
    /// A name that is known beforehand.
    Known(Known),
    /// A title with a capital letter.
    Role(Role),
    /// A word with a capital letter, its hyphenated parts included.
    Word,
    /// An initial.
    Initial,
    /// "de", "van", "bin" between the words of a name.
    Particle,
    /// A name in quotation marks between given name and surname.
    Nickname,
    /// "of", "of the".
    Of,
    /// "and", "&".
    And,
    /// "for", "for the".
    For,
    /// "'s" after a common word ("Workers' Party").
    Possessive,
}

impl NamePartKind {
    /// Whether it only joins other parts.
    pub(super) fn is_connector(self) -> bool {
        matches!(
            self,
            NamePartKind::Of
                | NamePartKind::And
                | NamePartKind::For
                | NamePartKind::Possessive
                | NamePartKind::Particle
        )
    }
}

/// A part of a name with its tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamePart {
    pub(super) tokens: Range<usize>,
    pub(super) kind: NamePartKind,
}

/// The most parts of a run; no name has more.
const LONGEST_RUN: usize = 40;

/// The runs of name parts in a sentence: stretches without a word or mark that no name has inside.
pub(super) fn runs(capitals: &Capitals<'_, '_>, sentence: Range<usize>) -> Vec<Vec<NamePart>> {
    let mut runs = Vec::new();
    let mut run: Vec<NamePart> = Vec::new();
    let mut token = sentence.start;
    while token < sentence.end {
        let part = name_part(capitals, token..sentence.end)
            .or_else(|| run.last().and_then(|last| connector(capitals, last, token..sentence.end)))
            .or_else(|| run.last().and_then(|last| nickname(capitals, last, token..sentence.end)));
        match part {
            Some(part) => {
                token = part.tokens.end;
                run.push(part);
                if run.len() == LONGEST_RUN {
                    close(&mut run, &mut runs);
                }
            }
            None => {
                close(&mut run, &mut runs);
                token += 1;
            }
        }
    }
    close(&mut run, &mut runs);
    runs
}

fn close(run: &mut Vec<NamePart>, runs: &mut Vec<Vec<NamePart>>) {
    while run.last().is_some_and(|part| part.kind.is_connector()) {
        run.pop();
    }
    if !run.is_empty() {
        runs.push(std::mem::take(run));
    }
}

/// The name, title, word or initial that begins with the first of these tokens.
fn name_part(capitals: &Capitals<'_, '_>, tokens: Range<usize>) -> Option<NamePart> {
    let first = tokens.start;
    let text = capitals.document.word(first);
    if let Some((range, known)) = small_place_at(capitals.document, tokens.clone()) {
        return Some(NamePart { tokens: range, kind: NamePartKind::Known(known) });
    }
    if person_name::opens_surname(text) {
        let surname = first + 1 < tokens.end && capitals.may_name(first + 1);
        return surname.then_some(NamePart { tokens: first..first + 2, kind: NamePartKind::Word });
    }
    if !word_shape::is_capitalized(text)
        && !matches!(text, "al" | "el")
        && !text.starts_with(|c: char| c.is_ascii_digit())
    {
        return None;
    }
    let word = hyphenated(capitals, tokens.clone());
    if let Some((range, known)) = known_at(capitals.document, tokens.clone()) {
        let cut = word.as_ref().is_some_and(|word| word.end > range.end);
        let whole = !cut || (known.kind != Kind::Organization && is_joined_to_another(capitals, &range));
        if whole && capitals.accepts(&range, known) {
            return Some(NamePart { tokens: range, kind: NamePartKind::Known(known) });
        }
    }
    if let Some((range, role)) = role_at(capitals.document, tokens.clone())
        && role.is_title()
        && capitalized_throughout(capitals, &range)
        && !word_shape::is_all_caps(text)
    {
        return Some(NamePart { tokens: range, kind: NamePartKind::Role(role) });
    }
    let range = word?;
    let kind =
        if range.len() == 1 && word_shape::is_initials(text) { NamePartKind::Initial } else { NamePartKind::Word };
    Some(NamePart { tokens: range, kind })
}

/// Whether the hyphen after a place joins it to another place or word ("Iran-Iraq", "US-led") instead of to the rest of
/// its name.
fn is_joined_to_another(capitals: &Capitals<'_, '_>, range: &Range<usize>) -> bool {
    let after = range.end + 1..capitals.document.tokens.len().min(range.end + 6);
    known_at(capitals.document, after).is_some()
}

fn capitalized_throughout(capitals: &Capitals<'_, '_>, range: &Range<usize>) -> bool {
    let mut words = range.clone().map(|token| capitals.document.word(token));
    words.all(|word| word_shape::is_capitalized(word) || matches!(word, "of" | "the" | "-" | "in" | "and" | "for"))
}

/// The tokens of a word that may be a part of a name, with those that hyphens join to it: "Jean-Claude", "al-Assad", "F-16".
fn hyphenated(capitals: &Capitals<'_, '_>, tokens: Range<usize>) -> Option<Range<usize>> {
    let first = tokens.start;
    let opens = matches!(capitals.document.word(first), "al" | "el") || capitals.may_name(first);
    if !opens {
        return None;
    }
    let mut end = first + 1;
    while end + 1 < tokens.end && adjoins(capitals, end) && adjoins(capitals, end + 1) {
        let next = capitals.document.word(end + 1);
        let syllable = end == first + 1 && is_syllable(next) && follows_korean(capitals, first);
        let joined = syllable || word_shape::is_capitalized(next) || next.starts_with(|c: char| c.is_ascii_digit());
        if capitals.document.word(end) != "-" || !joined {
            break;
        }
        end += 2;
    }
    (end > first + 1 || word_shape::is_capitalized(capitals.document.word(first))).then_some(first..end)
}

/// Whether a word may be the second syllable of a given name: "Jong-|soo|".
fn is_syllable(word: &str) -> bool {
    (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a surname stands before a word that a given name of two syllables follows, be it with a nickname between.
fn follows_korean(capitals: &Capitals<'_, '_>, first: usize) -> bool {
    let before = (first.saturating_sub(NICKNAME + 2)..first).rev().map(|token| capitals.document.word(token));
    let mark = |word: &&str| !word.starts_with(char::is_alphanumeric);
    match before.clone().next() {
        Some(next) if mark(&next) => before.skip(2).find(|word| !mark(word)).is_some_and(person_name::leads_syllables),
        next => next.is_some_and(person_name::leads_syllables),
    }
}

/// Whether no space parts a token from the one before.
fn adjoins(capitals: &Capitals<'_, '_>, token: usize) -> bool {
    let tokens = &capitals.document.tokens;
    token > 0 && token < tokens.len() && tokens[token].span.start == tokens[token - 1].span.end
}

/// The word that may join the part before to a name after it.
fn connector(capitals: &Capitals<'_, '_>, last: &NamePart, tokens: Range<usize>) -> Option<NamePart> {
    let first = tokens.start;
    if last.kind.is_connector() {
        return None;
    }
    let the = first + 1 < tokens.end && capitals.document.word(first + 1) == "the";
    let with_article = if the { first + 2 } else { first + 1 };
    let text = capitals.document.word(first);
    let (kind, end) = match text {
        "of" => (NamePartKind::Of, with_article),
        "for" => (NamePartKind::For, with_article),
        "and" | "&" => (NamePartKind::And, first + 1),
        "'s" | "’s" | "'" | "’" if is_common_plural(capitals, last) => (NamePartKind::Possessive, first + 1),
        _ if person_name::joins_names(text) => (NamePartKind::Particle, after_particles(capitals, &tokens)),
        _ => return None,
    };
    let goes_on = end < tokens.end && word_shape::is_capitalized(capitals.document.word(end));
    goes_on.then_some(NamePart { tokens: first..end, kind })
}

/// The most words of a nickname.
const NICKNAME: usize = 3;

/// The nickname in quotation marks after a given name and before a surname: "Carla “The Wall” Brandt".
fn nickname(capitals: &Capitals<'_, '_>, last: &NamePart, tokens: Range<usize>) -> Option<NamePart> {
    let document = capitals.document;
    let opener = document.word(last.tokens.start);
    let named = person_name::is_given(opener) || person_name::leads_syllables(opener);
    let given = last.kind == NamePartKind::Word && named;
    let is_mark = |token: usize| matches!(document.word(token), "\"" | "“" | "”" | "'" | "‘" | "’");
    let first = tokens.start;
    if !given || !is_mark(first) {
        return None;
    }
    let close = (first + 2..tokens.end.min(first + 2 + NICKNAME)).find(|&token| is_mark(token))?;
    let named = (first + 1..close).all(|token| word_shape::is_capitalized(document.word(token)));
    let surname = close + 1 < tokens.end && capitals.may_name(close + 1);
    (named && surname).then_some(NamePart { tokens: first..close + 1, kind: NamePartKind::Nickname })
}

/// The end of "de", "de la", "van der".
fn after_particles(capitals: &Capitals<'_, '_>, tokens: &Range<usize>) -> usize {
    let next = tokens.start + 1;
    let second = next < tokens.end && person_name::follows_particle(capitals.document.word(next));
    if second { next + 1 } else { next }
}

/// Whether a part is a common word, so that its possessive is a part of a name ("Women's Hospital").
fn is_common_plural(capitals: &Capitals<'_, '_>, part: &NamePart) -> bool {
    part.kind == NamePartKind::Word && part.tokens.len() == 1 && is_common(capitals.document.word(part.tokens.start))
}
