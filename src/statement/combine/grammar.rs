//! Statements held against the trees: the subject, agent and addressee of the verb in the cue, and the content that is left.

mod according;
pub(super) mod addressee;
mod audience;
mod closed;
mod content;
mod halves;
mod inverted;
mod joined;
mod label;
mod narrator;
mod noun;
mod object;
mod outside;
mod passive;
mod programme;
mod relative;
mod second;
mod sense;
mod source;

use std::cmp::Reverse;

pub(super) use according::said_once;
pub(super) use inverted::inverted;
pub(super) use noun::noun_clause;
pub(super) use passive::agent;

use crate::document::{Deprel, Document, Span, Statement, Upos, last_before};
use crate::statement::cue_words::share;
use crate::statement::frame::report::is_quoted;
use crate::statement::frame::subject::{Subject, is_passive, subject};
use crate::syntax::walker::Walker;

/// The uses of a verb at the head of a cue, of a hundred, from which on it is the one that reports.
const CLEAR: u8 = 90;

/// The confidence below which a statement is in doubt.
const DOUBTFUL: u8 = 70;

/// Statements as the trees have them; those of somebody who was only asked to say something are left out.
pub(super) fn corrected(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let statements = according::through_documents(document, statements);
    let statements = statements.into_iter().filter_map(|statement| read(document, statement)).collect();
    joined::parted(document, statements)
}

/// A statement as the tree of its cue has it.
fn read(document: &Document<'_>, statement: Statement) -> Option<Statement> {
    let walker = Walker::new(document);
    let statement = according::through(document, statement);
    let cue = statement.cue.first().map_or("", |&cue| document.slice(cue));
    if cue == ":" {
        return label::corrected(document, statement);
    }
    if cue.to_lowercase().starts_with("according") {
        return Some(according::corrected(walker, statement));
    }
    if is_no_source(walker, &statement) || follows_in(document, &statement) {
        return None;
    }
    let verb = predicate(walker, &statement).filter(|_| !noun::is_there(walker, &statement));
    let Some(verb) = verb else { return Some(noun::of_noun(walker, statement)) };
    let asked = matches!(subject(walker, verb), Subject::Asked(_)) && is_own_verb(walker, verb);
    if asked || sense::is_none(walker, verb, &statement) {
        return None;
    }
    let statement = if passive::is_reduced(walker, verb) {
        passive::of_reduced(walker, verb, statement)
    } else if is_passive(walker, verb) || passive::is_cut_short(walker, verb) {
        passive::corrected(walker, verb, statement)
    } else if passive::is_participle_of_noun(walker, verb, &statement) {
        passive::of_noun(walker, verb, statement)?
    } else if passive::is_asked(walker, verb) {
        passive::of_asked(walker, verb, statement)
    } else {
        addressee::corrected(
            walker,
            verb,
            inverted::corrected(walker, verb, source::corrected(walker, verb, statement)),
        )
    };
    let statement = source::without_hearsay(walker, verb, of_participle(walker, verb, statement));
    content::corrected(walker, verb, statement).and_then(|statement| programme::without(walker, verb, statement))
}

