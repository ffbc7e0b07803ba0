//! What an outlet carries: "the agency quoted X as saying", "X said …, the agency reported", "the agency reported, citing X".

mod cited;
mod quoted;
mod reported;
mod told;

use crate::document::{Document, Span, Statement, Via};

pub(super) use cited::with_cited;
pub(super) use quoted::with_quoted;
pub(super) use reported::with_reported;
pub(super) use told::with_told;

/// The `via` of an outlet.
fn via(span: Span) -> Via {
    Via { span, entity: None }
}

/// Whether a cue of a statement shares words with a stretch.
fn reports_at(statement: &Statement, stretch: Span) -> bool {
    statement.cue.iter().any(|cue| cue.overlaps(stretch))
}

/// The frames of a sentence that are looked at.
const MOST: usize = 16;

/// Statements as the frames of their sentences change them; a frame is found at a token, and is given the statements whose
/// cues, or contents where they have none, lie in its sentence.
fn changed<F>(
    document: &Document<'_>,
    statements: Vec<Statement>,
    frame: impl Fn(usize) -> Option<F>,
    change: impl Fn(Vec<Statement>, &F) -> Vec<Statement>,
) -> Vec<Statement> {
    if !(0..document.tokens.len()).any(|token| frame(token).is_some()) {
        return statements;
    }
    let mut groups: Vec<Vec<Statement>> = vec![Vec::new(); document.sentences.len() + 1];
    for statement in statements {
        let place = statement.cue.first().or(statement.content.first()).and_then(|&part| document.sentence_at(part));
        groups[place.unwrap_or(document.sentences.len())].push(statement);
    }
    for (sentence, group) in document.sentences.iter().zip(&mut groups) {
        for frame in sentence.range().filter_map(&frame).take(MOST) {
            *group = change(std::mem::take(group), &frame);
        }
    }
    groups.into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use crate::document::Span;
    use crate::statement::testing::document;

    /// The statements of a text, each as its source, content and `via`.
    fn read(text: &str) -> Vec<[String; 3]> {
        let document = document(text);
        let words = |spans: &[Span]| spans.iter().map(|&span| document.slice(span)).collect::<Vec<_>>().join(" ");
        let via = |statement: &crate::document::Statement| statement.via.iter().map(|via| via.span).collect::<Vec<_>>();
        document.statements.iter().map(|s| [words(&s.source), words(&s.content), words(&via(s))]).collect()
    }

    fn expected(source: &str, content: &str, via: &str) -> Vec<[String; 3]> {
        vec![[source, content, via].map(str::to_owned)]
    }

    #[test]
    fn whom_an_outlet_quotes_speaks() {
        let found = read("The agency quoted the mayor as saying that the road was closed.");
        assert_eq!(found, expected("the mayor", "that the road was closed", "The agency"));
        let found = read("The mayor was quoted by the newspaper as saying that the road was closed.");
        assert_eq!(found, expected("The mayor", "that the road was closed", "the newspaper"));
        let found = read("“The road is closed,” the mayor was quoted as saying.");
        assert_eq!(found, expected("the mayor", "“The road is closed,”", ""));
    }

    #[test]
    fn what_an_outlet_reports_somebody_to_have_said() {
        let found = read("The mayor denied that the road was closed, the Harbour Herald reported.");
        assert_eq!(found, expected("The mayor", "that the road was closed", "the Harbour Herald"));
        let found = read("The road was closed, the Harbour Herald reported.");
        assert_eq!(found, expected("the Harbour Herald", "The road was closed", ""));
    }

    #[test]
    fn those_who_are_cited_are_no_content() {
        let found = read("The road was closed, the Harbour Herald reported, citing two officials.");
        assert_eq!(found, expected("the Harbour Herald", "The road was closed", "two officials"));
        let found = read("The mayor closed the road, citing the strong winds.");
        assert!(found.iter().all(|statement| statement[2].is_empty()), "{found:?}");
    }

    #[test]
    fn an_outlet_that_is_told_is_a_way_too() {
        let found = read("The mayor told the Harbour Herald that the road was closed.");
        assert_eq!(found, expected("The mayor", "that the road was closed", "the Harbour Herald"));
        let found = read("The mayor told the council that the road was closed.");
        assert_eq!(found, expected("The mayor", "that the road was closed", ""));
    }
}
