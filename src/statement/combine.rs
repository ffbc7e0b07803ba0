//! Statements from attributions and rules: the network says where an attribution is, rules say what sort of act its cue
//! is, to whom it speaks and what others say inside of it.

use std::ops::Range;

use crate::document::{Document, Role, Span, Stance, Statement, Upos};

use super::attribution::Attribution;
use super::confidence::confidence;
use super::cue::{act_of, is_negated};
use super::assemble;

/// The statements of the attributions, and those of rules that lie inside their contents.
pub(super) fn combined(document: &Document<'_>, attributions: &[Attribution], rules: &[Statement]) -> Vec<Statement> {
    let spans = Attributed::new(document, attributions);
    let mut ruled: Vec<Option<&Statement>> = vec![None; attributions.len()];
    let mut inner = Vec::new();
    let contents: Vec<Vec<Span>> = attributions.iter().map(|a| a.content.iter().filter_map(|tokens| span_of(document, tokens)).collect()).collect();
    for rule in rules {
        let Some(&cue) = rule.cue.first() else { continue };
        let over = || spans.over(cue);
        if let Some(&(.., index)) = over().find(|(_, role, _)| *role == Role::Cue) {
            ruled[index] = ruled[index].or(Some(rule));
        } else if let Some(&(.., index)) = over().find(|(content, role, _)| *role == Role::Content && content.contains(cue)) {
            inner.extend(clipped(document, rule, &contents[index]));
        }
    }
    let mut found = Vec::new();
    for (index, attribution) in attributions.iter().enumerate() {
        found.extend(statements(document, attribution, ruled[index], &spans));
    }
    found.extend(inner);
    found
}

/// The statement of an attribution, and one for each quotation of it that stands in a paragraph of its own.
fn statements(
    document: &Document<'_>,
    attribution: &Attribution,
    rule: Option<&Statement>,
    spans: &Attributed,
) -> Vec<Statement> {
    let of = |tokens: &[Range<usize>]| -> Vec<Span> { tokens.iter().filter_map(|t| span_of(document, t)).collect() };
    let cue = without_times(document, of(&attribution.cue));
    let mut source = without_times(document, of(&attribution.source));
    let mut content = of(&attribution.content);
    if let Some(rule) = rule {
        if source.is_empty() {
            source = spans.sources_at(&rule.source);
        }
        if content.is_empty() {
            content = rule.content.iter().copied().filter(|&part| spans.is_free(part)).collect();
        }
    }
    let (content, alone) = with_own_paragraphs(document, &cue, content);
    if content.is_empty() {
        if std::env::var("DBG").is_ok() { eprintln!("EMPTY {:?} src {:?} : {:?}", cue.iter().map(|&c| document.slice(c)).collect::<Vec<_>>(), source.iter().map(|&c| document.slice(c)).collect::<Vec<_>>(), document.sentence_at(cue[0]).map(|s| document.slice(document.sentences[s].span))); }
        return Vec::new();
    }
    let (kind, quoted) = assemble::verbatim(document, &content);
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
        let (kind, quoted) = assemble::verbatim(document, &[part]);
        let confidence = statement.confidence;
        Statement { source: source.clone(), confidence, ..Statement::new(kind, act, vec![part], quoted) }
    };
    let alone: Vec<Statement> = alone.into_iter().map(quotation).collect();
    std::iter::once(statement).chain(alone).collect()
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
    let (kind, quoted) = assemble::verbatim(document, &content);
    (!content.is_empty()).then(|| Statement { kind, quoted, content, ..rule.clone() })
}

/// The spans without the time that one may end with: "the senator | on Tuesday".
fn without_times(document: &Document<'_>, mut spans: Vec<Span>) -> Vec<Span> {
    for span in &mut spans {
        let next = document.times.partition_point(|time| time.span.start < span.end);
        let Some(time) = next.checked_sub(1).map(|index| document.times[index].span) else { continue };
        let mut tokens = document.tokens_in(*span);
        if time.end != span.end || time.start <= span.start {
            continue;
        }
        tokens.end = document.tokens.partition_point(|token| token.span.start < time.start);
        let joins = |token: usize| document.tokens[token].upos == Upos::Adp;
        while tokens.len() > 1 && joins(tokens.end - 1) {
            tokens.end -= 1;
        }
        *span = span_of(document, &tokens).unwrap_or(*span);
    }
    spans
}

fn span_of(document: &Document<'_>, tokens: &Range<usize>) -> Option<Span> {
    let last = tokens.end.checked_sub(1).filter(|&last| last >= tokens.start)?;
    Some(document.tokens.get(tokens.start)?.span.to(document.tokens.get(last)?.span))
}

/// Where the parts of attributions are.
struct Attributed {
    /// In text order, not overlapping, each with its role and attribution.
    parts: Vec<(Span, Role, usize)>,
}

impl Attributed {
    fn new(document: &Document<'_>, attributions: &[Attribution]) -> Attributed {
        let mut parts = Vec::new();
        for (index, attribution) in attributions.iter().enumerate() {
            let roles =
                [(Role::Source, &attribution.source), (Role::Cue, &attribution.cue), (Role::Content, &attribution.content)];
            for (role, tokens) in roles {
                parts.extend(tokens.iter().filter_map(|tokens| Some((span_of(document, tokens)?, role, index))));
            }
        }
        parts.sort_by_key(|(span, ..)| span.start);
        Attributed { parts }
    }

    /// The parts that share words with a stretch.
    fn over(&self, stretch: Span) -> impl Iterator<Item = &(Span, Role, usize)> {
        let first = self.parts.partition_point(|(span, ..)| span.end <= stretch.start);
        self.parts[first..].iter().take_while(move |(span, ..)| span.start < stretch.end)
    }

    fn is_free(&self, stretch: Span) -> bool {
        self.over(stretch).next().is_none()
    }

    /// The sources that share words with some stretches.
    fn sources_at(&self, stretches: &[Span]) -> Vec<Span> {
        let over = stretches.iter().flat_map(|&stretch| self.over(stretch));
        over.filter(|(_, role, _)| *role == Role::Source).map(|&(span, ..)| span).collect()
    }
}
