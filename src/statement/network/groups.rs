//! Attributions: sources, cues and contents that go together, from the words that the network takes for such.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::document::{Deprel, Document, Role, TaggedRole};
use crate::syntax::walker::Walker;

/// A cue with its sources and contents, as tokens of the document.
#[derive(Debug, Clone, Default, PartialEq)]
pub(in crate::statement) struct Attribution {
    pub source: Vec<Range<usize>>,
    /// The parts of the cue, the first word of which stands for all of it.
    pub cue: Vec<Range<usize>>,
    pub content: Vec<Range<usize>>,
    /// The least margin of its parts.
    pub margin: f32,
    /// The least margin of its sources.
    pub source_margin: f32,
}

/// The attributions that some parts make, in order of their cues, and the sources without a cue: the network has them go with a
/// cue of another sentence which has a source of its own. A part that goes with no cue is left out, but for a content
/// that follows an attribution in the same sentence or the next, which goes on with that.
pub(in crate::statement) fn attributions(
    document: &Document<'_>,
    roles: &[TaggedRole],
) -> (Vec<Attribution>, Vec<Range<usize>>) {
    let cues = Cues::of(document, roles);
    let mut found: Vec<Attribution> = Vec::new();
    let mut by_cue: FxHashMap<u32, usize> = FxHashMap::default();
    for part in roles.iter().filter(|part| part.role == Role::Cue) {
        if cues.root(part) == part.tokens.start {
            by_cue.insert(part.tokens.start, found.len());
            let source_margin = f32::INFINITY;
            found.push(Attribution { margin: part.margin, source_margin, ..Attribution::default() });
        }
    }
    let mut before: Option<usize> = None;
    for part in roles {
        let own = cues.of_part(part).and_then(|cue| by_cue.get(&cue).copied());
        let continues = |&before: &usize| part.role == Role::Content && is_near(document, &found[before], part);
        let Some(index) = own.or_else(|| before.filter(continues)) else { continue };
        let attribution = &mut found[index];
        attribution.margin = attribution.margin.min(part.margin);
        if part.role == Role::Source {
            attribution.source_margin = attribution.source_margin.min(part.margin);
        }
        attribution.part_mut(part.role).push(tokens(part));
        before = Some(index);
    }
    let mut uncued_sources = Vec::new();
    for index in 0..found.len() {
        for source in take_distant_sources(document, &mut found[index]) {
            match nearest_without_source(document, &found, &source) {
                Some(nearest) => found[nearest].source.push(source),
                None => uncued_sources.push(source),
            }
        }
    }
    share_sources(document, &mut found);
    share_contents(document, &mut found);
    uncross_contents(&mut found);
    inherit_sources(document, &mut found);
    for attribution in &mut found {
        for parts in [&mut attribution.source, &mut attribution.cue, &mut attribution.content] {
            parts.sort_by_key(|tokens| tokens.start);
        }
    }
    (found, uncued_sources)
}

impl Attribution {
    fn part_mut(&mut self, role: Role) -> &mut Vec<Range<usize>> {
        match role {
            Role::Source => &mut self.source,
            Role::Cue => &mut self.cue,
            Role::Content => &mut self.content,
        }
    }
}

fn tokens(part: &TaggedRole) -> Range<usize> {
    part.tokens.start as usize..part.tokens.end as usize
}

/// The cues of a document.
struct Cues<'d, 't> {
    document: &'d Document<'t>,
    /// The cues, by their first tokens.
    parts: FxHashMap<u32, &'d TaggedRole>,
    /// The sources, in order.
    sources: Vec<Range<u32>>,
    /// The first tokens of the cues that a source or a content goes with.
    reporting: FxHashSet<u32>,
}

impl<'d, 't> Cues<'d, 't> {
    fn of(document: &'d Document<'t>, roles: &'d [TaggedRole]) -> Cues<'d, 't> {
        let with = |role: Role| roles.iter().filter(move |part| part.role == role);
        Cues {
            document,
            parts: with(Role::Cue).map(|part| (part.tokens.start, part)).collect(),
            sources: with(Role::Source).map(|part| part.tokens.clone()).collect(),
            reporting: with(Role::Source).chain(with(Role::Content)).filter_map(|part| part.cue).collect(),
        }
    }

    /// The first token of the whole cue that a part of an attribution goes with.
    fn of_part(&self, part: &TaggedRole) -> Option<u32> {
        let cue = if part.role == Role::Cue { part } else { self.parts.get(&part.cue?)? };
        Some(self.root(cue))
    }

