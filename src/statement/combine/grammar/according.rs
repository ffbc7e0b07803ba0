//! "according to": the source behind it, and the content on both sides.

use crate::annotation::Act;
use crate::document::{Deprel, Document, Span, Statement, Upos, Via};
use crate::statement::combine::outlet::{is_outlet, may_be_outlet};
use crate::statement::cue_words::{Frame, act_of, share, share_in};
use crate::statement::frame::phrase::{noun_phrase, span, trimmed};
use crate::statement::frame::report::group;
use crate::statement::frame::stretch::{minus, without_beginning, without_end};
use crate::statement::frame::subject::own_subject;
use crate::statement::quotation::quotation_at;
use crate::statement::speaker::document_sort;
use crate::syntax::walker::Walker;

/// The uses of a verb, of a hundred, that must report.
const REPORTS: u8 = 70;

/// A statement whose cue is "according to", with the source that follows it.
pub(super) fn corrected(walker: Walker<'_, '_>, mut statement: Statement) -> Statement {
    let document = walker.document;
    let Some(&cue) = statement.cue.first() else { return statement };
    let tokens = document.tokens_in(cue);
    let Some(head) = walker.governor(tokens.start).filter(|&head| head > tokens.start) else { return statement };
    let phrase = noun_phrase(walker, head);
    let parts = |&token: &usize| token > tokens.start && is_mark(document.word(token));
    let end = (phrase.start..phrase.end).find(parts).unwrap_or(phrase.end);
    let Some(source) = span(document, trimmed(document, phrase.start.max(tokens.end)..end.max(tokens.end + 1))) else {
        return statement;
    };
    if statement.source.is_empty() {
        statement.source = vec![source];
        let content = minus(document, &statement.content, source);
        if !content.is_empty() {
            statement.content = content;
        }
    }
    statement.source = statement.source.iter().map(|&source| without_end(document, source).unwrap_or(source)).collect();
    between(document, cue, &mut statement);
    statement
}

fn is_mark(word: &str) -> bool {
    matches!(word, "–" | "—" | "--" | "“" | "\"" | "(" | ":" | ";")
}

/// Dashes around a frame, the hyphen of a typewriter among them, which has space on both sides.
const DASHES: [&str; 4] = ["–", "—", "--", "-"];

/// Gives a statement whose frame stands between dashes the words before and behind it for its content.
fn between(document: &Document<'_>, cue: Span, statement: &mut Statement) {
    let Some(&source) = statement.source.first() else { return };
    let Some(sentence) = document.sentence_at(cue).map(|index| document.sentences[index].span) else { return };
    let before = Span { start: sentence.start, end: cue.start };
    let behind = Span { start: source.end, end: sentence.end };
    if behind.start > behind.end || before.start > before.end {
        return;
    }
    let dash = |text: &str, end: bool| {
        let text = text.trim();
        DASHES.iter().any(|dash| if end { text.ends_with(dash) } else { text.starts_with(dash) })
    };
    let dashed = dash(document.slice(before), true) && dash(document.slice(behind), false);
    if !dashed && !parts_predicate(document, statement, before, behind) {
        return;
    }
    let words = document.slice(behind).trim_end_matches(['.', ' ']);
    let behind = Span { start: behind.start, end: behind.start + words.len() as u32 };
    if let (Some(before), Some(behind)) = (without_end(document, before), without_beginning(document, behind)) {
        statement.content = vec![before, behind];
    }
}

/// Whether a frame stands between two commas before a predicate that no content has: "The harbour will, | according to X, | stay
/// shut".
fn parts_predicate(document: &Document<'_>, statement: &Statement, before: Span, behind: Span) -> bool {
    let commas = document.slice(before).trim_end().ends_with(',') && document.slice(behind).starts_with(',');
    let comma = document.tokens.partition_point(|token| token.span.start < behind.start);
    let goes_on = document.tokens.get(comma + 1).is_some_and(|next| matches!(next.upos, Upos::Verb | Upos::Aux));
    let taken = statement.content.iter().any(|part| part.end > behind.start);
    commas && goes_on && !taken && !statement.content.is_empty()
}

