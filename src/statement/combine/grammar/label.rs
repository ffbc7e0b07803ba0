//! A colon that a network takes for a cue: it introduces somebody's words where a person or quotation marks stand beside it.

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Document, Statement};
use crate::lexicon::role;

use super::holds_quotation;

/// A statement whose cue is a colon, without it; none where the words before it name nobody.
pub(super) fn corrected(document: &Document<'_>, mut statement: Statement) -> Option<Statement> {
    statement.cue.clear();
    let [source] = statement.source[..] else { return None };
    let first = document.mentions.partition_point(|mention| mention.span.start < source.start);
    let inside = document.mentions[first..].iter().take_while(|mention| mention.span.start < source.end);
    let kind = |entity: u32| document.entities.get(entity as usize).map(|entity| entity.kind);
    let mut kinds = inside.filter(|mention| mention.form == MentionForm::Name).map(|mention| kind(mention.entity));
    let person = kinds.any(|kind| kind == Some(EntityType::Person));
    let office = || role::in_title(document.slice(source)).is_some();
    let whole = statement.content.iter().all(|&part| holds_quotation(document, &[part]));
    let opens = statement.content.first().is_some_and(|part| {
        document.quotations.binary_search_by_key(&part.start, |quotation| quotation.span.start).is_ok()
    });
    (person || office() || whole && opens).then_some(statement)
}
