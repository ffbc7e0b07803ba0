//! The heads of sources, by the trees.

use std::ops::Range;
use std::sync::LazyLock;

use super::passive::{by, is_passive};
use crate::document::{Deprel, Document, Span, Upos, Xpos};
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

/// The token that heads some words that report: the first whose own head lies outside them.
pub(super) fn cue_head(document: &Document<'_>, cue: &[Span]) -> Option<usize> {
    let walker = Walker::new(document);
    let all: Vec<usize> = cue.iter().flat_map(|&span| document.tokens_in(span)).collect();
    let reports =
        |&&token: &&usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Noun | Upos::Adj | Upos::Propn);
    let leaves = |&&token: &&usize| walker.governor(token).is_none_or(|head| !all.contains(&head));
    let mut outer = all.iter().filter(reports).filter(leaves);
    outer.next().or_else(|| all.iter().find(reports)).or_else(|| all.first()).copied()
}

/// The token that heads the words of a source: the one that hangs on the cue as its subject or agent, or else the first noun
/// whose head lies outside.
pub(super) fn head(document: &Document<'_>, words: &Range<usize>, cue: Option<usize>) -> Option<usize> {
    let walker = Walker::new(document);
    let may_head = |token: usize| {
        let relation = document.tokens[token].deprel;
        is_nominal(document, token, words) && !matches!(relation, Deprel::Punct | Deprel::Case | Deprel::Cc)
    };
    let leaves = |token: usize| walker.governor(token).is_none_or(|head| !words.contains(&head));
    let reports = |token: usize| cue.is_some() && walker.governor(token) == cue;
    let is_subject =
        |token: usize| matches!(walker.relation(token), Deprel::Nsubj | Deprel::OblAgent | Deprel::NmodPoss);
    let heads: Vec<usize> = words.clone().filter(|&token| may_head(token) && leaves(token)).collect();
    // "In a statement her lawyer said": what a preposition opens is no subject.
    let agent = |token: usize| walker.relation(token) == Deprel::OblAgent;
    let opened = |token: usize| {
        walker
            .dependents(token)
            .any(|t| walker.relation(t) == Deprel::Case && t < token && (t < words.start || !agent(token)))
    };
    let free = |token: usize| reports(token) && !opened(token);
    let own = heads.iter().copied().find(|&token| free(token) && is_subject(token));
    let found = own
        .or_else(|| heads.iter().copied().find(|&token| free(token)))
        .or_else(|| heads.iter().copied().find(|&token| reports(token) && (agent(token) || token == words.start)))
        .or_else(|| heads.iter().copied().find(|&token| !opened(token)))
        .or_else(|| heads.first().copied())
        .or_else(|| {
            // What the tree takes for another word's, such as a verb's in "the ministry's spokesman", heads what it can.
            words
                .clone()
                .rev()
                .find(|&token| matches!(document.tokens[token].upos, Upos::Noun | Upos::Propn | Upos::Pron))
        });
    found.map(|found| behind_name(document, found, words))
}

/// The common noun that a name only modifies, be it taken for the head: "police" of "West Alden police"; the name, where the
/// noun before it is.
fn behind_name(document: &Document<'_>, head: usize, words: &Range<usize>) -> usize {
    let upos = |token: usize| document.tokens[token].upos;
    let beside = head + 1 < words.end && document.tokens[head + 1].head == document.tokens[head].head;
    if upos(head) == Upos::Noun && beside && upos(head + 1) == Upos::Propn {
        return head + 1;
    }
    let end =
        (head + 1..words.end).find(|&token| !matches!(upos(token), Upos::Noun | Upos::Propn)).unwrap_or(words.end);
    let last = end.saturating_sub(1).max(head);
    if upos(head) == Upos::Propn && upos(last) == Upos::Noun { last } else { head }
}

static HEARSAY: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/hearsay_nouns.txt"), Case::Folded));

static ASKING: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/asking_verbs.txt"), Case::Folded));

/// Whether a noun is for what nobody in particular says: "Rumors swirled that …".
pub(in crate::statement) fn is_hearsay(document: &Document<'_>, token: usize) -> bool {
    document.tokens[token].upos == Upos::Noun && HEARSAY.contains(&Walker::new(document).lemma(token).to_lowercase())
}

/// Whether the source that a token heads is nobody: "nobody", "no official", "none of them".
pub(super) fn is_nobody(document: &Document<'_>, head: usize) -> bool {
    let walker = Walker::new(document);
    let word = document.word(head).to_lowercase();
    let no = |token: usize| walker.relation(token) == Deprel::Det && document.word(token).eq_ignore_ascii_case("no");
    matches!(word.as_str(), "nobody" | "none" | "no-one") || walker.dependents(head).any(no)
}

/// Whether some words of a source say that nobody of these reports: "no official", "neither Ann nor Bob".
pub(super) fn denies(document: &Document<'_>, words: &Range<usize>, cue: Option<usize>) -> bool {
    if words.is_empty() {
        return false;
    }
    let start = Walker::new(document).sentence(words.start).start;
    let opens = words.start.saturating_sub(1).max(start)..=words.start;
    let neither = opens.into_iter().any(|token| document.word(token).eq_ignore_ascii_case("neither"));
    neither || head(document, words, cue).is_some_and(|head| is_nobody(document, head))
}

