//! Statements from attributions and rules: the network says where an attribution is, rules say what sort of act its cue
//! is, to whom it speaks and what others say inside of it.

use std::ops::Range;

use crate::document::{Document, Role, Span, Stance, Statement};

use super::parts::{Parts, shares_words, spans_of, without_times};
use super::via;
use crate::statement::cue_words::{act_of, is_negated};
use crate::statement::network::confidence::confidence;
use crate::statement::network::groups::Attribution;
use crate::statement::verbatim::verbatim;

/// How many of a hundred uses of a cue must report for a rule to be heard where the network finds nothing.
const SURE: u8 = 85;

/// How many of a hundred such statements people find too.
const HEARD: u8 = 50;

/// With less of a margin than this the rule's source is taken, where there is one.
const DOUBTFUL: f32 = 0.7;

/// The statements of the attributions, and those of rules: inside their contents, where an outlet carries them, and where
/// there is no attribution and the cue is all but sure, or the network has found the source `alone`.
pub(super) fn combined(
    document: &Document<'_>,
    attributions: &[Attribution],
    alone: &[Range<usize>],
    rules: &[Statement],
) -> Vec<Statement> {
    let parts = Parts::new(document, attributions);
    let mut ruled: Vec<Option<&Statement>> = vec![None; attributions.len()];
    let mut alone = spans_of(document, alone);
    alone.sort_by_key(|span| span.start);
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    for rule in rules {
        let Some(&cue) = rule.cue.first() else { continue };
        match parts.at(cue) {
            Some((Role::Cue, index)) => ruled[index] = ruled[index].or(Some(rule)),
            Some((Role::Content, index)) => inside.extend(clipped(document, rule, &parts.contents[index])),
            Some((Role::Source, _)) => {}
            None => {
                let free = rule.source.iter().all(|&source| parts.is_free(source));
                let certain = rule.confidence >= SURE || rule.source.iter().any(|&source| shares_words(&alone, source));
                outside.extend((free && certain).then_some(rule));
            }
        }
    }
    let made: Vec<Vec<Statement>> = attributions
        .iter()
        .zip(ruled)
        .map(|(attribution, rule)| statements(document, attribution, rule, &parts))
        .collect();
    let heard = |rule: &&&Statement| {
        rule.content.iter().all(|&part| {
            let over = parts.first_over(part);
            over.is_none_or(|index| made[index].iter().any(|by| via::is_carried(document, rule, by)))
        })
    };
    let outside = outside.iter().filter(heard).map(|&rule| Statement { confidence: HEARD, ..rule.clone() });
    let found = outside.chain(inside).collect::<Vec<_>>();
    made.into_iter().flatten().chain(found).collect()
}

/// The statement of an attribution, and one for each quotation of it that stands in a paragraph of its own.
fn statements(
    document: &Document<'_>,
    attribution: &Attribution,
    rule: Option<&Statement>,
    parts: &Parts,
) -> Vec<Statement> {
    let cue = without_times(document, spans_of(document, &attribution.cue));
    let (source, content) = source_and_content(document, attribution, rule, parts);
    let (content, alone) = with_own_paragraphs(document, &cue, content);
    if content.is_empty() {
        return Vec::new();
    }
    let (kind, quoted) = verbatim(document, &content);
    let act = rule.map_or_else(|| act_of(document, &attribution.cue), |rule| rule.act);
    let statement = Statement {
        source: source.clone(),
        cue,
        negated: is_negated(document, &attribution.cue),
        confidence: confidence(attribution.margin),
        ..Statement::new(kind, act, content, quoted)
    };
    let statement = match rule {
        Some(rule) => with_rule(statement, rule),
        None => statement,
    };
    let quotation = |part: Span| {
        let (kind, quoted) = verbatim(document, &[part]);
        let confidence = statement.confidence;
        Statement { source: source.clone(), confidence, ..Statement::new(kind, act, vec![part], quoted) }
    };
    let alone: Vec<Statement> = alone.into_iter().map(quotation).collect();
    std::iter::once(statement).chain(alone).collect()
}

/// The source and the content of an attribution; those of the rule where the network has none, or is in doubt of the source.
fn source_and_content(
    document: &Document<'_>,
    attribution: &Attribution,
    rule: Option<&Statement>,
    parts: &Parts,
) -> (Vec<Span>, Vec<Span>) {
    let source = without_times(document, spans_of(document, &attribution.source));
    let content = spans_of(document, &attribution.content);
    let Some(rule) = rule else { return (source, content) };
    let swallowed = |part: &Span| rule.source.iter().any(|source| source.start == part.start);
    if source.is_empty() && follows(rule) && content.first().is_some_and(swallowed) {
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

/// What a rule knows of a statement besides where its parts are.
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

/// Parts a content from the quotations in it that are closed and stand in paragraphs of their own, after that of the cue.
fn with_own_paragraphs(document: &Document<'_>, cue: &[Span], content: Vec<Span>) -> (Vec<Span>, Vec<Span>) {
    let zone = |span: Span| document.sentence_at(span).map(|sentence| document.sentences[sentence].zone);
    let Some(&cue) = cue.first() else { return (content, Vec::new()) };
    let alone = |part: &Span| {
        let first = document.quotations.partition_point(|quotation| quotation.span.start < part.start);
        let opens = document.quotations.get(first).filter(|quotation| quotation.span.start == part.start);
        zone(*part) > zone(cue) && opens.is_some_and(|quotation| quotation.continues.is_none())
    };
    let (alone, content): (Vec<Span>, Vec<Span>) = content.into_iter().partition(alone);
    if content.is_empty() { (alone, content) } else { (content, alone) }
}

/// A rule's statement as far as it lies in some contents; nothing where none of its content does.
fn clipped(document: &Document<'_>, rule: &Statement, contents: &[Span]) -> Option<Statement> {
    let clip = |part: &Span| {
        let around = contents.iter().find(|around| around.overlaps(*part))?;
        let part = Span { start: part.start.max(around.start), end: part.end.min(around.end) };
        Some(part.trimmed(document.text)).filter(|part| !part.is_empty())
    };
    let content: Vec<Span> = rule.content.iter().filter_map(clip).collect();
    let (kind, quoted) = verbatim(document, &content);
    (!content.is_empty()).then(|| Statement { kind, quoted, content, ..rule.clone() })
}
