//! Words behind a content that hang neither on it nor on the verb of the saying: "a report claiming | that he was ill | was
//! false".

use crate::document::{Deprel, Document, Span, Upos};
use crate::statement::frame::report::is_quoted;
use crate::statement::frame::stretch::without_end;
use crate::syntax::walker::Walker;

/// The most steps from a word up to the verb.
const HIGHEST: usize = 40;

/// The contents behind a verb without the words that its tree does not hold.
pub(super) fn without(walker: Walker<'_, '_>, verb: usize, content: Vec<Span>) -> Vec<Span> {
    content.into_iter().map(|part| within(walker, verb, part)).collect()
}

/// A part of a content up to the first word behind its clause that is not below the verb.
fn within(walker: Walker<'_, '_>, verb: usize, part: Span) -> Span {
    let document: &Document<'_> = walker.document;
    let tokens = document.tokens_in(part);
    // A participle behind a noun has its phrase, and what stands behind that is the main clause's: "known as the Plan |, in May".
    let participle = walker.relation(verb) == Deprel::Acl;
    let heads = |&token: &usize| {
        let relation = walker.relation(token);
        let phrase = participle && matches!(relation, Deprel::Obl | Deprel::Obj);
        walker.governor(token) == Some(verb) && (phrase || matches!(relation, Deprel::Ccomp | Deprel::Xcomp))
    };
    let Some(clause) = tokens.clone().filter(|&token| token > verb).find(heads) else { return part };
    let walker = walker.within(HIGHEST);
    let leaves = |&token: &usize| {
        let word = &document.tokens[token];
        word.upos != Upos::Punct
            && !is_quoted(document, word.span)
            && walker.ancestors(token).all(|above| above != verb)
    };
    let end = (clause + 1..tokens.end).find(leaves).map(|token| document.tokens[token].span.start);
    end.and_then(|end| without_end(document, Span { start: part.start, end })).unwrap_or(part)
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    #[test]
    fn a_time_of_the_main_clause_is_no_content_of_a_participle() {
        let found = read(
            "U.S. President Donald Trump pulled out of the nuclear deal, formally known as the Joint Comprehensive Plan of Action (JCPOA), in May 2018.",
        );
        let name = found.iter().find(|statement| statement.cue.contains("known"));
        assert_eq!(
            name.map(|name| name.content.join(" | ")).as_deref(),
            Some("the Joint Comprehensive Plan of Action (JCPOA)"),
            "{found:?}"
        );
    }

    #[test]
    fn the_predicate_of_a_report_is_no_content_of_it() {
        let found = read("A report claiming that the mayor was ill was denied by the council on Monday.");
        let claim = found.iter().find(|statement| statement.cue == "claiming");
        assert_eq!(
            claim.map(|claim| claim.content.join(" | ")).as_deref(),
            Some("that the mayor was ill"),
            "{found:?}"
        );
    }
}