    /// The first token of the whole cue that a part of a cue belongs to: its own, or, where no source or content goes
    /// with it, that of the cue in the same sentence which it goes with, if no source is between them ("made | it |
    /// clear").
    fn root(&self, part: &TaggedRole) -> u32 {
        let own = part.tokens.start;
        let sentence = |token: u32| self.document.tokens[token as usize].sentence;
        let whole = |other: &u32| {
            let itself =
                self.parts.get(other).is_some_and(|cue| cue.cue == Some(*other) || self.reporting.contains(other));
            let between = self.sources.partition_point(|source| source.start < own.min(*other));
            let parted = self.sources.get(between).is_some_and(|source| source.end <= own.max(*other));
            itself && *other != own && sentence(*other) == sentence(own) && !parted
        };
        part.cue.filter(whole).filter(|_| !self.reporting.contains(&own)).unwrap_or(own)
    }
}

/// Whether a content follows an attribution in its sentence or the next.
fn is_near(document: &Document<'_>, attribution: &Attribution, part: &TaggedRole) -> bool {
    let parts = attribution.source.iter().chain(&attribution.cue).chain(&attribution.content);
    let last = parts.map(|tokens| tokens.end).max().and_then(|end| end.checked_sub(1));
    let sentence = |token: usize| document.tokens[token].sentence;
    last.is_some_and(|last| sentence(part.tokens.start as usize).saturating_sub(sentence(last)) <= 1)
}

/// Takes from an attribution the sources in other sentences than its cue, where it has one in that sentence, and returns
/// them.
fn take_distant_sources(document: &Document<'_>, attribution: &mut Attribution) -> Vec<Range<usize>> {
    let sentence = |token: usize| document.tokens[token].sentence;
    let Some(cue) = attribution.cue.first().map(|cue| sentence(cue.start)) else { return Vec::new() };
    let (own, others): (Vec<_>, Vec<_>) =
        std::mem::take(&mut attribution.source).into_iter().partition(|source| sentence(source.start) == cue);
    if own.is_empty() {
        attribution.source = others;
        return Vec::new();
    }
    attribution.source = own;
    others
}

/// The attribution without a source whose cue is nearest to a source in the same sentence.
fn nearest_without_source(document: &Document<'_>, found: &[Attribution], source: &Range<usize>) -> Option<usize> {
    let sentence = document.sentences.get(document.tokens[source.start].sentence as usize)?.range();
    let first =
        found.partition_point(|attribution| attribution.cue.first().is_none_or(|cue| cue.start < sentence.start));
    let here = found[first..]
        .iter()
        .enumerate()
        .take_while(|(_, a)| a.cue.first().is_some_and(|cue| cue.start < sentence.end));
    let lacking = here.filter(|(_, attribution)| attribution.source.is_empty());
    lacking.min_by_key(|(_, attribution)| distance(source, attribution)).map(|(index, _)| first + index)
}

/// Gives an attribution without a source one of its neighbour in the same sentence, where that has several and one of
/// them stands nearer to the cue of the former.
fn share_sources(document: &Document<'_>, found: &mut [Attribution]) {
    let sentence = |attribution: &Attribution| attribution.cue.first().map(|cue| document.tokens[cue.start].sentence);
    for index in 0..found.len() {
        for (from, to) in [(index, index + 1), (index + 1, index)] {
            let (Some(giver), Some(taker)) = (found.get(from), found.get(to)) else { continue };
            if giver.source.len() < 2 || !taker.source.is_empty() || sentence(giver) != sentence(taker) {
                continue;
            }
            let nearer = |source: &&Range<usize>| distance(source, taker) < distance(source, giver);
            let Some(given) = giver.source.iter().filter(nearer).min_by_key(|source| distance(source, taker)).cloned()
            else {
                continue;
            };
            found[from].source.retain(|source| *source != given);
            found[to].source.push(given);
        }
    }
}

/// The number of tokens between a source or content and the cue of an attribution.
fn distance(source: &Range<usize>, attribution: &Attribution) -> usize {
    attribution.cue.first().map_or(usize::MAX, |cue| {
        if source.start < cue.start {
            cue.start.saturating_sub(source.end)
        } else {
            source.start.saturating_sub(cue.end)
        }
    })
}

/// Gives attributions without a content one that stands next to them in their sentence: that of an attribution whose cue
/// is in another sentence or comes after theirs ("“A,” she said, the agency reported"), else one of an attribution with
/// several.
fn share_contents(document: &Document<'_>, found: &mut [Attribution]) {
    for spare in [false, true] {
        for taker in 0..found.len() {
            if let Some((giver, place)) = content_beside(document, found, taker, spare) {
                let content = found[giver].content.remove(place);
                found[taker].content.push(content);
            }
        }
    }
}

