//! What somebody does besides saying it, which is no content: "said he would repay it | but has not done so".

use crate::document::{Deprel, Span, Upos, Xpos};
use crate::statement::frame::report::is_quoted;
use crate::statement::frame::stretch::without_end;
use crate::statement::frame::subject::own_subject;
use crate::syntax::walker::Walker;

/// The most clauses from a gerund up to the verb of the saying.
const DEEPEST: usize = 4;

/// The contents behind a verb without a second predicate of its subject.
///
/// A finite verb without a subject that is joined to an infinitive ("would repay | but has not") cannot share its auxiliary, so
/// that it is joined to the verb of the saying; so is what the tree joins to that in the same tense.
pub(super) fn without(walker: Walker<'_, '_>, verb: usize, content: Vec<Span>) -> Vec<Span> {
    if own_subject(walker, verb).is_none_or(|subject| subject > verb) {
        return content;
    }
    let cut = |part: Span| {
        let document = walker.document;
        let joins = |&token: &usize| token > verb && !is_quoted(document, document.tokens[token].span);
        let second = document.tokens_in(part).filter(joins).find_map(|token| second(walker, verb, token));
        let end = second.map(|token| document.tokens[token].span.start).filter(|&end| end > part.start);
        end.and_then(|end| without_end(document, Span { start: part.start, end })).unwrap_or(part)
    };
    content.into_iter().map(cut).collect()
}

/// The conjunction before a second predicate of the subject of `verb` which a token heads.
fn second(walker: Walker<'_, '_>, verb: usize, token: usize) -> Option<usize> {
    let document = walker.document;
    if walker.relation(token) != Deprel::Conj || !is_finite(walker, token) || has_subject(walker, token) {
        return None;
    }
    let first = walker.governor(token)?;
    let joins = walker.dependents(token).find(|&word| walker.relation(word) == Deprel::Cc && word < token)?;
    let said = walker.governor(first) == Some(verb) && matches!(walker.relation(first), Deprel::Ccomp | Deprel::Xcomp);
    let infinitive = document.tokens[first].xpos == Xpos::Vb
        && said
        && walker
            .dependents(first)
            .any(|word| document.tokens[word].xpos == Xpos::Md || document.tokens[word].xpos == Xpos::To);
    let alike = first == verb && is_past(walker, token) == is_past(walker, verb);
    (alike || infinitive || is_gerund(walker, verb, first)).then_some(joins)
}

/// Whether a verb is a gerund, with which no finite verb is joined, in what another says: "would consider | granting a stay".
fn is_gerund(walker: Walker<'_, '_>, verb: usize, first: usize) -> bool {
    let helps = |token: usize| matches!(walker.relation(token), Deprel::Aux | Deprel::AuxPass);
    let alone = !walker.dependents(first).any(helps) && !has_subject(walker, first);
    let within = |at: usize| matches!(walker.relation(at), Deprel::Xcomp | Deprel::Ccomp);
    let way = std::iter::once(first).chain(walker.ancestors(first)).take(DEEPEST);
    let said = way.take_while(|&at| at == first || within(at) || at == verb).any(|at| at == verb);
    walker.document.tokens[first].xpos == Xpos::Vbg && alone && within(first) && said
}

/// Whether a verb or one of its auxiliaries is finite and no modal.
fn is_finite(walker: Walker<'_, '_>, verb: usize) -> bool {
    let document = walker.document;
    let finite = |token: usize| matches!(document.tokens[token].xpos, Xpos::Vbd | Xpos::Vbz);
    let helps = |token: &usize| matches!(walker.relation(*token), Deprel::Aux | Deprel::AuxPass | Deprel::Cop);
    // A participle without an auxiliary is a past that the tagger has taken for one.
    let bare = document.tokens[verb].xpos == Xpos::Vbn && !walker.dependents(verb).any(|token| helps(&token));
    bare || document.tokens[verb].upos == Upos::Verb && finite(verb)
        || walker.dependents(verb).filter(helps).any(finite)
}

/// Whether a verb or one of its auxiliaries is in the past.
fn is_past(walker: Walker<'_, '_>, verb: usize) -> bool {
    let past = |token: usize| matches!(walker.document.tokens[token].xpos, Xpos::Vbd | Xpos::Vbn);
    past(verb) || walker.dependents(verb).any(|token| walker.relation(token) == Deprel::Aux && past(token))
}

fn has_subject(walker: Walker<'_, '_>, verb: usize) -> bool {
    walker.dependents(verb).any(|word| {
        matches!(
            walker.relation(word),
            Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter | Deprel::Csubj | Deprel::Expl
        )
    })
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    fn content(text: &str) -> String {
        read(text).first().map_or_else(String::new, |statement| statement.content.join(" | "))
    }

    #[test]
    fn a_finite_verb_behind_an_infinitive_is_joined_to_the_saying() {
        assert_eq!(content("Hale said he would repay the money but has not done so."), "he would repay the money");
        assert_eq!(content("She said he would oppose the bill but reversed course."), "he would oppose the bill");
        assert_eq!(content("Hale promised to repay the money and left the hall."), "to repay the money");
        let gerund = content("The court said it would consider granting a stay and scheduled a hearing.");
        assert_eq!(gerund, "it would consider granting a stay");
    }

    #[test]
    fn two_verbs_of_a_content_stay_together() {
        let both = content("Hale said that he would repay the money and leave the hall.");
        assert_eq!(both, "that he would repay the money and leave the hall");
        let past = content("Hale said that he repaid the money and left the hall.");
        assert_eq!(past, "that he repaid the money and left the hall");
    }
}
