//! Sources that go on speaking: "*Young* said … *He* said …".
//!
//! An article that says of somebody in one sentence what he said and begins the next with "he said" goes on with him, whoever was
//! spoken of between the two.

use super::discourse::{Discourse, agree};
use super::grammar::Role;
use super::mention::DiscourseMention;
use crate::annotation::EntityType;
use crate::document::Deprel;
use crate::lexicon::pronoun::Pronoun;
use crate::syntax::walker::Walker;

/// The entity of the source in the sentence before that a pronoun of the third person, being a source, goes on with.
///
/// Both are the subjects of their sentences, in one paragraph and in no quotation; "he" and "she" go on with a person, "they" with a
/// body.
pub(super) fn source(discourse: &Discourse<'_, '_>, index: usize, pronoun: Pronoun) -> Option<usize> {
    /// The most mentions between the two.
    const FARTHEST: usize = 40;
    let own = &discourse.mentions[index];
    if !speaks(discourse, own) {
        return None;
    }
    let zone = |mention: &DiscourseMention| Some(discourse.document.sentences.get(mention.sentence)?.zone);
    let earlier = discourse.mentions[index.saturating_sub(FARTHEST)..index].iter().rev();
    let near = earlier.filter(|other| other.sentence < own.sentence && zone(other) == zone(own));
    let before = near.take_while(|other| other.sentence + 1 == own.sentence).find(|other| speaks(discourse, other))?;
    before.entity.filter(|&entity| {
        let referent = &discourse.entities[entity];
        match pronoun.gender {
            Some(_) => {
                let person = referent.entity.kind == EntityType::Person && !referent.plural;
                person && agree(referent.entity.gender, pronoun.gender)
            }
            None => pronoun.plural && referent.entity.kind == EntityType::Organization,
        }
    })
}

/// Whether a mention is the subject of its sentence and somebody who is said there to have said something.
fn speaks(discourse: &Discourse<'_, '_>, mention: &DiscourseMention) -> bool {
    let verb = || Walker::new(discourse.document).attachment(mention.token).0;
    let main = |verb: usize| {
        matches!(Walker::new(discourse.document).attachment(verb).1, Deprel::Root | Deprel::Parataxis)
    };
    mention.speaks && mention.quoted_in.is_none() && mention.role == Role::Subject && verb().is_some_and(main)
}

#[cfg(test)]
mod tests {
    use super::super::resolve;
    use super::super::testing::{document, span, statement};

    /// The name of who the pronoun stands for, where the first source and the pronoun make statements.
    fn goes_on(text: &str, first: &str, pronoun: &str) -> String {
        let mut document = document(text);
        let contents = ["we had help", "It takes two"].map(|content| span(text, content));
        let sources = [first, pronoun].map(|source| span(text, source));
        let made = std::iter::zip(sources, contents).map(|(source, content)| statement(source, content));
        document.statements = made.collect();
        let resolution = resolve(&document).unwrap_or_default();
        let mention = resolution.mentions.iter().find(|mention| document.slice(mention.span) == pronoun);
        mention.map_or_else(String::new, |mention| resolution.entities[mention.entity as usize].name.clone())
    }

    #[test]
    fn who_spoke_in_the_sentence_before_goes_on() {
        let text = "Karl Brandt, who fought Peter Klein, said on the farm of Otto Haas that “we had help.” He said, “It takes two.”";
        assert_eq!(goes_on(text, "Karl Brandt", "He"), "Karl Brandt");
        let text = "The Safari Club told hunters of Kenya and Uganda that “we had help.” They said, “It takes two.”";
        assert_eq!(goes_on(text, "The Safari Club", "They"), "Safari Club");
    }

    #[test]
    fn nobody_goes_on_as_a_woman_who_is_a_man() {
        let text = "Karl Brandt told Anna Weber that “we had help.” She said, “It takes two.”";
        assert_eq!(goes_on(text, "Karl Brandt", "She"), "Anna Weber");
    }
}
