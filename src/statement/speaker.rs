//! The speakers of statements: from the words that name a source to an entity.
//!
//! Names, nominals and pronouns must be known, so coreference comes before. The head of a source is taken from the tree of
//! its sentence (`source`); it is several together (`coordination`), a name or a noun with a name beside it (`apposition`),
//! something written, for whose author it stands (`authorship`), a pronoun, or a description of somebody who may have no
//! name (`phrase`). A statement without a source has the subject of its cue (`subject`). Who or what no mention has stood
//! for so far gets one, and an entity (`cast`).

mod apposition;
mod authorship;
mod cast;
mod coordination;
mod medium;
mod names;
mod passive;
mod phrase;
mod recent;
mod resolver;
mod source;
mod subject;
mod words;

use crate::document::{Document, Entity, Mention, Stance, Statement, Via};

pub(super) use phrase::document_sort;
pub(super) use source::is_hearsay;
pub(super) use words::{entity_of, is_person};

use resolver::Resolver;

/// The statements of a document with their speakers, and the mentions and entities with those that only speakers need.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attribution {
    /// The statements in their order.
    pub statements: Vec<Statement>,
    /// The mentions in text order.
    pub mentions: Vec<Mention>,
    /// The entities that they stand for, and those that several of them are together.
    pub entities: Vec<Entity>,
}

/// The document's statements with the entities of their speakers and how these are known, of those in their `via` and of the
/// targets of their stances.
pub fn attribute(document: &Document<'_>) -> Attribution {
    let mut resolver = Resolver::new(document);
    let mut statements = document.statements.clone();
    for (index, statement) in statements.iter_mut().enumerate() {
        let speaker = resolver.speaker(index);
        statement.speaker = speaker.map(|speaker| speaker.entity);
        statement.basis = speaker.map(|speaker| speaker.basis);
        let cue = source::cue_head(document, &statement.cue);
        statement.negated |= statement.source.iter().any(|&s| source::denies(document, &document.tokens_in(s), cue));
        statement.medium = cue.map(|cue| medium::medium(document, statement, cue)).unwrap_or_default();
        for Via { span, entity } in &mut statement.via {
            *entity = entity_of(document, *span);
        }
        for Stance { target, topic, .. } in &mut statement.stance {
            *target = entity_of(document, *topic);
        }
    }
    let mut used: Vec<&mut u32> = Vec::new();
    for statement in &mut statements {
        used.extend(statement.speaker.as_mut());
        used.extend(statement.via.iter_mut().filter_map(|via| via.entity.as_mut()));
        used.extend(statement.stance.iter_mut().filter_map(|stance| stance.target.as_mut()));
    }
    let (mentions, entities) = resolver.cast.finish(&mut used);
    Attribution { statements, mentions, entities }
}

#[cfg(test)]
mod tests;