/// Statements that "X said …, according to D" makes, D being written or an outlet: X speaks, through D.
pub(super) fn through_documents(document: &Document<'_>, mut statements: Vec<Statement>) -> Vec<Statement> {
    let walker = Walker::new(document);
    let mut index = 0;
    while index < statements.len() {
        if let Some(host) = goes_on(document, &statements, index) {
            pass_on(document, &mut statements, index, host);
            continue;
        }
        let Some(frame) = frames(walker, &statements[index]) else {
            index += 1;
            continue;
        };
        let verb = document.tokens[frame.verb].span;
        let host = statements.iter().position(|other| other.cue.iter().any(|cue| cue.contains(verb)));
        let host = host.filter(|&host| host != index).unwrap_or(index);
        let content = minus(document, &statements[index].content, frame.source.to(frame.cue));
        let content = minus(document, &content, frame.carrying);
        let statement = &mut statements[host];
        statement.via.push(Via { span: frame.carrier, entity: None });
        if host == index {
            statement.source = vec![frame.source];
            statement.cue = vec![frame.cue];
            statement.content = if content.is_empty() { std::mem::take(&mut statement.content) } else { content };
            index += 1;
        } else {
            statement.content.extend(content);
            statement.content.sort_by_key(|part| part.start);
            statements.remove(index);
        }
    }
    statements
}

/// Statements, those of what is written or of an outlet that only says again what somebody said joined with his: "X said: | “No.” |,
/// according to the report".
pub(in crate::statement::combine) fn said_once(
    document: &Document<'_>,
    mut statements: Vec<Statement>,
) -> Vec<Statement> {
    let mut index = 0;
    while index < statements.len() {
        match again(document, &statements, index) {
            Some(host) => pass_on(document, &mut statements, index, host),
            None => index += 1,
        }
    }
    statements
}

/// Gives a statement what another says, which is left out, and the outlet of that for its way.
fn pass_on(document: &Document<'_>, statements: &mut Vec<Statement>, index: usize, host: usize) {
    let passed_on = statements.remove(index);
    let Some(host) = statements.get_mut(host - usize::from(host > index)) else { return };
    let outlets = passed_on.source.iter().filter(|&&source| is_outlet(document, source));
    host.via.extend(outlets.map(|&span| Via { span, entity: None }));
    host.content.extend(passed_on.content);
    host.content.sort_by_key(|part| part.start);
}

/// The statement that goes on with a quotation which seems to be an outlet's: "“No,” said X on Monday, according to R. | “Never.”"
fn goes_on(document: &Document<'_>, statements: &[Statement], index: usize) -> Option<usize> {
    let statement = &statements[index];
    let &[cue] = statement.cue.as_slice() else { return None };
    let according = document.slice(cue).to_lowercase().starts_with("according to");
    let sentence = document.sentences[document.sentence_at(cue).filter(|_| according)?].span;
    let behind = |part: &Span| part.start >= sentence.end && quotation_at(document, part.start).is_some();
    if !statement.content.iter().all(behind) || !statement.source.iter().any(|&source| is_outlet(document, source)) {
        return None;
    }
    let says = |other: &Statement| {
        !other.source.is_empty()
            && other.cue.iter().any(|&own| sentence.contains(own) && own.end <= cue.start)
            && other.content.iter().all(|part| part.end <= cue.start && quotation_at(document, part.start).is_some())
    };
    (0..statements.len()).find(|&other| other != index && says(&statements[other]))
}

