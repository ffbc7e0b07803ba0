//! Conditions: "if the council agrees", "only if", "unless", "until", "provided that".

use std::sync::LazyLock;

use super::clause::{Tag, TaggedSentence};
use crate::document::{Deprel, Document, Span, Statement, Upos};
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

/// Words and phrases that open a condition.
static OPENERS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/condition_openers.txt"), Case::Folded));

/// The conditions of a sentence, in order.
pub(super) fn conditions(tagged: &TaggedSentence<'_, '_>) -> Vec<Span> {
    let tokens = tagged.tokens();
    let mut found = Vec::new();
    let mut token = tokens.start;
    while token < tokens.end {
        let opener = OPENERS.longest_at(tagged.document, token..tokens.end).filter(|_| is_condition(tagged, token));
        let Some((opener, _)) = opener else {
            token += 1;
            continue;
        };
        let only = token > tokens.start && tagged.word(token - 1) == "only";
        let end = end(tagged, opener.end, tokens.end);
        found.extend(tagged.span(if only { token - 1 } else { token }..end));
        token = end.max(token + 1);
    }
    found
}

/// The conditions that begin in a content and are looked at for those that lie in it.
const MOST: usize = 32;

/// Gives the statements of an article the conditions that lie in their contents; both are in order.
pub(in crate::statement) fn fill(document: &Document<'_>, conditions: &[Span], statements: &mut [Statement]) {
    let conditions: Vec<Span> = conditions.iter().copied().filter(|&span| holds_clause(document, span)).collect();
    for statement in statements {
        for part in &statement.content {
            let first = conditions.partition_point(|condition| condition.start < part.start);
            let inside = conditions[first..].iter().take_while(|condition| condition.start < part.end);
            statement.conditions.extend(inside.take(MOST).filter(|&&condition| part.contains(condition)));
        }
    }
}

/// Whether the tree has a clause behind the word that opens a condition: "until | 4 a.m." and "an effective, | if costly, |
/// way" have none.
fn holds_clause(document: &Document<'_>, condition: Span) -> bool {
    let walker = Walker::new(document);
    let tokens = document.tokens_in(condition);
    let Some(opener) = tokens.clone().find(|&token| matches!(document.word(token), "until" | "Until" | "if" | "If"))
    else {
        return true;
    };
    let Some(head) = walker.governor(opener) else { return true };
    let phrase = document.tokens[opener].upos == Upos::Adp
        && matches!(document.tokens[head].upos, Upos::Noun | Upos::Num | Upos::Adv | Upos::Propn);
    let whether = walker.relation(head) == Deprel::Ccomp && document.word(opener) == "if";
    let clause = walker.dependents(head).any(|own| {
        matches!(walker.relation(own), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Cop | Deprel::Expl | Deprel::Aux)
    });
    let comma = opener.checked_sub(1).is_some_and(|before| document.word(before) == ",");
    let bare = document.tokens[head].upos == Upos::Adj && !clause && comma && head == opener + 1;
    !(phrase || whether || bare)
}

/// Whether the words at a token make a condition and no question ("asked if"), comparison ("as if") or time ("until
/// May").
fn is_condition(tagged: &TaggedSentence<'_, '_>, token: usize) -> bool {
    let before = token.checked_sub(1).map_or("", |before| tagged.word(before));
    let asked = token > tagged.tokens().start && tagged.tag(token - 1).is_verb();
    let alone = matches!(tagged.word(token), "if" | "until");
    let close = tagged.tokens().end.min(token + 14);
    let clause = (token + 1..close).any(|t| tagged.tag(t).is_verb() || tagged.tag(t).is_auxiliary());
    clause
        && !(alone && asked && tagged.word(token) == "if")
        && !matches!(before, "even" | "as" | "what" | "see" | "know")
}

/// The end of a condition: before "then" or the main clause, else with the sentence, quotation or clause that it stands
/// in.
fn end(tagged: &TaggedSentence<'_, '_>, start: usize, high: usize) -> usize {
    for token in start..high {
        let ends = match tagged.tag(token) {
            Tag::Stop => tagged.word(token) != "…" && tagged.word(token) != "...",
            Tag::CloseQuote => !(start..token).any(|t| tagged.tag(t) == Tag::OpenQuote),
            Tag::Semicolon | Tag::Colon | Tag::Dash => true,
            Tag::Comma => opens_main_clause(tagged, token + 1, high) || token + 1 >= high,
            _ => false,
        };
        if ends {
            return token;
        }
    }
    high
}

/// Whether a clause of its own begins at a token: a subject and a verb group, or "then".
fn opens_main_clause(tagged: &TaggedSentence<'_, '_>, token: usize, high: usize) -> bool {
    if matches!(tagged.word(token), "then" | "but" | "otherwise") || tagged.tag(token) == Tag::CloseQuote {
        return true;
    }
    let Some(end) = tagged.phrase_after(token, high) else { return false };
    let verb = (end..high).find(|&t| tagged.tag(t) != Tag::Adverb).map_or(Tag::Stop, |t| tagged.tag(t));
    verb.is_auxiliary() || verb.is_verb()
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::document;

    fn conditions(text: &str) -> Vec<&str> {
        let document = document(text);
        document.statements.iter().flat_map(|s| &s.conditions).map(|&span| &text[span.range()]).collect()
    }

    #[test]
    fn before_and_after_the_main_clause() {
        assert_eq!(
            conditions("“If the council agrees, signs, and pays, then we will build,” the mayor said."),
            ["If the council agrees, signs, and pays"]
        );
        assert_eq!(
            conditions("The mayor said they would build only if the council paid."),
            ["only if the council paid"]
        );
        assert_eq!(conditions("The union refused to talk until the bosses returned."), ["until the bosses returned"]);
    }

    #[test]
    fn questions_and_dates_are_none() {
        assert!(conditions("Reporters asked if the mayor would resign.").is_empty());
        assert!(conditions("The mayor said the bridge was shut until May.").is_empty());
    }
}
