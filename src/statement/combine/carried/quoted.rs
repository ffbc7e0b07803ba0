//! "R quoted X as saying Y" and "X was quoted by R as saying Y": X speaks, through R.

use rustc_hash::FxHashMap;

use crate::annotation::Act;
use crate::document::{Deprel, Document, Span, Statement, Upos, Xpos};
use crate::statement::cue_words::share;
use crate::statement::frame::phrase::{clause, noun_phrase, span};
use crate::statement::frame::report::group;
use crate::statement::frame::stretch::minus;
use crate::statement::frame::subject::{is_passive, own_subject};
use crate::statement::quotation::quotation_at;
use crate::statement::verbatim;
use crate::syntax::walker::Walker;

use super::via;

/// The uses of a verb behind "as", of a hundred, that must report.
const ENOUGH: u8 = 60;

/// The most words between the verb that quotes and "as saying".
const FARTHEST: usize = 32;

/// The frame of a quotation that somebody else carries.
struct Frame {
    /// The verb that quotes.
    verb: usize,
    /// "saying".
    saying: usize,
    cue: Vec<Span>,
    source: Span,
    carrier: Option<Span>,
    /// All words of the frame.
    whole: Span,
}

/// The statements of an article, in which those of such frames are their sources', through their carriers.
pub(in crate::statement::combine) fn with_quoted(
    document: &Document<'_>,
    statements: Vec<Statement>,
) -> Vec<Statement> {
    let frames: Vec<Frame> = (0..document.tokens.len()).filter_map(|verb| frame(document, verb)).collect();
    if frames.is_empty() {
        return statements;
    }
    let cues: FxHashMap<u32, usize> = frames
        .iter()
        .enumerate()
        .flat_map(|(index, frame)| [frame.verb, frame.saying].map(|token| (document.tokens[token].span.start, index)))
        .collect();
    let mut taken: Vec<Vec<Statement>> = frames.iter().map(|_| Vec::new()).collect();
    let mut left = Vec::with_capacity(statements.len());
    for statement in statements {
        let tokens = statement.cue.iter().flat_map(|&cue| document.tokens_in(cue));
        let own = tokens.into_iter().find_map(|token| cues.get(&document.tokens[token].span.start).copied());
        match own {
            Some(index) => taken[index].push(statement),
            None => left.push(statement),
        }
    }
    for (frame, taken) in frames.iter().zip(taken) {
        match statement(document, frame, &taken) {
            Some(made) => left.push(made),
            None => left.extend(taken),
        }
    }
    left
}

/// The statement of a frame, with the content of what was found there.
fn statement(document: &Document<'_>, frame: &Frame, found: &[Statement]) -> Option<Statement> {
    let outside = |statement: &Statement| {
        let left = minus(document, &statement.content, frame.whole);
        let marked = |part: &&Span| quotation_at(document, part.start).is_some();
        let verbatim: Vec<Span> = left.iter().filter(marked).copied().collect();
        if verbatim.is_empty() { left } else { verbatim }
    };
    let words = |content: &[Span]| content.iter().map(|part| part.end - part.start).sum::<u32>();
    let content = found.iter().map(outside).max_by_key(|content| words(content)).filter(|content| !content.is_empty());
    let content = content.or_else(|| said(document, frame))?;
    let base = found.first();
    let made = verbatim::statement(document, Act::Speech, content);
    Some(Statement {
        source: vec![frame.source],
        cue: frame.cue.clone(),
        via: frame.carrier.map(via).into_iter().collect(),
        negated: base.is_some_and(|base| base.negated),
        confidence: base.map_or(80, |base| base.confidence),
        ..made
    })
}

/// What was said, by the tree alone.
fn said(document: &Document<'_>, frame: &Frame) -> Option<Vec<Span>> {
    let walker = Walker::new(document);
    let clauses = [frame.saying, frame.verb].map(|verb| {
        walker.dependents(verb).find(|&token| walker.relation(token) == Deprel::Ccomp && token != frame.saying)
    });
    let head = clauses.into_iter().flatten().next()?;
    let words = span(document, clause(walker, head, |_| false))?;
    Some(minus(document, &[words], frame.whole)).filter(|content| !content.is_empty())
}

