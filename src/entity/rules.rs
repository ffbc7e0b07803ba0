//! Names as rules find them: runs of name parts, titles and names told apart, types by lists and head words.

mod classify;
mod context;
mod election;
mod metonymy;
mod name_part;
mod nested;
mod office;
mod phrase;
mod title;

use super::capitals::Capitals;
use super::finding::Finding;
use crate::document::Document;
use crate::syntax::walker::Walker;

/// The most words on either side of a word that are searched for its dependents.
const REACH: usize = 24;

/// The names that rules find in a document, sentence by sentence.
pub(super) fn findings(document: &Document<'_>) -> Vec<Finding> {
    let capitals = Capitals::new(document);
    let mut found = Vec::new();
    for sentence in &document.sentences {
        for run in name_part::runs(&capitals, sentence.range()) {
            found.extend(phrase::findings(&capitals, &run));
        }
        found.extend(election::findings(document, sentence.range()));
    }
    found
}

/// Adds to the names of a document those inside of them, and to each its titles, its offices and whether it stands for a
/// government. The names are in text order afterwards, the longer first.
pub(super) fn complete(document: &Document<'_>, findings: &mut Vec<Finding>) {
    findings.sort_by_key(|finding| (finding.tokens.start, std::cmp::Reverse(finding.tokens.end)));
    *findings = context::without_letters(document, std::mem::take(findings));
    context::tell(document, findings);
    findings.extend(nested::findings(document, findings));
    findings.sort_by_key(|finding| (finding.tokens.start, std::cmp::Reverse(finding.tokens.end)));
    title::attach(document, findings);
    office::attach(document, findings);
    metonymy::mark(document, findings);
}

/// The walker over the trees around names.
fn walker<'d, 't>(document: &'d Document<'t>) -> Walker<'d, 't> {
    Walker::new(document).within(REACH)
}
