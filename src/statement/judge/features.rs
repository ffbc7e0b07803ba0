//! The features by which the judge knows a statement.

use crate::annotation::{Act, Basis, EntityType, MentionForm, StatementKind};
use crate::document::{Deprel, Document, Mention, Span, Statement, Upos, Xpos, last_before};
use crate::model::{Features, bucket, feature_groups};
use crate::statement::cue_words::share;
use crate::syntax::features::place;
use crate::syntax::walker::Walker;

/// The parts of the search, doubled for those inside of another statement.
const FINDERS: usize = 7 * 2;

/// The numbers of tags and relations, with one more for none.
const TAGS: usize = Xpos::ALL.len() + 1;
const RELATIONS: usize = Deprel::ALL.len() + 1;

/// The rows that the lemmas of cues are hashed to.
const LEMMAS: usize = 256;

feature_groups! {
    // The ground that it was found on.
    /// The part of the search that found it.
    Finder = FINDERS,
    /// The number of statements that it is inside of.
    Depth = 4,
    /// The network's least margin.
    Margin = 9 * 2,
    /// The network's least margin of its sources.
    SourceMargin = 7,
    /// The uses of the cue that report by the rule.
    Rule = 6 * 2,

    // Its form.
    /// The share in quotation marks, inside of a quotation or not.
    Kind = 3 * 2,
    /// The act.
    Act = 8,
    /// Whether the act is denied.
    Negated = 2,

    // The cue.
    /// The number of its words.
    CueWords = 6,
    /// The tag of its head.
    CueTag = TAGS,
    /// The relation of its head.
    CueRelation = RELATIONS,
    /// The uses of its head that report by the tables.
    CueShare = 7 * 2,
    /// The lemma of its head, hashed.
    CueLemma = LEMMAS,
    /// Whether a modal verb goes with it.
    Modal = 2,
    /// Whether it is an infinitive.
    Infinitive = 2,
    /// Whether a clause hangs on it.
    Clause = 2 * 2,
    /// Whether the cue comes before the content.
    CueFirst = 2,

    // The content.
    /// The sort of its first word.
    First = 12,
    /// The number of its words.
    Words = 8 * 2,
    /// The number of its parts.
    Parts = 3,
    /// Whether a finite verb is in it.
    Finite = 2,
    /// The relation of the cue and the head of the content.
    ContentRelation = RELATIONS + 2,
    /// The tag of the head of the content.
    ContentTag = TAGS,
    /// Whether it shares words with a statement that is inside of the same one.
    Shares = 2,

    // The source.
    /// The number of its words.
    SourceWords = 6 * 2,
    /// The tag of its head.
    SourceTag = TAGS,
    /// The relation of its head to the cue.
    SourceRelation = RELATIONS + 2,
    /// The pronoun that it is.
    Pronoun = 12,
    /// Whether it stands in the sentence of the cue.
    SameSentence = 3,

    // The speaker.
    /// The type of the entity.
    Speaker = 12,
    /// The way in which it is known.
    Basis = 5,
    /// The form of the mention at the source.
    MentionForm = 4,
    /// The number of sentences since the entity was last named.
    Named = 7,
    /// The number of other people named in the two sentences before, where the source is a pronoun.
    Others = 5,
    /// The number of statements of the entity.
    Says = 5,
    /// Whether the speaker is that of the statement around.
    SelfQuoted = 3,
}

/// The features of each statement of a document.
pub(crate) fn all(document: &Document<'_>) -> Vec<Features> {
    let mut says = vec![0; document.entities.len()];
    for speaker in document.statements.iter().filter_map(|statement| statement.speaker) {
        says[speaker as usize] += 1;
    }
    let names = names(document);
    let context = Context { document, says, names };
    (0..document.statements.len()).map(|index| context.features(index)).collect()
}

/// The first bytes of all names and the entity of each, in text order.
fn names(document: &Document<'_>) -> Vec<(u32, u32)> {
    let named = document.mentions.iter().filter(|mention| mention.form == MentionForm::Name);
    named.map(|mention| (mention.span.start, mention.entity)).collect()
}