/// The attribution that can give one without a content the nearest content beside it, and the index of that content; with
/// `spare` also one that has several.
fn content_beside(document: &Document<'_>, found: &[Attribution], taker: usize, spare: bool) -> Option<(usize, usize)> {
    let sentence = |token: usize| document.tokens[token].sentence;
    let cue = found[taker].cue.first().filter(|_| found[taker].content.is_empty())?;
    let own: usize = found[taker].source.iter().map(Range::len).sum();
    let near = around(taker, found.len());
    let contents = near.flat_map(|giver| (0..found[giver].content.len()).map(move |place| (giver, place)));
    let gives = |&(giver, place): &(usize, usize)| {
        let (content, other) = (&found[giver].content[place], found[giver].cue.first());
        let here = [content.start, content.end - 1].map(sentence).contains(&sentence(cue.start));
        let elsewhere = other.is_none_or(|other| sentence(other.start) != sentence(cue.start));
        let carried = content.end <= cue.start && other.is_none_or(|other| cue.end <= other.start);
        here && (elsewhere || carried || spare && found[giver].content.len() > 1)
    };
    let apart =
        |&(giver, place): &(usize, usize)| distance(&found[giver].content[place], &found[taker]).saturating_sub(own);
    contents.filter(gives).filter(|content| apart(content) <= NEXT).min_by_key(apart)
}

/// Swaps the contents of neighbours that each have the one right after the other's cue: "deplored | the words of those
/// who | said | it was over".
fn uncross_contents(found: &mut [Attribution]) {
    for first in 1..found.len() {
        let (before, after) = found.split_at_mut(first);
        let (Some(one), Some(other)) = (before.last_mut(), after.first_mut()) else { continue };
        let ([cue], [content], [next_cue], [next_content]) =
            (&one.cue[..], &one.content[..], &other.cue[..], &other.content[..])
        else {
            continue;
        };
        let between = cue.end <= next_content.start && next_content.end <= next_cue.start;
        if between && next_cue.end <= content.start {
            std::mem::swap(&mut one.content, &mut other.content);
        }
    }
}

/// Gives an attribution without a source that of the one whose cue its own hangs on or is joined to: "deplored the vote,
/// | urging calm".
fn inherit_sources(document: &Document<'_>, found: &mut [Attribution]) {
    for index in 0..found.len() {
        let Some(cue) = found[index].cue.first().cloned().filter(|_| found[index].source.is_empty()) else { continue };
        let above = above(document, &cue);
        let owner = around(index, found.len()).find(|&other| {
            other != index && found[other].cue.iter().any(|tokens| above.is_some_and(|head| tokens.contains(&head)))
        });
        found[index].source = owner.map(|owner| found[owner].source.clone()).unwrap_or_default();
    }
}

/// The word outside of a cue that the cue hangs on as a clause without a subject of its own, or that it is joined to.
fn above(document: &Document<'_>, cue: &Range<usize>) -> Option<usize> {
    let walker = Walker::new(document);
    let head = walker.head_of(cue, |_| true)?;
    let joined = [Deprel::Advcl, Deprel::Conj, Deprel::Xcomp].contains(&walker.relation(head).universal());
    walker.governor(head).filter(|_| joined)
}

/// An attribution and those right before and after it that it may share parts with, as indices; `len` is the number of
/// all.
fn around(index: usize, len: usize) -> Range<usize> {
    index.saturating_sub(AROUND)..len.min(index + AROUND + 1)
}

/// The attributions before and after one that it may share parts with.
const AROUND: usize = 3;

