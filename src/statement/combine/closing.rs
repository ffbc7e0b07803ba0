//! Outlets that close a sentence behind what they report: "The brothers lived in Paris, | the BBC reports".

use crate::annotation::Act;
use crate::document::{Document, Span, Statement, Upos, Via};
use crate::statement::combine::outlet::is_outlet;
use crate::statement::frame::phrase::span;
use crate::statement::verbatim;

/// The most tokens of the name of an outlet.
const LONGEST: usize = 6;

/// The confidence of what the order of words alone tells.
const ORDER: u8 = 60;

/// The statements of an article with those of outlets whose verb the tree has for a noun. Where somebody else says what the
/// sentence tells, the outlet is the way to him.
pub(super) fn with_outlets(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    for sentence in 0..document.sentences.len() {
        let Some((outlet, cue, content)) = closing(document, sentence) else { continue };
        let shares = |statement: &Statement, with: Span| {
            statement.source.iter().chain(&statement.cue).any(|part| part.overlaps(with))
        };
        if statements.iter().any(|statement| shares(statement, outlet.to(cue))) {
            continue;
        }
        let says = |statement: &&mut Statement| {
            let told = matches!(statement.act, Act::Speech | Act::Writing) && statement.via.is_empty();
            told && shares(statement, content)
        };
        match statements.iter_mut().find(says) {
            Some(said) => said.via.push(Via { span: outlet, entity: None }),
            None => {
                let made = verbatim::statement(document, Act::Speech, vec![content]);
                statements.push(Statement { source: vec![outlet], cue: vec![cue], confidence: ORDER, ..made });
            }
        }
    }
    statements
}

/// The outlet and the verb that close a sentence behind a comma, and the clause before that.
fn closing(document: &Document<'_>, sentence: usize) -> Option<(Span, Span, Span)> {
    let tokens = document.sentences[sentence].range();
    let last = tokens.clone().rev().find(|&token| document.tokens[token].upos != Upos::Punct)?;
    let noun = document.tokens[last].upos == Upos::Noun && matches!(document.word(last), "reports" | "report");
    let comma = (tokens.start.max(last.saturating_sub(LONGEST))..last).rev().find(|&t| document.word(t) == ",")?;
    let named = (comma + 1..last).any(|token| document.tokens[token].upos == Upos::Propn);
    let clause = (tokens.start..comma).any(|token| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux));
    if !noun || !named || !clause {
        return None;
    }
    let outlet = span(document, comma + 1..last)?;
    let content = span(document, tokens.start..comma)?;
    is_outlet(document, outlet).then_some((outlet, document.tokens[last].span, content))
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, read};

    #[test]
    fn an_outlet_closes_the_sentence() {
        let found = read("The two brothers lived in Paris, the BBC reports.");
        assert_eq!(found, [Read::new("the BBC", "reports", &["The two brothers lived in Paris"])]);
        assert!(read("He kept the maps, the books, the weather reports.").is_empty());
    }
}
