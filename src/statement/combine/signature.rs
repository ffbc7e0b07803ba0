//! Labels: names in front of words, as in "Jane Doe: We will wait" in headlines and transcripts, and under a quotation,
//! as in "“We will wait.” — Jane Doe".

use crate::annotation::{Act, MentionForm};
use crate::document::{Document, Finder, Grounds, Mention, Quotation, Span, Statement, Upos};

use super::introduced::introduced;
use super::parts::shares_words;
use crate::statement::quotation::quotation_at;
use crate::statement::speaker::is_person;
use crate::statement::verbatim::{self, with_content};

/// The most tokens of a name in front of a colon.
const LONGEST_NAME: usize = 4;

/// The most tokens behind a name that say who signs.
const LONGEST_DESCRIPTION: usize = 16;

/// The fewest tokens after a colon.
const LEAST: usize = 2;

/// Dashes that stand between a quotation and the name that signs it.
const DASHES: [&str; 6] = ["—", "–", "―", "‒", "-", "--"];

/// The statements with those of labels. A quotation with a name under it is that person's, and is taken from all other
/// statements; a colon counts where no statement has a word of its sentence.
pub(super) fn with_labels(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let introduced = |quotation| signed(document, quotation).or_else(|| introduced(document, quotation));
    let signed: Vec<Statement> = document.quotations.iter().filter_map(introduced).collect();
    let mut taken = spans(&signed);
    let mut found: Vec<Statement> =
        statements.into_iter().filter_map(|statement| without(document, statement, &taken)).collect();
    found.extend(signed);
    taken = spans(&found);
    let colons = (0..document.sentences.len()).filter_map(|sentence| with_colon(document, sentence));
    found.extend(colons.filter(|colon| !parts(colon).any(|span| shares_words(&taken, span))));
    found
}

/// The sources, cues and contents of some statements, in text order.
fn spans(statements: &[Statement]) -> Vec<Span> {
    let mut spans: Vec<Span> = statements.iter().flat_map(parts).collect();
    spans.sort_by_key(|span| span.start);
    spans
}

fn parts(statement: &Statement) -> impl Iterator<Item = Span> {
    statement.source.iter().chain(&statement.cue).chain(&statement.content).copied()
}

/// A statement without the parts of its content that share words with `taken`; `None` where these are all, or where its
/// source or cue shares some.
fn without(document: &Document<'_>, statement: Statement, taken: &[Span]) -> Option<Statement> {
    let free = |span: &Span| !shares_words(taken, *span);
    if parts(&statement).all(|span| free(&span)) {
        return Some(statement);
    }
    if !statement.cue.iter().chain(&statement.source).all(free) {
        return None;
    }
    let content: Vec<Span> = statement.content.iter().copied().filter(free).collect();
    (!content.is_empty()).then(|| with_content(document, statement, content))
}

/// The statement of a quotation which a person's name signs: behind a dash in the same line or in the next; or without one at
/// the end of a line that the quotation opens.
fn signed(document: &Document<'_>, quotation: &Quotation) -> Option<Statement> {
    let after = document.tokens.partition_point(|token| token.span.start < quotation.span.end);
    let dash = document.tokens.get(after).filter(|_| DASHES.contains(&document.word(after)));
    let first = document.tokens.get(if dash.is_some() { after + 1 } else { after })?.span.start;
    let name = match mention_at(document, first) {
        Some(mention) if names_person(document, mention) => mention.span,
        None if dash.is_some() && is_whole(document, quotation) => unknown_name(document, first)?,
        _ => return None,
    };
    let rest = &document.text[name.end as usize..];
    let line = rest.split('\n').next().unwrap_or_default();
    let described = line.starts_with(',') && describes(document, name.end, line.len());
    let ends = line.trim_end().trim_end_matches('.').is_empty() || described;
    let parted = dash.is_some() || fills_line(document, quotation, name);
    if quotation.within.is_some() || !ends || !parted {
        return None;
    }
    Some(statement(document, name, dash.map(|dash| dash.span), quotation.span))
}

/// The words with capital letters from a byte to the end of the line or to a comma in it, where they may be somebody's name
/// that is not known for one.
fn unknown_name(document: &Document<'_>, start: u32) -> Option<Span> {
    let rest = &document.text[start as usize..];
    let name = rest.split(['\n', ',']).next().unwrap_or_default().trim_end();
    let words = name.split(' ').count();
    let capital = name.split(' ').all(|word| word.starts_with(char::is_uppercase));
    ((2..=LONGEST_NAME).contains(&words) && capital).then(|| Span::new(start as usize, start as usize + name.len()))
}

/// Whether a quotation ends as a sentence does.
fn is_whole(document: &Document<'_>, quotation: &Quotation) -> bool {
    document.slice(quotation.inner).trim_end().ends_with(['.', '!', '?', '…'])
}

/// Whether a quotation of whole sentences opens the line in which a name follows it.
fn fills_line(document: &Document<'_>, quotation: &Quotation, name: Span) -> bool {
    let opens = document.text[..quotation.span.start as usize].trim_end_matches([' ', '\t']);
    let between = &document.text[quotation.span.end as usize..name.start as usize];
    (opens.is_empty() || opens.ends_with('\n')) && is_whole(document, quotation) && !between.contains('\n')
}

