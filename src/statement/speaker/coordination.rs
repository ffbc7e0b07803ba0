//! The members of a coordination: "Ann Cole and Tom Beck".

use std::ops::Range;

use crate::document::{Deprel, Document, Mention, Upos, Xpos};
use crate::syntax::walker::Walker;

/// The most members of a coordination that are looked at.
const MOST: usize = 12;

/// The heads of the members of the coordination that a token heads, itself the first; only itself where it is alone.
pub(super) fn members(
    document: &Document<'_>,
    head: usize,
    words: &Range<usize>,
    named: impl Fn(usize) -> bool,
) -> Vec<usize> {
    let walker = Walker::new(document).within(64);
    let mut found = vec![head];
    let mut joined = false;
    let mut next = 0;
    // A later member hangs on the first one, or, where the tree is not quite right, on another.
    while let Some(&member) = found.get(next).filter(|_| next < MOST) {
        next += 1;
        for dependent in walker.dependents(member).filter(|token| words.contains(token)) {
            let relation = walker.relation(dependent);
            joined |= relation == Deprel::Cc && joins(document, dependent);
            let is_member =
                relation == Deprel::Conj && dependent > member && may_join(document, member, dependent, &named);
            if is_member && !found.contains(&dependent) {
                let cc = walker.dependents(dependent).any(|t| walker.relation(t) == Deprel::Cc && joins(document, t));
                joined |= cc;
                found.push(dependent);
            }
        }
    }
    found.sort_unstable();
    let last = found.last().copied().unwrap_or(head);
    let between = |token: usize| walker.relation(token) == Deprel::Cc && joins(document, token);
    // The conjunction may hang on a word that the tree takes for a member: "Roe and | ranking | member Ann Lee".
    joined |= found.len() == 2 && (found[0] + 1..last).any(between);
    if joined && found.len() > 1 { found } else { vec![head] }
}

/// Whether a conjunction makes several of those that it joins: "and", "as well as".
fn joins(document: &Document<'_>, token: usize) -> bool {
    let word = document.word(token);
    let as_well = word == "as" && token + 1 < document.tokens.len() && document.word(token + 1) == "well";
    as_well || ["and", "or", "nor"].iter().any(|own| word.eq_ignore_ascii_case(own))
}

/// Whether the tree may be right to join two words: nouns both, and not what the first one is further called ("Ann Roe, a
/// former judge and a friend of his").
fn may_join(document: &Document<'_>, first: usize, later: usize, named: impl Fn(usize) -> bool) -> bool {
    let noun = |token: usize| matches!(document.tokens[token].upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num);
    let plural = |token: usize| matches!(document.tokens[token].xpos, Xpos::Nns | Xpos::Nnps);
    // "The Norwind Fund, | and | the city": a comma before the conjunction itself opens no description.
    let comma = || {
        (first + 1..later).any(|token| document.word(token) == "," && document.tokens[token + 1].upos != Upos::Cconj)
    };
    let described = || named(first) && !named(later) && !plural(later) && comma();
    // "the owner of the Times and Tribune": the nearer name is the one that is joined.
    let nearer = || (first + 1..later).any(&named) && document.word(first + 1) == "of";
    let belongs = || !named(first) && named(later) && nearer();
    // "Former candidate and now governor Ann Roe" is one.
    let bare = || {
        let walker = Walker::new(document);
        let opened = |token: usize| matches!(walker.relation(token), Deprel::Det | Deprel::NmodPoss);
        document.tokens[first].upos == Upos::Noun && !plural(first) && !walker.dependents(first).any(opened)
    };
    let titles = || !named(first) && later_name(document, later, &named) && bare();
    noun(first) && noun(later) && !described() && !belongs() && !titles()
}

/// Whether a name follows a member of a coordination at once, or is it.
fn later_name(document: &Document<'_>, later: usize, named: impl Fn(usize) -> bool) -> bool {
    /// The most words of a title behind its head.
    const TITLE: usize = 4;
    let end = document.tokens.len().min(later + TITLE);
    (later..end).take_while(|&token| document.word(token) != ",").any(named)
}

/// The names that stand beside each other in a list with "and" before the last, from the first of some names on.
pub(super) fn listed(document: &Document<'_>, names: &[Mention]) -> usize {
    let mut joined = 0;
    for (index, pair) in names.windows(2).enumerate() {
        let Some(between) = document.text.get(pair[0].span.end as usize..pair[1].span.start as usize) else { break };
        match link(between) {
            Some(true) => joined = index + 2,
            Some(false) => {}
            None => break,
        }
    }
    joined.max(1)
}

/// Whether the words between two names join them in a list: true where "and" does, false where a comma alone does.
fn link(between: &str) -> Option<bool> {
    let words: Vec<&str> = between.split_whitespace().collect();
    let titled = |word: &str| word.chars().next().is_some_and(|c| c.is_uppercase() || c == '(');
    // "Ann Roe of Iowa, Tom Beck of Ohio and Al Lind".
    let from = words.iter().take_while(|word| **word == "of" || !word.contains(',') && titled(word)).count();
    let own = words.first().is_some_and(|first| *first == "of") && from < words.len();
    let comma = own && words[from].ends_with(',');
    let words: Vec<&str> = match (own, comma) {
        (true, true) => std::iter::once(",").chain(words[from + 1..].iter().copied()).collect(),
        (true, false) => words[from..].to_vec(),
        _ => words,
    };
    let (joins, rest) = match words.as_slice() {
        [",", "and", rest @ ..] | ["and", rest @ ..] => (true, rest),
        [",", rest @ ..] => (false, rest),
        [first, "and", rest @ ..] if first.starts_with('(') || *first == "," => (true, rest),
        _ => return None,
    };
    (rest.len() <= 4 && rest.iter().all(|word| titled(word))).then_some(joins)
}
