//! One content that two verbs seem to have: "received letters | warning | that …" is what the letters warn of.

use crate::document::{Document, Statement, Upos};
use crate::syntax::walker::Walker;

/// The statements before and behind one that may have its content too.
const NEAR: usize = 4;

/// Statements without those whose content hangs on the verb of another that has the very same.
pub(super) fn once(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let walker = Walker::new(document);
    let governs: Vec<bool> = statements.iter().map(|statement| has_content(walker, statement)).collect();
    let is_another = |at: usize| {
        let near = at.saturating_sub(NEAR)..(at + NEAR + 1).min(statements.len());
        let own = |other: usize| other != at && governs[other] && statements[other].content == statements[at].content;
        !governs[at] && !statements[at].cue.is_empty() && near.into_iter().any(own)
    };
    let is_another: Vec<bool> = (0..statements.len()).map(is_another).collect();
    statements.into_iter().zip(is_another).filter(|(_, another)| !another).map(|(statement, _)| statement).collect()
}

/// Whether the content of a statement hangs on a verb of its cue.
fn has_content(walker: Walker<'_, '_>, statement: &Statement) -> bool {
    let document = walker.document;
    let Some(&first) = statement.content.first() else { return false };
    let head = walker.head_of(&document.tokens_in(first), |token| token.upos != Upos::Punct);
    let above = head.and_then(|head| walker.governor(head)).map(|above| document.tokens[above].span);
    above.is_some_and(|above| statement.cue.iter().any(|cue| cue.contains(above)))
}
