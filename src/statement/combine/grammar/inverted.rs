//! Verbs whose subject ends the sentence behind what it said: "The winter will be long, | warn experts".

use std::ops::Range;

use crate::document::{Deprel, Document, Span, Statement, Upos, Xpos};
use crate::statement::cue_words::{Frame, share_in};
use crate::statement::frame::phrase::{noun_phrase, span};
use crate::statement::frame::subject::{is_passive, own_subject};
use crate::syntax::walker::Walker;

use super::holds_quotation;

/// The most tokens before a cue that are looked at for a verb.
const LONGEST: usize = 100;

/// The uses of a verb with a clause, of a hundred, that must report.
const CLAUSE: u8 = 75;

/// The subject of a verb behind a comma, which closes the sentence or its first clause, and the words before the comma.
///
/// Parsers take a bare plural there for an object ("say | fishermen"), so an object counts as the subject where the verb has no
/// other and is but added to the clause before it.
pub(in crate::statement::combine) fn inverted(walker: Walker<'_, '_>, verb: usize) -> Option<(Range<usize>, Span)> {
    let document = walker.document;
    let finite = matches!(document.tokens[verb].xpos, Xpos::Vb | Xpos::Vbd | Xpos::Vbp | Xpos::Vbz);
    let reports = share_in(&walker.lemma(verb).to_lowercase(), Frame::Clause) >= CLAUSE && !is_passive(walker, verb);
    let sentence = walker.sentence(verb);
    let comma = verb.checked_sub(1).filter(|&comma| document.word(comma) == "," && comma > sentence.start)?;
    let subject = own_subject(walker, verb).or_else(|| object_for_subject(walker, verb)).filter(|&head| head > verb)?;
    let source = noun_phrase(walker, subject);
    let joined = source.end + 1 < sentence.end
        && document.word(source.end) == ","
        && document.tokens[source.end + 1].upos == Upos::Cconj;
    let closes = joined || (source.end..sentence.end).all(|token| document.tokens[token].upos == Upos::Punct);
    let low = sentence.start.max(comma.saturating_sub(LONGEST));
    let clause = (low..comma).any(|token| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux));
    if !(finite && reports && closes && clause && source.start == verb + 1) {
        return None;
    }
    Some((source, span(document, sentence.start..comma)?))
}

/// The noun that the tree has for the object of a verb which is added to the clause before it and has no subject.
fn object_for_subject(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    if walker.relation(verb) != Deprel::Parataxis {
        return None;
    }
    walker.dependents(verb).find(|&token| {
        matches!(walker.relation(token), Deprel::Obj)
            && matches!(walker.document.tokens[token].upos, Upos::Noun | Upos::Propn)
    })
}

/// A statement with the source and content of a verb whose subject closes the sentence.
pub(super) fn corrected(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Statement {
    let document: &Document<'_> = walker.document;
    let Some((source, content)) = inverted(walker, verb) else { return statement };
    let Some(source) = span(document, source) else { return statement };
    let misread = statement.source.is_empty() || statement.content.iter().any(|part| part.overlaps(source));
    if misread && !holds_quotation(document, &[content]) {
        statement.source = vec![source];
        statement.content = vec![content];
    }
    statement
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, read};

    #[test]
    fn a_bare_plural_behind_its_verb() {
        let found = read("Cod has not been this scarce in decades, say fishermen.");
        assert_eq!(found, [Read::new("fishermen", "say", &["Cod has not been this scarce in decades"])]);
        let found = read("Too many children go hungry in the valley, warn teachers.");
        assert_eq!(found, [Read::new("teachers", "warn", &["Too many children go hungry in the valley"])]);
        assert_eq!(read("If the water rises, call the police."), []);
    }

    #[test]
    fn a_headline_whose_subject_closes_it() {
        assert_eq!(read("Bridge is unsafe, says mayor"), [Read::new("mayor", "says", &["Bridge is unsafe"])]);
    }
}
