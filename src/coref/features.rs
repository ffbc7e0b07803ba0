//! What the ranker is told: binary features in groups, of each of which at most one value holds.

/// Makes the enum of the groups, with how many values each has.
macro_rules! groups {
    ($($(#[$about:meta])* $group:ident = $values:expr,)+) => {
        /// A group of features.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Group {
            $($(#[$about])* $group,)+
        }

        /// How many values each group has.
        const VALUES: &[usize] = &[$($values),+];
    };
}

/// Classes of pronouns: "he" and "she", "it", "they".
pub(super) const CLASSES: usize = 3;

groups! {
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
    /// The lemma of what it hangs on, hashed.
    Governor = 64,

    // That it stands for nobody before it.
    /// Nobody, by class.
    Nobody = CLASSES,
    /// How many people are in sight.
    People = 4 * CLASSES,
    /// Whether its tree has it as an expletive.
    Expletive = 2,
    /// What sort of predicate it is the subject of.
    Predicate = 6,
    /// Which clause hangs on that predicate.
    Clause = 6,
    /// The lemma of that predicate, hashed.
    PredicateLemma = 64,

    // What it may stand for: the latest mention.
    /// Sentences between.
    Sentences = 8 * CLASSES,
    /// Form of the mention.
    MentionForm = 12 * CLASSES,
    /// Its role.
    MentionRole = 10 * CLASSES,
    /// Whether both have one role.
    Parallel = 2 * CLASSES,
    /// How many others are nearer.
    Nearer = 6 * CLASSES,
    /// Words between, in one sentence.
    Words = 6,
    /// How the one lies to the other in the tree, by form of the pronoun.
    Path = 8 * 3,
    /// Whether it is the first of its sentence.
    First = 2,
    /// Its depth in the tree.
    Depth = 4,
    /// Whether and how both are quoted.
    Voices = 5,
    /// Which of the two lie in sources.
    Sources = 4,
    /// Whether it comes after the pronoun.
    After = 2 * CLASSES,
    /// Paragraphs between.
    Paragraphs = 3,

    // What it may stand for: the entity.
    /// Its type.
    Kind = 11 * CLASSES,
    /// Whether it is several.
    Several = 2 * CLASSES,
    /// Whether it is of the pronoun's gender.
    Gender = 3,
    /// How often it was mentioned before.
    Seen = 6 * CLASSES,
    /// How often the whole document mentions it.
    Mentions = 6 * CLASSES,
    /// Sentences since it was named.
    Named = 6 * CLASSES,
    /// Sentences since it was a subject.
    Subject = 4 * CLASSES,
    /// Whether the last pronoun of the class stood for it, and how many sentences before.
    Last = 6 * CLASSES,
    /// How many others in sight were mentioned more often.
    Foremost = 3 * CLASSES,
    /// How often pronouns of the class have stood for it.
    Pronouns = 4 * CLASSES,
    /// How often it was mentioned in the last sentences.
    Recent = 4 * CLASSES,
    /// Whether it stands in the first sentence.
    Opening = 2 * CLASSES,
    /// Whether its latest mention that is no pronoun is in the plural, or coordinated.
    Plural = 4 * CLASSES,
    /// How many others of its type are nearer.
    Rivals = 4 * CLASSES,
}

/// How many features there are.
pub(crate) const COUNT: usize = offset(VALUES.len());

/// The first feature of a group.
const fn offset(group: usize) -> usize {
    let (mut at, mut sum) = (0, 0);
    while at < group {
        sum += VALUES[at];
        at += 1;
    }
    sum
}

/// The features that hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Features(Vec<u16>);

impl Features {
    /// Adds a value of a group; one too great counts as the greatest.
    pub(super) fn set(&mut self, group: Group, value: usize) {
        let group = group as usize;
        self.0.push((offset(group) + value.min(VALUES[group] - 1)) as u16);
    }

    /// The features, as rows of the ranker's weights.
    pub(crate) fn iter(&self) -> impl Iterator<Item = usize> + use<'_> {
        self.0.iter().map(|&feature| usize::from(feature))
    }
}

/// The place of a number in ascending steps: 0 below the first.
pub(super) fn bucket(number: usize, steps: &[usize]) -> usize {
    steps.iter().take_while(|&&step| number >= step).count()
}
