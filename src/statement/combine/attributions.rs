//! Statements from attributions and rules: the network says where an attribution is; rules say which act its cue reports
//! and to whom, and find the statements inside of its content.

use std::ops::Range;

use crate::document::{Document, Finder, Grounds, Role, Span, Stance, Statement};

use super::parts::{Parts, shares_words, spans_of, without_times};
use super::via;
use super::{bounds, linked};
use crate::statement::cue_words::{act_of, is_negated};
use crate::statement::network::confidence::confidence;
use crate::statement::network::groups::Attribution;
use crate::statement::quotation::quotation_at;
use crate::statement::verbatim::{self, with_content};

/// The uses of a cue, of a hundred, that must report for a rule to count where the network finds nothing.
const SURE: u8 = 85;

/// The confidence of a rule's statement where the network finds nothing: people find so many of a hundred too.
const UNCONFIRMED: u8 = 50;

/// The margin of a source below which the rule's is taken, where there is one.
const DOUBTFUL: f32 = 0.7;

/// Two lists: the statements of the article, and those of rules that lie inside the content of another.
///
/// The first has those of all attributions, and those of rules that share no words with an attribution where (a) the cue is all
/// but sure, (b) the source is one of `uncued_sources`, which the network has found without a cue, or (c) an outlet's statement
/// carries the rule's.
pub(super) fn combined(
    document: &Document<'_>,
    attributions: &[Attribution],
    uncued_sources: &[Range<usize>],
    rules: &[Statement],
) -> (Vec<Statement>, Vec<Statement>) {
    let parts = Parts::new(document, attributions);
    let mut ruled: Vec<Option<&Statement>> = vec![None; attributions.len()];
    let mut uncued_sources = spans_of(document, uncued_sources);
    uncued_sources.sort_by_key(|span| span.start);
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for rule in rules.iter().filter(|rule| linked::is_linked(document, rule)) {
        let Some(&cue) = rule.cue.first() else { continue };
        match parts.at(cue) {
            Some((Role::Cue, index)) => ruled[index] = ruled[index].or(Some(rule)),
            Some((Role::Content, index)) => inside.extend(clipped(document, rule, &parts.contents[index])),
            Some((Role::Source, _)) => {}
            None => {
                let free = rule.source.iter().all(|&source| parts.is_free(source));
                let certain =
                    rule.confidence >= SURE || rule.source.iter().any(|&source| shares_words(&uncued_sources, source));
                outside.extend((free && certain).then_some(rule));
            }
        }
    }
    let made: Vec<Vec<Statement>> = attributions
        .iter()
        .zip(ruled)
        .map(|(attribution, rule)| statements(document, attribution, rule, &parts, Finder::Network))
        .collect();
    let unclaimed = |rule: &&&Statement| {
        rule.content.iter().all(|&part| {
            let over = parts.first_over(part);
            over.is_none_or(|index| made[index].iter().any(|by| via::is_carried(document, rule, by)))
        })
    };
    let unconfirmed = |&rule: &&Statement| {
        let grounds = Grounds { finder: Finder::Rule, rule: rule.confidence, ..Grounds::default() };
        Statement { confidence: UNCONFIRMED, grounds, ..rule.clone() }
    };
    let outside = outside.iter().filter(unclaimed).map(unconfirmed);
    let outer = made.iter().flatten().cloned().chain(outside).collect();
    (outer, inside)
}

/// The statement of an attribution, and one for each quotation of it that stands in a paragraph of its own.
pub(super) fn statements(
    document: &Document<'_>,
    attribution: &Attribution,
    rule: Option<&Statement>,
    parts: &Parts,
    finder: Finder,
) -> Vec<Statement> {
    let cue = without_times(document, spans_of(document, &attribution.cue));
    let (source, content) = source_and_content(document, attribution, rule, parts);
    let (content, apart) = without_own_paragraphs(document, &cue, content);
    if content.is_empty() {
        return Vec::new();
    }
    let act = rule.map_or_else(|| act_of(document, &attribution.cue), |rule| rule.act);
    let statement = Statement {
        source: source.clone(),
        cue,
        negated: is_negated(document, &attribution.cue),
        confidence: confidence(attribution.margin),
        grounds: grounds(attribution, rule, finder),
        ..verbatim::statement(document, act, content)
    };
    let statement = match rule {
        Some(rule) => with_rule(statement, rule),
        None => statement,
    };
    let confidence = statement.confidence;
    let grounds = Grounds { finder: Finder::OwnParagraph, ..statement.grounds };
    let quotation = |part: Span| {
        let statement = verbatim::statement(document, act, vec![part]);
        Statement { source: source.clone(), confidence, grounds, ..statement }
    };
    std::iter::once(statement).chain(apart.into_iter().map(quotation)).collect()
}

