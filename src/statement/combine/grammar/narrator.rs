//! What the article itself adds behind what somebody said: "said it was a protest |, which was later proven wrong", "said they
//! had made no progress |, a claim that nobody believed".

use std::sync::LazyLock;

use crate::document::{Deprel, Document, Span, Token, Upos, Xpos};
use crate::lexicon::{Case, Table};
use crate::statement::frame::report::is_quoted;
use crate::statement::frame::stretch::without_end;
use crate::statement::frame::subject::own_subject;
use crate::syntax::walker::Walker;

static COMMENTS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/comment_nouns.txt"), Case::Folded));

/// The most words from the comma to an adverb of what came after, and from an article to its noun.
const LEAD: usize = 8;

/// The most words of what is added.
const LONGEST: usize = 48;

/// The contents behind a verb without what the article adds at their end.
pub(super) fn without(walker: Walker<'_, '_>, verb: usize, content: Vec<Span>) -> Vec<Span> {
    content.into_iter().map(|part| before_addition(walker, verb, part)).collect()
}

fn before_addition(walker: Walker<'_, '_>, verb: usize, part: Span) -> Span {
    let document = walker.document;
    let tokens = document.tokens_in(part);
    if tokens.start <= verb {
        return part;
    }
    let low = tokens.start.max(tokens.end.saturating_sub(LONGEST));
    let adds = |&comma: &usize| {
        let comments = match document.word(comma) {
            "," | "—" | "–" | "--" => {
                comes_later(walker, comma + 1, tokens.end) || is_comment(walker, comma + 1, tokens.end)
            }
            "adding" => adds_more(document, comma, tokens.end),
            "but" | "and" | "while" => is_silence(walker, comma + 1, tokens.end),
            _ => false,
        };
        comments && !is_quoted(document, document.tokens[comma].span)
    };
    let found =
        (low + 1..tokens.end.saturating_sub(1).max(low + 1)).find(adds).map(|comma| document.tokens[comma].span.start);
    found.and_then(|end| without_end(document, Span { start: part.start, end })).unwrap_or(part)
}

/// Whether a clause tells what came of what was said: "which was later proven wrong", "although he has since apologized".
fn comes_later(walker: Walker<'_, '_>, start: usize, end: usize) -> bool {
    let document = walker.document;
    let opens = matches!(document.word(start).to_lowercase().as_str(), "which" | "although" | "though" | "but" | "who");
    let near = start + 1..end.min(start + LEAD);
    let later = |token: usize| {
        matches!(document.word(token), "later" | "since" | "subsequently")
            && document.tokens[token].upos == Upos::Adv
            && token + 1 < end
            && matches!(document.tokens[token + 1].xpos, Xpos::Vbd | Xpos::Vbn)
    };
    opens && near.into_iter().any(later)
}

/// Whether a participle says that whoever spoke said more: "said he would run, | adding that".
fn adds_more(document: &Document<'_>, start: usize, end: usize) -> bool {
    let next = if start + 1 < end { document.word(start + 1) } else { "" };
    let parted = start.checked_sub(1).is_some_and(|before| matches!(document.word(before), "," | "\"" | "”"));
    parted
        && !is_quoted(document, document.tokens[start].span)
        && (next == "that" || document.tokens.get(start + 1).is_some_and(is_subject))
}

/// Whether a word may be the subject of a clause without "that".
fn is_subject(token: &Token) -> bool {
    token.upos == Upos::Pron && matches!(token.deprel, Deprel::Nsubj | Deprel::NsubjPass | Deprel::Expl)
}

/// Whether a clause says that somebody has not answered: "the company did not respond to an email".
fn is_silence(walker: Walker<'_, '_>, start: usize, end: usize) -> bool {
    let document = walker.document;
    let answers = |&token: &usize| {
        document.tokens[token].upos == Upos::Verb
            && matches!(&*walker.lemma(token).to_lowercase(), "respond" | "comment" | "reply")
    };
    let not = |token: usize| matches!(document.word(token), "not" | "n't" | "n’t");
    let verb = (start..end.min(start + LEAD * 2)).find(answers);
    verb.is_some_and(|verb| {
        let subject = own_subject(walker, verb).is_some_and(|subject| subject >= start);
        let past = walker.dependents(verb).any(|token| matches!(document.word(token), "did" | "had" | "has" | "have"));
        subject && past && walker.dependents(verb).any(not)
    })
}

/// Whether a phrase says what the words before it are: "a reference to the war".
fn is_comment(walker: Walker<'_, '_>, start: usize, end: usize) -> bool {
    let document = walker.document;
    if !matches!(document.word(start), "a" | "an") {
        return false;
    }
    let describes =
        |token: usize| matches!(document.tokens[token].upos, Upos::Adj | Upos::Adv | Upos::Noun | Upos::Propn);
    let noun = (start + 1..end.min(start + LEAD)).find(|&token| {
        let last = token + 1 >= end || !matches!(document.tokens[token + 1].upos, Upos::Noun | Upos::Propn);
        document.tokens[token].upos == Upos::Noun && last
    });
    noun.is_some_and(|noun| (start + 1..noun).all(describes) && COMMENTS.contains(&walker.lemma(noun).to_lowercase()))
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    fn content(text: &str) -> String {
        read(text).first().map_or_else(String::new, |statement| statement.content.join(" | "))
    }

    #[test]
    fn what_came_later_is_the_article_s_own() {
        let said =
            content("The minister said that the attack grew out of a protest, which was later proven incorrect.");
        assert_eq!(said, "that the attack grew out of a protest");
        let kept = content("The minister said that the bridge, which was built in May, was closed.");
        assert_eq!(kept, "that the bridge, which was built in May, was closed");
    }

    #[test]
    fn whoever_did_not_answer_has_not_answered_the_article() {
        let said = content("Nelson said the woman left the hall but the firm did not respond to an email.");
        assert_eq!(said, "the woman left the hall");
        let kept = content("Nelson said the woman called but the clerk did not answer the door.");
        assert_eq!(kept, "the woman called but the clerk did not answer the door");
    }

    #[test]
    fn what_somebody_adds_is_said_besides() {
        let said = content("Hale said he would wait until the “end of May,” adding that he hoped for rain.");
        assert_eq!(said, "he would wait until the “end of May,”");
    }

    #[test]
    fn a_comment_is_the_article_s_own() {
        let said =
            content("Ann Lind said the two sides had made no progress, a much less rosy view than that of the mayor.");
        assert_eq!(said, "the two sides had made no progress");
        let said = content("Ann Lind said the bill would double rents — a claim that economists dispute.");
        assert_eq!(said, "the bill would double rents");
    }
}