/// The statement whose quotation, or the beginning of it, something written or an outlet seems to say again: "X said: | “No.” |,
/// according to the report".
fn again(document: &Document<'_>, statements: &[Statement], index: usize) -> Option<usize> {
    let statement = &statements[index];
    let &[cue] = statement.cue.as_slice() else { return None };
    let &[source] = statement.source.as_slice() else { return None };
    let according = document.slice(cue).to_lowercase().starts_with("according to");
    let passes_on = document.tokens_in(source).any(|token| document_sort(document, token).is_some());
    if !according || !(passes_on || is_outlet(document, source)) {
        return None;
    }
    let quoted = |part: &&Span| part.end <= cue.start && quotation_at(document, part.start).is_some();
    let quotation = statement.content.iter().find(quoted)?;
    let says = |other: &Statement| {
        let before = other.cue.iter().all(|own| own.end <= quotation.start);
        let same = other.content.iter().all(|part| part.start == quotation.start);
        !other.source.is_empty() && !other.cue.is_empty() && before && same
    };
    (0..statements.len()).find(|&other| other != index && says(&statements[other]))
}

/// The frame of somebody who says it and of that through which the article has it.
struct Frames {
    verb: usize,
    source: Span,
    cue: Span,
    carrier: Span,
    /// "according to" and the carrier.
    carrying: Span,
}

/// The two frames of a statement whose cue is or ends with "according to", where a verb that reports is right before it, or where
/// it opens the sentence: "According to R, | X said".
fn frames(walker: Walker<'_, '_>, statement: &Statement) -> Option<Frames> {
    let document = walker.document;
    let mut cues = statement.cue.iter().flat_map(|&cue| document.tokens_in(cue));
    let according = cues.find(|&token| document.word(token).eq_ignore_ascii_case("according"))?;
    let head = walker.governor(according).filter(|&head| head > according)?;
    let reports = |&token: &usize| {
        document.tokens[token].upos == Upos::Verb && share(Upos::Verb, &walker.lemma(token)) >= REPORTS
    };
    let in_cue = statement.cue.iter().flat_map(|&cue| document.tokens_in(cue)).find(reports);
    let above = walker.governor(head).filter(reports);
    let leads = walker.sentence(according).start == according;
    let clause = |verb: usize| {
        let says = share_in(&walker.lemma(verb).to_lowercase(), Frame::Clause) >= REPORTS;
        let act = act_of(document, std::slice::from_ref(&(verb..verb + 1)));
        says && act == Act::Speech && walker.dependents(verb).any(|token| walker.relation(token) == Deprel::Ccomp)
    };
    let verb = in_cue.or(above).filter(|&verb| if leads { verb > head && clause(verb) } else { verb < according })?;
    let beside = leads || (verb + 1..according).all(|token| document.tokens[token].upos == Upos::Punct);
    let own = statement.cue.iter().any(|cue| cue.contains(document.tokens[verb].span));
    let behind = |subject: usize| !leads || subject > head;
    let subject = own_subject(walker, verb).filter(|&subject| subject < verb && behind(subject) && (beside || own))?;
    let carrier = span(document, trimmed(document, noun_phrase(walker, head)))?;
    let carries = document_sort(document, head).is_some() || is_outlet(document, carrier);
    let source = span(document, noun_phrase(walker, subject))?;
    let cue = span(document, group(walker, verb))?;
    let carrying = document.tokens[according].span.to(carrier);
    carries.then_some(Frames { verb, source, cue, carrier, carrying })
}

/// A statement that is put in two frames, "X said …, according to R": X speaks, through R.
pub(super) fn through(document: &Document<'_>, mut statement: Statement) -> Statement {
    let place = statement.cue.iter().position(|&cue| document.slice(cue).eq_ignore_ascii_case("according to"));
    let Some(place) = place.filter(|_| statement.cue.len() > 1) else { return statement };
    let cue = statement.cue[place];
    let follows = |source: &Span| {
        source.start >= cue.end && document.slice(Span { start: cue.end, end: source.start }).trim().is_empty()
    };
    let Some(at) = statement.source.iter().position(follows) else { return statement };
    let source = statement.source[at];
    if statement.source.len() > 1 && may_be_outlet(document, source) {
        statement.source.remove(at);
        statement.cue.remove(place);
        statement.via.push(Via { span: source, entity: None });
    }
    statement
}
