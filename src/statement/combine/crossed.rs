//! Contents that each stand behind the other's cue.

use crate::document::{Document, Span, Statement};
use crate::statement::verbatim::with_content;

/// The statements after one that it may have crossed contents with.
const NEAR: usize = 3;

/// The statements, in order, those of a sentence with their own contents where each has the one right behind the other's cue:
/// "said | that it would rain, although he | dismissed | the forecast". Through whom the article has the one it has the other.
pub(super) fn uncrossed(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    for first in 0..statements.len() {
        for second in first + 1..statements.len().min(first + 1 + NEAR) {
            if are_crossed(document, &statements[first], &statements[second]) {
                let (one, other) = (statements[first].clone(), statements[second].clone());
                let (content, other_content) = (one.content.clone(), other.content.clone());
                statements[first] = with_content(document, about(one, &other_content), other_content);
                statements[second] = with_content(document, about(other, &content), content);
                share_via(&mut statements, first, second);
            }
        }
    }
    statements
}

/// A statement whose stances on its content are on another content from now on.
pub(super) fn about(mut statement: Statement, content: &[Span]) -> Statement {
    let (old, new) = (statement.content.first().copied(), content.first().copied());
    for stance in statement.stance.iter_mut().filter(|stance| Some(stance.topic) == old) {
        stance.topic = new.unwrap_or(stance.topic);
    }
    statement
}

/// Gives one of two statements that has no `via` that of the other.
fn share_via(statements: &mut [Statement], first: usize, second: usize) {
    for (from, to) in [(first, second), (second, first)] {
        if statements[to].via.is_empty() {
            statements[to].via = statements[from].via.clone();
        }
    }
}

/// Whether the content of the second of two statements lies between their cues, and that of the first behind both.
fn are_crossed(document: &Document<'_>, first: &Statement, second: &Statement) -> bool {
    let ([cue], [content]) = (&first.cue[..], &first.content[..]) else { return false };
    let ([next_cue], [next_content]) = (&second.cue[..], &second.content[..]) else { return false };
    cue.end <= next_content.start
        && next_content.end <= next_cue.start
        && next_cue.end <= content.start
        && document.sentence_at(*cue) == document.sentence_at(*next_cue)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{Act, StatementKind};
    use crate::statement::testing;

    #[test]
    fn each_has_the_content_behind_its_cue() {
        let text = "Ann said it rained although Bob denied the forecast.";
        let document = testing::quoted(text);
        let span = |words: &str| {
            let start = text.find(words).unwrap_or_default();
            Span::new(start, start + words.len())
        };
        let statement = |cue: &str, content: &str| {
            let new = Statement::new(StatementKind::Indirect, Act::Speech, vec![span(content)], Vec::new());
            Statement { cue: vec![span(cue)], ..new }
        };
        let found = uncrossed(&document, vec![statement("said", "the forecast"), statement("denied", "it rained")]);
        let contents: Vec<&str> = found.iter().map(|statement| document.slice(statement.content[0])).collect();
        assert_eq!(contents, ["it rained", "the forecast"]);
        let kept = vec![statement("said", "it rained"), statement("denied", "the forecast")];
        assert_eq!(uncrossed(&document, kept.clone()), kept);
    }
}