/// Whether the source of a cue is spoken to: "Asked whether she would run, she said …", "he was asked about it".
pub(super) fn is_asked(document: &Document<'_>, cue: usize) -> bool {
    let walker = Walker::new(document);
    let read = &document.tokens[cue];
    let perfect =
        walker.dependents(cue).any(|token| walker.relation(token) == Deprel::Aux && walker.lemma(token) == "have");
    let opens = matches!(read.deprel, Deprel::Advcl | Deprel::Acl);
    let bare = !walker.dependents(cue).any(|token| walker.relation(token) == Deprel::Nsubj);
    let participle = read.xpos == Xpos::Vbn || read.xpos == Xpos::Vbd && bare && walker.lemma(cue) == "ask";
    let passive = is_passive(document, cue) || participle && opens && !perfect;
    passive && ASKING.contains(&walker.lemma(cue).to_lowercase()) && by(document, cue).is_none()
}

/// Whether a token may head a noun phrase of some words, as a determiner does that stands there by itself: "the tax would
/// hurt, | some | argue".
pub(super) fn is_nominal(document: &Document<'_>, token: usize, words: &Range<usize>) -> bool {
    let read = &document.tokens[token];
    let leaves = Walker::new(document).governor(token).is_some_and(|above| !words.contains(&above));
    let by_itself = read.deprel == Deprel::Det && leaves && !is_article(document.word(token));
    matches!(read.upos, Upos::Noun | Upos::Propn | Upos::Pron | Upos::Num | Upos::Det | Upos::Adj | Upos::Sym)
        && (by_itself || !matches!(read.deprel, Deprel::Det | Deprel::Amod | Deprel::Nummod | Deprel::Compound))
}

fn is_article(word: &str) -> bool {
    ["the", "a", "an"].iter().any(|article| word.eq_ignore_ascii_case(article))
}

/// The token that a relative pronoun stands for: the noun on which its clause hangs, or else the noun right before it.
pub(super) fn antecedent(document: &Document<'_>, pronoun: usize) -> Option<usize> {
    let walker = Walker::new(document);
    let clause = std::iter::once(pronoun).chain(walker.ancestors(pronoun));
    let by_tree = clause.take(CLAUSES).find(|&token| matches!(walker.relation(token), Deprel::AclRelcl | Deprel::Acl));
    if let Some(noun) = by_tree.and_then(|clause| walker.governor(clause)).filter(|&noun| noun < pronoun) {
        return Some(whose_predicate(document, noun).unwrap_or(noun));
    }
    let start = walker.sentence(pronoun).start;
    let before = (start..pronoun).rev().find(|&token| document.tokens[token].upos != Upos::Punct)?;
    matches!(document.tokens[before].upos, Upos::Noun | Upos::Propn | Upos::Pron).then_some(before)
}

/// The noun right before a relative pronoun, a comma aside.
pub(super) fn beside(document: &Document<'_>, pronoun: usize) -> Option<usize> {
    let before = pronoun.checked_sub(1).filter(|&before| before >= Walker::new(document).sentence(pronoun).start)?;
    let comma = document.word(before) == ",";
    let noun = if comma { before.checked_sub(1)? } else { before };
    let same = document.tokens[noun].sentence == document.tokens[pronoun].sentence;
    (same && matches!(document.tokens[noun].upos, Upos::Noun | Upos::Propn)).then_some(noun)
}

/// The subject of a clause whose predicate a noun is: "she" of "she is a judge who …".
fn whose_predicate(document: &Document<'_>, noun: usize) -> Option<usize> {
    let walker = Walker::new(document);
    let is = walker.dependents(noun).any(|token| walker.relation(token) == Deprel::Cop);
    let subject = walker.dependents(noun).find(|&token| walker.relation(token) == Deprel::Nsubj);
    // "We are a country that …": what is told of a country is not told of those who speak.
    let several = |word: &str| ["it", "we", "they", "you"].iter().any(|own| word.eq_ignore_ascii_case(own));
    subject.filter(|&subject| is && !several(document.word(subject)))
}

/// The most steps from a relative pronoun up to the head of its clause.
const CLAUSES: usize = 4;

/// Whether a word is a relative pronoun where it stands.
pub(super) fn is_relative(document: &Document<'_>, token: usize) -> bool {
    let word = document.word(token);
    let walker = Walker::new(document);
    // "WHO" is a body.
    let relative = ["who", "which", "whom", "whose"].iter().any(|own| word.eq_ignore_ascii_case(own))
        && word.contains(char::is_lowercase);
    let in_clause = || walker.ancestors(token).take(CLAUSES).any(|above| walker.relation(above) == Deprel::AclRelcl);
    relative || word == "that" && document.tokens[token].upos == Upos::Pron && in_clause()
}
