//! Statements of rules held against the trees: cue and content hang on each other.

use crate::document::{Deprel, Document, Span, Statement, Upos};
use crate::statement::cue_words::{Frame, share, share_in};
use crate::syntax::walker::Walker;

/// The uses of a verb, of a hundred, from which on it reports whatever hangs on it.
const SURE: u8 = 70;

/// Whether the tree has a way between the cue of a rule's statement and its content, and the cue is one that may report as it
/// stands in the tree.
pub(super) fn is_linked(document: &Document<'_>, rule: &Statement) -> bool {
    let walker = Walker::new(document);
    let cue: Vec<usize> = rule.cue.iter().flat_map(|&span| document.tokens_in(span)).collect();
    let [only] = cue[..] else { return true };
    let relation = walker.relation(only);
    let upos = document.tokens[only].upos;
    let purpose = relation == Deprel::Advcl && share_in(&walker.lemma(only).to_lowercase(), Frame::Clause) == 0;
    let infinitive = walker.dependents(only).any(|mark| document.word(mark) == "to" && mark < only);
    let modifies = matches!(relation, Deprel::Nmod | Deprel::Amod | Deprel::Compound);
    if upos == Upos::Verb && (modifies || purpose && infinitive) {
        return false;
    }
    if document.tokens[only].upos == Upos::Verb && share(Upos::Verb, &walker.lemma(only)) >= SURE {
        return !is_figure(walker, only, rule);
    }
    if document.tokens[only].upos == Upos::Adp
        || document.tokens[only].upos == Upos::Verb && is_figure(walker, only, rule)
    {
        return document.tokens[only].upos == Upos::Adp;
    }
    let holds = |token: usize| rule.content.iter().any(|part| part.contains(document.tokens[token].span));
    let hangs = |&part: &Span| {
        let tokens = document.tokens_in(part);
        walker.head_of(&tokens, |token| token.upos != Upos::Punct).and_then(|head| walker.governor(head)) == Some(only)
    };
    rule.content.iter().any(hangs) || upos != Upos::Noun && walker.ancestors(only).take(2).any(holds)
}

/// Whether a verb that reports with an object alone has none in the tree: "slam | on the brakes".
fn is_figure(walker: Walker<'_, '_>, verb: usize, rule: &Statement) -> bool {
    let document = walker.document;
    let lemma = walker.lemma(verb).to_lowercase();
    let clause = share_in(&lemma, Frame::Clause).max(share_in(&lemma, Frame::Infinitive));
    let opens = rule.content.first().and_then(|&part| document.tokens_in(part).next());
    clause == 0 && opens.is_some_and(|token| document.tokens[token].upos == Upos::Adp)
}
