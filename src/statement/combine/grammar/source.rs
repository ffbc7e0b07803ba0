//! The source that the subject of a verb gives.

use std::sync::LazyLock;

use crate::annotation::{EntityType, MentionForm};
use crate::document::{Deprel, Document, Span, Statement, Upos, last_before};
use crate::lexicon::{Case, Table, gazetteer};
use crate::statement::cue_words::{Frame, share_in, takes_addressee};
use crate::statement::frame::phrase::{noun_phrase, span};
use crate::statement::frame::stretch::{minus, without_end};
use crate::statement::frame::subject::{Subject, is_sure, makes, object, own_subject, subject};
use crate::statement::speaker::{document_sort, is_hearsay, is_person};
use crate::syntax::walker::Walker;

/// Verbs by which somebody gives out what he has written.
static AUTHORING: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../../lexicon/authoring_verbs.txt"), Case::Exact));

/// The uses of a verb, of a hundred, that must report for one to which a participle is added.
const REPORTS: u8 = 60;

/// A statement with the subject of its verb for its source, where the two differ.
pub(super) fn corrected(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Statement {
    let document = walker.document;
    if let Some(person) = person_at_place(document, &statement) {
        statement.source = vec![person];
        return statement;
    }
    for source in &mut statement.source {
        *source = behind_that(document, *source);
    }
    if let Some(written) = written(walker, verb) {
        statement.source = vec![written];
        return statement;
    }
    let turned = inverted(walker, verb);
    let head = match turned.map_or_else(|| subject(walker, verb), Subject::Head) {
        Subject::Head(head) => head,
        _ => {
            statement.source = statement.source.iter().map(|&source| behind_preposition(document, source)).collect();
            return statement;
        }
    };
    if matches!(walker.relation(head), Deprel::Expl) || names_nobody(document, head) {
        return statement;
    }
    let Some(phrase) = span(document, noun_phrase(walker, head)) else { return statement };
    let word = document.tokens[head].span;
    let around = statement.source.iter().position(|source| source.contains(word));
    match around {
        Some(place) => {
            // "a move | Ann Roe | described", "the fact that | officials | announced": what the clause hangs on says nothing.
            let above = walker.governor(verb).map(|above| document.tokens[above].span);
            let hangs = matches!(walker.relation(verb), Deprel::AclRelcl | Deprel::Acl | Deprel::Ccomp);
            let leads = above.is_some_and(|above| statement.source[place].contains(above) && above.end <= phrase.start);
            if hangs && leads {
                statement.source[place].start = phrase.start;
            }
            let narrow = with_apposition(walker, narrowed(document, statement.source[place], phrase), head, phrase);
            statement.source[place] = before_clause(walker, narrow, head);
        }
        None if stays(walker, verb, &statement, turned, phrase) => return statement,
        None => {
            let phrase = before_verb(walker, verb, head, phrase);
            statement.cue = minus(document, &statement.cue, phrase);
            statement.source = vec![phrase];
        }
    }
    let kept = without_source(document, &statement);
    if !kept.is_empty() {
        statement.content = kept;
    }
    statement
}

/// A statement without a source that is but what nobody in particular says: "| rumours | spread that".
pub(super) fn without_hearsay(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Statement {
    let subject = own_subject(walker, verb).filter(|&head| head < verb && is_hearsay(walker.document, head));
    let word = subject.map(|head| walker.document.tokens[head].span);
    if word.is_some_and(|word| statement.source.iter().any(|source| source.contains(word))) {
        let frame = statement.source.iter().chain(&statement.cue).copied().reduce(Span::to);
        statement.cue = frame.into_iter().collect();
        statement.source.clear();
    }
    statement
}

/// A source that a preposition stands before without what that governs, where a person's name ends it: "After | the match
/// Jane Doe".
fn behind_preposition(document: &Document<'_>, source: Span) -> Span {
    let first = document.tokens.partition_point(|token| token.span.start < source.start);
    let preposition = first.checked_sub(1).is_some_and(|case| document.tokens[case].upos == Upos::Adp);
    let before = last_before(&document.mentions, |mention| mention.span.start, source.end, 1);
    let person = before.iter().find(|mention| {
        mention.form == MentionForm::Name && mention.span.end == source.end && mention.span.start > source.start
    });
    match person.filter(|mention| preposition && is_person(document, mention)) {
        Some(mention) if !document.slice(Span { start: source.start, end: mention.span.start }).contains(',') => {
            mention.span
        }
        _ => source,
    }
}

/// A source without the noun of whose clause it is the subject: "the fact that | all officials".
fn behind_that(document: &Document<'_>, source: Span) -> Span {
    let tokens = document.tokens_in(source);
    let that = |&token: &usize| document.word(token) == "that" && document.tokens[token].upos == Upos::Sconj;
    let next = tokens.clone().skip(1).find(that).and_then(|that| document.tokens.get(that + 1));
    next.map_or(source, |next| Span { start: next.span.start.min(source.end), end: source.end })
}

/// The words for what is written that a participle right behind it is said of, be it for the tree said of who does something
/// with it: "read out | a note from Ann Roe | stating".
fn written(walker: Walker<'_, '_>, verb: usize) -> Option<Span> {
    let document = walker.document;
    let participle = walker.relation(verb) == Deprel::Advcl && document.word(verb).ends_with("ing");
    let above = walker.governor(verb).filter(|&above| participle && above < verb)?;
    let object = object(walker, above).filter(|&object| document_sort(document, object).is_some())?;
    let phrase = noun_phrase(walker, object);
    (phrase.end == verb && object < verb).then(|| span(document, phrase)).flatten()
}

/// The person who says something at the place that stands right before the verb: "Ann Roe, with the guard in | Bonn, Germany |
/// said".
fn person_at_place(document: &Document<'_>, statement: &Statement) -> Option<Span> {
    /// The names before the place that are looked at.
    const NAMES: usize = 4;
    let [source] = statement.source[..] else { return None };
    let named = last_before(&document.mentions, |mention| mention.span.start, source.end, 1).first()?;
    let kind = document.entities.get(named.entity as usize).map(|entity| entity.kind);
    let place = named.span == source && matches!(kind, Some(EntityType::Gpe | EntityType::Location));
    let known = gazetteer::known(document.slice(source)).map(|known| known.kind);
    let small = place && !matches!(known, Some(gazetteer::Kind::Country | gazetteer::Kind::Capital));
    let first = document.tokens.partition_point(|token| token.span.start < source.start);
    let comma = first.checked_sub(1).is_some_and(|comma| document.word(comma) == ",");
    let sentence = document.sentence_at(source).map(|index| document.sentences[index].span)?;
    let before = last_before(&document.mentions, |mention| mention.span.start, source.start, NAMES);
    let person =
        before.iter().rev().find(|mention| mention.form == MentionForm::Name && is_person(document, mention))?;
    let between = document.tokens_in(Span { start: person.span.end, end: source.start });
    let plain = |token: usize| !matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux | Upos::Cconj);
    let opens = document.tokens.get(between.start).is_some_and(|_| document.word(between.start) == ",");
    (small && comma && opens && sentence.contains(person.span) && between.into_iter().all(plain)).then_some(person.span)
}

/// Whether a source stays as it is although the tree has another: where the tree is less sure of it, or where it stands right
/// beside the cue and the other does not.
fn stays(walker: Walker<'_, '_>, verb: usize, statement: &Statement, turned: Option<usize>, phrase: Span) -> bool {
    let document = walker.document;
    if statement.source.is_empty() {
        let behind = phrase.start >= document.tokens[verb].span.end;
        return statement.content.iter().any(|part| part.contains(phrase))
            && turned.is_none()
            && !(behind || is_part(walker, verb, statement, phrase));
    }
    let adverb = |token: usize| document.tokens[token].upos == Upos::Adv;
    if statement.source.iter().all(|&source| document.tokens_in(source).all(adverb)) {
        return false;
    }
    let beside = |span: &Span| {
        statement.cue.iter().any(|cue| {
            let (first, second) = if span.start < cue.start { (span, cue) } else { (cue, span) };
            first.end <= second.start
                && document.slice(Span { start: first.end, end: second.start }).trim_matches([' ', ',']).is_empty()
        })
    };
    let own = own_subject(walker, verb).is_some();
    let controlled = !own && is_sure(walker, verb);
    let better = own && beside(&phrase) && !statement.source.iter().any(beside);
    let authored = walker.relation(verb) == Deprel::Acl && is_authored(walker, verb);
    let inner = statement.source.iter().all(|&source| is_of_inner_clause(walker, verb, source));
    turned.is_none() && (authored || !(controlled || better || inner))
}

/// Whether a source is the subject of a clause inside of a report to which a participle behind a comma is added: "Roe deplored that *the
/// mayor* had left, | recommending".
fn is_of_inner_clause(walker: Walker<'_, '_>, participle: usize, source: Span) -> bool {
    let document = walker.document;
    let comma = participle.checked_sub(1).is_some_and(|comma| document.word(comma) == ",");
    let added = walker.relation(participle) == Deprel::Advcl && document.word(participle).ends_with("ing");
    let reports = |above: usize| {
        let lemma = walker.lemma(above).to_lowercase();
        let says = [Frame::Clause, Frame::Phrase].iter().any(|&frame| share_in(&lemma, frame) >= REPORTS);
        says && !makes(walker, above) && own_subject(walker, above).is_some()
    };
    let above = walker.governor(participle).filter(|&above| comma && added && reports(above));
    let head = walker.head_of(&document.tokens_in(source), |token| token.upos != Upos::Punct);
    let (Some(above), Some(head)) = (above, head) else { return false };
    let inner = walker.governor(head).filter(|_| matches!(walker.relation(head), Deprel::Nsubj | Deprel::NsubjPass));
    inner.is_some_and(|inner| inner != above && walker.ancestors(inner).any(|outer| outer == above))
}

/// Whether the part of the content before a verb is nothing but the phrase of its subject, while another part follows: "A man, who
/// saw it, | said | it was late".
fn is_part(walker: Walker<'_, '_>, verb: usize, statement: &Statement, phrase: Span) -> bool {
    let document = walker.document;
    let word = document.tokens[verb].span;
    let Some(subject) = own_subject(walker, verb) else { return false };
    let belongs = |part: Span| {
        let last = document.tokens_in(part).rev().find(|&token| document.tokens[token].upos != Upos::Punct);
        last.is_some_and(|last| last == subject || walker.ancestors(last).any(|above| above == subject))
    };
    let whole = |part: &Span| part.start == phrase.start && part.end <= word.start && belongs(*part);
    let follows = statement.content.iter().any(|part| part.start >= word.end);
    follows && statement.content.iter().any(whole)
}

/// Whether the noun that a participle hangs on is the object of a verb by which somebody gives out what is his own: "issued a
/// statement | calling".
fn is_authored(walker: Walker<'_, '_>, participle: usize) -> bool {
    let object = walker.governor(participle);
    let verb =
        object.filter(|&object| walker.relation(object) == Deprel::Obj).and_then(|object| walker.governor(object));
    verb.is_some_and(|verb| AUTHORING.contains(&walker.lemma(verb).to_lowercase()))
}

/// The phrase that a participle hangs on without the participle and what follows.
fn before_verb(walker: Walker<'_, '_>, verb: usize, head: usize, phrase: Span) -> Span {
    let word = walker.document.tokens[verb].span;
    let cut = Span { start: phrase.start, end: word.start.min(phrase.end) };
    let cut = without_end(walker.document, if head < verb { cut } else { phrase });
    cut.filter(|cut| cut.contains(walker.document.tokens[head].span)).unwrap_or(phrase)
}

/// The subject behind a verb that a quotation or a comma comes before, which may be read as its object: "“…,” added | a
/// woman".
fn inverted(walker: Walker<'_, '_>, verb: usize) -> Option<usize> {
    let document = walker.document;
    let before = verb.checked_sub(1).filter(|&before| document.tokens[before].upos == Upos::Punct)?;
    let turned = document.word(before) == "," || is_closing(document.word(before));
    let dependents: Vec<usize> = walker.dependents(verb).collect();
    let has =
        |relations: &[Deprel]| dependents.iter().copied().find(|&token| relations.contains(&walker.relation(token)));
    let subject = has(&[Deprel::Nsubj, Deprel::NsubjPass]);
    let finite = !document.word(verb).ends_with("ing");
    let object = has(&[Deprel::Obj, Deprel::Iobj]).filter(|&object| object > verb)?;
    let quoted =
        document.word(before) != "," || before.checked_sub(1).is_some_and(|token| is_closing(document.word(token)));
    let told = takes_addressee(&walker.lemma(verb).to_lowercase()) && !quoted;
    let joined = told || walker.relation(verb) == Deprel::Conj || document.tokens[object].upos == Upos::Pron;
    let marked = has(&[Deprel::Mark]).is_some();
    (turned && finite && !marked && !joined && subject.is_none()).then_some(object)
}

fn is_closing(word: &str) -> bool {
    matches!(word, "”" | "\"" | "’" | "'" | "''")
}

/// Whether a word stands for nobody: "it" and "there" without a sense, "what".
fn names_nobody(document: &Document<'_>, head: usize) -> bool {
    document.tokens[head].upos == Upos::Pron && matches!(document.word(head), "there" | "There" | "what" | "What")
}

/// A source without what stands before the phrase of its head and is of another phrase or clause, and without a relative
/// clause or manner behind it.
fn narrowed(document: &Document<'_>, source: Span, phrase: Span) -> Span {
    let before = document.tokens_in(Span { start: source.start, end: phrase.start.max(source.start) });
    let behind = document.tokens_in(Span { start: phrase.end.min(source.end), end: source.end });
    let upos = |token: usize| document.tokens[token].upos;
    let other = |token: usize| matches!(upos(token), Upos::Verb | Upos::Aux | Upos::Adp | Upos::Sconj | Upos::Cconj);
    let cased = before.start.checked_sub(1).is_some_and(|case| upos(case) == Upos::Adp);
    let apart = !before.is_empty() && (cased || before.clone().any(other));
    let open = behind.clone().find(|&token| upos(token) != Upos::Punct);
    let loose = open.is_some_and(|token| upos(token) == Upos::Adv);
    Span {
        start: if apart { source.start.max(phrase.start) } else { source.start },
        end: if loose { source.end.min(phrase.end) } else { source.end },
    }
}

/// A source with what its name is further called behind a comma, by the tree: "Ann Roe | , an engineer at the plant".
fn with_apposition(walker: Walker<'_, '_>, source: Span, head: usize, phrase: Span) -> Span {
    let document = walker.document;
    let end = document.tokens.partition_point(|token| token.span.start < source.end);
    let comma = end < document.tokens.len() && document.word(end) == ",";
    let calls = |&token: &usize| walker.relation(token) == Deprel::Appos && token > end;
    let apposed = walker.dependents(head).find(calls).is_some_and(|token| phrase.contains(document.tokens[token].span));
    if comma && apposed && phrase.start <= source.start { source.to(phrase) } else { source }
}

/// A source without the adverbial clause that a comma parts from it: "said Roe, | because it rained".
fn before_clause(walker: Walker<'_, '_>, source: Span, head: usize) -> Span {
    let document = walker.document;
    let opens = |&token: &usize| {
        let clause = document.tokens[token].upos == Upos::Sconj && walker.relation(token) == Deprel::Mark;
        let word = document.word(token);
        token > head && clause && !matches!(word, "that" | "if" | "whether") && document.word(token - 1) == ","
    };
    let end = document.tokens_in(source).find(opens).map(|token| document.tokens[token].span.start);
    end.and_then(|end| without_end(document, Span { start: source.start, end })).unwrap_or(source)
}

/// The content of a statement without its source and the words between source and full stop that follow it outside of
/// quotation marks.
fn without_source(document: &Document<'_>, statement: &Statement) -> Vec<Span> {
    let mut content = statement.content.clone();
    for &source in &statement.source {
        if content.iter().any(|part| part.overlaps(source)) {
            let holds = |part: &Span| part.overlaps(source) && part.start >= source.start;
            content.retain(|part| !holds(part) || document.slice(*part).contains(['“', '"']));
            content = minus(document, &content, source);
        }
    }
    content
}
