//! Statements inside of contents: the attributions that the network finds in contents by themselves, and what rules find
//! beside them.

use crate::document::{Deprel, Document, Finder, Grounds, Role, Span, Statement, TaggedRole};

use super::attributions;
use super::parts::Parts;
use crate::statement::network::groups;
use crate::statement::verbatim::with_content;
use crate::syntax::walker::Walker;

/// The statements inside of contents, of the network and of `rules`, which lie in contents. One of rules whose cue shares
/// words with that of the network's is joined with it.
pub(super) fn statements(document: &Document<'_>, mut rules: Vec<Statement>) -> Vec<Statement> {
    let place = |rule: &Statement| rule.cue.first().map_or(0, |cue| cue.start);
    rules.sort_by_key(place);
    let mut joined = vec![false; rules.len()];
    let mut found = Vec::new();
    for roles in &document.nested_roles {
        let (attributions, _) = groups::attributions(document, roles);
        let parts = Parts::new(document, &attributions);
        let mut ruled: Vec<Option<&Statement>> = vec![None; attributions.len()];
        let within = span_of(document, roles);
        let first = rules.partition_point(|rule| place(rule) < within.start);
        for (index, rule) in rules.iter().enumerate().skip(first).take_while(|(_, rule)| place(rule) < within.end) {
            let at = rule.cue.first().and_then(|&cue| parts.at(cue));
            if let Some((Role::Cue, attribution)) = at {
                joined[index] = true;
                ruled[attribution] = ruled[attribution].or(Some(rule));
            }
        }
        let made = attributions.iter().zip(ruled);
        found.extend(made.flat_map(|(attribution, rule)| {
            let made = attributions::statements(document, attribution, rule, &parts, Finder::Nested);
            made.into_iter().map(move |statement| of_subject(document, without_addressee(document, statement, rule)))
        }));
    }
    let alone = rules.into_iter().zip(joined).filter(|(_, joined)| !joined).map(|(rule, _)| {
        let grounds = Grounds { finder: Finder::NestedRule, rule: rule.confidence, ..Grounds::default() };
        Statement { grounds, ..rule }
    });
    found.extend(alone);
    found
}

/// A statement with several sources, one of which holds the subject of its cue, with that one alone.
fn of_subject(document: &Document<'_>, mut statement: Statement) -> Statement {
    let walker = Walker::new(document);
    let cue = statement.cue.first().map(|&cue| document.tokens_in(cue));
    let verb = cue.and_then(|cue| walker.head_of(&cue, |_| true)).filter(|_| statement.source.len() > 1);
    let is_subject = |&token: &usize| matches!(walker.relation(token), Deprel::Nsubj | Deprel::NsubjPass);
    let subject = verb.and_then(|verb| walker.dependents(verb).find(is_subject));
    let own = |source: &&Span| subject.is_some_and(|token| source.contains(document.tokens[token].span));
    if let Some(&source) = statement.source.iter().find(own) {
        statement.source = vec![source];
    }
    statement
}

/// A statement without the addressee of a rule at the beginning of its content: "told | me | 'never again'".
fn without_addressee(document: &Document<'_>, statement: Statement, rule: Option<&Statement>) -> Statement {
    let begins = |rule: &&Statement| {
        let (content, addressee) = (statement.content.first(), rule.addressee.first());
        content.zip(addressee).is_some_and(|(content, addressee)| content.start == addressee.start)
    };
    match rule.filter(begins) {
        Some(rule) => {
            let statement = Statement { addressee: rule.addressee.clone(), ..statement };
            with_content(document, statement, rule.content.clone())
        }
        None => statement,
    }
}

/// The stretch from the first of some parts to the last.
fn span_of(document: &Document<'_>, roles: &[TaggedRole]) -> Span {
    let token = |index: u32| document.tokens.get(index as usize).map_or(Span::new(0, 0), |token| token.span);
    let (first, last) =
        (roles.iter().map(|role| role.tokens.start).min(), roles.iter().map(|role| role.tokens.end).max());
    token(first.unwrap_or_default()).to(token(last.unwrap_or(1).saturating_sub(1)))
}
