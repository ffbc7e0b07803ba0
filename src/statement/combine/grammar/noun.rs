//! Nouns that report, and the clauses that they say: "his warning | that it was near | came too late".

use crate::document::{Deprel, Document, Span, Statement, Upos, Xpos};
use crate::statement::cue_words::nominal_share;
use crate::statement::frame::phrase::{clause, noun_phrase, span};
use crate::statement::frame::stretch::without_end;
use crate::syntax::walker::Walker;

use super::holds_quotation;

/// A statement whose cue is a noun, with the content that its clause is: "his warning | that it was near | came too late".
pub(super) fn of_noun(walker: Walker<'_, '_>, mut statement: Statement) -> Statement {
    let document = walker.document;
    let noun = statement
        .cue
        .iter()
        .flat_map(|&cue| document.tokens_in(cue))
        .find(|&token| document.tokens[token].upos == Upos::Noun);
    let Some(noun) = noun else { return statement };
    if let Some(owner) = owner(walker, noun).filter(|_| statement.source.len() > 1) {
        statement.source = vec![owner];
    }
    behind_copula(document, &mut statement);
    if let Some(predicate) = predicate_behind(walker, noun) {
        let end = document.tokens[predicate].span.start;
        let cut = |part: Span| if part.start < end { Span { start: part.start, end: part.end.min(end) } } else { part };
        statement.content = statement.content.into_iter().filter_map(|part| without_end(document, cut(part))).collect();
    }
    let Some(said) = noun_clause(walker, noun) else { return statement };
    let Some(whole) = span(document, said) else { return statement };
    if let Some(by) = named_behind(walker, noun, whole).filter(|by| statement.content[0].start <= by.start) {
        let holds = |part: &Span| part.contains(by) && part.end >= whole.end;
        if statement.content.len() == 1 && statement.content.iter().all(holds) {
            statement.source = vec![by];
            statement.cue = vec![document.tokens[noun].span];
            statement.content = vec![whole];
            return statement;
        }
    }
    let place = statement.content.iter().position(|part| part.start == whole.start && part.end > whole.end);
    let beyond = place.is_some_and(|place| {
        let rest = Span { start: whole.end, end: statement.content[place].end };
        let above = walker.governor(noun);
        above.is_some_and(|above| rest.contains(document.tokens[above].span))
            || document.slice(rest).trim_start().starts_with(',')
    });
    if let Some(place) = place.filter(|_| beyond && !holds_quotation(document, &statement.content)) {
        statement.content[place] = whole;
    }
    statement
}

/// Takes from a content what says that it is what the noun is for: "his view | is | that it will rain".
fn behind_copula(document: &Document<'_>, statement: &mut Statement) {
    let Some(part) = statement.content.first_mut() else { return };
    let tokens = document.tokens_in(*part);
    let is = |token: usize| matches!(document.word(token), "is" | "was" | "’s" | "'s" | "remains");
    let clause = |token: usize| token < tokens.end && document.word(token) == "that";
    if is(tokens.start) && clause(tokens.start + 1) {
        part.start = document.tokens[tokens.start + 1].span.start;
    }
}

/// The first word of the main predicate behind the clause of a noun, where the tree hangs it on the noun as another clause: "his
/// claim that it was safe | did not hold".
fn predicate_behind(walker: Walker<'_, '_>, noun: usize) -> Option<usize> {
    let document = walker.document;
    let relates = |token: usize, relations: &[Deprel]| {
        walker.dependents(token).any(|own| relations.contains(&walker.relation(own)))
    };
    let finite = |token: usize| {
        matches!(document.tokens[token].xpos, Xpos::Vbd | Xpos::Vbz | Xpos::Vbp | Xpos::Vbn)
            || relates(token, &[Deprel::Cop, Deprel::Aux, Deprel::AuxPass])
    };
    let has_subject = |token: usize| relates(token, &[Deprel::Nsubj, Deprel::NsubjPass]);
    let opens = noun + 1 < document.tokens.len() && document.word(noun + 1) == "that";
    let clause = |&token: &usize| {
        token > noun && matches!(walker.relation(token), Deprel::Acl | Deprel::AclRelcl | Deprel::Ccomp)
    };
    let mut clauses = walker.dependents(noun).filter(clause).filter(|_| opens && walker.governor(noun).is_none());
    let said = clauses.next().filter(|&said| has_subject(said))?;
    let predicate = clauses.next().filter(|&predicate| finite(predicate) && !has_subject(predicate))?;
    walker.dependents(predicate).find(|&first| first > said && first < predicate).or(Some(predicate))
}

/// Whether a cue says that something said is there, and not who says it: "there are concerns | that it leaks".
pub(super) fn is_there(walker: Walker<'_, '_>, statement: &Statement) -> bool {
    let document = walker.document;
    let said = |token: &usize| {
        document.tokens[*token].upos == Upos::Noun && nominal_share(&walker.lemma(*token).to_lowercase()) > 0
    };
    let expletive = |of: usize| walker.dependents(of).any(|token| walker.relation(token) == Deprel::Expl);
    let there = |noun: usize| {
        expletive(noun) || walker.governor(noun).is_some_and(|above| walker.lemma(above) == "be" && expletive(above))
    };
    statement.source.is_empty() && statement.cue.iter().flat_map(|&cue| document.tokens_in(cue)).filter(said).any(there)
}

/// Who says what a noun is for, right behind it: "the claim | by Ann Roe | that it was lost".
fn named_behind(walker: Walker<'_, '_>, noun: usize, said: Span) -> Option<Span> {
    let document = walker.document;
    let by = |&token: &usize| {
        walker.relation(token) == Deprel::Nmod
            && token > noun
            && walker.dependents(token).any(|case| case < token && matches!(document.word(case), "by" | "from"))
    };
    let head = walker.dependents(noun).find(by)?;
    let words = span(document, noun_phrase(walker, head))?;
    let end = words.end.min(said.start);
    without_end(document, Span { start: words.start, end }).filter(|words| words.end > words.start)
}

/// The words for whose a noun for something said is: "Hale's | claim".
fn owner(walker: Walker<'_, '_>, noun: usize) -> Option<Span> {
    let head = walker.dependents(noun).find(|&token| walker.relation(token) == Deprel::NmodPoss && token < noun)?;
    span(walker.document, noun_phrase(walker, head).start..noun).and_then(|words| {
        let first =
            walker.document.tokens_in(words).find(|&token| walker.governor(token) == Some(noun) && token > head);
        let end = first.map_or(words.end, |token| walker.document.tokens[token].span.start);
        without_end(walker.document, Span { start: words.start, end })
    })
}

/// The clause with "that" that hangs on a noun.
pub(in crate::statement::combine) fn noun_clause(
    walker: Walker<'_, '_>,
    noun: usize,
) -> Option<std::ops::Range<usize>> {
    let document = walker.document;
    let says = |&token: &usize| {
        let that = walker
            .dependents(token)
            .any(|mark| walker.relation(mark) == Deprel::Mark && document.word(mark) == "that" && mark > noun);
        matches!(walker.relation(token), Deprel::Acl | Deprel::AclRelcl | Deprel::Ccomp) && token > noun && that
    };
    let head = walker.dependents(noun).find(says)?;
    Some(clause(walker, head, |_| false))
}
