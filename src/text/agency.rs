//! The sources that an outlet credits: in datelines, captions and bylines, and in the story itself.

use std::sync::LazyLock;

use super::caption::closing_credit;
use super::dateline::Opening;
use super::outlet;
use super::shape::{bare, words};
use crate::annotation::ZoneKind;
use crate::document::{Document, Named, Span, Zone};
use crate::lexicon::{Case, Table};

static CREDITS: LazyLock<Table<'static>> =
    LazyLock::new(|| Table::parse(include_str!("../lexicon/credits.txt"), Case::Folded));

/// The sources that are credited, in order, each once, without the outlet itself.
pub(super) fn agencies(document: &Document<'_>, opening: Option<Opening>, outlet: Option<&Named>) -> Vec<Named> {
    let dateline = opening.and_then(|found| found.agency).filter(|&span| outlet::is_agency(document.slice(span)));
    let zones = document.zones.iter().flat_map(|zone| in_zone(document, zone));
    let mut spans: Vec<Span> = dateline.into_iter().chain(zones).collect();
    spans.sort_unstable();
    let mut seen: rustc_hash::FxHashSet<String> = outlet.map(|outlet| outlet.name.clone()).into_iter().collect();
    let named = spans.into_iter().map(|span| Named { span, name: outlet::full_name(document.slice(span)) });
    named.filter(|agency| seen.insert(agency.name.clone())).collect()
}

/// The sources that a zone credits.
fn in_zone(document: &Document<'_>, zone: &Zone) -> Vec<Span> {
    let text = document.slice(zone.span);
    let found = match zone.kind {
        ZoneKind::Caption => closing_credit(text).map_or_else(Vec::new, |credit| {
            let from = credit.span.start;
            outlet::named_in(&text[credit.span.range()]).map(|span| span.shifted(from)).collect()
        }),
        ZoneKind::Byline => outlet::named_in(text).collect(),
        ZoneKind::Body => in_story(text),
        _ => Vec::new(),
    };
    found.into_iter().map(|span| span.shifted(zone.span.start)).collect()
}

/// The outlets that a paragraph credits: "Tasnim reported", "told Reuters", "according to the Fjord Times".
fn in_story(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut before = [""; 3];
    let mut from = 0;
    for (at, word) in words(text) {
        let inside = at + (word.len() - word.trim_start_matches(|c: char| !c.is_alphanumeric()).len());
        let name = Some(&text[inside..]).filter(|name| at >= from && name.starts_with(char::is_uppercase));
        if let Some(length) = name.and_then(outlet::at_start) {
            from = inside + length;
            if is_credited(before, &text[from..]) {
                spans.push(Span::new(inside, from));
            }
        }
        before = [before[1], before[2], word];
    }
    spans
}

/// Whether the words before the name of an outlet, or the verb behind it, credit the outlet.
fn is_credited(before: [&str; 3], after: &str) -> bool {
    let class = |word: &str| CREDITS.get(bare(word)).map_or("", |row| row.column(1));
    let [other, cue] =
        if before[2].eq_ignore_ascii_case("the") { [before[0], before[1]] } else { [before[1], before[2]] };
    let next = words(after).map(|(_, word)| word).find(|word| class(word) != "noun").unwrap_or("");
    let spoken_of = class(other) == "not" || class(next) == "not";
    !spoken_of && (matches!(class(cue), "cue" | "both") || matches!(class(next), "verb" | "both"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credited(text: &str) -> Vec<&str> {
        in_story(text).iter().map(|span| &text[span.range()]).collect()
    }

    #[test]
    fn credits_in_the_story() {
        assert_eq!(credited("“We met,” he said, Tasnim reported."), ["Tasnim"]);
        assert_eq!(
            credited("She told the Fjord Times that Reuters news agency had reported it."),
            ["Fjord Times", "Reuters"]
        );
        assert_eq!(credited("According to Fjord News Agency, they met."), ["Fjord News Agency"]);
    }

    #[test]
    fn an_outlet_that_is_only_spoken_of_is_not_credited() {
        for text in [
            "The owner of Reuters met the mayor at the Fjord Times building.",
            "The debate was hosted by CNN.",
            "She was asked about the CBS poll.",
        ] {
            assert!(credited(text).is_empty(), "{text}");
        }
    }
}
