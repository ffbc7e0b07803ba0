//! The features of a pronoun and of an entity that it may stand for.

use super::clause;
use super::discourse::Discourse;
use super::features::{CLASSES, Group};
use super::grammar::Role;
use super::mention::DiscourseMention;
use super::trail::{AntecedentCandidate, Entry, Track, Words};
use crate::annotation::{EntityType, Gender};
use crate::document::{Deprel, Document, Upos, Xpos};
use crate::lexicon::pronoun::Pronoun;
use crate::model::{Features, bucket};
use crate::syntax::walker::Walker;

/// The class of a pronoun: 0 for "he" and "she", 1 for "it", 2 for "they".
pub(super) fn class(pronoun: Pronoun) -> usize {
    match pronoun {
        Pronoun { gender: Some(_), .. } => 0,
        Pronoun { plural: false, .. } => 1,
        Pronoun { plural: true, .. } => 2,
    }
}

/// The place of a candidate among the others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rank {
    /// The number of candidates that are nearer.
    pub(super) nearer: usize,
    /// The number of candidates that were mentioned more often.
    pub(super) foremost: usize,
    /// The number of candidates of its type that are nearer.
    pub(super) rivals: usize,
    /// The number of candidates of its type that its sentence mentions before it.
    pub(super) earlier: usize,
    /// The number of candidates of its type that its sentence mentions after it.
    pub(super) later: usize,
    /// Whether the sentence names it behind the pronoun (1), as the subject of what the pronoun hangs on (2), or not, but another so
    /// (3).
    pub(super) ahead: usize,
}

/// A pronoun whose antecedent is looked for.
pub(super) struct Anaphor<'a, 'd, 't> {
    discourse: &'a Discourse<'d, 't>,
    own: &'a DiscourseMention,
    pronoun: Pronoun,
    class: usize,
    /// 0 for neither, 1 for possessive, 2 for reflexive.
    form: usize,
    /// The entity that the last pronoun of the class stood for.
    last: Option<usize>,
}