/// A document, with what is counted once for all its statements.
struct Context<'d, 't> {
    document: &'d Document<'t>,
    /// The number of statements of each entity.
    says: Vec<usize>,
    /// The first bytes of names and their entities, in order.
    names: Vec<(u32, u32)>,
}

/// The names before a source that are looked at.
const NAMES: usize = 24;

/// The depth up to which statements around one are counted; what lies deeper counts as this deep.
const DEEPEST: usize = 3;

/// The statements before one that are looked at for one that shares words with it.
const NEIGHBOURS: usize = 6;

impl Context<'_, '_> {
    fn features(&self, index: usize) -> Features {
        let mut features = Features::default();
        let statement = &self.document.statements[index];
        let cue = statement.cue.first().and_then(|&cue| self.head(cue));
        self.ground(statement, &mut features);
        self.form(statement, &mut features);
        self.cue(statement, cue, &mut features);
        self.content(index, cue, &mut features);
        self.source(statement, cue, &mut features);
        self.speaker(statement, &mut features);
        features
    }

    fn ground(&self, statement: &Statement, features: &mut Features) {
        let nested = usize::from(statement.within.is_some());
        let grounds = statement.grounds;
        features.set(Group::Finder, grounds.finder as usize * 2 + nested);
        let around = |at: &u32| self.document.statements.get(*at as usize).and_then(|outer| outer.within);
        features.set(Group::Depth, std::iter::successors(statement.within, around).take(DEEPEST).count());
        let margin = usize::try_from(grounds.margin).unwrap_or_default();
        features.set(Group::Margin, bucket(margin, &[1, 50, 100, 180, 280, 400, 550, 750]) * 2 + nested);
        let margin = usize::try_from(grounds.source_margin).unwrap_or_default();
        features.set(Group::SourceMargin, bucket(margin, &[1, 70, 150, 300, 500, 20_000]));
        features.set(Group::Rule, bucket(usize::from(grounds.rule), &[1, 25, 50, 70, 85]) * 2 + nested);
    }

    fn form(&self, statement: &Statement, features: &mut Features) {
        let nested = usize::from(statement.within.is_some());
        let kind = match statement.kind {
            StatementKind::Direct => 0,
            StatementKind::Indirect => 1,
            StatementKind::Mixed => 2,
        };
        features.set(Group::Kind, kind * 2 + nested);
        let act = match statement.act {
            Act::Speech => 0,
            Act::Writing => 1,
            Act::Belief => 2,
            Act::Intent => 3,
            Act::Feeling => 4,
            Act::Perception => 5,
            Act::Decree => 6,
            Act::Naming => 7,
        };
        features.set(Group::Act, act);
        features.set(Group::Negated, usize::from(statement.negated));
    }

    fn cue(&self, statement: &Statement, head: Option<usize>, features: &mut Features) {
        let nested = usize::from(statement.within.is_some());
        let words: usize = statement.cue.iter().map(|&span| self.document.tokens_in(span).len()).sum();
        features.set(Group::CueWords, words);
        let Some(head) = head else { return };
        let walker = self.walker();
        let token = &self.document.tokens[head];
        let lemma = walker.lemma(head).to_lowercase();
        features.set(Group::CueTag, token.xpos.index());
        features.set(Group::CueRelation, token.deprel.index());
        features.set(Group::CueLemma, place(&lemma, 0, LEMMAS));
        let share = usize::from(share(token.upos, &lemma));
        features.set(Group::CueShare, bucket(share, &[1, 25, 50, 70, 85, 95]) * 2 + nested);
        let own = |is: &dyn Fn(usize) -> bool| usize::from(walker.dependents(head).any(is));
        features.set(Group::Modal, own(&|other| self.document.tokens[other].xpos == Xpos::Md));
        features.set(Group::Infinitive, own(&|other| self.document.tokens[other].xpos == Xpos::To));
        features.set(Group::Clause, own(&|other| has_clause(walker, head, other)) * 2 + nested);
        let content = statement.content.first().map_or(0, |span| span.start);
        features.set(Group::CueFirst, usize::from(token.span.start < content));
    }

