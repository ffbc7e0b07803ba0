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
mod passive;
mod phrase;
mod recent;
mod resolver;
mod source;
mod subject;
mod words;

use crate::document::{Document, Entity, Mention, Stance, Statement, Via};

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
mod tests {
    use super::*;
    use crate::annotation::{EntityType, MentionForm, Sieve};
    use crate::document::Span;
    use crate::statement::testing;

    fn speaker(text: &str, names: &[&str]) -> Option<String> {
        let mut document = testing::document(text);
        for name in names {
            let start = text.find(name)?;
            let span = Span::new(start, start + name.len());
            let entity = document.entities.len() as u32;
            document.mentions.push(Mention { span, head: span, form: MentionForm::Name, entity, sieve: Sieve::Name });
            let kind = EntityType::Person;
            document.entities.push(Entity {
                kind,
                name: (*name).to_owned(),
                titles: Vec::new(),
                country: None,
                gender: None,
                members: Vec::new(),
            });
        }
        document.mentions.sort_by_key(|m| m.span.start);
        let found = attribute(&document);
        found.statements[0].speaker.map(|index| found.entities[index as usize].name.clone())
    }

    #[test]
    fn the_head_of_the_source_speaks() {
        assert_eq!(
            speaker("France President Ann Roe said it rained.", &["France", "Ann Roe"]).as_deref(),
            Some("Ann Roe")
        );
        assert_eq!(speaker("Ann Roe of France said it rained.", &["Ann Roe", "France"]).as_deref(), Some("Ann Roe"));
        assert_eq!(speaker("The president of France said it rained.", &["France"]), None);
        assert_eq!(speaker("Secretary of State Ann Roe said it rained.", &["Ann Roe"]).as_deref(), Some("Ann Roe"));
        assert_eq!(speaker("A spokesman for Ann Roe said it rained.", &["Ann Roe"]), None);
        assert_eq!(speaker("The president, Ann Roe, said it rained.", &["Ann Roe"]).as_deref(), Some("Ann Roe"));
    }
}
