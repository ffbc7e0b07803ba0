//! Titles in quotation marks that are no words of somebody: programmes, books and papers in which something was said.

use crate::document::{Document, Quotation, Statement, Upos};
use crate::statement::cue_words::takes_addressee;
use crate::statement::frame::stretch::minus;
use crate::syntax::walker::Walker;

/// The most words of a title.
const LONGEST: usize = 7;

/// A statement without the titles behind its verb in which it was made ("said on | “Meet the Press”"); one that it is told to is
/// its addressee. None where nothing else was said.
pub(super) fn without(walker: Walker<'_, '_>, verb: usize, mut statement: Statement) -> Option<Statement> {
    let document = walker.document;
    let behind = document.tokens[verb].span.end;
    for part in statement.content.clone() {
        let first = document.quotations.partition_point(|quotation| quotation.span.start < part.start.max(behind));
        let inside = document.quotations[first..].iter().take_while(|quotation| quotation.span.end <= part.end);
        let Some(title) = inside.into_iter().find(|quotation| is_title(document, quotation)) else { continue };
        let opens = document.tokens.partition_point(|token| token.span.start < title.span.start);
        let told = opens == verb + 1 && takes_addressee(&walker.lemma(verb).to_lowercase());
        if !told && !opens.checked_sub(1).is_some_and(|before| leads_to_title(document, before)) {
            continue;
        }
        let left = minus(document, &statement.content, title.span);
        if told {
            statement.addressee = vec![title.span];
        }
        statement.content =
            left.into_iter().filter(|&part| document.slice(part).contains(char::is_alphanumeric)).collect();
    }
    (!statement.content.is_empty()).then_some(statement)
}

/// Whether all words of a quotation but short ones begin with capitals, and it is no sentence with a mark of its own inside.
fn is_title(document: &Document<'_>, quotation: &Quotation) -> bool {
    let words: Vec<&str> = document.slice(quotation.inner).split_whitespace().collect();
    let capital = |word: &&str| {
        word.starts_with(char::is_uppercase)
            || matches!(*word, "the" | "a" | "an" | "of" | "to" | "and" | "in" | "on" | "for" | "with")
    };
    let whole = words.iter().rev().skip(1).all(|word| !word.ends_with(['.', '!', '?', ',', ';', ':']));
    let opens = words.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    opens && words.len() <= LONGEST && words.iter().all(capital) && whole
}

/// Whether a word is a preposition or an outlet's genitive that a title follows: "on | “Today”", "on NBC's | “Today”".
fn leads_to_title(document: &Document<'_>, before: usize) -> bool {
    let preposition = |token: usize| {
        document.tokens[token].upos == Upos::Adp
            && matches!(document.word(token).to_lowercase().as_str(), "on" | "in" | "during" | "for" | "via")
    };
    let genitive = matches!(document.word(before), "'s" | "’s" | "'" | "’");
    let named = |token: usize| document.tokens[token].upos == Upos::Propn;
    let owner = before.checked_sub(1).filter(|&owner| genitive && named(owner));
    let start = owner.map(|owner| (0..=owner).rev().take_while(|&token| named(token)).last().unwrap_or(owner));
    preposition(before) || start.and_then(|start| start.checked_sub(1)).is_some_and(preposition)
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, read};

    #[test]
    fn a_programme_is_no_part_of_the_words() {
        let found = read("“We did our best,” the mayor said on NBC's “Meet the Press.”");
        assert_eq!(found, [Read::new("the mayor", "said", &["“We did our best,”"])]);
    }

    #[test]
    fn a_programme_is_told_something() {
        let found = read("“We did our best,” the mayor told “Today.”");
        assert_eq!(found, [Read::new("the mayor", "told", &["“We did our best,”"]).told("“Today.”")]);
    }

    #[test]
    fn words_in_capitals_are_said() {
        let found = read("The mayor called it “The Big Lie.”");
        assert!(
            found.iter().any(|statement| statement.content.iter().any(|part| part.contains("Big Lie"))),
            "{found:?}"
        );
    }
}