/// The ground that the statement of an attribution is found on.
fn grounds(attribution: &Attribution, rule: Option<&Statement>, finder: Finder) -> Grounds {
    // Margins are finite but for that of no source, which becomes the largest number.
    let hundredths = |margin: f32| (margin * 100.0) as i16;
    Grounds {
        finder,
        margin: hundredths(attribution.margin),
        source_margin: hundredths(attribution.source_margin),
        rule: rule.map_or(0, |rule| rule.confidence),
    }
}

/// The sources and contents of an attribution; those of the rule where the network has none or is in doubt of the source.
fn source_and_content(
    document: &Document<'_>,
    attribution: &Attribution,
    rule: Option<&Statement>,
    parts: &Parts,
) -> (Vec<Span>, Vec<Span>) {
    let source = without_times(document, spans_of(document, &attribution.source));
    let content = spans_of(document, &attribution.content);
    let Some(rule) = rule else { return (source, content) };
    let begins_with_source = |part: &Span| rule.source.iter().any(|source| source.start == part.start);
    if source.is_empty() && follows(rule) && content.first().is_some_and(begins_with_source) {
        return (rule.source.clone(), rule.content.clone());
    }
    let beside = |span: &Span| !content.iter().any(|part| part.overlaps(*span));
    let source = if source.is_empty() {
        parts.sources_at(&rule.source)
    } else if attribution.source_margin < DOUBTFUL && !rule.source.is_empty() && rule.source.iter().all(beside) {
        rule.source.clone()
    } else {
        source
    };
    let own = |part: &Span| parts.is_free(*part) || parts.has_cue(*part);
    let content = if content.is_empty() { rule.content.iter().copied().filter(own).collect() } else { content };
    (source, content)
}

/// Whether a source follows its cue: "according to | the mayor".
fn follows(rule: &Statement) -> bool {
    rule.cue.last().zip(rule.source.first()).is_some_and(|(cue, source)| cue.end <= source.start)
}

/// The statement of an attribution with the addressee, `via` and stance of the rule for its cue.
fn with_rule(statement: Statement, rule: &Statement) -> Statement {
    let own = || statement.source.iter().chain(&statement.cue).chain(&statement.content);
    let free = |span: &Span| !own().any(|own| own.overlaps(*span));
    let topic = statement.content.first().copied();
    Statement {
        addressee: rule.addressee.iter().copied().filter(free).collect(),
        via: rule.via.clone(),
        stance: rule.stance.iter().map(|stance| Stance { topic: topic.unwrap_or(stance.topic), ..*stance }).collect(),
        ..statement
    }
}

/// A content without the quotations in it that begin in paragraphs after that of the cue and go on with none before, and those
/// of them that follow it in paragraphs of their own, for in another paragraph somebody else may speak; the whole content where
/// it is nothing else.
fn without_own_paragraphs(document: &Document<'_>, cue: &[Span], content: Vec<Span>) -> (Vec<Span>, Vec<Span>) {
    let home = cue.first().and_then(|&cue| bounds::zone(document, cue));
    let Some(home) = home else { return (content, Vec::new()) };
    let at = |part: Span| bounds::zone(document, part).unwrap_or(home);
    let is_apart = |part: &Span| {
        let begins = quotation_at(document, part.start).is_some_and(|quotation| quotation.continues.is_none());
        at(*part) > home && begins
    };
    let (mut apart, content): (Vec<Span>, Vec<Span>) = content.into_iter().partition(is_apart);
    if content.is_empty() {
        return (apart, content);
    }
    apart.retain(|&part| (home + 1..=at(part)).all(|paragraph| bounds::fills(document, paragraph)));
    (content, apart)
}

/// A rule's statement as far as it lies in some contents; nothing where none of its content does.
fn clipped(document: &Document<'_>, rule: &Statement, contents: &[Span]) -> Option<Statement> {
    let clip = |part: &Span| {
        let around = contents.iter().find(|around| around.overlaps(*part))?;
        let part = Span { start: part.start.max(around.start), end: part.end.min(around.end) };
        Some(part.trimmed(document.text)).filter(|part| !part.is_empty())
    };
    let content: Vec<Span> = rule.content.iter().filter_map(clip).collect();
    (!content.is_empty()).then(|| with_content(document, rule.clone(), content))
}
