//! The entities of sources: from the words that name a source to an entity.

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Document, Mention, Span, Stance, Statement, Via};
use crate::lexicon::function_word::opens_postmodifier;
use crate::lexicon::word_shape::is_genitive;

/// The document's statements with the entities of their speakers, of those in their `via` and of the targets of their
/// stances.
///
/// Names, nominals and pronouns must be known, so coreference comes before. The speaker is the entity of the mention at
/// the head of the source ("Rouhani" in "President Rouhani", not "France" in "the president of France").
pub fn attribute(document: &Document<'_>) -> Vec<Statement> {
    let named = |statement: &Statement| {
        let speaker = statement.source.first().and_then(|&source| entity_of(document, source));
        let via = statement.via.iter().map(|via| Via { entity: entity_of(document, via.span), ..*via }).collect();
        let target = |stance: &Stance| Stance { target: entity_of(document, stance.topic), ..*stance };
        let stance = statement.stance.iter().map(target).collect();
        Statement { speaker, via, stance, ..statement.clone() }
    };
    document.statements.iter().map(named).collect()
}

/// The entity that some words name: a person behind a title, else that of the mention at their head, else a person in
/// apposition.
pub(super) fn entity_of(document: &Document<'_>, words: Span) -> Option<u32> {
    let first = document.mentions.partition_point(|m| m.span.start < words.start);
    let inside: Vec<Mention> = document.mentions[first..]
        .iter()
        .take_while(|m| m.span.start < words.end)
        .filter(|m| words.contains(m.span))
        .copied()
        .collect();
    if let Some(titled) = titled(document, words, &inside) {
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
pub(super) fn is_person(document: &Document<'_>, mention: &Mention) -> bool {
    document.entities.get(mention.entity as usize).is_some_and(|entity| entity.kind == EntityType::Person)
}

/// The name that a title with a phrase of its own leads up to: "Secretary of State | Jane Doe".
fn titled(document: &Document<'_>, words: Span, mentions: &[Mention]) -> Option<Mention> {
    let tokens = document.tokens_in(words);
    let parts = |&token: &usize| matches!(document.word(token), "," | "(" | "who" | "which" | "that" | "whose");
    let end = tokens.clone().find(parts).unwrap_or(tokens.end);
    let last = document.tokens.get(end.checked_sub(1).filter(|&last| last >= tokens.start)?)?.span;
    let names = mentions.iter().filter(|m| m.form == MentionForm::Name && m.span.contains(last));
    let mention = names.into_iter().find(|m| is_person(document, m))?;
    let before = document.tokens.partition_point(|token| token.span.end <= mention.span.start);
    let hangs = before > tokens.start && ends_head(&document.word(before - 1).to_lowercase());
    (!hangs).then_some(*mention)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{EntityType, Sieve};
    use crate::document::Entity;
    use crate::statement::testing;

    fn speaker(text: &str, names: &[&str]) -> Option<String> {
        let mut document = testing::document(text);
        for name in names {
            let start = text.find(name)?;
            let span = Span::new(start, start + name.len());
            let entity = document.entities.len() as u32;
            document.mentions.push(Mention { span, head: span, form: MentionForm::Name, entity, sieve: Sieve::Name });
            let kind = EntityType::Person;
            document.entities.push(Entity {
                kind,
                name: (*name).to_owned(),
                titles: Vec::new(),
                country: None,
                gender: None,
                members: Vec::new(),
            });
        }
        document.mentions.sort_by_key(|m| m.span.start);
        let statements = attribute(&document);
        statements[0].speaker.map(|index| document.entities[index as usize].name.clone())
    }

    #[test]
    fn the_head_of_the_source_speaks() {
        assert_eq!(
            speaker("France President Ann Roe said it rained.", &["France", "Ann Roe"]).as_deref(),
            Some("Ann Roe")
        );
        assert_eq!(speaker("Ann Roe of France said it rained.", &["Ann Roe", "France"]).as_deref(), Some("Ann Roe"));
        assert_eq!(speaker("The president of France said it rained.", &["France"]), None);
        assert_eq!(speaker("Secretary of State Ann Roe said it rained.", &["Ann Roe"]).as_deref(), Some("Ann Roe"));
        assert_eq!(speaker("A spokesman for Ann Roe said it rained.", &["Ann Roe"]), None);
        assert_eq!(speaker("The president, Ann Roe, said it rained.", &["Ann Roe"]).as_deref(), Some("Ann Roe"));
    }
}
