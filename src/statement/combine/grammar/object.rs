//! What a relative clause says something of, where it is what is said: "posters | which | critics claim | are rude", "a firm | he no longer
//! wants | to buy".

use crate::document::{Deprel, Span, Statement, Upos, Xpos};
use crate::statement::frame::phrase::{noun_phrase, span, trimmed};
use crate::statement::frame::subject::asks;
use crate::statement::quotation::quotation_at;
use crate::syntax::walker::Walker;

/// The words at the beginning of a clause among which its verb stands.
const OPENING: usize = 3;

/// The most verbs from a cue up to the head of its relative clause.
const HIGHEST: usize = 4;

/// Gives the content of a verb in a relative clause the pronoun right before the source or, where there is none, the noun of the
/// clause.
pub(super) fn with_relative(walker: Walker<'_, '_>, verb: usize, statement: &mut Statement) {
    let document = walker.document;
    let Some(&source) = statement.source.first() else { return };
    let start = document.tokens_in(source).start;
    if start >= document.tokens.len() {
        return;
    }
    let Some(before) = start.checked_sub(1).filter(|&before| before >= walker.sentence(verb).start) else { return };
    let behind = |part: &Span| part.start > document.tokens[verb].span.start;
    let relates = statement.source.len() == 1 && is_relative(document.word(start));
    let asked = asks(walker, verb) && walker.lemma(verb) != "want";
    if start > verb || relates || asked || !statement.content.iter().all(behind) {
        return;
    }
    let part = if is_pronoun(walker, before) {
        let lacks = |&part: &Span| lacks_it(walker, verb, before, part);
        statement.content.iter().any(lacks).then(|| document.tokens[before].span)
    } else if statement.content.iter().any(|&part| is_clause(walker, part)) {
        noun(walker, verb, before)
    } else {
        None
    };
    let Some(part) = part else { return };
    let own = statement.cue.iter().chain(&statement.addressee).any(|words| words.overlaps(part));
    if !own {
        statement.content.insert(0, part);
    }
}

/// Takes from the content of a verb behind "what" the copula that says that it is what is said: "What I mean | is | that it leaks".
pub(super) fn without_copula(walker: Walker<'_, '_>, verb: usize, statement: &mut Statement) {
    let document = walker.document;
    let Some(&source) = statement.source.first() else { return };
    let before = document.tokens_in(source).start.checked_sub(1);
    let what = before.is_some_and(|before| document.word(before).eq_ignore_ascii_case("what"));
    let Some(part) = statement.content.iter_mut().find(|part| part.start > document.tokens[verb].span.start) else {
        return;
    };
    let tokens = document.tokens_in(*part);
    let copula = tokens.len() > 1 && matches!(document.word(tokens.start), "is" | "was" | "’s" | "'s");
    if what && copula && tokens.start == verb + 1 {
        part.start = document.tokens[tokens.start + 1].span.start;
    }
}

/// Whether a part of a content is a clause outside quotation marks, which may lack what the relative clause is about.
fn is_clause(walker: Walker<'_, '_>, part: Span) -> bool {
    let document = walker.document;
    let tokens = document.tokens_in(part);
    let opens = tokens.clone().take(OPENING).any(|token| {
        matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux) || document.tokens[token].xpos == Xpos::To
    });
    opens && quotation_at(document, part.start).is_none()
}

/// Whether a part of a content is a clause whose subject or object a relative pronoun is: "which | critics claim | are rude", "what | he
/// wants | to buy".
fn lacks_it(walker: Walker<'_, '_>, verb: usize, pronoun: usize, part: Span) -> bool {
    let document = walker.document;
    let first = document.tokens_in(part).start;
    let Some(opens) = document.tokens.get(first) else { return false };
    let copula = matches!(document.word(first), "is" | "was" | "’s" | "'s");
    let finite = !(copula && document.word(pronoun).eq_ignore_ascii_case("what"))
        && matches!(opens.xpos, Xpos::Vb | Xpos::Vbd | Xpos::Vbp | Xpos::Vbz | Xpos::Md);
    let above = walker.governor(pronoun);
    let inside = above.is_some_and(|above| part.contains(document.tokens[above].span));
    let bare = finite && above == Some(verb) && !document.word(pronoun).eq_ignore_ascii_case("what");
    is_clause(walker, part) && (bare || inside && (finite || opens.xpos == Xpos::To))
}

fn is_relative(word: &str) -> bool {
    matches!(word, "who" | "which" | "that" | "whom" | "what")
}

/// Whether a token is a relative pronoun that no preposition governs, and not the conjunction "that".
fn is_pronoun(walker: Walker<'_, '_>, token: usize) -> bool {
    let document = walker.document;
    let governed = token.checked_sub(1).is_some_and(|before| document.tokens[before].upos == Upos::Adp);
    is_relative(document.word(token))
        && !governed
        && document.tokens[token].upos == Upos::Pron
        && !matches!(walker.relation(token), Deprel::Mark | Deprel::NsubjPass)
}

/// Nouns for the manner, the time and the like in which something happens, of which nothing is said.
fn is_circumstance(noun: &str) -> bool {
    matches!(noun, "reason" | "way" | "time" | "day" | "moment" | "place" | "year" | "week" | "month" | "extent")
}

/// The noun right before a relative clause without a pronoun in which a verb stands.
fn noun(walker: Walker<'_, '_>, verb: usize, before: usize) -> Option<Span> {
    let mut clause = std::iter::once(verb).chain(walker.ancestors(verb)).take(HIGHEST);
    let clause = clause.find(|&token| walker.relation(token) == Deprel::AclRelcl)?;
    let is_noun = matches!(walker.document.tokens[before].upos, Upos::Noun | Upos::Propn);
    let noun = walker
        .governor(clause)
        .filter(|_| is_noun)
        .filter(|&noun| noun == before && !is_circumstance(&walker.lemma(noun)))?;
    let phrase = noun_phrase(walker, noun);
    let phrase = phrase.start..(noun + 1).min(phrase.end);
    span(walker.document, trimmed(walker.document, phrase))
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::read;

    fn holds(text: &str, content: &[&str]) {
        let found = read(text);
        assert!(found.iter().any(|statement| statement.content == content), "{text}: {found:?}");
    }

    #[test]
    fn the_pronoun_of_a_relative_clause_is_said_something_of() {
        holds("The party printed posters which critics claim are rude.", &["which", "are rude"]);
        holds("“What I am saying is that the plan is bad,” Hale said.", &["that the plan is bad"]);
    }
}
