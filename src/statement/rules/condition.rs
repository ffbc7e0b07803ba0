//! Conditions: "if the council agrees", "only if", "unless", "until", "provided that".

use super::clause::{Reading, Tag};
use crate::document::{Span, Statement};

/// Words that open a condition.
const OPENERS: [&[&str]; 11] = [
    &["if"],
    &["unless"],
    &["until"],
    &["provided", "that"],
    &["providing", "that"],
    &["as", "long", "as"],
    &["so", "long", "as"],
    &["on", "condition", "that"],
    &["on", "the", "condition", "that"],
    &["assuming", "that"],
    &["in", "case"],
];

/// The conditions of a sentence, in order.
pub(super) fn conditions(reading: &Reading<'_, '_>) -> Vec<Span> {
    let tokens = reading.tokens();
    let mut found = Vec::new();
    let mut token = tokens.start;
    while token < tokens.end {
        let stands = |words: &&&[&str]| words.iter().enumerate().all(|(n, word)| reading.word(token + n) == *word);
        let Some(opener) = OPENERS.iter().find(stands).filter(|_| is_condition(reading, token)) else {
            token += 1;
            continue;
        };
        let only = token > tokens.start && reading.word(token - 1) == "only";
        let end = end(reading, token + opener.len(), tokens.end);
        found.extend(reading.span(if only { token - 1 } else { token }..end));
        token = end.max(token + 1);
    }
    found
}

/// The most conditions that a content is given.
const MOST: usize = 32;

/// Gives the statements of an article the conditions that lie in their contents; both are in order.
pub(in crate::statement) fn fill(conditions: &[Span], statements: &mut [Statement]) {
    for statement in statements {
        for part in &statement.content {
            let first = conditions.partition_point(|condition| condition.start < part.start);
            let inside = conditions[first..].iter().take_while(|condition| condition.start < part.end);
            statement.conditions.extend(inside.take(MOST).filter(|&&condition| part.contains(condition)));
        }
    }
}

/// Whether the words at a token make a condition and no question ("asked if"), comparison ("as if") or time ("until May").
fn is_condition(reading: &Reading<'_, '_>, token: usize) -> bool {
    let before = token.checked_sub(1).map_or("", |before| reading.word(before));
    let asked = token > reading.tokens().start && reading.tag(token - 1).is_verb();
    let alone = matches!(reading.word(token), "if" | "until");
    let close = reading.tokens().end.min(token + 14);
    let clause = (token + 1..close).any(|t| reading.tag(t).is_verb() || reading.tag(t).is_auxiliary());
    clause
        && !(alone && asked && reading.word(token) == "if")
        && !matches!(before, "even" | "as" | "what" | "see" | "know")
}

/// Where a condition ends: before "then" or the main clause, else with what it stands in.
fn end(reading: &Reading<'_, '_>, start: usize, high: usize) -> usize {
    for token in start..high {
        let ends = match reading.tag(token) {
            Tag::Stop => reading.word(token) != "…" && reading.word(token) != "...",
            Tag::CloseQuote => !(start..token).any(|t| reading.tag(t) == Tag::OpenQuote),
            Tag::Semicolon | Tag::Colon | Tag::Dash => true,
            Tag::Comma => opens_main_clause(reading, token + 1, high) || token + 1 >= high,
            _ => false,
        };
        if ends {
            return token;
        }
    }
    high
}

/// Whether a clause of its own begins at a token: a subject and a verb group, or "then".
fn opens_main_clause(reading: &Reading<'_, '_>, token: usize, high: usize) -> bool {
    if matches!(reading.word(token), "then" | "but" | "otherwise") || reading.tag(token) == Tag::CloseQuote {
        return true;
    }
    let Some(end) = reading.phrase_after(token, high) else { return false };
    let verb = (end..high).find(|&t| reading.tag(t) != Tag::Adverb).map_or(Tag::Stop, |t| reading.tag(t));
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
