//! Noun phrases that stand for somebody or something without a name: what is said of it, and of which type it is.

use std::ops::Range;
use std::sync::LazyLock;

use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Span, Upos, Xpos};
use crate::lexicon::noun::noun_at;
use crate::lexicon::opening::Opening;
use crate::lexicon::role::role;
use crate::lexicon::word_shape::is_genitive;
use crate::lexicon::{Case, Table, determiner};
use crate::syntax::walker::Walker;

static QUANTITIES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/quantity_heads.txt"), Case::Folded));

static DOCUMENTS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/document_nouns.txt"), Case::Folded));

/// A noun phrase that stands for somebody or something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The phrase without trailing clauses and appositions.
    pub(super) span: Span,
    /// The word that heads it.
    pub(super) head: Span,
    /// The type of what it stands for.
    pub(super) kind: EntityType,
    /// The phrase without an article.
    pub(super) name: String,
    /// The noun, in the singular; of "two of the people" that of the people.
    pub(super) noun: String,
    /// Whether it stands for several.
    pub(super) plural: bool,
    /// The words before the noun, in small letters, but for the one that opens the phrase.
    pub(super) modifiers: Vec<String>,
    /// Whether it may be what was spoken of before.
    pub(super) known: bool,
}

/// The phrase that a token heads, of the words that may belong to it.
pub(super) fn phrase(document: &Document<'_>, head: usize, within: &Range<usize>) -> Option<Phrase> {
    let walker = Walker::new(document);
    let tokens = walker.phrase(head, |token| belongs(walker.relation(token)) || joins_words(document.word(token)));
    let tokens = tokens.start.max(within.start).min(head)..tokens.end.min(within.end).max(head + 1);
    let tokens = trimmed(document, tokens, head);
    let span = document.tokens.get(tokens.start)?.span.to(document.tokens.get(tokens.end.checked_sub(1)?)?.span);
    let counted = counted(document, head);
    let noun = counted.unwrap_or(head);
    let opened = noun_start(document, noun).max(tokens.start);
    let single = counted.is_some() && quantity(document, head) == Some("one");
    let plural =
        !single && (counted.is_some() || is_plural(document, head) || quantity(document, head) == Some("many"));
    let kind = match kind(document, opened, noun) {
        EntityType::Group if single => EntityType::Person,
        EntityType::Person if plural => EntityType::Group,
        kind => kind,
    };
    let opening = determiner::opening(document.word(opened));
    let from = if opening.is_some() { opened + 1 } else { opened };
    let modifiers = (from..noun).map(|token| document.word(token).to_lowercase()).collect();
    let known = !single && (opening == Some(Opening::Definite) || opening.is_none() && plural && counted.is_none());
    let words = document.slice(span).split_whitespace().collect::<Vec<_>>().join(" ");
    Some(Phrase {
        span,
        head: document.tokens[head].span,
        kind,
        name: without_article(&words).to_owned(),
        noun: walker.lemma(noun).to_lowercase(),
        plural,
        modifiers,
        known,
    })
}

/// Whether a mark joins two words into one.
fn joins_words(mark: &str) -> bool {
    matches!(mark, "-" | "/" | "%" | "$")
}

/// Whether a dependent is a part of the phrase, which clauses and appositions are not.
fn belongs(relation: Deprel) -> bool {
    !matches!(
        relation,
        Deprel::AclRelcl
            | Deprel::Acl
            | Deprel::Advcl
            | Deprel::AdvclRelcl
            | Deprel::Appos
            | Deprel::Parataxis
            | Deprel::Conj
            | Deprel::Cc
            | Deprel::Punct
            | Deprel::Cop
            | Deprel::Aux
            | Deprel::Nsubj
            | Deprel::NsubjPass
            | Deprel::Ccomp
            | Deprel::Xcomp
            | Deprel::Mark
    )
}

/// The tokens of a phrase without prepositions and marks before it.
fn trimmed(document: &Document<'_>, tokens: Range<usize>, head: usize) -> Range<usize> {
    let outside = |&token: &usize| {
        matches!(document.tokens[token].upos, Upos::Adp | Upos::Punct | Upos::Sconj | Upos::Cconj | Upos::Adv)
            && document.tokens[token].head == Some(head as u32)
    };
    let start = (tokens.start..head).take_while(outside).count() + tokens.start;
    // Whose something is has no 's: "the elder’s claim".
    let owns = Walker::new(document).relation(head) == Deprel::NmodPoss;
    let last = tokens.end.checked_sub(1).filter(|&last| owns && last > head && is_genitive(document.word(last)));
    start..last.unwrap_or(tokens.end).max(head + 1)
}

