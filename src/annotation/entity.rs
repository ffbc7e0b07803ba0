//! The persons, bodies, places and things that an article mentions.

use serde::Serialize;

use super::Span;

/// Words that stand for an entity. Mentions may nest ("Iran" in "Iran's Assembly of Experts").
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Mention {
    /// Its beginning, inclusive.
    pub start: u32,
    /// Its end, exclusive.
    pub end: u32,
    /// Its head: the whole of a name or pronoun, one word of a nominal.
    pub head: Span,
    /// Its form: name, nominal or pronoun.
    pub form: MentionForm,
    /// The entity that it stands for, an index into the annotation's `entities`.
    pub entity: u32,
    /// The sieve that joined it to its entity, on request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sieve: Option<Sieve>,
}

/// The sieves of coreference, in the order in which they are tried. A mention has the one that joined it to its entity, or
/// found it to be the entity's first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "kebab-case")]
pub enum Sieve {
    /// The forms of one name are alike.
    Name,
    /// It stands beside the name, or a form of "be" between them.
    Apposition,
    /// It names the role of the entity, or the government of the country.
    Role,
    /// It is of the sort of the entity, or repeats its noun.
    Description,
    /// Of what was spoken of before it, the entity fits the pronoun best.
    ThirdPerson,
    /// It is said by the entity, or by the writer.
    Speaker,
}

/// The forms of mentions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum MentionForm {
    /// The name alone, without article, title or 's.
    Name,
    /// A noun phrase ("the top cleric"), without trailing relative clauses.
    Nominal,
    /// A personal or possessive pronoun.
    Pronoun,
}

/// A person, body, place or thing that the article mentions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Entity {
    /// Its type.
    #[serde(rename = "type")]
    pub kind: EntityType,
    /// The fullest form found; for a country its usual name.
    pub name: String,
    /// Roles and honorifics found in the text, in order of appearance.
    pub titles: Vec<String>,
    /// ISO 3166-1 alpha-3 code of its country, where known.
    pub country: Option<String>,
    /// A person's gender, where the text or the given name tells.
    pub gender: Option<Gender>,
    /// Its mentions, indices into the annotation's `mentions`.
    pub mentions: Vec<u32>,
    /// The entities that it stands for together ("Cole and Beck"), indices into the annotation's `entities`.
    pub members: Vec<u32>,
}

/// The types of entities.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum EntityType {
    /// A human being.
    Person,
    /// A company, agency, party, ministry, force or other body.
    Organization,
    /// A country, city or government, as an actor or a place.
    Gpe,
    /// A place that is no polity: a sea, a region.
    Location,
    /// A building, airport, plant or other thing built.
    Facility,
    /// A nationality, religion or political group; officials and voters in the plural.
    Group,
    /// A treaty, law or deal.
    Agreement,
    /// A war, election, revolution or other happening with a name.
    Event,
    /// A thing made, weapons and vehicles too.
    Product,
    /// Anything else with a name.
    Other,
}

/// A person's gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// A woman or girl.
    Female,
    /// A man or boy.
    Male,
}
