//! The entity that some words name, by the words alone.

use std::ops::Range;
use std::sync::LazyLock;

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Document, Mention, Span, Upos};
use crate::lexicon::function_word::opens_postmodifier;
use crate::lexicon::role::{Role, role};
use crate::lexicon::word_shape::is_genitive;
use crate::lexicon::{Case, Table};

/// The entity that some words name: a person behind a title, else that of the mention at their head, else a person in
/// apposition.
pub(in crate::statement) fn entity_of(document: &Document<'_>, words: Span) -> Option<u32> {
    let inside = inside(document, words);
    if let Some(titled) = titled_in(document, words, &inside) {
        return Some(titled.entity);
    }
    let head = head(document, words, &inside)?;
    let at_head = inside
        .iter()
        .find(|m| m.head.contains(head) || m.head == head || m.form == MentionForm::Name && m.span.contains(head));
    let apposed = || {
        let apposed = |m: &&Mention| document.text[head.end as usize..m.span.start as usize].starts_with(',');
        let names = inside.iter().filter(|m| m.form == MentionForm::Name && m.span.start > head.end);
        names.filter(apposed).find(|m| is_person(document, m))
    };
    at_head.or_else(apposed).map(|mention| mention.entity)
}

/// Whether a mention is of a person.
pub(in crate::statement) fn is_person(document: &Document<'_>, mention: &Mention) -> bool {
    document.entities.get(mention.entity as usize).is_some_and(|entity| entity.kind == EntityType::Person)
}

/// The name that a title with a phrase of its own leads up to: "Secretary of State | Jane Doe".
fn titled_in(document: &Document<'_>, words: Span, mentions: &[Mention]) -> Option<Mention> {
    let tokens = document.tokens_in(words);
    let parts = |&token: &usize| matches!(document.word(token), "," | "(" | "who" | "which" | "that" | "whose");
    let end = tokens.clone().find(parts).unwrap_or(tokens.end);
    let last = document.tokens.get(end.checked_sub(1).filter(|&last| last >= tokens.start)?)?.span;
    let names = mentions.iter().filter(|m| m.form == MentionForm::Name && m.span.contains(last));
    let mention = names.into_iter().find(|m| is_person(document, m))?;
    let before = document.tokens.partition_point(|token| token.span.end <= mention.span.start);
    // A title is of the name: "for | Mr. | Roe".
    let titled = |&token: &usize| is_title(document, token);
    let titles = (tokens.start..before).rev().take_while(titled).count();
    let before = before - titles;
    let hangs = before > tokens.start && ends_head(&document.word(before - 1).to_lowercase());
    let of_another =
        is_of_another(document, tokens.start..before) || is_of_body(document, tokens.start..before, titles > 0);
    (!hangs && !of_another).then_some(*mention)
}

/// Whether the words before a name, its titles aside, hang on a noun in small letters by a preposition: "the office of District
/// Attorney | Ann Roe", "the spokesman for Senator | Ann Roe"; a secretary "of State" is no such noun.
fn is_of_body(document: &Document<'_>, before: Range<usize>, titled: bool) -> bool {
    let capitals = |&token: &usize| document.word(token).starts_with(char::is_uppercase);
    let rest = before.clone().rev().take_while(capitals).count();
    let preposition = (before.end - rest).checked_sub(1).filter(|&token| token > before.start);
    preposition.filter(|_| titled || rest > 0).is_some_and(|token| {
        let noun = document.word(token - 1);
        let office = document.word(token) == "of" && role(noun).is_some();
        let author = matches!(document.word(token), "by" | "from");
        let common = document.tokens[token - 1].upos == Upos::Noun && noun.starts_with(char::is_lowercase);
        document.tokens[token].upos == Upos::Adp && common && !office && !author
    })
}

/// Whether the words before a name put it into a phrase of its own, behind a preposition: "aides to former | Ann Roe" and
/// "prosecutors working for the special counsel | Ann Roe", but not "Secretary of State | Ann Roe".
fn is_of_another(document: &Document<'_>, before: Range<usize>) -> bool {
    let preposition = before.clone().rev().find(|&token| document.tokens[token].upos == Upos::Adp);
    let last =
        before.end.checked_sub(1).filter(|_| preposition.is_some_and(|preposition| preposition + 1 < before.end));
    last.is_some_and(|last| is_former(document.word(last)) || is_office(document.word(last)))
}

/// Whether a word says of an office that somebody held it once: "former", "ex-mayor".
fn is_former(word: &str) -> bool {
    matches!(word, "former" | "then" | "late") || word.starts_with("ex-") || word.starts_with("then-")
}

/// Whether a word in small letters is for an office: "counsel".
fn is_office(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && role(word).is_some()
}

static REPRESENTING: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/representing_nouns.txt"), Case::Folded));

static STATE_OFFICES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/state_offices.txt"), Case::Folded));

/// Whether a title is that of an office whose holder speaks for his state.
pub(super) fn is_of_state(title: &str) -> bool {
    let mut rest = Some(title);
    std::iter::from_fn(|| {
        let now = rest?;
        rest = now.split_once(' ').map(|(_, rest)| rest);
        Some(now)
    })
    .any(|words| STATE_OFFICES.contains(words))
}

/// Whether a word is for somebody who speaks for a body.
pub(super) fn represents(document: &Document<'_>, token: usize) -> bool {
    REPRESENTING.contains(document.word(token))
}

/// Whether a word is a title or a rank in front of a name.
pub(super) fn is_title(document: &Document<'_>, token: usize) -> bool {
    let word = document.word(token);
    word.starts_with(char::is_uppercase)
        && role(word.trim_end_matches('.')).or_else(|| role(word)).is_some_and(Role::is_title)
}

/// Whether a word ends the head of a noun phrase before it: a word in lower case that opens a postmodifier, or a mark.
fn ends_head(word: &str) -> bool {
    matches!(word, "(" | ",") || opens_postmodifier(word) && !word.contains(char::is_uppercase)
}

/// The head of a noun phrase: its last word before a postmodifier, the 's of a possessive left out.
fn head(document: &Document<'_>, words: Span, mentions: &[Mention]) -> Option<Span> {
    let tokens = document.tokens_in(words);
    let in_name = |span: Span| {
        mentions.iter().any(|m| m.form == MentionForm::Name && m.span.start < span.start && m.span.contains(span))
    };
    let hangs = |&token: &usize| {
        let word = document.word(token);
        token > tokens.start && ends_head(word) && !in_name(document.tokens[token].span)
    };
    let end = tokens.clone().find(hangs).unwrap_or(tokens.end);
    let closes = |word: &str| is_genitive(word) || matches!(word, ")" | "\"" | "”");
    let last = (tokens.start..end).rev().find(|&t| !closes(document.word(t)))?;
    Some(document.tokens[last].span)
}

/// The name that a title with a phrase of its own leads up to.
pub(super) fn titled(document: &Document<'_>, words: Span) -> Option<Mention> {
    titled_in(document, words, &inside(document, words))
}

/// The mentions that lie wholly in some words.
fn inside(document: &Document<'_>, words: Span) -> Vec<Mention> {
    let first = document.mentions.partition_point(|m| m.span.start < words.start);
    let inside = document.mentions[first..].iter().take_while(|m| m.span.start < words.end);
    inside.filter(|m| words.contains(m.span)).copied().collect()
}