/// Whether the rest of a line, so many bytes from a name on, says but who that is: "— Jane Doe|, mayor of Bonn".
fn describes(document: &Document<'_>, start: u32, length: usize) -> bool {
    let tokens = document.tokens_in(Span { start, end: start + length as u32 });
    tokens.len() <= LONGEST_DESCRIPTION
        && !tokens.clone().any(|token| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux))
}

/// The statement of a sentence that opens with a person's name and a colon.
fn with_colon(document: &Document<'_>, sentence: usize) -> Option<Statement> {
    let tokens = document.sentences[sentence].range();
    let colon = tokens.clone().skip(1).take(LONGEST_NAME).find(|&token| document.word(token) == ":")?;
    let mention = mention_at(document, document.tokens[tokens.start].span.start)?;
    let ends = mention.span.end == document.tokens[colon - 1].span.end;
    if !ends || !names_person(document, mention) || colon + LEAST >= tokens.end {
        return None;
    }
    let says = (colon + 1..tokens.end).any(|token| {
        matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux | Upos::X | Upos::Intj)
            || quotation_at(document, document.tokens[token].span.start).is_some()
    });
    if !says {
        return None;
    }
    let content = document.tokens[colon + 1].span.to(document.tokens[tokens.end - 1].span);
    Some(statement(document, mention.span, Some(document.tokens[colon].span), content))
}

fn statement(document: &Document<'_>, source: Span, cue: Option<Span>, content: Span) -> Statement {
    let grounds = Grounds { finder: Finder::Frame, ..Grounds::default() };
    Statement {
        grounds,
        source: vec![source],
        cue: cue.into_iter().collect(),
        ..verbatim::statement(document, Act::Speech, vec![content])
    }
}

/// The first mention that begins at a byte.
fn mention_at<'d>(document: &'d Document<'_>, start: u32) -> Option<&'d Mention> {
    let first = document.mentions.partition_point(|mention| mention.span.start < start);
    document.mentions.get(first).filter(|mention| mention.span.start == start)
}

fn names_person(document: &Document<'_>, mention: &Mention) -> bool {
    mention.form == MentionForm::Name && is_person(document, mention)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::{EntityType, Sieve};
    use crate::document::Entity;
    use crate::statement::testing;

    /// The sources, cues and contents of the statements of labels in a text in which one name stands for a person.
    fn labelled(text: &str, name: &str) -> Vec<[String; 3]> {
        let mut document = testing::quoted(text);
        let starts = text.match_indices(name).map(|(start, _)| Span::new(start, start + name.len()));
        let mention = |span| Mention { span, head: span, form: MentionForm::Name, entity: 0, sieve: Sieve::Name };
        document.mentions = starts.map(mention).collect();
        let person = Entity {
            kind: EntityType::Person,
            name: name.to_owned(),
            titles: Vec::new(),
            country: None,
            gender: None,
            members: Vec::new(),
        };
        document.entities.push(person);
        let words = |spans: &[Span]| spans.iter().map(|&span| document.slice(span)).collect::<Vec<_>>().join(" | ");
        let found = with_labels(&document, Vec::new());
        found.iter().map(|s| [words(&s.source), words(&s.cue), words(&s.content)]).collect()
    }

    #[test]
    fn a_name_under_a_quotation_signs_it() {
        let found = labelled("“We will wait for them.” — Jane Doe\nThey came.", "Jane Doe");
        assert_eq!(found, [["Jane Doe", "—", "“We will wait for them.”"]]);
        let found = labelled("They came.\n“We will wait for them.” Jane Doe, mayor of Bonn\nThey left.", "Jane Doe");
        assert_eq!(found, [["Jane Doe", "", "“We will wait for them.”"]]);
        assert!(labelled("“We will wait.” Jane Doe left.", "Jane Doe").is_empty());
        assert!(labelled("He said “We will wait.” Jane Doe", "Jane Doe").is_empty());
        assert!(labelled("“We will wait,” — Jane Doe had said that — and left.", "Jane Doe").is_empty());
        let found = labelled("“We will wait for them.” — Jane Doe\nThey came.", "They");
        assert_eq!(found, [["Jane Doe", "—", "“We will wait for them.”"]]);
        assert!(labelled("“We will wait for them.” — They went Home", "Doe").is_empty());
        assert!(labelled("“We will wait for them” — Eastfield Herald", "Doe").is_empty());
    }

    #[test]
    fn a_name_and_a_colon_introduce_what_follows() {
        let found = labelled("Jane Doe: We will wait for them.", "Jane Doe");
        assert_eq!(found, [["Jane Doe", ":", "We will wait for them."]]);
        assert!(labelled("What Jane Doe says: wait for them.", "Jane Doe").is_empty());
    }

    #[test]
    fn a_signed_quotation_is_taken_from_other_statements() {
        let text = "“We will wait.” — Jane Doe";
        let document = testing::quoted(text);
        let quotation = document.quotations[0].span;
        let taken = [quotation];
        let base = |content| Statement::new(crate::annotation::StatementKind::Direct, Act::Speech, content, Vec::new());
        assert_eq!(without(&document, base(vec![quotation]), &taken), None);
        let other = Span::new(text.len() - 3, text.len());
        let left = without(&document, base(vec![quotation, other]), &taken);
        assert_eq!(left.map(|statement| statement.content), Some(vec![other]));
    }
}