/// The frame of a verb that quotes somebody "as saying".
fn frame(document: &Document<'_>, verb: usize) -> Option<Frame> {
    let walker = Walker::new(document);
    let quotes = document.tokens[verb].upos == Upos::Verb
        && matches!(&*walker.lemma(verb).to_lowercase(), "quote" | "cite" | "report");
    let (mark, saying) = if quotes { as_saying(walker, verb)? } else { return None };
    let passive = is_passive(walker, verb) || own_subject(walker, verb).is_none();
    let (source, carrier) = if passive { of_passive(walker, verb, saying)? } else { of_active(walker, verb, mark)? };
    let cue = span(document, group(walker, verb))?;
    let behind = span(document, mark..saying + 1)?;
    let joined = document.text[cue.end as usize..behind.start as usize].trim().is_empty();
    let cues = if joined { vec![cue.to(behind)] } else { vec![cue, behind] };
    let whole = cue.to(behind).to(source);
    let whole =
        carrier.map_or(whole, |carrier| if passive && carrier.start > behind.end { whole } else { whole.to(carrier) });
    Some(Frame { verb, saying, cue: cues, source, carrier, whole })
}

/// The "as" and the participle behind a verb that quotes.
fn as_saying(walker: Walker<'_, '_>, verb: usize) -> Option<(usize, usize)> {
    let document = walker.document;
    let behind = |&token: &usize| {
        token > verb
            && document.word(token).ends_with("ing")
            && document.tokens[token].upos == Upos::Verb
            && share(Upos::Verb, &walker.lemma(token)) >= ENOUGH
    };
    let marked = |saying: &usize| document.word(saying - 1) == "as" && saying - 1 > verb;
    let saying = walker.dependents(verb).find(behind).filter(marked).or_else(|| {
        // The tree may hang it elsewhere, where a name is rare or somebody is described at length.
        let end = walker.sentence(verb).end.min(verb + FARTHEST);
        let quoted = |token: usize| quotation_at(document, document.tokens[token].span.start).is_some();
        let words = (verb + 1..end).take_while(|&token| !quoted(token));
        words.into_iter().find(|saying| behind(saying) && marked(saying))
    })?;
    Some((saying - 1, saying))
}

/// Who speaks and who carries it in "R quoted X as saying".
fn of_active(walker: Walker<'_, '_>, verb: usize, mark: usize) -> Option<(Span, Option<Span>)> {
    let document = walker.document;
    let relative = |&comma: &usize| {
        document.word(comma) == ","
            && matches!(document.tokens[comma + 1].xpos, Xpos::Wp | Xpos::Wdt | Xpos::WpPossessive)
    };
    let end = (verb + 1..mark).find(relative).unwrap_or(mark);
    let source = span(document, verb + 1..end)?;
    let subjects = walker
        .dependents(verb)
        .filter(|&token| matches!(walker.relation(token), Deprel::Nsubj | Deprel::NsubjPass) && token < verb);
    let phrases = subjects.filter_map(|head| span(document, noun_phrase(walker, head)));
    let carrier = phrases.reduce(Span::to).filter(|carrier| !carrier.overlaps(source));
    Some((source.trimmed(document.text), carrier))
}

/// Who speaks and who carries it in "X was quoted by R as saying" and "X was quoted as saying by R".
fn of_passive(walker: Walker<'_, '_>, verb: usize, saying: usize) -> Option<(Span, Option<Span>)> {
    let document = walker.document;
    let subject = own_subject(walker, verb).or_else(|| match walker.relation(verb) {
        Deprel::Acl => walker.governor(verb),
        _ => None,
    });
    let source = span(document, noun_phrase(walker, subject?))?;
    let by = |&token: &usize| {
        let case = walker
            .dependents(token)
            .any(|case| case < token && walker.relation(case) == Deprel::Case && document.word(case) == "by");
        matches!(walker.relation(token), Deprel::OblAgent | Deprel::Obl | Deprel::Nmod) && token > verb && case
    };
    let carrier = walker.dependents(verb).find(by).or_else(|| walker.dependents(saying).find(by));
    Some((source, carrier.and_then(|head| span(document, noun_phrase(walker, head)))))
}
