//! Occasions: the time, place and gathering or publication at which something was said.

use std::sync::LazyLock;

use super::clause::{Tag, TaggedSentence};
use crate::annotation::EntityType;
use crate::document::{Deprel, Document, Occasion, Span, Statement, Upos, last_before};
use crate::lexicon::{Case, Table};
use crate::syntax::walker::Walker;

/// The occasions that a sentence names, wherever in it.
#[derive(Debug, Clone, Default)]
pub(in crate::statement) struct Setting {
    /// Phrases that name a gathering, interview or publication.
    events: Vec<Span>,
    /// Phrases after "in", "at" or "on" that may name a place.
    phrases: Vec<Span>,
    /// Whether the sentence is about the remarks themselves: "made the remarks while".
    names_remarks: bool,
}

/// Nouns for what somebody has said.
static REMARKS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/remark_nouns.txt"), Case::Exact));

/// Sites that one writes on.
static SITES: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../../lexicon/social_networks.txt"), Case::Folded));

/// Whether a word names a site that one writes on.
pub(super) fn is_site(word: &str) -> bool {
    SITES.contains(word)
}

/// The occasions that a sentence names.
pub(super) fn setting(tagged: &TaggedSentence<'_, '_>) -> Setting {
    let tokens = tagged.tokens();
    let mut setting = Setting { names_remarks: names_remarks(tagged), ..Setting::default() };
    for token in tokens.clone() {
        let addressing = tagged.word(token) == "addressing" && setting.names_remarks;
        let preposition =
            tagged.tag(token) == Tag::Preposition && matches!(tagged.word(token), "in" | "at" | "on" | "during");
        if !(addressing || preposition) {
            continue;
        }
        let Some(end) = tagged.base_after(token + 1, tokens.end) else { continue };
        let end = (token + 2..end).find(|&time| tagged.is_time(time, end)).unwrap_or(end);
        let Some(span) = tagged.span(token + 1..end) else { continue };
        if tagged.is_time(token + 1, end) {
            continue;
        }
        if addressing || tagged.is_occasion(token, end) {
            let whole = if addressing { of_phrase(tagged, end, tokens.end).unwrap_or(end) } else { end };
            setting.events.extend(tagged.span(token + 1..whole));
        } else {
            setting.phrases.push(span);
        }
    }
    setting
}

/// The end of a phrase with "of" after a noun phrase that ends at `end`: "a session | of the council".
fn of_phrase(tagged: &TaggedSentence<'_, '_>, end: usize, high: usize) -> Option<usize> {
    if tagged.word(end) == "of" { tagged.base_after(end + 1, high) } else { None }
}

/// Whether a sentence is about the remarks themselves: "made the remarks", "the comments came".
fn names_remarks(tagged: &TaggedSentence<'_, '_>) -> bool {
    let made =
        |t: usize| matches!(tagged.word(t), "made" | "makes" | "delivered" | "came" | "come" | "follow" | "followed");
    let tokens = tagged.tokens();
    tokens.clone().take(40).any(|t| {
        REMARKS.contains(tagged.word(t)) && (t.saturating_sub(3).max(tokens.start)..tokens.end.min(t + 3)).any(made)
    })
}

/// Whether a phrase names a place, or a site that one writes on.
fn is_place(document: &Document<'_>, span: Span) -> bool {
    if is_site(document.slice(span).split(' ').next().unwrap_or_default()) {
        return true;
    }
    let first = document.mentions.partition_point(|m| m.span.start < span.start);
    let inside = document.mentions[first..].iter().take_while(|m| m.span.start < span.end);
    let place = |kind| matches!(kind, EntityType::Gpe | EntityType::Location | EntityType::Facility);
    inside
        .filter(|m| m.span.end == span.end)
        .any(|m| document.entities.get(m.entity as usize).is_some_and(|e| place(e.kind)))
}

