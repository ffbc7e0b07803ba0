//! The features by which the ranker knows a pronoun and an antecedent: binary, in groups, of each of which one value holds at
//! most.

use crate::model::feature_groups;

/// Classes of pronouns: "he" and "she", "it", "they".
pub(super) const CLASSES: usize = 3;

feature_groups! {
    // The pronoun.
    /// "he", "she", "it", "they".
    Pronoun = 4,
    /// Possessive, reflexive or neither, by class.
    Form = 3 * CLASSES,
    /// Its role.
    OwnRole = 10 * CLASSES,
    /// Whether it is quoted.
    Quoted = 2,
    /// Whether it lies in a source.
    Speaks = 2,
    /// Whether it opens its sentence.
    Opens = 2,
    /// The lemma of its head, hashed.
    Governor = 64,

    // The pronoun as one that stands for nobody before it.
    /// Nobody, by class.
    Nobody = CLASSES,
    /// The number of people in sight.
    People = 4 * CLASSES,
    /// Whether its tree has it as an expletive.
    Expletive = 2,
    /// The sort of predicate that it is the subject of.
    Predicate = 6,
    /// The clause that hangs on that predicate.
    Clause = 6,
    /// The lemma of that predicate, hashed.
    PredicateLemma = 64,

    // An entity that it may stand for: the latest mention.
    /// Sentences between.
    Sentences = 8 * CLASSES,
    /// Form of the mention.
    MentionForm = 12 * CLASSES,
    /// Its role.
    MentionRole = 10 * CLASSES,
    /// Whether both have one role.
    Parallel = 2 * CLASSES,
    /// The number of others that are nearer.
    Nearer = 6 * CLASSES,
    /// Words between, in one sentence.
    Words = 6,
    /// The way from the one to the other in the tree, by form of the pronoun.
    Path = 8 * 3,
    /// Whether it is the first of its sentence.
    First = 2,
    /// Its depth in the tree.
    Depth = 4,
    /// Whether and how both are quoted.
    Voices = 5,
    /// The ones of the two that lie in sources.
    Sources = 4,
    /// Whether it comes after the pronoun.
    After = 2 * CLASSES,
    /// Paragraphs between.
    Paragraphs = 3,

    // An entity that it may stand for: the entity itself.
    /// Its type.
    Kind = 11 * CLASSES,
    /// Whether it is several.
    Several = 2 * CLASSES,
    /// Whether it is of the pronoun's gender.
    Gender = 3,
    /// The number of its mentions before.
    Seen = 6 * CLASSES,
    /// The number of its mentions in the whole document.
    Mentions = 6 * CLASSES,
    /// Sentences since it was named.
    Named = 6 * CLASSES,
    /// Sentences since it was a subject.
    Subject = 4 * CLASSES,
    /// Whether the last pronoun of the class stood for it, and how many sentences before.
    Last = 6 * CLASSES,
    /// The number of others in sight that were mentioned more often.
    Foremost = 3 * CLASSES,
    /// The number of pronouns of the class that have stood for it.
    Pronouns = 4 * CLASSES,
    /// The number of its mentions in the last sentences.
    Recent = 4 * CLASSES,
    /// Whether it stands in the first sentence.
    Opening = 2 * CLASSES,
    /// Whether its latest mention that is no pronoun is in the plural, or coordinated.
    Plural = 4 * CLASSES,
    /// The number of others of its type that are nearer.
    Rivals = 4 * CLASSES,
    /// What its name looks like.
    Look = 7 * 2,
    /// Whether it has been named, described or neither.
    Described = 3 * CLASSES,

    // The grammar of the two.
    /// The roles of both.
    Roles = 100 * 2,
    /// Sentences between, the role of the mention and whether the pronoun is possessive.
    Reach = 4 * 10 * 2 * 2,
    /// The role of the entity's first mention in the sentence of its latest, by sentences between.
    Entry = 10 * 3 * CLASSES,
    /// The number of others of its type that its sentence names before and after it, by sentences between.
    Order = 3 * 2 * 3 * CLASSES,
    /// How the clauses of both hang together in one sentence, which comes first, and whether the mention is a subject.
    Clauses = 14 * 2 * 2,
    /// The word that joins the clause of the pronoun, hashed, and whether the mention is a subject.
    Connective = 16 * 2,
    /// The lemma of the head of the mention, hashed, and whether the mention is a subject.
    MentionGovernor = 64 * 2,
    /// The clause that the mention stands in, by sentences between, and whether it is a subject.
    MentionClause = 7 * 3 * 2,
    /// The clause that the pronoun stands in, by its form, and whether the mention is in its sentence.
    OwnClause = 7 * 3 * 2,
    /// Whether the mention is a part of a longer name, a name of one word or of several, or no name, by sentences between.
    NameForm = 4 * 3 * CLASSES,
    /// Whether the mention stands in brackets.
    Brackets = 2 * CLASSES,
    /// Words between, in one sentence or several.
    Gap = 8 * CLASSES,
    /// Whether the sentence names the entity behind the pronoun: no, yes, as the subject of what the pronoun hangs on, or another so.
    Ahead = 4 * CLASSES,
    /// Whether both hang on one lemma in one role.
    SameGovernor = 3,
    /// Whether the mention is one of several that are coordinated, the first or a later one.
    Coordinated = 3 * CLASSES,
}