/// The most tokens, those of the source left out, between a cue and a content that stands next to it.
const NEXT: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statement::testing;

    /// The attributions of a text whose words have these roles, each with the cue that it goes with, as words.
    fn found(text: &str, roles: &[(Role, &str, &str)]) -> (Vec<[Vec<String>; 3]>, Vec<String>) {
        let mut document = testing::quoted(text);
        let place = |words: &str, from: usize| {
            let start = text[from..].find(words).map_or(0, |at| from + at) as u32;
            let first = document.tokens.partition_point(|token| token.span.start < start);
            let last = document.tokens.partition_point(|token| token.span.start < start + words.len() as u32);
            first as u32..last as u32
        };
        let mut from = 0;
        let mut parts = Vec::new();
        for (role, words, cue) in roles {
            let tokens = place(words, from);
            from = document.tokens[tokens.start as usize].span.end as usize;
            parts.push(TaggedRole { tokens, role: *role, cue: Some(place(cue, 0).start), margin: 1.0 });
        }
        document.roles = parts;
        let words =
            |tokens: &Range<usize>| tokens.clone().map(|token| document.word(token)).collect::<Vec<_>>().join(" ");
        let all = |parts: &[Range<usize>]| parts.iter().map(words).collect::<Vec<_>>();
        let (attributions, uncued) = attributions(&document, &document.roles);
        (attributions.iter().map(|a| [all(&a.source), all(&a.cue), all(&a.content)]).collect(), all(&uncued))
    }

    fn parts(source: &[&str], cue: &[&str], content: &[&str]) -> [Vec<String>; 3] {
        [source, cue, content].map(|parts| parts.iter().map(|&part| part.to_owned()).collect())
    }

    #[test]
    fn parts_go_with_their_cue() {
        let roles = [
            (Role::Source, "Ann", "said"),
            (Role::Cue, "said", "said"),
            (Role::Content, "it rained", "said"),
            (Role::Source, "Bob", "denied"),
            (Role::Cue, "denied", "denied"),
            (Role::Content, "it", "denied"),
        ];
        let (found, uncued) = found("Ann said it rained but Bob denied it.", &roles);
        assert_eq!(found, [parts(&["Ann"], &["said"], &["it rained"]), parts(&["Bob"], &["denied"], &["it"])]);
        assert!(uncued.is_empty());
    }

    #[test]
    fn a_cue_of_two_parts_is_one() {
        let roles = [
            (Role::Source, "Ann", "made"),
            (Role::Cue, "made", "made"),
            (Role::Cue, "clear", "made"),
            (Role::Content, "that it rained", "made"),
        ];
        let (found, _) = found("Ann made it clear that it rained.", &roles);
        assert_eq!(found, [parts(&["Ann"], &["made", "clear"], &["that it rained"])]);
    }

    #[test]
    fn a_content_beside_a_cue_without_one_is_its_own() {
        let roles = [
            (Role::Source, "Ann", "said"),
            (Role::Cue, "said", "said"),
            (Role::Content, "it rained", "said"),
            (Role::Content, "It snowed", "said"),
            (Role::Source, "Bob", "added"),
            (Role::Cue, "added", "added"),
        ];
        let (found, _) = found("Ann said it rained. It snowed, Bob added.", &roles);
        assert_eq!(found, [parts(&["Ann"], &["said"], &["it rained"]), parts(&["Bob"], &["added"], &["It snowed"])]);
    }

    #[test]
    fn a_source_of_another_sentence_goes_to_a_cue_without_one_there_or_has_none() {
        let roles = [
            (Role::Source, "Ann", "said"),
            (Role::Cue, "said", "said"),
            (Role::Content, "it rained", "said"),
            (Role::Source, "Bob", "said"),
            (Role::Cue, "denied", "denied"),
            (Role::Content, "it", "denied"),
            (Role::Source, "Eve", "said"),
        ];
        let (found, uncued) = found("Ann said it rained. Bob denied it. Eve smiled.", &roles);
        assert_eq!(found, [parts(&["Ann"], &["said"], &["it rained"]), parts(&["Bob"], &["denied"], &["it"])]);
        assert_eq!(uncued, ["Eve"]);
    }

    #[test]
    fn contents_that_cross_are_swapped() {
        let roles = [
            (Role::Source, "Ann", "deplored"),
            (Role::Cue, "deplored", "deplored"),
            (Role::Content, "the words of those", "said"),
            (Role::Source, "who", "said"),
            (Role::Cue, "said", "said"),
            (Role::Content, "it was over", "deplored"),
        ];
        let (found, _) = found("Ann deplored the words of those who said it was over.", &roles);
        assert_eq!(found[0], parts(&["Ann"], &["deplored"], &["the words of those"]));
        assert_eq!(found[1], parts(&["who"], &["said"], &["it was over"]));
    }

    #[test]
    fn a_content_with_no_cue_goes_on_with_the_one_before() {
        let mut document = testing::quoted("Ann said it rained. It snowed too.");
        let role = |tokens, role, cue| TaggedRole { tokens, role, cue, margin: 1.0 };
        document.roles =
            vec![role(1..2, Role::Cue, Some(1)), role(2..4, Role::Content, Some(1)), role(5..8, Role::Content, None)];
        assert_eq!(attributions(&document, &document.roles).0[0].content, [2..4, 5..8]);
    }
}