/// Fills in the occasions of the statements of an article, from the settings of its sentences.
pub(in crate::statement) fn fill(document: &Document<'_>, settings: &[Setting], statements: &mut [Statement]) {
    let taken = Taken::of(statements);
    let mut said: Vec<usize> = Vec::new();
    let mut next = 0;
    for sentence in 0..document.sentences.len() {
        let span = document.sentences[sentence].span;
        let Some(setting) = settings.get(sentence) else { break };
        let found = occasion(document, setting, span, &taken);
        let mut here = Vec::new();
        while next < statements.len() && begins(&statements[next]) < span.end {
            here.extend((statements[next].within.is_none()).then_some(next));
            next += 1;
        }
        for &index in &here {
            statements[index].occasion = of_clause(document, found, begins(&statements[index]));
        }
        if setting.names_remarks {
            let last = said.iter().rev().take(REMEMBERED);
            last.for_each(|&index| complete(&mut statements[index].occasion, found));
            said.clear();
        }
        said.extend(here);
    }
}

/// An occasion without what a semicolon parts from a cue that begins at a byte.
fn of_clause(document: &Document<'_>, occasion: Occasion, cue: u32) -> Occasion {
    let same = |span: &Span| {
        let between = span.end.min(cue)..span.start.max(cue);
        document.text.get(between.start as usize..between.end as usize).is_none_or(|words| !words.contains(';'))
    };
    Occasion {
        time: occasion.time.filter(same),
        place: occasion.place.filter(same),
        event: occasion.event.filter(same),
    }
}

/// The statements before a sentence that names the remarks which it is taken to speak of.
const REMEMBERED: usize = 8;

fn begins(statement: &Statement) -> u32 {
    statement.cue.first().or(statement.content.first()).map_or(0, |span| span.start)
}

/// Fills in what an occasion lacks with what another has.
fn complete(occasion: &mut Occasion, other: Occasion) {
    occasion.time = occasion.time.or(other.time);
    occasion.place = occasion.place.or(other.place);
    occasion.event = occasion.event.or(other.event);
}

/// The occasion that a sentence names outside of sources and contents.
fn occasion(document: &Document<'_>, setting: &Setting, sentence: Span, taken: &Taken) -> Occasion {
    let first = document.times.partition_point(|time| time.span.start < sentence.start);
    let times = document.times[first..].iter().map(|time| time.span).take_while(|span| span.start < sentence.end);
    let free = |span: &Span| !taken.holds(*span) && !is_in_relative_clause(document, *span);
    Occasion {
        time: times.into_iter().find(free),
        place: setting.phrases.iter().copied().filter(free).find(|&phrase| is_place(document, phrase)),
        event: setting.events.iter().copied().find(free),
    }
}

/// Whether some words stand in a relative clause: "said Jane Doe, who was elected | in 2019".
fn is_in_relative_clause(document: &Document<'_>, span: Span) -> bool {
    let walker = Walker::new(document);
    let tokens = document.tokens_in(span);
    let Some(head) = walker.head_of(&tokens, |token| token.upos != Upos::Punct) else { return false };
    walker.ancestors(head).any(|above| walker.relation(above) == Deprel::AclRelcl)
}

/// The sources and contents before an occasion that are looked at for one that it lies in.
const REACH: usize = 64;

/// The sources and contents of an article.
struct Taken {
    spans: Vec<Span>,
}

impl Taken {
    fn of(statements: &[Statement]) -> Taken {
        let mut spans: Vec<Span> = statements.iter().flat_map(|s| s.content.iter().chain(&s.source)).copied().collect();
        spans.sort_by_key(|span| span.start);
        Taken { spans }
    }

    fn holds(&self, span: Span) -> bool {
        last_before(&self.spans, |part| part.start, span.end, REACH).iter().any(|part| part.overlaps(span))
    }
}

#[cfg(test)]
mod tests {
    use crate::statement::testing::document;

    #[test]
    fn events_beside_the_cue() {
        let text = "“We will wait,” the mayor said in a televised interview.";
        let document = document(text);
        assert_eq!(
            document.statements[0].occasion.event.map(|span| &text[span.range()]),
            Some("a televised interview")
        );
    }

    #[test]
    fn a_sentence_about_the_remarks() {
        let text = "“We will wait,” the mayor said.\nHe made the remarks while addressing a session of the council.";
        let document = document(text);
        assert_eq!(
            document.statements[0].occasion.event.map(|span| &text[span.range()]),
            Some("a session of the council")
        );
    }
}
