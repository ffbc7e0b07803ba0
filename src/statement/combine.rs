//! Statements of a document: the attributions that a network finds, what rules know of them, and what rules, labels and
//! quotations without a cue add.

mod attributions;
mod bounds;
mod carried;
mod closing;
mod crossed;
mod doubled;
mod grammar;
mod introduced;
mod linked;
mod listed;
mod missed;
mod nested;
mod outlet;
mod parts;
mod posted;
mod reopened;
mod signature;
mod turn;
mod unattributed;
mod unmarked;
mod via;

pub use unmarked::unmarked;

use crate::document::{Document, Span, Statement, Upos, Via, last_before};

use super::nesting;
use super::network::groups;
use super::quotation::quotation_at;
use super::rules::{RuleFindings, condition, occasion};
use super::verbatim::with_content;

/// The statements of a document, in order of their first words.
///
/// The document needs its grammar, names, times and quotations; coreference comes after.
pub fn find(document: &Document<'_>, rules: &RuleFindings) -> Vec<Statement> {
    let (found, uncued_sources) = groups::attributions(document, &document.roles);
    let (mut found, inside) = attributions::combined(document, &found, &uncued_sources, &rules.statements);
    found.extend(nested::statements(document, inside));
    let found = bounds::without_other_reports(document, found);
    let found = carried::with_reported(document, found);
    let found = grammar::corrected(document, found);
    let found = carried::with_quoted(document, found);
    let found = carried::with_cited(document, found);
    let found = grammar::said_once(document, missed::with_missed(document, found));
    let found = carried::with_cited(document, found);
    let found = closing::with_outlets(document, found);
    let found = carried::with_told(document, found);
    let mut found = doubled::once(document, signature::with_labels(document, found));
    nesting::order(&mut found);
    let found = crossed::uncrossed(document, found);
    let found = via::with_carriers(document, found);
    let found = bounds::without_earlier_quotations(document, found);
    let found = unattributed::with_unattributed_quotations(document, found);
    let found = reopened::joined(document, found).into_iter();
    let found = found.filter_map(|statement| bounds::within_paragraphs(document, statement));
    let found = found.map(|statement| tidied(document, statement)).collect();
    let found = listed::with_introduced(document, found);
    let found = turn::with_turns(document, found);
    let mut found = posted::with_posts(document, found);
    nesting::order(&mut found);
    let mut found = via::with_reporters(document, found);
    condition::fill(document, &rules.conditions, &mut found);
    occasion::fill(document, &rules.settings, &mut found);
    found
}

/// A statement with its parts in order, those that share words joined, and its kind and verbatim parts after them.
fn tidied(document: &Document<'_>, mut statement: Statement) -> Statement {
    for parts in [&mut statement.source, &mut statement.cue, &mut statement.content] {
        parts.sort_by_key(|part| part.start);
        parts.dedup_by(|next, part| {
            let joined = next.start < part.end;
            if joined {
                part.end = part.end.max(next.end);
            }
            joined
        });
    }
    // Parts that only a space parts are one: "“until they come.” “It may take years.”"
    statement.content.dedup_by(|next, part| {
        let joined = &document.text[part.end as usize..next.start as usize] == " ";
        if joined {
            part.end = next.end;
        }
        joined
    });
    for part in &mut statement.content {
        *part = without_last_mark(document, *part);
    }
    statement.source = parts::without_times(document, std::mem::take(&mut statement.source));
    statement.source.retain(|part| part.start < part.end);
    if leads_up(document, &statement.content) {
        let lead = statement.content.remove(0);
        // What an outlet prints is somebody else's: "the Herald published | his apology | : “…”".
        if let Some(source) = statement.source.first().copied().filter(|&source| outlet::is_outlet(document, source)) {
            statement.via.push(Via { span: source, entity: None });
            statement.source = vec![lead];
        }
    }
    let own: Vec<Span> = statement.source.iter().chain(&statement.cue).chain(&statement.content).copied().collect();
    statement.addressee.retain(|addressee| !own.iter().any(|part| part.overlaps(*addressee)));
    let content = std::mem::take(&mut statement.content);
    with_content(document, statement, content)
}

/// Whether the first part of a content but announces the quotation behind its colon: "reported | the apology | : “…”".
fn leads_up(document: &Document<'_>, content: &[Span]) -> bool {
    let [first, second, ..] = content else { return false };
    let colon = document.text[first.end as usize..second.start as usize].trim() == ":";
    let verb = |token: usize| matches!(document.tokens[token].upos, Upos::Verb | Upos::Aux);
    colon && quotation_at(document, second.start).is_some() && !document.tokens_in(*first).any(verb)
}

/// The quotations before the end of a content that are looked at for one that ends with it.
const QUOTATIONS: usize = 16;

/// A part of a content without the mark that closes a quotation which begins before it: "‘I refuse | to sign | ’".
fn without_last_mark(document: &Document<'_>, part: Span) -> Span {
    let before = last_before(&document.quotations, |quotation| quotation.span.start, part.start, QUOTATIONS);
    let closed = before.iter().find(|quotation| quotation.span.end == part.end && quotation.inner.end > part.start);
    closed.map_or(part, |quotation| Span { start: part.start, end: quotation.inner.end })
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::{Read, read};

    #[test]
    fn cue_inside_the_content() {
        let found = read("“We will wait,” he said, “until they come.” “It may take years.”");
        assert_eq!(found, [Read::new("he", "said", &["“We will wait,”", "“until they come.” “It may take years.”"])]);
    }

    #[test]
    fn what_an_outlet_reports_somebody_to_have_said_has_it_for_a_way() {
        let text = "The Harbour Herald reported that the mayor said the road was closed.";
        let document = crate::statement::testing::document(text);
        let via =
            |at: usize| document.statements[at].via.iter().map(|via| document.slice(via.span)).collect::<Vec<_>>();
        assert_eq!(document.statements.len(), 2);
        assert_eq!((via(0), via(1)), (vec![], vec!["The Harbour Herald"]));
    }

    #[test]
    fn an_unattributed_quotation_has_the_nearest_source() {
        let found = read("“We tried,” the coach said.\n“The rain beat us in the end.”");
        assert_eq!(found[1], Read::new("the coach", "", &["“The rain beat us in the end.”"]));
    }

    #[test]
    fn a_source_is_not_lent_to_another_sentence() {
        let found = read("The mayor backed the new bridge. The senator rejected the plan.");
        assert!(found.contains(&Read::new("The senator", "rejected", &["the plan"])), "{found:?}");
    }

    #[test]
    fn what_follows_according_to_is_its_source() {
        let found = read("According to the ministry, repairs cost $4 million.");
        assert_eq!(found, [Read::new("the ministry", "According to", &["repairs cost $4 million"])]);
    }

    #[test]
    fn times_are_no_part_of_a_source() {
        let text = "The head of the council on Tuesday denied the report.";
        let document = crate::statement::testing::document(text);
        let source = document.statements[0].source[0];
        assert_eq!(&text[source.range()], "The head of the council");
    }

    #[test]
    fn each_is_as_sure_as_its_weakest_part() {
        let document =
            crate::statement::testing::document("“We will wait,” the mayor said. The union seemed to hope so.");
        assert!(document.statements.iter().all(|statement| (1..100).contains(&statement.confidence)));
        assert!(document.statements[0].confidence > 90);
    }

    #[test]
    fn a_cue_that_hangs_on_another_has_its_source() {
        let found = read("The senator criticized the vote on Monday, urging his party to stay calm.");
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found.iter().all(|statement| statement.source == "The senator"), "{found:?}");
    }
}