/// A statement of a participle that hangs on its source, without the other verbs in its cue: "began to get | messages |
/// accusing".
fn of_participle(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Statement {
    let document = walker.document;
    let noun =
        walker.governor(verb).filter(|_| walker.relation(verb) == Deprel::Acl).map(|noun| document.tokens[noun].span);
    let word = document.tokens[verb].span;
    let own = noun
        .is_some_and(|noun| statement.source.iter().any(|source| source.contains(noun) && source.end <= word.start));
    // "A report claiming that … | was denied": what is said of the noun is no part of the cue either.
    let said_of = walker.governor(verb).and_then(|noun| walker.governor(noun)).map(|above| document.tokens[above].span);
    let predicate = |cue: &Span| said_of.is_some_and(|above| cue.contains(above) && !cue.contains(word));
    if own && statement.cue.iter().any(|cue| cue.contains(word)) {
        statement.cue.retain(|cue| cue.end > word.start && !predicate(cue));
    }
    statement
}

/// Whether the source of a statement is an article alone, or, of a doubtful one, a verb: "Continue | reading".
fn is_no_source(walker: Walker<'_, '_>, statement: &Statement) -> bool {
    let document = walker.document;
    let Some(&source) = statement.source.first() else { return false };
    let tokens = document.tokens_in(source);
    if tokens.clone().all(|token| matches!(document.word(token), "a" | "A" | "an" | "An" | "the" | "The")) {
        return true;
    }
    let verbs = tokens.clone().all(|token| document.tokens[token].upos == Upos::Verb);
    let named = last_before(&document.mentions, |mention| mention.span.start, source.end, 2);
    verbs && statement.confidence < DOUBTFUL && !named.iter().any(|mention| mention.span.overlaps(source))
}

/// Whether a cue is a noun in a fixed phrase: "in | view of".
fn follows_in(document: &Document<'_>, statement: &Statement) -> bool {
    let Some(&cue) = statement.cue.first() else { return false };
    let first = document.tokens.partition_point(|token| token.span.start < cue.start);
    let before = first.checked_sub(1).map_or("", |before| document.word(before));
    document.slice(cue) == "view of" && before.eq_ignore_ascii_case("in") && statement.source.is_empty()
}

/// Whether a verb hangs on another as its infinitive.
fn is_own_verb(walker: Walker<'_, '_>, verb: usize) -> bool {
    matches!(walker.relation(verb), Deprel::Xcomp | Deprel::Advcl)
}

/// The verb of a cue: the one on which the content hangs, else the one at the head of the cue.
fn predicate(walker: Walker<'_, '_>, statement: &Statement) -> Option<usize> {
    let document = walker.document;
    let cue: Vec<usize> = statement.cue.iter().flat_map(|&span| document.tokens_in(span)).collect();
    let is_verb = |token: usize| document.tokens[token].upos == Upos::Verb;
    let hangs = |&part: &Span| {
        let head = walker.head_of(&document.tokens_in(part), |token| token.upos != Upos::Punct)?;
        walker.governor(head).filter(|above| cue.contains(above) && is_verb(*above))
    };
    let by_content = statement.content.iter().find_map(hangs);
    let is_top = |&token: &usize| is_verb(token) && walker.governor(token).is_none_or(|above| !cue.contains(&above));
    let by_cue = || cue.iter().copied().find(is_top).or_else(|| cue.iter().copied().find(|&token| is_verb(token)));
    let shares = |token: usize| share(Upos::Verb, &walker.lemma(token));
    let parted = statement.cue.len() > 1;
    let best =
        || cue.iter().copied().filter(|&token| is_verb(token)).max_by_key(|&token| (shares(token), Reverse(token)));
    let clear = |&token: &usize| shares(token) >= CLEAR && by_content != Some(token);
    if let Some(top) = cue.iter().copied().find(is_top).filter(clear) {
        return Some(top);
    }
    by_content.filter(|_| !parted).or_else(|| best().filter(|_| parted)).or_else(by_cue)
}

/// Whether a content holds words in quotation marks.
fn holds_quotation(document: &Document<'_>, content: &[Span]) -> bool {
    let marks = |span: Span| {
        let first = document.quotations.partition_point(|q| q.span.start < span.start);
        document.quotations.get(first).is_some_and(|q| q.span.start < span.end)
    };
    content.iter().any(|&span| marks(span) || is_quoted(document, span))
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, read};

    fn only(text: &str) -> Read {
        let found = read(text);
        assert_eq!(found.len(), 1, "{found:?}");
        found.into_iter().next().unwrap_or_default()
    }

    #[test]
    fn a_verb_that_is_joined_to_another_has_its_subject() {
        let found = only("The mayor stood up and said that the road was closed.");
        assert_eq!(found, Read::new("The mayor", "said", &["that the road was closed"]));
    }

    #[test]
    fn whoever_is_made_to_say_it_says_it() {
        let found = only("The question forced the mayor to admit that the road was closed.");
        assert_eq!((found.source.as_str(), found.content[0].as_str()), ("the mayor", "that the road was closed"));
    }

    #[test]
    fn whoever_is_asked_to_say_it_has_not() {
        let found = only("The lawyer urged the mayor to admit that the road was closed.");
        let expected = Read::new("The lawyer", "urged", &["to admit that the road was closed"]);
        assert_eq!(found, expected.told("the mayor"));
    }

    #[test]
    fn the_agent_of_a_passive_speaks() {
        let found = only("The plan was described as “a gift to thieves” by the fisheries department.");
        assert_eq!(found.source, "the fisheries department");
        assert!(found.content.iter().all(|part| !part.contains("department")), "{found:?}");
    }

    #[test]
    fn whoever_is_asked_is_spoken_to() {
        let found = only("The mayor was asked whether the road was closed.");
        assert_eq!((found.source.as_str(), found.addressee.as_str()), ("", "The mayor"));
        assert_eq!(found.content, ["whether the road was closed"]);
    }

    #[test]
    fn a_participle_behind_a_noun_is_said_of_it() {
        let found = only("The mayor received letters warning that the road was closed.");
        assert_eq!(found.source, "letters");
        let found = only("The mayor left the hall, warning that the road was closed.");
        assert_eq!(found.source, "The mayor");
    }

    #[test]
    fn nothing_is_said_to_what_something_is_to_be_done_to() {
        let found = only("The judge ordered the files to be destroyed.");
        assert_eq!(found, Read::new("The judge", "ordered", &["the files to be destroyed"]));
    }

    #[test]
    fn addressees_have_no_times() {
        let found = only("The mayor told the city council 18 months ago that the road was closed.");
        assert_eq!(found.addressee, "the city council");
    }

    #[test]
    fn two_reports_that_are_joined() {
        let found = read("The mayor said the road was closed and the police said one man was hurt.");
        assert_eq!(found[0], Read::new("The mayor", "said", &["the road was closed"]));
        assert_eq!(found[1], Read::new("the police", "said", &["one man was hurt"]));
    }

    #[test]
    fn what_stands_before_that_is_no_content() {
        let found = only("Officials have argued for years that the road was unsafe.");
        assert_eq!(found, Read::new("Officials", "have argued", &["that the road was unsafe"]));
        let found = read("The mayor dismissed the claim that the road was unsafe.");
        assert!(
            found.iter().any(|statement| statement.content == ["the claim that the road was unsafe"]
                || statement.content == ["that the road was unsafe"]),
            "{found:?}"
        );
    }

    #[test]
    fn a_content_on_both_sides() {
        let found = only("The change, say fishermen, marks a retreat from an old promise.");
        assert_eq!(found, Read::new("fishermen", "say", &["The change", "marks a retreat from an old promise"]));
    }

    #[test]
    fn a_quotation_whose_source_follows_it() {
        let found = only("“It was chaos,” said a man who lives nearby.");
        assert!(found.source.starts_with("a man"), "{found:?}");
        assert_eq!(found.content, ["“It was chaos,”"]);
    }
}