    fn content(&self, index: usize, cue: Option<usize>, features: &mut Features) {
        let statement = &self.document.statements[index];
        let nested = usize::from(statement.within.is_some());
        let Some(&content) = statement.content.first() else { return };
        let words: usize = statement.content.iter().map(|&span| self.document.tokens_in(span).len()).sum();
        features.set(Group::Words, bucket(words, &[2, 3, 4, 6, 9, 16, 31]) * 2 + nested);
        features.set(Group::Parts, statement.content.len() - 1);
        let mut tokens = self.document.tokens_in(content);
        features.set(Group::First, tokens.clone().next().map_or(0, |first| self.first(first)));
        let finite =
            |token: usize| matches!(self.document.tokens[token].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Md);
        features.set(Group::Finite, usize::from(tokens.any(finite)));
        let head = self.head(content);
        features.set(Group::ContentTag, head.map_or(TAGS - 1, |head| self.document.tokens[head].xpos.index()));
        features.set(Group::ContentRelation, self.relation(head, cue));
        let shares = |other: &&Statement| {
            let overlaps = |span: &Span| statement.content.iter().any(|own| own.overlaps(*span));
            other.within == statement.within && other.content.iter().any(overlaps)
        };
        let first = index.saturating_sub(NEIGHBOURS);
        let after = self.document.statements.iter().skip(index + 1).take(NEIGHBOURS);
        let mut near = self.document.statements[first..index].iter().chain(after);
        features.set(Group::Shares, usize::from(near.any(|other| shares(&other))));
    }

    /// The sort of the first word of a content.
    fn first(&self, token: usize) -> usize {
        let word = self.document.word(token).to_lowercase();
        let read = &self.document.tokens[token];
        match (word.as_str(), read.upos) {
            ("that", _) => 0,
            ("to", _) => 1,
            ("whether" | "if", _) => 2,
            _ if read.upos == Upos::Punct => 3,
            _ if matches!(read.xpos, Xpos::Wp | Xpos::Wrb | Xpos::Wdt) => 4,
            (_, Upos::Pron) => 5,
            (_, Upos::Propn) => 6,
            (_, Upos::Det | Upos::Noun | Upos::Num) => 7,
            _ if read.xpos == Xpos::Vbg => 8,
            (_, Upos::Verb | Upos::Aux) => 9,
            (_, Upos::Adp) => 10,
            _ => 11,
        }
    }

    fn source(&self, statement: &Statement, cue: Option<usize>, features: &mut Features) {
        let nested = usize::from(statement.within.is_some());
        let words: usize = statement.source.iter().map(|&span| self.document.tokens_in(span).len()).sum();
        features.set(Group::SourceWords, bucket(words, &[1, 2, 3, 5, 9]) * 2 + nested);
        let Some(&source) = statement.source.first() else { return };
        let head = self.head(source);
        features.set(Group::SourceTag, head.map_or(TAGS - 1, |head| self.document.tokens[head].xpos.index()));
        features.set(Group::SourceRelation, self.relation(head, cue));
        if words == 1 {
            const PRONOUNS: [&str; 11] = ["i", "we", "he", "she", "it", "they", "you", "who", "that", "which", "his"];
            let word = self.document.slice(source).to_lowercase();
            features.set(Group::Pronoun, PRONOUNS.iter().position(|&known| known == word).unwrap_or(11));
        }
        let sentence = |span: Span| self.document.sentence_at(span);
        let same = statement.cue.first().map_or(2, |&cue| usize::from(sentence(cue) == sentence(source)));
        features.set(Group::SameSentence, same);
    }