impl<'a, 'd, 't> Anaphor<'a, 'd, 't> {
    pub(super) fn new(
        discourse: &'a Discourse<'d, 't>,
        index: usize,
        pronoun: Pronoun,
        last: Option<usize>,
    ) -> Anaphor<'a, 'd, 't> {
        let own = &discourse.mentions[index];
        let reflexive = discourse.document.slice(own.span).to_ascii_lowercase().contains("sel");
        let possessive = pronoun.possessive && own.role == Role::Possessor;
        let form = if possessive { 1 } else { 2 * usize::from(reflexive) };
        Anaphor { discourse, own, pronoun, class: class(pronoun), form, last }
    }

    fn document(&self) -> &'d Document<'t> {
        self.discourse.document
    }

    fn walker(&self) -> Walker<'d, 't> {
        Walker::new(self.document())
    }

    /// A value of a group that is told for each class of pronouns by itself.
    fn by_class(&self, value: usize) -> usize {
        value * CLASSES + self.class
    }

    /// The features of the pronoun itself.
    pub(super) fn features(&self) -> Features {
        let mut features = Features::default();
        let word = match (self.class, self.pronoun.gender) {
            (0, Some(Gender::Male)) => 0,
            (0, _) => 1,
            (class, _) => class + 1,
        };
        let sentence = &self.document().sentences.get(self.own.sentence);
        let opens = sentence.is_some_and(|sentence| sentence.span.start == self.own.span.start);
        features.set(Group::Pronoun, word);
        features.set(Group::Form, self.by_class(self.form));
        features.set(Group::OwnRole, self.by_class(self.own.role as usize));
        features.set(Group::Quoted, usize::from(self.own.quoted_in.is_some()));
        features.set(Group::Speaks, usize::from(self.own.speaks));
        features.set(Group::Opens, usize::from(opens));
        if let Some(governor) = self.document().tokens[self.own.token].head {
            features.set(Group::Governor, self.lemma(governor as usize));
        }
        features
    }

    /// The features of its standing for nobody before it.
    pub(super) fn nobody(&self, antecedents: &[AntecedentCandidate]) -> Features {
        let document = self.document();
        let people = antecedents.iter().filter(|candidate| {
            let kind = self.discourse.entities[candidate.entity].entity.kind;
            (kind == EntityType::Person) == (self.class == 0) && self.own.sentence.abs_diff(candidate.sentence) < 4
        });
        let mut features = Features::default();
        features.set(Group::Nobody, self.class);
        features.set(Group::People, self.by_class(people.take(3).count()));
        features.set(Group::Expletive, usize::from(document.tokens[self.own.token].deprel == Deprel::Expl));
        let governor = self.walker().attachment(self.own.token).0;
        features.set(Group::Predicate, governor.map_or(0, |governor| self.predicate(governor)));
        if let Some(governor) = governor {
            self.clauses(governor, &mut features);
            features.set(Group::PredicateLemma, self.lemma(governor));
        }
        features
    }

    /// The lemma of a token as one of 64 numbers.
    fn lemma(&self, token: usize) -> usize {
        hash(&self.walker().lemma(token).to_lowercase()) % 64
    }

    /// The sort of predicate that a governor is.
    fn predicate(&self, governor: usize) -> usize {
        let document = self.document();
        let copula = self.walker().dependents(governor).any(|token| document.tokens[token].deprel == Deprel::Cop);
        match (document.tokens[governor].upos, copula) {
            (Upos::Verb, _) => 1,
            (Upos::Adj, _) => 2,
            (Upos::Noun | Upos::Propn | Upos::Num, true) => 3,
            (_, true) => 4,
            _ => 5,
        }
    }

    /// Adds the clauses that hang on the predicate after the pronoun.
    fn clauses(&self, governor: usize, features: &mut Features) {
        let walker = self.walker();
        for token in walker.dependents(governor).filter(|&token| token > self.own.token) {
            let clause = match walker.relation(token) {
                Deprel::Csubj | Deprel::CsubjPass => 0,
                Deprel::Ccomp => 1,
                Deprel::Xcomp => 2,
                Deprel::Advcl => 3,
                Deprel::Acl | Deprel::AclRelcl => 4,
                Deprel::Parataxis => 5,
                _ => continue,
            };
            features.set(Group::Clause, clause);
        }
    }

    /// The features of one antecedent, which is the latest mention of its entity.
    pub(super) fn antecedent(&self, candidate: &AntecedentCandidate, track: Track, rank: Rank) -> Features {
        let mut features = Features::default();
        self.mention(candidate, rank.nearer, &mut features);
        self.place(candidate, &mut features);
        self.voices(candidate, &mut features);
        self.entity(candidate, track, &mut features);
        self.grammar(candidate, track, rank, &mut features);
        features.set(Group::Foremost, self.by_class(rank.foremost));
        features.set(Group::Rivals, self.by_class(rank.rivals));
        features
    }

    /// Adds the grammar of the two.
    fn grammar(&self, candidate: &AntecedentCandidate, track: Track, rank: Rank, features: &mut Features) {
        let walker = self.walker();
        let other = usize::from(self.class != 0);
        let away = self.own.sentence.abs_diff(candidate.sentence);
        let (own, theirs) = (self.own.role as usize, candidate.role as usize);
        let entry = track.entry.unwrap_or_else(|| Entry::of(candidate));
        features.set(Group::Roles, (own * 10 + theirs) * 2 + other);
        features.set(Group::Reach, ((away.min(3) * 10 + theirs) * 2 + usize::from(self.form == 1)) * 2 + other);
        features.set(Group::Entry, self.by_class(entry.role as usize * 3 + away.min(2)));
        let order = (rank.earlier.min(2) * 2 + rank.later.min(1)) * 3 + away.min(2);
        features.set(Group::Order, self.by_class(order));
        let subject = usize::from(matches!(candidate.role, Role::Subject | Role::PassiveSubject));
        if away == 0 {
            let before = usize::from(candidate.token < self.own.token);
            let clauses = clause::between(walker, self.own.token, candidate.token);
            features.set(Group::Clauses, (clauses * 2 + before) * 2 + subject);
            let joined = clause::head(walker, self.own.token);
            let mark = joined.and_then(|head| walker.dependents(head).find(|&it| walker.relation(it) == Deprel::Mark));
            if let Some(mark) = mark {
                features.set(Group::Connective, self.lemma(mark) % 16 * 2 + subject);
            }
        }
        let (above, own_above) = (walker.attachment(candidate.token).0, walker.attachment(self.own.token).0);
        if let Some(above) = above {
            features.set(Group::MentionGovernor, self.lemma(above) * 2 + subject);
            let same = own_above.is_some_and(|own| own != above && walker.lemma(own) == walker.lemma(above));
            features.set(Group::SameGovernor, usize::from(same) * (1 + usize::from(own == theirs)));
        }
        features.set(Group::Ahead, self.by_class(rank.ahead));
        let near = away.min(2);
        let sort = clause::sort(walker, candidate.token);
        features.set(Group::MentionClause, (sort * 3 + near) * 2 + subject);
        let sort = clause::sort(walker, self.own.token);
        features.set(Group::OwnClause, (sort * 3 + self.form) * 2 + usize::from(away == 0));
        features.set(Group::NameForm, self.by_class(self.name_form(candidate) * 3 + near));
        features.set(Group::Brackets, self.by_class(usize::from(self.is_in_brackets(candidate))));
        let words = self.own.token.abs_diff(candidate.token);
        features.set(Group::Gap, self.by_class(bucket(words, &[4, 8, 14, 22, 35, 50, 80])));
        let later = walker.relation(candidate.token) == Deprel::Conj;
        let first = || walker.dependents(candidate.token).any(|it| walker.relation(it) == Deprel::Conj);
        let coordinated = if later { 2 } else { usize::from(first()) };
        features.set(Group::Coordinated, self.by_class(coordinated));
    }

    /// Whether a candidate is a part of a longer name (1), a name of one word (2) or of several (3), or no name (0).
    fn name_form(&self, candidate: &AntecedentCandidate) -> usize {
        let words = self.document().slice(candidate.span).contains(' ');
        let whole = self.discourse.entities[candidate.entity].entity.name.contains(' ');
        match candidate.words {
            Words::Name | Words::Proper if words => 3,
            Words::Name | Words::Proper => {
                if whole {
                    1
                } else {
                    2
                }
            }
            _ => 0,
        }
    }

    /// Whether a bracket opens right before a candidate.
    fn is_in_brackets(&self, candidate: &AntecedentCandidate) -> bool {
        let before = self.document().tokens_in(candidate.span).start.checked_sub(1);
        before.is_some_and(|before| matches!(self.document().word(before), "(" | "["))
    }

    fn mention(&self, candidate: &AntecedentCandidate, nearer: usize, features: &mut Features) {
        let sentences = bucket(self.own.sentence.abs_diff(candidate.sentence), &[1, 2, 3, 4, 5, 7, 10]);
        let form = match candidate.words {
            Words::Name => 0,
            Words::Nominal(opening) => 1 + opening as usize,
            Words::Thing(opening) => 5 + opening as usize,
            Words::Proper => 11,
            Words::Pronoun(class) if class == self.class => 9,
            Words::Pronoun(_) => 10,
        };
        let parallel = candidate.role == self.own.role;
        features.set(Group::Sentences, self.by_class(sentences));
        features.set(Group::MentionForm, self.by_class(form));
        features.set(Group::MentionRole, self.by_class(candidate.role as usize));
        features.set(Group::Parallel, self.by_class(usize::from(parallel)));
        features.set(Group::Nearer, self.by_class(bucket(nearer, &[1, 2, 3, 5, 8])));
    }

    /// Adds the place of the antecedent in relation to the pronoun.
    fn place(&self, candidate: &AntecedentCandidate, features: &mut Features) {
        let document = self.document();
        let paragraph = |sentence: usize| document.sentences.get(sentence).map_or(0, |sentence| sentence.zone as usize);
        let paragraphs = paragraph(self.own.sentence).abs_diff(paragraph(candidate.sentence));
        let first = document.sentences.get(candidate.sentence).is_some_and(|sentence| {
            candidate.span.start < sentence.span.end
                && document.tokens_in(candidate.span).start <= sentence.range().start + 1
        });
        if candidate.sentence == self.own.sentence {
            let words = bucket(self.own.token.abs_diff(candidate.token), &[3, 6, 10, 16, 25]);
            features.set(Group::Words, words);
            features.set(Group::Path, self.path(candidate) * 3 + self.form);
        }
        features.set(Group::First, usize::from(first));
        features.set(Group::Depth, bucket(self.walker().ancestors(candidate.token).count(), &[1, 2, 4]));
        features.set(Group::After, self.by_class(usize::from(candidate.span.start > self.own.span.start)));
        features.set(Group::Paragraphs, paragraphs);
    }

    /// The way from the one to the other in the tree of their sentence, as one of eight.
    fn path(&self, candidate: &AntecedentCandidate) -> usize {
        let walker = self.walker();
        let (theirs, own) = (walker.attachment(candidate.token).0, walker.attachment(self.own.token).0);
        if let Some(mut between) = walker.path(self.own.token, candidate.token) {
            let clause = |token: usize| {
                matches!(walker.relation(token), Deprel::AclRelcl | Deprel::Acl | Deprel::Advcl | Deprel::Ccomp)
            };
            return if between.any(clause) { 1 } else { 2 };
        }
        let coordinated = walker.relation(self.own.token) == Deprel::Conj
            || walker.relation(candidate.token) == Deprel::Conj && theirs == own;
        match theirs {
            Some(head) if coordinated && own == Some(head) => 3,
            Some(head) if own == Some(head) => 4,
            Some(head) if walker.ancestors(self.own.token).any(|above| above == head) => 5,
            _ if walker.ancestors(candidate.token).any(|above| Some(above) == own) => 6,
            _ => 7,
        }
    }

    /// Adds the voices: whether the two are quoted, and lie in sources.
    fn voices(&self, candidate: &AntecedentCandidate, features: &mut Features) {
        let voices = match (self.own.quoted_in, candidate.quoted_in) {
            (None, None) => 0,
            (Some(own), Some(theirs)) if own == theirs => 1,
            (Some(_), Some(_)) => 2,
            (Some(_), None) => 3,
            (None, Some(_)) => 4,
        };
        features.set(Group::Voices, voices);
        features.set(Group::Sources, 2 * usize::from(self.own.speaks) + usize::from(candidate.speaks));
    }

    /// Adds the facts known of the entity.
    fn entity(&self, candidate: &AntecedentCandidate, track: Track, features: &mut Features) {
        let referent = &self.discourse.entities[candidate.entity];
        let since = |sentence: Option<usize>| sentence.map(|sentence| self.own.sentence.saturating_sub(sentence));
        let kind = if referent.given { referent.entity.kind as usize } else { 10 };
        let gender = match (self.pronoun.gender, referent.entity.gender) {
            (None, _) => 0,
            (_, None) => 1,
            _ => 2,
        };
        let last = match self.last {
            None => 0,
            Some(last) if last != candidate.entity => 1,
            _ => 2 + bucket(self.own.sentence.abs_diff(candidate.sentence), &[1, 2, 4]),
        };
        features.set(Group::Kind, self.by_class(kind));
        let described = match (track.named, track.described) {
            (Some(_), _) => 0,
            (None, Some(_)) => 1,
            (None, None) => 2,
        };
        features.set(Group::Look, referent.look as usize * 2 + usize::from(self.class != 0));
        features.set(Group::Described, self.by_class(described));
        features.set(Group::Several, self.by_class(usize::from(referent.plural)));
        features.set(Group::Gender, gender);
        features.set(Group::Seen, self.by_class(bucket(track.seen, &[2, 3, 4, 6, 10])));
        features.set(Group::Mentions, self.by_class(bucket(referent.mentions, &[2, 3, 5, 9, 16])));
        features.set(Group::Named, self.by_class(since(track.named).map_or(5, |since| bucket(since, &[1, 2, 4, 8]))));
        features.set(Group::Plural, self.by_class(self.plural(track.described.unwrap_or(candidate.token))));
        features.set(Group::Subject, self.by_class(since(track.subject).map_or(3, |since| since.min(2))));
        features.set(Group::Last, self.by_class(last));
        let recent = track.latest.iter().filter(|&&sentence| since(sentence).is_some_and(|since| since < 3));
        features.set(Group::Pronouns, self.by_class(bucket(track.pronouns[self.class], &[1, 2, 4])));
        features.set(Group::Recent, self.by_class(recent.count()));
        features.set(Group::Opening, self.by_class(usize::from(track.seen > 0 && track.first == 0)));
    }

    /// Whether a noun is in the plural (1), is coordinated with others (2), or both.
    fn plural(&self, token: usize) -> usize {
        let document = self.document();
        let plural = matches!(document.tokens[token].xpos, Xpos::Nns | Xpos::Nnps);
        let mut dependents = self.walker().dependents(token);
        let coordinated = dependents.any(|other| document.tokens[other].deprel == Deprel::Conj);
        usize::from(plural) + 2 * usize::from(coordinated)
    }
}

/// A number for a word, the same on every machine (FNV-1a, 32 bits).
fn hash(word: &str) -> usize {
    word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)) as usize
}