/// The first token of the words that stand before a noun and are its own.
fn noun_start(document: &Document<'_>, noun: usize) -> usize {
    let walker = Walker::new(document);
    let before = |token: usize| {
        matches!(
            walker.relation(token),
            Deprel::Det | Deprel::Amod | Deprel::Compound | Deprel::Nummod | Deprel::NmodPoss | Deprel::NmodDesc
        ) || document.tokens[token].deprel == Deprel::Case && document.word(token).starts_with(['\'', '’'])
    };
    walker.phrase(noun, before).start
}

/// The noun that a word only counts: "people" of "two of the people".
fn counted(document: &Document<'_>, head: usize) -> Option<usize> {
    quantity(document, head)?;
    let walker = Walker::new(document);
    let of = |token: usize| {
        walker.dependents(token).any(|t| document.tokens[t].deprel == Deprel::Case && document.word(t) == "of")
    };
    walker.dependents(head).find(|&token| token > head && walker.relation(token) == Deprel::Nmod && of(token))
}

/// Whether a word before a noun takes some of those for whom it is.
pub(super) fn is_some(document: &Document<'_>, token: usize) -> bool {
    let word = document.word(token);
    QUANTITIES.contains(word) || word.eq_ignore_ascii_case("other") || document.tokens[token].upos == Upos::Num
}

/// Whether a word counts one or many, if it only counts.
fn quantity(document: &Document<'_>, token: usize) -> Option<&'static str> {
    let listed = QUANTITIES.get(document.word(token)).map(|row| row.column(1));
    listed.or_else(|| (document.tokens[token].upos == Upos::Num).then_some("many"))
}

fn is_plural(document: &Document<'_>, token: usize) -> bool {
    matches!(document.tokens[token].xpos, Xpos::Nns | Xpos::Nnps)
        || ["people", "police", "they", "those", "these"]
            .iter()
            .any(|word| document.word(token).eq_ignore_ascii_case(word))
}

/// The word that counts a noun: "group" of "a group of people"; none where it takes one of them.
pub(super) fn counting(document: &Document<'_>, noun: usize) -> Option<usize> {
    let head = Walker::new(document).governor(noun)?;
    (counted(document, head) == Some(noun) && quantity(document, head) == Some("many")).then_some(head)
}

/// The sort of what is written that a word is a noun for.
pub(in crate::statement) fn document_sort(document: &Document<'_>, token: usize) -> Option<&'static str> {
    let read = &document.tokens[token];
    if read.upos != Upos::Noun {
        return None;
    }
    let word = document.word(token);
    let row = DOCUMENTS.get(word).or_else(|| DOCUMENTS.get(&read.lemma.of(word)));
    row.map(|row| row.column(1))
}

/// The type of what a noun stands for.
fn kind(document: &Document<'_>, start: usize, noun: usize) -> EntityType {
    if document_sort(document, noun).is_some() {
        return EntityType::Other;
    }
    let end = noun + 1;
    let known = (start.min(noun)..end).find_map(|token| {
        let (range, found) = noun_at(document, token..end)?;
        (range.end == end).then_some(found)
    });
    if let Some(found) = known {
        return found.kind;
    }
    let word = document.word(noun).to_lowercase();
    // "ex-congressman", "co-author".
    if word.rsplit_once('-').is_some_and(|(_, last)| role(last).is_some()) {
        return EntityType::Person;
    }
    let human = ["ers", "ors", "ists", "ians", "ees", "ants", "ats", "ans", "ents", "ates", "men", "women"];
    let people = is_plural(document, noun) && human.iter().any(|ending| word.ends_with(ending));
    let some = matches!(document.tokens[noun].upos, Upos::Pron | Upos::Det | Upos::Adj | Upos::Num);
    let some = some && !["what", "that", "this", "it", "one", "there"].contains(&word.as_str());
    if people || some || ["people", "folks", "guys"].contains(&word.as_str()) {
        EntityType::Group
    } else {
        EntityType::Other
    }
}

/// Words without an article at their beginning: "the deal" as "deal".
pub(super) fn without_article(words: &str) -> &str {
    let cut =
        words.split_once(' ').filter(|(first, _)| ["the", "a", "an"].iter().any(|own| first.eq_ignore_ascii_case(own)));
    cut.map_or(words, |(_, rest)| rest)
}
