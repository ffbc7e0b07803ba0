//! Names that stand beside words as a label: "Jane Doe: We will wait" in headlines and transcripts, and "“We will wait.” —
//! Jane Doe" under a quotation.

use crate::annotation::{Act, EntityType, MentionForm};
use crate::document::{Document, Mention, Quotation, Span, Statement};

use crate::statement::verbatim::verbatim;

/// How many tokens a name in front of a colon may have.
const LONGEST_NAME: usize = 4;

/// The fewest tokens after a colon.
const LEAST: usize = 2;

/// Dashes that stand between a quotation and who said it.
const DASHES: [&str; 6] = ["—", "–", "―", "‒", "-", "--"];

/// The statements with those added that labels make. A quotation with a name under it is that person's, whatever else was
/// made of it; a colon counts where nothing was made of the words around it.
pub(super) fn with_labels(document: &Document<'_>, statements: Vec<Statement>) -> Vec<Statement> {
    let signed: Vec<Statement> =
        document.quotations.iter().filter_map(|quotation| signed(document, quotation)).collect();
    let mut taken = spans(&signed);
    let mut found: Vec<Statement> =
        statements.into_iter().filter_map(|statement| without(document, statement, &taken)).collect();
    found.extend(signed);
    taken = spans(&found);
    let colons = (0..document.sentences.len()).filter_map(|sentence| with_colon(document, sentence));
    found.extend(colons.filter(|colon| parts(colon).all(|span| at(&taken, span).is_none())));
    found
}

/// All words of some statements, in text order.
fn spans(statements: &[Statement]) -> Vec<Span> {
    let mut spans: Vec<Span> = statements.iter().flat_map(parts).collect();
    spans.sort_by_key(|span| span.start);
    spans
}

fn parts(statement: &Statement) -> impl Iterator<Item = Span> {
    statement.source.iter().chain(&statement.cue).chain(&statement.content).copied()
}

/// The last of some spans, in text order, that begins before another ends and shares words with it.
fn at(spans: &[Span], span: Span) -> Option<Span> {
    let next = spans.partition_point(|other| other.start < span.end);
    spans[..next].last().copied().filter(|other| other.overlaps(span))
}

/// What is left of a statement whose content, source and cue may not have some words; nothing where no content is.
fn without(document: &Document<'_>, statement: Statement, taken: &[Span]) -> Option<Statement> {
    if parts(&statement).all(|span| at(taken, span).is_none()) {
        return Some(statement);
    }
    if statement.cue.iter().chain(&statement.source).any(|&span| at(taken, span).is_some()) {
        return None;
    }
    let content: Vec<Span> = statement.content.iter().copied().filter(|&span| at(taken, span).is_none()).collect();
    let (kind, quoted) = verbatim(document, &content);
    (!content.is_empty()).then_some(Statement { kind, quoted, content, ..statement })
}

/// The statement of a quotation under which a person's name closes the paragraph.
fn signed(document: &Document<'_>, quotation: &Quotation) -> Option<Statement> {
    let after = document.tokens.partition_point(|token| token.span.start < quotation.span.end);
    let dash = document.tokens.get(after).filter(|_| DASHES.contains(&document.word(after)))?;
    let mention = mention_at(document, document.tokens.get(after + 1)?.span.start)?;
    let rest = &document.text[mention.span.end as usize..];
    let line = rest.split('\n').next().unwrap_or_default();
    let ends = line.trim_end().trim_end_matches('.').is_empty();
    let own = !document.slice(quotation.span.to(mention.span)).contains('\n');
    if quotation.within.is_some() || !ends || !own || !is_person(document, mention) {
        return None;
    }
    Some(statement(document, mention.span, dash.span, quotation.span))
}

/// The statement of a sentence that opens with a person's name and a colon.
fn with_colon(document: &Document<'_>, sentence: usize) -> Option<Statement> {
    let tokens = document.sentences[sentence].range();
    let colon = tokens.clone().skip(1).take(LONGEST_NAME).find(|&token| document.word(token) == ":")?;
    let mention = mention_at(document, document.tokens[tokens.start].span.start)?;
    let ends = mention.span.end == document.tokens[colon - 1].span.end;
    if !ends || !is_person(document, mention) || colon + LEAST >= tokens.end {
        return None;
    }
    let content = document.tokens[colon + 1].span.to(document.tokens[tokens.end - 1].span);
    Some(statement(document, mention.span, document.tokens[colon].span, content))
}

fn statement(document: &Document<'_>, source: Span, cue: Span, content: Span) -> Statement {
    let content = vec![content];
    let (kind, quoted) = verbatim(document, &content);
    Statement { source: vec![source], cue: vec![cue], ..Statement::new(kind, Act::Speech, content, quoted) }
}

/// The first mention that begins at a byte.
fn mention_at<'d>(document: &'d Document<'_>, start: u32) -> Option<&'d Mention> {
    let first = document.mentions.partition_point(|mention| mention.span.start < start);
    document.mentions.get(first).filter(|mention| mention.span.start == start)
}

fn is_person(document: &Document<'_>, mention: &Mention) -> bool {
    let entity = document.entities.get(mention.entity as usize);
    mention.form == MentionForm::Name && entity.is_some_and(|entity| entity.kind == EntityType::Person)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotation::Sieve;
    use crate::document::Entity;
    use crate::statement::testing;

    /// What labels make of a text in which one name stands for a person: sources, cues and contents.
    fn labelled(text: &str, name: &str) -> Vec<[String; 3]> {
        let mut document = testing::quoted(text);
        let starts = text.match_indices(name).map(|(start, _)| Span::new(start, start + name.len()));
        let mention = |span| Mention { span, head: span, form: MentionForm::Name, entity: 0, sieve: Sieve::Name };
        document.mentions = starts.map(mention).collect();
        let person =
            Entity { kind: EntityType::Person, name: name.to_owned(), titles: Vec::new(), country: None, gender: None };
        document.entities.push(person);
        let words = |spans: &[Span]| spans.iter().map(|&span| document.slice(span)).collect::<Vec<_>>().join(" | ");
        let found = with_labels(&document, Vec::new());
        found.iter().map(|s| [words(&s.source), words(&s.cue), words(&s.content)]).collect()
    }

    #[test]
    fn a_name_under_a_quotation_signs_it() {
        let found = labelled("“We will wait for them.” — Jane Doe\nThey came.", "Jane Doe");
        assert_eq!(found, [["Jane Doe", "—", "“We will wait for them.”"]]);
        assert!(labelled("“We will wait,” — Jane Doe had said that — and left.", "Jane Doe").is_empty());
        assert!(labelled("“We will wait for them.” — Jane Doe", "Doe").is_empty());
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
