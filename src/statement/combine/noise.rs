//! Words inside of what was said that report nothing: what somebody is to do, may do or does to a thing.

use crate::annotation::{Act, StatementKind};
use crate::document::{Deprel, Document, Statement, Upos, Xpos};
use crate::statement::frame::subject::is_passive;
use crate::syntax::walker::Walker;

use super::linked::is_linked;

/// The confidence below which a statement with a phrase for its content counts inside of no other.
const DOUBTFUL: u8 = 70;

/// The confidence below which one whose cue and content do not hang on each other counts inside of no other.
const UNLINKED: u8 = 80;

/// The confidence below which one does that only may or is to be made.
const UNREAL: u8 = 97;

/// The statements of an article, whose order is known, without those inside of others that have neither quotation marks nor a
/// clause for their content and are in doubt, or of which the tree says that they only may or are to be made.
pub(super) fn without_noise(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    statements.into_iter().filter(|statement| !is_noise(document, statement)).collect()
}

fn is_noise(document: &Document<'_>, statement: &Statement) -> bool {
    if statement.within.is_none() || statement.kind != StatementKind::Indirect {
        return false;
    }
    let walker = Walker::new(document);
    let mut cue = statement.cue.iter().flat_map(|&span| document.tokens_in(span));
    let Some(word) = cue.find(|&token| matches!(document.tokens[token].upos, Upos::Verb | Upos::Noun)) else {
        return false;
    };
    let last = statement.cue.iter().flat_map(|&span| document.tokens_in(span));
    let verb = last.rev().find(|&token| document.tokens[token].upos == Upos::Verb).unwrap_or(word);
    let doubtful = statement.confidence < UNLINKED;
    if doubtful && (!is_linked(document, statement) || is_found(walker, verb, statement)) {
        return true;
    }
    if [word, verb].iter().any(|&token| has_clause(walker, token)) {
        return false;
    }
    statement.confidence < DOUBTFUL || is_unreal(walker, verb) && statement.confidence < UNREAL
}

/// Whether something is said to have been found, by nobody who is named.
fn is_found(walker: Walker<'_, '_>, verb: usize, statement: &Statement) -> bool {
    statement.act == Act::Perception && statement.source.is_empty() && is_passive(walker, verb)
}

/// Whether a clause hangs on a word.
fn has_clause(walker: Walker<'_, '_>, word: usize) -> bool {
    let clause = |token: usize| {
        matches!(walker.relation(token), Deprel::Ccomp | Deprel::Xcomp | Deprel::Parataxis)
            || matches!(walker.relation(token), Deprel::Acl | Deprel::AclRelcl)
                && token > word
                && walker.dependents(token).any(|mark| walker.relation(mark) == Deprel::Mark)
    };
    walker.dependents(word).any(clause)
}

/// Whether a verb is an infinitive with "to", or stands behind "may", "will" and the like.
fn is_unreal(walker: Walker<'_, '_>, verb: usize) -> bool {
    walker.dependents(verb).any(|token| {
        token < verb
            && (walker.relation(token) == Deprel::Mark && walker.document.word(token) == "to"
                || walker.document.tokens[token].xpos == Xpos::Md)
    })
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    #[test]
    fn what_somebody_is_to_do_inside_of_what_was_said_is_no_statement() {
        let found = read("The mayor said the council should be equipped to counter this threat.");
        assert_eq!(found.len(), 1, "{found:?}");
    }

    #[test]
    fn a_clause_inside_of_what_was_said_is_one() {
        let found = read("The mayor said the council believed that the bridge was safe.");
        assert_eq!(found.len(), 2, "{found:?}");
    }
}
