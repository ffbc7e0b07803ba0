//! Statements of a document: the attributions that a network finds, and what rules know of them and add inside them.

use crate::document::{Document, Statement};

use super::rules::Rules;
use super::{attribution, combine, condition, label, loose, nesting, occasion, via};

/// The statements of a document, in order of their first words.
///
/// It takes grammar, names, times and quotations, and what [`Rules`] read; it comes before coreference.
pub fn find(document: &Document<'_>, rules: &Rules) -> Vec<Statement> {
    let attributions = attribution::attributions(document);
    let found = combine::combined(document, &attributions, &rules.statements);
    let mut found = label::with_labels(document, found);
    nesting::order(&mut found);
    let found = via::with_carriers(document, found);
    let mut found = loose::with_loose_quotations(document, found);
    nesting::order(&mut found);
    condition::fill(&rules.conditions, &mut found);
    occasion::fill(document, &rules.settings, &mut found);
    found
}
