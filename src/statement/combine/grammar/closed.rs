//! Frames that close a sentence: "The span is weak, | she writes in her book", "It holds claims of fraud, | some argue".

use crate::document::{Deprel, Span, Statement, Upos};
use crate::statement::cue_words::share;
use crate::statement::frame::phrase::{clause, noun_phrase, span};
use crate::statement::frame::subject::own_subject;
use crate::syntax::walker::Walker;

use super::holds_quotation;

/// The uses of a verb, of a hundred, that must report.
const REPORTS: u8 = 60;

/// Gives a verb whose clause closes a sentence behind a comma the whole clause before that for its content, where the content
/// is but a part of it or only says where it was written.
pub(super) fn with_whole(walker: Walker<'_, '_>, verb: usize, statement: &mut Statement) {
    let document = walker.document;
    if walker.relation(verb) != Deprel::Parataxis || share(Upos::Verb, &walker.lemma(verb)) < REPORTS {
        return;
    }
    let Some(main) = walker.governor(verb).filter(|&main| main < verb && walker.governor(main).is_none()) else {
        return;
    };
    let Some(subject) = own_subject(walker, verb) else { return };
    let comma = noun_phrase(walker, subject).start.min(verb).checked_sub(1);
    let Some(comma) = comma.filter(|&comma| document.word(comma) == "," && comma > main) else { return };
    let complement = |token: usize| {
        matches!(walker.relation(token), Deprel::Obj | Deprel::Ccomp | Deprel::Xcomp | Deprel::Parataxis | Deprel::Conj)
    };
    let word = document.tokens[main].span;
    let has = statement.content.iter().any(|part| part.contains(word));
    let inside = |part: &Span| {
        let tokens = document.tokens_in(*part);
        let case = tokens.start.checked_sub(1).is_some_and(|before| document.tokens[before].upos == Upos::Adp);
        part.end <= document.tokens[comma].span.start || tokens.start > verb && case
    };
    if has || walker.dependents(verb).any(complement) || !statement.content.iter().all(inside) {
        return;
    }
    let start = clause(walker, main, |_| false).start.max(walker.sentence(verb).start);
    let Some(whole) = span(document, start..comma).filter(|&whole| !holds_quotation(document, &[whole])) else {
        return;
    };
    let own = statement.source.iter().chain(&statement.cue).any(|words| words.overlaps(whole));
    if !own && whole.contains(word) {
        statement.content = vec![whole];
    }
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    #[test]
    fn a_frame_at_the_end_has_the_whole_clause() {
        let found = read("Hale had known that the span was weak, she writes in her new memoir.");
        let whole = ["Hale had known that the span was weak"];
        assert!(found.iter().any(|statement| statement.source == "she" && statement.content == whole), "{found:?}");
    }
}