    fn speaker(&self, statement: &Statement, features: &mut Features) {
        let entity = statement.speaker.and_then(|speaker| self.document.entities.get(speaker as usize));
        features.set(Group::Speaker, entity.map_or(11, |entity| kind(entity.kind)));
        let basis = match statement.basis {
            Some(Basis::Named) => 0,
            Some(Basis::Role) => 1,
            Some(Basis::Pronoun) => 2,
            Some(Basis::Inferred) => 3,
            None => 4,
        };
        features.set(Group::Basis, basis);
        let Some(speaker) = statement.speaker else { return };
        features.set(Group::Says, bucket(self.says[speaker as usize], &[2, 3, 5, 9]));
        let around = statement.within.and_then(|at| self.document.statements.get(at as usize));
        features.set(Group::SelfQuoted, around.map_or(2, |outer| usize::from(outer.speaker == Some(speaker))));
        let Some(&source) = statement.source.first() else { return };
        let mention = self.mention(source, speaker);
        let form = mention.map_or(3, |mention| match mention.form {
            MentionForm::Name => 0,
            MentionForm::Nominal => 1,
            MentionForm::Pronoun => 2,
        });
        features.set(Group::MentionForm, form);
        self.antecedent(source, speaker, features);
    }

    /// The features of the names before a source: how far the speaker's is, and how many others are near.
    fn antecedent(&self, source: Span, speaker: u32, features: &mut Features) {
        let before = last_before(&self.names, |&(start, _)| start, source.end, NAMES);
        let sentence = |start: u32| self.document.sentence_at(Span { start, end: start + 1 });
        let own = sentence(source.start);
        let since = |start: u32| own.zip(sentence(start)).map(|(here, there)| here.saturating_sub(there));
        let named = before.iter().rev().find(|(_, entity)| *entity == speaker).and_then(|&(start, _)| since(start));
        features.set(Group::Named, named.map_or(6, |since| bucket(since, &[1, 2, 3, 5, 8])));
        let near = before.iter().filter(|&&(start, entity)| {
            let person = self.document.entities.get(entity as usize).is_some_and(|e| e.kind == EntityType::Person);
            person && entity != speaker && since(start).is_some_and(|since| since <= 2)
        });
        let mut others: Vec<u32> = near.map(|&(_, entity)| entity).collect();
        others.sort_unstable();
        others.dedup();
        features.set(Group::Others, others.len());
    }

    /// The mention of an entity that a source holds first.
    fn mention(&self, source: Span, entity: u32) -> Option<&Mention> {
        let first = self.document.mentions.partition_point(|mention| mention.span.start < source.start);
        let inside = self.document.mentions[first..].iter().take_while(|mention| mention.span.start < source.end);
        inside.filter(|mention| mention.entity == entity).min_by_key(|mention| mention.span.start)
    }

    /// The relation of the head of a part to the cue: its own where it hangs on the cue, one value where the cue hangs on
    /// it, and another where neither does.
    fn relation(&self, head: Option<usize>, cue: Option<usize>) -> usize {
        let (Some(head), Some(cue)) = (head, cue) else { return RELATIONS - 1 };
        let walker = self.walker();
        if walker.attachment(head).0 == Some(cue) {
            self.document.tokens[head].deprel.index()
        } else if walker.ancestors(cue).any(|above| above == head) {
            RELATIONS
        } else {
            RELATIONS + 1
        }
    }

    /// The head of a stretch: the first word in it whose own head lies outside.
    fn head(&self, span: Span) -> Option<usize> {
        self.walker().head_of(&self.document.tokens_in(span), |token| token.upos != Upos::Punct)
    }

    fn walker(&self) -> Walker<'_, '_> {
        Walker::new(self.document)
    }
}

/// Whether a dependent of a word is a clause that may be what the word reports.
fn has_clause(walker: Walker<'_, '_>, word: usize, dependent: usize) -> bool {
    let marked = || walker.dependents(dependent).any(|mark| walker.relation(mark) == Deprel::Mark);
    match walker.relation(dependent) {
        Deprel::Ccomp | Deprel::Xcomp | Deprel::Parataxis => true,
        Deprel::Acl | Deprel::AclRelcl => dependent > word && marked(),
        _ => false,
    }
}

/// The place of a type of entities.
fn kind(kind: EntityType) -> usize {
    match kind {
        EntityType::Person => 0,
        EntityType::Organization => 1,
        EntityType::Gpe => 2,
        EntityType::Location => 3,
        EntityType::Facility => 4,
        EntityType::Group => 5,
        EntityType::Agreement => 6,
        EntityType::Event => 7,
        EntityType::Product => 8,
        EntityType::Other => 9,
    }
}
